# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .bank_transfer_financial_address import BankTransferFinancialAddress


class FundingInstructions(Resource, kw_only=True):
    """Schema ``funding_instructions``."""

    object: Literal["funding_instructions"] = "funding_instructions"
    bank_transfer: "FundingInstructionsBankTransfer" = MISSING
    currency: str = MISSING
    funding_type: Literal["bank_transfer"] = MISSING
    livemode: bool = MISSING


class FundingInstructionsBankTransfer(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer``."""

    country: str = MISSING
    financial_addresses: list[BankTransferFinancialAddress] = MISSING
    type: Literal["eu_bank_transfer", "jp_bank_transfer"] = MISSING
