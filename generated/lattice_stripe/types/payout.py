# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .application_fee import ApplicationFee
    from .balance_transaction import BalanceTransaction
    from .bank_account import BankAccount
    from .card import Card
    from .deleted_bank_account import DeletedBankAccount
    from .deleted_card import DeletedCard


class Payout(Resource, kw_only=True):
    """Schema ``payout``."""

    id: str = MISSING
    object: Literal["payout"] = "payout"
    amount: int = MISSING
    """In the smallest currency unit."""
    application_fee: Expandable["ApplicationFee"] | None = None
    """Expandable."""
    application_fee_amount: int | None = None
    """In the smallest currency unit."""
    arrival_date: int = MISSING
    """Unix seconds."""
    automatic: bool = MISSING
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    destination: Expandable["BankAccount | Card | DeletedBankAccount | DeletedCard"] | None = None
    """Expandable."""
    failure_balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    failure_code: str | None = None
    failure_message: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    method: str = MISSING
    original_payout: Expandable["Payout"] | None = None
    """Expandable."""
    payout_method: str | None = None
    reconciliation_status: Literal["completed", "in_progress", "not_applicable"] = MISSING
    reversed_by: Expandable["Payout"] | None = None
    """Expandable."""
    source_type: str = MISSING
    statement_descriptor: str | None = None
    status: str = MISSING
    trace_id: "PayoutTraceId | None" = None
    type: Literal["bank_account", "card"] = MISSING


class PayoutTraceId(StripeObject, kw_only=True):
    """Schema ``payouts_trace_id``."""

    status: str = MISSING
    value: str | None = None
