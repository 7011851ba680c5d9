# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_core_account_links import *
    from ..types.v2_core_account_link import V2CoreAccountLink


class V2CoreAccountLinksService(Service):
    """Methods of ``client.v2.core.account_links``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountLinksCreateParams]
    ) -> V2CoreAccountLink:
        """``POST /v2/core/account_links``

        Args:
            account: str, required
            use_case: V2CoreAccountLinksUseCaseParam, required

        Returns V2CoreAccountLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncV2CoreAccountLinksService(AsyncService):
    """Methods of ``client.v2.core.account_links``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountLinksCreateParams]
    ) -> V2CoreAccountLink:
        """``POST /v2/core/account_links``: see ``V2CoreAccountLinksService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "v2.core.account_links.create",
    "POST",
    "/v2/core/account_links",
    "V2CoreAccountLink",
    "account use_case",
    body_format="json",
)
