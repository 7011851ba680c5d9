# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class V2BillingMeterEventAdjustmentsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.billing.meter_event_adjustments.create``."""

    cancel: Required[V2BillingMeterEventAdjustmentsCancelParam]
    event_name: Required[str]
    type: Required[Literal["cancel"]]


class V2BillingMeterEventAdjustmentsCancelParam(TypedDict, total=False):
    identifier: Required[str]
