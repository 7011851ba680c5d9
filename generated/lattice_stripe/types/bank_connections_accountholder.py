# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .account import Account
    from .customer import Customer


class BankConnectionsAccountholder(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_accountholder``."""

    account: Expandable["Account"] | None = None
    """Expandable."""
    customer: Expandable["Customer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    type: Literal["account", "customer"] = MISSING
