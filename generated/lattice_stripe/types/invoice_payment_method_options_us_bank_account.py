# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class InvoicePaymentMethodOptionsUsBankAccount(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_us_bank_account``."""

    financial_connections: "InvoicePaymentMethodOptionsUsBankAccountFinancialConnections | None" = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class InvoicePaymentMethodOptionsUsBankAccountFilters(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_us_bank_account_linked_account_options_filters``."""

    account_subcategories: list[Literal["checking", "savings"]] | None = None


class InvoicePaymentMethodOptionsUsBankAccountFinancialConnections(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_us_bank_account_linked_account_options``."""

    filters: InvoicePaymentMethodOptionsUsBankAccountFilters | None = None
    permissions: list[Literal["balances", "ownership", "payment_method", "transactions"]] | None = None
    prefetch: list[Literal["balances", "ownership", "transactions"]] | None = None
