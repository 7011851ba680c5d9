# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.charges_dispute import *
    from ..types.dispute import Dispute


class ChargesDisputeService(Service):
    """Methods of ``client.charges.dispute``."""

    def close(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeCloseParams]
    ) -> Dispute:
        """``POST /v1/charges/{charge}/dispute/close``

        Args:
            charge: str (path)
            expand: list of charge, payment_intent

        Returns Dispute. Raises StripeError.
        """
        return self._call(_CLOSE, params, opts, charge)

    def retrieve(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeRetrieveParams]
    ) -> Dispute:
        """``GET /v1/charges/{charge}/dispute``

        Args:
            charge: str (path)
            expand: list of charge, payment_intent

        Returns Dispute. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, charge)

    def update(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeUpdateParams]
    ) -> Dispute:
        """``POST /v1/charges/{charge}/dispute``

        Args:
            charge: str (path)
            evidence: EvidenceParam
            expand: list of charge, payment_intent
            metadata: dict[str, str], or "" to clear
            submit: bool

        Returns Dispute. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, charge)


class AsyncChargesDisputeService(AsyncService):
    """Methods of ``client.charges.dispute``."""

    async def close(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeCloseParams]
    ) -> Dispute:
        """``POST /v1/charges/{charge}/dispute/close``: see ``ChargesDisputeService.close``."""
        return await self._call(_CLOSE, params, opts, charge)

    async def retrieve(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeRetrieveParams]
    ) -> Dispute:
        """``GET /v1/charges/{charge}/dispute``: see ``ChargesDisputeService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, charge)

    async def update(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesDisputeUpdateParams]
    ) -> Dispute:
        """``POST /v1/charges/{charge}/dispute``: see ``ChargesDisputeService.update``."""
        return await self._call(_UPDATE, params, opts, charge)


_CLOSE = Operation("charges.dispute.close", "POST", "/v1/charges/{charge}/dispute/close", "Dispute", "expand")
_RETRIEVE = Operation("charges.dispute.retrieve", "GET", "/v1/charges/{charge}/dispute", "Dispute", "expand")
_UPDATE = Operation(
    "charges.dispute.update", "POST", "/v1/charges/{charge}/dispute", "Dispute", "evidence expand metadata submit"
)
