# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class Series(Resource, kw_only=True):
    """Schema ``series``."""

    id: str = MISSING
    object: Literal["series"] = "series"
    first: "Book | None" = None


# These modules import this one, so they are imported last.
from .book import Book
