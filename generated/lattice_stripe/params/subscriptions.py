# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import PaymentBehaviorValue
from .shared import (
    AddInvoiceItemsParam,
    AppliesToParam,
    AutomaticTaxParam,
    BillingCycleAnchorConfigParam,
    BillingModeParam,
    BillingSchedulesParam,
    BillUntilParam,
    CancellationDetailsParam,
    CreatedParam,
    CustomersSubscriptionsBillingThresholdsParam,
    CustomersSubscriptionsCreateInvoiceSettingsParam,
    CustomersSubscriptionsItemsParam,
    CustomersSubscriptionsUpdateInvoiceSettingsParam,
    DiscountsParam,
    EnabledParam,
    FlexibleParam,
    IntervalIntervalCountParam,
    ItemsParam,
    PauseCollectionParam,
    PaymentSettingsParam,
    TransferDataParam,
    TrialSettingsParam,
)


class SubscriptionsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.cancel``."""

    cancellation_details: CancellationDetailsParam | None
    invoice_now: bool | None
    prorate: bool | None


class SubscriptionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.create``."""

    add_invoice_items: Sequence[AddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    backdate_start_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_cycle_anchor: int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_cycle_anchor_config: BillingCycleAnchorConfigParam | None
    billing_mode: BillingModeParam | None
    billing_schedules: Sequence[SubscriptionsBillingSchedulesParam] | None
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    cancel_at: int | datetime | Literal["max_billed_until", "max_period_end", "min_period_end"] | None
    """Unix seconds, or an aware datetime."""
    cancel_at_period_end: bool | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    days_until_due: int | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_source: str | HasId[Literal["bank_account", "card", "source"]] | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_settings: CustomersSubscriptionsCreateInvoiceSettingsParam | None
    items: Sequence[ItemsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    off_session: bool | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    payment_behavior: PaymentBehaviorValue | None
    payment_settings: PaymentSettingsParam | None
    pending_invoice_item_interval: IntervalIntervalCountParam | Literal[""] | None
    """Clear with ""."""
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    transfer_data: TransferDataParam | None
    trial_end: Literal["now"] | int | datetime | None
    """Unix seconds, or an aware datetime."""
    trial_from_plan: bool | None
    trial_period_days: int | None
    trial_settings: TrialSettingsParam | None


class SubscriptionsDeleteDiscountParams(TypedDict, total=False):
    """Parameters of ``client.subscriptions.delete_discount``."""


class SubscriptionsListParams(ListParams, total=False):
    """Parameters of ``client.subscriptions.list``."""

    automatic_tax: EnabledParam | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    created: CreatedParam | int | datetime | None
    current_period_end: CreatedParam | int | datetime | None
    current_period_start: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    price: str | HasId[Literal["price"]] | None
    status: (
        Literal[
            "active",
            "all",
            "canceled",
            "ended",
            "incomplete",
            "incomplete_expired",
            "past_due",
            "paused",
            "trialing",
            "unpaid",
        ]
        | None
    )
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class SubscriptionsMigrateParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.migrate``."""

    billing_mode: Required[SubscriptionsBillingModeParam]


class SubscriptionsResumeParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.resume``."""

    billing_cycle_anchor: Literal["now", "unchanged"] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""


class SubscriptionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.retrieve``."""


class SubscriptionsSearchParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class SubscriptionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.subscriptions.update``."""

    add_invoice_items: Sequence[AddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    billing_cycle_anchor: Literal["now", "unchanged"] | None
    billing_schedules: Sequence[BillingSchedulesParam] | Literal[""] | None
    """Clear with ""."""
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    cancel_at: int | datetime | Literal[""] | Literal["max_billed_until", "max_period_end", "min_period_end"] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    cancel_at_period_end: bool | None
    cancellation_details: CancellationDetailsParam | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    days_until_due: int | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_source: str | Literal[""] | HasId[Literal["bank_account", "card", "source"]] | None
    """Clear with ""."""
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_settings: CustomersSubscriptionsUpdateInvoiceSettingsParam | None
    items: Sequence[CustomersSubscriptionsItemsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    off_session: bool | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    pause_collection: PauseCollectionParam | Literal[""] | None
    """Clear with ""."""
    payment_behavior: PaymentBehaviorValue | None
    payment_settings: PaymentSettingsParam | None
    pending_invoice_item_interval: IntervalIntervalCountParam | Literal[""] | None
    """Clear with ""."""
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    transfer_data: TransferDataParam | Literal[""] | None
    """Clear with ""."""
    trial_end: Literal["now"] | int | datetime | None
    """Unix seconds, or an aware datetime."""
    trial_from_plan: bool | None
    trial_settings: TrialSettingsParam | None


class SubscriptionsBillingModeParam(TypedDict, total=False):
    flexible: FlexibleParam | None
    type: Required[Literal["flexible"]]


class SubscriptionsBillingSchedulesParam(TypedDict, total=False):
    applies_to: Sequence[AppliesToParam] | None
    bill_until: Required[BillUntilParam]
    key: str | None
