# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import CheckoutSessionTaxIdTypeValue, PaymentMethodTypesValue
from .address import Address
from .api_errors import ApiErrors
from .billing_bill_invoicing_tax import BillingBillInvoicingTax
from .connect_account_reference import ConnectAccountReference
from .discount_amount import DiscountAmount
from .invoice_line_item import InvoiceLineItem
from .invoice_payment_method_options_acss_debit import InvoicePaymentMethodOptionsAcssDebit
from .invoice_payment_method_options_bancontact import InvoicePaymentMethodOptionsBancontact
from .invoice_payment_method_options_customer_balance import InvoicePaymentMethodOptionsCustomerBalance
from .invoice_payment_method_options_konbini import InvoicePaymentMethodOptionsKonbini
from .invoice_payment_method_options_payto import InvoicePaymentMethodOptionsPayto
from .invoice_payment_method_options_sepa_debit import InvoicePaymentMethodOptionsSepaDebit
from .invoice_payment_method_options_upi import InvoicePaymentMethodOptionsUpi
from .invoice_payment_method_options_us_bank_account import InvoicePaymentMethodOptionsUsBankAccount
from .invoice_setting_custom_field import InvoiceSettingCustomField
from .invoices_pretax_credit_amount import InvoicesPretaxCreditAmount
from .invoices_shipping_cost import InvoicesShippingCost
from .shipping import Shipping
from .tax_rate import TaxRate

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .bank_account import BankAccount
    from .card import Card
    from .customer import Customer
    from .deleted_application import DeletedApplication
    from .deleted_customer import DeletedCustomer
    from .deleted_discount import DeletedDiscount
    from .deleted_tax_id import DeletedTaxId
    from .discount import Discount
    from .invoice_payment import InvoicePayment
    from .payment_method import PaymentMethod
    from .source import Source
    from .subscription import Subscription
    from .tax_id import TaxId
    from .test_helpers_test_clock import TestHelpersTestClock


class Invoice(Resource, kw_only=True):
    """Schema ``invoice``.

    ``status`` is the status at the time of the response. Do not decide from it whether a call is
    allowed: make the call, and handle the error if the status has changed.
    """

    id: str = MISSING
    object: Literal["invoice"] = "invoice"
    account_country: str | None = None
    account_name: str | None = None
    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    amount_due: int = MISSING
    """In the smallest currency unit."""
    amount_overpaid: int = MISSING
    """In the smallest currency unit."""
    amount_paid: int = MISSING
    """In the smallest currency unit."""
    amount_paid_off_stripe: int = MISSING
    """In the smallest currency unit."""
    amount_remaining: int = MISSING
    """In the smallest currency unit."""
    amount_shipping: int = MISSING
    """In the smallest currency unit."""
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    attempt_count: int = MISSING
    attempted: bool = MISSING
    auto_advance: bool = MISSING
    """Whether Stripe finalizes and collects the invoice by itself. A draft with ``True`` is finalized
    about an hour after its creation, or at ``automatically_finalizes_at``.
    """
    automatic_tax: "InvoiceAutomaticTax" = MISSING
    automatically_finalizes_at: int | None = None
    """Unix seconds."""
    billing_reason: (
        Literal[
            "automatic_pending_invoice_item_invoice",
            "manual",
            "quote_accept",
            "subscription",
            "subscription_create",
            "subscription_cycle",
            "subscription_threshold",
            "subscription_update",
            "upcoming",
        ]
        | None
    ) = None
    """Why the invoice was created. ``manual``: by your call. ``subscription_create``,
    ``subscription_cycle``, ``subscription_update``, ``subscription_threshold``: by Stripe for a
    subscription that began, renewed, changed or reached a billing threshold. Stripe finalizes and
    collects the invoices of subscriptions by itself.
    """
    collection_method: Literal["charge_automatically", "send_invoice"] = MISSING
    """``charge_automatically``: Stripe charges the customer's default payment method.
    ``send_invoice``: Stripe mails the invoice, and the customer pays on its hosted page by the due
    date.
    """
    confirmation_secret: "InvoiceConfirmationSecret | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    custom_fields: list[InvoiceSettingCustomField] | None = None
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    customer_address: Address | None = None
    customer_email: str | None = None
    customer_name: str | None = None
    customer_phone: str | None = None
    customer_shipping: Shipping | None = None
    customer_tax_exempt: Literal["exempt", "none", "reverse"] | None = None
    customer_tax_ids: "list[InvoiceCustomerTaxId] | None" = None
    default_payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    default_source: Expandable["BankAccount | Card | Source"] | None = None
    """Expandable."""
    default_tax_rates: list[TaxRate] = MISSING
    description: str | None = None
    discounts: list[Expandable["Discount | DeletedDiscount"]] = MISSING
    """Expandable."""
    due_date: int | None = None
    """Unix seconds."""
    effective_at: int | None = None
    """Unix seconds."""
    ending_balance: int | None = None
    """In the smallest currency unit."""
    footer: str | None = None
    from_invoice: "InvoiceFromInvoice | None" = None
    hosted_invoice_url: str | None = None
    invoice_pdf: str | None = None
    issuer: ConnectAccountReference = MISSING
    last_finalization_error: ApiErrors | None = None
    latest_revision: Expandable["Invoice"] | None = None
    """Expandable."""
    lines: ListObject[InvoiceLineItem] = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    next_payment_attempt: int | None = None
    """Unix seconds."""
    number: str | None = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    parent: "InvoiceParent | None" = None
    payment_settings: "InvoicePaymentSettings" = MISSING
    payments: ListObject[Deferred["InvoicePayment"]] | None = None
    """Only if expanded."""
    period_end: int = MISSING
    """Unix seconds."""
    period_start: int = MISSING
    """Unix seconds."""
    post_payment_credit_notes_amount: int = MISSING
    """In the smallest currency unit."""
    pre_payment_credit_notes_amount: int = MISSING
    """In the smallest currency unit."""
    receipt_number: str | None = None
    rendering: "InvoiceRendering | None" = None
    shipping_cost: InvoicesShippingCost | None = None
    shipping_details: Shipping | None = None
    starting_balance: int = MISSING
    """In the smallest currency unit."""
    statement_descriptor: str | None = None
    status: Literal["draft", "open", "paid", "uncollectible", "void"] | None = None
    status_transitions: "InvoiceStatusTransitions" = MISSING
    subtotal: int = MISSING
    """In the smallest currency unit."""
    subtotal_excluding_tax: int | None = None
    """In the smallest currency unit."""
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    threshold_reason: "InvoiceThresholdReason | None" = None
    total: int = MISSING
    """In the smallest currency unit."""
    total_discount_amounts: list[DiscountAmount] | None = None
    total_excluding_tax: int | None = None
    """In the smallest currency unit."""
    total_pretax_credit_amounts: list[InvoicesPretaxCreditAmount] | None = None
    total_taxes: list[BillingBillInvoicingTax] | None = None
    webhooks_delivered_at: int | None = None
    """Unix seconds."""
    deleted: ClassVar[Literal[False]] = False


class InvoiceAutomaticTax(StripeObject, kw_only=True):
    """Schema ``automatic_tax``."""

    disabled_reason: Literal["finalization_requires_location_inputs", "finalization_system_error"] | None = None
    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None
    provider: str | None = None
    status: Literal["complete", "failed", "requires_location_inputs"] | None = None


class InvoiceCard(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_card``."""

    installments: "InvoiceInstallments | None" = None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None = None


class InvoiceConfirmationSecret(StripeObject, kw_only=True):
    """Schema ``invoices_resource_confirmation_secret``."""

    client_secret: str = MISSING
    """Secret: masked in repr."""
    type: str = MISSING
    __secrets__ = ("client_secret",)


class InvoiceCustomerTaxId(StripeObject, kw_only=True):
    """Schema ``invoices_resource_invoice_tax_id``."""

    type: CheckoutSessionTaxIdTypeValue = MISSING
    value: str | None = None


class InvoiceFromInvoice(StripeObject, kw_only=True):
    """Schema ``invoices_resource_from_invoice``."""

    action: str = MISSING
    invoice: Expandable["Invoice"] = MISSING
    """Expandable."""


class InvoiceInstallments(StripeObject, kw_only=True):
    """Schema ``invoice_installments_card``."""

    enabled: bool | None = None


class InvoiceItemReason(StripeObject, kw_only=True):
    """Schema ``invoice_item_threshold_reason``."""

    line_item_ids: list[str] = MISSING
    usage_gte: int = MISSING


class InvoiceParent(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_parents_invoice_parent``."""

    quote_details: "InvoiceQuoteDetails | None" = None
    subscription_details: "InvoiceSubscriptionDetails | None" = None
    type: Literal["quote_details", "subscription_details"] = MISSING


class InvoicePaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``invoices_payment_method_options``."""

    acss_debit: InvoicePaymentMethodOptionsAcssDebit | None = None
    bancontact: InvoicePaymentMethodOptionsBancontact | None = None
    card: InvoiceCard | None = None
    customer_balance: InvoicePaymentMethodOptionsCustomerBalance | None = None
    konbini: InvoicePaymentMethodOptionsKonbini | None = None
    payto: InvoicePaymentMethodOptionsPayto | None = None
    pix: "InvoicePix | None" = None
    sepa_debit: InvoicePaymentMethodOptionsSepaDebit | None = None
    upi: InvoicePaymentMethodOptionsUpi | None = None
    us_bank_account: InvoicePaymentMethodOptionsUsBankAccount | None = None


class InvoicePaymentSettings(StripeObject, kw_only=True):
    """Schema ``invoices_payment_settings``."""

    default_mandate: str | None = None
    payment_method_options: InvoicePaymentMethodOptions | None = None
    payment_method_types: list[PaymentMethodTypesValue] | None = None


class InvoicePdf(StripeObject, kw_only=True):
    """Schema ``invoice_rendering_pdf``."""

    page_size: Literal["a4", "auto", "letter"] | None = None


class InvoicePix(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_pix``."""

    amount_includes_iof: Literal["always", "never"] | None = None
    expires_after_seconds: int | None = None


class InvoiceQuoteDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_parents_invoice_quote_parent``."""

    quote: str = MISSING


class InvoiceRendering(StripeObject, kw_only=True):
    """Schema ``invoices_resource_invoice_rendering``."""

    amount_tax_display: str | None = None
    pdf: InvoicePdf | None = None
    template: str | None = None
    template_version: int | None = None


class InvoiceStatusTransitions(StripeObject, kw_only=True):
    """Schema ``invoices_resource_status_transitions``."""

    finalized_at: int | None = None
    """Unix seconds."""
    marked_uncollectible_at: int | None = None
    """Unix seconds."""
    paid_at: int | None = None
    """Unix seconds."""
    voided_at: int | None = None
    """Unix seconds."""


class InvoiceSubscriptionDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_parents_invoice_subscription_parent``."""

    metadata: dict[str, str] | None = None
    subscription: Expandable["Subscription"] = MISSING
    """Expandable."""
    subscription_proration_date: int | None = None
    """Unix seconds."""


class InvoiceThresholdReason(StripeObject, kw_only=True):
    """Schema ``invoice_threshold_reason``."""

    amount_gte: int | None = None
    """In the smallest currency unit."""
    item_reasons: list[InvoiceItemReason] = MISSING
