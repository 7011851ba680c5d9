# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import OptionsValue
from .shared import AdjustableQuantityParam, EnabledParam


class BillingPortalConfigurationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing_portal.configurations.create``."""

    business_profile: BillingPortalConfigurationsCreateBusinessProfileParam | None
    default_return_url: str | Literal[""] | None
    """Clear with ""."""
    features: Required[BillingPortalConfigurationsCreateFeaturesParam]
    login_page: EnabledParam | None
    metadata: Mapping[str, str] | None
    name: str | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsListParams(ListParams, total=False):
    """Parameters of ``client.billing_portal.configurations.list``."""

    active: bool | None
    is_default: bool | None


class BillingPortalConfigurationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing_portal.configurations.retrieve``."""


class BillingPortalConfigurationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.billing_portal.configurations.update``."""

    active: bool | None
    business_profile: BillingPortalConfigurationsUpdateBusinessProfileParam | None
    default_return_url: str | Literal[""] | None
    """Clear with ""."""
    features: BillingPortalConfigurationsUpdateFeaturesParam | None
    login_page: EnabledParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsConditionsParam(TypedDict, total=False):
    type: Required[Literal["decreasing_item_amount", "shortening_interval"]]


class BillingPortalConfigurationsCreateBusinessProfileParam(TypedDict, total=False):
    headline: str | Literal[""] | None
    """Clear with ""."""
    privacy_policy_url: str | None
    terms_of_service_url: str | None


class BillingPortalConfigurationsCreateCancellationReasonParam(TypedDict, total=False):
    enabled: Required[bool]
    options: Required[Sequence[OptionsValue] | Literal[""]]
    """Clear with ""."""


class BillingPortalConfigurationsCreateCustomerUpdateParam(TypedDict, total=False):
    allowed_updates: Sequence[Literal["address", "email", "name", "phone", "shipping", "tax_id"]] | Literal[""] | None
    """Clear with ""."""
    enabled: Required[bool]


class BillingPortalConfigurationsCreateFeaturesParam(TypedDict, total=False):
    customer_update: BillingPortalConfigurationsCreateCustomerUpdateParam | None
    invoice_history: EnabledParam | None
    payment_method_update: BillingPortalConfigurationsPaymentMethodUpdateParam | None
    subscription_cancel: BillingPortalConfigurationsCreateSubscriptionCancelParam | None
    subscription_update: BillingPortalConfigurationsCreateSubscriptionUpdateParam | None


class BillingPortalConfigurationsCreateScheduleAtPeriodEndParam(TypedDict, total=False):
    conditions: Sequence[BillingPortalConfigurationsConditionsParam] | None


class BillingPortalConfigurationsCreateSubscriptionCancelParam(TypedDict, total=False):
    cancellation_reason: BillingPortalConfigurationsCreateCancellationReasonParam | None
    enabled: Required[bool]
    mode: Literal["at_period_end", "immediately"] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None


class BillingPortalConfigurationsCreateSubscriptionUpdateParam(TypedDict, total=False):
    billing_cycle_anchor: Literal["now", "unchanged"] | None
    default_allowed_updates: Sequence[Literal["price", "promotion_code", "quantity"]] | Literal[""] | None
    """Clear with ""."""
    enabled: Required[bool]
    products: Sequence[BillingPortalConfigurationsProductsParam] | Literal[""] | None
    """Clear with ""."""
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    schedule_at_period_end: BillingPortalConfigurationsCreateScheduleAtPeriodEndParam | None
    trial_update_behavior: Literal["continue_trial", "end_trial"] | None


class BillingPortalConfigurationsPaymentMethodUpdateParam(TypedDict, total=False):
    enabled: Required[bool]
    payment_method_configuration: str | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsProductsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    prices: Required[Array[str]]
    product: Required[str | HasId[Literal["climate.product", "product"]]]


class BillingPortalConfigurationsUpdateBusinessProfileParam(TypedDict, total=False):
    headline: str | Literal[""] | None
    """Clear with ""."""
    privacy_policy_url: str | Literal[""] | None
    """Clear with ""."""
    terms_of_service_url: str | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsUpdateCancellationReasonParam(TypedDict, total=False):
    enabled: Required[bool]
    options: Sequence[OptionsValue] | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsUpdateCustomerUpdateParam(TypedDict, total=False):
    allowed_updates: Sequence[Literal["address", "email", "name", "phone", "shipping", "tax_id"]] | Literal[""] | None
    """Clear with ""."""
    enabled: bool | None


class BillingPortalConfigurationsUpdateFeaturesParam(TypedDict, total=False):
    customer_update: BillingPortalConfigurationsUpdateCustomerUpdateParam | None
    invoice_history: EnabledParam | None
    payment_method_update: BillingPortalConfigurationsPaymentMethodUpdateParam | None
    subscription_cancel: BillingPortalConfigurationsUpdateSubscriptionCancelParam | None
    subscription_update: BillingPortalConfigurationsUpdateSubscriptionUpdateParam | None


class BillingPortalConfigurationsUpdateScheduleAtPeriodEndParam(TypedDict, total=False):
    conditions: Sequence[BillingPortalConfigurationsConditionsParam] | Literal[""] | None
    """Clear with ""."""


class BillingPortalConfigurationsUpdateSubscriptionCancelParam(TypedDict, total=False):
    cancellation_reason: BillingPortalConfigurationsUpdateCancellationReasonParam | None
    enabled: bool | None
    mode: Literal["at_period_end", "immediately"] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None


class BillingPortalConfigurationsUpdateSubscriptionUpdateParam(TypedDict, total=False):
    billing_cycle_anchor: Literal["now", "unchanged"] | None
    default_allowed_updates: Sequence[Literal["price", "promotion_code", "quantity"]] | Literal[""] | None
    """Clear with ""."""
    enabled: bool | None
    products: Sequence[BillingPortalConfigurationsProductsParam] | Literal[""] | None
    """Clear with ""."""
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    schedule_at_period_end: BillingPortalConfigurationsUpdateScheduleAtPeriodEndParam | None
    trial_update_behavior: Literal["continue_trial", "end_trial"] | None
