# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.tax_associations import *
    from ..types.tax_association import TaxAssociation


class TaxAssociationsService(Service):
    """Methods of ``client.tax.associations``."""

    def find(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxAssociationsFindParams]
    ) -> TaxAssociation:
        """``GET /v1/tax/associations/find``

        Args:
            payment_intent: str, required
            expand: list[str]

        Returns TaxAssociation. Raises StripeError.
        """
        return self._call(_FIND, params, opts)


class AsyncTaxAssociationsService(AsyncService):
    """Methods of ``client.tax.associations``."""

    async def find(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxAssociationsFindParams]
    ) -> TaxAssociation:
        """``GET /v1/tax/associations/find``: see ``TaxAssociationsService.find``."""
        return await self._call(_FIND, params, opts)


_FIND = Operation(
    "tax.associations.find",
    "GET",
    "/v1/tax/associations/find",
    "TaxAssociation",
    "payment_intent expand",
    overlays=("names.yaml",),
)
