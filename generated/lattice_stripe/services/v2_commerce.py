# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_commerce_product_catalog import AsyncV2CommerceProductCatalogService, V2CommerceProductCatalogService


class V2CommerceService(Service):
    """Methods of ``client.v2.commerce``."""

    product_catalog: V2CommerceProductCatalogService = _lazy.service()


class AsyncV2CommerceService(AsyncService):
    """Methods of ``client.v2.commerce``."""

    product_catalog: AsyncV2CommerceProductCatalogService = _lazy.service()
