# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_intents import *
    from ..types.payment_intent import PaymentIntent
    from .payment_intents_amount_details_line_items import (
        AsyncPaymentIntentsAmountDetailsLineItemsService,
        PaymentIntentsAmountDetailsLineItemsService,
    )


class PaymentIntentsService(Service):
    """Methods of ``client.payment_intents``."""

    amount_details_line_items: PaymentIntentsAmountDetailsLineItemsService = _lazy.service()

    def apply_customer_balance(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsApplyCustomerBalanceParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/apply_customer_balance``

        Args:
            intent: str (path)
            amount: int (smallest currency unit)
            currency: str (three-letter currency code)
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review

        Returns PaymentIntent. Raises StripeError.
        """
        return self._call(_APPLY_CUSTOMER_BALANCE, params, opts, intent)

    def cancel(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCancelParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/cancel``

        Args:
            intent: str (path)
            cancellation_reason: "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer"
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review

        Returns PaymentIntent. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, intent)

    def capture(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCaptureParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/capture``

        Args:
            intent: str (path)
            amount_details: PaymentIntentsAmountDetailsParam
            amount_to_capture: int (smallest currency unit)
            application_fee_amount: int (smallest currency unit)
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review
            final_capture: bool
            hooks: PaymentIntentsHooksParam
            metadata: dict[str, str], or "" to clear
            payment_details: PaymentIntentsPaymentDetailsParam, or "" to clear
            statement_descriptor: str
            statement_descriptor_suffix: str
            transfer_data: ChargesCaptureTransferDataParam

        Returns PaymentIntent. Raises StripeError.

        See: https://docs.stripe.com/docs/api/payment_intents/capture
        """
        return self._call(_CAPTURE, params, opts, intent)

    def confirm(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsConfirmParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/confirm``

        Args:
            intent: str (path)
            amount_details: PaymentIntentsAmountDetailsParam, or "" to clear
            amount_to_confirm: int (smallest currency unit)
            capture_method: "automatic" | "automatic_async" | "manual"
            client_secret: str
            confirmation_token: str
            error_on_requires_action: bool
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...], or "" to clear
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review
            hooks: PaymentIntentsHooksParam
            mandate: str
            mandate_data: MandateDataParam | PaymentIntentsMandateDataParam, or "" to clear
            off_session: bool | "one_off" | "recurring"
            payment_details: PaymentIntentsPaymentDetailsParam, or "" to clear
            payment_method: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam
            payment_method_types: list[str]
            radar_options: RadarOptionsParam
            receipt_email: str, or "" to clear
            return_url: str
            setup_future_usage: "" | "off_session" | "on_session"
            shipping: ShippingParam, or "" to clear
            use_stripe_sdk: bool

        Returns PaymentIntent. Raises StripeError.

        See: https://docs.stripe.com/api/payment_intents/confirm
        """
        return self._call(_CONFIRM, params, opts, intent)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCreateParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents``

        A response means that Stripe accepted the request, not that money moved. For a charge to a
        connected account, wait for the events ``charge.*``, ``application_fee.*``, ``transfer.*`` and
        ``payout.*``.

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            amount_details: PaymentIntentsAmountDetailsParam
            application_fee_amount: int (smallest currency unit)
            automatic_payment_methods: AutomaticPaymentMethodsParam
            capture_method: "automatic" | "automatic_async" | "manual"
            confirm: bool
            confirmation_method: "automatic" | "manual"
            confirmation_token: str
            customer: str
            customer_account: str
            description: str
            error_on_requires_action: bool
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...]
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review
            hooks: PaymentIntentsHooksParam
            mandate: str
            mandate_data: MandateDataParam, or "" to clear
            metadata: dict[str, str]
            off_session: bool | "one_off" | "recurring"
            on_behalf_of: str
            payment_details: PaymentIntentsPaymentDetailsParam
            payment_method: str
            payment_method_configuration: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam
            payment_method_types: list[str]
            radar_options: RadarOptionsParam
            receipt_email: str
            return_url: str
            setup_future_usage: "off_session" | "on_session"
            shipping: ShippingParam
            statement_descriptor: str
            statement_descriptor_suffix: str
            transfer_data: PaymentIntentsCreateTransferDataParam
            transfer_group: str
            use_stripe_sdk: bool

        Returns PaymentIntent. Raises StripeError.

        See: https://docs.stripe.com/api/payment_intents/create
        """
        return self._call(_CREATE, params, opts)

    def increment_authorization(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsIncrementAuthorizationParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/increment_authorization``

        Args:
            intent: str (path)
            amount: int (smallest currency unit), required
            amount_details: PaymentIntentsAmountDetailsParam
            application_fee_amount: int (smallest currency unit)
            description: str
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review
            hooks: PaymentIntentsHooksParam
            metadata: dict[str, str]
            payment_details: PaymentIntentsPaymentDetailsParam
            statement_descriptor: str
            transfer_data: ChargesCaptureTransferDataParam

        Returns PaymentIntent. Raises StripeError.
        """
        return self._call(_INCREMENT_AUTHORIZATION, params, opts, intent)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsListParams]
    ) -> Page[PaymentIntent]:
        """``GET /v1/payment_intents``

        Args:
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.application, data.customer, data.latest_charge, data.on_behalf_of,
                data.payment_method, data.review
            limit: int
            starting_after: str

        Returns a page of PaymentIntent. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsListParams]
    ) -> Iterator[PaymentIntent]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsRetrieveParams]
    ) -> PaymentIntent:
        """``GET /v1/payment_intents/{intent}``

        Args:
            intent: str (path)
            client_secret: str
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review

        Returns PaymentIntent. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, intent)

    def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsSearchParams]
    ) -> Page[PaymentIntent]:
        """``GET /v1/payment_intents/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.application, data.customer, data.latest_charge, data.on_behalf_of,
                data.payment_method, data.review
            limit: int
            page: str

        Returns a page of PaymentIntent. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsSearchParams]
    ) -> Iterator[PaymentIntent]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsUpdateParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}``

        Args:
            intent: str (path)
            amount: int (smallest currency unit)
            amount_details: PaymentIntentsAmountDetailsParam, or "" to clear
            application_fee_amount: int (smallest currency unit), or "" to clear
            capture_method: "automatic" | "automatic_async" | "manual"
            currency: str (three-letter currency code)
            customer: str
            customer_account: str
            description: str
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...], or "" to clear
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review
            hooks: PaymentIntentsHooksParam
            metadata: dict[str, str], or "" to clear
            payment_details: PaymentIntentsPaymentDetailsParam, or "" to clear
            payment_method: str
            payment_method_configuration: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam
            payment_method_types: list[str]
            receipt_email: str, or "" to clear
            setup_future_usage: "" | "off_session" | "on_session"
            shipping: ShippingParam, or "" to clear
            statement_descriptor: str
            statement_descriptor_suffix: str
            transfer_data: PaymentIntentsUpdateTransferDataParam
            transfer_group: str

        Returns PaymentIntent. Raises StripeError.

        See: https://docs.stripe.com/api/payment_intents/update
        """
        return self._call(_UPDATE, params, opts, intent)

    def verify_microdeposits(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsVerifyMicrodepositsParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/verify_microdeposits``

        Args:
            intent: str (path)
            amounts: list[int (smallest currency unit)]
            client_secret: str
            descriptor_code: str
            expand: list of application, customer, latest_charge, on_behalf_of, payment_method, review

        Returns PaymentIntent. Raises StripeError.
        """
        return self._call(_VERIFY_MICRODEPOSITS, params, opts, intent)


class AsyncPaymentIntentsService(AsyncService):
    """Methods of ``client.payment_intents``."""

    amount_details_line_items: AsyncPaymentIntentsAmountDetailsLineItemsService = _lazy.service()

    async def apply_customer_balance(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsApplyCustomerBalanceParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/apply_customer_balance``: see
        ``PaymentIntentsService.apply_customer_balance``.
        """
        return await self._call(_APPLY_CUSTOMER_BALANCE, params, opts, intent)

    async def cancel(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCancelParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/cancel``: see ``PaymentIntentsService.cancel``."""
        return await self._call(_CANCEL, params, opts, intent)

    async def capture(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCaptureParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/capture``: see ``PaymentIntentsService.capture``."""
        return await self._call(_CAPTURE, params, opts, intent)

    async def confirm(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsConfirmParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/confirm``: see ``PaymentIntentsService.confirm``."""
        return await self._call(_CONFIRM, params, opts, intent)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsCreateParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents``: see ``PaymentIntentsService.create``.

        A response means that Stripe accepted the request, not that money moved. For a charge to a
        connected account, wait for the events ``charge.*``, ``application_fee.*``, ``transfer.*`` and
        ``payout.*``.
        """
        return await self._call(_CREATE, params, opts)

    async def increment_authorization(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsIncrementAuthorizationParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/increment_authorization``: see
        ``PaymentIntentsService.increment_authorization``.
        """
        return await self._call(_INCREMENT_AUTHORIZATION, params, opts, intent)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsListParams]
    ) -> AsyncPage[PaymentIntent]:
        """``GET /v1/payment_intents``: see ``PaymentIntentsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsListParams]
    ) -> AsyncIterator[PaymentIntent]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsRetrieveParams]
    ) -> PaymentIntent:
        """``GET /v1/payment_intents/{intent}``: see ``PaymentIntentsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, intent)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsSearchParams]
    ) -> AsyncPage[PaymentIntent]:
        """``GET /v1/payment_intents/search``: see ``PaymentIntentsService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsSearchParams]
    ) -> AsyncIterator[PaymentIntent]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentIntentsUpdateParams]
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}``: see ``PaymentIntentsService.update``."""
        return await self._call(_UPDATE, params, opts, intent)

    async def verify_microdeposits(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsVerifyMicrodepositsParams],
    ) -> PaymentIntent:
        """``POST /v1/payment_intents/{intent}/verify_microdeposits``: see
        ``PaymentIntentsService.verify_microdeposits``.
        """
        return await self._call(_VERIFY_MICRODEPOSITS, params, opts, intent)


_APPLY_CUSTOMER_BALANCE = Operation(
    "payment_intents.apply_customer_balance",
    "POST",
    "/v1/payment_intents/{intent}/apply_customer_balance",
    "PaymentIntent",
    "amount currency expand",
)
_CANCEL = Operation(
    "payment_intents.cancel",
    "POST",
    "/v1/payment_intents/{intent}/cancel",
    "PaymentIntent",
    "cancellation_reason expand",
)
_CAPTURE = Operation(
    "payment_intents.capture",
    "POST",
    "/v1/payment_intents/{intent}/capture",
    "PaymentIntent",
    """
amount_details
amount_to_capture
application_fee_amount
expand
final_capture
hooks
metadata
payment_details
statement_descriptor
statement_descriptor_suffix
transfer_data
""",
)
_CONFIRM = Operation(
    "payment_intents.confirm",
    "POST",
    "/v1/payment_intents/{intent}/confirm",
    "PaymentIntent",
    """
amount_details
amount_to_confirm
capture_method
client_secret
confirmation_token
error_on_requires_action
excluded_payment_method_types
expand
hooks
mandate
mandate_data
off_session
payment_details
payment_method
payment_method_data
payment_method_options
payment_method_types
radar_options
receipt_email
return_url
setup_future_usage
shipping
use_stripe_sdk
""",
)
_CREATE = Operation(
    "payment_intents.create",
    "POST",
    "/v1/payment_intents",
    "PaymentIntent",
    """
amount
currency
amount_details
application_fee_amount
automatic_payment_methods
capture_method
confirm
confirmation_method
confirmation_token
customer
customer_account
description
error_on_requires_action
excluded_payment_method_types
expand
hooks
mandate
mandate_data
metadata
off_session
on_behalf_of
payment_details
payment_method
payment_method_configuration
payment_method_data
payment_method_options
payment_method_types
radar_options
receipt_email
return_url
setup_future_usage
shipping
statement_descriptor
statement_descriptor_suffix
transfer_data
transfer_group
use_stripe_sdk
""",
    overlays=("confirmation.yaml",),
)
_INCREMENT_AUTHORIZATION = Operation(
    "payment_intents.increment_authorization",
    "POST",
    "/v1/payment_intents/{intent}/increment_authorization",
    "PaymentIntent",
    """
amount
amount_details
application_fee_amount
description
expand
hooks
metadata
payment_details
statement_descriptor
transfer_data
""",
)
_LIST = Operation(
    "payment_intents.list",
    "GET",
    "/v1/payment_intents",
    "PaymentIntent",
    "created customer customer_account ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "payment_intents.retrieve", "GET", "/v1/payment_intents/{intent}", "PaymentIntent", "client_secret expand"
)
_SEARCH = Operation(
    "payment_intents.search",
    "GET",
    "/v1/payment_intents/search",
    "PaymentIntent",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "payment_intents.update",
    "POST",
    "/v1/payment_intents/{intent}",
    "PaymentIntent",
    """
amount
amount_details
application_fee_amount
capture_method
currency
customer
customer_account
description
excluded_payment_method_types
expand
hooks
metadata
payment_details
payment_method
payment_method_configuration
payment_method_data
payment_method_options
payment_method_types
receipt_email
setup_future_usage
shipping
statement_descriptor
statement_descriptor_suffix
transfer_data
transfer_group
""",
)
_VERIFY_MICRODEPOSITS = Operation(
    "payment_intents.verify_microdeposits",
    "POST",
    "/v1/payment_intents/{intent}/verify_microdeposits",
    "PaymentIntent",
    "amounts client_secret descriptor_code expand",
)
