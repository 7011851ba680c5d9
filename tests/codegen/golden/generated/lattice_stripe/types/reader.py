# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .loan import Loan
    from .reader_card import ReaderCard


class Reader(Resource, kw_only=True):
    """Schema ``reader``."""

    id: str = MISSING
    object: Literal["reader"] = "reader"
    address: "ReaderAddress | None" = None
    cards: ListObject[Deferred["ReaderCard"]] | None = None
    """Only if expanded."""
    class_: Literal["adult", "child"] = field(default=MISSING, name="class")
    created: int = MISSING
    """Unix seconds."""
    default_branch: str | None = None
    door_code: str | None = None
    """Secret: masked in repr."""
    loans: list[Expandable["Loan"]] | None = None
    """Expandable."""
    metadata: dict[str, str] | None = None
    old_number: str | None = None
    """Deprecated."""
    paid_amount: int | None = None
    """In the smallest currency unit."""
    deleted: ClassVar[Literal[False]] = False
    __secrets__ = ("door_code",)


class ReaderAddress(StripeObject, kw_only=True):
    """Schema ``address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
