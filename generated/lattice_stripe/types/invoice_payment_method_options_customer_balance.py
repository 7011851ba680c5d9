# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class InvoicePaymentMethodOptionsCustomerBalance(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_customer_balance``."""

    bank_transfer: "InvoicePaymentMethodOptionsCustomerBalanceBankTransfer | None" = None
    funding_type: Literal["bank_transfer"] | None = None


class InvoicePaymentMethodOptionsCustomerBalanceBankTransfer(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_customer_balance_bank_transfer``."""

    eu_bank_transfer: "InvoicePaymentMethodOptionsCustomerBalanceEuBankTransfer | None" = None
    type: str | None = None


class InvoicePaymentMethodOptionsCustomerBalanceEuBankTransfer(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_customer_balance_bank_transfer_eu_bank_transfer``."""

    country: Literal["BE", "DE", "ES", "FR", "IE", "NL"] = MISSING
