# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from ..opinions import quotes
from .connect_account_reference import ConnectAccountReference
from .line_items_discount_amount import LineItemsDiscountAmount
from .line_items_tax_amount import LineItemsTaxAmount
from .subscriptions_billing_mode_flexible import SubscriptionsBillingModeFlexible

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .customer import Customer
    from .deleted_application import DeletedApplication
    from .deleted_customer import DeletedCustomer
    from .deleted_invoice import DeletedInvoice
    from .discount import Discount
    from .invoice import Invoice
    from .line_item import LineItem
    from .subscription import Subscription
    from .subscription_schedule import SubscriptionSchedule
    from .tax_rate import TaxRate
    from .test_helpers_test_clock import TestHelpersTestClock


class Quote(Resource, kw_only=True):
    """Schema ``quote``."""

    id: str = MISSING
    object: Literal["quote"] = "quote"
    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    application_fee_amount: int | None = None
    """In the smallest currency unit."""
    application_fee_percent: float | None = None
    automatic_tax: "QuoteAutomaticTax" = MISSING
    collection_method: Literal["charge_automatically", "send_invoice"] = MISSING
    computed: "QuoteComputed" = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    default_tax_rates: list[Expandable["TaxRate"]] | None = None
    """Expandable."""
    description: str | None = None
    discounts: list[Expandable["Discount"]] = MISSING
    """Expandable."""
    expires_at: int = MISSING
    """Unix seconds."""
    footer: str | None = None
    from_quote: "QuoteFromQuote | None" = None
    header: str | None = None
    invoice: Expandable["Invoice | DeletedInvoice"] | None = None
    """Expandable."""
    invoice_settings: "QuoteInvoiceSettings" = MISSING
    line_items: ListObject[Deferred["LineItem"]] | None = None
    """Only if expanded."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    number: str | None = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    status: Literal["accepted", "canceled", "draft", "open"] = MISSING
    status_transitions: "QuoteStatusTransitions" = MISSING
    subscription: Expandable["Subscription"] | None = None
    """Expandable."""
    subscription_data: "QuoteSubscriptionData" = MISSING
    subscription_schedule: Expandable["SubscriptionSchedule"] | None = None
    """Expandable."""
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    total_details: "QuoteTotalDetails" = MISSING
    transfer_data: "QuoteTransferData | None" = None
    downstream_ref = quotes.downstream_ref


class QuoteAutomaticTax(StripeObject, kw_only=True):
    """Schema ``quotes_resource_automatic_tax``."""

    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None
    provider: str | None = None
    status: Literal["complete", "failed", "requires_location_inputs"] | None = None


class QuoteBillingMode(StripeObject, kw_only=True):
    """Schema ``quotes_resource_subscription_data_billing_mode``."""

    flexible: SubscriptionsBillingModeFlexible | None = None
    type: Literal["classic", "flexible"] = MISSING


class QuoteBreakdown(StripeObject, kw_only=True):
    """Schema ``quotes_resource_total_details_resource_breakdown``."""

    discounts: list[LineItemsDiscountAmount] = MISSING
    taxes: list[LineItemsTaxAmount] = MISSING


class QuoteComputed(StripeObject, kw_only=True):
    """Schema ``quotes_resource_computed``."""

    recurring: "QuoteRecurring | None" = None
    upfront: "QuoteUpfront" = MISSING


class QuoteFromQuote(StripeObject, kw_only=True):
    """Schema ``quotes_resource_from_quote``."""

    is_revision: bool = MISSING
    quote: Expandable["Quote"] = MISSING
    """Expandable."""


class QuoteInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``invoice_setting_quote_setting``."""

    days_until_due: int | None = None
    issuer: ConnectAccountReference = MISSING


class QuoteRecurring(StripeObject, kw_only=True):
    """Schema ``quotes_resource_recurring``."""

    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    interval: Literal["day", "month", "week", "year"] = MISSING
    interval_count: int = MISSING
    total_details: "QuoteTotalDetails" = MISSING


class QuoteStatusTransitions(StripeObject, kw_only=True):
    """Schema ``quotes_resource_status_transitions``."""

    accepted_at: int | None = None
    """Unix seconds."""
    canceled_at: int | None = None
    """Unix seconds."""
    finalized_at: int | None = None
    """Unix seconds."""


class QuoteSubscriptionData(StripeObject, kw_only=True):
    """Schema ``quotes_resource_subscription_data_subscription_data``."""

    billing_mode: QuoteBillingMode = MISSING
    description: str | None = None
    effective_date: int | None = None
    """Unix seconds."""
    metadata: dict[str, str] | None = None
    trial_period_days: int | None = None


class QuoteTotalDetails(StripeObject, kw_only=True):
    """Schema ``quotes_resource_total_details``."""

    amount_discount: int = MISSING
    """In the smallest currency unit."""
    amount_shipping: int | None = None
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    breakdown: QuoteBreakdown | None = None


class QuoteTransferData(StripeObject, kw_only=True):
    """Schema ``quotes_resource_transfer_data``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_percent: float | None = None
    destination: Expandable["Account"] = MISSING
    """Expandable."""


class QuoteUpfront(StripeObject, kw_only=True):
    """Schema ``quotes_resource_upfront``."""

    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    line_items: ListObject[Deferred["LineItem"]] | None = None
    """Only if expanded."""
    total_details: QuoteTotalDetails = MISSING
