# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import (
    AutomaticTaxParam,
    BillingModeParam,
    CreatedParam,
    CustomersSubscriptionsBillingThresholdsParam,
    DiscountsParam,
    IntervalIntervalCountParam,
    InvoiceSettingsParam,
    ItemsParam,
    PhasesAddInvoiceItemsParam,
    PhasesParam,
    TransferDataParam,
)


class SubscriptionSchedulesCancelParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_schedules.cancel``."""

    invoice_now: bool | None
    prorate: bool | None


class SubscriptionSchedulesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_schedules.create``."""

    billing_mode: BillingModeParam | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    default_settings: SubscriptionSchedulesDefaultSettingsParam | None
    end_behavior: Literal["cancel", "none", "release", "renew"] | None
    from_subscription: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    phases: Sequence[SubscriptionSchedulesPhasesParam] | None
    start_date: int | datetime | Literal["now"] | None
    """Unix seconds, or an aware datetime."""


class SubscriptionSchedulesListParams(ListParams, total=False):
    """Parameters of ``client.subscription_schedules.list``."""

    canceled_at: CreatedParam | int | datetime | None
    completed_at: CreatedParam | int | datetime | None
    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    released_at: CreatedParam | int | datetime | None
    scheduled: bool | None


class SubscriptionSchedulesReleaseParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_schedules.release``."""

    preserve_cancel_date: bool | None


class SubscriptionSchedulesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_schedules.retrieve``."""


class SubscriptionSchedulesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_schedules.update``."""

    default_settings: SubscriptionSchedulesDefaultSettingsParam | None
    end_behavior: Literal["cancel", "none", "release", "renew"] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    phases: Sequence[PhasesParam] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None


class SubscriptionSchedulesDefaultSettingsParam(TypedDict, total=False):
    application_fee_percent: float | Decimal | None
    automatic_tax: AutomaticTaxParam | None
    billing_cycle_anchor: Literal["automatic", "phase_start"] | None
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    description: str | Literal[""] | None
    """Clear with ""."""
    invoice_settings: InvoiceSettingsParam | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    transfer_data: TransferDataParam | Literal[""] | None
    """Clear with ""."""


class SubscriptionSchedulesPhasesParam(TypedDict, total=False):
    add_invoice_items: Sequence[PhasesAddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | None
    automatic_tax: AutomaticTaxParam | None
    billing_cycle_anchor: Literal["automatic", "phase_start"] | None
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    currency: str | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    duration: IntervalIntervalCountParam | None
    end_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    invoice_settings: InvoiceSettingsParam | None
    items: Required[Sequence[ItemsParam]]
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    transfer_data: TransferDataParam | None
    trial: bool | None
    trial_end: int | datetime | None
    """Unix seconds, or an aware datetime."""
