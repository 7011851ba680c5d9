# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.tokens import *
    from ..types.token import Token


class TokensService(Service):
    """Methods of ``client.tokens``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TokensCreateParams]) -> Token:
        """``POST /v1/tokens``

        Args:
            account: TokensAccountParam
            bank_account: TokensBankAccountParam
            card: TokensCardParam | str
            customer: str
            cvc_update: TokensCvcUpdateParam
            expand: list[str]
            person: TokensPersonParam
            pii: TokensPiiParam

        Returns Token. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def retrieve(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TokensRetrieveParams]
    ) -> Token:
        """``GET /v1/tokens/{token}``

        Args:
            token: str (path)
            expand: list[str]

        Returns Token. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, token)


class AsyncTokensService(AsyncService):
    """Methods of ``client.tokens``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TokensCreateParams]) -> Token:
        """``POST /v1/tokens``: see ``TokensService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TokensRetrieveParams]
    ) -> Token:
        """``GET /v1/tokens/{token}``: see ``TokensService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, token)


_CREATE = Operation(
    "tokens.create", "POST", "/v1/tokens", "Token", "account bank_account card customer cvc_update expand person pii"
)
_RETRIEVE = Operation("tokens.retrieve", "GET", "/v1/tokens/{token}", "Token", "expand")
