# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import PaymentBehaviorValue
from .shared import (
    AddInvoiceItemsParam,
    AutomaticTaxParam,
    CancellationDetailsParam,
    CustomersSubscriptionsBillingThresholdsParam,
    CustomersSubscriptionsCreateInvoiceSettingsParam,
    CustomersSubscriptionsItemsParam,
    CustomersSubscriptionsUpdateInvoiceSettingsParam,
    DiscountsParam,
    IntervalIntervalCountParam,
    ItemsParam,
    PauseCollectionParam,
    PaymentSettingsParam,
    TransferDataParam,
    TrialSettingsParam,
)


class CustomersSubscriptionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.subscriptions.create``."""

    add_invoice_items: Sequence[AddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    backdate_start_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_cycle_anchor: int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    cancel_at: int | datetime | Literal["max_billed_until", "max_period_end", "min_period_end"] | None
    """Unix seconds, or an aware datetime."""
    cancel_at_period_end: bool | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    currency: str | None
    days_until_due: int | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_source: str | HasId[Literal["bank_account", "card", "source"]] | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_settings: CustomersSubscriptionsCreateInvoiceSettingsParam | None
    items: Sequence[ItemsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    off_session: bool | None
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


class CustomersSubscriptionsDeleteParams(ExpandParams, total=False):
    """Parameters of ``client.customers.subscriptions.delete``."""

    invoice_now: bool | None
    prorate: bool | None


class CustomersSubscriptionsListParams(ListParams, total=False):
    """Parameters of ``client.customers.subscriptions.list``."""


class CustomersSubscriptionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.subscriptions.retrieve``."""


class CustomersSubscriptionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.subscriptions.update``."""

    add_invoice_items: Sequence[AddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    billing_cycle_anchor: Literal["now", "unchanged"] | None
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
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_settings: CustomersSubscriptionsUpdateInvoiceSettingsParam | None
    items: Sequence[CustomersSubscriptionsItemsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    off_session: bool | None
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
