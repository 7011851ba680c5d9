"""The adapters: what they refuse, and what they tell the caller."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client as DjangoClient
from django.test import override_settings
from django.urls import path
from flask import Flask
from lattice_stripe.types import Event
from lattice_stripe.webhooks import MemoryInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks import asgi, aws_lambda, wsgi
from lattice_stripe.webhooks.frameworks.django import async_view, view
from lattice_stripe.webhooks.frameworks.http import respond, respond_async
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.apps import django_site  # configures Django
from tests.webhooks.deliveries import SECRET, delivery, event

JSON = "application/json; charset=utf-8"
Send = Callable[..., tuple[int, bytes]]
MAX_BODY = 100_000


class Urls:
    """A URL configuration."""

    urlpatterns: list[Any]


def starlette(router: WebhookRouter) -> Send:
    app = Starlette()
    app.add_route("/webhooks", asgi.WebhookApp(router))
    http = TestClient(app)

    def send(body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, bytes]:
        found = http.request(method, "/webhooks", content=body, headers=headers)
        return found.status_code, found.content

    return send


def flask(router: WebhookRouter) -> Send:
    app = Flask("test")
    methods = ["POST", "PUT", "GET"]
    app.add_url_rule("/webhooks", view_func=wsgi.WebhookApp(router).view, methods=methods)
    http = app.test_client()

    def send(body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, bytes]:
        found = http.open("/webhooks", method=method, data=body, headers=headers)
        return found.status_code, found.data

    return send


def django(router: WebhookRouter, make_view: Any = view) -> Send:
    assert django_site.settings.configured
    Urls.urlpatterns = [path("webhooks", make_view(router))]

    def send(body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, bytes]:
        kind = headers.get("Content-Type", "")
        others = {name: value for name, value in headers.items() if name != "Content-Type"}
        with override_settings(ROOT_URLCONF=Urls):
            found = DjangoClient().generic(method, "/webhooks", body, kind, headers=others)
        return found.status_code, found.content

    return send


def django_async(router: WebhookRouter) -> Send:
    return django(router, async_view)


def aws(router: WebhookRouter) -> Send:
    function = aws_lambda.handler(router)

    def send(body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, bytes]:
        found = function(
            {
                "requestContext": {"http": {"method": method}},
                "headers": headers,
                "body": base64.b64encode(body).decode(),
                "isBase64Encoded": True,
            },
            None,
        )
        return found["statusCode"], found["body"].encode()

    return send


@pytest.fixture
def router() -> WebhookRouter:
    made = WebhookRouter(None, secret=SECRET, stale="skip", inbox=MemoryInbox(), max_body=MAX_BODY)

    @made.on("invoice.paid")
    def handle(found: Event) -> None:
        if found.data.object.status == "broken":
            raise ValueError("the database is at db.internal")

    return made


@pytest.fixture(params=[starlette, flask, django, django_async, aws])
def send(request: pytest.FixtureRequest, router: WebhookRouter) -> Send:
    made: Send = request.param(router)
    return made


def headers(signature: str, content_type: str = JSON) -> dict[str, str]:
    return {"Stripe-Signature": signature, "Content-Type": content_type}


def test_a_delivery_is_handled(send: Send, router: WebhookRouter) -> None:
    body, signature = delivery(event(1, name="Ада"))
    assert send(body, headers(signature)) == (200, b"")
    assert [record.id for record in router.inbox.records("handled")] == ["evt_1"]


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_another_method_is_refused(send: Send, method: str) -> None:
    body, signature = delivery(event(1))
    assert send(body, headers(signature), method) == (405, b"method not allowed")


def test_only_the_refusal_of_a_method_names_the_methods(router: WebhookRouter) -> None:
    http = TestClient(asgi.WebhookApp(router))
    assert http.get("/").headers["Allow"] == "POST"
    assert "Allow" not in http.post("/").headers


def test_only_a_response_with_a_body_has_a_content_type(router: WebhookRouter) -> None:
    http = TestClient(asgi.WebhookApp(router))
    body, signature = delivery(event(1))
    handled = http.post("/", content=body, headers=headers(signature))
    assert (handled.status_code, "Content-Type" in handled.headers) == (200, False)
    assert http.get("/").headers["Content-Type"] == "text/plain"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_another_content_type_is_refused(send: Send, kind: str) -> None:
    body, signature = delivery(event(1))
    assert send(body, headers(signature, kind)) == (415, b"unsupported media type")


def test_a_body_that_is_too_large_is_refused(send: Send, router: WebhookRouter) -> None:
    body, signature = delivery(event(1, description="x" * MAX_BODY))
    assert send(body, headers(signature)) == (413, b"request body too large")
    assert router.inbox.records() == []


@pytest.mark.parametrize(("more", "status"), [(0, 200), (1, 413)])
def test_a_body_of_the_maximum_size_is_accepted(send: Send, more: int, status: int) -> None:
    padding = MAX_BODY - len(delivery(event(1, description=""))[0])
    body, signature = delivery(event(1, description="x" * (padding + more)))
    assert len(body) == MAX_BODY + more
    found = {**headers(signature), "Content-Length": str(len(body))}
    assert send(body, found)[0] == status


def test_a_body_without_a_declared_length_is_refused_by_its_size(router: WebhookRouter) -> None:
    body, signature = delivery(event(1, description="x" * MAX_BODY))
    assert respond(router, body, signature).status == 413
    assert asyncio.run(respond_async(router, body, signature)).status == 413


def test_a_body_of_one_mebibyte_is_accepted_by_default() -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip")
    router.on("invoice.paid")(lambda found: None)
    send = aws(router)
    padding = 2**20 - len(delivery(event(1, description=""))[0])
    for more, status in ((0, 200), (1, 413)):
        body, signature = delivery(event(1, description="x" * (padding + more)))
        assert len(body) == 2**20 + more
        assert send(body, headers(signature))[0] == status


def test_a_body_of_ten_megabytes_is_refused_before_its_signature_is_read(
    send: Send, router: WebhookRouter, caplog: pytest.LogCaptureFixture
) -> None:
    body = b'{"object": "event", "id": "' + b"x" * 10_000_000 + b'"}'
    assert send(body, headers("t=1,v1=00")) == (413, b"request body too large")
    assert router.inbox.records() == []
    assert "webhook rejected" not in caplog.text  # its signature was not read


def test_a_handler_that_hangs_is_a_500_and_its_event_runs_again(
    send: Send, router: WebhookRouter, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[str] = []

    @router.on("invoice.voided")
    async def hang(found: Event) -> None:
        attempts.append(found.id)
        await asyncio.sleep(30 if len(attempts) == 1 else 0)

    monkeypatch.setattr(router, "_time_limit", 0.2)
    body, signature = delivery(event(1, type="invoice.voided"))
    assert send(body, headers(signature)) == (500, b"internal server error")
    assert send(body, headers(signature)) == (200, b"")
    assert attempts == ["evt_1", "evt_1"]


def test_a_snapshot_event_at_a_router_of_thin_events_is_ignored() -> None:
    made = WebhookRouter(None, secret=SECRET, stale="skip")
    made.on("v2.core.account.updated")(lambda found: pytest.fail("a snapshot event"))
    body, signature = delivery(event(1))
    for adapter in (starlette, flask, aws):
        assert adapter(made)(body, headers(signature)) == (200, b"")
    assert made.inbox.records() == []


DEEP = b'{"object": "event", "data": ' + b"[" * 40_000 + b"]" * 40_000 + b"}"
NOT_UTF8 = b'{"object": "event", "id": "evt_1", "type": "invoice.paid", "data": {"x": "\xff"}}'
THIN = {"object": "v2.core.event", "id": "evt_1", "type": "v2.core.account.updated"}


@pytest.mark.parametrize(
    "body",
    [
        b" ",
        b"[]",
        b"null",
        b"{",
        DEEP,
        NOT_UTF8,
        b'{"object": "event"}',
        b'{"object": "event", "id": 1, "type": "invoice.paid"}',
        b'{"object": "event", "id": "", "type": "invoice.paid"}',
        b'{"object": "event", "id": "evt_1"}',
        json.dumps(THIN).encode(),
    ],
)
def test_a_signed_body_that_is_no_event_is_refused(send: Send, body: bytes) -> None:
    from lattice_stripe.testing import sign

    assert send(body, headers(sign(body, SECRET))) == (400, b"bad request")


@pytest.mark.parametrize(
    "change",
    [
        {"Stripe-Signature": ""},
        {"Stripe-Signature": "t=1,v1=00"},
        {"Stripe-Signature": delivery(event(1))[1] + "," + delivery(event(1))[1]},
    ],
)
def test_an_invalid_signature_is_refused(send: Send, change: dict[str, str]) -> None:
    body, signature = delivery(event(1))
    changed = {**headers(signature), **change}
    assert send(body, changed) == (400, b"bad request")


def test_a_request_without_a_signature_is_refused(send: Send) -> None:
    body, _ = delivery(event(1))
    assert send(body, {"Content-Type": JSON}) == (400, b"bad request")


def test_a_changed_byte_is_refused(send: Send) -> None:
    body, signature = delivery(event(1))
    assert send(body.replace(b"paid", b"pald"), headers(signature)) == (400, b"bad request")


def test_the_caller_gets_nothing_internal(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    body, signature = delivery(event(1, status="broken"))
    assert send(body, headers(signature)) == (500, b"internal server error")
    assert "db.internal" in caplog.text
    assert "whsec" not in caplog.text


def test_an_inbox_that_is_down_is_a_503(
    send: Send, router: WebhookRouter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def claim(*arguments: Any, **options: Any) -> Any:
        raise ConnectionError("db.internal is down")

    body, signature = delivery(event(1))
    monkeypatch.setattr(router.inbox, "claim", claim)
    assert send(body, headers(signature)) == (503, b"service unavailable")
    monkeypatch.undo()
    assert send(body, headers(signature)) == (200, b"")


def test_a_body_that_was_serialized_again_is_named_in_the_log(
    send: Send, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    body, signature = delivery(event(1))
    again = json.dumps(json.loads(body)).encode()
    assert send(again, headers(signature)) == (400, b"bad request")
    assert "not the raw request body" in caplog.text


def test_a_broken_router_is_a_500(
    send: Send, router: WebhookRouter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(router, "_secrets", None)
    body, signature = delivery(event(1))
    assert send(body, headers(signature)) == (500, b"internal server error")


# --- ASGI -----------------------------------------------------------------------------------------


def run_asgi(
    router: WebhookRouter, messages: list[dict[str, Any]], found: list[tuple[bytes, bytes]]
) -> list[Any]:
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "headers": found}
    asyncio.run(asgi.WebhookApp(router)(scope, receive, send))
    return sent


def asgi_headers(signature: str) -> list[tuple[bytes, bytes]]:
    return [(b"content-type", b"application/json"), (b"stripe-signature", signature.encode())]


def test_asgi_reads_a_body_in_chunks(router: WebhookRouter) -> None:
    body, signature = delivery(event(1))
    chunks = [
        {"type": "http.request", "body": body[:10], "more_body": True},
        {"type": "http.request", "body": body[10:], "more_body": False},
    ]
    assert run_asgi(router, chunks, asgi_headers(signature))[0]["status"] == 200


def test_asgi_stops_reading_a_body_that_is_too_large(router: WebhookRouter) -> None:
    chunk = {"type": "http.request", "body": b"x" * 60_000, "more_body": True}
    messages = [chunk] * 10
    assert run_asgi(router, messages, asgi_headers("t=1,v1=00"))[0]["status"] == 413
    assert len(messages) == 8


def test_asgi_ignores_a_request_whose_client_left(router: WebhookRouter) -> None:
    assert run_asgi(router, [{"type": "http.disconnect"}], asgi_headers("t=1")) == []


def test_asgi_refuses_two_signature_headers(router: WebhookRouter) -> None:
    body, signature = delivery(event(1))
    message = {"type": "http.request", "body": body}
    found = [*asgi_headers(signature), (b"stripe-signature", signature.encode())]
    assert run_asgi(router, [message], found)[0]["status"] == 400


def test_asgi_serves_no_websocket(router: WebhookRouter) -> None:
    with pytest.raises(NotImplementedError, match="websocket"):
        asyncio.run(asgi.WebhookApp(router)({"type": "websocket"}, None, None))  # type: ignore[arg-type]


def test_flask_refuses_two_signature_headers(router: WebhookRouter) -> None:
    app = Flask("test")
    view_func = wsgi.WebhookApp(router).view
    app.add_url_rule("/webhooks", view_func=view_func, methods=["POST"])
    body, signature = delivery(event(1))
    once = [("Content-Type", JSON), ("Stripe-Signature", signature)]
    twice = [*once, ("Stripe-Signature", signature)]
    statuses = [
        app.test_client().post("/webhooks", data=body, headers=found).status_code
        for found in (twice, once)
    ]
    assert statuses == [400, 200]


def test_lambda_refuses_two_signature_headers(router: WebhookRouter) -> None:
    body, signature = delivery(event(1))
    statuses = []
    for signatures in ([signature, signature], [signature]):
        request = {
            "httpMethod": "POST",
            "multiValueHeaders": {"content-type": [JSON], "stripe-signature": signatures},
            "body": body.decode(),
        }
        statuses.append(aws_lambda.handler(router)(request, None)["statusCode"])
    assert statuses == [400, 200]


# --- the others -----------------------------------------------------------------------------------


def test_wsgi_reads_no_more_than_the_content_length(router: WebhookRouter) -> None:
    body, signature = delivery(event(1))
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": JSON,
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_STRIPE_SIGNATURE": signature,
        "wsgi.input": io.BytesIO(body + b"the next request"),
    }
    started: list[Any] = []
    application = wsgi.WebhookApp(router)
    assert application(environ, lambda *found: started.append(found)) == [b""]
    assert started[0][0] == "200 OK"


def wsgi_status(router: WebhookRouter, stream: Any, **environ: Any) -> str:
    """The status of a delivery without a Content-Length."""
    found = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": JSON, "wsgi.input": stream, **environ}
    statuses: list[str] = []
    wsgi.WebhookApp(router)(found, lambda status, headers: statuses.append(status))
    return statuses[0]


def test_wsgi_reads_a_body_without_a_length_only_if_the_server_ends_it(
    router: WebhookRouter,
) -> None:
    body, signature = delivery(event(1))
    stream = io.BytesIO(body)
    environ = {"HTTP_STRIPE_SIGNATURE": signature}
    assert wsgi_status(router, stream, **environ) == "400 Bad Request"
    assert stream.tell() == 0
    ended = {**environ, "wsgi.input_terminated": True}
    assert wsgi_status(router, stream, **ended) == "200 OK"


def test_a_wsgi_connection_that_breaks_is_a_bad_request(router: WebhookRouter) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise ConnectionResetError

    assert wsgi_status(router, Broken(), CONTENT_LENGTH="9") == "400 Bad Request"


def test_a_django_body_that_was_read_before_is_named_in_the_log(
    router: WebhookRouter, caplog: pytest.LogCaptureFixture
) -> None:
    from django.test import RequestFactory

    body, signature = delivery(event(1))
    request = RequestFactory().post(
        "/webhooks", body, content_type=JSON, headers={"Stripe-Signature": signature}
    )
    request.read(10)
    assert view(router)(request).status_code == 500
    assert "was read before the webhook view" in caplog.text


@pytest.mark.parametrize("body", [{"object": "event"}, ["evt"]])
def test_a_lambda_body_that_was_parsed_is_named_in_the_log(
    router: WebhookRouter, body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    found = aws_lambda.handler(router)(
        {"httpMethod": "POST", "headers": {"Content-Type": JSON}, "body": body}, None
    )
    assert found["statusCode"] == 500
    assert "proxy integration" in caplog.text


@pytest.mark.parametrize("name", ["headers", "multiValueHeaders"])
@pytest.mark.parametrize("value", [None, 1, "x", [], {"content-type": 1}])
def test_lambda_headers_of_another_kind_are_a_missing_content_type(
    router: WebhookRouter, name: str, value: Any
) -> None:
    found = aws_lambda.handler(router)({"httpMethod": "POST", name: value, "body": "{}"}, None)
    assert found["statusCode"] == 415


@pytest.mark.parametrize("found", [{}, {"Records": [{"eventSource": "aws:sqs"}]}, [], None])
def test_a_lambda_event_that_is_no_request_is_refused(
    router: WebhookRouter, found: Any, caplog: pytest.LogCaptureFixture
) -> None:
    assert aws_lambda.handler(router)(found, None)["statusCode"] == 400
    assert "not an HTTP request" in caplog.text


def test_a_lambda_body_that_is_not_base64_is_refused(router: WebhookRouter) -> None:
    found = {"httpMethod": "POST", "headers": {"content-type": JSON}, "isBase64Encoded": True}
    assert aws_lambda.handler(router)({**found, "body": "é"}, None)["statusCode"] == 400
    body, signature = delivery(event(1))
    encoded = base64.b64encode(body).decode()
    found = {**found, "headers": headers(signature)}
    receive = aws_lambda.handler(router)
    assert receive({**found, "body": f"{encoded[:8]}!{encoded[8:]}"}, None)["statusCode"] == 400
    accepted = receive({**found, "body": encoded}, None)
    assert (accepted["statusCode"], accepted["isBase64Encoded"]) == (200, False)
