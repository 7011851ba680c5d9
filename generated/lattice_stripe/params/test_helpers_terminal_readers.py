# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams
from .shared import NumberParam


class TestHelpersTerminalReadersPresentPaymentMethodParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.terminal.readers.present_payment_method``."""

    amount_tip: int | None
    """In the smallest currency unit."""
    card: TestHelpersTerminalReadersCardParam | None
    card_present: NumberParam | None
    interac_present: NumberParam | None
    type: Literal["card", "card_present", "interac_present"] | None


class TestHelpersTerminalReadersSucceedInputCollectionParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.terminal.readers.succeed_input_collection``."""

    skip_non_required_inputs: Literal["all", "none"] | None


class TestHelpersTerminalReadersTimeoutInputCollectionParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.terminal.readers.timeout_input_collection``."""


class TestHelpersTerminalReadersCardParam(TypedDict, total=False):
    cvc: str | None
    exp_month: Required[int]
    exp_year: Required[int]
    number: Required[str]
