# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.terminal_connection_tokens import *
    from ..types.terminal_connection_token import TerminalConnectionToken


class TerminalConnectionTokensService(Service):
    """Methods of ``client.terminal.connection_tokens``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConnectionTokensCreateParams]
    ) -> TerminalConnectionToken:
        """``POST /v1/terminal/connection_tokens``

        Args:
            expand: list[str]
            location: str

        Returns TerminalConnectionToken. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTerminalConnectionTokensService(AsyncService):
    """Methods of ``client.terminal.connection_tokens``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConnectionTokensCreateParams]
    ) -> TerminalConnectionToken:
        """``POST /v1/terminal/connection_tokens``: see ``TerminalConnectionTokensService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "terminal.connection_tokens.create",
    "POST",
    "/v1/terminal/connection_tokens",
    "TerminalConnectionToken",
    "expand location",
)
