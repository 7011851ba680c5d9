# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class Balance(Resource, kw_only=True):
    """Schema ``balance``."""

    object: Literal["balance"] = "balance"
    available: "list[BalanceAmount]" = MISSING
    connect_reserved: "list[BalanceAmount] | None" = None
    instant_available: "list[BalanceInstantAvailable] | None" = None
    issuing: "BalanceIssuing | None" = None
    livemode: bool = MISSING
    pending: "list[BalanceAmount]" = MISSING
    refund_and_dispute_prefunding: "BalanceRefundAndDisputePrefunding | None" = None


class BalanceAmount(StripeObject, kw_only=True):
    """Schema ``balance_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    source_types: "BalanceSourceTypes | None" = None


class BalanceInstantAvailable(StripeObject, kw_only=True):
    """Schema ``balance_amount_net``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    net_available: "list[BalanceNetAvailable] | None" = None
    source_types: "BalanceSourceTypes | None" = None


class BalanceIssuing(StripeObject, kw_only=True):
    """Schema ``balance_detail``."""

    available: list[BalanceAmount] = MISSING


class BalanceNetAvailable(StripeObject, kw_only=True):
    """Schema ``balance_net_available``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    destination: str = MISSING
    source_types: "BalanceSourceTypes | None" = None


class BalanceRefundAndDisputePrefunding(StripeObject, kw_only=True):
    """Schema ``balance_detail_ungated``."""

    available: list[BalanceAmount] = MISSING
    pending: list[BalanceAmount] = MISSING


class BalanceSourceTypes(StripeObject, kw_only=True):
    """Schema ``balance_amount_by_source_type``."""

    bank_account: int | None = None
    card: int | None = None
    fpx: int | None = None
