# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource, StripeObject


class V2CoreEventDestination(Resource, kw_only=True):
    """Schema ``v2.core.event_destination``."""

    id: str = MISSING
    object: Literal["v2.core.event_destination"] = "v2.core.event_destination"
    amazon_eventbridge: "V2CoreEventDestinationAmazonEventbridge | None" = None
    azure_event_grid: "V2CoreEventDestinationAzureEventGrid | None" = None
    created: datetime = MISSING
    description: str = MISSING
    enabled_events: list[str] = MISSING
    event_payload: Literal["snapshot", "thin"] = MISSING
    events_from: list[str] | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    name: str = MISSING
    snapshot_api_version: str | None = None
    status: Literal["disabled", "enabled"] = MISSING
    status_details: "V2CoreEventDestinationStatusDetails | None" = None
    type: Literal["amazon_eventbridge", "azure_event_grid", "webhook_endpoint"] = MISSING
    updated: datetime = MISSING
    webhook_endpoint: "V2CoreEventDestinationWebhookEndpoint | None" = None


class V2CoreEventDestinationAmazonEventbridge(StripeObject, kw_only=True):
    """Schema ``v2.core.event_destination.amazon_eventbridge``."""

    aws_account_id: str = MISSING
    aws_event_source_arn: str = MISSING
    aws_event_source_status: Literal["active", "deleted", "pending", "unknown"] = MISSING


class V2CoreEventDestinationAzureEventGrid(StripeObject, kw_only=True):
    """Schema ``v2.core.event_destination.azure_event_grid``."""

    azure_partner_topic_name: str = MISSING
    azure_partner_topic_status: Literal["activated", "deleted", "never_activated", "unknown"] = MISSING
    azure_region: str = MISSING
    azure_resource_group_name: str = MISSING
    azure_subscription_id: str = MISSING


class V2CoreEventDestinationDisabled(StripeObject, kw_only=True):
    """Schema ``v2.core.event_destination.status_details.disabled``."""

    reason: Literal["no_aws_event_source_exists", "no_azure_partner_topic_exists", "user"] = MISSING


class V2CoreEventDestinationStatusDetails(StripeObject, kw_only=True):
    """Schema ``v2.core.event_destination.status_details``."""

    disabled: V2CoreEventDestinationDisabled | None = None


class V2CoreEventDestinationWebhookEndpoint(StripeObject, kw_only=True):
    """Schema ``v2.core.event_destination.webhook_endpoint``."""

    signing_secret: str | None = None
    """Secret: masked in repr."""
    url: str | None = None
    __secrets__ = ("signing_secret",)
