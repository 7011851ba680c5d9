# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import CheckoutSessionTaxIdTypeValue

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .customer import Customer


class TaxId(Resource, kw_only=True):
    """Schema ``tax_id``."""

    id: str = MISSING
    object: Literal["tax_id"] = "tax_id"
    country: str | None = None
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    livemode: bool = MISSING
    owner: "TaxIdOwner | None" = None
    type: CheckoutSessionTaxIdTypeValue = MISSING
    value: str = MISSING
    verification: "TaxIdVerification | None" = None
    deleted: ClassVar[Literal[False]] = False


class TaxIdOwner(StripeObject, kw_only=True):
    """Schema ``tax_i_ds_owner``."""

    account: Expandable["Account"] | None = None
    """Expandable."""
    application: Expandable["Application"] | None = None
    """Expandable."""
    customer: Expandable["Customer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    type: Literal["account", "application", "customer", "self"] = MISSING


class TaxIdVerification(StripeObject, kw_only=True):
    """Schema ``tax_id_verification``."""

    status: Literal["pending", "unavailable", "unverified", "verified"] = MISSING
    verified_address: str | None = None
    verified_name: str | None = None
