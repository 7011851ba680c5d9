# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class SigmaSigmaApiQuery(Resource, kw_only=True):
    """Schema ``sigma.sigma_api_query``."""

    id: str = MISSING
    object: Literal["sigma.sigma_api_query"] = "sigma.sigma_api_query"
    created: int = MISSING
    livemode: bool = MISSING
    name: str = MISSING
    sql: str = MISSING
