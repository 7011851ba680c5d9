# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .address import Address
from .cash_balance import CashBalance
from .discount import Discount
from .invoice_setting_custom_field import InvoiceSettingCustomField
from .shipping import Shipping

if TYPE_CHECKING:
    from .bank_account import BankAccount
    from .card import Card
    from .payment_method import PaymentMethod
    from .source import Source
    from .subscription import Subscription
    from .tax_id import TaxId
    from .test_helpers_test_clock import TestHelpersTestClock


class Customer(Resource, kw_only=True):
    """Schema ``customer``."""

    id: str = MISSING
    object: Literal["customer"] = "customer"
    address: Address | None = None
    balance: int | None = None
    """In the smallest currency unit."""
    business_name: str | None = None
    cash_balance: CashBalance | None = None
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    customer_account: str | None = None
    default_source: Expandable["BankAccount | Card | Source"] | None = None
    """Expandable."""
    delinquent: bool | None = None
    description: str | None = None
    discount: Discount | None = None
    email: str | None = None
    individual_name: str | None = None
    invoice_credit_balance: dict[str, int] | None = None
    invoice_prefix: str | None = None
    invoice_settings: "CustomerInvoiceSettings | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    name: str | None = None
    next_invoice_sequence: int | None = None
    phone: str | None = None
    preferred_locales: list[str] | None = None
    shipping: Shipping | None = None
    sources: ListObject[Deferred["BankAccount | Card | Source"]] | None = None
    """Only if expanded."""
    subscriptions: ListObject[Deferred["Subscription"]] | None = None
    """Only if expanded."""
    tax: "CustomerTax | None" = None
    tax_exempt: Literal["exempt", "none", "reverse"] | None = None
    tax_ids: ListObject[Deferred["TaxId"]] | None = None
    """Only if expanded."""
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    deleted: ClassVar[Literal[False]] = False


class CustomerInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``invoice_setting_customer_setting``."""

    custom_fields: list[InvoiceSettingCustomField] | None = None
    default_payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    footer: str | None = None
    rendering_options: "CustomerRenderingOptions | None" = None


class CustomerLocation(StripeObject, kw_only=True):
    """Schema ``customer_tax_location``."""

    country: str = MISSING
    source: Literal["billing_address", "ip_address", "payment_method", "shipping_destination"] = MISSING
    state: str | None = None


class CustomerRenderingOptions(StripeObject, kw_only=True):
    """Schema ``invoice_setting_customer_rendering_options``."""

    amount_tax_display: str | None = None
    template: str | None = None


class CustomerTax(StripeObject, kw_only=True):
    """Schema ``customer_tax``."""

    automatic_tax: Literal["failed", "not_collecting", "supported", "unrecognized_location"] = MISSING
    ip_address: str | None = None
    location: CustomerLocation | None = None
    provider: Literal["anrok", "avalara", "sphere", "stripe"] = MISSING
