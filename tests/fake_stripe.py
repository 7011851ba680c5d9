"""A fake Stripe on the loopback interface, for the code blocks of the docs.

It responds to each operation from a table and stores nothing. Responses to POST requests contain
the scalar parameters that were sent.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

_INVOICE = {
    "id": "in_123",
    "object": "invoice",
    "status": "draft",
    "customer": "cus_123",
    "auto_advance": True,
    "amount_due": 15_000,
    "amount_paid": 0,
    "currency": "usd",
}
_CUSTOMER = {"id": "cus_123", "object": "customer", "email": "ada@example.com"}
_ITEM = {"id": "ii_123", "object": "invoiceitem", "customer": "cus_123", "invoice": "in_123"}
_CREDIT_NOTE = {"id": "cn_123", "object": "credit_note", "amount": 500, "invoice": "in_123"}
_LINE = {"id": "il_123", "object": "line_item", "amount": 15_000, "currency": "usd"}
_SUBSCRIPTION = {"id": "sub_123", "object": "subscription", "status": "active"}
_SCHEDULE = {"id": "sub_sched_123", "object": "subscription_schedule", "status": "active"}
_QUOTE = {"id": "qt_123", "object": "quote", "status": "draft"}
_DISPUTE = {"id": "du_123", "object": "dispute", "status": "needs_response", "amount": 15_000}
_CLOCK = {"id": "clock_123", "object": "test_helpers.test_clock", "status": "ready"}
_METER = {"id": "mtr_123", "object": "billing.meter", "status": "active"}
_PORTAL = {
    "id": "bps_123",
    "object": "billing_portal.session",
    "customer": "cus_123",
    "url": "https://billing.stripe.com/p/session/test_let_me_in",
}
_INTENT = {
    "id": "pi_123",
    "object": "payment_intent",
    "status": "requires_payment_method",
    "client_secret": "pi_123_secret_let_me_pay",
}
_ENDPOINT = {"id": "we_123", "object": "webhook_endpoint", "secret": "whsec_let_me_sign"}


def _page(item: dict[str, Any], object: str = "list") -> dict[str, Any]:
    return {"object": object, "data": [item], "has_more": False, "url": "/v1/here"}


def _deleted(item: dict[str, Any]) -> dict[str, Any]:
    return {"id": item["id"], "object": item["object"], "deleted": True}


_PREVIEW = {**_INVOICE, "id": "upcoming_in_123", "lines": _page(_LINE)}
_RESPONSES: dict[str, dict[str, Any]] = {
    "POST /v1/customers": _CUSTOMER,
    "GET /v1/customers/*": _CUSTOMER,
    "POST /v1/invoices": _INVOICE,
    "GET /v1/invoices": _page({**_INVOICE, "status": "paid", "amount_paid": 15_000}),
    "GET /v1/invoices/search": _page({**_INVOICE, "status": "open"}, "search_result"),
    "GET /v1/invoices/upcoming": _PREVIEW,
    "POST /v1/invoices/create_preview": _PREVIEW,
    "GET /v1/invoices/*": {**_INVOICE, "status": "open"},
    "DELETE /v1/invoices/*": _deleted(_INVOICE),
    "GET /v1/invoices/*/lines": _page(_LINE),
    "POST /v1/invoices/*/finalize": {**_INVOICE, "status": "open"},
    "POST /v1/invoices/*/send": {**_INVOICE, "status": "open"},
    "POST /v1/invoices/*/pay": {**_INVOICE, "status": "paid", "amount_paid": 15_000},
    "POST /v1/invoices/*/void": {**_INVOICE, "status": "void"},
    "POST /v1/invoices/*/mark_uncollectible": {**_INVOICE, "status": "uncollectible"},
    "POST /v1/invoiceitems": _ITEM,
    "GET /v1/credit_notes/preview": _CREDIT_NOTE,
    "POST /v1/credit_notes": _CREDIT_NOTE,
    "POST /v1/subscriptions": _SUBSCRIPTION,
    "GET /v1/subscriptions/*": _SUBSCRIPTION,
    "POST /v1/subscriptions/*": _SUBSCRIPTION,
    "POST /v1/subscriptions/*/resume": _SUBSCRIPTION,
    "GET /v1/subscription_schedules/*": _SCHEDULE,
    "POST /v1/subscription_schedules/*": _SCHEDULE,
    "GET /v1/quotes/*": _QUOTE,
    "POST /v1/quotes/*/accept": {**_QUOTE, "status": "accepted", "invoice": "in_123"},
    "POST /v1/disputes/*": _DISPUTE,
    "POST /v1/test_helpers/test_clocks": _CLOCK,
    "GET /v1/test_helpers/test_clocks/*": _CLOCK,
    "DELETE /v1/test_helpers/test_clocks/*": _deleted(_CLOCK),
    "POST /v1/test_helpers/test_clocks/*/advance": {**_CLOCK, "status": "advancing"},
    "POST /v1/billing/meters": _METER,
    "GET /v1/billing/meters/*/event_summaries": _page(
        {"id": "mtrusg_123", "object": "billing.meter_event_summary", "aggregated_value": 7.0}
    ),
    "POST /v1/billing/meter_event_adjustments": {
        "object": "billing.meter_event_adjustment",
        "type": "cancel",
        "status": "pending",
    },
    "POST /v1/billing_portal/sessions": _PORTAL,
    "POST /v1/payment_intents": _INTENT,
    "POST /v1/webhook_endpoints": _ENDPOINT,
}
_NOT_FOUND = {"error": {"type": "invalid_request_error", "message": "Unknown path."}}


@dataclass(frozen=True)
class ReceivedRequest:
    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str]


@dataclass(frozen=True)
class FakeStripe:
    url: str
    sent: list[ReceivedRequest]
    """The requests that clients sent, oldest first."""
    failures: list[int]
    """Statuses of the next responses, e.g. ``[503]``."""


@contextmanager
def run_fake_stripe() -> Iterator[FakeStripe]:
    """Serve the table on a free port until the block ends."""
    sent: list[ReceivedRequest] = []
    failures: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # send headers and body in one packet, as real servers do

        def respond(self) -> None:
            request = _read(self)
            sent.append(request)
            payload = _response(request)
            body = json.dumps(_NOT_FOUND if payload is None else payload).encode()
            status = failures.pop(0) if failures else 404 if payload is None else 200
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Request-Id", f"req_{len(sent)}")
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_DELETE = respond

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield FakeStripe(f"http://127.0.0.1:{server.server_port}", sent, failures)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _read(handler: BaseHTTPRequestHandler) -> ReceivedRequest:
    target = urlsplit(handler.path)
    body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
    return ReceivedRequest(
        handler.command,
        target.path,
        dict(parse_qsl(target.query, keep_blank_values=True)),
        dict(parse_qsl(body.decode(), keep_blank_values=True)),
        {name.lower(): value for name, value in handler.headers.items()},
    )


def _response(request: ReceivedRequest) -> dict[str, Any] | None:
    """The first response whose pattern matches, with the scalar parameters of the request."""
    for pattern, payload in _RESPONSES.items():
        method, _, path = pattern.partition(" ")
        if request.method == method and re.fullmatch(path.replace("*", "[^/]+"), request.path):
            return {**payload, **_scalars(request.form)}
    return None


def _scalars(form: dict[str, str]) -> dict[str, Any]:
    return {name: _value(text) for name, text in form.items() if "[" not in name}


def _value(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    return int(text) if text.isdigit() else text
