# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.tax_settings import *
    from ..types.tax_settings import TaxSettings


class TaxSettingsService(Service):
    """Methods of ``client.tax.settings``."""

    def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxSettingsRetrieveParams]
    ) -> TaxSettings:
        """``GET /v1/tax/settings``

        Args:
            expand: list[str]

        Returns TaxSettings. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts)

    def update(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxSettingsUpdateParams]) -> TaxSettings:
        """``POST /v1/tax/settings``

        Args:
            defaults: TaxSettingsDefaultsParam
            expand: list[str]
            head_office: TaxSettingsHeadOfficeParam

        Returns TaxSettings. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts)


class AsyncTaxSettingsService(AsyncService):
    """Methods of ``client.tax.settings``."""

    async def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxSettingsRetrieveParams]
    ) -> TaxSettings:
        """``GET /v1/tax/settings``: see ``TaxSettingsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts)

    async def update(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxSettingsUpdateParams]
    ) -> TaxSettings:
        """``POST /v1/tax/settings``: see ``TaxSettingsService.update``."""
        return await self._call(_UPDATE, params, opts)


_RETRIEVE = Operation("tax.settings.retrieve", "GET", "/v1/tax/settings", "TaxSettings", "expand")
_UPDATE = Operation("tax.settings.update", "POST", "/v1/tax/settings", "TaxSettings", "defaults expand head_office")
