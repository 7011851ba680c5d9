# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_commerce_product_catalog_imports import (
        AsyncV2CommerceProductCatalogImportsService,
        V2CommerceProductCatalogImportsService,
    )


class V2CommerceProductCatalogService(Service):
    """Methods of ``client.v2.commerce.product_catalog``."""

    imports: V2CommerceProductCatalogImportsService = _lazy.service()


class AsyncV2CommerceProductCatalogService(AsyncService):
    """Methods of ``client.v2.commerce.product_catalog``."""

    imports: AsyncV2CommerceProductCatalogImportsService = _lazy.service()
