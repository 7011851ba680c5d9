"""Retries: the policy, idempotency keys, deadlines, uploads, downloads and cancellation."""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import io
import json
import os
import re
import socket
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lattice_stripe import (
    AsyncClient,
    Attempt,
    Backoff,
    Client,
    DecodeDrift,
    Page,
    RateLimiter,
    RequestError,
    RequestRetry,
    RequestStop,
    Response,
)
from lattice_stripe._core.attempts import Attempts
from lattice_stripe._core.call import Call
from lattice_stripe._core.results import read_result
from lattice_stripe._core.retries import retry_after
from lattice_stripe._http.cancellation import defer_cancellation
from lattice_stripe._http.timeouts import step_timeouts
from lattice_stripe._response import Headers
from lattice_stripe.errors import (
    APIConnectionError,
    APIError,
    ConnectError,
    IdempotencyError,
    InvalidArgumentError,
    InvalidRequestError,
    RateLimitError,
    ResponseDecodeError,
    StripeError,
    TimeoutError,
)

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

QUICK = Backoff(initial=0.001, max_delay=0.002)
CUSTOMER = {"id": "cus_1", "object": "customer"}


# --- Backoff --------------------------------------------------------------------------------


def _attempt(number: int = 1, **facts: Any) -> Attempt:
    return Attempt(number=number, method="POST", path="/v1/customers", **facts)


@pytest.mark.parametrize(
    ("facts", "again"),
    [
        ({"failure": "connection"}, True),
        ({"failure": "timeout"}, True),
        ({"failure": "incomplete"}, True),
        ({"status": 200, "failure": "unreadable"}, True),
        ({"status": 400}, False),
        ({"status": 401}, False),
        ({"status": 402, "type": "card_error"}, False),
        ({"status": 404}, False),
        ({"status": 302}, False),
        ({"status": 499}, False),
        ({"status": 409}, True),
        ({"status": 409, "type": "invalid_request_error", "code": "lock_timeout"}, True),
        ({"status": 429, "code": "lock_timeout"}, True),
        ({"status": 409, "type": "idempotency_error", "code": "idempotency_key_in_use"}, True),
        ({"status": 409, "type": "idempotency_error"}, False),
        ({"status": 400, "type": "idempotency_error"}, False),
        ({"status": 429}, True),
        *(({"status": status}, True) for status in (500, 502, 503, 504, 529)),
        # Stripe-Should-Retry overrides the status.
        ({"status": 400, "headers": {"stripe-should-retry": "true"}}, True),
        ({"status": 402, "headers": {"stripe-should-retry": "TRUE"}}, True),
        ({"status": 429, "headers": {"stripe-should-retry": "false"}}, False),
        ({"status": 500, "headers": {"stripe-should-retry": "false"}}, False),
        ({"status": 500, "headers": {"stripe-should-retry": "maybe"}}, True),
        ({"status": 400, "headers": {"stripe-should-retry": ""}}, False),
    ],
)
def test_backoff_retries_by_status_failure_and_headers(facts: dict[str, Any], again: bool) -> None:
    assert (Backoff().decide(_attempt(**facts), 1) is not None) is again
    assert Backoff().decide(_attempt(**facts), 0) is None


def test_backoff_stops_after_max_retries() -> None:
    waits = [QUICK.decide(_attempt(number, status=500), 2) for number in (1, 2, 3, 4)]
    assert [wait is not None for wait in waits] == [True, True, False, False]


@pytest.mark.parametrize(
    ("dice", "waits"),
    [(0.0, [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]), (1.0, [0.25, 0.5, 1.0, 2.0, 2.5, 2.5])],
)
def test_backoff_delays_grow_exponentially_with_jitter(
    dice: float, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.random", lambda: dice)
    found = [Backoff().decide(_attempt(number, status=500), 99) for number in range(1, 7)]
    assert found == waits
    assert Backoff().decide(_attempt(10**9, status=500), 10**10) == waits[-1]


def test_backoff_has_the_documented_defaults() -> None:
    assert repr(Backoff()) == "Backoff(initial=0.5, max_delay=5.0, max_retry_after=60.0)"


def test_retry_after_lengthens_a_delay_up_to_its_maximum() -> None:
    def wait(asked: str) -> float:
        attempt = _attempt(status=429, headers={"retry-after": asked})
        found = Backoff(initial=1, max_delay=1, max_retry_after=30).decide(attempt, 2)
        assert found is not None
        return found

    assert wait("7") == 7.0
    assert wait("1.5") == 1.5
    assert wait("86400") == 30.0
    assert wait(format_datetime(datetime.now(UTC) + timedelta(days=2), usegmt=True)) == 30.0
    for nothing in ("0", "-5", "soon", "nan", "inf", "1e999", "", "7, 7"):
        assert 0.5 <= wait(nothing) <= 1.0, nothing


def test_retry_after_can_be_a_date() -> None:
    now = datetime(2026, 6, 24, 12, 0, 0, tzinfo=UTC)
    assert retry_after("Wed, 24 Jun 2026 12:00:09 GMT", now=now) == 9.0
    assert retry_after("Wed, 24 Jun 2026 14:00:09 +0200", now=now) == 9.0
    assert retry_after("Wed, 24 Jun 2026 12:00:09 -0000", now=now) == 9.0
    assert retry_after("Wed, 24 Jun 2026 11:00:00 GMT", now=now) == 0.0


@given(st.text() | st.from_regex(r"\w{3}, \d{1,2} Jan \d{1,6} \d\d:\d\d:\d\d [+-]?\d{1,20}"))
def test_retry_after_accepts_any_text(text: str) -> None:
    found = retry_after(text)
    assert found is None or 0 <= found < float("inf")


NO_SECONDS = [-1, -0.001, float("nan"), float("inf"), True, "1", 10**400]


@pytest.mark.parametrize("value", NO_SECONDS)
@pytest.mark.parametrize("name", ["initial", "max_delay", "max_retry_after"])
def test_invalid_backoff_values_are_refused(name: str, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=f"{name} is .*pass seconds"):
        Backoff(**{name: value})


# --- options --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("max_retries", value) for value in (-1, True, 1.5, float("nan"), "2")),
        *(("deadline", value) for value in (*NO_SECONDS, 0)),
        *(("timeout", value) for value in (*NO_SECONDS, 0, httpx.Timeout(-1.0))),
    ],
)
def test_invalid_retry_options_are_refused(
    name: str, value: Any, sdk: Sdk, stripe: LoopbackStripe
) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        sdk.client(**{name: value})
    assert refused.value.param == name
    with pytest.raises(InvalidArgumentError) as refused:
        sdk.run(lambda c: c.customers.retrieve("cus_1", opts={name: value}))
    assert refused.value.param == name
    assert not stripe.asked


@pytest.mark.parametrize("policy", [3, 0, "", object(), Backoff, "often"])
def test_an_object_that_is_not_a_retry_policy_is_refused(policy: Any, sdk: Sdk) -> None:
    problem = "a class" if policy is Backoff else f"of type {type(policy).__name__}"
    expected = re.escape(f"retry_policy is {problem}: pass an object with decide().")
    with pytest.raises(InvalidArgumentError, match=expected):
        sdk.client(retry_policy=policy)


# --- attempts -------------------------------------------------------------------------------


def _response(status: int) -> Response:
    return Response(status, Headers(()), b"{}")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock; set its only element."""
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


def _attempt_with(
    attempts: Attempts, call: Call, status: int, rewind: Callable[[], bool]
) -> float | None:
    """Make one attempt that gets a response of ``status``."""
    request, response = attempts.start(), _response(status)
    result = read_result(call.operation, request, response, Page)
    return attempts.record(response, result, rewind)


@pytest.mark.parametrize("late", [106.0, 108.0])
def test_no_retry_starts_at_the_deadline_or_after_it(clock: list[float], late: float) -> None:
    client = Client(KEY, deadline=10, retry_policy=Recorder(4, 4, 4), max_retries=9)
    call = client._prepare_path("POST", "/v1/customers", None, None, "api")
    attempts = client._attempts(call)
    rewound: list[float] = []

    def rewind() -> bool:
        rewound.append(clock[0])
        return True

    assert attempts.deadline_at == 110.0
    for clock[0] in (100.0, 104.0):
        assert _attempt_with(attempts, call, 500, rewind) == 4.0
    clock[0] = late
    assert _attempt_with(attempts, call, 503, rewind) is None
    assert rewound == [100.0, 104.0]  # not for an attempt that is never made
    with pytest.raises(APIError) as failed:
        attempts.finish()
    assert (failed.value.http_status, failed.value.attempts) == (503, 3)


def test_a_call_whose_body_cannot_be_rewound_is_not_retried() -> None:
    client = Client(KEY, retry_policy=Recorder(0, 0))
    call = client._prepare_path("GET", "/v1/x", None, None, "api")
    attempts = client._attempts(call)
    assert attempts.deadline_at is None
    assert _attempt_with(attempts, call, 500, lambda: True) == 0.0
    assert _attempt_with(attempts, call, 500, lambda: False) is None
    assert _attempt_with(attempts, call, 200, lambda: False) is None
    assert attempts.finish().response.status == 200


def test_step_timeouts_end_at_the_deadline(clock: list[float]) -> None:
    limits = step_timeouts(httpx.Timeout(5.0, connect=None), 110.0)
    assert (limits.get("read"), limits.get("connect")) == (5.0, 10.0)
    clock[0] = 108.0
    assert (limits.get("read"), limits.get("connect")) == (2.0, 2.0)
    clock[0] = 120.0
    assert limits.get("pool") == 0.001  # httpx takes 0 as no timeout
    assert dict(step_timeouts(3.0, None)) == {
        "connect": 3.0,
        "read": 3.0,
        "write": 3.0,
        "pool": 3.0,
    }
    assert step_timeouts(30.0, None)["connect"] == 10.0


# --- both clients ---------------------------------------------------------------------------


@pytest.mark.parametrize("cls", [Client, AsyncClient])
def test_the_default_is_two_retries(cls: Any, stripe: LoopbackStripe) -> None:
    for _ in range(3):
        stripe.refuse(500)
    client = cls(KEY, base_url=stripe.url, retry_policy=QUICK)
    with pytest.raises(APIError) as failed:
        _settle(client, lambda: client.customers.retrieve("cus_1"))
    assert len(stripe.asked) == failed.value.attempts == 3


def test_max_retries_can_be_set_per_client_and_per_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    def asked(of_client: int, of_call: int | None) -> int:
        stripe.asked.clear()
        stripe.replies.clear()
        for _ in range(8):
            stripe.refuse(503)
        opts = None if of_call is None else {"max_retries": of_call}
        with pytest.raises(APIError):
            sdk.run(
                lambda c: c.customers.retrieve("cus_1", opts=opts),
                max_retries=of_client,
                retry_policy=QUICK,
            )
        return len(stripe.asked)

    assert (asked(0, None), asked(4, None), asked(0, 3), asked(4, 0)) == (1, 5, 4, 1)


@pytest.mark.parametrize(
    ("replies", "comes_to"),
    [
        ([(500, {}, {}), (200, {}, {})], None),
        (
            [(409, {"code": "lock_timeout"}, {}), (429, {}, {"Retry-After": "0"}), (200, {}, {})],
            None,
        ),
        ([(409, {"type": "idempotency_error"}, {})], IdempotencyError),
        ([(400, {"type": "idempotency_error"}, {})], IdempotencyError),
        ([(400, {}, {})], InvalidRequestError),
        ([(400, {}, {"Stripe-Should-Retry": "true"}), (200, {}, {})], None),
        ([(500, {}, {"Stripe-Should-Retry": "false"})], APIError),
        ([(429, {}, {}), (500, {}, {}), (429, {}, {})], RateLimitError),
        ([(500, {}, {}), (404, {}, {})], InvalidRequestError),
    ],
)
def test_both_clients_retry_the_same_responses(
    replies: list[tuple[int, dict[str, str], dict[str, str]]],
    comes_to: type[StripeError] | None,
    sdk: Sdk,
    stripe: LoopbackStripe,
) -> None:
    for status, error, headers in replies:
        stripe.reply(CUSTOMER if status == 200 else {"error": error}, status, headers)
    heard: list[Any] = []

    def use(client: Any) -> Any:
        for kind in (RequestRetry, RequestStop, RequestError):
            client.on(kind, heard.append)
        return client.customers.create(name="Ada")

    expected = contextlib.nullcontext() if comes_to is None else pytest.raises(comes_to)
    with expected as failed:
        assert sdk.run(use, max_retries=2, retry_policy=QUICK).id == "cus_1"
    assert len(stripe.asked) == len(replies)
    assert [type(event) for event in heard[:-1]] == [RequestRetry] * (len(replies) - 1)
    assert type(heard[-1]) is (RequestStop if comes_to is None else RequestError)
    assert heard[-1].attempts == len(replies)
    if failed is not None:
        assert type(failed.value) is comes_to
        assert failed.value.attempts == len(replies)


def test_a_response_cut_short_is_retried(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b'{"id": "cus', promised=500)  # cut short
    stripe.reply(b"<html>Welcome to the hotel's network</html>")
    stripe.reply(b"")
    stripe.reply(CUSTOMER)
    made = sdk.run(lambda c: c.customers.create(), max_retries=3, retry_policy=QUICK)
    assert made.id == "cus_1"
    assert len({asked.headers["idempotency-key"] for asked in stripe.asked}) == 1
    assert len(stripe.asked) == 4


def test_a_success_that_is_never_json_raises_response_decode_error(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"<html></html>")
    stripe.reply(b"<html></html>")
    with pytest.raises(ResponseDecodeError) as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    assert (failed.value.attempts, failed.value.http_status) == (2, 200)
    assert failed.value.idempotency_key == stripe.last.headers["idempotency-key"]


def test_a_refused_connection_raises_connect_error_after_retries(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    with socket.socket() as taken:  # bound but not listening
        taken.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(APIConnectionError) as failed:
            sdk.run(
                lambda c: c.customers.retrieve("cus_1"),
                base_addresses={"api": nowhere},
                max_retries=2,
                retry_policy=QUICK,
            )
    assert failed.value.attempts == 3


# --- idempotency keys -----------------------------------------------------------------------


def test_every_post_and_delete_has_its_own_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    calls: list[Callable[[Any], Any]] = [
        lambda c: c.customers.create(),
        lambda c: c.customers.create(),
        lambda c: c.customers.delete("cus_1"),
        lambda c: c.request("POST", "/v1/customers"),
        lambda c: c.request("DELETE", "/v1/customers/cus_1"),
    ]
    keys = []
    for call in calls:
        stripe.asked.clear()
        stripe.refuse(500)
        stripe.refuse(429)
        stripe.reply(CUSTOMER)
        sdk.run(call, max_retries=2, retry_policy=QUICK)
        assert len(stripe.asked) == 3
        assert len({asked.body for asked in stripe.asked}) == 1
        (key,) = {asked.headers["idempotency-key"] for asked in stripe.asked}
        keys.append(key)
    assert len(set(keys)) == len(calls)
    stripe.reply(CUSTOMER)
    sdk.run(lambda c: c.customers.retrieve("cus_1"))
    assert "idempotency-key" not in stripe.last.headers


@pytest.mark.parametrize("unknown", ["5xx", "no response", "not JSON"])
def test_a_retried_delete_that_finds_nothing_says_that_an_earlier_attempt_may_have_deleted_it(
    sdk: Sdk, stripe: LoopbackStripe, unknown: str
) -> None:
    """Stripe ignores the idempotency key of a DELETE of v1, so the retry gets a 404."""
    if unknown == "5xx":
        stripe.refuse(503)
    elif unknown == "no response":
        stripe.reply(CUSTOMER, promised=1_000)
    else:
        stripe.reply(b"<html>")
    stripe.refuse(429)
    stripe.refuse(404, code="resource_missing", message="No such customer")
    with pytest.raises(InvalidRequestError) as failed:
        sdk.run(lambda c: c.customers.delete("cus_1"), max_retries=2, retry_policy=QUICK)
    assert failed.value.__notes__ == [
        "An earlier attempt of customers.delete may have been carried out. Retrieve the object to "
        "check."
    ]


class StopServer:
    """Stops the server after the first attempt, and repeats the call once."""

    def __init__(self, stripe: LoopbackStripe) -> None:
        self._stripe = stripe

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        if attempt.number == 1:
            self._stripe.stop()
        return 0.0 if attempt.number < 3 else None


@pytest.mark.parametrize("status", [503, 429])
def test_a_call_that_cannot_connect_says_what_an_earlier_attempt_may_have_done(
    sdk: Sdk, stripe: LoopbackStripe, status: int
) -> None:
    stripe.reply({"error": {}}, status, {"Connection": "close"})
    with pytest.raises(ConnectError, match="The last attempt sent nothing") as failed:
        sdk.run(lambda c: c.customers.create(), retry_policy=StopServer(stripe))
    note = "An earlier attempt of customers.create may have been carried out."
    assert failed.value.attempts == 3
    assert (note in failed.value.__notes__) == (status == 503)
    assert "idempotency_key" in failed.value.__notes__[0]


@pytest.mark.parametrize(("method", "again"), [("GET", True), ("POST", False)])
def test_a_5xx_page_says_to_try_again_only_if_that_is_safe(
    sdk: Sdk, stripe: LoopbackStripe, method: str, again: bool
) -> None:
    stripe.reply(b"<html>Bad gateway</html>", status=502)
    with pytest.raises(APIError) as failed:
        sdk.run(lambda c: c.request(method, "/v1/customers"), max_retries=0)
    assert str(failed.value).endswith("Try again.") == again
    assert ("may have been carried out" in "".join(getattr(failed.value, "__notes__", []))) != again


def test_a_delete_that_was_not_carried_out_before_has_no_note_of_an_earlier_attempt(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    """v2 returns the saved result for the key of a DELETE."""
    calls: list[tuple[int, Callable[[Any], Any]]] = [
        (429, lambda c: c.customers.delete("cus_1")),
        (503, lambda c: c.v2.core.event_destinations.delete("ed_1")),
        (503, lambda c: c.customers.create()),
    ]
    for status, call in calls:
        stripe.refuse(status)
        stripe.refuse(404, code="resource_missing")
        with pytest.raises(InvalidRequestError) as failed:
            sdk.run(call, max_retries=1, retry_policy=QUICK)
        assert not hasattr(failed.value, "__notes__")


def test_a_delete_that_could_not_connect_before_has_no_note_of_an_earlier_attempt() -> None:
    failures = iter([httpx.ConnectError("refused")])

    def respond(request: httpx.Request) -> httpx.Response:
        for failure in failures:
            raise failure
        return httpx.Response(404, json={"error": {"code": "resource_missing"}})

    with httpx.Client(transport=httpx.MockTransport(respond)) as http_client:
        client = Client(KEY, http_client=http_client, retry_policy=QUICK)
        with pytest.raises(InvalidRequestError) as failed:
            client.customers.delete("cus_1")
    assert failed.value.attempts == 2
    assert not hasattr(failed.value, "__notes__")


def test_an_idempotency_key_from_opts_is_sent_and_is_on_the_error(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.refuse(500)
    stripe.refuse(500)
    opts = {"idempotency_key": "order-7"}
    with pytest.raises(APIError) as failed:
        sdk.run(lambda c: c.customers.create(opts=opts), max_retries=1, retry_policy=QUICK)
    assert [asked.headers["idempotency-key"] for asked in stripe.asked] == ["order-7"] * 2
    assert failed.value.idempotency_key == "order-7"
    assert opts == {"idempotency_key": "order-7"}


@pytest.mark.parametrize("reply", [{}, {"Stripe-Should-Retry": "false"}])
@pytest.mark.parametrize("status", [500, 503])
def test_a_5xx_of_a_post_says_that_it_may_have_been_carried_out_and_how_to_repeat_it(
    sdk: Sdk, stripe: LoopbackStripe, status: int, reply: dict[str, str]
) -> None:
    for _ in range(2):
        stripe.reply({"error": {"message": "down"}}, status, reply)
    with pytest.raises(APIError) as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    assert failed.value.message == "down"
    assert failed.value.__notes__ == [
        "customers.create may have been carried out. To repeat the call safely, pass "
        f"opts={{'idempotency_key': '{_sent_key(stripe)}'}}. If the repeat fails too, look the "
        "object up before you use another key."
    ]


def test_the_note_of_a_failed_delete_names_no_key_that_stripe_ignores(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for status in (503, 429):
        stripe.refuse(status)
        with pytest.raises(StripeError) as failed:
            sdk.run(lambda c: c.customers.delete("cus_1"), max_retries=0)
        done = "customers.delete may have been carried out. " if status == 503 else ""
        advice = "Retrieve the object before you repeat the call."
        assert failed.value.__notes__ == [f"{done}{advice}"]


@pytest.mark.parametrize(
    ("status", "error", "headers"),
    [
        (429, {"type": "rate_limit_error"}, {}),
        (409, {"type": "invalid_request_error", "code": "lock_timeout"}, {}),
        (409, {"type": "idempotency_error", "code": "idempotency_key_in_use"}, {}),
        (400, {"type": "invalid_request_error"}, {"Stripe-Should-Retry": "true"}),
    ],
)
def test_an_error_that_a_repeat_can_solve_says_how_to_repeat_the_call(
    sdk: Sdk,
    stripe: LoopbackStripe,
    status: int,
    error: dict[str, str],
    headers: dict[str, str],
) -> None:
    stripe.reply({"error": error}, status, headers)
    with pytest.raises(StripeError) as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=0)
    assert failed.value.__notes__ == [
        f"To repeat the call safely, pass opts={{'idempotency_key': '{_sent_key(stripe)}'}}."
    ]


@pytest.mark.parametrize(
    ("status", "error", "headers"),
    [
        (400, {"type": "invalid_request_error"}, {}),
        (402, {"type": "card_error"}, {}),
        (400, {"type": "idempotency_error"}, {}),
        (409, {"type": "idempotency_error"}, {}),
        (409, {"code": "lock_timeout"}, {"Stripe-Should-Retry": "false"}),
    ],
)
def test_an_error_that_a_repeat_cannot_solve_has_no_note(
    sdk: Sdk,
    stripe: LoopbackStripe,
    status: int,
    error: dict[str, str],
    headers: dict[str, str],
) -> None:
    stripe.reply({"error": error}, status, headers)
    with pytest.raises(StripeError) as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=0)
    assert not hasattr(failed.value, "__notes__")


def test_a_5xx_of_a_get_has_no_note(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(500)
    with pytest.raises(APIError) as failed:
        sdk.run(lambda c: c.customers.retrieve("cus_1"), max_retries=0)
    assert not hasattr(failed.value, "__notes__")


def _sent_key(stripe: LoopbackStripe) -> str:
    """The idempotency key of every request so far."""
    (key,) = {asked.headers["idempotency-key"] for asked in stripe.asked}
    return key


def _has_note(error: BaseException, key: str) -> bool:
    notes = getattr(error, "__notes__", [])
    return any(key in note and "may have been carried out" in note for note in notes)


@pytest.mark.parametrize("how", ["cancel", "timeout"])
def test_a_cancelled_call_keeps_its_idempotency_key(stripe: LoopbackStripe, how: str) -> None:
    stripe.silent.set()
    heard: list[RequestError] = []

    async def main() -> BaseException | None:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            client.on(RequestError, heard.append)
            if how == "timeout":
                with pytest.raises(builtins.TimeoutError) as late:
                    async with asyncio.timeout(0.2):
                        await client.customers.create()
                return late.value.__cause__
            call = asyncio.create_task(client.customers.create())
            while not stripe.asked:
                await asyncio.sleep(0.001)
            call.cancel()
            with pytest.raises(asyncio.CancelledError) as cancelled:
                await call
            return cancelled.value

    error = asyncio.run(main())
    assert isinstance(error, asyncio.CancelledError)
    assert _has_note(error, _sent_key(stripe))
    assert [event.idempotency_key for event in heard] == [_sent_key(stripe)]
    assert [event.error for event in heard] == ["CancelledError"]


def test_a_call_cancelled_before_its_first_attempt_has_no_note() -> None:
    limiter = RateLimiter(test=0.01, burst=1)
    limiter.reserve(live=False)

    async def main() -> BaseException:
        async with AsyncClient(KEY, rate_limiter=limiter) as client:
            call = asyncio.create_task(client.customers.create())
            await asyncio.sleep(0.01)
            call.cancel()
            with pytest.raises(asyncio.CancelledError) as cancelled:
                await call
            return cancelled.value

    assert not hasattr(asyncio.run(main()), "__notes__")


class _Raising:
    """A policy, limiter and breaker that raises an exception after the first attempt."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
        self.calls = 0

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        raise self.error

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        self.check("")
        return 0.0

    def check(self, address: str) -> None:
        self.calls += 1
        if self.calls > 1:
            raise self.error

    def slow_down(self, *, live: bool) -> None:
        pass

    def record(self, address: str, *, ok: bool) -> None:
        pass


@pytest.mark.parametrize("option", ["retry_policy", "rate_limiter", "circuit_breaker"])
def test_an_interrupted_call_keeps_its_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe, option: str
) -> None:
    stripe.refuse(500)
    options = {"retry_policy": QUICK, option: _Raising(KeyboardInterrupt())}
    heard: list[RequestError] = []

    def use(client: Any) -> Any:
        client.on(RequestError, heard.append)
        return client.customers.create()

    with pytest.raises(KeyboardInterrupt) as interrupted:
        sdk.run(use, max_retries=1, **options)
    assert _has_note(interrupted.value, _sent_key(stripe))
    assert [event.idempotency_key for event in heard] == [_sent_key(stripe)]


def test_an_interrupt_after_the_stop_event_emits_no_error_event(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(CUSTOMER)
    heard: list[RequestError] = []

    def interrupt(event: RequestStop) -> None:
        raise KeyboardInterrupt

    def use(client: Any) -> Any:
        client.on(RequestStop, interrupt)
        client.on(RequestError, heard.append)
        return client.customers.create()

    with pytest.raises(KeyboardInterrupt):
        sdk.run(use)
    assert heard == []


@pytest.mark.parametrize("event", [RequestStop, DecodeDrift])
def test_an_interrupt_after_the_response_keeps_the_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe, event: Any
) -> None:
    stripe.reply({**CUSTOMER, "balance": "much"})

    def interrupt(_: Any) -> None:
        raise KeyboardInterrupt

    def use(client: Any) -> Any:
        client.on(event, interrupt)
        return client.customers.create()

    with pytest.raises(KeyboardInterrupt) as interrupted:
        sdk.run(use)
    assert _has_note(interrupted.value, _sent_key(stripe))


def test_an_interrupt_before_the_result_is_finished_keeps_the_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    """Python can call a signal handler at the start of any function."""
    stripe.reply(CUSTOMER)

    def interrupt(frame: Any, event: str, _: Any) -> None:
        if frame.f_code.co_name == "_finish" and "lattice_stripe" in frame.f_code.co_filename:
            sys.setprofile(None)
            raise KeyboardInterrupt

    sys.setprofile(interrupt)
    try:
        with pytest.raises(KeyboardInterrupt) as interrupted:
            sdk.run(lambda c: c.customers.create())
    finally:
        sys.setprofile(None)
    assert _has_note(interrupted.value, _sent_key(stripe))


@pytest.mark.parametrize("option", ["rate_limiter", "circuit_breaker"])
def test_a_bug_of_a_limiter_or_breaker_does_not_hide_the_error_of_the_attempt(
    sdk: Sdk, stripe: LoopbackStripe, option: str
) -> None:
    stripe.refuse(503, message="down")
    bug = RuntimeError("mine")
    options: dict[str, Any] = {option: _Raising(bug), "retry_policy": QUICK}
    with pytest.raises(APIError, match="down") as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=1, **options)
    assert failed.value.__cause__ is bug
    assert (failed.value.attempts, failed.value.http_status) == (1, 503)
    assert failed.value.idempotency_key == _sent_key(stripe)
    assert [f"{option}." in note for note in failed.value.__notes__] == [False, True]


@pytest.mark.parametrize("option", ["rate_limiter", "circuit_breaker"])
def test_a_bug_of_a_limiter_or_breaker_before_the_first_attempt_is_an_invalid_argument(
    sdk: Sdk, stripe: LoopbackStripe, option: str
) -> None:
    broken = _Raising(RuntimeError("mine"))
    broken.calls = 1
    options: dict[str, Any] = {option: broken}
    with pytest.raises(InvalidArgumentError, match="raised RuntimeError") as failed:
        sdk.run(lambda c: c.customers.create(opts={"idempotency_key": "k"}), **options)
    assert failed.value.__cause__ is broken.error
    assert (failed.value.attempts, failed.value.idempotency_key) == (0, "k")
    assert failed.value.param == option
    assert stripe.asked == []


@pytest.mark.parametrize("error", [StripeError("no more"), RuntimeError("mine")])
@pytest.mark.parametrize("option", ["rate_limiter", "circuit_breaker"])
def test_a_retry_that_is_not_sent_keeps_the_cause_of_the_attempt(
    sdk: Sdk, stripe: LoopbackStripe, option: str, error: Exception
) -> None:
    stripe.stop()
    options: dict[str, Any] = {option: _Raising(error), "retry_policy": QUICK}
    with pytest.raises(APIConnectionError) as failed:
        sdk.run(lambda c: c.customers.create(), max_retries=1, **options)
    assert failed.value.attempts == 1
    assert isinstance(failed.value.__cause__, httpx.ConnectError)


@pytest.mark.parametrize("option", ["rate_limiter", "circuit_breaker"])
def test_a_refusal_before_the_first_attempt_keeps_its_cause(
    sdk: Sdk, stripe: LoopbackStripe, option: str
) -> None:
    refusal = StripeError("not now")
    refusal.__cause__ = KeyError("budget")
    refusing = _Raising(refusal)
    refusing.calls = 1
    options: dict[str, Any] = {option: refusing}
    with pytest.raises(StripeError) as failed:
        sdk.run(lambda c: c.customers.create(), **options)
    assert failed.value is refusal
    assert isinstance(refusal.__cause__, KeyError)
    assert stripe.asked == []


def test_the_error_of_a_broken_policy_names_the_error_of_the_attempt(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.refuse(503, message="down")
    with pytest.raises(InvalidArgumentError) as failed:
        sdk.run(lambda c: c.customers.create(), retry_policy=_Raising(KeyError()))
    assert "APIError: Request req_1: down" in failed.value.__notes__[0]


def test_an_error_while_decoding_keeps_the_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise MemoryError

    stripe.reply(CUSTOMER)
    monkeypatch.setattr("lattice_stripe._core.results.decode_result", fail)
    with pytest.raises(ResponseDecodeError, match="could not be decoded") as failed:
        sdk.run(lambda c: c.customers.create())
    assert failed.value.idempotency_key == _sent_key(stripe)
    assert isinstance(failed.value.__cause__, MemoryError)


@pytest.mark.parametrize("depth", [200, 400, 5_000])
@pytest.mark.parametrize("drift", [False, True])
def test_objects_nested_deeply_are_decoded_or_keep_the_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe, depth: int, drift: bool
) -> None:
    start = b'{"object": "charge", "id": "ch_1", "amount": %s, "customer": ' % (
        b'"x"' if drift else b"1"
    )
    middle = b'{"object": "customer", "id": "cus_1", "test_clock": '
    stripe.reply(start + middle * depth + b"null" + b"}" * depth + b"}")
    if depth == 5_000:
        with pytest.raises(ResponseDecodeError) as failed:
            sdk.run(lambda c: c.charges.create())
        assert failed.value.idempotency_key == _sent_key(stripe)
        return
    charge = sdk.run(lambda c: c.charges.create())
    assert charge.id == "ch_1"
    assert charge.customer.test_clock is not None


# --- custom retry policies ------------------------------------------------------------------


class Recorder:
    """A retry policy that returns delays from a list and records the attempts it gets."""

    def __init__(self, *replies: Any) -> None:
        self.replies = list(replies)
        self.asked: list[tuple[Attempt, int]] = []

    def decide(self, attempt: Attempt, max_retries: int) -> Any:
        self.asked.append((attempt, max_retries))
        return self.replies.pop(0)


def test_a_custom_policy_decides_with_all_facts_of_an_attempt(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    policy = Recorder(0, 0.001, None)
    stripe.reply({"error": {"type": "card_error", "code": "card_declined"}}, 402, {"X-Why": "no"})
    stripe.reply(b"{", promised=9)
    stripe.refuse(404)
    with pytest.raises(InvalidRequestError):
        sdk.run(
            lambda c: c.customers.create(opts={"idempotency_key": "k"}),
            retry_policy=policy,
            max_retries=7,
        )
    first, second, third = (attempt for attempt, _ in policy.asked)
    assert {number for _, number in policy.asked} == {7}
    assert (first.number, first.status, first.failure) == (1, 402, None)
    assert (first.type, first.code) == ("card_error", "card_declined")
    assert (first.method, first.path, first.idempotency_key) == ("POST", "/v1/customers", "k")
    assert first.headers["x-why"] == "no"
    assert (second.number, second.status, second.failure) == (2, None, "incomplete")
    assert (third.number, third.status, third.failure) == (3, 404, None)


@pytest.mark.parametrize("nonsense", [-1, True, "1", float("nan"), float("inf"), 10**400, object()])
def test_an_invalid_result_of_a_policy_is_refused(
    nonsense: Any, sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.refuse(500)
    heard: list[RequestError] = []

    def use(client: Any) -> Any:
        client.on(RequestError, heard.append)
        return client.customers.create()

    with pytest.raises(InvalidArgumentError, match=r"retry_policy returned .* or None") as failed:
        sdk.run(use, retry_policy=Recorder(nonsense))
    # The error keeps the outcome of the attempt and the idempotency key.
    assert isinstance(failed.value.__cause__, APIError)
    assert failed.value.idempotency_key == stripe.last.headers["idempotency-key"]
    assert failed.value.attempts == 1
    assert [event.error for event in heard] == ["InvalidArgumentError"]


def test_an_exception_of_a_policy_becomes_invalid_argument_error(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    class Broken:
        def decide(self, attempt: Any, max_retries: int) -> float | None:
            raise KeyError("mine")

    stripe.refuse(500)
    with pytest.raises(InvalidArgumentError, match="retry_policy raised KeyError") as failed:
        sdk.run(lambda c: c.customers.create(), retry_policy=Broken())
    assert isinstance(failed.value.__cause__, KeyError)
    assert failed.value.idempotency_key == stripe.last.headers["idempotency-key"]
    assert failed.value.attempts == 1


@pytest.mark.parametrize(
    ("headers", "asked"),
    [({"Stripe-Should-Retry": "false"}, 1), ({"Retry-After": "9"}, 1), ({}, 2)],
)
def test_headers_of_a_response_cut_short_decide_the_retry(
    sdk: Sdk, stripe: LoopbackStripe, headers: dict[str, str], asked: int
) -> None:
    for _ in range(2):
        stripe.reply(b"{", 500, headers, promised=9)
    with pytest.raises(ResponseDecodeError):
        sdk.run(
            lambda c: c.customers.create(opts={"deadline": 5}), max_retries=1, retry_policy=QUICK
        )
    assert len(stripe.asked) == asked


def test_an_idempotency_key_from_opts_is_used_for_the_first_page_only(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    """The next page is another request. Stripe would refuse the key for it."""
    item = {"object": "customer", "id": "cus_1"}
    stripe.reply({"object": "list", "data": [item], "has_more": True, "url": "/v1/customers"})
    stripe.reply({"object": "list", "data": [item], "has_more": False, "url": "/v1/customers"})
    found = sdk.walk(
        lambda c: c.request("POST", "/v1/customers", {}, opts={"idempotency_key": "mine"})
    )
    assert len(found) == 2
    first, second = (asked.headers["idempotency-key"] for asked in stripe.asked)
    assert first == "mine" != second


@pytest.mark.parametrize("opts", [[], "", 0, False, ()])
def test_opts_of_a_wrong_type_are_refused(sdk: Sdk, stripe: LoopbackStripe, opts: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="opts is of type"):
        sdk.run(lambda c: c.customers.create(opts=opts))
    assert stripe.asked == []


# --- deadline -------------------------------------------------------------------------------


def test_waits_end_at_the_deadline(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(500)
    with pytest.raises(APIError) as failed:  # raised at once, although the delay is a minute
        sdk.run(
            lambda c: c.customers.create(opts={"deadline": 30}),
            max_retries=5,
            retry_policy=Backoff(initial=100, max_delay=100),
        )
    assert (failed.value.attempts, len(stripe.asked)) == (1, 1)


def test_all_attempts_share_one_deadline(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    with pytest.raises(TimeoutError) as failed:  # although 1,000 retries of 30 seconds are allowed
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"),
            timeout=30,
            deadline=0.2,
            max_retries=1000,
            retry_policy=QUICK,
        )
    assert failed.value.attempts == len(stripe.asked) == 1


def test_the_timeout_applies_to_each_attempt(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    with pytest.raises(TimeoutError) as failed:
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"),
            timeout=0.05,
            deadline=30,
            max_retries=2,
            retry_policy=QUICK,
        )
    assert failed.value.attempts == len(stripe.asked) == 3


@contextlib.contextmanager
def _trickling_server(start: bytes, rest: bytes) -> Iterator[str]:
    """A server that sends ``start``, then a byte of ``rest`` every 10 ms."""
    stopped = threading.Event()

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection, contextlib.suppress(OSError):
                    connection.recv(65536)
                    connection.sendall(start)
                    for byte in rest:
                        if stopped.wait(0.01):
                            return
                        connection.sendall(bytes([byte]))

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            stopped.set()
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            thread.join()


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n"
_LONG = b" " * 1000
_PACKED = zlib.compressobj(wbits=31)
_GZIP = (_PACKED.compress(os.urandom(40_000)) + _PACKED.flush())[:1010]


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        (_HEAD + b"\r\n{", _LONG),
        (_HEAD + b"Content-Encoding: gzip\r\n\r\n" + _GZIP[:10], _GZIP[10:]),
    ],
    ids=["plain", "gzip"],
)
def test_a_trickling_body_ends_at_the_deadline(sdk: Sdk, start: bytes, rest: bytes) -> None:
    with _trickling_server(start, rest) as url, pytest.raises(TimeoutError) as failed:
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"),
            base_addresses={"api": url},
            deadline=0.2,
            max_retries=3,
            retry_policy=QUICK,
        )
    assert failed.value.attempts == 1


# --- files ----------------------------------------------------------------------------------


class Pipe(io.RawIOBase):
    """A file that cannot seek."""

    def __init__(self) -> None:
        self._rest = io.BytesIO(b"once only")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._rest.readinto(buffer)


def test_retries_send_files_from_the_start(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    path = tmp_path / "evidence.txt"
    path.write_bytes(b"the evidence")
    file: Any
    for file in (io.BytesIO(b"the evidence"), b"the evidence", path):

        def use(client: Any, file: Any = file) -> Any:
            return client.files.create(purpose="dispute_evidence", file=file)

        stripe.asked.clear()
        stripe.refuse(500)
        stripe.refuse(500)
        stripe.reply({"id": "file_1", "object": "file"})
        sdk.run(use, max_retries=2, retry_policy=QUICK)
        assert [asked.body.count(b"the evidence") for asked in stripe.asked] == [1, 1, 1]
        assert len({asked.headers["idempotency-key"] for asked in stripe.asked}) == 1


def test_a_file_that_cannot_seek_is_sent_once(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(500)
    with pytest.raises(APIError) as failed:
        sdk.run(
            lambda c: c.files.create(purpose="dispute_evidence", file=Pipe()),
            max_retries=2,
            retry_policy=QUICK,
        )
    assert failed.value.attempts == len(stripe.asked) == 1


def test_a_retried_download_starts_over(sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path) -> None:
    path = tmp_path / "quote.pdf"
    for body, promised in (
        (b"%PDF cut after more", 400),
        (b"%PDF cut", 400),
        (b"%PDF whole", None),
    ):
        stripe.reply(body, headers={"Content-Type": "application/pdf"}, promised=promised)
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=path), max_retries=2, retry_policy=QUICK)
    assert path.read_bytes() == b"%PDF whole"
    assert len(stripe.asked) == 3


def test_a_download_to_an_open_file_is_not_retried_after_data(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.refuse(503)  # nothing was written to the file yet
    stripe.reply(b"%PDF half", headers={"Content-Type": "application/pdf"}, promised=400)
    target = io.BytesIO()
    with pytest.raises(StripeError) as failed:
        sdk.run(lambda c: c.quotes.pdf("qt_1", to=target), max_retries=5, retry_policy=QUICK)
    assert failed.value.attempts == len(stripe.asked) == 2
    assert target.getvalue() == b"%PDF half"


# --- cancellation ---------------------------------------------------------------------------


def test_cancellation_ends_a_wait_at_once(stripe: LoopbackStripe) -> None:
    stripe.refuse(500)
    stripe.reply(CUSTOMER)

    async def main() -> Any:
        policy = Backoff(initial=3600, max_delay=3600)
        async with AsyncClient(KEY, base_url=stripe.url, retry_policy=policy) as client:
            waiting = asyncio.Event()
            client.on(RequestRetry, lambda _: waiting.set())
            call = asyncio.create_task(client.customers.retrieve("cus_1"))
            await waiting.wait()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            return await client.customers.retrieve("cus_1")

    assert asyncio.run(main()).id == "cus_1"
    assert len(stripe.asked) == 2


@pytest.mark.parametrize("connected", [False, True])
@pytest.mark.parametrize("deadline", [None, 60])
def test_cancellation_at_any_step_leaves_the_pool_usable(
    connected: bool, deadline: float | None
) -> None:
    # Without defer_cancellation, httpcore loses a connection at one of two steps.
    done = 0

    async def at(url: str, steps: int) -> bool:
        """Cancel a call after ``steps`` steps of the event loop; True if it was too late."""
        limits = httpx.Limits(max_connections=1)
        async with httpx.AsyncClient(limits=limits) as pool:
            client = AsyncClient(
                KEY, base_url=url, http_client=pool, max_retries=0, timeout=5, deadline=deadline
            )
            if connected:
                await client.customers.retrieve("cus_1")
            call = asyncio.create_task(client.customers.retrieve("cus_1"))
            for _ in range(steps):
                await asyncio.sleep(0)
            call.cancel()
            await asyncio.wait([call])
            assert (await client.customers.retrieve("cus_1")).id == "cus_1"
            return not call.cancelled()

    async def main() -> None:
        nonlocal done
        async with await asyncio.start_server(_large, "127.0.0.1", 0) as server:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            for steps in range(60):
                done += await at(url, steps)

    asyncio.run(main())
    assert 0 < done < 55  # every step of a call was tried


async def _large(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Respond to every request with a customer in many packets."""
    body = json.dumps({**CUSTOMER, "description": "x" * 200_000}).encode()
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        while await reader.readuntil(b"\r\n\r\n"):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    writer.close()


def test_a_call_cancelled_near_its_end_is_cancelled() -> None:
    async def main() -> None:
        async def two_steps() -> str:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            return "done"

        task = asyncio.create_task(_awaited(defer_cancellation(two_steps())))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        waiting = asyncio.get_running_loop().create_future()

        async def turn_and_wait() -> None:
            await asyncio.sleep(0)
            await waiting

        task = asyncio.create_task(_awaited(defer_cancellation(turn_and_wait())))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert waiting.cancelled()

    asyncio.run(main())


async def _awaited(value: Any) -> Any:
    return await value


def test_a_cancelled_call_that_waits_for_a_response_frees_its_connection(
    stripe: LoopbackStripe,
) -> None:
    async def main() -> Any:
        limits = httpx.Limits(max_connections=1)
        async with httpx.AsyncClient(limits=limits) as pool:
            client = AsyncClient(KEY, base_url=stripe.url, http_client=pool, deadline=60)
            stripe.silent.set()
            call = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not stripe.asked:
                await asyncio.sleep(0.001)
            waiting = asyncio.create_task(client.customers.retrieve("cus_2"))  # waits for the pool
            await asyncio.sleep(0)
            for task in (call, waiting):
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            stripe.silent.clear()
            stripe.reply(CUSTOMER)
            return await client.customers.retrieve("cus_1")

    assert asyncio.run(main()).id == "cus_1"


def _settle(client: Any, use: Callable[[], Any]) -> Any:
    """The result of ``use()``; closes the client."""
    if isinstance(client, Client):
        with client:
            return use()

    async def main() -> Any:
        async with client:
            return await use()

    return asyncio.run(main())
