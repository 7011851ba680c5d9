# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import ExcludedPaymentMethodTypesValue, NetworkValue, PreferredLocaleValue
from .shared import (
    AmountCurrencyParam,
    AutomaticPaymentMethodsParam,
    BacsDebitMandateOptionsParam,
    CreatedParam,
    MandateDataParam,
    NetworkOptionsParam,
    NetworksParam,
    OnDemandParam,
    PaymentIntentsMandateDataParam,
    PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam,
    PaymentMethodDataParam,
    PaymentMethodOptionsAcssDebitMandateOptionsParam,
    PaymentMethodOptionsPaytoMandateOptionsParam,
    PaymentMethodOptionsUpiParam,
    PixMandateOptionsParam,
    SubscriptionsParam,
    UsBankAccountMandateOptionsParam,
)


class SetupIntentsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.cancel``."""

    cancellation_reason: Literal["abandoned", "duplicate", "requested_by_customer"] | None


class SetupIntentsConfirmParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.confirm``."""

    client_secret: str | None
    confirmation_token: str | None
    mandate_data: MandateDataParam | Literal[""] | PaymentIntentsMandateDataParam | None
    """Clear with ""."""
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: SetupIntentsPaymentMethodOptionsParam | None
    return_url: str | None
    use_stripe_sdk: bool | None


class SetupIntentsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.create``."""

    attach_to_self: bool | None
    automatic_payment_methods: AutomaticPaymentMethodsParam | None
    confirm: bool | None
    confirmation_token: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | None
    flow_directions: Sequence[Literal["inbound", "outbound"]] | None
    mandate_data: MandateDataParam | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_configuration: str | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: SetupIntentsPaymentMethodOptionsParam | None
    payment_method_types: Array[str] | None
    return_url: str | None
    single_use: AmountCurrencyParam | None
    usage: Literal["off_session", "on_session"] | None
    use_stripe_sdk: bool | None


class SetupIntentsListParams(ListParams, total=False):
    """Parameters of ``client.setup_intents.list``."""

    attach_to_self: bool | None
    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    payment_method: str | HasId[Literal["payment_method"]] | None


class SetupIntentsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.retrieve``."""

    client_secret: str | None


class SetupIntentsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.update``."""

    attach_to_self: bool | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""
    flow_directions: Sequence[Literal["inbound", "outbound"]] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_configuration: str | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: SetupIntentsPaymentMethodOptionsParam | None
    payment_method_types: Array[str] | None


class SetupIntentsVerifyMicrodepositsParams(ExpandParams, total=False):
    """Parameters of ``client.setup_intents.verify_microdeposits``."""

    amounts: Sequence[int] | None
    client_secret: str | None
    descriptor_code: str | None


class SetupIntentsAcssDebitParam(TypedDict, total=False):
    currency: Literal["cad", "usd"] | None
    mandate_options: PaymentMethodOptionsAcssDebitMandateOptionsParam | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class SetupIntentsCardMandateOptionsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    amount_type: Required[Literal["fixed", "maximum"]]
    currency: Required[str]
    description: str | None
    end_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    interval: Required[Literal["day", "month", "sporadic", "week", "year"]]
    interval_count: int | None
    reference: Required[str]
    start_date: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    supported_types: Sequence[Literal["india"]] | None


class SetupIntentsCardParam(TypedDict, total=False):
    mandate_options: SetupIntentsCardMandateOptionsParam | None
    network: NetworkValue | None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None
    three_d_secure: SetupIntentsThreeDSecureParam | None


class SetupIntentsKlarnaParam(TypedDict, total=False):
    currency: str | None
    on_demand: OnDemandParam | None
    preferred_locale: PreferredLocaleValue | None
    subscriptions: Sequence[SubscriptionsParam] | Literal[""] | None
    """Clear with ""."""


class SetupIntentsMandateOptionsParam(TypedDict, total=False):
    mandate_options: BacsDebitMandateOptionsParam | None


class SetupIntentsPaymentMethodOptionsParam(TypedDict, total=False):
    acss_debit: SetupIntentsAcssDebitParam | None
    amazon_pay: Mapping[str, Any] | None
    bacs_debit: SetupIntentsMandateOptionsParam | None
    bizum: Mapping[str, Any] | None
    card: SetupIntentsCardParam | None
    card_present: Mapping[str, Any] | None
    klarna: SetupIntentsKlarnaParam | None
    link: Mapping[str, Any] | None
    paypal: SetupIntentsPaypalParam | None
    payto: SetupIntentsPaytoParam | None
    pix: SetupIntentsPixParam | None
    sepa_debit: SetupIntentsMandateOptionsParam | None
    upi: PaymentMethodOptionsUpiParam | None
    us_bank_account: SetupIntentsUsBankAccountParam | None


class SetupIntentsPaypalParam(TypedDict, total=False):
    billing_agreement_id: str | None


class SetupIntentsPaytoParam(TypedDict, total=False):
    mandate_options: PaymentMethodOptionsPaytoMandateOptionsParam | None


class SetupIntentsPixParam(TypedDict, total=False):
    mandate_options: PixMandateOptionsParam | None


class SetupIntentsThreeDSecureParam(TypedDict, total=False):
    ares_trans_status: Literal["A", "C", "I", "N", "R", "U", "Y"] | None
    cryptogram: str | None
    electronic_commerce_indicator: Literal["01", "02", "05", "06", "07"] | None
    network_options: NetworkOptionsParam | None
    requestor_challenge_indicator: str | None
    transaction_id: str | None
    version: Literal["1.0.2", "2.1.0", "2.2.0", "2.3.0", "2.3.1"] | None


class SetupIntentsUsBankAccountParam(TypedDict, total=False):
    financial_connections: PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam | None
    mandate_options: UsBankAccountMandateOptionsParam | None
    networks: NetworksParam | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None
