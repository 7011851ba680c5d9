# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Mapping


class EntitlementsFeaturesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.entitlements.features.create``."""

    lookup_key: Required[str]
    metadata: Mapping[str, str] | None
    name: Required[str]


class EntitlementsFeaturesListParams(ListParams, total=False):
    """Parameters of ``client.entitlements.features.list``."""

    archived: bool | None
    lookup_key: str | None


class EntitlementsFeaturesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.entitlements.features.retrieve``."""


class EntitlementsFeaturesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.entitlements.features.update``."""

    active: bool | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
