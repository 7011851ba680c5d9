# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_credit_grants_amount import BillingCreditGrantsAmount

if TYPE_CHECKING:
    from .customer import Customer
    from .deleted_customer import DeletedCustomer


class BillingCreditBalanceSummary(Resource, kw_only=True):
    """Schema ``billing.credit_balance_summary``."""

    object: Literal["billing.credit_balance_summary"] = "billing.credit_balance_summary"
    balances: "list[BillingCreditBalanceSummaryBalance]" = MISSING
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    livemode: bool = MISSING


class BillingCreditBalanceSummaryBalance(StripeObject, kw_only=True):
    """Schema ``credit_balance``."""

    available_balance: BillingCreditGrantsAmount = MISSING
    ledger_balance: BillingCreditGrantsAmount = MISSING
