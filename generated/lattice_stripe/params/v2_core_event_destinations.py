# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array, Mapping, Sequence
from .shared import UrlParam


class V2CoreEventDestinationsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.create``."""

    amazon_eventbridge: V2CoreEventDestinationsAmazonEventbridgeParam | None
    azure_event_grid: V2CoreEventDestinationsAzureEventGridParam | None
    description: str | None
    enabled_events: Required[Array[str]]
    event_payload: Required[Literal["snapshot", "thin"]]
    events_from: Array[str] | None
    include: Sequence[Literal["webhook_endpoint.signing_secret", "webhook_endpoint.url"]] | None
    metadata: Mapping[str, str] | None
    name: Required[str]
    snapshot_api_version: str | None
    type: Required[Literal["amazon_eventbridge", "azure_event_grid", "webhook_endpoint"]]
    webhook_endpoint: UrlParam | None


class V2CoreEventDestinationsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.delete``."""


class V2CoreEventDestinationsDisableParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.disable``."""


class V2CoreEventDestinationsEnableParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.enable``."""


class V2CoreEventDestinationsListParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.list``."""

    include: Sequence[Literal["webhook_endpoint.url"]] | None
    limit: int | None
    page: str | None


class V2CoreEventDestinationsPingParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.ping``."""


class V2CoreEventDestinationsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.retrieve``."""

    include: Sequence[Literal["webhook_endpoint.url"]] | None


class V2CoreEventDestinationsUpdateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.event_destinations.update``."""

    description: str | None
    enabled_events: Array[str] | None
    include: Sequence[Literal["webhook_endpoint.url"]] | None
    metadata: Mapping[str, str | None] | None
    name: str | None
    webhook_endpoint: UrlParam | None


class V2CoreEventDestinationsAmazonEventbridgeParam(TypedDict, total=False):
    aws_account_id: Required[str]
    aws_region: Required[str]


class V2CoreEventDestinationsAzureEventGridParam(TypedDict, total=False):
    azure_region: Required[str]
    azure_resource_group_name: Required[str]
    azure_subscription_id: Required[str]
