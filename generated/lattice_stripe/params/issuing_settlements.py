# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, Mapping


class IssuingSettlementsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.settlements.retrieve``."""


class IssuingSettlementsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.settlements.update``."""

    metadata: Mapping[str, str] | None
