# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, ListParams


class IssuingPhysicalBundlesListParams(ListParams, total=False):
    """Parameters of ``client.issuing.physical_bundles.list``."""

    status: Literal["active", "inactive", "review"] | None
    type: Literal["custom", "standard"] | None


class IssuingPhysicalBundlesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.physical_bundles.retrieve``."""
