# Copied from overlays/.
"""Find and retrieve the invoice, subscription or schedule that an accepted quote became."""

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

DownstreamRef: TypeAlias = (
    tuple[Literal["invoice"], str]
    | tuple[Literal["subscription"], str]
    | tuple[Literal["subscription_schedule"], str]
)


def downstream_ref(quote: Quote) -> DownstreamRef | None:
    """Return the kind and id of the object that the quote became, or None if it names none.

    That is the first of ``invoice``, ``subscription`` and ``subscription_schedule`` that is set, as
    an id or expanded. It proves neither billing nor payment: wait for webhooks for those.
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
    """Retrieve the object that ``quote.downstream_ref()`` names. Sends nothing if it names none.

    Args:
        quote: a quote returned by ``accept`` or ``retrieve``
        opts: options of the request

    Returns:
        Invoice | Subscription | SubscriptionSchedule | None

    Raises:
        InvalidArgumentError: ``quote`` is not a Quote.
        StripeError: The request failed.
    """
    client = cast("Client", quotes._client)
    match _downstream_ref(quote):
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
    """Retrieve the object that ``quote.downstream_ref()`` names. Sends nothing if it names none.

    Args:
        quote: a quote returned by ``accept`` or ``retrieve``
        opts: options of the request

    Returns:
        Invoice | Subscription | SubscriptionSchedule | None

    Raises:
        InvalidArgumentError: ``quote`` is not a Quote.
        StripeError: The request failed.
    """
    client = cast("AsyncClient", quotes._client)
    match _downstream_ref(quote):
        case ("invoice", ref):
            return await client.invoices.retrieve(ref, opts=opts)
        case ("subscription", ref):
            return await client.subscriptions.retrieve(ref, opts=opts)
        case ("subscription_schedule", ref):
            return await client.subscription_schedules.retrieve(ref, opts=opts)
        case None:
            return None


def _downstream_ref(quote: Quote) -> DownstreamRef | None:
    if not hasattr(quote, "downstream_ref"):
        raise InvalidArgumentError(
            f"quote is of type {type(quote).__name__}. Pass a Quote, such as the result of "
            "client.quotes.retrieve(id). Nothing was sent.",
            param="quote",
        )
    return quote.downstream_ref()


def _id(linked: object) -> str | None:
    ref = linked if isinstance(linked, str) else getattr(linked, "id", None)
    return ref if isinstance(ref, str) and ref else None
