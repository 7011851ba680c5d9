# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PaymentMethodUsBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_method_us_bank_account``."""

    account_holder_type: Literal["company", "individual"] | None = None
    account_type: Literal["checking", "savings"] | None = None
    bank_name: str | None = None
    financial_connections_account: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    networks: "PaymentMethodUsBankAccountNetworks | None" = None
    routing_number: str | None = None
    status_details: "PaymentMethodUsBankAccountStatusDetails | None" = None


class PaymentMethodUsBankAccountBlocked(StripeObject, kw_only=True):
    """Schema ``payment_method_us_bank_account_blocked``."""

    network_code: Literal["R02", "R03", "R04", "R05", "R07", "R08", "R10", "R11", "R16", "R20", "R29", "R31"] | None = (
        None
    )
    reason: (
        Literal[
            "bank_account_closed",
            "bank_account_frozen",
            "bank_account_invalid_details",
            "bank_account_restricted",
            "bank_account_unusable",
            "debit_not_authorized",
            "tokenized_account_number_deactivated",
        ]
        | None
    ) = None


class PaymentMethodUsBankAccountNetworks(StripeObject, kw_only=True):
    """Schema ``us_bank_account_networks``."""

    preferred: str | None = None
    supported: list[Literal["ach", "us_domestic_wire"]] = MISSING


class PaymentMethodUsBankAccountStatusDetails(StripeObject, kw_only=True):
    """Schema ``payment_method_us_bank_account_status_details``."""

    blocked: PaymentMethodUsBankAccountBlocked | None = None
