# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class TreasuryTransactionsBalanceImpact(StripeObject, kw_only=True):
    """Schema ``treasury_transactions_resource_balance_impact``."""

    cash: int = MISSING
    inbound_pending: int = MISSING
    outbound_pending: int = MISSING
