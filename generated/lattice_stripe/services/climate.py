# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .climate_orders import AsyncClimateOrdersService, ClimateOrdersService
    from .climate_products import AsyncClimateProductsService, ClimateProductsService
    from .climate_suppliers import AsyncClimateSuppliersService, ClimateSuppliersService


class ClimateService(Service):
    """Methods of ``client.climate``."""

    orders: ClimateOrdersService = _lazy.service()
    products: ClimateProductsService = _lazy.service()
    suppliers: ClimateSuppliersService = _lazy.service()


class AsyncClimateService(AsyncService):
    """Methods of ``client.climate``."""

    orders: AsyncClimateOrdersService = _lazy.service()
    products: AsyncClimateProductsService = _lazy.service()
    suppliers: AsyncClimateSuppliersService = _lazy.service()
