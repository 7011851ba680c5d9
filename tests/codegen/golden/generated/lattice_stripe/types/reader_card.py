# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource, StripeObject


class ReaderCard(Resource, kw_only=True):
    """Schema ``reader_card``."""

    id: str = MISSING
    object: Literal["reader_card"] = "reader_card"
    printed: "ReaderCardPrinted | None" = None


class ReaderCardPrinted(StripeObject, kw_only=True):
    """Schema ``reader_card.printed``."""

    at: datetime | None = None
    by: str | None = None
