# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, Sequence
from .._enums import TypeValue
from .shared import EuBankTransferParam


class CustomersFundingInstructionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.funding_instructions.create``."""

    bank_transfer: Required[CustomersFundingInstructionsBankTransferParam]
    currency: Required[str]
    funding_type: Required[Literal["bank_transfer"]]


class CustomersFundingInstructionsBankTransferParam(TypedDict, total=False):
    eu_bank_transfer: EuBankTransferParam | None
    requested_address_types: Sequence[Literal["iban", "sort_code", "spei", "zengin"]] | None
    type: Required[TypeValue]
