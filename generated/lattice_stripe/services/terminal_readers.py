# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.terminal_readers import *
    from ..types.deleted_terminal_reader import DeletedTerminalReader
    from ..types.terminal_reader import TerminalReader


class TerminalReadersService(Service):
    """Methods of ``client.terminal.readers``."""

    def cancel_action(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersCancelActionParams]
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/cancel_action``

        Args:
            reader: str (path)
            expand: list of location

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven#programmatic-cancellation
        """
        return self._call(_CANCEL_ACTION, params, opts, reader)

    def collect_inputs(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersCollectInputsParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/collect_inputs``

        Args:
            reader: str (path)
            inputs: list[TerminalReadersInputsParam], required
            expand: list of location
            metadata: dict[str, str]

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_COLLECT_INPUTS, params, opts, reader)

    def collect_payment_method(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersCollectPaymentMethodParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/collect_payment_method``

        Args:
            reader: str (path)
            payment_intent: str, required
            collect_config: TerminalReadersCollectConfigParam
            expand: list of location

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven&process=inspect#collect-a-paymentmethod
        """
        return self._call(_COLLECT_PAYMENT_METHOD, params, opts, reader)

    def confirm_payment_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersConfirmPaymentIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/confirm_payment_intent``

        Args:
            reader: str (path)
            payment_intent: str, required
            confirm_config: TerminalReadersConfirmConfigParam
            expand: list of location

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven&process=inspect#confirm-the-paymentintent
        """
        return self._call(_CONFIRM_PAYMENT_INTENT, params, opts, reader)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersCreateParams]
    ) -> TerminalReader:
        """``POST /v1/terminal/readers``

        Args:
            registration_code: str, required
            expand: list of location
            label: str
            location: str
            metadata: dict[str, str], or "" to clear

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersDeleteParams]
    ) -> DeletedTerminalReader:
        """``DELETE /v1/terminal/readers/{reader}``

        Args:
            reader: str (path)

        Returns DeletedTerminalReader. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, reader)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersListParams]
    ) -> Page[TerminalReader]:
        """``GET /v1/terminal/readers``

        Args:
            device_type: "bbpos_chipper2x" | "bbpos_wisepad3" | "bbpos_wisepos_e" |
                "mobile_phone_reader" | "simulated_stripe_s700" | "simulated_stripe_s710" | ...
            ending_before: str
            expand: list of data.location
            limit: int
            location: str
            serial_number: str
            starting_after: str
            status: "offline" | "online"

        Returns a page of TerminalReader. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersListParams]
    ) -> Iterator[TerminalReader]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def process_payment_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersProcessPaymentIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/process_payment_intent``

        Args:
            reader: str (path)
            payment_intent: str, required
            expand: list of location
            process_config: TerminalReadersProcessConfigParam

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/payments/collect-card-payment?terminal-sdk-platform=server-driven&process=immediately#process-payment
        """
        return self._call(_PROCESS_PAYMENT_INTENT, params, opts, reader)

    def process_setup_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersProcessSetupIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/process_setup_intent``

        Args:
            reader: str (path)
            allow_redisplay: "always" | "limited" | "unspecified", required
            setup_intent: str, required
            expand: list of location
            process_config: TerminalReadersEnableCustomerCancellationParam

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/features/saving-payment-details/save-directly
        """
        return self._call(_PROCESS_SETUP_INTENT, params, opts, reader)

    def refund_payment(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersRefundPaymentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/refund_payment``

        Args:
            reader: str (path)
            amount: int (smallest currency unit)
            charge: str
            expand: list of location
            metadata: dict[str, str]
            payment_intent: str
            refund_application_fee: bool
            refund_payment_config: TerminalReadersEnableCustomerCancellationParam
            reverse_transfer: bool

        Returns TerminalReader. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/payments/regional?integration-country=CA#refund-an-interac-payment
        """
        return self._call(_REFUND_PAYMENT, params, opts, reader)

    def retrieve(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersRetrieveParams]
    ) -> TerminalReader | DeletedTerminalReader:
        """``GET /v1/terminal/readers/{reader}``

        Args:
            reader: str (path)
            expand: list of location

        Returns TerminalReader | DeletedTerminalReader. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, reader)

    def set_reader_display(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersSetReaderDisplayParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/set_reader_display``

        Args:
            reader: str (path)
            type: "cart", required
            cart: TerminalReadersCartParam
            expand: list of location

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_SET_READER_DISPLAY, params, opts, reader)

    def update(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersUpdateParams]
    ) -> TerminalReader | DeletedTerminalReader:
        """``POST /v1/terminal/readers/{reader}``

        Args:
            reader: str (path)
            expand: list of location
            label: str, or "" to clear
            metadata: dict[str, str], or "" to clear

        Returns TerminalReader | DeletedTerminalReader. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, reader)


class AsyncTerminalReadersService(AsyncService):
    """Methods of ``client.terminal.readers``."""

    async def cancel_action(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersCancelActionParams]
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/cancel_action``: see ``TerminalReadersService.cancel_action``."""
        return await self._call(_CANCEL_ACTION, params, opts, reader)

    async def collect_inputs(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersCollectInputsParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/collect_inputs``: see ``TerminalReadersService.collect_inputs``."""
        return await self._call(_COLLECT_INPUTS, params, opts, reader)

    async def collect_payment_method(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersCollectPaymentMethodParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/collect_payment_method``: see
        ``TerminalReadersService.collect_payment_method``.
        """
        return await self._call(_COLLECT_PAYMENT_METHOD, params, opts, reader)

    async def confirm_payment_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersConfirmPaymentIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/confirm_payment_intent``: see
        ``TerminalReadersService.confirm_payment_intent``.
        """
        return await self._call(_CONFIRM_PAYMENT_INTENT, params, opts, reader)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersCreateParams]
    ) -> TerminalReader:
        """``POST /v1/terminal/readers``: see ``TerminalReadersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersDeleteParams]
    ) -> DeletedTerminalReader:
        """``DELETE /v1/terminal/readers/{reader}``: see ``TerminalReadersService.delete``."""
        return await self._call(_DELETE, params, opts, reader)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersListParams]
    ) -> AsyncPage[TerminalReader]:
        """``GET /v1/terminal/readers``: see ``TerminalReadersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersListParams]
    ) -> AsyncIterator[TerminalReader]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def process_payment_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersProcessPaymentIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/process_payment_intent``: see
        ``TerminalReadersService.process_payment_intent``.
        """
        return await self._call(_PROCESS_PAYMENT_INTENT, params, opts, reader)

    async def process_setup_intent(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersProcessSetupIntentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/process_setup_intent``: see
        ``TerminalReadersService.process_setup_intent``.
        """
        return await self._call(_PROCESS_SETUP_INTENT, params, opts, reader)

    async def refund_payment(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersRefundPaymentParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/refund_payment``: see ``TerminalReadersService.refund_payment``."""
        return await self._call(_REFUND_PAYMENT, params, opts, reader)

    async def retrieve(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersRetrieveParams]
    ) -> TerminalReader | DeletedTerminalReader:
        """``GET /v1/terminal/readers/{reader}``: see ``TerminalReadersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, reader)

    async def set_reader_display(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalReadersSetReaderDisplayParams],
    ) -> TerminalReader:
        """``POST /v1/terminal/readers/{reader}/set_reader_display``: see
        ``TerminalReadersService.set_reader_display``.
        """
        return await self._call(_SET_READER_DISPLAY, params, opts, reader)

    async def update(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalReadersUpdateParams]
    ) -> TerminalReader | DeletedTerminalReader:
        """``POST /v1/terminal/readers/{reader}``: see ``TerminalReadersService.update``."""
        return await self._call(_UPDATE, params, opts, reader)


_CANCEL_ACTION = Operation(
    "terminal.readers.cancel_action", "POST", "/v1/terminal/readers/{reader}/cancel_action", "TerminalReader", "expand"
)
_COLLECT_INPUTS = Operation(
    "terminal.readers.collect_inputs",
    "POST",
    "/v1/terminal/readers/{reader}/collect_inputs",
    "TerminalReader",
    "inputs expand metadata",
)
_COLLECT_PAYMENT_METHOD = Operation(
    "terminal.readers.collect_payment_method",
    "POST",
    "/v1/terminal/readers/{reader}/collect_payment_method",
    "TerminalReader",
    "payment_intent collect_config expand",
)
_CONFIRM_PAYMENT_INTENT = Operation(
    "terminal.readers.confirm_payment_intent",
    "POST",
    "/v1/terminal/readers/{reader}/confirm_payment_intent",
    "TerminalReader",
    "payment_intent confirm_config expand",
)
_CREATE = Operation(
    "terminal.readers.create",
    "POST",
    "/v1/terminal/readers",
    "TerminalReader",
    "registration_code expand label location metadata",
)
_DELETE = Operation("terminal.readers.delete", "DELETE", "/v1/terminal/readers/{reader}", "DeletedTerminalReader")
_LIST = Operation(
    "terminal.readers.list",
    "GET",
    "/v1/terminal/readers",
    "TerminalReader",
    "device_type ending_before expand limit location serial_number starting_after status",
    page=True,
)
_PROCESS_PAYMENT_INTENT = Operation(
    "terminal.readers.process_payment_intent",
    "POST",
    "/v1/terminal/readers/{reader}/process_payment_intent",
    "TerminalReader",
    "payment_intent expand process_config",
)
_PROCESS_SETUP_INTENT = Operation(
    "terminal.readers.process_setup_intent",
    "POST",
    "/v1/terminal/readers/{reader}/process_setup_intent",
    "TerminalReader",
    "allow_redisplay setup_intent expand process_config",
)
_REFUND_PAYMENT = Operation(
    "terminal.readers.refund_payment",
    "POST",
    "/v1/terminal/readers/{reader}/refund_payment",
    "TerminalReader",
    """
amount
charge
expand
metadata
payment_intent
refund_application_fee
refund_payment_config
reverse_transfer
""",
)
_RETRIEVE = Operation(
    "terminal.readers.retrieve",
    "GET",
    "/v1/terminal/readers/{reader}",
    "TerminalReader | DeletedTerminalReader",
    "expand",
)
_SET_READER_DISPLAY = Operation(
    "terminal.readers.set_reader_display",
    "POST",
    "/v1/terminal/readers/{reader}/set_reader_display",
    "TerminalReader",
    "type cart expand",
)
_UPDATE = Operation(
    "terminal.readers.update",
    "POST",
    "/v1/terminal/readers/{reader}",
    "TerminalReader | DeletedTerminalReader",
    "expand label metadata",
)
