# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .price import Price
    from .tax_code import TaxCode


class Product(Resource, kw_only=True):
    """Schema ``product``."""

    id: str = MISSING
    object: Literal["product"] = "product"
    active: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    default_price: Expandable["Price"] | None = None
    """Expandable."""
    description: str | None = None
    images: list[str] = MISSING
    livemode: bool = MISSING
    marketing_features: "list[ProductMarketingFeature]" = MISSING
    metadata: dict[str, str] = MISSING
    name: str = MISSING
    package_dimensions: "ProductPackageDimensions | None" = None
    shippable: bool | None = None
    statement_descriptor: str | None = None
    tax_code: Expandable["TaxCode"] | None = None
    """Expandable."""
    unit_label: str | None = None
    updated: int = MISSING
    """Unix seconds."""
    url: str | None = None
    deleted: ClassVar[Literal[False]] = False


class ProductMarketingFeature(StripeObject, kw_only=True):
    """Schema ``product_marketing_feature``."""

    name: str | None = None


class ProductPackageDimensions(StripeObject, kw_only=True):
    """Schema ``package_dimensions``."""

    height: float = MISSING
    length: float = MISSING
    weight: float = MISSING
    width: float = MISSING
