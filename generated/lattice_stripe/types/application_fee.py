# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .application_fee_refund import ApplicationFeeRefund

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .balance_transaction import BalanceTransaction
    from .charge import Charge


class ApplicationFee(Resource, kw_only=True):
    """Schema ``application_fee``."""

    id: str = MISSING
    object: Literal["application_fee"] = "application_fee"
    account: Expandable["Account"] = MISSING
    """Expandable."""
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_refunded: int = MISSING
    """In the smallest currency unit."""
    application: Expandable["Application"] = MISSING
    """Expandable."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    charge: Expandable["Charge"] = MISSING
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    fee_source: "ApplicationFeeFeeSource | None" = None
    livemode: bool = MISSING
    originating_transaction: Expandable["Charge"] | None = None
    """Expandable."""
    refunded: bool = MISSING
    refunds: ListObject[ApplicationFeeRefund] = MISSING


class ApplicationFeeFeeSource(StripeObject, kw_only=True):
    """Schema ``platform_earning_fee_source``."""

    charge: str | None = None
    payout: str | None = None
    type: Literal["charge", "payout"] = MISSING
