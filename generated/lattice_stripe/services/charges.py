# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.charges import *
    from ..types.charge import Charge
    from .charges_dispute import AsyncChargesDisputeService, ChargesDisputeService
    from .charges_refunds import AsyncChargesRefundsService, ChargesRefundsService


class ChargesService(Service):
    """Methods of ``client.charges``."""

    dispute: ChargesDisputeService = _lazy.service()
    refunds: ChargesRefundsService = _lazy.service()

    def capture(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesCaptureParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}/capture``

        Args:
            charge: str (path)
            amount: int (smallest currency unit)
            application_fee: int (smallest currency unit)
            application_fee_amount: int (smallest currency unit)
            expand: list of application, application_fee, balance_transaction, customer,
                failure_balance_transaction, on_behalf_of, payment_intent, refunds, review,
                source_transfer, transfer
            receipt_email: str
            statement_descriptor: str
            statement_descriptor_suffix: str
            transfer_data: ChargesCaptureTransferDataParam
            transfer_group: str

        Returns Charge. Raises StripeError.
        """
        return self._call(_CAPTURE, params, opts, charge)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesCreateParams]) -> Charge:
        """``POST /v1/charges``

        Args:
            amount: int (smallest currency unit)
            application_fee: int (smallest currency unit)
            application_fee_amount: int (smallest currency unit)
            capture: bool
            card: CardParam | str
            currency: str (three-letter currency code)
            customer: str
            description: str
            destination: ChargesDestinationParam | str
            expand: list of application, application_fee, balance_transaction, customer,
                failure_balance_transaction, on_behalf_of, payment_intent, refunds, review,
                source_transfer, transfer
            metadata: dict[str, str], or "" to clear
            on_behalf_of: str
            radar_options: RadarOptionsParam
            receipt_email: str
            shipping: ShippingParam
            source: str
            statement_descriptor: str
            statement_descriptor_suffix: str
            transfer_data: ChargesTransferDataParam
            transfer_group: str

        Returns Charge. Raises StripeError.

        See: https://docs.stripe.com/api/charges/create
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesListParams]) -> Page[Charge]:
        """``GET /v1/charges``

        Args:
            created: CreatedParam | int | datetime
            customer: str
            ending_before: str
            expand: list of data.application, data.application_fee, data.balance_transaction,
                data.customer, data.failure_balance_transaction, data.on_behalf_of,
                data.payment_intent, data.refunds, data.review, data.source_transfer, data.transfer
            limit: int
            payment_intent: str
            starting_after: str
            transfer_group: str

        Returns a page of Charge. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesListParams]) -> Iterator[Charge]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def refund(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}/refund``

        Without ``amount``, refunds all that is not refunded yet.

        Args:
            charge: str (path)
            amount: int (smallest currency unit)
            expand: list of application, application_fee, balance_transaction, customer,
                failure_balance_transaction, on_behalf_of, payment_intent, refunds, review,
                source_transfer, transfer
            instructions_email: str
            metadata: dict[str, str], or "" to clear
            payment_intent: str
            reason: "duplicate" | "fraudulent" | "requested_by_customer"
            refund_application_fee: bool
            reverse_transfer: bool

        Returns Charge. Raises StripeError.
        """
        return self._call(_REFUND, params, opts, charge)

    def retrieve(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRetrieveParams]
    ) -> Charge:
        """``GET /v1/charges/{charge}``

        Args:
            charge: str (path)
            expand: list of application, application_fee, balance_transaction, customer,
                failure_balance_transaction, on_behalf_of, payment_intent, refunds, review,
                source_transfer, transfer

        Returns Charge. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, charge)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesSearchParams]) -> Page[Charge]:
        """``GET /v1/charges/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.application, data.application_fee, data.balance_transaction,
                data.customer, data.failure_balance_transaction, data.on_behalf_of,
                data.payment_intent, data.refunds, data.review, data.source_transfer, data.transfer
            limit: int
            page: str

        Returns a page of Charge. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesSearchParams]
    ) -> Iterator[Charge]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesUpdateParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}``

        Args:
            charge: str (path)
            customer: str
            description: str
            expand: list of application, application_fee, balance_transaction, customer,
                failure_balance_transaction, on_behalf_of, payment_intent, refunds, review,
                source_transfer, transfer
            fraud_details: ChargesFraudDetailsParam
            metadata: dict[str, str], or "" to clear
            receipt_email: str
            shipping: ShippingParam
            transfer_group: str

        Returns Charge. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, charge)


class AsyncChargesService(AsyncService):
    """Methods of ``client.charges``."""

    dispute: AsyncChargesDisputeService = _lazy.service()
    refunds: AsyncChargesRefundsService = _lazy.service()

    async def capture(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesCaptureParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}/capture``: see ``ChargesService.capture``."""
        return await self._call(_CAPTURE, params, opts, charge)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesCreateParams]) -> Charge:
        """``POST /v1/charges``: see ``ChargesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesListParams]
    ) -> AsyncPage[Charge]:
        """``GET /v1/charges``: see ``ChargesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesListParams]
    ) -> AsyncIterator[Charge]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def refund(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}/refund``: see ``ChargesService.refund``.

        Without ``amount``, refunds all that is not refunded yet.
        """
        return await self._call(_REFUND, params, opts, charge)

    async def retrieve(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRetrieveParams]
    ) -> Charge:
        """``GET /v1/charges/{charge}``: see ``ChargesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, charge)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesSearchParams]
    ) -> AsyncPage[Charge]:
        """``GET /v1/charges/search``: see ``ChargesService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ChargesSearchParams]
    ) -> AsyncIterator[Charge]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesUpdateParams]
    ) -> Charge:
        """``POST /v1/charges/{charge}``: see ``ChargesService.update``."""
        return await self._call(_UPDATE, params, opts, charge)


_CAPTURE = Operation(
    "charges.capture",
    "POST",
    "/v1/charges/{charge}/capture",
    "Charge",
    """
amount
application_fee
application_fee_amount
expand
receipt_email
statement_descriptor
statement_descriptor_suffix
transfer_data
transfer_group
""",
)
_CREATE = Operation(
    "charges.create",
    "POST",
    "/v1/charges",
    "Charge",
    """
amount
application_fee
application_fee_amount
capture
card
currency
customer
description
destination
expand
metadata
on_behalf_of
radar_options
receipt_email
shipping
source
statement_descriptor
statement_descriptor_suffix
transfer_data
transfer_group
""",
)
_LIST = Operation(
    "charges.list",
    "GET",
    "/v1/charges",
    "Charge",
    "created customer ending_before expand limit payment_intent starting_after transfer_group",
    page=True,
)
_REFUND = Operation(
    "charges.refund",
    "POST",
    "/v1/charges/{charge}/refund",
    "Charge",
    """
amount
expand
instructions_email
metadata
payment_intent
reason
refund_application_fee
reverse_transfer
""",
    overlays=("refunds.yaml",),
)
_RETRIEVE = Operation("charges.retrieve", "GET", "/v1/charges/{charge}", "Charge", "expand")
_SEARCH = Operation(
    "charges.search",
    "GET",
    "/v1/charges/search",
    "Charge",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "charges.update",
    "POST",
    "/v1/charges/{charge}",
    "Charge",
    "customer description expand fraud_details metadata receipt_email shipping transfer_group",
)
