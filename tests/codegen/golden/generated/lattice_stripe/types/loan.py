# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import GenreValue
from ..opinions import lending

if TYPE_CHECKING:
    from .book import Book
    from .deleted_reader import DeletedReader
    from .film import Film
    from .reader import Reader


class Loan(Resource, kw_only=True):
    """Schema ``loan``.

    Late once ``due`` has passed; see ``is_late``.
    """

    id: str = MISSING
    object: Literal["loan"] = "loan"
    due: int = MISSING
    """Unix seconds."""
    fee: float | None = None
    fee_decimal: Decimal | None = None
    genre: GenreValue | None = None
    history: "list[LoanHistory] | None" = None
    item: Deferred["Book | Film"] = MISSING
    reader: Expandable["Reader | DeletedReader"] = MISSING
    """Expandable."""
    renewals: int | None = None
    is_late = lending.is_late


class LoanHistory(StripeObject, kw_only=True):
    """Schema ``loan.history``."""

    at: int = MISSING
    """Unix seconds."""
    note: str | None = None
