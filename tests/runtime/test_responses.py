"""Responses that are no Stripe objects, missing responses, and drift."""

from __future__ import annotations

import builtins
import json
import logging
import subprocess
import sys
from typing import Any

import httpx
import pytest
from lattice_stripe import errors
from lattice_stripe._telemetry.events import (
    DecodeDrift,
    OpinionWarning,
    RequestStart,
    RequestStop,
    TelemetryEvent,
)
from lattice_stripe.errors import InvalidArgumentError, StripeError

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def _error(sdk: Sdk, use: Any = _retrieve, **options: Any) -> StripeError:
    """The error that a call raises."""
    with pytest.raises(StripeError) as caught:
        sdk.run(use, **options)
    return caught.value


def test_an_html_502_is_an_api_error_with_an_excerpt(sdk: Sdk, stripe: LoopbackStripe) -> None:
    page = (
        f"<html><head><title>x</title><style>p {{}}</style></head><body><h1>Bad Gateway</h1>"
        f"<p>Authorization: Bearer {KEY}</p>{'<p>filler</p>' * 200}</body></html>"
    )
    stripe.reply(page.encode(), 502, {"Content-Type": "text/html"})
    error = _error(sdk)
    assert type(error) is errors.APIError
    assert error.http_status == 502
    assert error.json_body is None
    assert error.http_body == page.replace(KEY, "***")
    assert "Bad Gateway" in str(error)
    assert "status 502" in str(error)
    assert "<" not in str(error)
    assert KEY not in str(error)
    assert len(str(error)) < 500


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"", b'{"id": "cus_1", ', b"\xff\xfe"])
def test_a_200_that_is_not_json_is_a_decode_error(
    sdk: Sdk, stripe: LoopbackStripe, body: bytes
) -> None:
    stripe.reply(body)
    error = _error(sdk)
    assert isinstance(error, errors.ResponseDecodeError)
    assert error.http_status == 200
    assert error.http_body == body.decode("utf-8", "replace")
    assert "not JSON" in str(error)
    assert "cus_1" not in str(error)


def test_a_post_whose_success_is_not_json_says_how_to_repeat_it(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"<p>ok</p>")
    error = _error(sdk, lambda c: c.customers.create())
    key = stripe.last.headers["idempotency-key"]
    assert error.idempotency_key == key
    advice = f"To repeat the call safely, pass opts={{'idempotency_key': {key!r}}}."
    assert error.__notes__ == [advice]


def test_a_key_of_any_format_is_masked_in_the_excerpt_of_a_success(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"<p>key odd-key-canary</p>")
    opts: Any = {"api_key": "odd-key-canary"}
    error = _error(sdk, lambda c: c.customers.retrieve("cus_1", opts=opts))
    assert "key ***" in str(error)


def test_a_truncated_body_is_a_decode_error_with_what_was_received(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b'{"id": "cus_1"', headers={"Request-Id": "req_9"}, promised=500)
    error = _error(sdk)
    assert isinstance(error, errors.ResponseDecodeError)
    assert error.http_status == 200
    assert error.http_body == '{"id": "cus_1"'
    assert error.request_id == "req_9"
    assert error.__cause__ is not None


def test_response_that_is_nested_too_deeply_is_reported_as_such(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(
        b'{"object": "customer", "id": "cus_1", "metadata": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    )
    error = _error(sdk)
    assert isinstance(error, errors.ResponseDecodeError)
    assert "status 200 but is nested too deeply to decode" in str(error)
    assert "is not JSON" not in str(error)


def test_page_with_null_for_an_object_is_a_decode_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"object": "list", "data": [None], "has_more": False})
    error = _error(sdk, lambda c: c.customers.list())
    assert isinstance(error, errors.ResponseDecodeError)
    assert "status 200 but is a list with null in its data" in str(error)


@pytest.mark.parametrize("body", [b"[]", b"5", b"null", b'"text"', b"{}"])
def test_request_returns_json_that_is_not_a_stripe_object(
    sdk: Sdk, stripe: LoopbackStripe, body: bytes
) -> None:
    stripe.reply(body)
    assert sdk.run(lambda c: c.request("GET", "/v1/x")) == json.loads(body)


def _create(client: Any) -> Any:
    opts = {"idempotency_key": "order-7"}
    return client.payment_intents.create(amount=1, currency="usd", opts=opts)


def _create_source(client: Any) -> Any:
    return client.customers.payment_sources.create(
        "cus_1", source="tok_1", opts={"idempotency_key": "order-7"}
    )


_NOT_A_RESULT = [
    ({"error": {"message": "No such charge"}}, "is an error object"),
    ({"error": "unauthorized"}, "is an error object"),
    ({"message": "Endpoint request timed out"}, "has no object key and no id"),
    ({"object": "payment_intent_", "id": "pi_1"}, "is of another type, not"),
    ({"object": {"id": "pi_1"}, "id": "pi_1"}, "is of another type, not"),
    ({"object": "customer", "id": "cus_1"}, "is of the type 'customer', not"),
    ({"object": "list", "data": [], "id": "x"}, "is of another type, not"),
    ({"id": ""}, "has no object key and no id"),
    ({"id": 5, "object": None}, "has no object key and no id"),
    ({}, "has no object key and no id"),
    (None, "is null, not an object"),
    ([], "is an array, not an object"),
    ("text", "is a string, not an object"),
    (True, "is a boolean, not an object"),
    (5, "is a number, not an object"),
]


@pytest.mark.parametrize("call", [_create, _create_source])
@pytest.mark.parametrize(("body", "problem"), _NOT_A_RESULT, ids=lambda v: json.dumps(v))
def test_a_success_that_is_not_the_operations_result_is_a_decode_error(
    sdk: Sdk, stripe: LoopbackStripe, call: Any, body: Any, problem: str
) -> None:
    stripe.reply(body)
    stripe.reply(body)
    error = _error(sdk, call, max_retries=1, retry_policy=RetryAtOnce())
    assert isinstance(error, errors.ResponseDecodeError)
    assert f"status 200 but {problem}" in str(error)
    assert "may have been carried out" in str(error)
    assert error.http_status == 200
    assert error.http_body == json.dumps(body)
    assert error.idempotency_key == "order-7"
    assert [asked.headers["idempotency-key"] for asked in stripe.asked] == ["order-7"] * 2


def test_the_result_after_an_unexpected_success_is_returned(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply({"message": "Endpoint request timed out"})
    stripe.reply({"object": "payment_intent", "id": "pi_1"})
    assert sdk.run(_create, max_retries=1, retry_policy=RetryAtOnce()).id == "pi_1"


class RetryAtOnce:
    """A retry policy without waits."""

    def decide(self, attempt: Any, max_retries: int) -> float | None:
        return 0.0 if attempt.number <= max_retries else None


def test_a_204_is_a_decode_error_where_a_result_is_due(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"", 204)
    error = _error(sdk, lambda c: c.customers.delete("cus_1"))
    assert isinstance(error, errors.ResponseDecodeError)
    assert "status 204 but is not a result of the operation, without a body. " in str(error)
    assert error.idempotency_key == stripe.last.headers["idempotency-key"]


def test_operations_without_a_result_accept_a_204_and_an_empty_object(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    def send(client: Any) -> Any:
        return client.v2.billing.meter_event_stream.create(events=[])

    for body, status in ((b"", 204), (b"{}", 200)):
        stripe.reply(body, status)
        assert sdk.run(send) == {}
    stripe.reply({"error": {"message": "no"}})
    assert isinstance(_error(sdk, send), errors.ResponseDecodeError)
    stripe.reply({"error": {"message": "no"}})
    error = _error(sdk, lambda c: c.request("POST", "/v1/x"))
    assert "is an error object" in str(error)


@pytest.mark.parametrize(
    "body",
    [
        {"data": None, "object": "list", "has_more": False},
        {"object": "list", "has_more": False},
        {"object": "list", "data": {"id": "cus_1"}},
        {"object": "list", "data": "cus_1"},
        {"object": "customer", "id": "cus_1"},
        {"object": None, "data": []},
        {"data": []},
        {"error": {}},
        {},
        [],
        {"object": "list", "data": [], "has_more": "false"},
        {"object": "list", "data": [], "next_page_url": 5},
        {"object": "search_result", "data": [], "next_page": {}},
    ],
    ids=lambda v: json.dumps(v),
)
def test_a_success_that_is_not_a_page_is_a_decode_error(
    sdk: Sdk, stripe: LoopbackStripe, body: Any
) -> None:
    stripe.reply(body)
    error = _error(sdk, lambda c: c.customers.list())
    assert isinstance(error, errors.ResponseDecodeError)
    assert error.http_body == json.dumps(body)


@pytest.mark.parametrize("body", [{"data": None, "next_page_url": None}, {"next_page_url": "/v2"}])
def test_a_v2_success_that_is_not_a_page_is_a_decode_error(
    sdk: Sdk, stripe: LoopbackStripe, body: Any
) -> None:
    stripe.reply(body)
    assert isinstance(_error(sdk, lambda c: c.v2.core.accounts.list()), errors.ResponseDecodeError)


def test_request_reports_a_malformed_page(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"object": "list", "data": None})
    error = _error(sdk, lambda c: c.request("GET", "/v1/customers"))
    assert isinstance(error, errors.ResponseDecodeError)


def test_a_success_with_a_lone_surrogate_is_decoded(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(rb'{"object": "payment_intent", "id": "pi_1", "description": "\ud83d"}')
    heard: list[DecodeDrift] = []

    def use(client: Any) -> Any:
        client.on(DecodeDrift, heard.append)
        return _create(client)

    assert sdk.run(use).description == "\ufffd"
    assert [event.paths for event in heard] == [("$.description",)]


def test_an_error_with_a_lone_surrogate_keeps_its_details(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(rb'{"error": {"type": "card_error", "message": "No \ud83d"}}', 402)
    error = _error(sdk, _create)
    assert (type(error), error.message) == (errors.CardError, "No \ufffd")


@pytest.mark.parametrize(
    "body",
    [b"[1, 'sk_live_a'", b"[<p>secret</p>", b' \xef\xbb\xbf["secret"', b'"secret', b"{secret"],
)
def test_a_body_that_begins_like_json_is_not_shown(
    sdk: Sdk, stripe: LoopbackStripe, body: bytes
) -> None:
    for status in (200, 502):
        stripe.reply(body, status)
        error = _error(sdk)
        assert f"{len(body)} bytes." in str(error)
        assert "secret" not in str(error)
        assert f"{len(body)} bytes: " not in str(error)


_HOSTILE = [
    "<script>", "<head>", "<", "<a", "</script ", "<script></script", "a_", "a_secret", "_secret_",
    "Bearer ", "Basic\t", "https://files.stripe.com/", "sk_", "\n",
]  # fmt: skip


def test_a_long_error_page_is_read_in_linear_time() -> None:
    """A pattern that takes quadratic time needs minutes for a megabyte."""
    script = f"""
import re
from lattice_stripe._redact import scrub
from lattice_stripe._core import response_errors
for piece in {_HOSTILE!r}:
    text = piece * (1_000_000 // len(piece))
    re.sub(response_errors._MARKUP, " ", text)
    re.sub(response_errors._MARKUP, " ", text + ">")
    scrub(text)
    scrub("x" + text + "'")
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=30)


def test_the_excerpt_of_an_error_page_comes_from_its_start(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"<p>Bad gateway</p>" + b"<script>" * 500_000 + b"late", 502)
    error = _error(sdk)
    assert "4000022 bytes: 'Bad gateway'." in str(error)
    stripe.reply(b" " * 10_000 + b"late", 502)
    assert "late" not in str(_error(sdk))


def test_a_redirect_is_not_followed(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"", 302, {"Location": f"{stripe.url}/elsewhere"})
    error = _error(sdk)
    assert isinstance(error, errors.APIError)
    assert "base_url" in str(error)
    assert len(stripe.asked) == 1


@pytest.mark.parametrize("status", [200, 201, 202, 299])
def test_every_2xx_is_a_success(sdk: Sdk, stripe: LoopbackStripe, status: int) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"}, status)
    assert sdk.run(_retrieve).id == "cus_1"


def test_a_status_below_200_is_an_error(sdk: Sdk) -> None:
    """Only the transport of an own http_client can return one."""
    transport = httpx.MockTransport(lambda _: httpx.Response(199, json={"id": "cus_1"}))
    cls = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    error = _error(sdk, http_client=cls(transport=transport))
    assert (type(error), error.http_status) == (errors.APIError, 199)


@pytest.mark.parametrize(
    ("status", "is_redirect"), [(300, True), (308, True), (399, True), (400, False)]
)
def test_only_the_error_of_a_3xx_mentions_redirects(
    sdk: Sdk, stripe: LoopbackStripe, status: int, is_redirect: bool
) -> None:
    stripe.reply(b"", status)
    error = _error(sdk)
    assert error.http_status == status
    assert ("Redirects are not followed" in str(error)) is is_redirect


@pytest.mark.parametrize("message", ["", 5, None, ["No."]])
def test_an_error_without_a_message_names_the_status(
    sdk: Sdk, stripe: LoopbackStripe, message: Any
) -> None:
    stripe.refuse(500, message=message)
    assert "status 500" in str(_error(sdk))


def test_an_excerpt_has_at_most_120_characters(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"x" * 120, 502)
    assert f"'{'x' * 120}'" in str(_error(sdk))
    stripe.reply(b"x" * 121, 502)
    assert f"'{'x' * 120}...'" in str(_error(sdk))


def test_an_empty_object_is_not_a_result_without_an_id(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({})
    error = _error(sdk, lambda c: c.balance.retrieve())
    assert isinstance(error, errors.ResponseDecodeError)
    stripe.reply({"object": "balance"})
    assert sdk.run(lambda c: c.balance.retrieve()).object == "balance"


def test_an_unreachable_server_is_a_connect_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.stop()
    error = _error(sdk, lambda c: c.customers.create())
    assert type(error) is errors.ConnectError
    assert error.idempotency_key is not None
    assert error.idempotency_key not in str(error)
    assert error.idempotency_key in error.__notes__[0]
    assert stripe.url in str(error)
    assert error.__cause__ is not None


def test_no_response_in_time_is_a_timeout_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    error = _error(sdk, lambda c: c.customers.retrieve("cus_1", opts={"timeout": 0.05}))
    assert isinstance(error, errors.TimeoutError)
    assert isinstance(error, errors.APIConnectionError)
    assert isinstance(error, builtins.TimeoutError)
    assert type(error.__cause__).__name__ == "ReadTimeout"
    assert len(_error(sdk, timeout=0.05).message) > 0


def test_a_query_that_is_too_long_for_a_url_is_refused(sdk: Sdk, stripe: LoopbackStripe) -> None:
    error = _error(sdk, lambda c: c.customers.list(email="a" * 70_000))
    assert isinstance(error, InvalidArgumentError)
    assert "Shorten" in str(error)
    assert stripe.asked == []


def test_drift_is_reported_once_and_does_not_fail_the_call(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    stripe.reply({"id": "cus_1", "object": "customer", "balance": "much", "email": 5})
    received: list[Any] = []

    def use(client: Any) -> Any:
        client.on(DecodeDrift, lambda _: 1 / 0)
        client.on(TelemetryEvent, received.append)
        client.on(OpinionWarning, received.append)
        stop = client.on(DecodeDrift, received.append)
        stop()
        return client.customers.retrieve("cus_1")

    with caplog.at_level(logging.INFO, "lattice_stripe"):
        customer = sdk.run(use)
    assert (customer.id, customer.balance) == ("cus_1", "much")
    assert [type(event) for event in received] == [RequestStart, RequestStop, DecodeDrift]
    received = received[2:]
    assert received[0].operation == "customers.retrieve"
    assert set(received[0].paths) == {"$.balance", "$.email"}
    assert [r.levelname for r in caplog.records] == ["INFO", "INFO", "ERROR"]
    assert "GET /v1/customers/cus_1 200" in caplog.messages[0]
    assert "$.balance" in caplog.messages[1]
    assert "ZeroDivisionError" in caplog.messages[2]
