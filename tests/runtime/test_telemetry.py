"""Telemetry: events, the default logger, OpenTelemetry, latency reports to Stripe."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import httpx
import lattice_stripe
import msgspec
import pytest
from lattice_stripe import (
    AsyncClient,
    Backoff,
    Client,
    DecodeDrift,
    InvalidArgumentError,
    OpinionWarning,
    RequestError,
    RequestRetry,
    RequestStart,
    RequestStop,
    StripeError,
    TelemetryEvent,
    WebhookVerification,
    _base_client,
    attach_default_logger,
)
from lattice_stripe._telemetry.latency import Latency
from lattice_stripe._telemetry.listeners import Events

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

CUSTOMER = {"object": "customer", "id": "cus_1"}
FAST_RETRIES = Backoff(initial=0.001, max_delay=0.002)
Listen = Callable[[type[TelemetryEvent]], list[Any]]


@pytest.fixture
def listen() -> Iterator[Listen]:
    """``listen(type)``: the list of events of all clients, filled until the test ends."""
    with contextlib.ExitStack() as stops:

        def collect(event_type: type[TelemetryEvent]) -> list[Any]:
            received: list[Any] = []
            stops.callback(lattice_stripe.on(event_type, received.append))
            return received

        yield collect


def reply(stripe: LoopbackStripe, times: int = 1) -> None:
    for _ in range(times):
        stripe.reply(CUSTOMER, headers={"Request-Id": "req_1"})


# --- events ---------------------------------------------------------------------------------


def test_a_call_emits_start_retry_and_stop_events(
    sdk: Sdk, stripe: LoopbackStripe, listen: Listen
) -> None:
    received = listen(TelemetryEvent)
    stripe.refuse(503, type="api_error")
    reply(stripe)
    sdk.run(lambda c: c.customers.retrieve("cus_1"), max_retries=1, retry_policy=FAST_RETRIES)

    start, retry, stop = received
    assert (type(start), type(retry), type(stop)) == (RequestStart, RequestRetry, RequestStop)
    assert start.call_id == retry.call_id == stop.call_id
    assert start.operation == "customers.retrieve"
    assert (start.method, start.path) == ("GET", "/v1/customers/cus_1")
    assert (start.template, start.address) == ("/v1/customers/{customer}", stripe.url)
    assert (retry.attempt, retry.status, retry.error) == (1, 503, "APIError")
    assert 0 <= retry.wait <= 0.002
    assert (stop.status, stop.attempts, stop.request_id) == (200, 2, "req_1")
    assert 0 < stop.seconds < 30


def test_attempt_seconds_exclude_the_waits_between_attempts(
    sdk: Sdk, stripe: LoopbackStripe, listen: Listen
) -> None:
    retries, stops = listen(RequestRetry), listen(RequestStop)
    stripe.reply({"error": {"type": "api_error"}}, 503, {"Request-Id": "req_first"})
    reply(stripe)
    policy = Backoff(initial=0.2, max_delay=0.2)
    sdk.run(lambda c: c.customers.retrieve("cus_1"), max_retries=1, retry_policy=policy)
    (retry,), (stop,) = retries, stops
    assert retry.request_id == "req_first"
    assert retry.attempt_seconds > 0
    assert stop.attempt_seconds > 0
    assert retry.attempt_seconds + retry.wait + stop.attempt_seconds <= stop.seconds


def test_a_call_cancelled_during_a_retry_wait_reports_its_attempts(
    stripe: LoopbackStripe, listen: Listen
) -> None:
    retries, failed = listen(RequestRetry), listen(RequestError)
    stripe.refuse(503, type="api_error")

    async def main() -> None:
        policy = Backoff(initial=60, max_delay=60)
        async with AsyncClient(KEY, base_url=stripe.url, retry_policy=policy) as client:
            task = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not retries:
                await asyncio.sleep(0.001)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    asyncio.run(main())
    (event,) = failed
    assert (event.error, event.attempts, event.attempt_seconds) == ("CancelledError", 1, None)


def test_an_error_event_has_the_details_of_stripes_response(
    sdk: Sdk, stripe: LoopbackStripe, listen: Listen
) -> None:
    received = listen(RequestError)
    stripe.refuse(402, type="card_error", code="card_declined", message="no")
    with pytest.raises(lattice_stripe.CardError):
        sdk.run(lambda c: c.customers.create())
    (event,) = received
    assert (event.status, event.error, event.code) == (402, "CardError", "card_declined")
    assert (event.attempts, event.request_id) == (1, "req_1")
    assert 0 < event.attempt_seconds <= event.seconds < 30


def test_every_start_event_has_an_end_event_if_nothing_was_sent(
    sdk: Sdk, stripe: LoopbackStripe, listen: Listen
) -> None:
    started, failed = listen(RequestStart), listen(RequestError)

    class Open:
        def check(self, address: str) -> None:
            raise lattice_stripe.APIConnectionError("open")

        def record(self, address: str, *, ok: bool) -> None:
            pass

    with pytest.raises(lattice_stripe.APIConnectionError):
        sdk.run(lambda c: c.customers.create(), circuit_breaker=Open())
    with pytest.raises(InvalidArgumentError):
        sdk.run(lambda c: c.files.create(file="/no/such/file", purpose="dispute_evidence"))
    assert not stripe.asked
    assert [e.call_id for e in started] == [e.call_id for e in failed]
    assert [e.error for e in failed] == ["APIConnectionError", "InvalidArgumentError"]


def test_a_cancelled_call_emits_a_cancelled_error(stripe: LoopbackStripe, listen: Listen) -> None:
    started, failed = listen(RequestStart), listen(RequestError)
    stripe.silent.set()

    async def main() -> None:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            task = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not stripe.asked:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert [e.error for e in failed] == ["CancelledError"]
    assert failed[0].call_id == started[0].call_id


def test_events_reach_the_listeners_of_the_client_and_the_global_ones(
    stripe: LoopbackStripe, listen: Listen
) -> None:
    reply(stripe, 2)
    received = listen(RequestStop)
    own: list[TelemetryEvent] = []
    with Client(KEY, base_url=stripe.url) as one, Client(KEY, base_url=stripe.url) as other:
        one.on(RequestStop, own.append)
        one.customers.retrieve("cus_1")
        other.customers.retrieve("cus_2")
    assert [e.path for e in own] == ["/v1/customers/cus_1"]  # type: ignore[attr-defined]
    assert [e.path for e in received] == ["/v1/customers/cus_1", "/v1/customers/cus_2"]


def test_unsubscribing_ends_one_subscription_and_can_be_repeated(stripe: LoopbackStripe) -> None:
    reply(stripe, 2)
    first: list[TelemetryEvent] = []
    second: list[TelemetryEvent] = []
    with Client(KEY, base_url=stripe.url) as client:
        stop = client.on(RequestStop, first.append)
        client.on(RequestStop, second.append)
        client.customers.retrieve("cus_1")
        stop()
        stop()
        client.customers.retrieve("cus_1")
    assert (len(first), len(second)) == (1, 2)


def test_an_exception_of_a_listener_is_logged_and_not_raised(
    sdk: Sdk, stripe: LoopbackStripe, listen: Listen, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(event: TelemetryEvent) -> None:
        raise RuntimeError("sk_test_canary")

    reply(stripe)
    stop = lattice_stripe.on(TelemetryEvent, broken)
    received = listen(RequestStop)  # subscribed after the broken listener
    try:
        customer = sdk.run(lambda c: c.customers.retrieve("cus_1"))
    finally:
        stop()
    assert customer.id == "cus_1"
    assert len(received) == 1
    assert "A listener for RequestStop raised RuntimeError" in caplog.text
    assert "canary" not in caplog.text


def test_a_slow_listener_delays_only_its_own_call(stripe: LoopbackStripe) -> None:
    reply(stripe, 2)
    entered, released = threading.Event(), threading.Event()
    threads: list[str] = []

    def slow(event: RequestStart) -> None:
        if event.path.endswith("slow"):
            threads.append(threading.current_thread().name)
            entered.set()
            assert released.wait(10)

    with Client(KEY, base_url=stripe.url) as client:
        client.on(RequestStart, slow)
        held = threading.Thread(target=client.customers.retrieve, args=("slow",), name="caller")
        held.start()
        assert entered.wait(10)
        assert client.customers.retrieve("cus_1").id == "cus_1"  # while the other call is blocked
        assert held.is_alive()
        released.set()
        held.join(10)
    assert threads == ["caller"]  # listeners run in the thread of the call


def test_subscribing_while_other_threads_emit_is_safe() -> None:
    from lattice_stripe._telemetry.listeners import Events

    events = Events()
    kept: list[TelemetryEvent] = []
    events.on(DecodeDrift, kept.append)

    def emit() -> None:
        for _ in range(200):
            events.emit(DecodeDrift("a", "b", ("c",)))

    def subscribe_and_unsubscribe() -> None:
        for _ in range(200):
            events.on(DecodeDrift, lambda _: None)()

    threads = [threading.Thread(target=f) for f in (emit, subscribe_and_unsubscribe) * 8]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept) == 8 * 200
    assert len(events._listeners) == 1


def test_wants_is_true_if_a_listener_or_the_log_receives_the_event() -> None:
    from lattice_stripe._telemetry.listeners import Events

    parent = Events()
    child = Events(parent)
    assert not child.wants(RequestStart)  # by default, the log receives warnings only
    assert parent.wants(OpinionWarning)
    assert child.wants(OpinionWarning)
    stop = child.on(RequestStart, print)
    assert child.wants(RequestStart)
    assert not child.wants(RequestRetry)
    assert not parent.wants(RequestStart)
    stop()
    assert not child.wants(RequestStart)
    parent.on(TelemetryEvent, print)
    assert child.wants(RequestStart)
    assert child.wants(RequestRetry)


@pytest.mark.parametrize("scope", ["client", "all clients"])
def test_invalid_subscriptions_are_refused(sdk: Sdk, scope: str) -> None:
    on: Any = sdk.client().on if scope == "client" else lattice_stripe.on
    for event_type in (str, dict, "RequestStart"):
        with pytest.raises(
            InvalidArgumentError, match=r"is not a class of telemetry events\. Pass a"
        ):
            on(event_type, print)
    for callback in ("print", 5):
        with pytest.raises(InvalidArgumentError, match=r"is not callable\. Pass a function"):
            on(TelemetryEvent, callback)


def test_events_have_the_levels_of_the_logging_module() -> None:
    assert {event.level for event in (RequestStart, RequestRetry)} == {logging.DEBUG}
    assert {event.level for event in (RequestStop, RequestError)} == {logging.INFO}
    warnings = (OpinionWarning, lattice_stripe.StripeNotice, lattice_stripe.UnreadBytes)
    assert {event.level for event in warnings} == {logging.WARNING}


def test_events_are_one_line_each() -> None:
    rejected = WebhookVerification(ok=False, reason="no signature matches")
    assert str(rejected) == "webhook rejected: no signature matches"
    accepted = WebhookVerification(ok=True, event_id="evt_1", event_type="invoice.paid")
    assert str(accepted) == "webhook evt_1 (invoice.paid) verified"
    about_all = OpinionWarning("invoices.create", "o", "finalizes")
    assert str(about_all) == "invoices.create: finalizes"
    about_one = msgspec.structs.replace(about_all, object_id="in_1")
    assert str(about_one) == "invoices.create (in_1): finalizes"


def test_the_line_of_drift_has_wrong_values_and_unknown_keys() -> None:
    wrong = (
        "does not match this library's types at $.a, $.b; these values are kept as Stripe sent them"
    )
    unknown = (
        "of version 2020-08-27 has keys that this library's types do not have; "
        "they are in extra: $.c"
    )
    subject = "customers.retrieve: Customer"
    drift = DecodeDrift("customers.retrieve", "Customer", ("$.a", "$.b"))
    assert str(drift) == f"{subject} {wrong}"
    older = DecodeDrift("customers.retrieve", "Customer", (), ("$.c",), "2020-08-27")
    assert str(older) == f"{subject} {unknown}"
    both = msgspec.structs.replace(older, paths=drift.paths)
    assert str(both) == f"{subject} {wrong}; it {unknown}"


def test_the_line_of_a_retry_has_the_status_if_there_was_a_response() -> None:
    refused = RequestRetry(
        call_id=1,
        operation="customers.retrieve",
        method="GET",
        path="/v1/customers/cus_1",
        attempt=1,
        status=503,
        error="APIError",
        wait=0.5,
        attempt_seconds=0.1,
        request_id="req_1",
    )
    assert "failed with 503 APIError, next attempt in 0.50 s" in str(refused)
    lost = msgspec.structs.replace(refused, status=None, error="ReadError")
    assert "failed with ReadError, next attempt" in str(lost)


def test_the_line_of_a_call_has_its_duration_and_counts_its_attempts() -> None:
    stop = RequestStop(
        call_id=1,
        operation="customers.retrieve",
        method="GET",
        path="/v1/customers/cus_1",
        status=200,
        attempts=1,
        seconds=12.345,
        attempt_seconds=12.0,
        request_id=None,
    )
    assert str(stop).endswith("200 in 12345 ms, 1 attempt, no request id")
    assert "2 attempts" in str(msgspec.structs.replace(stop, attempts=2))


# --- the default logger ---------------------------------------------------------------------

LINE = re.compile(
    r"[\d-]+ [\d:,]+ INFO lattice_stripe: GET /v1/customers/cus_1 200 in \d+ ms, 1 attempt, req_1"
)


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger("lattice_stripe")
    before = (logger.level, list(logger.handlers))
    yield logger
    assert (logger.level, list(logger.handlers)) == before, (
        "the test did not remove its handler or level"
    )


def test_the_default_logger_writes_one_line_a_call(
    sdk: Sdk,
    stripe: LoopbackStripe,
    capsys: pytest.CaptureFixture[str],
    logger: logging.Logger,
) -> None:
    detach = attach_default_logger()
    try:
        reply(stripe)
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
        (line,) = capsys.readouterr().err.splitlines()
        assert LINE.fullmatch(line)

        stripe.refuse(429, type="rate_limit_error")
        stripe.refuse(402, type="card_error", code="x\nforged line")
        with pytest.raises(lattice_stripe.CardError):
            sdk.run(lambda c: c.customers.create(), max_retries=1, retry_policy=FAST_RETRIES)
        (line,) = capsys.readouterr().err.splitlines()
        assert "POST /v1/customers 402 CardError x\\nforged line in" in line
        assert line.endswith("2 attempts, req_1")

        stripe.reply({"object": "customer", "id": "cus_1", "created": "yesterday"})
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
        call, drift = capsys.readouterr().err.splitlines()
        assert "200 in" in call
        assert "$.created" in drift
    finally:
        detach()
    reply(stripe)
    sdk.run(lambda c: c.customers.retrieve("cus_1"))
    assert capsys.readouterr().err == ""


def test_attaching_the_default_logger_twice_adds_one_handler(
    stripe: LoopbackStripe, capsys: pytest.CaptureFixture[str], logger: logging.Logger
) -> None:
    handlers = len(logger.handlers)
    detach = attach_default_logger("info")
    again = attach_default_logger("INFO")
    assert len(logger.handlers) == handlers + 1
    reply(stripe, 3)
    with Client(KEY, base_url=stripe.url) as client:
        client.customers.retrieve("cus_1")
        assert len(capsys.readouterr().err.splitlines()) == 1
        attach_default_logger("DEBUG")
        client.customers.retrieve("cus_1")
        assert len(capsys.readouterr().err.splitlines()) == 2  # its start, too
        attach_default_logger(logging.WARNING)
        client.customers.retrieve("cus_1")
        assert capsys.readouterr().err == ""
        client._events.emit(OpinionWarning("invoices.create", "o", "finalizes within the hour"))
        assert "WARNING lattice_stripe: invoices.create: finalizes" in capsys.readouterr().err
    again()
    detach()


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("debug", logging.DEBUG),
        ("info", logging.INFO),
        ("warn", logging.WARNING),
        (" Warning ", logging.WARNING),
        ("ERROR", logging.ERROR),
        ("critical", logging.CRITICAL),
        (15, 15),
        (1, 1),
    ],
)
def test_levels_are_those_of_the_logging_module(
    name: Any, level: int, logger: logging.Logger
) -> None:
    detach = attach_default_logger(name)
    try:
        assert logger.level == level
    finally:
        detach()


def test_the_default_logger_beside_basic_config_writes_each_line_once(
    stripe: LoopbackStripe,
) -> None:
    reply(stripe, 4)
    code = (
        "import logging, lattice_stripe as s\n"
        "s.attach_default_logger()\n"
        "{}"
        f"c = s.Client('sk_test_1', base_url={stripe.url!r})\n"
        "c.customers.retrieve('cus_1')\n"
    )
    beside = "logging.basicConfig(level='INFO')\n"
    for setting in (beside, f"{beside}logging.getLogger().handlers[0].setLevel('INFO')\n"):
        lines = run_in_new_process(code.format(setting)).stderr.splitlines()
        assert [line for line in lines if "lattice_stripe" in line] == [
            line for line in lines if line.startswith("INFO:lattice_stripe:GET")
        ]
        assert sum("lattice_stripe" in line for line in lines) == 1
    above = code.format(
        "logging.basicConfig(); logging.getLogger().handlers[0].setLevel('ERROR')\n"
    )
    (line,) = run_in_new_process(above).stderr.splitlines()
    assert LINE.fullmatch(line)
    alone = code.format(
        "logging.basicConfig(); logging.getLogger('lattice_stripe').propagate = False\n"
    )
    (line,) = run_in_new_process(alone).stderr.splitlines()
    assert LINE.fullmatch(line)


@pytest.mark.parametrize("level", ["loud", "", 0, -1, True, None, 1.5])
def test_an_invalid_level_is_refused(level: Any, logger: logging.Logger) -> None:
    with pytest.raises(InvalidArgumentError, match=r"level is .*Pass debug, info"):
        attach_default_logger(level)


def run_in_new_process(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name != "STRIPE_LOG"}
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=True,
    )


def test_stripe_log_attaches_the_default_logger_at_the_first_client(stripe: LoopbackStripe) -> None:
    reply(stripe, 5)
    code = (
        "import lattice_stripe as s\n"
        f"c = s.Client('sk_test_1', base_url={stripe.url!r})\n"
        "c.customers.retrieve('cus_1')\n"
        f"s.Client('sk_test_1', base_url={stripe.url!r})\n"
    )
    assert LINE.fullmatch(run_in_new_process(code, STRIPE_LOG="info").stderr.strip())
    for level in ("debug", "10"):
        assert len(run_in_new_process(code, STRIPE_LOG=level).stderr.splitlines()) == 2
    invalid = run_in_new_process(code, STRIPE_LOG="loud").stderr
    assert invalid.count("STRIPE_LOG is ignored") == 1
    assert "Pass debug, info" in invalid
    assert run_in_new_process(code).stderr == ""


def test_without_stripe_log_a_client_does_not_import_logging() -> None:
    code = "import sys, lattice_stripe as s; s.Client('sk_test_1'); print('logging' in sys.modules)"
    assert run_in_new_process(code).stdout.strip() == "False"
    assert run_in_new_process(code, STRIPE_LOG="info").stdout.strip() == "True"


def test_a_log_handler_that_raises_does_not_fail_the_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    class Broken(logging.Handler):
        def filter(self, record: logging.LogRecord) -> bool:
            raise RuntimeError("disk full")

    logger, broken = logging.getLogger("lattice_stripe"), Broken()
    received: list[TelemetryEvent] = []
    logger.addHandler(broken)
    logger.setLevel("INFO")
    try:
        reply(stripe)
        stop = lattice_stripe.on(RequestStop, received.append)
        assert sdk.run(lambda c: c.customers.create()).id == "cus_1"
        stop()
        stop = lattice_stripe.on(RequestStop, lambda _: 1 / 0)  # its exception cannot be logged
        reply(stripe)
        assert sdk.run(lambda c: c.customers.create()).id == "cus_1"
        stop()
    finally:
        logger.removeHandler(broken)
        logger.setLevel(logging.NOTSET)
    assert len(received) == 1


@pytest.mark.parametrize("error", [asyncio.CancelledError, StopIteration])
def test_a_listener_that_raises_does_not_fail_the_call(
    sdk: Sdk, stripe: LoopbackStripe, error: type[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    def listener(event: TelemetryEvent) -> None:
        raise error

    reply(stripe)
    stop = lattice_stripe.on(RequestStop, listener)
    try:
        assert sdk.run(lambda c: c.customers.create()).id == "cus_1"
    finally:
        stop()
    assert f"RequestStop raised {error.__name__}" in caplog.text


def test_an_exception_that_stops_the_thread_is_raised_from_a_listener(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    """Greenlets and workers are killed that way: nothing may be sent afterwards."""

    class Killed(BaseException):
        pass

    def listener(event: TelemetryEvent) -> None:
        raise Killed

    stop = lattice_stripe.on(RequestStart, listener)
    try:
        with pytest.raises(Killed):
            sdk.run(lambda c: c.customers.create())
    finally:
        stop()
    assert stripe.asked == []


def test_an_async_listener_is_refused() -> None:
    async def listener(event: TelemetryEvent) -> None: ...

    class AsyncListener:
        async def __call__(self, event: TelemetryEvent) -> None: ...

    for callback in (listener, AsyncListener(), partial(listener)):
        with pytest.raises(
            InvalidArgumentError, match=r"would not be awaited\. Pass a plain function"
        ):
            lattice_stripe.on(TelemetryEvent, callback)


def test_detaching_a_logger_again_leaves_a_later_one_attached() -> None:
    logger = logging.getLogger("lattice_stripe")
    before = list(logger.handlers)
    first = attach_default_logger("info")
    first()
    second = attach_default_logger("info")
    first()
    assert len(logger.handlers) == len(before) + 1
    second()
    assert logger.handlers == before


def test_stripe_log_applies_to_a_process_that_only_verifies_webhooks() -> None:
    code = (
        "from lattice_stripe import webhooks\n"
        "try:\n    webhooks.verify(b'', 't=1,v1=0', 'whsec_1')\nexcept Exception: pass"
    )
    assert "webhook rejected" in run_in_new_process(code, STRIPE_LOG="info").stderr
    assert run_in_new_process(code).stderr == ""


# --- OpenTelemetry --------------------------------------------------------------------------


class Traced:
    """OpenTelemetry's in-memory exporters, with the spans and measurements they received."""

    def __init__(self) -> None:
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import InMemoryMetricReader
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor
        from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

        self._spans = InMemorySpanExporter()
        self._reader = InMemoryMetricReader()
        self.tracers = TracerProvider(shutdown_on_exit=False)
        self.tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        self.meters = MeterProvider([self._reader], shutdown_on_exit=False)
        self.tracer = self.tracers.get_tracer("test")

    def instrument(self, client: Any = None) -> Callable[[], None]:
        from lattice_stripe.otel import instrument

        return instrument(client, tracer_provider=self.tracers, meter_provider=self.meters)

    @property
    def spans(self) -> list[Any]:
        return list(self._spans.get_finished_spans())

    def points(self) -> list[Any]:
        data: Any = self._reader.get_metrics_data()
        if data is None:
            return []
        (metric,) = data.resource_metrics[0].scope_metrics[0].metrics
        assert (metric.name, metric.unit) == ("http.client.request.duration", "s")
        return list(metric.data.data_points)


@pytest.fixture
def traced() -> Iterator[Traced]:
    found = Traced()
    yield found
    found.tracers.shutdown()
    found.meters.shutdown()


def test_a_call_is_a_span_and_each_attempt_a_child_span_and_a_measurement(
    sdk: Sdk, stripe: LoopbackStripe, traced: Traced
) -> None:
    from opentelemetry.trace import SpanKind, StatusCode

    stripe.reply({"error": {"type": "api_error"}}, 503, {"Request-Id": "req_first"})
    reply(stripe)
    stop = traced.instrument()
    try:
        sdk.run(lambda c: c.customers.retrieve("cus_1"), max_retries=1, retry_policy=FAST_RETRIES)
    finally:
        stop()
    first, second, call = traced.spans
    assert (call.name, call.kind) == ("customers.retrieve", SpanKind.INTERNAL)
    assert dict(call.attributes) == {"stripe.operation": "customers.retrieve"}
    assert call.status.status_code is StatusCode.UNSET
    port = int(stripe.url.rpartition(":")[2])
    labels = {
        "http.request.method": "GET",
        "server.address": "127.0.0.1",
        "server.port": port,
        "url.template": "/v1/customers/{customer}",
        "stripe.operation": "customers.retrieve",
    }
    failed = {**labels, "http.response.status_code": 503, "error.type": "APIError"}
    succeeded = {**labels, "http.response.status_code": 200}
    url = f"{stripe.url}/v1/customers/cus_1"
    for span in (first, second):
        assert (span.name, span.kind) == ("GET /v1/customers/{customer}", SpanKind.CLIENT)
        assert span.parent.span_id == call.context.span_id
    assert dict(first.attributes) == {
        **failed,
        "url.full": url,
        "stripe.request_id": "req_first",
    }
    assert first.status.status_code is StatusCode.ERROR
    assert dict(second.attributes) == {
        **succeeded,
        "url.full": url,
        "http.request.resend_count": 1,
        "stripe.request_id": "req_1",
    }
    assert second.status.status_code is StatusCode.UNSET
    points = {point.attributes["http.response.status_code"]: point for point in traced.points()}
    assert {status: dict(p.attributes) for status, p in points.items()} == {
        503: failed,
        200: succeeded,
    }
    for span, status in ((first, 503), (second, 200)):
        point = points[status]
        assert point.count == 1
        assert point.sum == pytest.approx((span.end_time - span.start_time) / 1e9, abs=1e-6)
        assert point.explicit_bounds[0] == 0.005


@pytest.mark.parametrize(
    ("base_url", "host", "port"),
    [(None, "api.stripe.com", 443), ("http://localhost", "localhost", 80)],
)
def test_spans_have_the_default_port_of_the_scheme(
    traced: Traced, base_url: str | None, host: str, port: int
) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=CUSTOMER))
    stop = traced.instrument()
    try:
        with httpx.Client(transport=transport) as http_client:
            Client(KEY, base_url=base_url, http_client=http_client).customers.retrieve("cus_1")
    finally:
        stop()
    attempt, _ = traced.spans
    assert attempt.attributes["server.address"] == host
    assert attempt.attributes["server.port"] == port


def test_a_span_has_the_duration_of_its_attempt(traced: Traced) -> None:
    events = Events()
    stop = traced.instrument(SimpleNamespace(on=events.on))
    events.emit(
        RequestStart(
            call_id=-1,
            operation="customers.retrieve",
            method="GET",
            path="/v1/customers/cus_1",
            address="https://api.stripe.com",
            template="/v1/customers/{customer}",
        )
    )
    ended = msgspec.structs.replace(_stop_event("req_1", 1000.0), call_id=-1)
    events.emit(ended)
    stop()
    attempt, _ = traced.spans
    assert (attempt.end_time - attempt.start_time) / 1e9 == 1000
    (point,) = traced.points()
    # The boundaries of OpenTelemetry's semantic conventions for HTTP.
    assert list(point.explicit_bounds) == [
        *(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
    ]


def test_the_span_of_a_failed_call_has_the_error(
    sdk: Sdk, stripe: LoopbackStripe, traced: Traced
) -> None:
    from opentelemetry.trace import StatusCode

    stripe.refuse(402, type="card_error", code="card_declined")
    stop = traced.instrument()
    try:
        with pytest.raises(StripeError):
            sdk.run(lambda c: c.request("POST", "/v1/charges/ch_1"))
    finally:
        stop()
    attempt, call = traced.spans
    # A span name must not contain ids, so the caller's path is left out.
    assert (attempt.name, call.name) == ("POST", "request")
    for span in (attempt, call):
        assert span.status.status_code is StatusCode.ERROR
        assert span.attributes["error.type"] == "CardError"
    assert attempt.attributes["http.response.status_code"] == 402
    assert call.attributes["stripe.error_code"] == "card_declined"
    (point,) = traced.points()
    assert point.attributes["error.type"] == "CardError"
    assert "url.template" not in point.attributes


def test_a_call_that_sent_nothing_has_no_attempt_spans(
    sdk: Sdk, stripe: LoopbackStripe, traced: Traced
) -> None:
    class Open:
        def check(self, address: str) -> None:
            raise lattice_stripe.APIConnectionError("open")

        def record(self, address: str, *, ok: bool) -> None:
            pass

    stop = traced.instrument()
    try:
        with pytest.raises(lattice_stripe.APIConnectionError):
            sdk.run(lambda c: c.customers.create(), circuit_breaker=Open())
    finally:
        stop()
    (call,) = traced.spans
    assert call.attributes["error.type"] == "APIConnectionError"
    assert traced.points() == []


def test_a_call_span_is_a_child_of_the_current_span_and_restores_it(
    stripe: LoopbackStripe, traced: Traced
) -> None:
    from opentelemetry import trace

    reply(stripe, 2)
    with Client(KEY, base_url=stripe.url) as client:
        traced.instrument(client)
        with traced.tracer.start_as_current_span("order") as order:
            client.customers.retrieve("cus_1")
            assert trace.get_current_span() is order
        client.customers.retrieve("cus_1")
    child, orphan = (span for span in traced.spans if span.name == "customers.retrieve")
    assert child.parent.span_id == order.get_span_context().span_id
    assert orphan.parent is None


def test_spans_of_concurrent_tasks_have_their_own_parents(
    stripe: LoopbackStripe, traced: Traced
) -> None:
    reply(stripe, 20)

    async def order(client: AsyncClient, number: int) -> tuple[int, int]:
        with traced.tracer.start_as_current_span(f"order {number}") as span:
            await client.customers.retrieve(f"cus_{number}a")
            await client.customers.retrieve(f"cus_{number}b")
        return number, span.get_span_context().span_id

    async def main() -> list[tuple[int, int]]:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            traced.instrument(client)
            return await asyncio.gather(*(order(client, n) for n in range(10)))

    parents = dict(asyncio.run(main()))
    calls = {s.context.span_id: s for s in traced.spans if s.name == "customers.retrieve"}
    attempts = [span for span in traced.spans if span.name.startswith("GET")]
    assert (len(calls), len(attempts)) == (20, 20)
    for span in attempts:
        number = int(re.findall(r"cus_(\d+)", span.attributes["url.full"])[0])
        assert calls[span.parent.span_id].parent.span_id == parents[number]


def test_the_call_span_is_current_while_httpx_sends(stripe: LoopbackStripe, traced: Traced) -> None:
    import httpx
    from opentelemetry import trace

    seen: list[int] = []

    def record(_: httpx.Request) -> None:
        seen.append(trace.get_current_span().get_span_context().span_id)

    reply(stripe)
    with (
        httpx.Client(event_hooks={"request": [record]}) as own,
        Client(KEY, base_url=stripe.url, http_client=own) as client,
    ):
        traced.instrument(client)
        client.customers.retrieve("cus_1")
    _, call = traced.spans
    assert seen == [call.context.span_id]


def test_a_call_is_traced_once_by_two_instruments(stripe: LoopbackStripe, traced: Traced) -> None:
    reply(stripe)
    with Client(KEY, base_url=stripe.url) as client:
        stop = traced.instrument()
        traced.instrument(client)
        client.customers.retrieve("cus_1")
        stop()
    assert len(traced.spans) == 2
    assert [point.count for point in traced.points()] == [1]


def test_uninstrumenting_traces_calls_in_progress_to_their_end(
    stripe: LoopbackStripe, traced: Traced
) -> None:
    reply(stripe, 2)
    with Client(KEY, base_url=stripe.url) as client:
        stop = traced.instrument(client)
        unsubscribe = client.on(RequestStart, lambda _: stop())
        client.customers.retrieve("cus_1")
        unsubscribe()
        assert len(traced.spans) == 2
        assert client._events._listeners == ()
        client.customers.retrieve("cus_1")
    assert len(traced.spans) == 2


def test_a_cancelled_call_ends_its_spans(stripe: LoopbackStripe, traced: Traced) -> None:
    stripe.silent.set()

    async def main() -> None:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            traced.instrument(client)
            task = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not stripe.asked:
                await asyncio.sleep(0)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    asyncio.run(main())
    for span in traced.spans:
        assert span.attributes["error.type"] == "CancelledError"
    assert len(traced.spans) == 2


def test_instrumenting_an_object_that_is_not_a_client_is_refused() -> None:
    from lattice_stripe.otel import instrument

    with pytest.raises(InvalidArgumentError, match="Pass a Client or an AsyncClient"):
        instrument("sk_test_1")  # type: ignore[arg-type]


def test_importing_otel_without_opentelemetry_names_the_extra() -> None:
    code = (
        "import sys\nsys.modules['opentelemetry'] = None\n"
        "try:\n    import lattice_stripe.otel\nexcept ImportError as error:\n    print(error)"
    )
    assert 'pip install "lattice-stripe[otel]"' in run_in_new_process(code).stdout


def test_a_span_processor_that_raises_leaves_no_span_current(
    stripe: LoopbackStripe, traced: Traced
) -> None:
    from opentelemetry import trace
    from opentelemetry.sdk.trace import SpanProcessor

    class Broken(SpanProcessor):
        def on_end(self, span: Any) -> None:
            if span.kind is trace.SpanKind.CLIENT:
                raise RuntimeError

    traced.tracers.add_span_processor(Broken())
    reply(stripe)
    with Client(KEY, base_url=stripe.url) as client:
        traced.instrument(client)
        client.customers.retrieve("cus_1")
    assert not trace.get_current_span().is_recording()
    assert "customers.retrieve" in [span.name for span in traced.spans]


# --- latency telemetry ----------------------------------------------------------------------


def test_latency_is_reported_only_if_enabled(sdk: Sdk, stripe: LoopbackStripe) -> None:
    reply(stripe, 2)

    def twice(client: Any) -> Any:
        if not sdk.asynchronous:
            return [client.customers.retrieve("cus_1") for _ in range(2)]

        async def both() -> Any:
            return [await client.customers.retrieve("cus_1") for _ in range(2)]

        return both()

    sdk.run(twice)
    assert not any("x-stripe-client-telemetry" in asked.headers for asked in stripe.asked)
    reply(stripe, 2)
    sdk.run(twice, enable_latency_telemetry=True)
    first, second = stripe.asked[-2:]
    assert "x-stripe-client-telemetry" not in first.headers
    metrics = json.loads(second.headers["x-stripe-client-telemetry"])["last_request_metrics"]
    assert metrics.keys() == {"request_id", "request_duration_ms"}
    assert metrics["request_id"] == "req_1"
    assert isinstance(metrics["request_duration_ms"], int)


def test_each_latency_is_reported_once_and_is_of_the_last_attempt(
    stripe: LoopbackStripe, listen: Listen
) -> None:
    stops = listen(RequestStop)
    stripe.reply(CUSTOMER, headers={"Request-Id": "req_plain"})
    stripe.refuse(503, type="api_error")
    stripe.reply(CUSTOMER, headers={"Request-Id": "req_retried"})
    stripe.reply(CUSTOMER)  # without a request id there is nothing to report
    stripe.reply(CUSTOMER)
    policy = Backoff(initial=0.2, max_delay=0.2)
    with Client(
        KEY, base_url=stripe.url, enable_latency_telemetry=True, retry_policy=policy
    ) as client:
        for _ in range(4):
            client.customers.retrieve("cus_1")
    reported = [asked.headers.get("x-stripe-client-telemetry", "") for asked in stripe.asked]
    assert ["req_plain" in header for header in reported] == [False, True, True, False, False]
    assert ["req_retried" in header for header in reported] == [False, False, False, True, False]
    metrics = json.loads(reported[3])["last_request_metrics"]
    assert metrics["request_duration_ms"] == round(stops[1].attempt_seconds * 1000)


def _stop_event(request_id: str | None, attempt_seconds: float) -> RequestStop:
    return RequestStop(
        call_id=1,
        operation="customers.retrieve",
        method="GET",
        path="/v1/customers/cus_1",
        status=200,
        attempts=1,
        seconds=60.0,
        attempt_seconds=attempt_seconds,
        request_id=request_id,
    )


def _reported(latency: Latency) -> dict[str, Any]:
    (header,) = latency.header().values()
    found: dict[str, Any] = json.loads(header)["last_request_metrics"]
    return found


def test_latency_is_in_whole_milliseconds() -> None:
    events = Events()
    latency = Latency(events)
    events.emit(_stop_event("req_1", 12.3454))
    assert _reported(latency) == {"request_id": "req_1", "request_duration_ms": 12345}
    assert latency.header() == {}


def test_latency_of_a_call_without_an_attempt_or_a_request_id_is_not_reported(
    caplog: pytest.LogCaptureFixture,
) -> None:
    events = Events()
    latency = Latency(events)
    events.emit(_stop_event(None, 1.0))
    events.emit(
        RequestError(
            call_id=1,
            operation="customers.retrieve",
            method="GET",
            path="/v1/customers/cus_1",
            status=503,
            attempts=1,
            seconds=60.0,
            attempt_seconds=None,
            request_id="req_1",
            error="APIError",
            code=None,
        )
    )
    assert latency.header() == {}
    assert "raised" not in caplog.text


def test_at_most_100_latencies_wait_to_be_reported() -> None:
    events = Events()
    latency = Latency(events)
    for number in range(150):
        events.emit(_stop_event(f"req_{number}", 1.0))
    reported = [_reported(latency)["request_id"] for _ in range(100)]
    assert (reported[0], reported[-1]) == ("req_50", "req_149")
    assert latency.header() == {}


def test_attempt_seconds_do_not_include_decoding(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_result = _base_client.read_result

    def slow(*args: Any) -> Any:
        time.sleep(0.3)
        return read_result(*args)

    monkeypatch.setattr(_base_client, "read_result", slow)
    stopped: list[RequestStop] = []
    stripe.reply({"object": "customer", "id": "cus_1"})
    stop = lattice_stripe.on(RequestStop, stopped.append)
    try:
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
    finally:
        stop()
    assert stopped[0].seconds - stopped[0].attempt_seconds >= 0.3
