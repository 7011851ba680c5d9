# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.subscriptions import *
    from ..types.deleted_discount import DeletedDiscount
    from ..types.subscription import Subscription


class SubscriptionsService(Service):
    """Methods of ``client.subscriptions``."""

    def cancel(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsCancelParams],
    ) -> Subscription:
        """``DELETE /v1/subscriptions/{subscription_exposed_id}``

        Args:
            subscription_exposed_id: str (path)
            cancellation_details: CancellationDetailsParam
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_now: bool
            prorate: bool

        Returns Subscription. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, subscription_exposed_id)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsCreateParams]
    ) -> Subscription:
        """``POST /v1/subscriptions``

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            add_invoice_items: list[AddInvoiceItemsParam]
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            backdate_start_date: int (Unix seconds) | datetime
            billing_cycle_anchor: int (Unix seconds) | datetime
            billing_cycle_anchor_config: BillingCycleAnchorConfigParam
            billing_mode: BillingModeParam
            billing_schedules: list[SubscriptionsBillingSchedulesParam]
            billing_thresholds: CustomersSubscriptionsBillingThresholdsParam, or "" to clear
            cancel_at: int (Unix seconds) | datetime | "max_billed_until" | "max_period_end" |
                "min_period_end"
            cancel_at_period_end: bool
            collection_method: "charge_automatically" | "send_invoice"
            currency: str (three-letter currency code)
            customer: str
            customer_account: str
            days_until_due: int
            default_payment_method: str
            default_source: str
            default_tax_rates: list[str], or "" to clear
            description: str
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_settings: CustomersSubscriptionsCreateInvoiceSettingsParam
            items: list[ItemsParam]
            metadata: dict[str, str], or "" to clear
            off_session: bool
            on_behalf_of: str, or "" to clear
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

        See: https://docs.stripe.com/api/subscriptions/create
        """
        return self._call(_CREATE, params, opts)

    def delete_discount(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsDeleteDiscountParams],
    ) -> DeletedDiscount:
        """``DELETE /v1/subscriptions/{subscription_exposed_id}/discount``

        Args:
            subscription_exposed_id: str (path)

        Returns DeletedDiscount. Raises StripeError.
        """
        return self._call(_DELETE_DISCOUNT, params, opts, subscription_exposed_id)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsListParams]
    ) -> Page[Subscription]:
        """``GET /v1/subscriptions``

        Args:
            automatic_tax: EnabledParam
            collection_method: "charge_automatically" | "send_invoice"
            created: CreatedParam | int | datetime
            current_period_end: CreatedParam | int | datetime
            current_period_start: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.application, data.customer, data.default_payment_method,
                data.default_source, data.discounts, data.latest_invoice, data.on_behalf_of,
                data.pending_setup_intent, data.schedule, data.test_clock
            limit: int
            price: str
            starting_after: str
            status: "active" | "all" | "canceled" | "ended" | "incomplete" | "incomplete_expired" |
                ...
            test_clock: str

        Returns a page of Subscription. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsListParams]
    ) -> Iterator[Subscription]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def migrate(
        self, subscription: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsMigrateParams]
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription}/migrate``

        Args:
            subscription: str (path)
            billing_mode: SubscriptionsBillingModeParam, required
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock

        Returns Subscription. Raises StripeError.
        """
        return self._call(_MIGRATE, params, opts, subscription)

    def resume(
        self, subscription: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsResumeParams]
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription}/resume``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            subscription: str (path)
            billing_cycle_anchor: "now" | "unchanged"
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            proration_date: int (Unix seconds) | datetime

        Returns Subscription. Raises StripeError.

        See: https://docs.stripe.com/docs/billing/subscriptions/pause#resume-subscriptions
        """
        return self._call(_RESUME, params, opts, subscription)

    def retrieve(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsRetrieveParams],
    ) -> Subscription:
        """``GET /v1/subscriptions/{subscription_exposed_id}``

        Args:
            subscription_exposed_id: str (path)
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock

        Returns Subscription. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, subscription_exposed_id)

    def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsSearchParams]
    ) -> Page[Subscription]:
        """``GET /v1/subscriptions/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.application, data.customer, data.default_payment_method,
                data.default_source, data.discounts, data.latest_invoice, data.on_behalf_of,
                data.pending_setup_intent, data.schedule, data.test_clock
            limit: int
            page: str

        Returns a page of Subscription. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsSearchParams]
    ) -> Iterator[Subscription]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsUpdateParams],
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription_exposed_id}``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            subscription_exposed_id: str (path)
            add_invoice_items: list[AddInvoiceItemsParam]
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            billing_cycle_anchor: "now" | "unchanged"
            billing_schedules: list[BillingSchedulesParam], or "" to clear
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
            description: str, or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_payment_method, default_source, discounts,
                latest_invoice, on_behalf_of, pending_setup_intent, schedule, test_clock
            invoice_settings: CustomersSubscriptionsUpdateInvoiceSettingsParam
            items: list[CustomersSubscriptionsItemsParam]
            metadata: dict[str, str], or "" to clear
            off_session: bool
            on_behalf_of: str, or "" to clear
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

        See: https://docs.stripe.com/api/subscriptions/update
        """
        return self._call(_UPDATE, params, opts, subscription_exposed_id)


class AsyncSubscriptionsService(AsyncService):
    """Methods of ``client.subscriptions``."""

    async def cancel(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsCancelParams],
    ) -> Subscription:
        """``DELETE /v1/subscriptions/{subscription_exposed_id}``: see ``SubscriptionsService.cancel``."""
        return await self._call(_CANCEL, params, opts, subscription_exposed_id)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsCreateParams]
    ) -> Subscription:
        """``POST /v1/subscriptions``: see ``SubscriptionsService.create``.

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_CREATE, params, opts)

    async def delete_discount(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsDeleteDiscountParams],
    ) -> DeletedDiscount:
        """``DELETE /v1/subscriptions/{subscription_exposed_id}/discount``: see
        ``SubscriptionsService.delete_discount``.
        """
        return await self._call(_DELETE_DISCOUNT, params, opts, subscription_exposed_id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsListParams]
    ) -> AsyncPage[Subscription]:
        """``GET /v1/subscriptions``: see ``SubscriptionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsListParams]
    ) -> AsyncIterator[Subscription]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def migrate(
        self, subscription: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsMigrateParams]
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription}/migrate``: see ``SubscriptionsService.migrate``."""
        return await self._call(_MIGRATE, params, opts, subscription)

    async def resume(
        self, subscription: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsResumeParams]
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription}/resume``: see ``SubscriptionsService.resume``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_RESUME, params, opts, subscription)

    async def retrieve(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsRetrieveParams],
    ) -> Subscription:
        """``GET /v1/subscriptions/{subscription_exposed_id}``: see ``SubscriptionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, subscription_exposed_id)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsSearchParams]
    ) -> AsyncPage[Subscription]:
        """``GET /v1/subscriptions/search``: see ``SubscriptionsService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionsSearchParams]
    ) -> AsyncIterator[Subscription]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionsUpdateParams],
    ) -> Subscription:
        """``POST /v1/subscriptions/{subscription_exposed_id}``: see ``SubscriptionsService.update``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_UPDATE, params, opts, subscription_exposed_id)


_CANCEL = Operation(
    "subscriptions.cancel",
    "DELETE",
    "/v1/subscriptions/{subscription_exposed_id}",
    "Subscription",
    "cancellation_details expand invoice_now prorate",
    overlays=("names.yaml",),
)
_CREATE = Operation(
    "subscriptions.create",
    "POST",
    "/v1/subscriptions",
    "Subscription",
    """
add_invoice_items
application_fee_percent
automatic_tax
backdate_start_date
billing_cycle_anchor
billing_cycle_anchor_config
billing_mode
billing_schedules
billing_thresholds
cancel_at
cancel_at_period_end
collection_method
currency
customer
customer_account
days_until_due
default_payment_method
default_source
default_tax_rates
description
discounts
expand
invoice_settings
items
metadata
off_session
on_behalf_of
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
_DELETE_DISCOUNT = Operation(
    "subscriptions.delete_discount",
    "DELETE",
    "/v1/subscriptions/{subscription_exposed_id}/discount",
    "DeletedDiscount",
    overlays=("names.yaml",),
)
_LIST = Operation(
    "subscriptions.list",
    "GET",
    "/v1/subscriptions",
    "Subscription",
    """
automatic_tax
collection_method
created
current_period_end
current_period_start
customer
customer_account
ending_before
expand
limit
price
starting_after
status
test_clock
""",
    page=True,
)
_MIGRATE = Operation(
    "subscriptions.migrate", "POST", "/v1/subscriptions/{subscription}/migrate", "Subscription", "billing_mode expand"
)
_RESUME = Operation(
    "subscriptions.resume",
    "POST",
    "/v1/subscriptions/{subscription}/resume",
    "Subscription",
    "billing_cycle_anchor expand proration_behavior proration_date",
    overlays=("proration.yaml",),
    before=(OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),),
)
_RETRIEVE = Operation(
    "subscriptions.retrieve", "GET", "/v1/subscriptions/{subscription_exposed_id}", "Subscription", "expand"
)
_SEARCH = Operation(
    "subscriptions.search",
    "GET",
    "/v1/subscriptions/search",
    "Subscription",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "subscriptions.update",
    "POST",
    "/v1/subscriptions/{subscription_exposed_id}",
    "Subscription",
    """
add_invoice_items
application_fee_percent
automatic_tax
billing_cycle_anchor
billing_schedules
billing_thresholds
cancel_at
cancel_at_period_end
cancellation_details
collection_method
days_until_due
default_payment_method
default_source
default_tax_rates
description
discounts
expand
invoice_settings
items
metadata
off_session
on_behalf_of
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
