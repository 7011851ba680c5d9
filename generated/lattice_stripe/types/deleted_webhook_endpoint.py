# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedWebhookEndpoint(Resource, kw_only=True):
    """Schema ``deleted_webhook_endpoint``."""

    id: str = MISSING
    object: Literal["webhook_endpoint"] = "webhook_endpoint"
    deleted: Literal[True] = MISSING
