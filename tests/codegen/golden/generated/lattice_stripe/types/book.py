# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class Book(Resource, kw_only=True):
    """Schema ``book``."""

    id: str = MISSING
    object: Literal["book"] = "book"
    pages: int | None = None
    series: "Series | None" = None


# These modules import this one, so they are imported last.
from .series import Series
