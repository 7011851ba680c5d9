# Copied from codegen/runtime/.
"""OpenTelemetry traces and metrics: ``pip install "lattice-stripe[otel]"``."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from ._lazy import directory_of
from ._telemetry.events import RequestError, RequestRetry, RequestStart, RequestStop
from ._telemetry.listeners import GLOBAL_EVENTS
from ._validation import invalid_argument
from ._version import __version__

try:
    from opentelemetry import context, metrics, trace
except ImportError as missing:
    raise ImportError(
        "lattice_stripe.otel needs OpenTelemetry, which is not installed. "
        'Run: pip install "lattice-stripe[otel]"'
    ) from missing

if TYPE_CHECKING:
    from contextvars import Token

    from opentelemetry.context import Context
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import Span, TracerProvider

    from ._base_client import BaseAsyncClient, BaseClient

_NAME = "lattice_stripe"
# The boundaries that the HTTP semantic conventions advise for this histogram.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)

_traced: set[int] = set()
"""The calls in progress. Two instruments trace a call only once."""


__all__ = ["instrument"]
__dir__ = directory_of(__all__)


def instrument(
    client: BaseClient | BaseAsyncClient | None = None,
    *,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
) -> Callable[[], None]:
    """Trace and measure the calls of a client, or of all clients of this process.

    A call is a span of kind internal, named after its operation, or ``request`` for
    ``client.request``. Its parent is the current span.
    Each attempt is a child span of kind client, and a measurement of the histogram
    ``http.client.request.duration`` in seconds. The providers default to OpenTelemetry's global
    ones.

    Returns a function that ends the tracing. Calls in progress are traced to their end.

    Raises:
        InvalidArgumentError: ``client`` is not a client.
    """
    on = GLOBAL_EVENTS.on if client is None else getattr(client, "on", None)
    if on is None:
        advice = "Pass a Client or an AsyncClient, or nothing for all clients"
        raise invalid_argument("client", f"is of type {type(client).__name__}. {advice}")
    return _Instrument(on, tracer_provider, meter_provider).stop


class _OpenCall(NamedTuple):
    """A call in progress."""

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
        self._calls: dict[int, _OpenCall] = {}
        self._stopped = False
        self._subscriptions = (
            on(RequestRetry, self._retry),
            on(RequestStop, self._end),
            on(RequestError, self._end),
            on(RequestStart, self._start),
        )

    def stop(self) -> None:
        self._stopped = True
        self._unsubscribe_if_idle()

    def _unsubscribe_if_idle(self) -> None:
        if self._stopped and not self._calls:
            for unsubscribe in self._subscriptions:
                unsubscribe()

    # Listeners run in the thread and task of the call. The current span there is the parent, and
    # a span that is made current there does not affect other calls.

    def _start(self, event: RequestStart) -> None:
        if self._stopped or event.call_id in _traced:
            return
        host, port = _server(event.address)
        labels: dict[str, str | int] = {
            "http.request.method": event.method,
            "server.address": host,
            "server.port": port,
        }
        # Without a template, operation and path come from the caller: too many different values.
        attributes = {"stripe.operation": event.operation} if event.template else {}
        if event.template:
            labels |= {"url.template": event.template, **attributes}
        span = self._tracer.start_span(
            event.operation if event.template else "request",
            kind=trace.SpanKind.INTERNAL,
            attributes=attributes,
        )
        token = context.attach(trace.set_span_in_context(span))
        name = f"{event.method} {event.template}".rstrip()
        url = event.address + event.path
        self._calls[event.call_id] = _OpenCall(span, token, name, url, labels)
        _traced.add(event.call_id)

    def _retry(self, event: RequestRetry) -> None:
        call = self._calls.get(event.call_id)
        if call is not None:
            self._record_attempt(call, event, event.attempt, event.attempt_seconds, event.error)

    def _end(self, event: RequestStop | RequestError) -> None:
        call = self._calls.pop(event.call_id, None)
        if call is None:
            return
        error = code = None
        if isinstance(event, RequestError):
            error, code = event.error, event.code
        _traced.discard(event.call_id)
        try:
            if event.attempt_seconds is not None:
                self._record_attempt(call, event, event.attempts, event.attempt_seconds, error)
            _set_error(call.span, error)
            if code is not None:
                call.span.set_attribute("stripe.error_code", code)
        finally:  # an exporter or a processor may raise
            if error != "GeneratorExit":  # garbage collection runs in an unrelated context
                context.detach(call.token)
            call.span.end()
            self._unsubscribe_if_idle()

    def _record_attempt(
        self,
        call: _OpenCall,
        event: RequestRetry | RequestStop | RequestError,
        number: int,
        seconds: float,
        error: str | None,
    ) -> None:
        """Measure a finished attempt and create its span, whose start is computed from its end."""
        ended = time.time_ns()
        labels = dict(call.labels)
        if event.status is not None:
            labels["http.response.status_code"] = event.status
        if error is not None:
            labels["error.type"] = error
        parent = trace.set_span_in_context(call.span)
        self._durations.record(seconds, labels, parent)
        span = self._tracer.start_span(
            call.name,
            parent,
            kind=trace.SpanKind.CLIENT,
            attributes={**labels, "url.full": call.url},
            start_time=ended - round(seconds * 1e9),
        )
        if number > 1:
            span.set_attribute("http.request.resend_count", number - 1)
        if event.request_id is not None:
            span.set_attribute("stripe.request_id", event.request_id)
        _set_error(span, error)
        span.end(ended)


def _set_error(span: Span, error: str | None) -> None:
    if error is not None:
        span.set_status(trace.StatusCode.ERROR)
        span.set_attribute("error.type", error)


@lru_cache(maxsize=64)
def _server(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or (80 if parts.scheme == "http" else 443)
