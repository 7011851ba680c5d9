# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_credit_grants_amount import BillingCreditGrantsAmount

if TYPE_CHECKING:
    from .billing_credit_grant import BillingCreditGrant
    from .invoice import Invoice
    from .test_helpers_test_clock import TestHelpersTestClock


class BillingCreditBalanceTransaction(Resource, kw_only=True):
    """Schema ``billing.credit_balance_transaction``."""

    id: str = MISSING
    object: Literal["billing.credit_balance_transaction"] = "billing.credit_balance_transaction"
    created: int = MISSING
    """Unix seconds."""
    credit: "BillingCreditBalanceTransactionCredit | None" = None
    credit_grant: Expandable["BillingCreditGrant"] = MISSING
    """Expandable."""
    debit: "BillingCreditBalanceTransactionDebit | None" = None
    effective_at: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    type: Literal["credit", "debit"] | None = None


class BillingCreditBalanceTransactionCredit(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_balance_credit``."""

    amount: BillingCreditGrantsAmount = MISSING
    credits_application_invoice_voided: "BillingCreditBalanceTransactionCreditsApplicationInvoiceVoided | None" = None
    type: Literal["credits_application_invoice_voided", "credits_granted"] = MISSING


class BillingCreditBalanceTransactionCreditsApplicationInvoiceVoided(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_balance_credits_application_invoice_voided``."""

    invoice: Expandable["Invoice"] = MISSING
    """Expandable."""
    invoice_line_item: str = MISSING


class BillingCreditBalanceTransactionCreditsApplied(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_balance_credits_applied``."""

    invoice: Expandable["Invoice"] = MISSING
    """Expandable."""
    invoice_line_item: str = MISSING


class BillingCreditBalanceTransactionDebit(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_balance_debit``."""

    amount: BillingCreditGrantsAmount = MISSING
    credits_applied: BillingCreditBalanceTransactionCreditsApplied | None = None
    type: Literal["credits_applied", "credits_expired", "credits_voided"] = MISSING
