# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, Mapping
from .shared import EvidenceParam


class ChargesDisputeCloseParams(ExpandParams, total=False):
    """Parameters of ``client.charges.dispute.close``."""


class ChargesDisputeRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.charges.dispute.retrieve``."""


class ChargesDisputeUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.charges.dispute.update``."""

    evidence: EvidenceParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    submit: bool | None
