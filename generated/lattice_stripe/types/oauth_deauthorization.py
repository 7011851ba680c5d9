# Generated. Do not edit.
from .._decode.base import MISSING, Resource


class OAuthDeauthorization(Resource, kw_only=True):
    """Schema ``oauth_deauthorization``."""

    stripe_user_id: str = MISSING
