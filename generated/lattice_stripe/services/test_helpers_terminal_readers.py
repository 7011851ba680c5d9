# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_terminal_readers import *
    from ..types.terminal_reader import TerminalReader


class TestHelpersTerminalReadersService(Service):
    """Methods of ``client.test_helpers.terminal.readers``."""

    def present_payment_method(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersPresentPaymentMethodParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/present_payment_method``

        Args:
            reader: str (path)
            amount_tip: int (smallest currency unit)
            card: TestHelpersTerminalReadersCardParam
            card_present: NumberParam
            expand: list of location
            interac_present: NumberParam
            type: "card" | "card_present" | "interac_present"

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_PRESENT_PAYMENT_METHOD, params, opts, reader)

    def succeed_input_collection(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersSucceedInputCollectionParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/succeed_input_collection``

        Args:
            reader: str (path)
            expand: list of location
            skip_non_required_inputs: "all" | "none"

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_SUCCEED_INPUT_COLLECTION, params, opts, reader)

    def timeout_input_collection(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersTimeoutInputCollectionParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/timeout_input_collection``

        Args:
            reader: str (path)
            expand: list of location

        Returns TerminalReader. Raises StripeError.
        """
        return self._call(_TIMEOUT_INPUT_COLLECTION, params, opts, reader)


class AsyncTestHelpersTerminalReadersService(AsyncService):
    """Methods of ``client.test_helpers.terminal.readers``."""

    async def present_payment_method(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersPresentPaymentMethodParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/present_payment_method``: see
        ``TestHelpersTerminalReadersService.present_payment_method``.
        """
        return await self._call(_PRESENT_PAYMENT_METHOD, params, opts, reader)

    async def succeed_input_collection(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersSucceedInputCollectionParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/succeed_input_collection``: see
        ``TestHelpersTerminalReadersService.succeed_input_collection``.
        """
        return await self._call(_SUCCEED_INPUT_COLLECTION, params, opts, reader)

    async def timeout_input_collection(
        self,
        reader: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTerminalReadersTimeoutInputCollectionParams],
    ) -> TerminalReader:
        """``POST /v1/test_helpers/terminal/readers/{reader}/timeout_input_collection``: see
        ``TestHelpersTerminalReadersService.timeout_input_collection``.
        """
        return await self._call(_TIMEOUT_INPUT_COLLECTION, params, opts, reader)


_PRESENT_PAYMENT_METHOD = Operation(
    "test_helpers.terminal.readers.present_payment_method",
    "POST",
    "/v1/test_helpers/terminal/readers/{reader}/present_payment_method",
    "TerminalReader",
    "amount_tip card card_present expand interac_present type",
)
_SUCCEED_INPUT_COLLECTION = Operation(
    "test_helpers.terminal.readers.succeed_input_collection",
    "POST",
    "/v1/test_helpers/terminal/readers/{reader}/succeed_input_collection",
    "TerminalReader",
    "expand skip_non_required_inputs",
)
_TIMEOUT_INPUT_COLLECTION = Operation(
    "test_helpers.terminal.readers.timeout_input_collection",
    "POST",
    "/v1/test_helpers/terminal/readers/{reader}/timeout_input_collection",
    "TerminalReader",
    "expand",
)
