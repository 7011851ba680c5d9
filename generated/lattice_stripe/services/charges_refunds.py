# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.charges_refunds import *
    from ..types.refund import Refund


class ChargesRefundsService(Service):
    """Methods of ``client.charges.refunds``."""

    def create(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsCreateParams]
    ) -> Refund:
        """``POST /v1/charges/{charge}/refunds``

        Without ``amount``, refunds all that is not refunded yet.

        Args:
            charge: str (path)
            amount: int (smallest currency unit)
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
        return self._call(_CREATE, params, opts, charge)

    def list(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsListParams]
    ) -> Page[Refund]:
        """``GET /v1/charges/{charge}/refunds``

        Args:
            charge: str (path)
            ending_before: str
            expand: list of data.balance_transaction, data.charge, data.failure_balance_transaction,
                data.payment_intent, data.source_transfer_reversal, data.transfer_reversal
            limit: int
            starting_after: str

        Returns a page of Refund. Raises StripeError.
        """
        return self._call(_LIST, params, opts, charge)

    def stream(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsListParams]
    ) -> Iterator[Refund]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, charge)

    def retrieve(
        self,
        charge: str,
        refund: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ChargesRefundsRetrieveParams],
    ) -> Refund:
        """``GET /v1/charges/{charge}/refunds/{refund}``

        Args:
            charge: str (path)
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal

        Returns Refund. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, charge, refund)

    def update(
        self,
        charge: str,
        refund: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ChargesRefundsUpdateParams],
    ) -> Refund:
        """``POST /v1/charges/{charge}/refunds/{refund}``

        Args:
            charge: str (path)
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal
            metadata: dict[str, str], or "" to clear

        Returns Refund. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, charge, refund)


class AsyncChargesRefundsService(AsyncService):
    """Methods of ``client.charges.refunds``."""

    async def create(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsCreateParams]
    ) -> Refund:
        """``POST /v1/charges/{charge}/refunds``: see ``ChargesRefundsService.create``.

        Without ``amount``, refunds all that is not refunded yet.
        """
        return await self._call(_CREATE, params, opts, charge)

    async def list(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsListParams]
    ) -> AsyncPage[Refund]:
        """``GET /v1/charges/{charge}/refunds``: see ``ChargesRefundsService.list``."""
        return await self._call(_LIST, params, opts, charge)

    def stream(
        self, charge: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ChargesRefundsListParams]
    ) -> AsyncIterator[Refund]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, charge)

    async def retrieve(
        self,
        charge: str,
        refund: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ChargesRefundsRetrieveParams],
    ) -> Refund:
        """``GET /v1/charges/{charge}/refunds/{refund}``: see ``ChargesRefundsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, charge, refund)

    async def update(
        self,
        charge: str,
        refund: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ChargesRefundsUpdateParams],
    ) -> Refund:
        """``POST /v1/charges/{charge}/refunds/{refund}``: see ``ChargesRefundsService.update``."""
        return await self._call(_UPDATE, params, opts, charge, refund)


_CREATE = Operation(
    "charges.refunds.create",
    "POST",
    "/v1/charges/{charge}/refunds",
    "Refund",
    """
amount
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
    "charges.refunds.list",
    "GET",
    "/v1/charges/{charge}/refunds",
    "Refund",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("charges.refunds.retrieve", "GET", "/v1/charges/{charge}/refunds/{refund}", "Refund", "expand")
_UPDATE = Operation(
    "charges.refunds.update", "POST", "/v1/charges/{charge}/refunds/{refund}", "Refund", "expand metadata"
)
