# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .treasury_shared_billing_details import TreasurySharedBillingDetails


class TreasuryPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``treasury_shared_resource_initiating_payment_method_details_initiating_payment_method_details``."""

    balance: Literal["payments"] | None = None
    billing_details: TreasurySharedBillingDetails = MISSING
    financial_account: "TreasuryPaymentMethodDetailsFinancialAccount | None" = None
    issuing_card: str | None = None
    type: Literal["balance", "financial_account", "issuing_card", "stripe", "us_bank_account"] = MISSING
    us_bank_account: "TreasuryPaymentMethodDetailsUsBankAccount | None" = None


class TreasuryPaymentMethodDetailsFinancialAccount(StripeObject, kw_only=True):
    """Schema ``received_payment_method_details_financial_account``."""

    id: str = MISSING
    network: Literal["stripe"] = MISSING


class TreasuryPaymentMethodDetailsUsBankAccount(StripeObject, kw_only=True):
    """Schema ``treasury_shared_resource_initiating_payment_method_details_us_bank_account``."""

    bank_name: str | None = None
    last4: str | None = None
    routing_number: str | None = None
