"""The functions that lending.yaml binds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from ..types.loan import Loan


def refuse_endless(call: Any) -> None:
    """Refuse a loan of 0 weeks."""
    if call.params.get("weeks") == 0:
        raise InvalidArgumentError("weeks is 0: pass 1 or more, or leave it out")


def remind(call: Any, loan: Loan) -> None:
    """Warn with the time the loan is due."""
    call.warn(f"due at {loan.due}")


def is_late(loan: Loan, now: int) -> bool:
    """Whether the loan is overdue at ``now`` (unix seconds)."""
    return now > loan.due


def borrow(loans: Any, book: str, /, *, weeks: int = 4) -> Loan:
    """Borrow one book."""
    return loans.create(book=book, weeks=weeks)


async def borrow_async(loans: Any, book: str, /, *, weeks: int = 4) -> Loan:
    """Borrow one book."""
    return await loans.create(book=book, weeks=weeks)
