# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, overload

from .._core.operation import OpinionBinding
from .._service import AsyncService, Operation, RequestOptions, Service
from ..opinions import lending as _lending

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO

    from ..params.loans import *
    from ..types.loan import Loan


class LoansService(Service):
    """Methods of ``client.loans``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[LoansCreateParams]) -> Loan:
        """``POST /v1/loans``

        A loan without ``due`` ends after four weeks.

        A loan of 0 weeks is refused.
        Opinion ``endless_loans``. Checks weeks.

        Reminds of the day a loan is due.
        Opinion ``reminders`` (off by default).

        Args:
            item: str, required
            reader: str, required
            cover: LoansCoverParam
            due: int (Unix seconds) | datetime
            fee_decimal: Decimal | str
            genre: "adventure" | "biography" | "comedy" | "crime" | "drama" | "fantasy" | ...
            in_: str
            weeks: 1 | 2 | 4

        Returns Loan. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def extend(self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansExtendParams]) -> Loan:
        """``POST /v1/loans/{loan}/extend``

        Args:
            loan: str (path)
            weeks: int

        Returns Loan. Raises StripeError.
        """
        return self._call(_EXTEND, params, opts, loan)

    def retrieve(
        self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansRetrieveParams]
    ) -> Loan:
        """``GET /v1/loans/{loan}``

        Args:
            loan: str (path)

        Returns Loan. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, loan)

    @overload
    def slip(
        self, loan: str, /, *, to: None = None, opts: RequestOptions | None = None, **params: Unpack[LoansSlipParams]
    ) -> bytes: ...

    @overload
    def slip(
        self,
        loan: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO,
        opts: RequestOptions | None = None,
        **params: Unpack[LoansSlipParams],
    ) -> None: ...

    def slip(
        self,
        loan: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO | None = None,
        opts: RequestOptions | None = None,
        **params: Unpack[LoansSlipParams],
    ) -> bytes | None:
        """``GET /v1/loans/{loan}/slip``

        Args:
            loan: str (path)
            to: path or binary file that receives the content

        Returns bytes, or None if ``to`` is given. Raises StripeError.
        """
        return self._download(_SLIP, to, params, opts, loan)

    renew = extend
    borrow = _lending.borrow


class AsyncLoansService(AsyncService):
    """Methods of ``client.loans``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[LoansCreateParams]) -> Loan:
        """``POST /v1/loans``: see ``LoansService.create``.

        A loan without ``due`` ends after four weeks.

        A loan of 0 weeks is refused.
        Opinion ``endless_loans``. Checks weeks.

        Reminds of the day a loan is due.
        Opinion ``reminders`` (off by default).
        """
        return await self._call(_CREATE, params, opts)

    async def extend(
        self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansExtendParams]
    ) -> Loan:
        """``POST /v1/loans/{loan}/extend``: see ``LoansService.extend``."""
        return await self._call(_EXTEND, params, opts, loan)

    async def retrieve(
        self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansRetrieveParams]
    ) -> Loan:
        """``GET /v1/loans/{loan}``: see ``LoansService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, loan)

    @overload
    async def slip(
        self, loan: str, /, *, to: None = None, opts: RequestOptions | None = None, **params: Unpack[LoansSlipParams]
    ) -> bytes: ...

    @overload
    async def slip(
        self,
        loan: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO,
        opts: RequestOptions | None = None,
        **params: Unpack[LoansSlipParams],
    ) -> None: ...

    async def slip(
        self,
        loan: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO | None = None,
        opts: RequestOptions | None = None,
        **params: Unpack[LoansSlipParams],
    ) -> bytes | None:
        """``GET /v1/loans/{loan}/slip``: see ``LoansService.slip``."""
        return await self._download(_SLIP, to, params, opts, loan)

    renew = extend
    borrow = _lending.borrow_async


_CREATE = Operation(
    "loans.create",
    "POST",
    "/v1/loans",
    "Loan",
    "item reader cover due fee_decimal genre in_ weeks",
    renamed=(("in_", "in"),),
    methods=("borrow",),
    overlays=("lending.yaml",),
    before=(OpinionBinding("endless_loans", "lending:refuse_endless", ("weeks",)),),
    after=(OpinionBinding("reminders", "lending:remind"),),
)
_EXTEND = Operation(
    "loans.extend",
    "POST",
    "/v1/loans/{loan}/extend",
    "Loan",
    "weeks",
    aliases=("loans.renew", "readers.renew"),
    overlays=("lending.yaml",),
)
_RETRIEVE = Operation("loans.retrieve", "GET", "/v1/loans/{loan}", "Loan")
_SLIP = Operation("loans.slip", "GET", "/v1/loans/{loan}/slip", "bytes", server="files", overlays=("lending.yaml",))
