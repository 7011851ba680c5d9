"""What an accepted quote turned into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from ..types.quote import Quote

Downstream: TypeAlias = tuple[Literal["invoice", "subscription", "subscription_schedule"], str]


def downstream_ref(quote: Quote) -> Downstream | None:
    """The one object to look at after acceptance: its kind and its id.

    The first of ``invoice``, ``subscription`` and ``subscription_schedule`` that the quote names,
    whether it came as an id or expanded. None while there is none: that Stripe took the quote is
    not yet that anything was billed, webhooks say that.
    """
    if (ref := _id(quote.invoice)) is not None:
        return "invoice", ref
    if (ref := _id(quote.subscription)) is not None:
        return "subscription", ref
    if (ref := _id(quote.subscription_schedule)) is not None:
        return "subscription_schedule", ref
    return None


def _id(held: object) -> str | None:
    return held if isinstance(held, str) else getattr(held, "id", None)
