# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import DeviceTypeValue


class TerminalReadersCancelActionParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.cancel_action``."""


class TerminalReadersCollectInputsParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.collect_inputs``."""

    inputs: Required[Sequence[TerminalReadersInputsParam]]
    metadata: Mapping[str, str] | None


class TerminalReadersCollectPaymentMethodParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.collect_payment_method``."""

    collect_config: TerminalReadersCollectConfigParam | None
    payment_intent: Required[str | HasId[Literal["payment_intent"]]]


class TerminalReadersConfirmPaymentIntentParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.confirm_payment_intent``."""

    confirm_config: TerminalReadersConfirmConfigParam | None
    payment_intent: Required[str | HasId[Literal["payment_intent"]]]


class TerminalReadersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.create``."""

    label: str | None
    location: str | HasId[Literal["terminal.location"]] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    registration_code: Required[str]


class TerminalReadersDeleteParams(TypedDict, total=False):
    """Parameters of ``client.terminal.readers.delete``."""


class TerminalReadersListParams(ListParams, total=False):
    """Parameters of ``client.terminal.readers.list``."""

    device_type: DeviceTypeValue | None
    location: str | HasId[Literal["terminal.location"]] | None
    serial_number: str | None
    status: Literal["offline", "online"] | None


class TerminalReadersProcessPaymentIntentParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.process_payment_intent``."""

    payment_intent: Required[str | HasId[Literal["payment_intent"]]]
    process_config: TerminalReadersProcessConfigParam | None


class TerminalReadersProcessSetupIntentParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.process_setup_intent``."""

    allow_redisplay: Required[Literal["always", "limited", "unspecified"]]
    process_config: TerminalReadersEnableCustomerCancellationParam | None
    setup_intent: Required[str | HasId[Literal["setup_intent"]]]


class TerminalReadersRefundPaymentParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.refund_payment``."""

    amount: int | None
    """In the smallest currency unit."""
    charge: str | HasId[Literal["charge"]] | None
    metadata: Mapping[str, str] | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    refund_application_fee: bool | None
    refund_payment_config: TerminalReadersEnableCustomerCancellationParam | None
    reverse_transfer: bool | None


class TerminalReadersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.retrieve``."""


class TerminalReadersSetReaderDisplayParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.set_reader_display``."""

    cart: TerminalReadersCartParam | None
    type: Required[Literal["cart"]]


class TerminalReadersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.readers.update``."""

    label: str | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class TerminalReadersCartParam(TypedDict, total=False):
    currency: Required[str]
    line_items: Required[Sequence[TerminalReadersLineItemsParam]]
    tax: int | None
    total: Required[int]
    """In the smallest currency unit."""


class TerminalReadersChoicesParam(TypedDict, total=False):
    id: Required[str]
    style: Literal["primary", "secondary"] | None
    text: Required[str]


class TerminalReadersCollectConfigParam(TypedDict, total=False):
    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    enable_customer_cancellation: bool | None
    skip_tipping: bool | None
    tipping: TerminalReadersTippingParam | None


class TerminalReadersConfirmConfigParam(TypedDict, total=False):
    return_url: str | None


class TerminalReadersCustomTextParam(TypedDict, total=False):
    description: str | None
    skip_button: str | None
    submit_button: str | None
    title: Required[str]


class TerminalReadersEnableCustomerCancellationParam(TypedDict, total=False):
    enable_customer_cancellation: bool | None


class TerminalReadersInputsParam(TypedDict, total=False):
    custom_text: Required[TerminalReadersCustomTextParam]
    required: bool | None
    selection: TerminalReadersSelectionParam | None
    toggles: Sequence[TerminalReadersTogglesParam] | None
    type: Required[Literal["email", "numeric", "phone", "selection", "signature", "text"]]


class TerminalReadersLineItemsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    description: Required[str]
    quantity: Required[int]


class TerminalReadersProcessConfigParam(TypedDict, total=False):
    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    enable_customer_cancellation: bool | None
    return_url: str | None
    skip_tipping: bool | None
    tipping: TerminalReadersTippingParam | None


class TerminalReadersSelectionParam(TypedDict, total=False):
    choices: Required[Sequence[TerminalReadersChoicesParam]]


class TerminalReadersTippingParam(TypedDict, total=False):
    amount_eligible: int | None
    """In the smallest currency unit."""


class TerminalReadersTogglesParam(TypedDict, total=False):
    default_value: Literal["disabled", "enabled"] | None
    description: str | None
    title: str | None
