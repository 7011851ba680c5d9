"""The router: registration, middleware, sync and async handlers, time limits, thin events."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import sys
import threading
import time
import traceback
import tracemalloc
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Union

import httpx
import lattice_stripe
import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st
from lattice_stripe import AsyncClient, Client, InvalidArgumentError, SignatureVerificationError
from lattice_stripe.types import Event, Invoice
from lattice_stripe.webhooks import (
    AnyEvent,
    EventNotification,
    Inbox,
    InvoicePaidEvent,
    InvoiceVoidedEvent,
    MemoryInbox,
    RedisInbox,
    SnapshotEvent,
    SQLInbox,
    V2CoreAccountUpdatedEventNotification,
    WebhookRouter,
    event_class,
)

from tests.webhooks.deliveries import SECRET, delivery, event

if TYPE_CHECKING:
    from lattice_stripe.webhooks import InvoicePaidEvent as Renamed

Paid = InvoicePaidEvent
THIN = {
    "object": "v2.core.event",
    "id": "evt_thin",
    "type": "v2.core.account.updated",
    "created": "2026-01-01T00:00:00.000Z",
    "context": "acct_1",
    "related_object": {
        "id": "acct_2",
        "type": "v2.core.account",
        "url": "/v2/core/accounts/acct_2",
    },
}


@pytest.fixture
def router() -> WebhookRouter:
    return WebhookRouter(None, secret=SECRET, stale="deliver")


# --- registration ---------------------------------------------------------------------------------


def test_handlers_are_called_in_the_order_of_their_registration(router: WebhookRouter) -> None:
    calls: list[str] = []
    router.on("invoice.*")(lambda found: calls.append("prefix"))
    router.on("invoice.paid")(lambda found: calls.append("name"))
    router.on(InvoicePaidEvent)(lambda found: calls.append("class"))
    router.on("invoice.voided")(lambda found: calls.append("another type"))
    router.on("invoice_payment.*")(lambda found: calls.append("another prefix"))
    router.fallback(lambda found: calls.append("fallback"))
    router.handle(*delivery(event(1)))
    assert calls == ["prefix", "name", "class"]


@pytest.mark.parametrize("event_type", ["invoiceitem.created", "invoice_payment.paid"])
def test_a_prefix_ends_at_a_dot(router: WebhookRouter, event_type: str) -> None:
    router.on("invoice.*")(lambda found: pytest.fail(found.type))
    assert router.handle(*delivery(event(1, type=event_type))).status == "ignored"


def test_a_handler_of_several_types_is_called_once(router: WebhookRouter) -> None:
    calls: list[str] = []

    @router.on("invoice.paid")
    @router.on("invoice.*")
    def handle(found: Event) -> None:
        calls.append(found.type)

    for kind in ("invoice.paid", "invoice.voided"):
        router.handle(*delivery({**event(1, type=kind), "id": kind}))
    assert calls == ["invoice.paid", "invoice.voided"]


def test_the_fallback_gets_the_other_events(router: WebhookRouter) -> None:
    calls: list[str] = []
    router.on("invoice.paid")(lambda found: calls.append("paid"))
    assert router.handle(*delivery(event(1, type="invoice.voided"))).status == "ignored"
    router.fallback(lambda found: calls.append(found.type))
    for number, kind in enumerate(("invoice.voided", "newer.than.this_library")):
        assert router.handle(*delivery(event(number, type=kind))).status == "handled"
    assert calls == ["invoice.voided", "newer.than.this_library"]
    with pytest.raises(InvalidArgumentError, match="already has a fallback"):
        router.fallback(lambda found: None)


def test_an_event_without_a_handler_is_not_stored(router: WebhookRouter) -> None:
    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status) == ("ignored", 200)
    assert router.inbox.records() == []


def test_a_delivery_does_not_search_the_handlers_of_other_types(router: WebhookRouter) -> None:
    def calls(number: int) -> int:
        """How many functions a delivery calls."""
        kinds: list[str] = []
        sys.setprofile(lambda frame, kind, _: kinds.append(kind))
        try:
            outcome = router.handle(*delivery(event(number)))
        finally:
            sys.setprofile(None)
        assert outcome.status == "handled"
        return kinds.count("call")

    router.on("invoice.paid")(lambda found: None)
    calls(1)
    few = calls(2)
    for _ in range(100):
        router.on("invoice.voided")(lambda found: None)
    calls(3)
    assert calls(4) < few + 50


def test_event_types_without_a_handler_are_not_remembered(router: WebhookRouter) -> None:
    """They could fill the memory."""
    router.on("invoice.paid")(lambda found: None)
    deliveries = [delivery(event(1, type=f"{number}{'x' * 50_000}")) for number in range(20)]
    router.handle(*deliveries.pop())
    tracemalloc.start()
    try:
        while deliveries:
            assert router.handle(*deliveries.pop()).status == "ignored"
        size, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size < 500_000


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("invoice.payed", "invoice.paid"),
        ("invoce.paid", "invoice.paid"),
        ("customer.subscriptions.*", "customer.subscription.*"),
        ("v2.core.account.update", "v2.core.account.updated"),
        ("invoice", "invoice.*"),
        ("invoice*", "invoice.*"),
        ("invoice.", "invoice.*"),
        ("customer.subscription*", "customer.subscription.*"),
    ],
)
def test_an_unknown_event_type_is_refused_with_the_nearest_one(
    router: WebhookRouter, name: Any, nearest: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="There is no event type") as caught:
        router.on(name)(lambda found: None)
    assert f"Use {nearest!r}" in str(caught.value)


@pytest.mark.parametrize("name", ["*", ".*", "", "qqq"])
def test_a_name_that_is_like_no_event_type_is_refused_with_the_fallback(
    router: WebhookRouter, name: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        router.on(name)
    assert str(caught.value) == (
        f"There is no event type {name!r}. For types without a handler of their own, and for types "
        "that are newer than this library, use @router.fallback."
    )


@pytest.mark.parametrize("name", [None, 1, SnapshotEvent, Invoice, EventNotification, AnyEvent])
def test_a_value_that_is_no_event_type_is_refused_at_once(router: WebhookRouter, name: Any) -> None:
    advice = r'is not an event type\. Write @router\.on\("invoice\.paid"\), or @router\.fallback '
    with pytest.raises(InvalidArgumentError, match=advice):
        router.on(name)


def test_a_decorator_without_an_event_type_is_refused_at_once(router: WebhookRouter) -> None:
    advice = r'handle is not an event type\. Write @router\.on\("invoice\.paid"\)'
    with pytest.raises(InvalidArgumentError, match=advice):

        @router.on  # type: ignore[arg-type]
        def handle(found: Event) -> None: ...


def test_an_unknown_event_type_is_refused_before_the_decorator_is_used(
    router: WebhookRouter,
) -> None:
    with pytest.raises(InvalidArgumentError, match="There is no event type"):
        router.on("invoice.payed")


@pytest.mark.parametrize("arguments", [(), (None,), ("invoice.*",), (InvoicePaidEvent,)])
def test_a_fallback_that_is_no_function_is_refused_at_once(
    router: WebhookRouter, arguments: Any
) -> None:
    advice = r"is not a function\. Write .* or @router\.fallback above a function"
    with pytest.raises(InvalidArgumentError, match=advice):
        router.fallback(*arguments)


def takes_paid(found: InvoicePaidEvent) -> None: ...
def takes_event(found: Event) -> None: ...
def takes_any_event(found: AnyEvent) -> None: ...
def takes_snapshot(found: SnapshotEvent[Any, Any]) -> None: ...
def takes_any(found: Any) -> None: ...
def takes_object(found: object) -> None: ...
def takes_union(found: InvoicePaidEvent | InvoiceVoidedEvent) -> None: ...
def takes_old_union(found: Union[InvoicePaidEvent, InvoiceVoidedEvent]) -> None: ...  # noqa: UP007
def takes_renamed(found: Renamed) -> None: ...
def takes_unknown_name(found: UndefinedName) -> None: ...  # type: ignore[name-defined] # noqa: F821
def takes_event_text(found: Event | UndefinedName) -> None: ...  # type: ignore[name-defined] # noqa: F821
def takes_thin_text(found: EventNotification | UndefinedName) -> None: ...  # type: ignore[name-defined] # noqa: F821
def takes_voided(found: InvoiceVoidedEvent) -> None: ...
def takes_invoice(found: Invoice) -> None: ...
def takes_dict(found: dict[str, Any]) -> None: ...
def takes_alias(found: Paid) -> None: ...
def takes_alias_and_unknown(found: Paid, connection: UndefinedName) -> None: ...  # type: ignore[name-defined] # noqa: F821
def takes_renamed_and_unknown(found: Renamed, connection: UndefinedName) -> None: ...  # type: ignore[name-defined] # noqa: F821
def takes_text_or_none(found: "InvoicePaidEvent" | None) -> None: ...  # noqa: UP037
def takes_missing_name(found: InvoicePaidEvent | lattice_stripe.Missing) -> None: ...  # type: ignore[name-defined]
def takes_number_second(found, connection: int) -> None: ...  # type: ignore[no-untyped-def] # noqa: ANN001
def takes_voided_first(found: InvoiceVoidedEvent, connection) -> None: ...  # type: ignore[no-untyped-def] # noqa: ANN001
def takes_thin(found: V2CoreAccountUpdatedEventNotification) -> None: ...
def takes_any_thin(found: EventNotification[Any]) -> None: ...
async def takes_voided_async(found: InvoiceVoidedEvent) -> None: ...
def takes_voided_and_more(found: InvoiceVoidedEvent, connection: object) -> None: ...
async def takes_connection_async(found: Event, connection: object) -> None: ...
def takes_any_or_thin(found: AnyEvent | EventNotification[Any]) -> None: ...


class TakesVoided:
    def __call__(self, found: InvoiceVoidedEvent) -> None: ...


class TakesAlias:
    def __call__(self, found: Paid) -> None: ...


@pytest.mark.parametrize(
    ("event_type", "handler"),
    [
        ("invoice.paid", takes_paid),
        ("invoice.paid", takes_event),
        ("invoice.paid", takes_any_event),
        ("invoice.paid", takes_snapshot),
        ("invoice.paid", takes_any),
        ("invoice.paid", takes_object),
        ("invoice.paid", takes_union),
        ("invoice.paid", takes_old_union),
        (InvoicePaidEvent, takes_paid),
        ("invoice.*", takes_event),
        ("v2.core.account.updated", takes_thin),
        ("v2.core.*", takes_any_thin),
        ("invoice.paid", takes_event_text),
        ("invoice.paid", takes_alias),
        ("invoice.paid", TakesAlias()),
        ("invoice.paid", takes_alias_and_unknown),
        ("invoice.paid", takes_text_or_none),
        ("invoice.paid", takes_missing_name),
        ("invoice.paid", takes_number_second),
        ("v2.core.account.updated", takes_thin_text),
    ],
)
def test_a_handler_with_the_right_annotation_is_registered(
    event_type: Any, handler: Callable[..., Any]
) -> None:
    inbox = SQLInbox(sqlite3.connect)  # for the handler that takes a connection
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox)
    assert router.on(event_type)(handler) is handler


@pytest.mark.parametrize(
    ("event_type", "handler", "wanted"),
    [
        ("invoice.paid", takes_voided, "InvoicePaidEvent"),
        ("invoice.paid", takes_voided_async, "InvoicePaidEvent"),
        ("invoice.paid", takes_voided_and_more, "InvoicePaidEvent"),
        ("invoice.paid", takes_voided_first, "InvoicePaidEvent"),
        ("invoice.paid", TakesVoided(), "InvoicePaidEvent"),
        (InvoicePaidEvent, takes_voided, "InvoicePaidEvent"),
        ("invoice.paid", takes_invoice, "InvoicePaidEvent"),
        ("invoice.paid", takes_dict, "InvoicePaidEvent"),
        ("invoice.paid", takes_unknown_name, "InvoicePaidEvent"),
        ("invoice.paid", takes_renamed, "InvoicePaidEvent"),
        ("invoice.paid", takes_renamed_and_unknown, "InvoicePaidEvent"),
        ("invoice.paid", takes_thin, "InvoicePaidEvent"),
        ("invoice.paid", takes_any_thin, "InvoicePaidEvent"),
        ("invoice.paid", takes_thin_text, "InvoicePaidEvent"),
        ("v2.core.account.updated", takes_event_text, "V2CoreAccountUpdatedEventNotification"),
        ("invoice.*", takes_paid, "Invoice"),
        ("v2.core.account.updated", takes_event, "V2CoreAccountUpdatedEventNotification"),
    ],
)
def test_a_handler_with_a_wrong_annotation_is_refused(
    router: WebhookRouter, event_type: Any, handler: Callable[..., Any], wanted: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"'found' .* Annotate it as {wanted}"):
        router.on(event_type)(handler)


@pytest.mark.parametrize(
    ("handler", "described"),
    [
        (takes_voided, "takes_voided is annotated as InvoiceVoidedEvent, "),
        (takes_dict, "takes_dict is annotated as dict[str, typing.Any], "),
        (takes_unknown_name, "takes_unknown_name is annotated as UndefinedName, "),
    ],
)
def test_a_refusal_names_the_handler_and_its_annotation(
    router: WebhookRouter, handler: Callable[..., Any], described: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        router.on("invoice.paid")(handler)
    assert described in str(caught.value)


def test_a_refusal_names_an_event_type_and_its_class(router: WebhookRouter) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        router.on("invoice.*")(takes_paid)
    named = re.search(r"of the type '(.+)'\. Annotate it as (\w+)\.", str(caught.value))
    assert named is not None
    assert event_class(named[1]).__name__ == named[2]


@pytest.mark.parametrize(
    "handler",
    [
        takes_voided,
        takes_union,
        takes_invoice,
        takes_unknown_name,
        takes_any_thin,
        takes_thin,
        TakesVoided(),
    ],
)
def test_a_fallback_with_the_annotation_of_one_type_is_refused(
    router: WebhookRouter, handler: Callable[..., Any]
) -> None:
    with pytest.raises(InvalidArgumentError, match=r"'found' .* Annotate it as AnyEvent\."):
        router.fallback(handler)
    assert router.handle(*delivery(event(1))).status == "ignored"


@pytest.mark.parametrize(
    "handler",
    [
        takes_event,
        takes_any_event,
        takes_snapshot,
        takes_any,
        takes_object,
        takes_event_text,
        takes_any_or_thin,
        lambda found: None,
    ],
)
def test_a_fallback_that_takes_any_event_is_registered(
    router: WebhookRouter, handler: Callable[..., Any]
) -> None:
    assert router.fallback(handler) is handler


@pytest.mark.parametrize("inbox", [None, MemoryInbox(), RedisInbox(redis.Redis())])
@pytest.mark.parametrize("handler", [takes_voided_and_more, takes_connection_async])
def test_a_handler_cannot_take_a_connection_that_the_inbox_does_not_have(
    inbox: Inbox | None, handler: Callable[..., Any]
) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox)
    advice = r"has no connection\. Remove the parameter, or pass a SQLInbox, AsyncSQLInbox"
    with pytest.raises(InvalidArgumentError, match=advice):
        router.on("invoice.voided")(handler)
    with pytest.raises(InvalidArgumentError, match=advice):
        router.fallback(lambda found, connection: None)


@pytest.mark.parametrize("handler", [lambda: None, lambda a, b, c: None])
def test_a_handler_with_another_number_of_parameters_is_refused(
    router: WebhookRouter, handler: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="Handlers take the event"):
        router.on("invoice.paid")(handler)


@pytest.mark.parametrize(
    "handler", ["handler", InvoicePaidEvent, V2CoreAccountUpdatedEventNotification]
)
def test_a_handler_that_is_not_a_function_is_refused(router: WebhookRouter, handler: Any) -> None:
    advice = r'is not a function\. Write @router\.on\("invoice\.paid"\) or @router\.fallback above'
    with pytest.raises(InvalidArgumentError, match=advice):
        router.on("invoice.paid")(handler)


@pytest.mark.parametrize(
    "make_handler",
    [
        lambda calls: lambda found, number=7: calls.append((found.id, number)),
        lambda calls: lambda found=None, number=7: calls.append((found.id, number)),
        lambda calls: lambda *found: calls.append((*(event.id for event in found), 7)),
    ],
)
def test_a_parameter_with_a_default_does_not_get_the_connection(
    router: WebhookRouter, make_handler: Callable[[list[Any]], Any]
) -> None:
    calls: list[Any] = []
    router.on("invoice.paid")(make_handler(calls))
    router.handle(*delivery(event(1)))
    assert calls == [("evt_1", 7)]


class WrongSignature:
    __signature__ = "(found)"

    def __call__(self, *found: Event) -> None: ...


@pytest.mark.parametrize("handler", [type, WrongSignature()])
def test_a_handler_whose_signature_is_not_known_gets_the_event(
    router: WebhookRouter, handler: Any
) -> None:
    router.on("invoice.paid")(handler)
    assert router.handle(*delivery(event(1))).status == "handled"


def test_a_handler_gets_the_typed_event(router: WebhookRouter) -> None:
    calls: list[Any] = []

    @router.on("invoice.paid")
    def handle(found: InvoicePaidEvent) -> None:
        calls.append(type(found.data.object))
        assert isinstance(found, InvoicePaidEvent)

    router.handle(*delivery(event(1)))
    assert calls == [Invoice]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"stale": "refetch"}, "needs a client"),
        ({"stale": "ignore"}, "stale is 'ignore'"),
        ({"stale": "skip", "time_limit": 60, "lease": 30}, "Pass a lease that is longer"),
        ({"stale": "skip", "time_limit": 30, "lease": 30}, "Pass a lease that is longer"),
        ({"stale": "skip", "time_limit": 60}, "lease is 60"),
        ({"stale": "skip", "secret": ""}, "secret is empty"),
        ({"stale": "skip", "secret": None}, "secret is empty or not a string"),
        ({"stale": "skip", "secret": [SECRET, ""]}, "secret is empty"),
        ({"stale": "skip", "tolerance": "300"}, "tolerance is '300'"),
        ({"stale": "skip", "max_attempts": 0}, "max_attempts is 0"),
        ({"stale": "skip", "time_limit": 0}, "time_limit is 0"),
        ({"stale": "skip", "lease": -1}, "lease is -1"),
        ({"stale": "skip", "max_body": None}, "max_body is None"),
        ({"stale": "skip", "max_body": True}, "max_body is True"),
        ({"stale": "skip", "max_attempts": True}, "max_attempts is True"),
        ({"stale": "skip", "lease": True}, "lease is True"),
        ({"stale": "skip", "lease": float("nan")}, "lease is nan"),
        ({"stale": "skip", "time_limit": True}, "time_limit is True"),
    ],
)
def test_options_that_do_not_fit_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        WebhookRouter(None, **{"secret": SECRET, **options})


def test_a_time_limit_below_the_default_lease_is_accepted() -> None:
    WebhookRouter(None, secret=SECRET, stale="skip", time_limit=59.5)


@pytest.mark.parametrize("use_async", [False, True])
def test_a_refused_delivery_leaves_no_secret_and_no_body_in_the_traceback(use_async: bool) -> None:
    router = WebhookRouter(None, secret="whsec_CANARY", stale="skip")
    router.on("invoice.paid")(lambda found: None)
    found = (b"CANARY of a body", "t=1,v1=00")
    with pytest.raises(SignatureVerificationError) as caught:
        asyncio.run(router.handle_async(*found)) if use_async else router.handle(*found)
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    own = [f for f in frames if f.f_globals["__name__"].startswith("lattice_stripe")]
    assert len(own) >= 3
    assert "CANARY" not in repr([frame.f_locals for frame in own])


# --- middleware -----------------------------------------------------------------------------------


def test_middleware_runs_around_the_handlers(router: WebhookRouter) -> None:
    calls: list[str] = []

    @router.middleware
    def outer(found: Event) -> Generator[None]:
        calls.append(f"outer {found.id}")
        yield
        calls.append("outer done")

    @router.middleware
    async def inner(found: Event) -> AsyncGenerator[None]:
        calls.append("inner")
        try:
            yield
        except ValueError:
            calls.append("inner error")
            raise
        calls.append("inner done")

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        calls.append("handler")
        if found.id == "evt_2":
            raise ValueError

    assert router.handle(*delivery(event(1))).status == "handled"
    assert calls == ["outer evt_1", "inner", "handler", "inner done", "outer done"]
    calls.clear()
    assert asyncio.run(router.handle_async(*delivery(event(2)))).status == "failed"
    assert calls == ["outer evt_2", "inner", "handler", "inner error"]


def test_middleware_can_end_an_exception(router: WebhookRouter) -> None:
    @router.middleware
    async def ignore(found: Event) -> AsyncGenerator[None]:
        with suppress(KeyError):
            yield

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        raise KeyError

    assert router.handle(*delivery(event(1))).status == "handled"


def test_middleware_that_is_no_generator_function_is_refused(router: WebhookRouter) -> None:
    with pytest.raises(InvalidArgumentError, match="yields once"):
        router.middleware(lambda found: None)


# --- sync and async -------------------------------------------------------------------------------


@pytest.fixture(params=["memory", "sqlite"])
def any_inbox(request: pytest.FixtureRequest, make_inbox: Callable[[str], Inbox]) -> Inbox:
    """One that does not block, and one that does."""
    return make_inbox(request.param)


@pytest.mark.parametrize("use_async", [False, True])
def test_sync_and_async_handlers_run_from_sync_and_async_code(
    any_inbox: Inbox, use_async: bool
) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox)
    calls: list[str] = []

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        calls.append("sync")

    @router.on("invoice.paid")
    async def handle_async(found: Event) -> None:
        await asyncio.sleep(0.001)
        calls.append("async")

    found = delivery(event(1))
    outcome = asyncio.run(router.handle_async(*found)) if use_async else router.handle(*found)
    assert outcome.status == "handled"
    assert calls == ["sync", "async"]


def test_async_handlers_run_on_the_callers_event_loop(any_inbox: Inbox) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox)
    loops: list[Any] = []

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        loops.append(asyncio.get_running_loop())

    async def main() -> Any:
        await router.handle_async(*delivery(event(1)))
        return asyncio.get_running_loop()

    assert loops == [asyncio.run(main())]


def test_sync_handlers_do_not_block_the_event_loop(any_inbox: Inbox) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox)
    released = threading.Event()
    router.on("invoice.paid")(lambda found: released.wait(10))

    async def main() -> Any:
        task = asyncio.create_task(router.handle_async(*delivery(event(1))))
        await asyncio.sleep(0.1)
        released.set()
        return await task

    started = time.monotonic()
    assert asyncio.run(main()).status == "handled"
    assert time.monotonic() - started < 5


def test_async_handlers_run_without_another_thread(router: WebhookRouter) -> None:
    threads: list[int] = []

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        threads.append(threading.active_count())

    count = threading.active_count()
    asyncio.run(router.handle_async(*delivery(event(1))))
    assert threads == [count]


@pytest.mark.parametrize(
    ("kind", "is_other"), [("memory", False), ("sqlite", True), ("redis", True)]
)
def test_async_code_runs_an_inbox_that_waits_in_another_thread(
    kind: str, is_other: bool, make_inbox: Callable[[str], Inbox]
) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=make_inbox(kind))
    threads: list[int] = []

    @router.middleware
    def watch(found: Event) -> Generator[None]:
        threads.append(threading.get_ident())
        yield

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        threads.append(threading.get_ident())

    assert asyncio.run(router.handle_async(*delivery(event(1)))).status == "handled"
    assert [thread != threading.get_ident() for thread in threads] == [is_other, False]


@pytest.mark.parametrize("is_fallback", [False, True])
def test_sync_middleware_and_handlers_run_in_one_thread(
    router: WebhookRouter, is_fallback: bool
) -> None:
    threads: list[int] = []

    @router.middleware
    def watch(found: Event) -> Generator[None]:
        threads.append(threading.get_ident())
        yield

    def handle(found: Event) -> None:
        threads.append(threading.get_ident())

    router.fallback(handle) if is_fallback else router.on("invoice.paid")(handle)
    assert asyncio.run(router.handle_async(*delivery(event(1)))).status == "handled"
    first, second = threads
    assert first == second != threading.get_ident()


@pytest.mark.parametrize("use_async", [False, True])
def test_an_async_router_fetches_stale_objects(any_inbox: Inbox, use_async: bool) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"object": "invoice", "id": "in_1", "status": "void"})

    transport = httpx.MockTransport(respond)
    client: Any = Client("sk_test_1", http_client=httpx.Client(transport=transport))
    if use_async:
        client = AsyncClient("sk_test_1", http_client=httpx.AsyncClient(transport=transport))
    router = WebhookRouter(client, secret=SECRET, inbox=any_inbox)
    statuses: list[str] = []

    @router.on("invoice.paid")
    async def handle(found: InvoicePaidEvent) -> None:
        statuses.append(str(found.data.object.status))

    async def main() -> None:
        for number in (2, 1):
            await router.handle_async(*delivery(event(number)))

    asyncio.run(main())
    assert statuses == ["paid", "void"]


def test_an_async_client_needs_async_code() -> None:
    router = WebhookRouter(AsyncClient("sk_test_1"), secret=SECRET)
    router.on("invoice.paid")(lambda found: None)
    message = r"has an AsyncClient\. Use the methods that end with _async, or pass a sync Client\."
    with pytest.raises(InvalidArgumentError, match=message):
        router.handle(*delivery(event(1)))


def call_in_event_loop(function: Callable[..., Any], *arguments: Any) -> Any:
    async def main() -> Any:
        return function(*arguments)

    return asyncio.run(main())


class NeverClaims(MemoryInbox):
    def claim(self, *arguments: Any, **options: Any) -> Any:
        pytest.fail("claimed")


REFUSED_IN_A_LOOP = r"runs an event loop\. Use the methods that end with _async, such as handle_a"


async def handle_async(found: Event) -> None: ...


async def watch_async(found: Event) -> AsyncGenerator[None]:
    yield


@pytest.mark.parametrize("register", ["on", "fallback", "middleware"])
@pytest.mark.filterwarnings("error")
def test_handle_refuses_async_functions_in_a_running_event_loop(register: str) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=NeverClaims())
    if register == "fallback":
        router.fallback(handle_async)
    else:
        router.on("invoice.paid")(handle_async if register == "on" else takes_event)
        router.middleware(watch_async) if register == "middleware" else None
    with pytest.raises(InvalidArgumentError, match=REFUSED_IN_A_LOOP):
        call_in_event_loop(router.handle, *delivery(event(1)))
    with pytest.raises(InvalidArgumentError, match=REFUSED_IN_A_LOOP):
        call_in_event_loop(router.process, "evt_1")
    with pytest.raises(InvalidArgumentError, match=REFUSED_IN_A_LOOP):
        call_in_event_loop(router.work)


@pytest.mark.filterwarnings("error")
def test_an_async_queue_function_is_refused_in_a_running_event_loop() -> None:
    async def enqueue(event_id: str) -> None: ...

    inbox = MemoryInbox()
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox, later=enqueue)
    router.on("invoice.paid")(takes_event)
    with pytest.raises(InvalidArgumentError, match=REFUSED_IN_A_LOOP):
        call_in_event_loop(router.handle, *delivery(event(1)))
    assert inbox.records() == []


@pytest.mark.parametrize("use_fallback", [False, True])
def test_sync_handlers_run_in_a_running_event_loop(
    router: WebhookRouter, use_fallback: bool
) -> None:
    calls: list[str] = []
    router.on("invoice.voided")(handle_async)  # of another type
    register = router.fallback if use_fallback else router.on("invoice.paid")
    register(lambda found: calls.append(found.id))
    assert call_in_event_loop(router.handle, *delivery(event(1))).status == "handled"
    assert calls == ["evt_1"]


def test_events_of_async_handlers_are_stored_in_a_running_event_loop() -> None:
    inbox = MemoryInbox()
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox, later=True)
    router.on("invoice.paid")(handle_async)
    assert call_in_event_loop(router.handle, *delivery(event(1))).status == "stored"
    assert router.process("evt_1").status == "handled"


def test_async_handlers_with_a_time_limit_run_in_a_thread_beside_a_running_event_loop() -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", time_limit=10)
    router.on("invoice.paid")(handle_async)
    assert call_in_event_loop(router.handle, *delivery(event(1))).status == "handled"


def test_an_async_worker_handles_stored_events_until_it_is_stopped(any_inbox: Inbox) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox, later=True)
    calls: list[str] = []
    stop = asyncio.Event()

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        calls.append(found.id)
        if found.id == "evt_3":
            stop.set()

    async def main() -> int:
        worker = asyncio.create_task(router.work_async(stop=stop, poll=0.01))
        for number in (1, 2, 3):
            assert (await router.handle_async(*delivery(event(number)))).status == "stored"
        return await asyncio.wait_for(worker, 20)

    assert asyncio.run(main()) == 3
    assert sorted(calls) == ["evt_1", "evt_2", "evt_3"]


def test_a_worker_stops_when_asked(any_inbox: Inbox) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox, later=True)
    stop = threading.Event()
    calls: list[str] = []
    router.on("invoice.paid")(lambda found: (calls.append(found.id), stop.set()))
    for number in (1, 2):
        router.handle(*delivery(event(number)))
    assert router.work(stop=stop) == 1
    assert len(calls) == 1


def test_an_idle_worker_waits_one_second_for_the_next_event(any_inbox: Inbox) -> None:
    waits: list[float | None] = []

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waits.append(timeout)
            self.set()
            return True

    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox)
    assert router.work(stop=Stop()) == 0
    assert waits == [1.0]


def test_an_idle_async_worker_waits_one_second_for_the_next_event(
    any_inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    stop = asyncio.Event()

    async def wait_for(stopped: Coroutine[Any, Any, Any], timeout: float) -> None:
        waits.append(timeout)
        stopped.close()
        stop.set()

    monkeypatch.setattr(asyncio, "wait_for", wait_for)
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=any_inbox)
    assert asyncio.run(router.work_async(stop=stop)) == 0
    assert waits == [1.0]


# --- time limits ----------------------------------------------------------------------------------


@pytest.mark.parametrize("use_async", [False, True])
def test_an_async_handler_that_hangs_is_cancelled(any_inbox: Inbox, use_async: bool) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=any_inbox, time_limit=0.1)
    cancelled: list[bool] = []

    @router.on("invoice.paid")
    async def hang(found: Event) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    found = delivery(event(1))
    outcome = asyncio.run(router.handle_async(*found)) if use_async else router.handle(*found)
    assert (outcome.status, outcome.http_status) == ("failed", 500)
    assert "longer than 0.1 s" in str(outcome.error)
    deadline = time.monotonic() + 5
    while not cancelled and time.monotonic() < deadline:
        time.sleep(0.01)
    assert cancelled == [True]


@pytest.mark.parametrize("use_async", [False, True])
def test_a_sync_handler_that_hangs_fails_its_delivery(any_inbox: Inbox, use_async: bool) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=any_inbox, time_limit=0.1)
    released = threading.Event()
    router.on("invoice.paid")(lambda found: released.wait(20))

    async def main() -> Any:
        outcome = await router.handle_async(*delivery(event(1)))
        released.set()  # asyncio.run waits for the thread
        return outcome

    outcome = asyncio.run(main()) if use_async else router.handle(*delivery(event(1)))
    released.set()
    assert outcome.http_status == 500


@pytest.mark.parametrize("time_limit", [None, 20])
def test_a_timeout_error_of_a_handler_is_its_own_failure(time_limit: float | None) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip", time_limit=time_limit)

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        raise TimeoutError("of the database")

    assert str(router.handle(*delivery(event(1))).error) == "of the database"


# --- thin events ----------------------------------------------------------------------------------


@pytest.mark.parametrize("later", [False, True])
def test_a_thin_event_is_routed(later: bool) -> None:
    client = Client("sk_test_1")
    router = WebhookRouter(client, secret=SECRET, inbox=MemoryInbox(), later=later)
    calls: list[Any] = []

    @router.on("v2.core.account.updated")
    def handle(found: V2CoreAccountUpdatedEventNotification) -> None:
        assert isinstance(found, V2CoreAccountUpdatedEventNotification)
        calls.append((found.id, found.context))

    router.on("invoice.paid")(lambda found: calls.append(found.id))
    statuses = [router.handle(*delivery(found)).status for found in (THIN, THIN, event(1))]
    router.work(until_idle=True)
    assert sorted(map(str, calls)) == ["('evt_thin', 'acct_1')", "evt_1"]
    assert statuses == (["stored"] * 3 if later else ["handled", "duplicate", "handled"])
    (record,) = [record for record in router.inbox.records() if record.id == "evt_thin"]
    assert record.object_key == "acct_1:v2.core.account:acct_2"


@pytest.mark.parametrize(
    "related", [None, 1.5, "acct_2", [], {}, {"id": "acct_2"}, {"type": "v2.core.account"}]
)
def test_a_thin_event_without_a_usable_related_object_is_handled(related: Any) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip")
    shown: list[str] = []
    router.on("v2.core.account.updated")(lambda found: shown.append(repr(found)))
    assert router.handle(*delivery({**THIN, "related_object": related})).status == "handled"
    assert "evt_thin" in shown[0]
    (record,) = router.inbox.records()
    assert record.object_key == "evt_thin"


def test_a_thin_event_needs_a_handler_of_thin_events(router: WebhookRouter) -> None:
    router.on("invoice.paid")(lambda found: None)
    with pytest.raises(InvalidArgumentError, match="is a thin event"):
        router.handle(*delivery(THIN))


# --- bad input ------------------------------------------------------------------------------------


@given(st.binary(max_size=200), st.text(max_size=60))
def test_random_deliveries_are_refused(body: bytes, header: str) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip")
    router.fallback(lambda found: pytest.fail("accepted"))
    with pytest.raises((SignatureVerificationError, InvalidArgumentError)):
        router.handle(body, header)


@given(st.integers(0, 400), st.binary(max_size=3))
def test_changed_deliveries_are_refused(position: int, replacement: bytes) -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip")
    router.fallback(lambda found: pytest.fail("accepted"))
    body, signature = delivery(event(1))
    changed = body[:position] + replacement + body[position + 1 :]
    if changed != body:
        with pytest.raises((SignatureVerificationError, InvalidArgumentError)):
            router.handle(changed, signature)


def test_a_parsed_body_is_refused_with_the_way_to_the_raw_one(router: WebhookRouter) -> None:
    with pytest.raises(InvalidArgumentError, match="Pass the raw bytes"):
        router.handle(event(1), "t=1,v1=00")  # type: ignore[arg-type]
