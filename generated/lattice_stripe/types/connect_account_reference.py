# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .account import Account


class ConnectAccountReference(StripeObject, kw_only=True):
    """Schema ``connect_account_reference``."""

    account: Expandable["Account"] | None = None
    """Expandable."""
    type: Literal["account", "self"] = MISSING
