# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Mapping
from .shared import AddressNamePhoneParam, CurrencyValueParam, OwnerParam


class PaymentRecordsReportPaymentParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment``."""

    amount_requested: Required[CurrencyValueParam]
    customer_details: PaymentRecordsCustomerDetailsParam | None
    customer_presence: Literal["off_session", "on_session"] | None
    description: str | None
    failed: PaymentRecordsFailedParam | None
    guaranteed: PaymentRecordsGuaranteedParam | None
    initiated_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    outcome: Literal["failed", "guaranteed"] | None
    payment_method_details: Required[PaymentRecordsPaymentMethodDetailsParam]
    processor_details: PaymentRecordsReportPaymentProcessorDetailsParam | None
    shipping_details: AddressNamePhoneParam | None


class PaymentRecordsReportPaymentAttemptParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment_attempt``."""

    description: str | None
    failed: PaymentRecordsFailedParam | None
    guaranteed: PaymentRecordsGuaranteedParam | None
    initiated_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    outcome: Literal["failed", "guaranteed"] | None
    payment_method_details: PaymentRecordsPaymentMethodDetailsParam | None
    shipping_details: AddressNamePhoneParam | None


class PaymentRecordsReportPaymentAttemptCanceledParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment_attempt_canceled``."""

    canceled_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class PaymentRecordsReportPaymentAttemptFailedParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment_attempt_failed``."""

    failed_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class PaymentRecordsReportPaymentAttemptGuaranteedParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment_attempt_guaranteed``."""

    guaranteed_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class PaymentRecordsReportPaymentAttemptInformationalParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_payment_attempt_informational``."""

    customer_details: PaymentRecordsCustomerDetailsParam | None
    description: str | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    shipping_details: AddressNamePhoneParam | Literal[""] | None
    """Clear with ""."""


class PaymentRecordsReportRefundParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.report_refund``."""

    amount: CurrencyValueParam | None
    initiated_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    outcome: Required[Literal["refunded"]]
    processor_details: Required[PaymentRecordsReportRefundProcessorDetailsParam]
    refunded: PaymentRecordsRefundedParam | None


class PaymentRecordsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_records.retrieve``."""


class PaymentRecordsCustomParam(TypedDict, total=False):
    display_name: str | None
    type: str | None


class PaymentRecordsCustomerDetailsParam(TypedDict, total=False):
    customer: str | HasId[Literal["customer"]] | None
    email: str | None
    name: str | None
    phone: str | None


class PaymentRecordsFailedParam(TypedDict, total=False):
    failed_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""


class PaymentRecordsGuaranteedParam(TypedDict, total=False):
    guaranteed_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""


class PaymentRecordsPaymentMethodDetailsParam(TypedDict, total=False):
    billing_details: OwnerParam | None
    custom: PaymentRecordsCustomParam | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    type: Literal["custom"] | None


class PaymentRecordsRefundedParam(TypedDict, total=False):
    refunded_at: Required[int | datetime]
    """Unix seconds, or an aware datetime."""


class PaymentRecordsReportPaymentCustomParam(TypedDict, total=False):
    payment_reference: Required[str]


class PaymentRecordsReportPaymentProcessorDetailsParam(TypedDict, total=False):
    custom: PaymentRecordsReportPaymentCustomParam | None
    type: Required[Literal["custom"]]


class PaymentRecordsReportRefundCustomParam(TypedDict, total=False):
    refund_reference: Required[str]


class PaymentRecordsReportRefundProcessorDetailsParam(TypedDict, total=False):
    custom: PaymentRecordsReportRefundCustomParam | None
    type: Required[Literal["custom"]]
