# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId
from .shared import PaymentMethodDataParam, PlanParam, ShippingDetailsParam


class TestHelpersConfirmationTokensCreateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.confirmation_tokens.create``."""

    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: TestHelpersConfirmationTokensPaymentMethodOptionsParam | None
    return_url: str | None
    setup_future_usage: Literal["off_session", "on_session"] | None
    shipping: ShippingDetailsParam | None


class TestHelpersConfirmationTokensCardParam(TypedDict, total=False):
    installments: TestHelpersConfirmationTokensInstallmentsParam | None


class TestHelpersConfirmationTokensInstallmentsParam(TypedDict, total=False):
    plan: Required[PlanParam]


class TestHelpersConfirmationTokensPaymentMethodOptionsParam(TypedDict, total=False):
    card: TestHelpersConfirmationTokensCardParam | None
