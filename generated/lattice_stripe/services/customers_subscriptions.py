# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_subscriptions import *
    from ..types.subscription import Subscription
    from .customers_subscriptions_discount import (
        AsyncCustomersSubscriptionsDiscountService,
        CustomersSubscriptionsDiscountService,
    )


class CustomersSubscriptionsService(Service):
    """Methods of ``client.customers.subscriptions``."""

    discount: CustomersSubscriptionsDiscountService = _lazy.service()

    def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsCreateParams],
    ) -> Subscription:
        """``POST /v1/customers/{customer}/subscriptions``

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            customer: str (path)
            add_invoice_items: list[AddInvoiceItemsParam]
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            backdate_start_date: int (Unix seconds) | datetime
            billing_cycle_anchor: int (Unix seconds) | datetime
            billing_thresholds: CustomersSubscriptionsBillingThresholdsParam, or "" to clear
            cancel_at: int (Unix seconds) | datetime | "max_billed_until" | "max_period_end" |
                "min_period_end"
            cancel_at_period_end: bool
            collection_method: "charge_automatically" | "send_invoice"
            currency: str (three-letter currency code)
            days_until_due: int
            default_payment_method: str
            default_source: str
            default_tax_rates: list[str], or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_settings: CustomersSubscriptionsCreateInvoiceSettingsParam
            items: list[ItemsParam]
            metadata: dict[str, str], or "" to clear
            off_session: bool
            payment_behavior: "allow_incomplete" | "default_incomplete" | "error_if_incomplete" |
                "pending_if_incomplete"
            payment_settings: PaymentSettingsParam
            pending_invoice_item_interval: IntervalIntervalCountParam, or "" to clear
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            transfer_data: TransferDataParam
            trial_end: "now" | int (Unix seconds) | datetime
            trial_from_plan: bool
            trial_period_days: int
            trial_settings: TrialSettingsParam

        Returns Subscription. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, customer)

    def delete(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDeleteParams],
    ) -> Subscription:
        """``DELETE /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``

        Args:
            customer: str (path)
            subscription_exposed_id: str (path)
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_now: bool
            prorate: bool

        Returns Subscription. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, customer, subscription_exposed_id)

    def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsListParams],
    ) -> Page[Subscription]:
        """``GET /v1/customers/{customer}/subscriptions``

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.application, data.customer, data.default_payment_method,
                data.default_source, data.discounts, data.latest_invoice, data.on_behalf_of,
                data.pending_setup_intent, data.schedule, data.test_clock
            limit: int
            starting_after: str

        Returns a page of Subscription. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsListParams],
    ) -> Iterator[Subscription]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsRetrieveParams],
    ) -> Subscription:
        """``GET /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``

        Args:
            customer: str (path)
            subscription_exposed_id: str (path)
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock

        Returns Subscription. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, subscription_exposed_id)

    def update(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsUpdateParams],
    ) -> Subscription:
        """``POST /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            customer: str (path)
            subscription_exposed_id: str (path)
            add_invoice_items: list[AddInvoiceItemsParam]
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            billing_cycle_anchor: "now" | "unchanged"
            billing_thresholds: CustomersSubscriptionsBillingThresholdsParam, or "" to clear
            cancel_at: int (Unix seconds) | datetime | "max_billed_until" | "max_period_end" |
                "min_period_end", or "" to clear
            cancel_at_period_end: bool
            cancellation_details: CancellationDetailsParam
            collection_method: "charge_automatically" | "send_invoice"
            days_until_due: int
            default_payment_method: str
            default_source: str, or "" to clear
            default_tax_rates: list[str], or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_settings: CustomersSubscriptionsUpdateInvoiceSettingsParam
            items: list[CustomersSubscriptionsItemsParam]
            metadata: dict[str, str], or "" to clear
            off_session: bool
            pause_collection: PauseCollectionParam, or "" to clear
            payment_behavior: "allow_incomplete" | "default_incomplete" | "error_if_incomplete" |
                "pending_if_incomplete"
            payment_settings: PaymentSettingsParam
            pending_invoice_item_interval: IntervalIntervalCountParam, or "" to clear
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            proration_date: int (Unix seconds) | datetime
            transfer_data: TransferDataParam, or "" to clear
            trial_end: "now" | int (Unix seconds) | datetime
            trial_from_plan: bool
            trial_settings: TrialSettingsParam

        Returns Subscription. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, customer, subscription_exposed_id)


class AsyncCustomersSubscriptionsService(AsyncService):
    """Methods of ``client.customers.subscriptions``."""

    discount: AsyncCustomersSubscriptionsDiscountService = _lazy.service()

    async def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsCreateParams],
    ) -> Subscription:
        """``POST /v1/customers/{customer}/subscriptions``: see ``CustomersSubscriptionsService.create``.

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_CREATE, params, opts, customer)

    async def delete(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDeleteParams],
    ) -> Subscription:
        """``DELETE /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``: see
        ``CustomersSubscriptionsService.delete``.
        """
        return await self._call(_DELETE, params, opts, customer, subscription_exposed_id)

    async def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsListParams],
    ) -> AsyncPage[Subscription]:
        """``GET /v1/customers/{customer}/subscriptions``: see ``CustomersSubscriptionsService.list``."""
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsListParams],
    ) -> AsyncIterator[Subscription]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsRetrieveParams],
    ) -> Subscription:
        """``GET /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``: see
        ``CustomersSubscriptionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, customer, subscription_exposed_id)

    async def update(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsUpdateParams],
    ) -> Subscription:
        """``POST /v1/customers/{customer}/subscriptions/{subscription_exposed_id}``: see
        ``CustomersSubscriptionsService.update``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_UPDATE, params, opts, customer, subscription_exposed_id)


_CREATE = Operation(
    "customers.subscriptions.create",
    "POST",
    "/v1/customers/{customer}/subscriptions",
    "Subscription",
    """
add_invoice_items
application_fee_percent
automatic_tax
backdate_start_date
billing_cycle_anchor
billing_thresholds
cancel_at
cancel_at_period_end
collection_method
currency
days_until_due
default_payment_method
default_source
default_tax_rates
discounts
expand
invoice_settings
items
metadata
off_session
payment_behavior
payment_settings
pending_invoice_item_interval
proration_behavior
transfer_data
trial_end
trial_from_plan
trial_period_days
trial_settings
""",
    overlays=("invoices.yaml", "proration.yaml"),
    before=(
        OpinionBinding("due_date", "invoices:require_due_date", ("days_until_due",)),
        OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),
    ),
)
_DELETE = Operation(
    "customers.subscriptions.delete",
    "DELETE",
    "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}",
    "Subscription",
    "expand invoice_now prorate",
)
_LIST = Operation(
    "customers.subscriptions.list",
    "GET",
    "/v1/customers/{customer}/subscriptions",
    "Subscription",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "customers.subscriptions.retrieve",
    "GET",
    "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}",
    "Subscription",
    "expand",
)
_UPDATE = Operation(
    "customers.subscriptions.update",
    "POST",
    "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}",
    "Subscription",
    """
add_invoice_items
application_fee_percent
automatic_tax
billing_cycle_anchor
billing_thresholds
cancel_at
cancel_at_period_end
cancellation_details
collection_method
days_until_due
default_payment_method
default_source
default_tax_rates
discounts
expand
invoice_settings
items
metadata
off_session
pause_collection
payment_behavior
payment_settings
pending_invoice_item_interval
proration_behavior
proration_date
transfer_data
trial_end
trial_from_plan
trial_settings
""",
    overlays=("proration.yaml",),
    before=(OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),),
)
