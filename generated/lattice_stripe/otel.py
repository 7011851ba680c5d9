# Copied from codegen/runtime/otel.py. Edit it there.
"""OpenTelemetry for the calls of clients: ``pip install "lattice-stripe[otel]"``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from ._events import EVERYWHERE, RequestError, RequestRetry, RequestStart, RequestStop
from ._version import __version__
from .errors import InvalidArgumentError

try:
    from opentelemetry import context, metrics, trace
except ImportError as missing:
    raise ImportError(
        "lattice_stripe.otel needs OpenTelemetry, which is not installed: "
        'pip install "lattice-stripe[otel]"'
    ) from missing

if TYPE_CHECKING:
    from contextvars import Token

    from opentelemetry.context import Context
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import Span, TracerProvider

    from ._base_client import BaseAsyncClient, BaseClient

_NAME = "lattice_stripe"
# The boundaries that the conventions advise for this histogram.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)

_traced: set[int] = set()
"""The calls under way, whoever traces them: one that two instruments hear of is traced once."""


def instrument(
    client: BaseClient | BaseAsyncClient | None = None,
    *,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
) -> Callable[[], None]:
    """Trace and measure the calls of a client, or of all clients of this process.

    A call is a span of kind client, a child of the span it was made in, and a measurement of the
    histogram ``http.client.request.duration``: in seconds, retries and waits included. The
    providers default to OpenTelemetry's global ones.

    Returns a function that ends it; calls under way are still traced to their end.

    Raises:
        InvalidArgumentError: ``client`` is no client.
    """
    on = EVERYWHERE.on if client is None else getattr(client, "on", None)
    if on is None:
        raise InvalidArgumentError(
            f"client is a {type(client).__name__}: pass a Client or an AsyncClient, or nothing "
            "for all of them.",
            param="client",
        )
    return _Instrument(on, tracer_provider, meter_provider).stop


class _Open(NamedTuple):
    """A call under way."""

    span: Span
    token: Token[Context]
    labels: Mapping[str, str | int]


class _Instrument:
    def __init__(
        self, on: Any, tracers: TracerProvider | None, meters: MeterProvider | None
    ) -> None:
        self._tracer = trace.get_tracer(_NAME, __version__, tracers)
        self._durations = metrics.get_meter(_NAME, __version__, meters).create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of calls to Stripe.",
            explicit_bucket_boundaries_advisory=_BUCKETS,
        )
        self._calls: dict[int, _Open] = {}
        self._stopped = False
        self._no_more_ends = (
            on(RequestRetry, self._retry),
            on(RequestStop, self._stop),
            on(RequestError, self._error),
        )
        self._no_more_starts = on(RequestStart, self._start)

    def stop(self) -> None:
        self._stopped = True
        self._no_more_starts()
        self._let_go()

    def _let_go(self) -> None:
        if self._stopped and not self._calls:
            for stop in self._no_more_ends:
                stop()

    # Events are told where the call was made, in its thread and its task: what is current there
    # is the parent, and what is made current there is current for no other call.

    def _start(self, event: RequestStart) -> None:
        if event.call_id in _traced:
            return
        _traced.add(event.call_id)
        host, port = _server(event.address)
        labels: dict[str, str | int] = {
            "http.request.method": event.method,
            "server.address": host,
            "server.port": port,
        }
        if event.template:
            labels |= {"url.template": event.template, "stripe.operation": event.operation}
        span = self._tracer.start_span(
            f"{event.method} {event.template}".rstrip(),
            kind=trace.SpanKind.CLIENT,
            attributes={**labels, "url.full": event.address + event.path},
        )
        token = context.attach(trace.set_span_in_context(span))
        self._calls[event.call_id] = _Open(span, token, labels)

    def _retry(self, event: RequestRetry) -> None:
        call = self._calls.get(event.call_id)
        if call is not None:
            about: dict[str, str | float] = {
                "attempt": event.attempt,
                "error.type": event.error,
                "wait": event.wait,
            }
            if event.status is not None:
                about["http.response.status_code"] = event.status
            call.span.add_event("retry", about)

    def _stop(self, event: RequestStop) -> None:
        self._end(event, {"http.response.status_code": event.status})

    def _error(self, event: RequestError) -> None:
        came_to: dict[str, str | int] = {"error.type": event.error}
        if event.status is not None:
            came_to["http.response.status_code"] = event.status
        call = self._calls.get(event.call_id)
        if call is not None:
            call.span.set_status(trace.StatusCode.ERROR)
            if event.code is not None:
                call.span.set_attribute("stripe.error_code", event.code)
        self._end(event, came_to)

    def _end(self, event: RequestStop | RequestError, came_to: Mapping[str, str | int]) -> None:
        call = self._calls.pop(event.call_id, None)
        if call is None:
            return
        _traced.discard(event.call_id)
        call.span.set_attributes(came_to)
        if event.attempts > 1:
            call.span.set_attribute("http.request.resend_count", event.attempts - 1)
        if event.request_id is not None:
            call.span.set_attribute("stripe.request_id", event.request_id)
        self._durations.record(event.seconds, {**call.labels, **came_to})
        if getattr(event, "error", None) != "GeneratorExit":  # dropped unfinished, who knows where
            context.detach(call.token)
        call.span.end()
        self._let_go()


@lru_cache(maxsize=64)
def _server(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or (80 if parts.scheme == "http" else 443)
