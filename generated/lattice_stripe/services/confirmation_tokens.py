# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.confirmation_tokens import *
    from ..types.confirmation_token import ConfirmationToken


class ConfirmationTokensService(Service):
    """Methods of ``client.confirmation_tokens``."""

    def retrieve(
        self,
        confirmation_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ConfirmationTokensRetrieveParams],
    ) -> ConfirmationToken:
        """``GET /v1/confirmation_tokens/{confirmation_token}``

        Args:
            confirmation_token: str (path)
            expand: list[str]

        Returns ConfirmationToken. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, confirmation_token)


class AsyncConfirmationTokensService(AsyncService):
    """Methods of ``client.confirmation_tokens``."""

    async def retrieve(
        self,
        confirmation_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ConfirmationTokensRetrieveParams],
    ) -> ConfirmationToken:
        """``GET /v1/confirmation_tokens/{confirmation_token}``: see ``ConfirmationTokensService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, confirmation_token)


_RETRIEVE = Operation(
    "confirmation_tokens.retrieve", "GET", "/v1/confirmation_tokens/{confirmation_token}", "ConfirmationToken", "expand"
)
