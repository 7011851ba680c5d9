# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.mandates import *
    from ..types.mandate import Mandate


class MandatesService(Service):
    """Methods of ``client.mandates``."""

    def retrieve(
        self, mandate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[MandatesRetrieveParams]
    ) -> Mandate:
        """``GET /v1/mandates/{mandate}``

        Args:
            mandate: str (path)
            expand: list of payment_method

        Returns Mandate. Raises StripeError.

        See: https://docs.stripe.com/api/mandates/retrieve
        """
        return self._call(_RETRIEVE, params, opts, mandate)


class AsyncMandatesService(AsyncService):
    """Methods of ``client.mandates``."""

    async def retrieve(
        self, mandate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[MandatesRetrieveParams]
    ) -> Mandate:
        """``GET /v1/mandates/{mandate}``: see ``MandatesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, mandate)


_RETRIEVE = Operation("mandates.retrieve", "GET", "/v1/mandates/{mandate}", "Mandate", "expand")
