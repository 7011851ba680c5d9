# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource


class ApplePayDomain(Resource, kw_only=True):
    """Schema ``apple_pay_domain``."""

    id: str = MISSING
    object: Literal["apple_pay_domain"] = "apple_pay_domain"
    created: int = MISSING
    """Unix seconds."""
    domain_name: str = MISSING
    livemode: bool = MISSING
    deleted: ClassVar[Literal[False]] = False
