"""Invoices that are sent: they have to be due some day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext


def require_due_date(call: CallContext) -> None:
    """Refuse an invoice to be sent that is never due.

    One made from another invoice, which may bring its own date, is Stripe's to judge.
    """
    if call.params.get("collection_method") != "send_invoice" or call.states("from_invoice"):
        return
    if not any(call.states(place) for place in call.parameter_paths):
        raise InvalidArgumentError(
            f'{call.operation.name}: collection_method="send_invoice" needs '
            f"{' or '.join(call.parameter_paths)}: pass one, e.g. days_until_due=30. "
            "Nothing was sent.",
            param=call.parameter_paths[0],
        )
