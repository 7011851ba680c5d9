# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_links import *
    from ..types.payment_link import PaymentLink
    from .payment_links_line_items import AsyncPaymentLinksLineItemsService, PaymentLinksLineItemsService


class PaymentLinksService(Service):
    """Methods of ``client.payment_links``."""

    line_items: PaymentLinksLineItemsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksCreateParams]) -> PaymentLink:
        """``POST /v1/payment_links``

        Args:
            line_items: list[PaymentLinksCreateLineItemsParam], required
            after_completion: PaymentLinksAfterCompletionParam
            allow_promotion_codes: bool
            application_fee_amount: int (smallest currency unit)
            application_fee_percent: float
            automatic_tax: AutomaticTaxParam
            billing_address_collection: "auto" | "required"
            consent_collection: ConsentCollectionParam
            currency: str (three-letter currency code)
            custom_fields: list[CustomFieldsParam]
            custom_text: CustomTextParam
            customer_creation: "always" | "if_required"
            expand: list of application, line_items, on_behalf_of
            inactive_message: str
            invoice_creation: PaymentLinksInvoiceCreationParam
            managed_payments: AdaptivePricingParam
            metadata: dict[str, str]
            name_collection: NameCollectionParam
            on_behalf_of: str
            optional_items: list[OptionalItemsParam]
            payment_intent_data: PaymentLinksCreatePaymentIntentDataParam
            payment_method_collection: "always" | "if_required"
            payment_method_options: PaymentLinksCreatePaymentMethodOptionsParam
            payment_method_types: list["affirm" | "afterpay_clearpay" | "alipay" | "alma" |
                "au_becs_debit" | "bacs_debit" | ...]
            phone_number_collection: EnabledParam
            restrictions: PaymentLinksRestrictionsParam
            shipping_address_collection: ShippingAddressCollectionParam
            shipping_options: list[ShippingRateParam]
            submit_type: "auto" | "book" | "donate" | "pay" | "subscribe"
            subscription_data: PaymentLinksCreateSubscriptionDataParam
            tax_id_collection: TaxIdCollectionParam
            transfer_data: InvoicesTransferDataParam

        Returns PaymentLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksListParams]
    ) -> Page[PaymentLink]:
        """``GET /v1/payment_links``

        Args:
            active: bool
            ending_before: str
            expand: list of data.application, data.line_items, data.on_behalf_of
            limit: int
            starting_after: str

        Returns a page of PaymentLink. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksListParams]
    ) -> Iterator[PaymentLink]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, payment_link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksRetrieveParams]
    ) -> PaymentLink:
        """``GET /v1/payment_links/{payment_link}``

        Args:
            payment_link: str (path)
            expand: list of application, line_items, on_behalf_of

        Returns PaymentLink. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, payment_link)

    def update(
        self, payment_link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksUpdateParams]
    ) -> PaymentLink:
        """``POST /v1/payment_links/{payment_link}``

        Args:
            payment_link: str (path)
            active: bool
            after_completion: PaymentLinksAfterCompletionParam
            allow_promotion_codes: bool
            automatic_tax: AutomaticTaxParam
            billing_address_collection: "auto" | "required"
            custom_fields: list[CustomFieldsParam], or "" to clear
            custom_text: CustomTextParam
            customer_creation: "always" | "if_required"
            expand: list of application, line_items, on_behalf_of
            inactive_message: str, or "" to clear
            invoice_creation: PaymentLinksInvoiceCreationParam
            line_items: list[PaymentLinksUpdateLineItemsParam]
            metadata: dict[str, str]
            name_collection: NameCollectionParam, or "" to clear
            optional_items: list[OptionalItemsParam], or "" to clear
            payment_intent_data: PaymentLinksUpdatePaymentIntentDataParam
            payment_method_collection: "always" | "if_required"
            payment_method_options: PaymentLinksUpdatePaymentMethodOptionsParam, or "" to clear
            payment_method_types: list["affirm" | "afterpay_clearpay" | "alipay" | "alma" |
                "au_becs_debit" | "bacs_debit" | ...], or "" to clear
            phone_number_collection: EnabledParam
            restrictions: PaymentLinksRestrictionsParam, or "" to clear
            shipping_address_collection: ShippingAddressCollectionParam, or "" to clear
            submit_type: "auto" | "book" | "donate" | "pay" | "subscribe"
            subscription_data: PaymentLinksUpdateSubscriptionDataParam
            tax_id_collection: TaxIdCollectionParam

        Returns PaymentLink. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, payment_link)


class AsyncPaymentLinksService(AsyncService):
    """Methods of ``client.payment_links``."""

    line_items: AsyncPaymentLinksLineItemsService = _lazy.service()

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksCreateParams]
    ) -> PaymentLink:
        """``POST /v1/payment_links``: see ``PaymentLinksService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksListParams]
    ) -> AsyncPage[PaymentLink]:
        """``GET /v1/payment_links``: see ``PaymentLinksService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksListParams]
    ) -> AsyncIterator[PaymentLink]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, payment_link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksRetrieveParams]
    ) -> PaymentLink:
        """``GET /v1/payment_links/{payment_link}``: see ``PaymentLinksService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, payment_link)

    async def update(
        self, payment_link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentLinksUpdateParams]
    ) -> PaymentLink:
        """``POST /v1/payment_links/{payment_link}``: see ``PaymentLinksService.update``."""
        return await self._call(_UPDATE, params, opts, payment_link)


_CREATE = Operation(
    "payment_links.create",
    "POST",
    "/v1/payment_links",
    "PaymentLink",
    """
line_items
after_completion
allow_promotion_codes
application_fee_amount
application_fee_percent
automatic_tax
billing_address_collection
consent_collection
currency
custom_fields
custom_text
customer_creation
expand
inactive_message
invoice_creation
managed_payments
metadata
name_collection
on_behalf_of
optional_items
payment_intent_data
payment_method_collection
payment_method_options
payment_method_types
phone_number_collection
restrictions
shipping_address_collection
shipping_options
submit_type
subscription_data
tax_id_collection
transfer_data
""",
)
_LIST = Operation(
    "payment_links.list",
    "GET",
    "/v1/payment_links",
    "PaymentLink",
    "active ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("payment_links.retrieve", "GET", "/v1/payment_links/{payment_link}", "PaymentLink", "expand")
_UPDATE = Operation(
    "payment_links.update",
    "POST",
    "/v1/payment_links/{payment_link}",
    "PaymentLink",
    """
active
after_completion
allow_promotion_codes
automatic_tax
billing_address_collection
custom_fields
custom_text
customer_creation
expand
inactive_message
invoice_creation
line_items
metadata
name_collection
optional_items
payment_intent_data
payment_method_collection
payment_method_options
payment_method_types
phone_number_collection
restrictions
shipping_address_collection
submit_type
subscription_data
tax_id_collection
""",
)
