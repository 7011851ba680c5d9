# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.terminal_refunds import *
    from ..types.terminal_refund import TerminalRefund


class TerminalRefundsService(Service):
    """Methods of ``client.terminal.refunds``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalRefundsCreateParams]
    ) -> TerminalRefund:
        """``POST /v1/terminal/refunds``

        Args:
            expand: list[str]

        Returns TerminalRefund. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTerminalRefundsService(AsyncService):
    """Methods of ``client.terminal.refunds``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalRefundsCreateParams]
    ) -> TerminalRefund:
        """``POST /v1/terminal/refunds``: see ``TerminalRefundsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation("terminal.refunds.create", "POST", "/v1/terminal/refunds", "TerminalRefund", "expand")
