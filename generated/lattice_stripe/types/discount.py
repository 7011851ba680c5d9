# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource
from .discount_source import DiscountSource

if TYPE_CHECKING:
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .promotion_code import PromotionCode


class Discount(Resource, kw_only=True):
    """Schema ``discount``."""

    id: str = MISSING
    object: Literal["discount"] = "discount"
    checkout_session: str | None = None
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    end: int | None = None
    """Unix seconds."""
    invoice: str | None = None
    invoice_item: str | None = None
    promotion_code: Expandable["PromotionCode"] | None = None
    """Expandable."""
    source: DiscountSource = MISSING
    start: int = MISSING
    """Unix seconds."""
    subscription: str | None = None
    subscription_item: str | None = None
    deleted: ClassVar[Literal[False]] = False
