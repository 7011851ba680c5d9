# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class OAuthToken(Resource, kw_only=True):
    """Schema ``oauth_token``.

    The connected account is ``stripe_user_id``. To act for it, pass
    ``opts={"stripe_account": token.stripe_user_id}``.
    """

    access_token: str | None = None
    """Secret: masked in repr."""
    livemode: bool | None = None
    refresh_token: str | None = None
    """Secret: masked in repr."""
    scope: Literal["express", "read_only", "read_write"] | None = None
    stripe_publishable_key: str | None = None
    stripe_user_id: str = MISSING
    token_type: Literal["bearer"] | None = None
    __secrets__ = ("access_token", "refresh_token")
