# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.setup_intents import *
    from ..types.setup_intent import SetupIntent


class SetupIntentsService(Service):
    """Methods of ``client.setup_intents``."""

    def cancel(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsCancelParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/cancel``

        Args:
            intent: str (path)
            cancellation_reason: "abandoned" | "duplicate" | "requested_by_customer"
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate

        Returns SetupIntent. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, intent)

    def confirm(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsConfirmParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/confirm``

        Args:
            intent: str (path)
            client_secret: str
            confirmation_token: str
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate
            mandate_data: MandateDataParam | PaymentIntentsMandateDataParam, or "" to clear
            payment_method: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: SetupIntentsPaymentMethodOptionsParam
            return_url: str
            use_stripe_sdk: bool

        Returns SetupIntent. Raises StripeError.

        See: https://docs.stripe.com/api/setup_intents/confirm
        """
        return self._call(_CONFIRM, params, opts, intent)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsCreateParams]) -> SetupIntent:
        """``POST /v1/setup_intents``

        Args:
            attach_to_self: bool
            automatic_payment_methods: AutomaticPaymentMethodsParam
            confirm: bool
            confirmation_token: str
            customer: str
            customer_account: str
            description: str
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...]
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate
            flow_directions: list["inbound" | "outbound"]
            mandate_data: MandateDataParam, or "" to clear
            metadata: dict[str, str]
            on_behalf_of: str
            payment_method: str
            payment_method_configuration: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: SetupIntentsPaymentMethodOptionsParam
            payment_method_types: list[str]
            return_url: str
            single_use: AmountCurrencyParam
            usage: "off_session" | "on_session"
            use_stripe_sdk: bool

        Returns SetupIntent. Raises StripeError.

        See: https://docs.stripe.com/api/setup_intents/create
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsListParams]
    ) -> Page[SetupIntent]:
        """``GET /v1/setup_intents``

        Args:
            attach_to_self: bool
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.application, data.customer, data.latest_attempt, data.mandate,
                data.on_behalf_of, data.payment_method, data.single_use_mandate
            limit: int
            payment_method: str
            starting_after: str

        Returns a page of SetupIntent. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsListParams]
    ) -> Iterator[SetupIntent]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsRetrieveParams]
    ) -> SetupIntent:
        """``GET /v1/setup_intents/{intent}``

        Args:
            intent: str (path)
            client_secret: str
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate

        Returns SetupIntent. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, intent)

    def update(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsUpdateParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}``

        Args:
            intent: str (path)
            attach_to_self: bool
            customer: str
            customer_account: str
            description: str
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...], or "" to clear
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate
            flow_directions: list["inbound" | "outbound"]
            metadata: dict[str, str], or "" to clear
            payment_method: str
            payment_method_configuration: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: SetupIntentsPaymentMethodOptionsParam
            payment_method_types: list[str]

        Returns SetupIntent. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, intent)

    def verify_microdeposits(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SetupIntentsVerifyMicrodepositsParams],
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/verify_microdeposits``

        Args:
            intent: str (path)
            amounts: list[int (smallest currency unit)]
            client_secret: str
            descriptor_code: str
            expand: list of application, customer, latest_attempt, mandate, on_behalf_of,
                payment_method, single_use_mandate

        Returns SetupIntent. Raises StripeError.
        """
        return self._call(_VERIFY_MICRODEPOSITS, params, opts, intent)


class AsyncSetupIntentsService(AsyncService):
    """Methods of ``client.setup_intents``."""

    async def cancel(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsCancelParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/cancel``: see ``SetupIntentsService.cancel``."""
        return await self._call(_CANCEL, params, opts, intent)

    async def confirm(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsConfirmParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/confirm``: see ``SetupIntentsService.confirm``."""
        return await self._call(_CONFIRM, params, opts, intent)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsCreateParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents``: see ``SetupIntentsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsListParams]
    ) -> AsyncPage[SetupIntent]:
        """``GET /v1/setup_intents``: see ``SetupIntentsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsListParams]
    ) -> AsyncIterator[SetupIntent]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsRetrieveParams]
    ) -> SetupIntent:
        """``GET /v1/setup_intents/{intent}``: see ``SetupIntentsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, intent)

    async def update(
        self, intent: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SetupIntentsUpdateParams]
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}``: see ``SetupIntentsService.update``."""
        return await self._call(_UPDATE, params, opts, intent)

    async def verify_microdeposits(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SetupIntentsVerifyMicrodepositsParams],
    ) -> SetupIntent:
        """``POST /v1/setup_intents/{intent}/verify_microdeposits``: see
        ``SetupIntentsService.verify_microdeposits``.
        """
        return await self._call(_VERIFY_MICRODEPOSITS, params, opts, intent)


_CANCEL = Operation(
    "setup_intents.cancel", "POST", "/v1/setup_intents/{intent}/cancel", "SetupIntent", "cancellation_reason expand"
)
_CONFIRM = Operation(
    "setup_intents.confirm",
    "POST",
    "/v1/setup_intents/{intent}/confirm",
    "SetupIntent",
    """
client_secret
confirmation_token
expand
mandate_data
payment_method
payment_method_data
payment_method_options
return_url
use_stripe_sdk
""",
)
_CREATE = Operation(
    "setup_intents.create",
    "POST",
    "/v1/setup_intents",
    "SetupIntent",
    """
attach_to_self
automatic_payment_methods
confirm
confirmation_token
customer
customer_account
description
excluded_payment_method_types
expand
flow_directions
mandate_data
metadata
on_behalf_of
payment_method
payment_method_configuration
payment_method_data
payment_method_options
payment_method_types
return_url
single_use
usage
use_stripe_sdk
""",
)
_LIST = Operation(
    "setup_intents.list",
    "GET",
    "/v1/setup_intents",
    "SetupIntent",
    """
attach_to_self
created
customer
customer_account
ending_before
expand
limit
payment_method
starting_after
""",
    page=True,
)
_RETRIEVE = Operation(
    "setup_intents.retrieve", "GET", "/v1/setup_intents/{intent}", "SetupIntent", "client_secret expand"
)
_UPDATE = Operation(
    "setup_intents.update",
    "POST",
    "/v1/setup_intents/{intent}",
    "SetupIntent",
    """
attach_to_self
customer
customer_account
description
excluded_payment_method_types
expand
flow_directions
metadata
payment_method
payment_method_configuration
payment_method_data
payment_method_options
payment_method_types
""",
)
_VERIFY_MICRODEPOSITS = Operation(
    "setup_intents.verify_microdeposits",
    "POST",
    "/v1/setup_intents/{intent}/verify_microdeposits",
    "SetupIntent",
    "amounts client_secret descriptor_code expand",
)
