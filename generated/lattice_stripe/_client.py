# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _lazy
from ._api_version import API_VERSION
from ._base_client import BaseAsyncClient, BaseClient
from ._client_webhooks import ClientWebhooks

if TYPE_CHECKING:
    from .services.account_links import AccountLinksService, AsyncAccountLinksService
    from .services.account_sessions import AccountSessionsService, AsyncAccountSessionsService
    from .services.accounts import AccountsService, AsyncAccountsService
    from .services.apple_pay_domains import ApplePayDomainsService, AsyncApplePayDomainsService
    from .services.application_fees import ApplicationFeesService, AsyncApplicationFeesService
    from .services.apps import AppsService, AsyncAppsService
    from .services.balance import AsyncBalanceService, BalanceService
    from .services.balance_settings import AsyncBalanceSettingsService, BalanceSettingsService
    from .services.balance_transactions import AsyncBalanceTransactionsService, BalanceTransactionsService
    from .services.billing import AsyncBillingService, BillingService
    from .services.billing_portal import AsyncBillingPortalService, BillingPortalService
    from .services.charges import AsyncChargesService, ChargesService
    from .services.checkout import AsyncCheckoutService, CheckoutService
    from .services.climate import AsyncClimateService, ClimateService
    from .services.confirmation_tokens import AsyncConfirmationTokensService, ConfirmationTokensService
    from .services.country_specs import AsyncCountrySpecsService, CountrySpecsService
    from .services.coupons import AsyncCouponsService, CouponsService
    from .services.credit_notes import AsyncCreditNotesService, CreditNotesService
    from .services.customer_sessions import AsyncCustomerSessionsService, CustomerSessionsService
    from .services.customers import AsyncCustomersService, CustomersService
    from .services.disputes import AsyncDisputesService, DisputesService
    from .services.entitlements import AsyncEntitlementsService, EntitlementsService
    from .services.ephemeral_keys import AsyncEphemeralKeysService, EphemeralKeysService
    from .services.events import AsyncEventsService, EventsService
    from .services.exchange_rates import AsyncExchangeRatesService, ExchangeRatesService
    from .services.external_accounts import AsyncExternalAccountsService, ExternalAccountsService
    from .services.file_links import AsyncFileLinksService, FileLinksService
    from .services.files import AsyncFilesService, FilesService
    from .services.financial_connections import AsyncFinancialConnectionsService, FinancialConnectionsService
    from .services.forwarding import AsyncForwardingService, ForwardingService
    from .services.identity import AsyncIdentityService, IdentityService
    from .services.invoice_items import AsyncInvoiceItemsService, InvoiceItemsService
    from .services.invoice_payments import AsyncInvoicePaymentsService, InvoicePaymentsService
    from .services.invoice_rendering_templates import (
        AsyncInvoiceRenderingTemplatesService,
        InvoiceRenderingTemplatesService,
    )
    from .services.invoices import AsyncInvoicesService, InvoicesService
    from .services.issuing import AsyncIssuingService, IssuingService
    from .services.link_account_sessions import AsyncLinkAccountSessionsService, LinkAccountSessionsService
    from .services.linked_accounts import AsyncLinkedAccountsService, LinkedAccountsService
    from .services.mandates import AsyncMandatesService, MandatesService
    from .services.oauth import AsyncOauthService, OauthService
    from .services.payment_attempt_records import AsyncPaymentAttemptRecordsService, PaymentAttemptRecordsService
    from .services.payment_intents import AsyncPaymentIntentsService, PaymentIntentsService
    from .services.payment_links import AsyncPaymentLinksService, PaymentLinksService
    from .services.payment_method_configurations import (
        AsyncPaymentMethodConfigurationsService,
        PaymentMethodConfigurationsService,
    )
    from .services.payment_method_domains import AsyncPaymentMethodDomainsService, PaymentMethodDomainsService
    from .services.payment_methods import AsyncPaymentMethodsService, PaymentMethodsService
    from .services.payment_records import AsyncPaymentRecordsService, PaymentRecordsService
    from .services.payouts import AsyncPayoutsService, PayoutsService
    from .services.plans import AsyncPlansService, PlansService
    from .services.prices import AsyncPricesService, PricesService
    from .services.products import AsyncProductsService, ProductsService
    from .services.promotion_codes import AsyncPromotionCodesService, PromotionCodesService
    from .services.quotes import AsyncQuotesService, QuotesService
    from .services.radar import AsyncRadarService, RadarService
    from .services.refunds import AsyncRefundsService, RefundsService
    from .services.reporting import AsyncReportingService, ReportingService
    from .services.reviews import AsyncReviewsService, ReviewsService
    from .services.setup_attempts import AsyncSetupAttemptsService, SetupAttemptsService
    from .services.setup_intents import AsyncSetupIntentsService, SetupIntentsService
    from .services.shipping_rates import AsyncShippingRatesService, ShippingRatesService
    from .services.sigma import AsyncSigmaService, SigmaService
    from .services.sources import AsyncSourcesService, SourcesService
    from .services.subscription_items import AsyncSubscriptionItemsService, SubscriptionItemsService
    from .services.subscription_schedules import AsyncSubscriptionSchedulesService, SubscriptionSchedulesService
    from .services.subscriptions import AsyncSubscriptionsService, SubscriptionsService
    from .services.tax import AsyncTaxService, TaxService
    from .services.tax_codes import AsyncTaxCodesService, TaxCodesService
    from .services.tax_ids import AsyncTaxIdsService, TaxIdsService
    from .services.tax_rates import AsyncTaxRatesService, TaxRatesService
    from .services.terminal import AsyncTerminalService, TerminalService
    from .services.test_helpers import AsyncTestHelpersService, TestHelpersService
    from .services.tokens import AsyncTokensService, TokensService
    from .services.topups import AsyncTopupsService, TopupsService
    from .services.transfers import AsyncTransfersService, TransfersService
    from .services.treasury import AsyncTreasuryService, TreasuryService
    from .services.v2 import AsyncV2Service, V2Service
    from .services.webhook_endpoints import AsyncWebhookEndpointsService, WebhookEndpointsService


class Client(BaseClient, ClientWebhooks):
    """Sync client for Stripe's API, version 2026-06-24.dahlia.

    Args:
        api_key: Your secret or restricted API key.
        http_client: An ``httpx.Client`` to send every request through. You close it. Its
            ``auth`` and redirect settings are ignored.
        base_url: Send every request to this URL, e.g. a proxy or a test server.
        base_addresses: Base URLs of single servers: ``api``, ``files``, ``connect``,
            ``meter_events``. Servers that are not named here use ``base_url``.
        timeout: Seconds for each step of an attempt, at most 10 for connecting; or an
            ``httpx.Timeout``. The default is 80. ``deadline`` limits the whole call.
        stripe_version: The API version. The default is ``lattice_stripe.API_VERSION``.
        stripe_account: The connected account to act for (``acct_...``).
        stripe_context: The account to act for in an organization, as Stripe's ``Stripe-
            Context`` header.
        require_explicit_proration: Refuse calls that leave proration to Stripe's default. The
            default is False.
        opinions: Turns single opinions on or off by name, e.g. ``{"auto_advance": False}``.
        app_info: Identifies your app to Stripe: ``{"name": ..., "version": ..., "url":
            ...}``.
        max_retries: How many times to retry a failed attempt. The default is 2.
            ``retry_policy`` decides which failures are retried.
        deadline: Seconds for a whole call, including retries and waits. There is no default
            deadline.
        retry_policy: Decides whether and when to retry. The default is ``Backoff()``.
        rate_limiter: Delays requests to stay under Stripe's rate limits, e.g.
            ``RateLimiter()``. The default is none.
        circuit_breaker: Refuses calls while a server fails, e.g. ``CircuitBreaker()``. The
            default is none.
        enable_latency_telemetry: Report the duration of earlier requests to Stripe. The
            default is False.
        http_options: Arguments of the ``httpx`` client: HTTP/2, a proxy, limits; see
            ``HTTPOptions``.
        max_response_bytes: The largest response to hold in memory, in bytes after
            decompression. The default is 64 MiB. Downloads to a file have no limit.
        pickle_key: Whether pickles of this client contain its API key and the password of a
            proxy. The default is False; see ``with_key``.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value.
    """

    _api_version = API_VERSION
    _servers = {
        "api": "https://api.stripe.com",
        "connect": "https://connect.stripe.com",
        "files": "https://files.stripe.com",
        "meter_events": "https://meter-events.stripe.com",
    }

    account_links: AccountLinksService = _lazy.service()
    account_sessions: AccountSessionsService = _lazy.service()
    accounts: AccountsService = _lazy.service()
    apple_pay_domains: ApplePayDomainsService = _lazy.service()
    application_fees: ApplicationFeesService = _lazy.service()
    apps: AppsService = _lazy.service()
    balance: BalanceService = _lazy.service()
    balance_settings: BalanceSettingsService = _lazy.service()
    balance_transactions: BalanceTransactionsService = _lazy.service()
    billing: BillingService = _lazy.service()
    billing_portal: BillingPortalService = _lazy.service()
    charges: ChargesService = _lazy.service()
    checkout: CheckoutService = _lazy.service()
    climate: ClimateService = _lazy.service()
    confirmation_tokens: ConfirmationTokensService = _lazy.service()
    country_specs: CountrySpecsService = _lazy.service()
    coupons: CouponsService = _lazy.service()
    credit_notes: CreditNotesService = _lazy.service()
    customer_sessions: CustomerSessionsService = _lazy.service()
    customers: CustomersService = _lazy.service()
    disputes: DisputesService = _lazy.service()
    entitlements: EntitlementsService = _lazy.service()
    ephemeral_keys: EphemeralKeysService = _lazy.service()
    events: EventsService = _lazy.service()
    exchange_rates: ExchangeRatesService = _lazy.service()
    external_accounts: ExternalAccountsService = _lazy.service()
    file_links: FileLinksService = _lazy.service()
    files: FilesService = _lazy.service()
    financial_connections: FinancialConnectionsService = _lazy.service()
    forwarding: ForwardingService = _lazy.service()
    identity: IdentityService = _lazy.service()
    invoice_items: InvoiceItemsService = _lazy.service()
    invoice_payments: InvoicePaymentsService = _lazy.service()
    invoice_rendering_templates: InvoiceRenderingTemplatesService = _lazy.service()
    invoices: InvoicesService = _lazy.service()
    issuing: IssuingService = _lazy.service()
    link_account_sessions: LinkAccountSessionsService = _lazy.service()
    linked_accounts: LinkedAccountsService = _lazy.service()
    mandates: MandatesService = _lazy.service()
    oauth: OauthService = _lazy.service()
    payment_attempt_records: PaymentAttemptRecordsService = _lazy.service()
    payment_intents: PaymentIntentsService = _lazy.service()
    payment_links: PaymentLinksService = _lazy.service()
    payment_method_configurations: PaymentMethodConfigurationsService = _lazy.service()
    payment_method_domains: PaymentMethodDomainsService = _lazy.service()
    payment_methods: PaymentMethodsService = _lazy.service()
    payment_records: PaymentRecordsService = _lazy.service()
    payouts: PayoutsService = _lazy.service()
    plans: PlansService = _lazy.service()
    prices: PricesService = _lazy.service()
    products: ProductsService = _lazy.service()
    promotion_codes: PromotionCodesService = _lazy.service()
    quotes: QuotesService = _lazy.service()
    radar: RadarService = _lazy.service()
    refunds: RefundsService = _lazy.service()
    reporting: ReportingService = _lazy.service()
    reviews: ReviewsService = _lazy.service()
    setup_attempts: SetupAttemptsService = _lazy.service()
    setup_intents: SetupIntentsService = _lazy.service()
    shipping_rates: ShippingRatesService = _lazy.service()
    sigma: SigmaService = _lazy.service()
    sources: SourcesService = _lazy.service()
    subscription_items: SubscriptionItemsService = _lazy.service()
    subscription_schedules: SubscriptionSchedulesService = _lazy.service()
    subscriptions: SubscriptionsService = _lazy.service()
    tax: TaxService = _lazy.service()
    tax_codes: TaxCodesService = _lazy.service()
    tax_ids: TaxIdsService = _lazy.service()
    tax_rates: TaxRatesService = _lazy.service()
    terminal: TerminalService = _lazy.service()
    test_helpers: TestHelpersService = _lazy.service()
    tokens: TokensService = _lazy.service()
    topups: TopupsService = _lazy.service()
    transfers: TransfersService = _lazy.service()
    treasury: TreasuryService = _lazy.service()
    v2: V2Service = _lazy.service()
    webhook_endpoints: WebhookEndpointsService = _lazy.service()


class AsyncClient(BaseAsyncClient, ClientWebhooks):
    """Async client for Stripe's API, version 2026-06-24.dahlia.

    Args:
        api_key: Your secret or restricted API key.
        http_client: An ``httpx.AsyncClient`` to send every request through. You close it. Its
            ``auth`` and redirect settings are ignored.
        base_url: Send every request to this URL, e.g. a proxy or a test server.
        base_addresses: Base URLs of single servers: ``api``, ``files``, ``connect``,
            ``meter_events``. Servers that are not named here use ``base_url``.
        timeout: Seconds for each step of an attempt, at most 10 for connecting; or an
            ``httpx.Timeout``. The default is 80. ``deadline`` limits the whole call.
        stripe_version: The API version. The default is ``lattice_stripe.API_VERSION``.
        stripe_account: The connected account to act for (``acct_...``).
        stripe_context: The account to act for in an organization, as Stripe's ``Stripe-
            Context`` header.
        require_explicit_proration: Refuse calls that leave proration to Stripe's default. The
            default is False.
        opinions: Turns single opinions on or off by name, e.g. ``{"auto_advance": False}``.
        app_info: Identifies your app to Stripe: ``{"name": ..., "version": ..., "url":
            ...}``.
        max_retries: How many times to retry a failed attempt. The default is 2.
            ``retry_policy`` decides which failures are retried.
        deadline: Seconds for a whole call, including retries and waits. There is no default
            deadline.
        retry_policy: Decides whether and when to retry. The default is ``Backoff()``.
        rate_limiter: Delays requests to stay under Stripe's rate limits, e.g.
            ``RateLimiter()``. The default is none.
        circuit_breaker: Refuses calls while a server fails, e.g. ``CircuitBreaker()``. The
            default is none.
        enable_latency_telemetry: Report the duration of earlier requests to Stripe. The
            default is False.
        http_options: Arguments of the ``httpx`` client: HTTP/2, a proxy, limits; see
            ``HTTPOptions``.
        max_response_bytes: The largest response to hold in memory, in bytes after
            decompression. The default is 64 MiB. Downloads to a file have no limit.
        pickle_key: Whether pickles of this client contain its API key and the password of a
            proxy. The default is False; see ``with_key``.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value.
    """

    _api_version = API_VERSION
    _servers = {
        "api": "https://api.stripe.com",
        "connect": "https://connect.stripe.com",
        "files": "https://files.stripe.com",
        "meter_events": "https://meter-events.stripe.com",
    }

    account_links: AsyncAccountLinksService = _lazy.service()
    account_sessions: AsyncAccountSessionsService = _lazy.service()
    accounts: AsyncAccountsService = _lazy.service()
    apple_pay_domains: AsyncApplePayDomainsService = _lazy.service()
    application_fees: AsyncApplicationFeesService = _lazy.service()
    apps: AsyncAppsService = _lazy.service()
    balance: AsyncBalanceService = _lazy.service()
    balance_settings: AsyncBalanceSettingsService = _lazy.service()
    balance_transactions: AsyncBalanceTransactionsService = _lazy.service()
    billing: AsyncBillingService = _lazy.service()
    billing_portal: AsyncBillingPortalService = _lazy.service()
    charges: AsyncChargesService = _lazy.service()
    checkout: AsyncCheckoutService = _lazy.service()
    climate: AsyncClimateService = _lazy.service()
    confirmation_tokens: AsyncConfirmationTokensService = _lazy.service()
    country_specs: AsyncCountrySpecsService = _lazy.service()
    coupons: AsyncCouponsService = _lazy.service()
    credit_notes: AsyncCreditNotesService = _lazy.service()
    customer_sessions: AsyncCustomerSessionsService = _lazy.service()
    customers: AsyncCustomersService = _lazy.service()
    disputes: AsyncDisputesService = _lazy.service()
    entitlements: AsyncEntitlementsService = _lazy.service()
    ephemeral_keys: AsyncEphemeralKeysService = _lazy.service()
    events: AsyncEventsService = _lazy.service()
    exchange_rates: AsyncExchangeRatesService = _lazy.service()
    external_accounts: AsyncExternalAccountsService = _lazy.service()
    file_links: AsyncFileLinksService = _lazy.service()
    files: AsyncFilesService = _lazy.service()
    financial_connections: AsyncFinancialConnectionsService = _lazy.service()
    forwarding: AsyncForwardingService = _lazy.service()
    identity: AsyncIdentityService = _lazy.service()
    invoice_items: AsyncInvoiceItemsService = _lazy.service()
    invoice_payments: AsyncInvoicePaymentsService = _lazy.service()
    invoice_rendering_templates: AsyncInvoiceRenderingTemplatesService = _lazy.service()
    invoices: AsyncInvoicesService = _lazy.service()
    issuing: AsyncIssuingService = _lazy.service()
    link_account_sessions: AsyncLinkAccountSessionsService = _lazy.service()
    linked_accounts: AsyncLinkedAccountsService = _lazy.service()
    mandates: AsyncMandatesService = _lazy.service()
    oauth: AsyncOauthService = _lazy.service()
    payment_attempt_records: AsyncPaymentAttemptRecordsService = _lazy.service()
    payment_intents: AsyncPaymentIntentsService = _lazy.service()
    payment_links: AsyncPaymentLinksService = _lazy.service()
    payment_method_configurations: AsyncPaymentMethodConfigurationsService = _lazy.service()
    payment_method_domains: AsyncPaymentMethodDomainsService = _lazy.service()
    payment_methods: AsyncPaymentMethodsService = _lazy.service()
    payment_records: AsyncPaymentRecordsService = _lazy.service()
    payouts: AsyncPayoutsService = _lazy.service()
    plans: AsyncPlansService = _lazy.service()
    prices: AsyncPricesService = _lazy.service()
    products: AsyncProductsService = _lazy.service()
    promotion_codes: AsyncPromotionCodesService = _lazy.service()
    quotes: AsyncQuotesService = _lazy.service()
    radar: AsyncRadarService = _lazy.service()
    refunds: AsyncRefundsService = _lazy.service()
    reporting: AsyncReportingService = _lazy.service()
    reviews: AsyncReviewsService = _lazy.service()
    setup_attempts: AsyncSetupAttemptsService = _lazy.service()
    setup_intents: AsyncSetupIntentsService = _lazy.service()
    shipping_rates: AsyncShippingRatesService = _lazy.service()
    sigma: AsyncSigmaService = _lazy.service()
    sources: AsyncSourcesService = _lazy.service()
    subscription_items: AsyncSubscriptionItemsService = _lazy.service()
    subscription_schedules: AsyncSubscriptionSchedulesService = _lazy.service()
    subscriptions: AsyncSubscriptionsService = _lazy.service()
    tax: AsyncTaxService = _lazy.service()
    tax_codes: AsyncTaxCodesService = _lazy.service()
    tax_ids: AsyncTaxIdsService = _lazy.service()
    tax_rates: AsyncTaxRatesService = _lazy.service()
    terminal: AsyncTerminalService = _lazy.service()
    test_helpers: AsyncTestHelpersService = _lazy.service()
    tokens: AsyncTokensService = _lazy.service()
    topups: AsyncTopupsService = _lazy.service()
    transfers: AsyncTransfersService = _lazy.service()
    treasury: AsyncTreasuryService = _lazy.service()
    v2: AsyncV2Service = _lazy.service()
    webhook_endpoints: AsyncWebhookEndpointsService = _lazy.service()
