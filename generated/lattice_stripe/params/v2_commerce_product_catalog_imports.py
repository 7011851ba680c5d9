# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Mapping
from .._enums import StatusValue


class V2CommerceProductCatalogImportsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.commerce.product_catalog.imports.create``."""

    feed_type: Required[Literal["inventory", "pricing", "product", "promotion"]]
    metadata: Required[Mapping[str, str]]
    mode: Required[Literal["replace", "upsert"]]


class V2CommerceProductCatalogImportsListParams(TypedDict, total=False):
    """Parameters of ``client.v2.commerce.product_catalog.imports.list``."""

    created: datetime | str | None
    created_gt: datetime | str | None
    created_gte: datetime | str | None
    created_lt: datetime | str | None
    created_lte: datetime | str | None
    feed_type: Literal["inventory", "pricing", "product", "promotion"] | None
    limit: int | None
    page: str | None
    status: StatusValue | None


class V2CommerceProductCatalogImportsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.commerce.product_catalog.imports.retrieve``."""
