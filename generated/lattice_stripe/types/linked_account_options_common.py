# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class LinkedAccountOptionsCommon(StripeObject, kw_only=True):
    """Schema ``linked_account_options_common``."""

    filters: "LinkedAccountOptionsCommonFilters | None" = None
    permissions: list[Literal["balances", "ownership", "payment_method", "transactions"]] | None = None
    prefetch: list[Literal["balances", "ownership", "transactions"]] | None = None
    return_url: str | None = None


class LinkedAccountOptionsCommonFilters(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_financial_connections_common_linked_account_options_filters``."""

    account_subcategories: list[Literal["checking", "savings"]] | None = None
