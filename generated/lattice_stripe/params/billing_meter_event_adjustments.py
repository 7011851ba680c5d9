# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams


class BillingMeterEventAdjustmentsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meter_event_adjustments.create``."""

    cancel: BillingMeterEventAdjustmentsCancelParam | None
    event_name: Required[str]
    type: Required[Literal["cancel"]]


class BillingMeterEventAdjustmentsCancelParam(TypedDict, total=False):
    identifier: str | None
