# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams


class BillingMetersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meters.create``."""

    customer_mapping: BillingMetersCustomerMappingParam | None
    default_aggregation: Required[BillingMetersDefaultAggregationParam]
    display_name: Required[str]
    event_name: Required[str]
    event_time_window: Literal["day", "hour"] | None
    value_settings: BillingMetersValueSettingsParam | None


class BillingMetersDeactivateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meters.deactivate``."""


class BillingMetersListParams(ListParams, total=False):
    """Parameters of ``client.billing.meters.list``."""

    status: Literal["active", "inactive"] | None


class BillingMetersReactivateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meters.reactivate``."""


class BillingMetersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meters.retrieve``."""


class BillingMetersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meters.update``."""

    display_name: str | None


class BillingMetersCustomerMappingParam(TypedDict, total=False):
    event_payload_key: Required[str]
    type: Required[Literal["by_id"]]


class BillingMetersDefaultAggregationParam(TypedDict, total=False):
    formula: Required[Literal["count", "last", "sum"]]


class BillingMetersValueSettingsParam(TypedDict, total=False):
    event_payload_key: Required[str]
