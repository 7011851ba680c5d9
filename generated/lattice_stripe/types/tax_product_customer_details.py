# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .._enums import CheckoutSessionTaxIdTypeValue
from .tax_product_postal_address import TaxProductPostalAddress


class TaxProductCustomerDetails(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_customer_details``."""

    address: TaxProductPostalAddress | None = None
    address_source: Literal["billing", "shipping"] | None = None
    ip_address: str | None = None
    tax_ids: "list[TaxProductCustomerDetailsTaxId]" = MISSING
    taxability_override: Literal["customer_exempt", "none", "reverse_charge"] = MISSING


class TaxProductCustomerDetailsTaxId(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_customer_details_resource_tax_id``."""

    type: CheckoutSessionTaxIdTypeValue = MISSING
    value: str = MISSING
