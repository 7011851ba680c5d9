# Copied from overlays/.
"""Require a due date for invoices that are sent, and the current way to name a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.removed_operations import is_since
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext


def require_due_date(call: CallContext) -> None:
    """Refuse ``collection_method="send_invoice"`` without a due date.

    An invoice created with ``from_invoice`` may take the date of the other invoice, so it is sent.
    """
    if call.params.get("collection_method") != "send_invoice" or call.has_value("from_invoice"):
        return
    if not any(call.has_value(path) for path in call.parameter_paths):
        raise InvalidArgumentError(
            f'{call.operation.name}: collection_method="send_invoice" needs '
            f"{' or '.join(call.parameter_paths)}. Pass one, for example days_until_due=30. "
            "Nothing was sent.",
            param=call.parameter_paths[0],
        )


_PRICE_REMOVED = "2025-03-31.basil"


def refuse_old_price(call: CallContext) -> None:
    """Refuse ``price`` where Stripe reads ``pricing`` instead. Older versions take ``price``."""
    if call.has_value("price") and is_since(call.stripe_version, _PRICE_REMOVED):
        raise InvalidArgumentError(
            f"{call.operation.name} takes no price since {_PRICE_REMOVED}. Pass "
            'pricing={"price": ...}. If your account is on an older version, pass it as '
            "stripe_version, in opts or to the client. Nothing was sent.",
            param="price",
        )
