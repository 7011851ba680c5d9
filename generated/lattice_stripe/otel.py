# Copied from codegen/runtime/otel.py. Edit it there.
"""OpenTelemetry for the calls of clients: ``pip install "lattice-stripe[otel]"``."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from ._telemetry.events import GLOBAL_EVENTS, RequestError, RequestRetry, RequestStart, RequestStop
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

    A call is a span of kind internal, named after its operation, a child of the span it was made
    in. Each of its attempts is a span of kind client in it, and a measurement of the histogram
    ``http.client.request.duration``, in seconds. The providers default to OpenTelemetry's global
    ones.

    Returns a function that ends it; calls under way are still traced to their end.

    Raises:
        InvalidArgumentError: ``client`` is no client.
    """
    on = GLOBAL_EVENTS.on if client is None else getattr(client, "on", None)
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
    name: str
    url: str
    labels: Mapping[str, str | int]


class _Instrument:
    def __init__(
        self, on: Any, tracers: TracerProvider | None, meters: MeterProvider | None
    ) -> None:
        self._tracer = trace.get_tracer(_NAME, __version__, tracers)
        self._durations = metrics.get_meter(_NAME, __version__, meters).create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of requests to Stripe.",
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
        host, port = _server(event.address)
        labels: dict[str, str | int] = {
            "http.request.method": event.method,
            "server.address": host,
            "server.port": port,
        }
        about = {"stripe.operation": event.operation} if event.template else {}
        if event.template:
            labels |= {"url.template": event.template, **about}
        # Where there is no template, operation and path are the caller's own: names without end.
        span = self._tracer.start_span(
            event.operation if event.template else "request",
            kind=trace.SpanKind.INTERNAL,
            attributes=about,
        )
        token = context.attach(trace.set_span_in_context(span))
        name = f"{event.method} {event.template}".rstrip()
        url = event.address + event.path
        self._calls[event.call_id] = _Open(span, token, name, url, labels)
        _traced.add(event.call_id)

    def _retry(self, event: RequestRetry) -> None:
        call = self._calls.get(event.call_id)
        if call is not None:
            self._attempted(call, event, event.attempt, event.attempt_seconds, event.error)

    def _stop(self, event: RequestStop) -> None:
        self._end(event, None, None)

    def _error(self, event: RequestError) -> None:
        self._end(event, event.error, event.code)

    def _end(self, event: RequestStop | RequestError, error: str | None, code: str | None) -> None:
        call = self._calls.pop(event.call_id, None)
        if call is None:
            return
        _traced.discard(event.call_id)
        try:
            if event.attempt_seconds is not None:
                self._attempted(call, event, event.attempts, event.attempt_seconds, error)
            _fail(call.span, error)
            if code is not None:
                call.span.set_attribute("stripe.error_code", code)
        finally:  # whatever an exporter or a processor raises
            if error != "GeneratorExit":  # dropped unfinished, who knows where
                context.detach(call.token)
            call.span.end()
            self._let_go()

    def _attempted(
        self,
        call: _Open,
        event: RequestRetry | RequestStop | RequestError,
        number: int,
        seconds: float,
        error: str | None,
    ) -> None:
        """Measure one attempt, and make its span: it is over, so its start is reckoned back."""
        ended = time.time_ns()
        labels = dict(call.labels)
        if event.status is not None:
            labels["http.response.status_code"] = event.status
        if error is not None:
            labels["error.type"] = error
        within = trace.set_span_in_context(call.span)
        self._durations.record(seconds, labels, within)
        span = self._tracer.start_span(
            call.name,
            within,
            kind=trace.SpanKind.CLIENT,
            attributes={**labels, "url.full": call.url},
            start_time=ended - round(seconds * 1e9),
        )
        if number > 1:
            span.set_attribute("http.request.resend_count", number - 1)
        if event.request_id is not None:
            span.set_attribute("stripe.request_id", event.request_id)
        _fail(span, error)
        span.end(ended)


def _fail(span: Span, error: str | None) -> None:
    if error is not None:
        span.set_status(trace.StatusCode.ERROR)
        span.set_attribute("error.type", error)


@lru_cache(maxsize=64)
def _server(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or (80 if parts.scheme == "http" else 443)
