# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.issuing_settlements import *
    from ..types.issuing_settlement import IssuingSettlement


class IssuingSettlementsService(Service):
    """Methods of ``client.issuing.settlements``."""

    def retrieve(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingSettlementsRetrieveParams],
    ) -> IssuingSettlement:
        """``GET /v1/issuing/settlements/{settlement}``

        Args:
            settlement: str (path)
            expand: list[str]

        Returns IssuingSettlement. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, settlement)

    def update(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingSettlementsUpdateParams],
    ) -> IssuingSettlement:
        """``POST /v1/issuing/settlements/{settlement}``

        Args:
            settlement: str (path)
            expand: list[str]
            metadata: dict[str, str]

        Returns IssuingSettlement. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, settlement)


class AsyncIssuingSettlementsService(AsyncService):
    """Methods of ``client.issuing.settlements``."""

    async def retrieve(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingSettlementsRetrieveParams],
    ) -> IssuingSettlement:
        """``GET /v1/issuing/settlements/{settlement}``: see ``IssuingSettlementsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, settlement)

    async def update(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingSettlementsUpdateParams],
    ) -> IssuingSettlement:
        """``POST /v1/issuing/settlements/{settlement}``: see ``IssuingSettlementsService.update``."""
        return await self._call(_UPDATE, params, opts, settlement)


_RETRIEVE = Operation(
    "issuing.settlements.retrieve", "GET", "/v1/issuing/settlements/{settlement}", "IssuingSettlement", "expand"
)
_UPDATE = Operation(
    "issuing.settlements.update", "POST", "/v1/issuing/settlements/{settlement}", "IssuingSettlement", "expand metadata"
)
