# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .tax_product_postal_address import TaxProductPostalAddress


class TaxProductShipFromDetails(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_ship_from_details``."""

    address: TaxProductPostalAddress = MISSING
