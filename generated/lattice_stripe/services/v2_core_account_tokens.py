# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_core_account_tokens import *
    from ..types.v2_core_account_token import V2CoreAccountToken


class V2CoreAccountTokensService(Service):
    """Methods of ``client.v2.core.account_tokens``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountTokensCreateParams]
    ) -> V2CoreAccountToken:
        """``POST /v2/core/account_tokens``

        Args:
            contact_email: str
            contact_phone: str
            display_name: str
            identity: V2CoreAccountTokensIdentityParam

        Returns V2CoreAccountToken. Raises StripeError.

        See: https://docs.stripe.com/connect/account-tokens
        """
        return self._call(_CREATE, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountTokensRetrieveParams]
    ) -> V2CoreAccountToken:
        """``GET /v2/core/account_tokens/{id}``

        Args:
            id: str (path)

        Returns V2CoreAccountToken. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncV2CoreAccountTokensService(AsyncService):
    """Methods of ``client.v2.core.account_tokens``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountTokensCreateParams]
    ) -> V2CoreAccountToken:
        """``POST /v2/core/account_tokens``: see ``V2CoreAccountTokensService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountTokensRetrieveParams]
    ) -> V2CoreAccountToken:
        """``GET /v2/core/account_tokens/{id}``: see ``V2CoreAccountTokensService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_CREATE = Operation(
    "v2.core.account_tokens.create",
    "POST",
    "/v2/core/account_tokens",
    "V2CoreAccountToken",
    "contact_email contact_phone display_name identity",
    body_format="json",
    nullable=("identity.individual.metadata.*",),
)
_RETRIEVE = Operation("v2.core.account_tokens.retrieve", "GET", "/v2/core/account_tokens/{id}", "V2CoreAccountToken")
