# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .._enums import ReplacementsValue


class ForwardingRequest(Resource, kw_only=True):
    """Schema ``forwarding.request``."""

    id: str = MISSING
    object: Literal["forwarding.request"] = "forwarding.request"
    created: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    payment_method: str = MISSING
    replacements: list[ReplacementsValue] = MISSING
    request_context: "ForwardingRequestRequestContext | None" = None
    request_details: "ForwardingRequestRequestDetails | None" = None
    response_details: "ForwardingRequestResponseDetails | None" = None
    url: str | None = None


class ForwardingRequestHeader(StripeObject, kw_only=True):
    """Schema ``forwarded_request_header``."""

    name: str = MISSING
    value: str = MISSING


class ForwardingRequestRequestContext(StripeObject, kw_only=True):
    """Schema ``forwarded_request_context``."""

    destination_duration: int = MISSING
    destination_ip_address: str = MISSING


class ForwardingRequestRequestDetails(StripeObject, kw_only=True):
    """Schema ``forwarded_request_details``."""

    body: str = MISSING
    headers: list[ForwardingRequestHeader] = MISSING
    http_method: Literal["POST"] = MISSING


class ForwardingRequestResponseDetails(StripeObject, kw_only=True):
    """Schema ``forwarded_response_details``."""

    body: str = MISSING
    headers: list[ForwardingRequestHeader] = MISSING
    status: int = MISSING
