# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers import *
    from ..types.customer import Customer
    from ..types.deleted_customer import DeletedCustomer
    from ..types.deleted_discount import DeletedDiscount
    from .customers_balance_transactions import (
        AsyncCustomersBalanceTransactionsService,
        CustomersBalanceTransactionsService,
    )
    from .customers_bank_accounts import AsyncCustomersBankAccountsService, CustomersBankAccountsService
    from .customers_cards import AsyncCustomersCardsService, CustomersCardsService
    from .customers_cash_balance import AsyncCustomersCashBalanceService, CustomersCashBalanceService
    from .customers_cash_balance_transactions import (
        AsyncCustomersCashBalanceTransactionsService,
        CustomersCashBalanceTransactionsService,
    )
    from .customers_discount import AsyncCustomersDiscountService, CustomersDiscountService
    from .customers_funding_instructions import (
        AsyncCustomersFundingInstructionsService,
        CustomersFundingInstructionsService,
    )
    from .customers_payment_methods import AsyncCustomersPaymentMethodsService, CustomersPaymentMethodsService
    from .customers_payment_sources import AsyncCustomersPaymentSourcesService, CustomersPaymentSourcesService
    from .customers_subscriptions import AsyncCustomersSubscriptionsService, CustomersSubscriptionsService
    from .customers_tax_ids import AsyncCustomersTaxIdsService, CustomersTaxIdsService


class CustomersService(Service):
    """Methods of ``client.customers``."""

    balance_transactions: CustomersBalanceTransactionsService = _lazy.service()
    bank_accounts: CustomersBankAccountsService = _lazy.service()
    cards: CustomersCardsService = _lazy.service()
    cash_balance: CustomersCashBalanceService = _lazy.service()
    cash_balance_transactions: CustomersCashBalanceTransactionsService = _lazy.service()
    discount: CustomersDiscountService = _lazy.service()
    funding_instructions: CustomersFundingInstructionsService = _lazy.service()
    payment_methods: CustomersPaymentMethodsService = _lazy.service()
    payment_sources: CustomersPaymentSourcesService = _lazy.service()
    subscriptions: CustomersSubscriptionsService = _lazy.service()
    tax_ids: CustomersTaxIdsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCreateParams]) -> Customer:
        """``POST /v1/customers``

        Args:
            address: AddressParam, or "" to clear
            balance: int (smallest currency unit)
            business_name: str, or "" to clear
            cash_balance: CustomersCashBalanceParam
            description: str
            email: str
            expand: list of default_source, sources, subscriptions, tax_ids, test_clock
            individual_name: str, or "" to clear
            invoice_prefix: str
            invoice_settings: CustomersInvoiceSettingsParam
            metadata: dict[str, str], or "" to clear
            name: str
            next_invoice_sequence: int
            payment_method: str
            phone: str
            preferred_locales: list[str]
            shipping: CustomersShippingParam, or "" to clear
            source: str
            tax: CustomersCreateTaxParam
            tax_exempt: "" | "exempt" | "none" | "reverse"
            tax_id_data: list[TypeValueParam]
            test_clock: str

        Returns Customer. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDeleteParams]
    ) -> DeletedCustomer:
        """``DELETE /v1/customers/{customer}``

        Args:
            customer: str (path)

        Returns DeletedCustomer. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, customer)

    def delete_discount(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDeleteDiscountParams]
    ) -> DeletedDiscount:
        """``DELETE /v1/customers/{customer}/discount``

        Args:
            customer: str (path)

        Returns DeletedDiscount. Raises StripeError.
        """
        return self._call(_DELETE_DISCOUNT, params, opts, customer)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersListParams]) -> Page[Customer]:
        """``GET /v1/customers``

        Args:
            created: CreatedParam | int | datetime
            email: str
            ending_before: str
            expand: list of data.default_source, data.sources, data.subscriptions, data.tax_ids,
                data.test_clock
            limit: int
            starting_after: str
            test_clock: str

        Returns a page of Customer. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersListParams]
    ) -> Iterator[Customer]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersRetrieveParams]
    ) -> Customer | DeletedCustomer:
        """``GET /v1/customers/{customer}``

        Args:
            customer: str (path)
            expand: list of default_source, sources, subscriptions, tax_ids, test_clock

        Returns Customer | DeletedCustomer. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersSearchParams]) -> Page[Customer]:
        """``GET /v1/customers/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.default_source, data.sources, data.subscriptions, data.tax_ids,
                data.test_clock
            limit: int
            page: str

        Returns a page of Customer. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersSearchParams]
    ) -> Iterator[Customer]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersUpdateParams]
    ) -> Customer:
        """``POST /v1/customers/{customer}``

        Args:
            customer: str (path)
            address: AddressParam, or "" to clear
            balance: int (smallest currency unit)
            bank_account: BankAccountParam | str
            business_name: str, or "" to clear
            card: CardParam | str
            cash_balance: CustomersCashBalanceParam
            default_alipay_account: str
            default_bank_account: str
            default_card: str
            default_source: str
            description: str
            email: str
            expand: list of default_source, sources, subscriptions, tax_ids, test_clock
            individual_name: str, or "" to clear
            invoice_prefix: str
            invoice_settings: CustomersInvoiceSettingsParam
            metadata: dict[str, str], or "" to clear
            name: str
            next_invoice_sequence: int
            phone: str
            preferred_locales: list[str]
            shipping: CustomersShippingParam, or "" to clear
            source: str
            tax: CustomersUpdateTaxParam
            tax_exempt: "" | "exempt" | "none" | "reverse"

        Returns Customer. Raises StripeError.

        See: https://docs.stripe.com/api/customers/update
        """
        return self._call(_UPDATE, params, opts, customer)


class AsyncCustomersService(AsyncService):
    """Methods of ``client.customers``."""

    balance_transactions: AsyncCustomersBalanceTransactionsService = _lazy.service()
    bank_accounts: AsyncCustomersBankAccountsService = _lazy.service()
    cards: AsyncCustomersCardsService = _lazy.service()
    cash_balance: AsyncCustomersCashBalanceService = _lazy.service()
    cash_balance_transactions: AsyncCustomersCashBalanceTransactionsService = _lazy.service()
    discount: AsyncCustomersDiscountService = _lazy.service()
    funding_instructions: AsyncCustomersFundingInstructionsService = _lazy.service()
    payment_methods: AsyncCustomersPaymentMethodsService = _lazy.service()
    payment_sources: AsyncCustomersPaymentSourcesService = _lazy.service()
    subscriptions: AsyncCustomersSubscriptionsService = _lazy.service()
    tax_ids: AsyncCustomersTaxIdsService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCreateParams]) -> Customer:
        """``POST /v1/customers``: see ``CustomersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDeleteParams]
    ) -> DeletedCustomer:
        """``DELETE /v1/customers/{customer}``: see ``CustomersService.delete``."""
        return await self._call(_DELETE, params, opts, customer)

    async def delete_discount(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDeleteDiscountParams]
    ) -> DeletedDiscount:
        """``DELETE /v1/customers/{customer}/discount``: see ``CustomersService.delete_discount``."""
        return await self._call(_DELETE_DISCOUNT, params, opts, customer)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersListParams]
    ) -> AsyncPage[Customer]:
        """``GET /v1/customers``: see ``CustomersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersListParams]
    ) -> AsyncIterator[Customer]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersRetrieveParams]
    ) -> Customer | DeletedCustomer:
        """``GET /v1/customers/{customer}``: see ``CustomersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, customer)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersSearchParams]
    ) -> AsyncPage[Customer]:
        """``GET /v1/customers/search``: see ``CustomersService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomersSearchParams]
    ) -> AsyncIterator[Customer]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersUpdateParams]
    ) -> Customer:
        """``POST /v1/customers/{customer}``: see ``CustomersService.update``."""
        return await self._call(_UPDATE, params, opts, customer)


_CREATE = Operation(
    "customers.create",
    "POST",
    "/v1/customers",
    "Customer",
    """
address
balance
business_name
cash_balance
description
email
expand
individual_name
invoice_prefix
invoice_settings
metadata
name
next_invoice_sequence
payment_method
phone
preferred_locales
shipping
source
tax
tax_exempt
tax_id_data
test_clock
""",
)
_DELETE = Operation("customers.delete", "DELETE", "/v1/customers/{customer}", "DeletedCustomer")
_DELETE_DISCOUNT = Operation(
    "customers.delete_discount",
    "DELETE",
    "/v1/customers/{customer}/discount",
    "DeletedDiscount",
    overlays=("names.yaml",),
)
_LIST = Operation(
    "customers.list",
    "GET",
    "/v1/customers",
    "Customer",
    "created email ending_before expand limit starting_after test_clock",
    page=True,
)
_RETRIEVE = Operation("customers.retrieve", "GET", "/v1/customers/{customer}", "Customer | DeletedCustomer", "expand")
_SEARCH = Operation(
    "customers.search",
    "GET",
    "/v1/customers/search",
    "Customer",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "customers.update",
    "POST",
    "/v1/customers/{customer}",
    "Customer",
    """
address
balance
bank_account
business_name
card
cash_balance
default_alipay_account
default_bank_account
default_card
default_source
description
email
expand
individual_name
invoice_prefix
invoice_settings
metadata
name
next_invoice_sequence
phone
preferred_locales
shipping
source
tax
tax_exempt
""",
)
