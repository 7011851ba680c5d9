# Copied from overlays/quotes.py. Edit it there.
"""What an accepted quote turned into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._client import AsyncClient, Client
    from .._core.options import RequestOptions
    from ..services.quotes import AsyncQuotesService, QuotesService
    from ..types.invoice import Invoice
    from ..types.quote import Quote
    from ..types.subscription import Subscription
    from ..types.subscription_schedule import SubscriptionSchedule

Downstream: TypeAlias = (
    tuple[Literal["invoice"], str]
    | tuple[Literal["subscription"], str]
    | tuple[Literal["subscription_schedule"], str]
)


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


def retrieve_downstream(
    quotes: QuotesService, quote: Quote, /, *, opts: RequestOptions | None = None
) -> Invoice | Subscription | SubscriptionSchedule | None:
    """What ``quote.downstream_ref()`` names, as it is now; None, and no call, where it names none.

    Args:
        quote: an accepted quote, as ``accept`` or ``retrieve`` gave it.

    Returns: Invoice | Subscription | SubscriptionSchedule | None
    Raises: StripeError
    """
    client = cast("Client", quotes._client)
    match _named(quote):
        case ("invoice", ref):
            return client.invoices.retrieve(ref, opts=opts)
        case ("subscription", ref):
            return client.subscriptions.retrieve(ref, opts=opts)
        case ("subscription_schedule", ref):
            return client.subscription_schedules.retrieve(ref, opts=opts)
        case None:
            return None


async def retrieve_downstream_async(
    quotes: AsyncQuotesService, quote: Quote, /, *, opts: RequestOptions | None = None
) -> Invoice | Subscription | SubscriptionSchedule | None:
    """What ``quote.downstream_ref()`` names, as it is now; None, and no call, where it names none.

    Args:
        quote: an accepted quote, as ``accept`` or ``retrieve`` gave it.

    Returns: Invoice | Subscription | SubscriptionSchedule | None
    Raises: StripeError
    """
    client = cast("AsyncClient", quotes._client)
    match _named(quote):
        case ("invoice", ref):
            return await client.invoices.retrieve(ref, opts=opts)
        case ("subscription", ref):
            return await client.subscriptions.retrieve(ref, opts=opts)
        case ("subscription_schedule", ref):
            return await client.subscription_schedules.retrieve(ref, opts=opts)
        case None:
            return None


def _named(quote: Quote) -> Downstream | None:
    if not hasattr(quote, "downstream_ref"):
        raise InvalidArgumentError(
            f"retrieve_downstream takes a quote, not a {type(quote).__name__}: pass what "
            "client.quotes.retrieve(id) gives.",
            param="quote",
        )
    return quote.downstream_ref()


def _id(held: object) -> str | None:
    ref = held if isinstance(held, str) else getattr(held, "id", None)
    return ref if isinstance(ref, str) and ref else None
