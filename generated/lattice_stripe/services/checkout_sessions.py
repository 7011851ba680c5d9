# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.checkout_sessions import *
    from ..types.checkout_session import CheckoutSession
    from .checkout_sessions_line_items import AsyncCheckoutSessionsLineItemsService, CheckoutSessionsLineItemsService


class CheckoutSessionsService(Service):
    """Methods of ``client.checkout.sessions``."""

    line_items: CheckoutSessionsLineItemsService = _lazy.service()

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsCreateParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions``

        Args:
            adaptive_pricing: AdaptivePricingParam
            after_expiration: CheckoutSessionsAfterExpirationParam
            allow_promotion_codes: bool
            automatic_tax: AutomaticTaxParam
            billing_address_collection: "auto" | "required"
            branding_settings: CheckoutSessionsBrandingSettingsParam
            cancel_url: str
            client_reference_id: str
            consent_collection: ConsentCollectionParam
            currency: str (three-letter currency code)
            custom_fields: list[CustomFieldsParam]
            custom_text: CustomTextParam
            customer: str
            customer_account: str
            customer_creation: "always" | "if_required"
            customer_email: str
            customer_update: CheckoutSessionsCustomerUpdateParam
            discounts: list[CheckoutSessionsDiscountsParam]
            excluded_payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" |
                "alipay" | "alma" | "amazon_pay" | ...]
            expand: list of customer, invoice, line_items, payment_intent, payment_link, setup_intent,
                subscription
            expires_at: int (Unix seconds) | datetime
            integration_identifier: str
            invoice_creation: CheckoutSessionsInvoiceCreationParam
            line_items: list[CheckoutSessionsCreateLineItemsParam]
            locale: "auto" | "bg" | "cs" | "da" | "de" | "el" | ...
            managed_payments: AdaptivePricingParam
            metadata: dict[str, str]
            mode: "payment" | "setup" | "subscription"
            name_collection: NameCollectionParam
            optional_items: list[OptionalItemsParam]
            origin_context: "mobile_app" | "web"
            payment_intent_data: CheckoutSessionsPaymentIntentDataParam
            payment_method_collection: "always" | "if_required"
            payment_method_configuration: str
            payment_method_data: CheckoutSessionsPaymentMethodDataParam
            payment_method_options: CheckoutSessionsPaymentMethodOptionsParam
            payment_method_types: list["acss_debit" | "affirm" | "afterpay_clearpay" | "alipay" |
                "alma" | "amazon_pay" | ...]
            permissions: CheckoutSessionsPermissionsParam
            phone_number_collection: EnabledParam
            redirect_on_completion: "always" | "if_required" | "never"
            return_url: str
            saved_payment_method_options: CheckoutSessionsSavedPaymentMethodOptionsParam
            setup_intent_data: CheckoutSessionsSetupIntentDataParam
            shipping_address_collection: ShippingAddressCollectionParam
            shipping_options: list[ShippingRateShippingRateDataParam]
            submit_type: "auto" | "book" | "donate" | "pay" | "subscribe"
            subscription_data: CheckoutSessionsSubscriptionDataParam
            success_url: str
            tax_id_collection: TaxIdCollectionParam
            ui_mode: "elements" | "embedded_page" | "hosted_page"
            wallet_options: CheckoutSessionsWalletOptionsParam

        Returns CheckoutSession. Raises StripeError.

        See: https://docs.stripe.com/api/checkout/sessions/create
        """
        return self._call(_CREATE, params, opts)

    def expire(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsExpireParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions/{session}/expire``

        Args:
            session: str (path)
            expand: list of customer, invoice, line_items, payment_intent, payment_link, setup_intent,
                subscription

        Returns CheckoutSession. Raises StripeError.

        See: https://docs.stripe.com/api/checkout/sessions/expire
        """
        return self._call(_EXPIRE, params, opts, session)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsListParams]
    ) -> Page[CheckoutSession]:
        """``GET /v1/checkout/sessions``

        Args:
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            customer_details: CheckoutSessionsCustomerDetailsParam
            ending_before: str
            expand: list of data.customer, data.invoice, data.line_items, data.payment_intent,
                data.payment_link, data.setup_intent, data.subscription
            limit: int
            payment_intent: str
            payment_link: str
            starting_after: str
            status: "complete" | "expired" | "open"
            subscription: str

        Returns a page of CheckoutSession. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsListParams]
    ) -> Iterator[CheckoutSession]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsRetrieveParams]
    ) -> CheckoutSession:
        """``GET /v1/checkout/sessions/{session}``

        Args:
            session: str (path)
            expand: list of customer, invoice, line_items, payment_intent, payment_link, setup_intent,
                subscription

        Returns CheckoutSession. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, session)

    def update(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsUpdateParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions/{session}``

        Args:
            session: str (path)
            collected_information: CheckoutSessionsCollectedInformationParam
            expand: list of customer, invoice, line_items, payment_intent, payment_link, setup_intent,
                subscription
            line_items: list[CheckoutSessionsUpdateLineItemsParam]
            metadata: dict[str, str], or "" to clear
            shipping_options: list[ShippingRateShippingRateDataParam], or "" to clear

        Returns CheckoutSession. Raises StripeError.

        See: https://docs.stripe.com/payments/advanced/dynamic-updates
        """
        return self._call(_UPDATE, params, opts, session)


class AsyncCheckoutSessionsService(AsyncService):
    """Methods of ``client.checkout.sessions``."""

    line_items: AsyncCheckoutSessionsLineItemsService = _lazy.service()

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsCreateParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions``: see ``CheckoutSessionsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def expire(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsExpireParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions/{session}/expire``: see ``CheckoutSessionsService.expire``."""
        return await self._call(_EXPIRE, params, opts, session)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsListParams]
    ) -> AsyncPage[CheckoutSession]:
        """``GET /v1/checkout/sessions``: see ``CheckoutSessionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsListParams]
    ) -> AsyncIterator[CheckoutSession]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsRetrieveParams]
    ) -> CheckoutSession:
        """``GET /v1/checkout/sessions/{session}``: see ``CheckoutSessionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, session)

    async def update(
        self, session: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CheckoutSessionsUpdateParams]
    ) -> CheckoutSession:
        """``POST /v1/checkout/sessions/{session}``: see ``CheckoutSessionsService.update``."""
        return await self._call(_UPDATE, params, opts, session)


_CREATE = Operation(
    "checkout.sessions.create",
    "POST",
    "/v1/checkout/sessions",
    "CheckoutSession",
    """
adaptive_pricing
after_expiration
allow_promotion_codes
automatic_tax
billing_address_collection
branding_settings
cancel_url
client_reference_id
consent_collection
currency
custom_fields
custom_text
customer
customer_account
customer_creation
customer_email
customer_update
discounts
excluded_payment_method_types
expand
expires_at
integration_identifier
invoice_creation
line_items
locale
managed_payments
metadata
mode
name_collection
optional_items
origin_context
payment_intent_data
payment_method_collection
payment_method_configuration
payment_method_data
payment_method_options
payment_method_types
permissions
phone_number_collection
redirect_on_completion
return_url
saved_payment_method_options
setup_intent_data
shipping_address_collection
shipping_options
submit_type
subscription_data
success_url
tax_id_collection
ui_mode
wallet_options
""",
    overlays=("proration.yaml",),
)
_EXPIRE = Operation(
    "checkout.sessions.expire", "POST", "/v1/checkout/sessions/{session}/expire", "CheckoutSession", "expand"
)
_LIST = Operation(
    "checkout.sessions.list",
    "GET",
    "/v1/checkout/sessions",
    "CheckoutSession",
    """
created
customer
customer_account
customer_details
ending_before
expand
limit
payment_intent
payment_link
starting_after
status
subscription
""",
    page=True,
)
_RETRIEVE = Operation(
    "checkout.sessions.retrieve", "GET", "/v1/checkout/sessions/{session}", "CheckoutSession", "expand"
)
_UPDATE = Operation(
    "checkout.sessions.update",
    "POST",
    "/v1/checkout/sessions/{session}",
    "CheckoutSession",
    "collected_information expand line_items metadata shipping_options",
)
