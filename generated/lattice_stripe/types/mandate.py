# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import PurposeValue

if TYPE_CHECKING:
    from .payment_method import PaymentMethod


class Mandate(Resource, kw_only=True):
    """Schema ``mandate``."""

    id: str = MISSING
    object: Literal["mandate"] = "mandate"
    customer_acceptance: "MandateCustomerAcceptance" = MISSING
    livemode: bool = MISSING
    multi_use: "MandateMultiUse | None" = None
    on_behalf_of: str | None = None
    payment_method: Expandable["PaymentMethod"] = MISSING
    """Expandable."""
    payment_method_details: "MandatePaymentMethodDetails" = MISSING
    single_use: "MandateSingleUse | None" = None
    status: Literal["active", "inactive", "pending"] = MISSING
    type: Literal["multi_use", "single_use"] = MISSING


class MandateAcssDebit(StripeObject, kw_only=True):
    """Schema ``mandate_acss_debit``."""

    default_for: list[Literal["invoice", "subscription"]] | None = None
    interval_description: str | None = None
    payment_schedule: Literal["combined", "interval", "sporadic"] = MISSING
    transaction_type: Literal["business", "personal"] = MISSING


class MandateAmazonPay(StripeObject, kw_only=True):
    """Schema ``mandate_amazon_pay``."""


class MandateAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``mandate_au_becs_debit``."""

    url: str = MISSING


class MandateBacsDebit(StripeObject, kw_only=True):
    """Schema ``mandate_bacs_debit``."""

    display_name: str | None = None
    network_status: Literal["accepted", "pending", "refused", "revoked"] = MISSING
    reference: str = MISSING
    revocation_reason: (
        Literal[
            "account_closed",
            "bank_account_restricted",
            "bank_ownership_changed",
            "could_not_process",
            "debit_not_authorized",
        ]
        | None
    ) = None
    service_user_number: str | None = None
    url: str = MISSING


class MandateCard(StripeObject, kw_only=True):
    """Schema ``card_mandate_payment_method_details``."""


class MandateCashapp(StripeObject, kw_only=True):
    """Schema ``mandate_cashapp``."""


class MandateCustomerAcceptance(StripeObject, kw_only=True):
    """Schema ``customer_acceptance``."""

    accepted_at: int | None = None
    """Unix seconds."""
    offline: "MandateOffline | None" = None
    online: "MandateOnline | None" = None
    type: Literal["offline", "online"] = MISSING


class MandateKakaoPay(StripeObject, kw_only=True):
    """Schema ``mandate_kakao_pay``."""


class MandateKlarna(StripeObject, kw_only=True):
    """Schema ``mandate_klarna``."""


class MandateKrCard(StripeObject, kw_only=True):
    """Schema ``mandate_kr_card``."""


class MandateLink(StripeObject, kw_only=True):
    """Schema ``mandate_link``."""


class MandateMultiUse(StripeObject, kw_only=True):
    """Schema ``mandate_multi_use``."""

    amount: int | None = None
    """In the smallest currency unit."""
    currency: str | None = None


class MandateNaverPay(StripeObject, kw_only=True):
    """Schema ``mandate_naver_pay``."""


class MandateNzBankAccount(StripeObject, kw_only=True):
    """Schema ``mandate_nz_bank_account``."""


class MandateOffline(StripeObject, kw_only=True):
    """Schema ``offline_acceptance``."""


class MandateOnline(StripeObject, kw_only=True):
    """Schema ``online_acceptance``."""

    ip_address: str | None = None
    user_agent: str | None = None


class MandatePaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``mandate_payment_method_details``."""

    acss_debit: MandateAcssDebit | None = None
    amazon_pay: MandateAmazonPay | None = None
    au_becs_debit: MandateAuBecsDebit | None = None
    bacs_debit: MandateBacsDebit | None = None
    card: MandateCard | None = None
    cashapp: MandateCashapp | None = None
    kakao_pay: MandateKakaoPay | None = None
    klarna: MandateKlarna | None = None
    kr_card: MandateKrCard | None = None
    link: MandateLink | None = None
    naver_pay: MandateNaverPay | None = None
    nz_bank_account: MandateNzBankAccount | None = None
    paypal: "MandatePaypal | None" = None
    payto: "MandatePayto | None" = None
    pix: "MandatePix | None" = None
    revolut_pay: "MandateRevolutPay | None" = None
    sepa_debit: "MandateSepaDebit | None" = None
    twint: "MandateTwint | None" = None
    type: str = MISSING
    upi: "MandateUpi | None" = None
    us_bank_account: "MandateUsBankAccount | None" = None


class MandatePaypal(StripeObject, kw_only=True):
    """Schema ``mandate_paypal``."""

    billing_agreement_id: str | None = None
    payer_id: str | None = None


class MandatePayto(StripeObject, kw_only=True):
    """Schema ``mandate_payto``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] = MISSING
    end_date: str | None = None
    payment_schedule: Literal[
        "adhoc", "annual", "daily", "fortnightly", "monthly", "quarterly", "semi_annual", "weekly"
    ] = MISSING
    payments_per_period: int | None = None
    purpose: PurposeValue | None = None
    start_date: str | None = None


class MandatePix(StripeObject, kw_only=True):
    """Schema ``mandate_pix``."""

    amount_includes_iof: Literal["always", "never"] | None = None
    amount_type: Literal["fixed", "maximum"] | None = None
    end_date: str | None = None
    payment_schedule: Literal["halfyearly", "monthly", "quarterly", "weekly", "yearly"] | None = None
    reference: str | None = None
    start_date: str | None = None


class MandateRevolutPay(StripeObject, kw_only=True):
    """Schema ``mandate_revolut_pay``."""


class MandateSepaDebit(StripeObject, kw_only=True):
    """Schema ``mandate_sepa_debit``."""

    reference: str = MISSING
    url: str = MISSING


class MandateSingleUse(StripeObject, kw_only=True):
    """Schema ``mandate_single_use``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING


class MandateTwint(StripeObject, kw_only=True):
    """Schema ``mandate_twint``."""


class MandateUpi(StripeObject, kw_only=True):
    """Schema ``mandate_upi``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""


class MandateUsBankAccount(StripeObject, kw_only=True):
    """Schema ``mandate_us_bank_account``."""

    collection_method: Literal["paper"] | None = None
