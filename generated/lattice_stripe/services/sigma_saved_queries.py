# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.sigma_saved_queries import *
    from ..types.sigma_sigma_api_query import SigmaSigmaApiQuery


class SigmaSavedQueriesService(Service):
    """Methods of ``client.sigma.saved_queries``."""

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SigmaSavedQueriesUpdateParams]
    ) -> SigmaSigmaApiQuery:
        """``POST /v1/sigma/saved_queries/{id}``

        Args:
            id: str (path)
            expand: list[str]
            name: str
            sql: str

        Returns SigmaSigmaApiQuery. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncSigmaSavedQueriesService(AsyncService):
    """Methods of ``client.sigma.saved_queries``."""

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SigmaSavedQueriesUpdateParams]
    ) -> SigmaSigmaApiQuery:
        """``POST /v1/sigma/saved_queries/{id}``: see ``SigmaSavedQueriesService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_UPDATE = Operation(
    "sigma.saved_queries.update", "POST", "/v1/sigma/saved_queries/{id}", "SigmaSigmaApiQuery", "expand name sql"
)
