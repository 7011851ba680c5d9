# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams, Mapping
from .shared import DestinationPaymentMethodOptionsParam


class TreasuryOutboundTransfersCancelParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_transfers.cancel``."""


class TreasuryOutboundTransfersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_transfers.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_data: TreasuryOutboundTransfersDestinationPaymentMethodDataParam | None
    destination_payment_method_options: DestinationPaymentMethodOptionsParam | None
    financial_account: Required[str]
    metadata: Mapping[str, str] | None
    statement_descriptor: str | None


class TreasuryOutboundTransfersListParams(ListParams, total=False):
    """Parameters of ``client.treasury.outbound_transfers.list``."""

    financial_account: Required[str]
    status: Literal["canceled", "failed", "posted", "processing", "returned"] | None


class TreasuryOutboundTransfersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_transfers.retrieve``."""


class TreasuryOutboundTransfersDestinationPaymentMethodDataParam(TypedDict, total=False):
    financial_account: str | None
    type: Required[Literal["financial_account"]]
