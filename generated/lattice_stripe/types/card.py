# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .account import Account
    from .customer import Customer
    from .deleted_customer import DeletedCustomer


class Card(Resource, kw_only=True):
    """Schema ``card``."""

    id: str = MISSING
    object: Literal["card"] = "card"
    account: Expandable["Account"] | None = None
    """Expandable."""
    address_city: str | None = None
    address_country: str | None = None
    address_line1: str | None = None
    address_line1_check: str | None = None
    address_line2: str | None = None
    address_state: str | None = None
    address_zip: str | None = None
    address_zip_check: str | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None
    available_payout_methods: list[Literal["instant", "standard"]] | None = None
    brand: str = MISSING
    country: str | None = None
    currency: str | None = None
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    cvc_check: str | None = None
    default_for_currency: bool | None = None
    dynamic_last4: str | None = None
    exp_month: int = MISSING
    exp_year: int = MISSING
    fingerprint: str | None = None
    funding: str = MISSING
    iin: str | None = None
    last4: str = MISSING
    metadata: dict[str, str] | None = None
    name: str | None = None
    networks: "CardNetworks | None" = None
    regulated_status: Literal["regulated", "unregulated"] | None = None
    status: str | None = None
    tokenization_method: str | None = None
    deleted: ClassVar[Literal[False]] = False


class CardNetworks(StripeObject, kw_only=True):
    """Schema ``token_card_networks``."""

    preferred: str | None = None
