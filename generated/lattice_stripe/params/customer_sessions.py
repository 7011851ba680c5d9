# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Sequence
from .shared import EnabledParam


class CustomerSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customer_sessions.create``."""

    components: Required[CustomerSessionsComponentsParam]
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class CustomerSessionsComponentsParam(TypedDict, total=False):
    buy_button: EnabledParam | None
    customer_sheet: CustomerSessionsCustomerSheetParam | None
    mobile_payment_element: CustomerSessionsMobilePaymentElementParam | None
    payment_element: CustomerSessionsPaymentElementParam | None
    pricing_table: EnabledParam | None


class CustomerSessionsCustomerSheetFeaturesParam(TypedDict, total=False):
    payment_method_allow_redisplay_filters: Sequence[Literal["always", "limited", "unspecified"]] | None
    payment_method_remove: Literal["disabled", "enabled"] | None


class CustomerSessionsCustomerSheetParam(TypedDict, total=False):
    enabled: Required[bool]
    features: CustomerSessionsCustomerSheetFeaturesParam | None


class CustomerSessionsMobilePaymentElementFeaturesParam(TypedDict, total=False):
    payment_method_allow_redisplay_filters: Sequence[Literal["always", "limited", "unspecified"]] | None
    payment_method_redisplay: Literal["disabled", "enabled"] | None
    payment_method_remove: Literal["disabled", "enabled"] | None
    payment_method_save: Literal["disabled", "enabled"] | None
    payment_method_save_allow_redisplay_override: Literal["always", "limited", "unspecified"] | None


class CustomerSessionsMobilePaymentElementParam(TypedDict, total=False):
    enabled: Required[bool]
    features: CustomerSessionsMobilePaymentElementFeaturesParam | None


class CustomerSessionsPaymentElementFeaturesParam(TypedDict, total=False):
    payment_method_allow_redisplay_filters: Sequence[Literal["always", "limited", "unspecified"]] | None
    payment_method_redisplay: Literal["disabled", "enabled"] | None
    payment_method_redisplay_limit: int | None
    payment_method_remove: Literal["disabled", "enabled"] | None
    payment_method_save: Literal["disabled", "enabled"] | None
    payment_method_save_usage: Literal["off_session", "on_session"] | None


class CustomerSessionsPaymentElementParam(TypedDict, total=False):
    enabled: Required[bool]
    features: CustomerSessionsPaymentElementFeaturesParam | None
