# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Sequence


class BillingAlertsActivateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.alerts.activate``."""


class BillingAlertsArchiveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.alerts.archive``."""


class BillingAlertsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.alerts.create``."""

    alert_type: Required[Literal["usage_threshold"]]
    title: Required[str]
    usage_threshold: BillingAlertsUsageThresholdParam | None


class BillingAlertsDeactivateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.alerts.deactivate``."""


class BillingAlertsListParams(ListParams, total=False):
    """Parameters of ``client.billing.alerts.list``."""

    alert_type: Literal["usage_threshold"] | None
    meter: str | HasId[Literal["billing.meter"]] | None


class BillingAlertsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.alerts.retrieve``."""


class BillingAlertsFiltersParam(TypedDict, total=False):
    customer: str | HasId[Literal["customer"]] | None
    type: Required[Literal["customer"]]


class BillingAlertsUsageThresholdParam(TypedDict, total=False):
    filters: Sequence[BillingAlertsFiltersParam] | None
    gte: Required[int]
    meter: Required[str | HasId[Literal["billing.meter"]]]
    recurrence: Required[Literal["one_time"]]
