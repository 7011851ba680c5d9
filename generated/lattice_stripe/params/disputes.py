# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam, EvidenceParam


class DisputesCloseParams(ExpandParams, total=False):
    """Parameters of ``client.disputes.close``."""


class DisputesListParams(ListParams, total=False):
    """Parameters of ``client.disputes.list``."""

    charge: str | HasId[Literal["charge"]] | None
    created: CreatedParam | int | datetime | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None


class DisputesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.disputes.retrieve``."""


class DisputesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.disputes.update``."""

    evidence: EvidenceParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    submit: bool | None
