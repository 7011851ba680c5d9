# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class PaymentIntentAmountDetailsLineItem(Resource, kw_only=True):
    """Schema ``payment_intent_amount_details_line_item``."""

    id: str = MISSING
    object: Literal["payment_intent_amount_details_line_item"] = "payment_intent_amount_details_line_item"
    discount_amount: int | None = None
    """In the smallest currency unit."""
    payment_method_options: "PaymentIntentAmountDetailsLineItemPaymentMethodOptions | None" = None
    product_code: str | None = None
    product_name: str = MISSING
    quantity: int = MISSING
    tax: "PaymentIntentAmountDetailsLineItemTax | None" = None
    unit_cost: int = MISSING
    """In the smallest currency unit."""
    unit_of_measure: str | None = None


class PaymentIntentAmountDetailsLineItemCard(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_payment_intent_amount_details_line_item_payment_method_options``."""

    commodity_code: str | None = None


class PaymentIntentAmountDetailsLineItemCardPresent(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_present_amount_details_line_item_payment_method_options``."""

    commodity_code: str | None = None


class PaymentIntentAmountDetailsLineItemKlarna(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_klarna_payment_intent_amount_details_line_item_payment_method_options``."""

    image_url: str | None = None
    product_url: str | None = None
    reference: str | None = None
    subscription_reference: str | None = None


class PaymentIntentAmountDetailsLineItemPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_resource_line_items_list_resource_line_item_resource_payment_method_options``."""

    card: PaymentIntentAmountDetailsLineItemCard | None = None
    card_present: PaymentIntentAmountDetailsLineItemCardPresent | None = None
    klarna: PaymentIntentAmountDetailsLineItemKlarna | None = None
    paypal: "PaymentIntentAmountDetailsLineItemPaypal | None" = None


class PaymentIntentAmountDetailsLineItemPaypal(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_paypal_amount_details_line_item_payment_method_options``."""

    category: Literal["digital_goods", "donation", "physical_goods"] | None = None
    description: str | None = None
    sold_by: str | None = None


class PaymentIntentAmountDetailsLineItemTax(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_resource_line_items_list_resource_line_item_resource_tax``."""

    total_tax_amount: int = MISSING
    """In the smallest currency unit."""
