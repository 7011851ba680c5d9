# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedApplePayDomain(Resource, kw_only=True):
    """Schema ``deleted_apple_pay_domain``."""

    id: str = MISSING
    object: Literal["apple_pay_domain"] = "apple_pay_domain"
    deleted: Literal[True] = MISSING
