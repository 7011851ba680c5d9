# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Mapping
from .shared import AddressNamePhoneParam, OwnerParam


class RadarPaymentEvaluationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.radar.payment_evaluations.create``."""

    client_device_metadata_details: RadarPaymentEvaluationsClientDeviceMetadataDetailsParam | None
    customer_details: Required[RadarPaymentEvaluationsCustomerDetailsParam]
    metadata: Mapping[str, str] | None
    payment_details: Required[RadarPaymentEvaluationsPaymentDetailsParam]


class RadarPaymentEvaluationsCardParam(TypedDict, total=False):
    customer_presence: Literal["off_session", "on_session"] | None
    payment_type: Literal["one_off", "recurring", "setup_one_off", "setup_recurring"] | None


class RadarPaymentEvaluationsClientDeviceMetadataDetailsParam(TypedDict, total=False):
    radar_session: Required[str]


class RadarPaymentEvaluationsCustomerDetailsParam(TypedDict, total=False):
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    email: str | None
    name: str | None
    phone: str | None


class RadarPaymentEvaluationsMoneyMovementDetailsParam(TypedDict, total=False):
    card: RadarPaymentEvaluationsCardParam | None
    money_movement_type: Required[Literal["card"]]


class RadarPaymentEvaluationsPaymentDetailsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    money_movement_details: RadarPaymentEvaluationsMoneyMovementDetailsParam | None
    payment_method_details: Required[RadarPaymentEvaluationsPaymentMethodDetailsParam]
    shipping_details: AddressNamePhoneParam | None
    statement_descriptor: str | None


class RadarPaymentEvaluationsPaymentMethodDetailsParam(TypedDict, total=False):
    billing_details: OwnerParam | None
    payment_method: Required[str | HasId[Literal["payment_method"]]]
