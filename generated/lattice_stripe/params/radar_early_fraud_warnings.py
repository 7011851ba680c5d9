# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class RadarEarlyFraudWarningsListParams(ListParams, total=False):
    """Parameters of ``client.radar.early_fraud_warnings.list``."""

    charge: str | HasId[Literal["charge"]] | None
    created: CreatedParam | int | datetime | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None


class RadarEarlyFraudWarningsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.radar.early_fraud_warnings.retrieve``."""
