# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.payment_records import *
    from ..types.payment_record import PaymentRecord


class PaymentRecordsService(Service):
    """Methods of ``client.payment_records``."""

    def report_payment(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsReportPaymentParams]
    ) -> PaymentRecord:
        """``POST /v1/payment_records/report_payment``

        Args:
            amount_requested: CurrencyValueParam, required
            initiated_at: int (Unix seconds) | datetime, required
            payment_method_details: PaymentRecordsPaymentMethodDetailsParam, required
            customer_details: PaymentRecordsCustomerDetailsParam
            customer_presence: "off_session" | "on_session"
            description: str
            expand: list[str]
            failed: PaymentRecordsFailedParam
            guaranteed: PaymentRecordsGuaranteedParam
            metadata: dict[str, str], or "" to clear
            outcome: "failed" | "guaranteed"
            processor_details: PaymentRecordsReportPaymentProcessorDetailsParam
            shipping_details: AddressNamePhoneParam

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT, params, opts)

    def report_payment_attempt(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt``

        Args:
            id: str (path)
            initiated_at: int (Unix seconds) | datetime, required
            description: str
            expand: list[str]
            failed: PaymentRecordsFailedParam
            guaranteed: PaymentRecordsGuaranteedParam
            metadata: dict[str, str], or "" to clear
            outcome: "failed" | "guaranteed"
            payment_method_details: PaymentRecordsPaymentMethodDetailsParam
            shipping_details: AddressNamePhoneParam

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT_ATTEMPT, params, opts, id)

    def report_payment_attempt_canceled(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptCanceledParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_canceled``

        Args:
            id: str (path)
            canceled_at: int (Unix seconds) | datetime, required
            expand: list[str]
            metadata: dict[str, str], or "" to clear

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT_ATTEMPT_CANCELED, params, opts, id)

    def report_payment_attempt_failed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptFailedParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_failed``

        Args:
            id: str (path)
            failed_at: int (Unix seconds) | datetime, required
            expand: list[str]
            metadata: dict[str, str], or "" to clear

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT_ATTEMPT_FAILED, params, opts, id)

    def report_payment_attempt_guaranteed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptGuaranteedParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_guaranteed``

        Args:
            id: str (path)
            guaranteed_at: int (Unix seconds) | datetime, required
            expand: list[str]
            metadata: dict[str, str], or "" to clear

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT_ATTEMPT_GUARANTEED, params, opts, id)

    def report_payment_attempt_informational(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptInformationalParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_informational``

        Args:
            id: str (path)
            customer_details: PaymentRecordsCustomerDetailsParam
            description: str, or "" to clear
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            shipping_details: AddressNamePhoneParam, or "" to clear

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_PAYMENT_ATTEMPT_INFORMATIONAL, params, opts, id)

    def report_refund(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsReportRefundParams]
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_refund``

        Args:
            id: str (path)
            outcome: "refunded", required
            processor_details: PaymentRecordsReportRefundProcessorDetailsParam, required
            amount: CurrencyValueParam
            expand: list[str]
            initiated_at: int (Unix seconds) | datetime
            metadata: dict[str, str], or "" to clear
            refunded: PaymentRecordsRefundedParam

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_REPORT_REFUND, params, opts, id)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsRetrieveParams]
    ) -> PaymentRecord:
        """``GET /v1/payment_records/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns PaymentRecord. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncPaymentRecordsService(AsyncService):
    """Methods of ``client.payment_records``."""

    async def report_payment(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsReportPaymentParams]
    ) -> PaymentRecord:
        """``POST /v1/payment_records/report_payment``: see ``PaymentRecordsService.report_payment``."""
        return await self._call(_REPORT_PAYMENT, params, opts)

    async def report_payment_attempt(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt``: see
        ``PaymentRecordsService.report_payment_attempt``.
        """
        return await self._call(_REPORT_PAYMENT_ATTEMPT, params, opts, id)

    async def report_payment_attempt_canceled(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptCanceledParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_canceled``: see
        ``PaymentRecordsService.report_payment_attempt_canceled``.
        """
        return await self._call(_REPORT_PAYMENT_ATTEMPT_CANCELED, params, opts, id)

    async def report_payment_attempt_failed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptFailedParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_failed``: see
        ``PaymentRecordsService.report_payment_attempt_failed``.
        """
        return await self._call(_REPORT_PAYMENT_ATTEMPT_FAILED, params, opts, id)

    async def report_payment_attempt_guaranteed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptGuaranteedParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_guaranteed``: see
        ``PaymentRecordsService.report_payment_attempt_guaranteed``.
        """
        return await self._call(_REPORT_PAYMENT_ATTEMPT_GUARANTEED, params, opts, id)

    async def report_payment_attempt_informational(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentRecordsReportPaymentAttemptInformationalParams],
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_payment_attempt_informational``: see
        ``PaymentRecordsService.report_payment_attempt_informational``.
        """
        return await self._call(_REPORT_PAYMENT_ATTEMPT_INFORMATIONAL, params, opts, id)

    async def report_refund(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsReportRefundParams]
    ) -> PaymentRecord:
        """``POST /v1/payment_records/{id}/report_refund``: see ``PaymentRecordsService.report_refund``."""
        return await self._call(_REPORT_REFUND, params, opts, id)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentRecordsRetrieveParams]
    ) -> PaymentRecord:
        """``GET /v1/payment_records/{id}``: see ``PaymentRecordsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_REPORT_PAYMENT = Operation(
    "payment_records.report_payment",
    "POST",
    "/v1/payment_records/report_payment",
    "PaymentRecord",
    """
amount_requested
initiated_at
payment_method_details
customer_details
customer_presence
description
expand
failed
guaranteed
metadata
outcome
processor_details
shipping_details
""",
    overlays=("names.yaml",),
)
_REPORT_PAYMENT_ATTEMPT = Operation(
    "payment_records.report_payment_attempt",
    "POST",
    "/v1/payment_records/{id}/report_payment_attempt",
    "PaymentRecord",
    """
initiated_at
description
expand
failed
guaranteed
metadata
outcome
payment_method_details
shipping_details
""",
)
_REPORT_PAYMENT_ATTEMPT_CANCELED = Operation(
    "payment_records.report_payment_attempt_canceled",
    "POST",
    "/v1/payment_records/{id}/report_payment_attempt_canceled",
    "PaymentRecord",
    "canceled_at expand metadata",
)
_REPORT_PAYMENT_ATTEMPT_FAILED = Operation(
    "payment_records.report_payment_attempt_failed",
    "POST",
    "/v1/payment_records/{id}/report_payment_attempt_failed",
    "PaymentRecord",
    "failed_at expand metadata",
)
_REPORT_PAYMENT_ATTEMPT_GUARANTEED = Operation(
    "payment_records.report_payment_attempt_guaranteed",
    "POST",
    "/v1/payment_records/{id}/report_payment_attempt_guaranteed",
    "PaymentRecord",
    "guaranteed_at expand metadata",
)
_REPORT_PAYMENT_ATTEMPT_INFORMATIONAL = Operation(
    "payment_records.report_payment_attempt_informational",
    "POST",
    "/v1/payment_records/{id}/report_payment_attempt_informational",
    "PaymentRecord",
    "customer_details description expand metadata shipping_details",
)
_REPORT_REFUND = Operation(
    "payment_records.report_refund",
    "POST",
    "/v1/payment_records/{id}/report_refund",
    "PaymentRecord",
    "outcome processor_details amount expand initiated_at metadata refunded",
)
_RETRIEVE = Operation("payment_records.retrieve", "GET", "/v1/payment_records/{id}", "PaymentRecord", "expand")
