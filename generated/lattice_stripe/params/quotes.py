# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from ..types.connect_account_reference import ConnectAccountReference
from .shared import AccountTypeParam, AutomaticTaxParam, BillingModeParam, DiscountsParam, IntervalIntervalCountParam


class QuotesAcceptParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.accept``."""


class QuotesCancelParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.cancel``."""


class QuotesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.create``."""

    application_fee_amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    footer: str | Literal[""] | None
    """Clear with ""."""
    from_quote: QuotesFromQuoteParam | None
    header: str | Literal[""] | None
    """Clear with ""."""
    invoice_settings: QuotesInvoiceSettingsParam | None
    line_items: Sequence[QuotesCreateLineItemsParam] | None
    metadata: Mapping[str, str] | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    subscription_data: QuotesCreateSubscriptionDataParam | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None
    transfer_data: QuotesTransferDataParam | Literal[""] | None
    """Clear with ""."""


class QuotesFinalizeQuoteParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.finalize_quote``."""

    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""


class QuotesListParams(ListParams, total=False):
    """Parameters of ``client.quotes.list``."""

    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    status: Literal["accepted", "canceled", "draft", "open"] | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class QuotesPdfParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.pdf``."""


class QuotesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.retrieve``."""


class QuotesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.quotes.update``."""

    application_fee_amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    application_fee_percent: float | Decimal | Literal[""] | None
    """Clear with ""."""
    automatic_tax: AutomaticTaxParam | None
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    footer: str | Literal[""] | None
    """Clear with ""."""
    header: str | Literal[""] | None
    """Clear with ""."""
    invoice_settings: QuotesInvoiceSettingsParam | None
    line_items: Sequence[QuotesUpdateLineItemsParam] | None
    metadata: Mapping[str, str] | None
    on_behalf_of: str | Literal[""] | HasId[Literal["account"]] | None
    """Clear with ""."""
    subscription_data: QuotesUpdateSubscriptionDataParam | None
    transfer_data: QuotesTransferDataParam | Literal[""] | None
    """Clear with ""."""


class QuotesCreateLineItemsParam(TypedDict, total=False):
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    price: str | HasId[Literal["price"]] | None
    price_data: QuotesPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class QuotesCreateSubscriptionDataParam(TypedDict, total=False):
    billing_mode: BillingModeParam | None
    description: str | None
    effective_date: Literal["current_period_end"] | int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    metadata: Mapping[str, str] | None
    trial_period_days: int | Literal[""] | None
    """Clear with ""."""


class QuotesFromQuoteParam(TypedDict, total=False):
    is_revision: bool | None
    quote: Required[str | HasId[Literal["quote"]]]


class QuotesInvoiceSettingsParam(TypedDict, total=False):
    days_until_due: int | None
    issuer: AccountTypeParam | ConnectAccountReference | None


class QuotesPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    product: Required[str | HasId[Literal["climate.product", "product"]]]
    recurring: IntervalIntervalCountParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class QuotesTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    amount_percent: float | Decimal | None
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]


class QuotesUpdateLineItemsParam(TypedDict, total=False):
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    id: str | None
    price: str | HasId[Literal["price"]] | None
    price_data: QuotesPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class QuotesUpdateSubscriptionDataParam(TypedDict, total=False):
    description: str | Literal[""] | None
    """Clear with ""."""
    effective_date: Literal["current_period_end"] | int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    metadata: Mapping[str, str] | None
    trial_period_days: int | Literal[""] | None
    """Clear with ""."""
