# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class AppsSecret(Resource, kw_only=True):
    """Schema ``apps.secret``."""

    id: str = MISSING
    object: Literal["apps.secret"] = "apps.secret"
    created: int = MISSING
    """Unix seconds."""
    deleted: bool | None = None
    expires_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    name: str = MISSING
    payload: str | None = None
    """Secret: masked in repr."""
    scope: "AppsSecretScope" = MISSING
    __secrets__ = ("payload",)


class AppsSecretScope(StripeObject, kw_only=True):
    """Schema ``secret_service_resource_scope``."""

    type: Literal["account", "user"] = MISSING
    user: str | None = None
