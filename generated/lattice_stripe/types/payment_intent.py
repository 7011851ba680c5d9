# Generated. Do not edit.
from typing import TYPE_CHECKING, Any

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import ExcludedPaymentMethodTypesValue, NetworkValue, PurposeValue, TypeValue
from .bank_transfer_financial_address import BankTransferFinancialAddress
from .customer_balance_eu_bank_transfer import CustomerBalanceEuBankTransfer
from .linked_account_options_common import LinkedAccountOptionsCommon
from .payment_intent_next_action_blik_authorize import PaymentIntentNextActionBlikAuthorize
from .payment_intent_next_action_cashapp import PaymentIntentNextActionCashapp
from .payment_intent_next_action_upi import PaymentIntentNextActionUpi
from .payment_method_configuration_details import PaymentMethodConfigurationDetails
from .payment_method_details_card_installments_plan import PaymentMethodDetailsCardInstallmentsPlan
from .payment_method_options_mandate_options_pix import PaymentMethodOptionsMandateOptionsPix
from .payment_presentment_details import PaymentPresentmentDetails
from .shipping import Shipping
from .smor_managed_payments import SmorManagedPayments
from .us_bank_account_mandate_options import UsBankAccountMandateOptions

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .charge import Charge
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .payment_intent_amount_details_line_item import PaymentIntentAmountDetailsLineItem
    from .payment_method import PaymentMethod
    from .review import Review


class PaymentIntent(Resource, kw_only=True):
    """Schema ``payment_intent``."""

    id: str = MISSING
    object: Literal["payment_intent"] = "payment_intent"
    amount: int | None = None
    """In the smallest currency unit."""
    amount_capturable: int | None = None
    """In the smallest currency unit."""
    amount_details: Deferred["PaymentIntentDetails | PaymentIntentClient"] | None = None
    amount_received: int | None = None
    """In the smallest currency unit."""
    application: Expandable["Application"] | None = None
    """Expandable."""
    application_fee_amount: int | None = None
    """In the smallest currency unit."""
    automatic_payment_methods: "PaymentIntentAutomaticPaymentMethods | None" = None
    canceled_at: int | None = None
    """Unix seconds."""
    cancellation_reason: (
        Literal[
            "abandoned",
            "automatic",
            "duplicate",
            "expired",
            "failed_invoice",
            "fraudulent",
            "requested_by_customer",
            "void_invoice",
        ]
        | None
    ) = None
    capture_method: Literal["automatic", "automatic_async", "manual"] | None = None
    client_secret: str | None = None
    """Secret: masked in repr."""
    confirmation_method: Literal["automatic", "manual"] | None = None
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    description: str | None = None
    excluded_payment_method_types: list[ExcludedPaymentMethodTypesValue] | None = None
    hooks: "PaymentIntentHooks | None" = None
    last_payment_error: "ApiErrors | None" = None
    latest_charge: Expandable["Charge"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    managed_payments: SmorManagedPayments | None = None
    metadata: dict[str, str] | None = None
    next_action: "PaymentIntentNextAction | None" = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    payment_details: "PaymentIntentPaymentDetails | None" = None
    payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    payment_method_configuration_details: PaymentMethodConfigurationDetails | None = None
    payment_method_options: "PaymentIntentPaymentMethodOptions | None" = None
    payment_method_types: list[str] | None = None
    presentment_details: PaymentPresentmentDetails | None = None
    processing: "PaymentIntentProcessing | None" = None
    receipt_email: str | None = None
    review: Expandable["Review"] | None = None
    """Expandable."""
    setup_future_usage: Literal["off_session", "on_session"] | None = None
    shipping: Shipping | None = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    status: Literal[
        "canceled",
        "processing",
        "requires_action",
        "requires_capture",
        "requires_confirmation",
        "requires_payment_method",
        "succeeded",
    ] = MISSING
    transfer_data: "PaymentIntentTransferData | None" = None
    transfer_group: str | None = None
    __secrets__ = ("client_secret",)


class PaymentIntentAcssDebit(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_mandate_options_acss_debit``."""

    custom_mandate_url: str | None = None
    interval_description: str | None = None
    payment_schedule: Literal["combined", "interval", "sporadic"] | None = None
    transaction_type: Literal["business", "personal"] | None = None


class PaymentIntentAcssDebitInstallments(StripeObject, kw_only=True):
    """Schema ``payment_flows_installment_options``."""

    enabled: bool = MISSING
    plan: PaymentMethodDetailsCardInstallmentsPlan | None = None


class PaymentIntentAffirm(StripeObject, kw_only=True):
    """Schema ``payment_method_options_affirm``."""

    capture_method: Literal["manual"] | None = None
    preferred_locale: str | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentAfterpayClearpay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_afterpay_clearpay``."""

    capture_method: Literal["manual"] | None = None
    reference: str | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentAlipay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_alipay``."""

    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentAlipayHandleRedirect(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_alipay_handle_redirect``."""

    native_data: str | None = None
    """Secret: masked in repr."""
    native_url: str | None = None
    """Secret: masked in repr."""
    return_url: str | None = None
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("native_data", "native_url", "url")


class PaymentIntentAlma(StripeObject, kw_only=True):
    """Schema ``payment_method_options_alma``."""

    capture_method: Literal["manual"] | None = None


class PaymentIntentAmazonPay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_amazon_pay``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_au_becs_debit``."""

    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class PaymentIntentAutomaticPaymentMethods(StripeObject, kw_only=True):
    """Schema ``payment_flows_automatic_payment_methods_payment_intent``."""

    allow_redirects: Literal["always", "never"] | None = None
    enabled: bool = MISSING


class PaymentIntentBacsDebit(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_bacs_debit``."""

    mandate_options: "PaymentIntentBacsDebitMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class PaymentIntentBacsDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_mandate_options_bacs_debit``."""

    reference_prefix: str | None = None


class PaymentIntentBancontact(StripeObject, kw_only=True):
    """Schema ``payment_method_options_bancontact``."""

    preferred_language: Literal["de", "en", "fr", "nl"] = MISSING
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentBankTransfer(StripeObject, kw_only=True):
    """Schema ``payment_method_options_customer_balance_bank_transfer``."""

    eu_bank_transfer: CustomerBalanceEuBankTransfer | None = None
    requested_address_types: list[Literal["aba", "iban", "sepa", "sort_code", "spei", "swift", "zengin"]] | None = None
    type: TypeValue | None = None


class PaymentIntentBillie(StripeObject, kw_only=True):
    """Schema ``payment_method_options_billie``."""

    capture_method: Literal["manual"] | None = None


class PaymentIntentBizum(StripeObject, kw_only=True):
    """Schema ``payment_method_options_bizum``."""


class PaymentIntentBlik(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_blik``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentBoleto(StripeObject, kw_only=True):
    """Schema ``payment_method_options_boleto``."""

    expires_after_days: int = MISSING
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class PaymentIntentBoletoDisplayDetails(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_boleto``."""

    expires_at: int | None = None
    """Unix seconds."""
    hosted_voucher_url: str | None = None
    number: str | None = None
    pdf: str | None = None


class PaymentIntentCardAwaitNotification(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_card_await_notification``."""

    charge_attempt_at: int | None = None
    """Unix seconds."""
    customer_approval_required: bool | None = None


class PaymentIntentCardInstallments(StripeObject, kw_only=True):
    """Schema ``payment_method_options_card_installments``."""

    available_plans: list[PaymentMethodDetailsCardInstallmentsPlan] | None = None
    enabled: bool = MISSING
    plan: PaymentMethodDetailsCardInstallmentsPlan | None = None


class PaymentIntentCardMandateOptions(StripeObject, kw_only=True):
    """Schema ``payment_method_options_card_mandate_options``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] = MISSING
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""
    interval: Literal["day", "month", "sporadic", "week", "year"] = MISSING
    interval_count: int | None = None
    reference: str = MISSING
    start_date: int = MISSING
    """Unix seconds."""
    supported_types: list[Literal["india"]] | None = None


class PaymentIntentCardPresent(StripeObject, kw_only=True):
    """Schema ``payment_method_options_card_present``."""

    capture_method: Literal["manual", "manual_preferred"] | None = None
    request_extended_authorization: bool | None = None
    request_incremental_authorization_support: bool | None = None
    routing: "PaymentIntentRouting | None" = None


class PaymentIntentCashapp(StripeObject, kw_only=True):
    """Schema ``payment_method_options_cashapp``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class PaymentIntentClient(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_client``."""

    tip: "PaymentIntentTip | None" = None


class PaymentIntentCrypto(StripeObject, kw_only=True):
    """Schema ``payment_method_options_crypto``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentCustomerBalance(StripeObject, kw_only=True):
    """Schema ``payment_method_options_customer_balance``."""

    bank_transfer: PaymentIntentBankTransfer | None = None
    funding_type: Literal["bank_transfer"] | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentCustomerNotification(StripeObject, kw_only=True):
    """Schema ``payment_intent_processing_customer_notification``."""

    approval_requested: bool | None = None
    completes_at: int | None = None
    """Unix seconds."""


class PaymentIntentDebit(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_acss_debit``."""

    mandate_options: PaymentIntentAcssDebit | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class PaymentIntentDetails(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details``."""

    discount_amount: int | None = None
    """In the smallest currency unit."""
    error: "PaymentIntentError | None" = None
    line_items: ListObject[Deferred["PaymentIntentAmountDetailsLineItem"]] | None = None
    """Only if expanded."""
    shipping: "PaymentIntentShipping | None" = None
    tax: "PaymentIntentTax | None" = None
    tip: "PaymentIntentTip | None" = None


class PaymentIntentDisplayBankTransferInstructions(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_display_bank_transfer_instructions``."""

    amount_remaining: int | None = None
    """In the smallest currency unit."""
    currency: str | None = None
    financial_addresses: list[BankTransferFinancialAddress] | None = None
    hosted_instructions_url: str | None = None
    reference: str | None = None
    type: TypeValue = MISSING


class PaymentIntentEps(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_eps``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentError(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_resource_error``."""

    code: (
        Literal["amount_details_amount_mismatch", "amount_details_tax_shipping_discount_greater_than_amount"] | None
    ) = None
    message: str | None = None


class PaymentIntentFamilymart(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini_familymart``."""

    confirmation_number: str | None = None
    payment_code: str = MISSING


class PaymentIntentFpx(StripeObject, kw_only=True):
    """Schema ``payment_method_options_fpx``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentGiropay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_giropay``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentGrabpay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_grabpay``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentHooks(StripeObject, kw_only=True):
    """Schema ``payment_flows_payment_intent_async_workflows``."""

    inputs: "PaymentIntentInputs | None" = None


class PaymentIntentIdeal(StripeObject, kw_only=True):
    """Schema ``payment_method_options_ideal``."""

    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentInputs(StripeObject, kw_only=True):
    """Schema ``payment_flows_payment_intent_async_workflows_resource_inputs``."""

    tax: "PaymentIntentInputsTax | None" = None


class PaymentIntentInputsTax(StripeObject, kw_only=True):
    """Schema ``payment_flows_payment_intent_async_workflows_resource_inputs_resource_tax``."""

    calculation: str = MISSING


class PaymentIntentInteracPresent(StripeObject, kw_only=True):
    """Schema ``payment_method_options_interac_present``."""


class PaymentIntentKakaoPay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_kakao_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentKlarna(StripeObject, kw_only=True):
    """Schema ``payment_method_options_klarna``."""

    capture_method: Literal["manual"] | None = None
    preferred_locale: str | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class PaymentIntentKlarnaDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_klarna_display_qr_code``."""

    data: str = MISSING
    expires_at: int | None = None
    """Unix seconds."""
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class PaymentIntentKonbini(StripeObject, kw_only=True):
    """Schema ``payment_method_options_konbini``."""

    confirmation_number: str | None = None
    expires_after_days: int | None = None
    expires_at: int | None = None
    """Unix seconds."""
    product_description: str | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentKonbiniDisplayDetails(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini``."""

    expires_at: int = MISSING
    """Unix seconds."""
    hosted_voucher_url: str | None = None
    stores: "PaymentIntentStores" = MISSING


class PaymentIntentKrCard(StripeObject, kw_only=True):
    """Schema ``payment_method_options_kr_card``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentLawson(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini_lawson``."""

    confirmation_number: str | None = None
    payment_code: str = MISSING


class PaymentIntentLink(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_link``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentMbWay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_mb_way``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentMinistop(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini_ministop``."""

    confirmation_number: str | None = None
    payment_code: str = MISSING


class PaymentIntentMobilepay(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_mobilepay``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentMultibanco(StripeObject, kw_only=True):
    """Schema ``payment_method_options_multibanco``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentMultibancoDisplayDetails(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_display_multibanco_details``."""

    entity: str | None = None
    expires_at: int | None = None
    """Unix seconds."""
    hosted_voucher_url: str | None = None
    reference: str | None = None


class PaymentIntentNaverPay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_naver_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentNextAction(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action``."""

    alipay_handle_redirect: PaymentIntentAlipayHandleRedirect | None = None
    blik_authorize: PaymentIntentNextActionBlikAuthorize | None = None
    boleto_display_details: PaymentIntentBoletoDisplayDetails | None = None
    card_await_notification: PaymentIntentCardAwaitNotification | None = None
    cashapp_handle_redirect_or_display_qr_code: PaymentIntentNextActionCashapp | None = None
    display_bank_transfer_instructions: PaymentIntentDisplayBankTransferInstructions | None = None
    klarna_display_qr_code: PaymentIntentKlarnaDisplayQrCode | None = None
    konbini_display_details: PaymentIntentKonbiniDisplayDetails | None = None
    multibanco_display_details: PaymentIntentMultibancoDisplayDetails | None = None
    oxxo_display_details: "PaymentIntentOxxoDisplayDetails | None" = None
    paynow_display_qr_code: "PaymentIntentPaynowDisplayQrCode | None" = None
    pix_display_qr_code: "PaymentIntentPixDisplayQrCode | None" = None
    promptpay_display_qr_code: "PaymentIntentPromptpayDisplayQrCode | None" = None
    redirect_to_url: "PaymentIntentRedirectToUrl | None" = None
    swish_handle_redirect_or_display_qr_code: "PaymentIntentSwishHandleRedirectOrDisplayQrCode | None" = None
    type: str = MISSING
    upi_handle_redirect_or_display_qr_code: PaymentIntentNextActionUpi | None = None
    use_stripe_sdk: dict[str, Any] | None = None
    """Secret: masked in repr."""
    verify_with_microdeposits: "PaymentIntentVerifyWithMicrodeposits | None" = None
    wechat_pay_display_qr_code: "PaymentIntentWechatPayDisplayQrCode | None" = None
    wechat_pay_redirect_to_android_app: "PaymentIntentWechatPayRedirectToAndroidApp | None" = None
    wechat_pay_redirect_to_ios_app: "PaymentIntentWechatPayRedirectToIosApp | None" = None
    __secrets__ = ("use_stripe_sdk",)


class PaymentIntentNzBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_nz_bank_account``."""

    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class PaymentIntentOptionsClient(StripeObject, kw_only=True):
    """Schema ``payment_intent_type_specific_payment_method_options_client``."""

    capture_method: Literal["automatic_delayed", "manual", "manual_preferred"] | None = None
    installments: PaymentIntentAcssDebitInstallments | None = None
    mandate_options: "PaymentIntentOptionsPayto | None" = None
    request_incremental_authorization_support: bool | None = None
    require_cvc_recollection: bool | None = None
    routing: "PaymentIntentRouting | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class PaymentIntentOptionsPayto(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_mandate_options_payto``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    end_date: str | None = None
    payment_schedule: (
        Literal["adhoc", "annual", "daily", "fortnightly", "monthly", "quarterly", "semi_annual", "weekly"] | None
    ) = None
    payments_per_period: int | None = None
    purpose: PurposeValue | None = None


class PaymentIntentOxxo(StripeObject, kw_only=True):
    """Schema ``payment_method_options_oxxo``."""

    expires_after_days: int = MISSING
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentOxxoDisplayDetails(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_display_oxxo_details``."""

    expires_after: int | None = None
    """Unix seconds."""
    hosted_voucher_url: str | None = None
    number: str | None = None


class PaymentIntentP24(StripeObject, kw_only=True):
    """Schema ``payment_method_options_p24``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentPayByBank(StripeObject, kw_only=True):
    """Schema ``payment_method_options_pay_by_bank``."""


class PaymentIntentPayco(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_payco_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class PaymentIntentPaymentData(StripeObject, kw_only=True):
    """Schema ``payment_data``."""

    description: str | None = None
    metadata: dict[str, str] | None = None


class PaymentIntentPaymentDetails(StripeObject, kw_only=True):
    """Schema ``payment_flows_payment_details``."""

    customer_reference: str | None = None
    order_reference: str | None = None


class PaymentIntentPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options``."""

    acss_debit: Deferred["PaymentIntentDebit | PaymentIntentOptionsClient"] | None = None
    affirm: Deferred["PaymentIntentAffirm | PaymentIntentOptionsClient"] | None = None
    afterpay_clearpay: Deferred["PaymentIntentAfterpayClearpay | PaymentIntentOptionsClient"] | None = None
    alipay: Deferred["PaymentIntentAlipay | PaymentIntentOptionsClient"] | None = None
    alma: Deferred["PaymentIntentAlma | PaymentIntentOptionsClient"] | None = None
    amazon_pay: Deferred["PaymentIntentAmazonPay | PaymentIntentOptionsClient"] | None = None
    au_becs_debit: Deferred["PaymentIntentAuBecsDebit | PaymentIntentOptionsClient"] | None = None
    bacs_debit: Deferred["PaymentIntentBacsDebit | PaymentIntentOptionsClient"] | None = None
    bancontact: Deferred["PaymentIntentBancontact | PaymentIntentOptionsClient"] | None = None
    billie: Deferred["PaymentIntentBillie | PaymentIntentOptionsClient"] | None = None
    bizum: Deferred["PaymentIntentBizum | PaymentIntentOptionsClient"] | None = None
    blik: Deferred["PaymentIntentBlik | PaymentIntentOptionsClient"] | None = None
    boleto: Deferred["PaymentIntentBoleto | PaymentIntentOptionsClient"] | None = None
    card: Deferred["PaymentIntentPaymentMethodOptionsCard | PaymentIntentOptionsClient"] | None = None
    card_present: Deferred["PaymentIntentCardPresent | PaymentIntentOptionsClient"] | None = None
    cashapp: Deferred["PaymentIntentCashapp | PaymentIntentOptionsClient"] | None = None
    crypto: Deferred["PaymentIntentCrypto | PaymentIntentOptionsClient"] | None = None
    customer_balance: Deferred["PaymentIntentCustomerBalance | PaymentIntentOptionsClient"] | None = None
    eps: Deferred["PaymentIntentEps | PaymentIntentOptionsClient"] | None = None
    fpx: Deferred["PaymentIntentFpx | PaymentIntentOptionsClient"] | None = None
    giropay: Deferred["PaymentIntentGiropay | PaymentIntentOptionsClient"] | None = None
    grabpay: Deferred["PaymentIntentGrabpay | PaymentIntentOptionsClient"] | None = None
    ideal: Deferred["PaymentIntentIdeal | PaymentIntentOptionsClient"] | None = None
    interac_present: Deferred["PaymentIntentInteracPresent | PaymentIntentOptionsClient"] | None = None
    kakao_pay: Deferred["PaymentIntentKakaoPay | PaymentIntentOptionsClient"] | None = None
    klarna: Deferred["PaymentIntentKlarna | PaymentIntentOptionsClient"] | None = None
    konbini: Deferred["PaymentIntentKonbini | PaymentIntentOptionsClient"] | None = None
    kr_card: Deferred["PaymentIntentKrCard | PaymentIntentOptionsClient"] | None = None
    link: Deferred["PaymentIntentLink | PaymentIntentOptionsClient"] | None = None
    mb_way: Deferred["PaymentIntentMbWay | PaymentIntentOptionsClient"] | None = None
    mobilepay: Deferred["PaymentIntentMobilepay | PaymentIntentOptionsClient"] | None = None
    multibanco: Deferred["PaymentIntentMultibanco | PaymentIntentOptionsClient"] | None = None
    naver_pay: Deferred["PaymentIntentNaverPay | PaymentIntentOptionsClient"] | None = None
    nz_bank_account: Deferred["PaymentIntentNzBankAccount | PaymentIntentOptionsClient"] | None = None
    oxxo: Deferred["PaymentIntentOxxo | PaymentIntentOptionsClient"] | None = None
    p24: Deferred["PaymentIntentP24 | PaymentIntentOptionsClient"] | None = None
    pay_by_bank: Deferred["PaymentIntentPayByBank | PaymentIntentOptionsClient"] | None = None
    payco: Deferred["PaymentIntentPayco | PaymentIntentOptionsClient"] | None = None
    paynow: Deferred["PaymentIntentPaynow | PaymentIntentOptionsClient"] | None = None
    paypal: Deferred["PaymentIntentPaypal | PaymentIntentOptionsClient"] | None = None
    payto: Deferred["PaymentIntentPayto | PaymentIntentOptionsClient"] | None = None
    pix: Deferred["PaymentIntentPix | PaymentIntentOptionsClient"] | None = None
    promptpay: Deferred["PaymentIntentPromptpay | PaymentIntentOptionsClient"] | None = None
    revolut_pay: Deferred["PaymentIntentRevolutPay | PaymentIntentOptionsClient"] | None = None
    samsung_pay: Deferred["PaymentIntentSamsungPay | PaymentIntentOptionsClient"] | None = None
    satispay: Deferred["PaymentIntentSatispay | PaymentIntentOptionsClient"] | None = None
    scalapay: Deferred["PaymentIntentScalapay | PaymentIntentOptionsClient"] | None = None
    sepa_debit: Deferred["PaymentIntentSepaDebit | PaymentIntentOptionsClient"] | None = None
    sofort: Deferred["PaymentIntentSofort | PaymentIntentOptionsClient"] | None = None
    sunbit: Deferred["PaymentIntentSunbit | PaymentIntentOptionsClient"] | None = None
    swish: Deferred["PaymentIntentSwish | PaymentIntentOptionsClient"] | None = None
    twint: Deferred["PaymentIntentTwint | PaymentIntentOptionsClient"] | None = None
    upi: Deferred["PaymentIntentUpi | PaymentIntentOptionsClient"] | None = None
    us_bank_account: Deferred["PaymentIntentUsBankAccount | PaymentIntentOptionsClient"] | None = None
    wechat_pay: Deferred["PaymentIntentWechatPay | PaymentIntentOptionsClient"] | None = None
    zip: Deferred["PaymentIntentZip | PaymentIntentOptionsClient"] | None = None


class PaymentIntentPaymentMethodOptionsCard(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_card``."""

    capture_method: Literal["manual"] | None = None
    installments: PaymentIntentCardInstallments | None = None
    mandate_options: PaymentIntentCardMandateOptions | None = None
    network: NetworkValue | None = None
    request_extended_authorization: Literal["if_available", "never"] | None = None
    request_incremental_authorization: Literal["if_available", "never"] | None = None
    request_multicapture: Literal["if_available", "never"] | None = None
    request_overcapture: Literal["if_available", "never"] | None = None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None = None
    require_cvc_recollection: bool | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    statement_descriptor_suffix_kana: str | None = None
    statement_descriptor_suffix_kanji: str | None = None


class PaymentIntentPaynow(StripeObject, kw_only=True):
    """Schema ``payment_method_options_paynow``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentPaynowDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_paynow_display_qr_code``."""

    data: str = MISSING
    hosted_instructions_url: str | None = None
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class PaymentIntentPaypal(StripeObject, kw_only=True):
    """Schema ``payment_method_options_paypal``."""

    capture_method: Literal["manual"] | None = None
    preferred_locale: str | None = None
    reference: str | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentPayto(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_payto``."""

    mandate_options: PaymentIntentOptionsPayto | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentPix(StripeObject, kw_only=True):
    """Schema ``payment_method_options_pix``."""

    amount_includes_iof: Literal["always", "never"] | None = None
    expires_after_seconds: int | None = None
    expires_at: int | None = None
    mandate_options: PaymentMethodOptionsMandateOptionsPix | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentPixDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_pix_display_qr_code``."""

    data: str | None = None
    expires_at: int | None = None
    hosted_instructions_url: str | None = None
    image_url_png: str | None = None
    image_url_svg: str | None = None


class PaymentIntentProcessing(StripeObject, kw_only=True):
    """Schema ``payment_intent_processing``."""

    card: "PaymentIntentProcessingCard | None" = None
    type: Literal["card"] = MISSING


class PaymentIntentProcessingCard(StripeObject, kw_only=True):
    """Schema ``payment_intent_card_processing``."""

    customer_notification: PaymentIntentCustomerNotification | None = None


class PaymentIntentPromptpay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_promptpay``."""

    setup_future_usage: Literal["none"] | None = None


class PaymentIntentPromptpayDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_promptpay_display_qr_code``."""

    data: str = MISSING
    hosted_instructions_url: str = MISSING
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class PaymentIntentQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_swish_qr_code``."""

    data: str = MISSING
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class PaymentIntentRedirectToUrl(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_redirect_to_url``."""

    return_url: str | None = None
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class PaymentIntentRevolutPay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_revolut_pay``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentRouting(StripeObject, kw_only=True):
    """Schema ``payment_method_options_card_present_routing``."""

    requested_priority: Literal["domestic", "international"] | None = None


class PaymentIntentSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_samsung_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class PaymentIntentSatispay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_satispay``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class PaymentIntentScalapay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_scalapay``."""

    capture_method: Literal["manual"] | None = None


class PaymentIntentSeicomart(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini_seicomart``."""

    confirmation_number: str | None = None
    payment_code: str = MISSING


class PaymentIntentSepaDebit(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_sepa_debit``."""

    mandate_options: "PaymentIntentSepaDebitMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class PaymentIntentSepaDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_mandate_options_sepa_debit``."""

    reference_prefix: str | None = None


class PaymentIntentShipping(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_resource_shipping``."""

    amount: int | None = None
    """In the smallest currency unit."""
    from_postal_code: str | None = None
    to_postal_code: str | None = None


class PaymentIntentSofort(StripeObject, kw_only=True):
    """Schema ``payment_method_options_sofort``."""

    preferred_language: Literal["de", "en", "es", "fr", "it", "nl", "pl"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentStores(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_konbini_stores``."""

    familymart: PaymentIntentFamilymart | None = None
    lawson: PaymentIntentLawson | None = None
    ministop: PaymentIntentMinistop | None = None
    seicomart: PaymentIntentSeicomart | None = None


class PaymentIntentSunbit(StripeObject, kw_only=True):
    """Schema ``payment_method_options_sunbit``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentSwish(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_swish``."""

    reference: str | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentSwishHandleRedirectOrDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_swish_handle_redirect_or_display_qr_code``."""

    hosted_instructions_url: str = MISSING
    qr_code: PaymentIntentQrCode = MISSING


class PaymentIntentTax(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_resource_tax``."""

    total_tax_amount: int | None = None
    """In the smallest currency unit."""


class PaymentIntentTip(StripeObject, kw_only=True):
    """Schema ``payment_flows_amount_details_client_resource_tip``."""

    amount: int | None = None
    """In the smallest currency unit."""


class PaymentIntentTransferData(StripeObject, kw_only=True):
    """Schema ``transfer_data``."""

    amount: int | None = None
    """In the smallest currency unit."""
    description: str | None = None
    destination: Expandable["Account"] = MISSING
    """Expandable."""
    metadata: dict[str, str] | None = None
    payment_data: PaymentIntentPaymentData | None = None


class PaymentIntentTwint(StripeObject, kw_only=True):
    """Schema ``payment_method_options_twint``."""

    setup_future_usage: Literal["none", "off_session"] | None = None


class PaymentIntentUpi(StripeObject, kw_only=True):
    """Schema ``payment_method_options_upi``."""

    setup_future_usage: Literal["off_session", "on_session"] | None = None


class PaymentIntentUsBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_intent_payment_method_options_us_bank_account``."""

    financial_connections: LinkedAccountOptionsCommon | None = None
    mandate_options: UsBankAccountMandateOptions | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None
    transaction_purpose: Literal["goods", "other", "services", "unspecified"] | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class PaymentIntentVerifyWithMicrodeposits(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_verify_with_microdeposits``."""

    arrival_date: int = MISSING
    """Unix seconds."""
    hosted_verification_url: str = MISSING
    """Secret: masked in repr."""
    microdeposit_type: Literal["amounts", "descriptor_code"] | None = None
    __secrets__ = ("hosted_verification_url",)


class PaymentIntentWechatPay(StripeObject, kw_only=True):
    """Schema ``payment_method_options_wechat_pay``."""

    app_id: str | None = None
    client: Literal["android", "ios", "web"] | None = None
    setup_future_usage: Literal["none"] | None = None


class PaymentIntentWechatPayDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_wechat_pay_display_qr_code``."""

    data: str = MISSING
    hosted_instructions_url: str = MISSING
    image_data_url: str = MISSING
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class PaymentIntentWechatPayRedirectToAndroidApp(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_wechat_pay_redirect_to_android_app``."""

    app_id: str = MISSING
    nonce_str: str = MISSING
    package: str = MISSING
    partner_id: str = MISSING
    prepay_id: str = MISSING
    sign: str = MISSING
    timestamp: str = MISSING


class PaymentIntentWechatPayRedirectToIosApp(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_wechat_pay_redirect_to_ios_app``."""

    native_url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("native_url",)


class PaymentIntentZip(StripeObject, kw_only=True):
    """Schema ``payment_method_options_zip``."""

    setup_future_usage: Literal["none"] | None = None


# These modules import this one, so they are imported last.
from .api_errors import ApiErrors
