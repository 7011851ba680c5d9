# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .address import Address


class BankTransferFinancialAddress(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_financial_address``."""

    aba: "BankTransferFinancialAddressAba | None" = None
    iban: "BankTransferFinancialAddressIban | None" = None
    sort_code: "BankTransferFinancialAddressSortCode | None" = None
    spei: "BankTransferFinancialAddressSpei | None" = None
    supported_networks: (
        list[Literal["ach", "bacs", "domestic_wire_us", "fps", "sepa", "spei", "swift", "zengin"]] | None
    ) = None
    swift: "BankTransferFinancialAddressSwift | None" = None
    type: Literal["aba", "iban", "sort_code", "spei", "swift", "zengin"] = MISSING
    zengin: "BankTransferFinancialAddressZengin | None" = None


class BankTransferFinancialAddressAba(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_aba_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str = MISSING
    account_number: str = MISSING
    account_type: str = MISSING
    bank_address: Address = MISSING
    bank_name: str = MISSING
    routing_number: str = MISSING


class BankTransferFinancialAddressIban(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_iban_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str = MISSING
    bank_address: Address = MISSING
    bic: str = MISSING
    country: str = MISSING
    iban: str = MISSING


class BankTransferFinancialAddressSortCode(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_sort_code_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str = MISSING
    account_number: str = MISSING
    bank_address: Address = MISSING
    sort_code: str = MISSING


class BankTransferFinancialAddressSpei(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_spei_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str = MISSING
    bank_address: Address = MISSING
    bank_code: str = MISSING
    bank_name: str = MISSING
    clabe: str = MISSING


class BankTransferFinancialAddressSwift(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_swift_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str = MISSING
    account_number: str = MISSING
    account_type: str = MISSING
    bank_address: Address = MISSING
    bank_name: str = MISSING
    swift_code: str = MISSING


class BankTransferFinancialAddressZengin(StripeObject, kw_only=True):
    """Schema ``funding_instructions_bank_transfer_zengin_record``."""

    account_holder_address: Address = MISSING
    account_holder_name: str | None = None
    account_number: str | None = None
    account_type: str | None = None
    bank_address: Address = MISSING
    bank_code: str | None = None
    bank_name: str | None = None
    branch_code: str | None = None
    branch_name: str | None = None
