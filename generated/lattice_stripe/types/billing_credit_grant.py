# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_credit_grants_amount import BillingCreditGrantsAmount

if TYPE_CHECKING:
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .test_helpers_test_clock import TestHelpersTestClock


class BillingCreditGrant(Resource, kw_only=True):
    """Schema ``billing.credit_grant``."""

    id: str = MISSING
    object: Literal["billing.credit_grant"] = "billing.credit_grant"
    amount: BillingCreditGrantsAmount = MISSING
    applicability_config: "BillingCreditGrantApplicabilityConfig" = MISSING
    category: Literal["paid", "promotional"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    effective_at: int | None = None
    """Unix seconds."""
    expires_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    name: str | None = None
    priority: int | None = None
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    updated: int = MISSING
    """Unix seconds."""
    voided_at: int | None = None
    """Unix seconds."""


class BillingCreditGrantApplicabilityConfig(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_applicability_config``."""

    scope: "BillingCreditGrantScope" = MISSING


class BillingCreditGrantPrice(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_applicable_price``."""

    id: str | None = None


class BillingCreditGrantScope(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_scope``."""

    price_type: Literal["metered"] | None = None
    prices: list[BillingCreditGrantPrice] | None = None
