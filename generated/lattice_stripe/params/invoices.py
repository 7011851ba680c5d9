# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import PaymentMethodTypesValue
from ..types.address import Address
from ..types.connect_account_reference import ConnectAccountReference
from .shared import (
    AccountTypeParam,
    AddressParam,
    AutomaticTaxParam,
    BancontactParam,
    BillingModeParam,
    BillingSchedulesParam,
    CreatedParam,
    CustomerBalanceParam,
    CustomersShippingParam,
    CustomersSubscriptionsItemsParam,
    DiscountsParam,
    InstallmentsParam,
    InvoiceItemsPriceDataParam,
    InvoicesLineItemsPriceDataParam,
    InvoicesLineItemsTaxAmountsParam,
    InvoicesTransferDataParam,
    NameValueParam,
    PaymentMethodOptionsAcssDebitParam,
    PaymentMethodOptionsPaytoParam,
    PaymentMethodOptionsUsBankAccountParam,
    PeriodParam,
    PhasesParam,
    PricingParam,
    ShippingDetailsParam,
    ShippingRateShippingRateDataParam,
    TypeValueParam,
    UpiParam,
)


class InvoicesAddLinesParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.add_lines``."""

    invoice_metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    lines: Required[Sequence[InvoicesAddLinesLinesParam]]


class InvoicesAttachPaymentParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.attach_payment``."""

    payment_intent: str | HasId[Literal["payment_intent"]] | None
    payment_record: str | HasId[Literal["payment_record"]] | None


class InvoicesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.create``."""

    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    application_fee_amount: int | None
    """In the smallest currency unit."""
    auto_advance: bool | None
    automatic_tax: AutomaticTaxParam | None
    automatically_finalizes_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    currency: str | None
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    days_until_due: int | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_source: str | HasId[Literal["bank_account", "card", "source"]] | None
    default_tax_rates: Array[str] | None
    description: str | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    due_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    effective_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    footer: str | None
    from_invoice: InvoicesFromInvoiceParam | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    number: str | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    payment_settings: InvoicesPaymentSettingsParam | None
    pending_invoice_items_behavior: Literal["exclude", "include"] | None
    rendering: InvoicesRenderingParam | None
    shipping_cost: ShippingRateShippingRateDataParam | None
    shipping_details: ShippingDetailsParam | None
    statement_descriptor: str | None
    subscription: str | HasId[Literal["subscription"]] | None
    transfer_data: InvoicesTransferDataParam | None


class InvoicesCreatePreviewParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.create_preview``."""

    automatic_tax: AutomaticTaxParam | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    customer_details: InvoicesCustomerDetailsParam | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_items: Sequence[InvoicesInvoiceItemsParam] | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    preview_mode: Literal["next", "recurring"] | None
    schedule: str | HasId[Literal["subscription_schedule"]] | None
    schedule_details: InvoicesScheduleDetailsParam | None
    subscription: str | HasId[Literal["subscription"]] | None
    subscription_details: InvoicesSubscriptionDetailsParam | None


class InvoicesDeleteParams(TypedDict, total=False):
    """Parameters of ``client.invoices.delete``."""


class InvoicesFinalizeInvoiceParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.finalize_invoice``."""

    auto_advance: bool | None


class InvoicesListParams(ListParams, total=False):
    """Parameters of ``client.invoices.list``."""

    collection_method: Literal["charge_automatically", "send_invoice"] | None
    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    due_date: CreatedParam | int | datetime | None
    status: Literal["draft", "open", "paid", "uncollectible", "void"] | None
    subscription: str | HasId[Literal["subscription"]] | None


class InvoicesMarkUncollectibleParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.mark_uncollectible``."""


class InvoicesPayParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.pay``."""

    forgive: bool | None
    mandate: str | Literal[""] | HasId[Literal["mandate"]] | None
    """Clear with ""."""
    off_session: bool | None
    paid_out_of_band: bool | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    source: str | None


class InvoicesRemoveLinesParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.remove_lines``."""

    invoice_metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    lines: Required[Sequence[InvoicesRemoveLinesLinesParam]]


class InvoicesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.retrieve``."""


class InvoicesSearchParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class InvoicesSendInvoiceParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.send_invoice``."""


class InvoicesUpcomingParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.upcoming``."""

    automatic_tax: AutomaticTaxParam | None
    coupon: str | HasId[Literal["coupon"]] | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_details: InvoicesCustomerDetailsParam | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_items: Sequence[InvoicesInvoiceItemsParam] | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    preview_mode: Literal["next", "recurring"] | None
    schedule: str | HasId[Literal["subscription_schedule"]] | None
    schedule_details: InvoicesScheduleDetailsParam | None
    subscription: str | HasId[Literal["subscription"]] | None
    subscription_billing_cycle_anchor: Literal["now", "unchanged"] | int | datetime | None
    """Unix seconds, or an aware datetime."""
    subscription_cancel_at: (
        int | datetime | Literal[""] | Literal["max_billed_until", "max_period_end", "min_period_end"] | None
    )
    """Unix seconds, or an aware datetime; clear with ""."""
    subscription_cancel_at_period_end: bool | None
    subscription_cancel_now: bool | None
    subscription_default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    subscription_details: InvoicesSubscriptionDetailsParam | None
    subscription_items: Sequence[CustomersSubscriptionsItemsParam] | None
    subscription_proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    subscription_proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    subscription_resume_at: Literal["now"] | None
    subscription_start_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    subscription_trial_end: Literal["now"] | int | datetime | None
    """Unix seconds, or an aware datetime."""


class InvoicesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.update``."""

    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    application_fee_amount: int | None
    """In the smallest currency unit."""
    auto_advance: bool | None
    automatic_tax: AutomaticTaxParam | None
    automatically_finalizes_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    days_until_due: int | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_source: str | Literal[""] | HasId[Literal["bank_account", "card", "source"]] | None
    """Clear with ""."""
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    due_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    effective_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    footer: str | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    number: str | Literal[""] | None
    """Clear with ""."""
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    payment_settings: InvoicesPaymentSettingsParam | None
    rendering: InvoicesRenderingParam | None
    shipping_cost: ShippingRateShippingRateDataParam | Literal[""] | None
    """Clear with ""."""
    shipping_details: ShippingDetailsParam | Literal[""] | None
    """Clear with ""."""
    statement_descriptor: str | None
    transfer_data: InvoicesTransferDataParam | Literal[""] | None
    """Clear with ""."""


class InvoicesUpdateLinesParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.update_lines``."""

    invoice_metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    lines: Required[Sequence[InvoicesUpdateLinesLinesParam]]


class InvoicesVoidInvoiceParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.void_invoice``."""


class InvoicesAddLinesLinesParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice_item: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price_data: InvoicesLineItemsPriceDataParam | None
    pricing: PricingParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    tax_amounts: Sequence[InvoicesLineItemsTaxAmountsParam] | Literal[""] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class InvoicesCardParam(TypedDict, total=False):
    installments: InstallmentsParam | None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None


class InvoicesCustomerDetailsParam(TypedDict, total=False):
    address: AddressParam | Literal[""] | Address | None
    """Clear with ""."""
    shipping: CustomersShippingParam | Literal[""] | None
    """Clear with ""."""
    tax: InvoicesTaxParam | None
    tax_exempt: Literal["", "exempt", "none", "reverse"] | None
    tax_ids: Sequence[TypeValueParam] | None


class InvoicesFromInvoiceParam(TypedDict, total=False):
    action: Required[Literal["revision"]]
    invoice: Required[str | HasId[Literal["invoice"]]]


class InvoicesInvoiceItemsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    currency: str | None
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoiceitem: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price: str | HasId[Literal["price"]] | None
    price_data: InvoiceItemsPriceDataParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tax_code: str | Literal[""] | HasId[Literal["tax_code"]] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class InvoicesPaymentMethodOptionsParam(TypedDict, total=False):
    acss_debit: PaymentMethodOptionsAcssDebitParam | Literal[""] | None
    """Clear with ""."""
    bancontact: BancontactParam | Literal[""] | None
    """Clear with ""."""
    card: InvoicesCardParam | Literal[""] | None
    """Clear with ""."""
    customer_balance: CustomerBalanceParam | Literal[""] | None
    """Clear with ""."""
    konbini: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    payto: PaymentMethodOptionsPaytoParam | Literal[""] | None
    """Clear with ""."""
    pix: InvoicesPixParam | Literal[""] | None
    """Clear with ""."""
    sepa_debit: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    upi: UpiParam | Literal[""] | None
    """Clear with ""."""
    us_bank_account: PaymentMethodOptionsUsBankAccountParam | Literal[""] | None
    """Clear with ""."""


class InvoicesPaymentSettingsParam(TypedDict, total=False):
    default_mandate: str | Literal[""] | None
    """Clear with ""."""
    payment_method_options: InvoicesPaymentMethodOptionsParam | None
    payment_method_types: Sequence[PaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""


class InvoicesPdfParam(TypedDict, total=False):
    page_size: Literal["a4", "auto", "letter"] | None


class InvoicesPixParam(TypedDict, total=False):
    amount_includes_iof: Literal["always", "never"] | None
    expires_after_seconds: int | None


class InvoicesRemoveLinesLinesParam(TypedDict, total=False):
    behavior: Required[Literal["delete", "unassign"]]
    id: Required[str]


class InvoicesRenderingParam(TypedDict, total=False):
    amount_tax_display: Literal["", "exclude_tax", "include_inclusive_tax"] | None
    pdf: InvoicesPdfParam | None
    template: str | None
    template_version: int | Literal[""] | None
    """Clear with ""."""


class InvoicesScheduleDetailsParam(TypedDict, total=False):
    billing_mode: BillingModeParam | None
    end_behavior: Literal["cancel", "release"] | None
    phases: Sequence[PhasesParam] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None


class InvoicesSubscriptionDetailsParam(TypedDict, total=False):
    billing_cycle_anchor: Literal["now", "unchanged"] | int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_mode: BillingModeParam | None
    billing_schedules: Sequence[BillingSchedulesParam] | Literal[""] | None
    """Clear with ""."""
    cancel_at: int | datetime | Literal[""] | Literal["max_billed_until", "max_period_end", "min_period_end"] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    cancel_at_period_end: bool | None
    cancel_now: bool | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    items: Sequence[CustomersSubscriptionsItemsParam] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    resume_at: Literal["now"] | None
    start_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    trial_end: Literal["now"] | int | datetime | None
    """Unix seconds, or an aware datetime."""


class InvoicesTaxParam(TypedDict, total=False):
    ip_address: str | Literal[""] | None
    """Clear with ""."""


class InvoicesUpdateLinesLinesParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    id: Required[str]
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price_data: InvoicesLineItemsPriceDataParam | None
    pricing: PricingParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    tax_amounts: Sequence[InvoicesLineItemsTaxAmountsParam] | Literal[""] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
