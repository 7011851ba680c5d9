# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams


class EntitlementsActiveEntitlementsListParams(ListParams, total=False):
    """Parameters of ``client.entitlements.active_entitlements.list``."""

    customer: Required[str | HasId[Literal["customer"]]]


class EntitlementsActiveEntitlementsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.entitlements.active_entitlements.retrieve``."""
