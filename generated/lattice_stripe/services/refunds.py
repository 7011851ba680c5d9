# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.refunds import *
    from ..types.refund import Refund


class RefundsService(Service):
    """Methods of ``client.refunds``."""

    def cancel(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsCancelParams]
    ) -> Refund:
        """``POST /v1/refunds/{refund}/cancel``

        Args:
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal

        Returns Refund. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, refund)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsCreateParams]) -> Refund:
        """``POST /v1/refunds``

        Without ``amount``, refunds all that is not refunded yet.

        Args:
            amount: int (smallest currency unit)
            charge: str
            currency: str (three-letter currency code)
            customer: str
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal
            instructions_email: str
            metadata: dict[str, str], or "" to clear
            origin: "customer_balance"
            payment_intent: str
            reason: "duplicate" | "fraudulent" | "requested_by_customer"
            refund_application_fee: bool
            reverse_transfer: bool

        Returns Refund. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsListParams]) -> Page[Refund]:
        """``GET /v1/refunds``

        Args:
            charge: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.balance_transaction, data.charge, data.failure_balance_transaction,
                data.payment_intent, data.source_transfer_reversal, data.transfer_reversal
            limit: int
            payment_intent: str
            starting_after: str

        Returns a page of Refund. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsListParams]) -> Iterator[Refund]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsRetrieveParams]
    ) -> Refund:
        """``GET /v1/refunds/{refund}``

        Args:
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal

        Returns Refund. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, refund)

    def update(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsUpdateParams]
    ) -> Refund:
        """``POST /v1/refunds/{refund}``

        Args:
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal
            metadata: dict[str, str], or "" to clear

        Returns Refund. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, refund)


class AsyncRefundsService(AsyncService):
    """Methods of ``client.refunds``."""

    async def cancel(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsCancelParams]
    ) -> Refund:
        """``POST /v1/refunds/{refund}/cancel``: see ``RefundsService.cancel``."""
        return await self._call(_CANCEL, params, opts, refund)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsCreateParams]) -> Refund:
        """``POST /v1/refunds``: see ``RefundsService.create``.

        Without ``amount``, refunds all that is not refunded yet.
        """
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsListParams]
    ) -> AsyncPage[Refund]:
        """``GET /v1/refunds``: see ``RefundsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RefundsListParams]
    ) -> AsyncIterator[Refund]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsRetrieveParams]
    ) -> Refund:
        """``GET /v1/refunds/{refund}``: see ``RefundsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, refund)

    async def update(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RefundsUpdateParams]
    ) -> Refund:
        """``POST /v1/refunds/{refund}``: see ``RefundsService.update``."""
        return await self._call(_UPDATE, params, opts, refund)


_CANCEL = Operation("refunds.cancel", "POST", "/v1/refunds/{refund}/cancel", "Refund", "expand")
_CREATE = Operation(
    "refunds.create",
    "POST",
    "/v1/refunds",
    "Refund",
    """
amount
charge
currency
customer
expand
instructions_email
metadata
origin
payment_intent
reason
refund_application_fee
reverse_transfer
""",
    overlays=("refunds.yaml",),
)
_LIST = Operation(
    "refunds.list",
    "GET",
    "/v1/refunds",
    "Refund",
    "charge created ending_before expand limit payment_intent starting_after",
    page=True,
)
_RETRIEVE = Operation("refunds.retrieve", "GET", "/v1/refunds/{refund}", "Refund", "expand")
_UPDATE = Operation("refunds.update", "POST", "/v1/refunds/{refund}", "Refund", "expand metadata")
