# Generated. Do not edit.
from __future__ import annotations

from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import PaymentLinkPaymentMethodTypesValue
from ..types.connect_account_reference import ConnectAccountReference
from .shared import (
    AccountTypeParam,
    AdaptivePricingParam,
    AdjustableQuantityParam,
    AutomaticTaxParam,
    ConsentCollectionParam,
    CustomFieldsParam,
    CustomTextParam,
    EnabledParam,
    HostedConfirmationParam,
    InvoicesTransferDataParam,
    LineItemsPriceDataParam,
    NameCollectionParam,
    NameValueParam,
    OptionalItemsParam,
    RenderingOptionsParam,
    RestrictionsParam,
    ShippingAddressCollectionParam,
    ShippingRateParam,
    SubscriptionDataInvoiceSettingsParam,
    TaxIdCollectionParam,
    TrialSettingsParam,
    UrlParam,
)


class PaymentLinksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_links.create``."""

    after_completion: PaymentLinksAfterCompletionParam | None
    allow_promotion_codes: bool | None
    application_fee_amount: int | None
    """In the smallest currency unit."""
    application_fee_percent: float | Decimal | None
    automatic_tax: AutomaticTaxParam | None
    billing_address_collection: Literal["auto", "required"] | None
    consent_collection: ConsentCollectionParam | None
    currency: str | None
    custom_fields: Sequence[CustomFieldsParam] | None
    custom_text: CustomTextParam | None
    customer_creation: Literal["always", "if_required"] | None
    inactive_message: str | None
    invoice_creation: PaymentLinksInvoiceCreationParam | None
    line_items: Required[Sequence[PaymentLinksCreateLineItemsParam]]
    managed_payments: AdaptivePricingParam | None
    metadata: Mapping[str, str] | None
    name_collection: NameCollectionParam | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    optional_items: Sequence[OptionalItemsParam] | None
    payment_intent_data: PaymentLinksCreatePaymentIntentDataParam | None
    payment_method_collection: Literal["always", "if_required"] | None
    payment_method_options: PaymentLinksCreatePaymentMethodOptionsParam | None
    payment_method_types: Sequence[PaymentLinkPaymentMethodTypesValue] | None
    phone_number_collection: EnabledParam | None
    restrictions: PaymentLinksRestrictionsParam | None
    shipping_address_collection: ShippingAddressCollectionParam | None
    shipping_options: Sequence[ShippingRateParam] | None
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] | None
    subscription_data: PaymentLinksCreateSubscriptionDataParam | None
    tax_id_collection: TaxIdCollectionParam | None
    transfer_data: InvoicesTransferDataParam | None


class PaymentLinksListParams(ListParams, total=False):
    """Parameters of ``client.payment_links.list``."""

    active: bool | None


class PaymentLinksRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_links.retrieve``."""


class PaymentLinksUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_links.update``."""

    active: bool | None
    after_completion: PaymentLinksAfterCompletionParam | None
    allow_promotion_codes: bool | None
    automatic_tax: AutomaticTaxParam | None
    billing_address_collection: Literal["auto", "required"] | None
    custom_fields: Sequence[CustomFieldsParam] | Literal[""] | None
    """Clear with ""."""
    custom_text: CustomTextParam | None
    customer_creation: Literal["always", "if_required"] | None
    inactive_message: str | Literal[""] | None
    """Clear with ""."""
    invoice_creation: PaymentLinksInvoiceCreationParam | None
    line_items: Sequence[PaymentLinksUpdateLineItemsParam] | None
    metadata: Mapping[str, str] | None
    name_collection: NameCollectionParam | Literal[""] | None
    """Clear with ""."""
    optional_items: Sequence[OptionalItemsParam] | Literal[""] | None
    """Clear with ""."""
    payment_intent_data: PaymentLinksUpdatePaymentIntentDataParam | None
    payment_method_collection: Literal["always", "if_required"] | None
    payment_method_options: PaymentLinksUpdatePaymentMethodOptionsParam | Literal[""] | None
    """Clear with ""."""
    payment_method_types: Sequence[PaymentLinkPaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""
    phone_number_collection: EnabledParam | None
    restrictions: PaymentLinksRestrictionsParam | Literal[""] | None
    """Clear with ""."""
    shipping_address_collection: ShippingAddressCollectionParam | Literal[""] | None
    """Clear with ""."""
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] | None
    subscription_data: PaymentLinksUpdateSubscriptionDataParam | None
    tax_id_collection: TaxIdCollectionParam | None


class PaymentLinksAfterCompletionParam(TypedDict, total=False):
    hosted_confirmation: HostedConfirmationParam | None
    redirect: UrlParam | None
    type: Required[Literal["hosted_confirmation", "redirect"]]


class PaymentLinksCompletedSessionsParam(TypedDict, total=False):
    limit: Required[int]


class PaymentLinksCreateCardParam(TypedDict, total=False):
    restrictions: RestrictionsParam | None


class PaymentLinksCreateLineItemsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    price: str | HasId[Literal["price"]] | None
    price_data: LineItemsPriceDataParam | None
    quantity: Required[int]


class PaymentLinksCreatePaymentIntentDataParam(TypedDict, total=False):
    capture_method: Literal["automatic", "automatic_async", "manual"] | None
    description: str | None
    metadata: Mapping[str, str] | None
    setup_future_usage: Literal["off_session", "on_session"] | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_group: str | None


class PaymentLinksCreatePaymentMethodOptionsParam(TypedDict, total=False):
    card: PaymentLinksCreateCardParam | None


class PaymentLinksCreateSubscriptionDataParam(TypedDict, total=False):
    description: str | None
    invoice_settings: SubscriptionDataInvoiceSettingsParam | None
    metadata: Mapping[str, str] | None
    trial_period_days: int | None
    trial_settings: TrialSettingsParam | None


class PaymentLinksInvoiceCreationParam(TypedDict, total=False):
    enabled: Required[bool]
    invoice_data: PaymentLinksInvoiceDataParam | None


class PaymentLinksInvoiceDataParam(TypedDict, total=False):
    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    description: str | None
    footer: str | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    rendering_options: RenderingOptionsParam | Literal[""] | None
    """Clear with ""."""


class PaymentLinksRestrictionsParam(TypedDict, total=False):
    completed_sessions: Required[PaymentLinksCompletedSessionsParam]


class PaymentLinksUpdateCardParam(TypedDict, total=False):
    restrictions: PaymentLinksUpdateRestrictionsParam | Literal[""] | None
    """Clear with ""."""


class PaymentLinksUpdateLineItemsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    id: Required[str]
    quantity: int | None


class PaymentLinksUpdatePaymentIntentDataParam(TypedDict, total=False):
    description: str | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    statement_descriptor: str | Literal[""] | None
    """Clear with ""."""
    statement_descriptor_suffix: str | Literal[""] | None
    """Clear with ""."""
    transfer_group: str | Literal[""] | None
    """Clear with ""."""


class PaymentLinksUpdatePaymentMethodOptionsParam(TypedDict, total=False):
    card: PaymentLinksUpdateCardParam | Literal[""] | None
    """Clear with ""."""


class PaymentLinksUpdateRestrictionsParam(TypedDict, total=False):
    brands_blocked: (
        Sequence[Literal["american_express", "discover_global_network", "mastercard", "visa"]] | Literal[""] | None
    )
    """Clear with ""."""


class PaymentLinksUpdateSubscriptionDataParam(TypedDict, total=False):
    invoice_settings: SubscriptionDataInvoiceSettingsParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    trial_period_days: int | Literal[""] | None
    """Clear with ""."""
    trial_settings: TrialSettingsParam | Literal[""] | None
    """Clear with ""."""
