# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .tax_associations import AsyncTaxAssociationsService, TaxAssociationsService
    from .tax_calculations import AsyncTaxCalculationsService, TaxCalculationsService
    from .tax_registrations import AsyncTaxRegistrationsService, TaxRegistrationsService
    from .tax_settings import AsyncTaxSettingsService, TaxSettingsService
    from .tax_transactions import AsyncTaxTransactionsService, TaxTransactionsService


class TaxService(Service):
    """Methods of ``client.tax``."""

    associations: TaxAssociationsService = _lazy.service()
    calculations: TaxCalculationsService = _lazy.service()
    registrations: TaxRegistrationsService = _lazy.service()
    settings: TaxSettingsService = _lazy.service()
    transactions: TaxTransactionsService = _lazy.service()


class AsyncTaxService(AsyncService):
    """Methods of ``client.tax``."""

    associations: AsyncTaxAssociationsService = _lazy.service()
    calculations: AsyncTaxCalculationsService = _lazy.service()
    registrations: AsyncTaxRegistrationsService = _lazy.service()
    settings: AsyncTaxSettingsService = _lazy.service()
    transactions: AsyncTaxTransactionsService = _lazy.service()
