# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import DeviceTypeValue
from .api_errors import ApiErrors
from .payment_method import PaymentMethod

if TYPE_CHECKING:
    from .charge import Charge
    from .payment_intent import PaymentIntent
    from .refund import Refund
    from .setup_intent import SetupIntent
    from .terminal_location import TerminalLocation


class TerminalReader(Resource, kw_only=True):
    """Schema ``terminal.reader``."""

    id: str = MISSING
    object: Literal["terminal.reader"] = "terminal.reader"
    action: "TerminalReaderAction | None" = None
    device_sw_version: str | None = None
    device_type: DeviceTypeValue = MISSING
    ip_address: str | None = None
    label: str = MISSING
    last_seen_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    location: Expandable["TerminalLocation"] | None = None
    """Expandable."""
    metadata: dict[str, str] = MISSING
    serial_number: str = MISSING
    status: Literal["offline", "online"] | None = None
    deleted: ClassVar[Literal[False]] = False


class TerminalReaderAction(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_reader_action``."""

    api_error: ApiErrors | None = None
    collect_inputs: "TerminalReaderCollectInputs | None" = None
    collect_payment_method: "TerminalReaderCollectPaymentMethod | None" = None
    confirm_payment_intent: "TerminalReaderConfirmPaymentIntent | None" = None
    failure_code: str | None = None
    failure_message: str | None = None
    print_content: "TerminalReaderPrintContent | None" = None
    process_payment_intent: "TerminalReaderProcessPaymentIntent | None" = None
    process_setup_intent: "TerminalReaderProcessSetupIntent | None" = None
    refund_payment: "TerminalReaderRefundPayment | None" = None
    set_reader_display: "TerminalReaderSetReaderDisplay | None" = None
    status: Literal["failed", "in_progress", "succeeded"] = MISSING
    type: Literal[
        "collect_inputs",
        "collect_payment_method",
        "confirm_payment_intent",
        "print_content",
        "process_payment_intent",
        "process_setup_intent",
        "refund_payment",
        "set_reader_display",
    ] = MISSING


class TerminalReaderCart(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_cart``."""

    currency: str = MISSING
    line_items: "list[TerminalReaderLineItem]" = MISSING
    tax: int | None = None
    total: int = MISSING
    """In the smallest currency unit."""


class TerminalReaderChoice(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_choice``."""

    id: str | None = None
    style: Literal["primary", "secondary"] | None = None
    text: str = MISSING


class TerminalReaderCollectConfig(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_collect_config``."""

    enable_customer_cancellation: bool | None = None
    skip_tipping: bool | None = None
    tipping: "TerminalReaderTipping | None" = None


class TerminalReaderCollectInputs(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_collect_inputs_action``."""

    inputs: "list[TerminalReaderInput]" = MISSING
    metadata: dict[str, str] | None = None


class TerminalReaderCollectPaymentMethod(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_collect_payment_method_action``."""

    collect_config: TerminalReaderCollectConfig | None = None
    payment_intent: Expandable["PaymentIntent"] = MISSING
    """Expandable."""
    payment_method: PaymentMethod | None = None


class TerminalReaderConfirmConfig(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_confirm_config``."""

    return_url: str | None = None


class TerminalReaderConfirmPaymentIntent(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_confirm_payment_intent_action``."""

    confirm_config: TerminalReaderConfirmConfig | None = None
    payment_intent: Expandable["PaymentIntent"] = MISSING
    """Expandable."""


class TerminalReaderCustomText(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_custom_text``."""

    description: str | None = None
    skip_button: str | None = None
    submit_button: str | None = None
    title: str | None = None


class TerminalReaderEmail(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_email``."""

    value: str | None = None


class TerminalReaderImage(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_file_metadata``."""

    created_at: int = MISSING
    """Unix seconds."""
    filename: str = MISSING
    size: int = MISSING
    type: str = MISSING


class TerminalReaderInput(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_input``."""

    custom_text: TerminalReaderCustomText | None = None
    email: TerminalReaderEmail | None = None
    numeric: "TerminalReaderNumeric | None" = None
    phone: "TerminalReaderPhone | None" = None
    required: bool | None = None
    selection: "TerminalReaderSelection | None" = None
    signature: "TerminalReaderSignature | None" = None
    skipped: bool | None = None
    text: "TerminalReaderText | None" = None
    toggles: "list[TerminalReaderToggle] | None" = None
    type: Literal["email", "numeric", "phone", "selection", "signature", "text"] = MISSING


class TerminalReaderLineItem(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_line_item``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    description: str = MISSING
    quantity: int = MISSING


class TerminalReaderNumeric(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_numeric``."""

    value: str | None = None


class TerminalReaderPhone(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_phone``."""

    value: str | None = None


class TerminalReaderPrintContent(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_print_content``."""

    image: TerminalReaderImage | None = None
    type: Literal["image"] = MISSING


class TerminalReaderProcessPaymentIntent(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_process_payment_intent_action``."""

    payment_intent: Expandable["PaymentIntent"] = MISSING
    """Expandable."""
    process_config: "TerminalReaderProcessPaymentIntentProcessConfig | None" = None


class TerminalReaderProcessPaymentIntentProcessConfig(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_process_config``."""

    enable_customer_cancellation: bool | None = None
    return_url: str | None = None
    skip_tipping: bool | None = None
    tipping: "TerminalReaderTipping | None" = None


class TerminalReaderProcessSetupIntent(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_process_setup_intent_action``."""

    generated_card: str | None = None
    process_config: "TerminalReaderProcessSetupIntentProcessConfig | None" = None
    setup_intent: Expandable["SetupIntent"] = MISSING
    """Expandable."""


class TerminalReaderProcessSetupIntentProcessConfig(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_process_setup_config``."""

    enable_customer_cancellation: bool | None = None


class TerminalReaderRefundPayment(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_refund_payment_action``."""

    amount: int | None = None
    """In the smallest currency unit."""
    charge: Expandable["Charge"] | None = None
    """Expandable."""
    metadata: dict[str, str] | None = None
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None = None
    refund: Expandable["Refund"] | None = None
    """Expandable."""
    refund_application_fee: bool | None = None
    refund_payment_config: "TerminalReaderRefundPaymentConfig | None" = None
    reverse_transfer: bool | None = None


class TerminalReaderRefundPaymentConfig(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_refund_payment_config``."""

    enable_customer_cancellation: bool | None = None


class TerminalReaderSelection(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_selection``."""

    id: str | None = None
    choices: list[TerminalReaderChoice] = MISSING
    text: str | None = None


class TerminalReaderSetReaderDisplay(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_set_reader_display_action``."""

    cart: TerminalReaderCart | None = None
    type: Literal["cart"] = MISSING


class TerminalReaderSignature(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_signature``."""

    value: str | None = None


class TerminalReaderText(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_text``."""

    value: str | None = None


class TerminalReaderTipping(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_tipping_config``."""

    amount_eligible: int | None = None
    """In the smallest currency unit."""


class TerminalReaderToggle(StripeObject, kw_only=True):
    """Schema ``terminal_reader_reader_resource_toggle``."""

    default_value: Literal["disabled", "enabled"] | None = None
    description: str | None = None
    title: str | None = None
    value: Literal["disabled", "enabled"] | None = None
