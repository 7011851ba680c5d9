# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedSubscriptionItem(Resource, kw_only=True):
    """Schema ``deleted_subscription_item``."""

    id: str = MISSING
    object: Literal["subscription_item"] = "subscription_item"
    deleted: Literal[True] = MISSING
