"""No secret appears in reprs, errors, tracebacks, logs, events or spans.

Canaries go in as keys, secrets and data; then every text that comes out is searched for them.
"""

from __future__ import annotations

import asyncio
import copy
import gc
import hmac
import linecache
import logging
import pickle
import socket
import sys
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import lattice_stripe
import msgspec
import pytest
from lattice_stripe import (
    Backoff,
    Client,
    OpinionWarning,
    StripeError,
    TelemetryEvent,
    decode,
    webhooks,
)
from lattice_stripe._decode.location import location_of
from lattice_stripe._http.url_log import redact_logged_query
from lattice_stripe._opinions.hooks import CallContext
from lattice_stripe._redact import redact_traceback, redacts_errors, scrub
from rich.console import Console
from rich.pretty import pretty_repr
from rich.traceback import Traceback

from tests.runtime.conftest import LoopbackStripe, Sdk
from tests.runtime.test_telemetry import Traced

CANARY = "canary"
KEY = "sk_test_canaryKey"
ODD_KEY = "canary.odd.key"  # a pattern for Stripe's keys does not match it
INTENT_SECRET = "pi_1_secret_canaryIntent"
PORTAL = "https://billing.stripe.com/p/session/canary"
ONBOARDING = "https://connect.stripe.com/setup/s/canary"
PACKAGE = str(Path(lattice_stripe.__file__).parent)
QUICK = Backoff(initial=0.001, max_delay=0.002)

INTENT = {"object": "payment_intent", "id": "pi_1", "client_secret": INTENT_SECRET, "amount": 1}
SECRETS: list[dict[str, Any]] = [
    INTENT,
    {"object": "setup_intent", "id": "seti_1", "client_secret": "canary"},
    {"object": "checkout.session", "id": "cs_1", "client_secret": "canary"},
    {"object": "account_session", "client_secret": "canary"},
    {"object": "customer_session", "client_secret": "canary"},
    {"object": "identity.verification_session", "client_secret": "canary", "url": "canary"},
    {"object": "financial_connections.session", "client_secret": "canary"},
    {"object": "source", "id": "src_1", "client_secret": "canary"},
    {"object": "invoice", "id": "in_1", "confirmation_secret": {"client_secret": "canary"}},
    {"object": "ephemeral_key", "id": "ephkey_1", "secret": "canary"},
    {"object": "webhook_endpoint", "id": "we_1", "secret": "canary"},
    {"object": "terminal.connection_token", "secret": "canary"},
    {"object": "terminal.onboarding_link", "redirect_url": "canary"},
    {"object": "apps.secret", "id": "appsecret_1", "payload": "canary"},
    {"object": "billing_portal.session", "id": "bps_1", "url": PORTAL},
    {"object": "account_link", "url": ONBOARDING},
    {"object": "v2.core.account_link", "url": ONBOARDING},
    {"object": "login_link", "url": ONBOARDING},
    {"object": "file_link", "id": "link_1", "url": "canary"},
    {"object": "issuing.card", "id": "ic_1", "number": "canary", "cvc": "canary"},
    {"object": "payment_intent", "next_action": {"redirect_to_url": {"url": "canary"}}},
    {"object": "payment_intent", "next_action": {"use_stripe_sdk": {"stripe_js": "canary"}}},
    {"object": "payment_intent", "next_action": {"alipay_handle_redirect": {"url": "canary"}}},
    {"object": "setup_intent", "next_action": {"redirect_to_url": {"url": "canary"}}},
    {"object": "setup_intent", "next_action": {"use_stripe_sdk": {"stripe_js": "canary"}}},
    {"object": "source", "redirect": {"url": "canary"}},
    {"object": "v2.billing.meter_event_session", "id": "x", "authentication_token": "canary"},
]


def texts_of(value: Any) -> str:
    """Every text form of a value."""
    rich = getattr(value, "__rich_repr__", None)
    return "\n".join((repr(value), str(value), f"{value}", *map(repr, rich() if rich else ())))


def has_no_canary(text: str) -> bool:
    return CANARY not in text.lower()


def exception_chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and the exceptions that led to it."""
    known: set[int] = set()
    waiting = [error]
    while waiting:
        found = waiting.pop()
        if found is not None and id(found) not in known:
            known.add(id(found))
            waiting += [found.__cause__, found.__context__]
            yield found


def find_leaks(error: BaseException, allowed: tuple[str, ...] = ()) -> list[str]:
    """Where the texts and traceback of an error contain a canary."""
    found = []
    for each in exception_chain(error):
        found_texts = {"texts": texts_of(each), "args": repr(each.args)}
        found_texts |= {
            f"__dict__[{name}]": texts_of(value)
            for name, value in vars(each).items()
            if name not in ("http_body", "json_body")  # the docs say that these are not masked
        }
        if isinstance(each, StripeError):
            found_texts["error"] = texts_of(each.error)
            found_texts["headers"] = texts_of(each.headers)
            each.http_body = each.json_body = None
            found_texts["pickle"] = pickle.dumps(each).decode("latin-1")
        lines = traceback.TracebackException.from_exception(each, capture_locals=True).stack
        found_texts |= {
            f"{Path(line.filename).name}:{line.lineno} {name}": value
            for line in lines
            if not Path(line.filename).is_relative_to(Path(__file__).parent)
            for name, value in (line.locals or {}).items()
            if name not in allowed
        }
        found += [
            f"{type(each).__name__}: {k}: {v}"
            for k, v in found_texts.items()
            if not has_no_canary(v)
        ]
    return found


def test_find_leaks_finds_each_kind_of_leak() -> None:
    assert find_leaks(ValueError(KEY))
    error = ValueError("x")
    error.key = KEY  # type: ignore[attr-defined]
    assert find_leaks(error)
    namespace: dict[str, Any] = {}
    exec(compile("def f(key):\n    raise ValueError", "elsewhere.py", "exec"), namespace)
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # the exception has no message
        namespace["f"](KEY)
    assert find_leaks(caught.value)


@pytest.mark.parametrize("reply", SECRETS, ids=lambda a: str(a["object"]))
def test_secret_fields_are_masked_in_reprs_and_kept_in_values(reply: dict[str, Any]) -> None:
    result = decode(msgspec.json.encode(reply))
    assert has_no_canary(texts_of(result))
    assert "***" in repr(result)
    assert not has_no_canary(repr(msgspec.to_builtins(result)))  # the values are kept


def test_secrets_in_untyped_values_are_masked_by_name() -> None:
    odd = {"object": "customer", "id": "cus_1", "default_source": {"object": "?", **_untyped()}}
    result = decode(msgspec.json.encode(odd))
    assert has_no_canary(texts_of(result))
    assert "kept" in repr(result)


def _untyped() -> dict[str, Any]:
    return {"more": [{"client_secret": "canary", "kept": 1}], "secret": "canary"}


# --- many kinds of calls --------------------------------------------------------------------

Use = Callable[[Any], Any]


def _calls(sdk: Sdk, key: str) -> list[tuple[str, Use, Callable[[LoopbackStripe], None]]]:
    """Calls and the responses of the server: (name, call, prepare the server)."""
    message = f"No: {KEY}, {key}, {INTENT_SECRET}; go to {PORTAL} or {ONBOARDING}"
    card_error = {
        "type": "card_error",
        "code": "card_declined",
        "message": message,
        "payment_intent": INTENT,
    }
    html = f"<html><h1>Bad gateway</h1><p>Authorization: Bearer {KEY} or {key}</p></html>"
    secret_body = msgspec.json.encode(INTENT)
    confirm = {"payment_method_data": {"type": "card", "card[number]": "canary"}}

    def create(client: Any) -> Any:
        return client.payment_intents.create(amount=1, currency="usd", **confirm)

    def retrieve(client: Any) -> Any:
        return client.payment_intents.retrieve("pi_1", client_secret=INTENT_SECRET)

    def ok(reply: Any) -> Callable[[LoopbackStripe], None]:
        return lambda stripe: stripe.reply(reply, headers={"Request-Id": "req_1"})

    def respond(body: Any, status: int, **headers: str) -> Callable[[LoopbackStripe], None]:
        return lambda stripe: stripe.reply(body, status, headers)

    return [
        ("a result", create, ok(INTENT)),
        ("a secret in the query", retrieve, ok(INTENT)),
        ("drift", retrieve, ok({**INTENT, "amount": {"client_secret": "canary"}})),
        ("a portal", lambda c: c.billing_portal.sessions.create(customer="c"), ok(SECRETS[14])),
        ("a declined card", create, respond({"error": card_error}, 402)),
        ("a declined request", lambda c: c.request("POST", "/v1/x", {"a": "canary"}),
         respond({"error": card_error}, 402)),
        ("OAuth", create, respond({"error": "invalid", "error_description": message}, 400)),
        ("html", create, respond(html.encode(), 502)),
        ("html with status 200", create, respond(html.encode(), 200)),
        ("a body that is not JSON", create, respond(b"{" + secret_body, 200)),
        ("JSON that is not an object", retrieve, respond(b'"' + KEY.encode(), 200)),
        ("a redirect", create, respond(b"", 302, Location=PORTAL)),
        ("a response cut short", create,
         lambda stripe: stripe.reply(secret_body, promised=len(secret_body) + 100)),
        ("an unknown parameter", lambda c: c.payment_intents.create(secret="canary"), _nothing),
        ("a value that is not finite", lambda c: c.customers.create(name="canary", x=float("nan")),
         _nothing),
        ("a wrong value", lambda c: c.customers.create(description="canary",
         metadata={"a": object()}), _nothing),
        ("a stream", lambda c: _all(sdk, c.payment_intents.stream(customer="cus_1", limit=1)),
         respond({"error": card_error}, 402)),
        ("no server", create, lambda stripe: stripe.replies.append(None)),  # type: ignore[arg-type]
    ]  # fmt: skip


def _nothing(_: LoopbackStripe) -> None:
    pass


def _all(sdk: Sdk, items: Any) -> Any:
    if not sdk.asynchronous:
        return list(items)

    async def walk() -> list[Any]:
        return [item async for item in items]

    return walk()


@pytest.mark.parametrize("key", [KEY, ODD_KEY])
def test_no_call_leaks_a_secret(
    sdk: Sdk, stripe: LoopbackStripe, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)  # for all loggers, with httpx's and httpcore's
    traced = Traced()
    events: list[TelemetryEvent] = []
    leaks: dict[str, list[str]] = {}
    outcomes: dict[str, str] = {}
    stops = [lattice_stripe.on(TelemetryEvent, events.append), traced.instrument()]
    try:
        for name, use, prepare in _calls(sdk, key):
            prepare(stripe)
            options = {
                "api_key": key,
                "max_retries": 1,
                "retry_policy": QUICK,
                "enable_latency_telemetry": True,
            }
            if name == "no server":
                stripe.replies.clear()
                options["base_url"] = "http://127.0.0.1:9"
            result, error = _run(sdk, stripe, use, options)
            outcomes[name] = type(error or result).__name__
            leaks[name] = (
                find_leaks(error)
                if error
                else [r for r in [texts_of(result)] if not has_no_canary(r)]
            )
            stripe.replies.clear()
    finally:
        for stop in stops:
            stop()
    assert {name: found for name, found in leaks.items() if found} == {}
    assert [
        e for e in events if not has_no_canary(texts_of(e) + repr(msgspec.structs.asdict(e)))
    ] == []
    lines = [f"{r.name}: {r.getMessage()}{r.exc_text or ''}" for r in caplog.records]
    lines = [
        line for line in lines if "receive_response_headers" not in line
    ]  # httpcore logs the headers of responses
    assert [line for line in lines if not has_no_canary(line)] == []
    exported = [span.to_json() for span in traced.spans] + [repr(p) for p in traced.points()]
    assert [text for text in exported if not has_no_canary(text)] == []
    # The run is only a proof if many kinds of results, errors, events and logs occurred.
    assert len(set(outcomes.values())) >= 7, outcomes
    assert {type(e).__name__ for e in events} >= {
        "RequestStart", "RequestStop", "RequestRetry", "RequestError", "DecodeDrift"
    }  # fmt: skip
    assert any(r.name == "httpx" for r in caplog.records)


def _run(
    sdk: Sdk, stripe: LoopbackStripe, use: Use, options: dict[str, Any]
) -> tuple[Any, BaseException | None]:
    cls = lattice_stripe.AsyncClient if sdk.asynchronous else Client
    client: Any = cls(**{"base_url": stripe.url, **options})

    async def main() -> Any:
        async with client:
            found = use(client)
            return await found if isinstance(found, Awaitable) else found

    try:
        if sdk.asynchronous:
            return asyncio.run(main()), None
        with client:
            return use(client), None
    except StripeError as error:
        return None, error


def test_an_api_key_in_opts_does_not_leak_and_opts_stay_unchanged(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    opts = {"api_key": ODD_KEY}
    for reply in ({"error": {"message": f"Bad key {ODD_KEY}"}}, b"<p>nothing here</p>"):
        stripe.reply(reply, 401)
        _, error = _run(
            sdk,
            stripe,
            lambda c: c.customers.create(opts=opts),
            {"api_key": KEY},
        )
        assert error is not None
        assert find_leaks(error) == []
        assert opts == {"api_key": ODD_KEY}


@pytest.mark.parametrize(
    "wrong",
    [
        {"api_key": "sk_test_canary\n"},
        {"api_key": "sk test canary"},
        {"stripe_account": "a\nb"},
        {"timeout": -1},
        {"http_client": "none"},
        {"base_url": "http://user:canary@127.0.0.1"},
        {"retry_policy": 1},
        {"app_info": {"nom": "x"}},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
@pytest.mark.parametrize("cls", [Client, lattice_stripe.AsyncClient])
def test_a_client_that_cannot_be_created_leaks_no_key(cls: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        cls(**{"api_key": KEY, **wrong})
    assert find_leaks(caught.value) == []


@pytest.mark.parametrize("key", [b"sk_test_canary", ("sk_test_canary",), "sk_test_canary\n"])
def test_invalid_api_keys_do_not_leak(key: Any) -> None:
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        Client(key)
    assert find_leaks(caught.value) == []
    client = Client(KEY)
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        client.with_key(key)
    assert find_leaks(caught.value) == []


@pytest.mark.parametrize(
    "opts", [{"api_key": b"canary"}, {"headers": {"Authorization": "Bearer canary"}}]
)
def test_invalid_keys_in_opts_do_not_leak(opts: Any) -> None:
    for use in (
        lambda c: c.customers.retrieve("cus_1", opts=opts),
        lambda c: c.request("GET", "/v1/customers", opts=opts),
    ):
        with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
            use(Client(KEY))
        assert find_leaks(caught.value) == []


def test_rich_tracebacks_with_locals_show_no_key() -> None:
    """Rich slices long strings before it shows them."""
    client = Client(f"sk_live_{CANARY}{'x' * 100}", base_url="http://127.0.0.1:9", max_retries=0)
    console = Console(file=StringIO(), width=200)
    with pytest.raises(StripeError) as caught:
        client.customers.retrieve("cus_1", opts={"api_key": f"sk_live_{CANARY}{'y' * 100}"})
    trace = Traceback.from_exception(
        caught.type, caught.value, caught.tb.tb_next, show_locals=True, extra_lines=0
    )
    console.print(trace)
    assert has_no_canary(console.file.getvalue())  # type: ignore[attr-defined]
    assert has_no_canary(pretty_repr([client._config.api_key], max_string=20))
    assert "customers.py" in console.file.getvalue()  # type: ignore[attr-defined]


# --- tracebacks -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("payload", "header"),
    [
        (b"{}", "t=1,v1=00"),
        (b"{}", None),
        (b"{}", "?"),
        ({}, "t=1,v1=00"),
        (b"{}", f"t={'9' * 5000},v1=0"),
    ],
)
@pytest.mark.parametrize(
    "secret", ["whsec_canary", ["whsec_canary", "whsec_canary2"], b"whsec_canary"]
)
@pytest.mark.parametrize("check", [webhooks.verify, webhooks.construct_event])
def test_a_refused_webhook_leaks_no_secret(
    check: Any, payload: Any, header: Any, secret: Any
) -> None:
    with pytest.raises(StripeError) as caught:
        check(payload, header, secret)
    assert find_leaks(caught.value) == []


@pytest.mark.parametrize("payload", [b'{"name": "canary"}', '{"name": "canary"}'])
@pytest.mark.parametrize("check", [webhooks.verify, webhooks.construct_event])
def test_a_refused_webhook_leaks_no_payload(check: Any, payload: Any) -> None:
    with pytest.raises(lattice_stripe.SignatureVerificationError) as caught:
        check(payload, "t=1,v1=00", "whsec_canary")
    assert find_leaks(caught.value) == []


@pytest.mark.parametrize(
    "read",
    [
        webhooks.from_eventbridge,
        webhooks.from_event_grid,
        lambda payload: webhooks.EventNotification.from_json(
            payload, lattice_stripe.Client("sk_1")
        ),
    ],
)
def test_an_event_that_cannot_be_read_leaks_no_payload(read: Any) -> None:
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        read('{"name": "canary"}')
    assert find_leaks(caught.value) == []


def test_a_payload_that_cannot_be_signed_leaks_no_secret() -> None:
    payload: Any = {"name": "canary"}
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        webhooks.generate_header(payload, "whsec_canary")
    assert find_leaks(caught.value) == []


def test_a_refused_thin_event_leaks_no_payload_and_no_secret(sdk: Sdk) -> None:
    client = sdk.client()
    with pytest.raises(lattice_stripe.SignatureVerificationError) as caught:
        client.parse_event_notification(b'{"name": "canary"}', "t=1,v1=00", "whsec_canary")
    assert find_leaks(caught.value) == []


def test_a_webhook_that_is_no_event_leaks_no_payload() -> None:
    payload = '{"object": "customer", "name": "canary"}'
    header = _signature_header(payload, "whsec_canary")
    with pytest.raises(lattice_stripe.InvalidArgumentError, match="not an event") as caught:
        webhooks.construct_event(payload, header, "whsec_canary")
    assert find_leaks(caught.value) == []


def _signature_header(payload: str, secret: str) -> str:
    now = int(time.time())
    signed = hmac.digest(secret.encode(), f"{now}.{payload}".encode(), "sha256")
    return f"t={now},v1={signed.hex()}"


@pytest.mark.parametrize("how", ["fetch_next", "next_page", "previous_page", "iteration", "stream"])
def test_a_page_without_a_usable_cursor_leaks_no_data(
    sdk: Sdk, stripe: LoopbackStripe, how: str
) -> None:
    data = [{"object": "customer", "name": "canary"}]
    stripe.reply({"object": "list", "data": data, "has_more": True})
    params: Any = {"email": "canary@example.com", "starting_after": "cus_0"}

    def use(client: Any) -> Any:
        if how == "stream":
            return _all(sdk, client.customers.stream(**params))
        page = client.customers.list(**params)
        if not sdk.asynchronous:
            found = page.auto_paging_iter() if how == "iteration" else getattr(page, how)()
            return list(found)

        async def walk() -> Any:
            found = await page
            if how == "iteration":
                return [item async for item in found.auto_paging_iter()]
            return await getattr(found, how)()

        return walk()

    with pytest.raises(lattice_stripe.APIError, match="no id") as caught:
        sdk.run(use)
    assert find_leaks(caught.value) == []


def test_a_nested_list_without_a_usable_cursor_leaks_no_data(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    lines = {"object": "list", "url": "/v1/invoices/in_1/lines", "has_more": True}
    data = [{"object": "line_item", "description": "canary"}]
    stripe.reply({"object": "invoice", "id": "in_1", "lines": {**lines, "data": data}})

    def use(client: Any) -> Any:
        invoice = client.invoices.retrieve("in_1")
        if not sdk.asynchronous:
            return list(invoice.lines.auto_paging_iter())

        async def walk() -> list[Any]:
            return [item async for item in (await invoice).lines.auto_paging_iter()]

        return walk()

    with pytest.raises(lattice_stripe.APIError, match="no id") as caught:
        sdk.run(use)
    assert find_leaks(caught.value) == []


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda c: c.with_key(KEY)])
def test_a_client_that_cannot_be_copied_leaks_no_proxy_password(
    copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = lattice_stripe.AsyncClient(KEY, http_options={"proxy": "http://me:canary@127.0.0.1:1"})
    monkeypatch.setenv("SSL_CERT_FILE", "/missing.pem")
    with pytest.raises(lattice_stripe.InvalidArgumentError, match="SSL_CERT_FILE") as caught:
        copied(client)
    assert find_leaks(caught.value) == []


def test_a_client_that_cannot_be_unpickled_leaks_no_proxy_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    options: Any = {"http_options": {"proxy": "http://me:canary@127.0.0.1:1"}}
    pickled = pickle.dumps(lattice_stripe.AsyncClient(KEY, pickle_key=True, **options))
    monkeypatch.setenv("SSL_CERT_FILE", "/missing.pem")
    with pytest.raises(lattice_stripe.InvalidArgumentError, match="SSL_CERT_FILE") as caught:
        pickle.loads(pickled)
    assert find_leaks(caught.value) == []


def test_a_request_that_breaks_while_it_is_sent_leaks_no_data(sdk: Sdk) -> None:
    """The frames of the transport hold its headers and body."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        with pytest.raises(lattice_stripe.WriteTimeoutError) as caught:
            sdk.run(
                lambda c: c.customers.create(description=CANARY * 2_000_000),
                base_addresses={"api": f"http://127.0.0.1:{deaf.getsockname()[1]}"},
                timeout=0.2,
            )
    assert find_leaks(caught.value) == []
    assert caught.value.__cause__ is not None


def test_a_stream_that_the_transport_breaks_leaks_no_filter(sdk: Sdk) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise RuntimeError("broken")

    cls: Any = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    http_client = cls(transport=httpx.MockTransport(broken))
    with pytest.raises(RuntimeError, match="broken") as caught:
        sdk.run(
            lambda c: _all(sdk, c.customers.stream(email="canary@example.com")),
            http_client=http_client,
        )
    assert find_leaks(caught.value) == []


def test_frames_of_callbacks_keep_their_locals_and_httpx_frames_stay_visible(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply({"object": "file", "id": "file_1"})
    local_value = "still here"

    def stop(done: int, total: int | None) -> None:
        raise ValueError(local_value)

    with pytest.raises(ValueError, match=local_value) as caught:
        sdk.run(
            lambda c: c.files.create(
                purpose="dispute_evidence", file=b"x" * 100_000, opts={"progress": stop}
            )
        )
    lines = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    (line,) = (line for line in lines if line.name == "stop")
    assert (line.locals or {})["local_value"] == repr(local_value)
    transport = [line for line in lines if "httpcore" in line.filename]
    assert not any(line.locals for line in transport)
    # Before Python 3.13, coroutines in the traceback of another library's error are left out.
    are_visible = not sdk.asynchronous or sys.version_info >= (3, 13)
    assert bool(transport) is are_visible
    assert any(Path(line.filename).parent.name == "_http" for line in lines) is are_visible


def test_a_traceback_has_the_line_of_each_frame(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(402, type="card_error")
    with pytest.raises(lattice_stripe.CardError) as caught:
        sdk.run(lambda c: c.customers.create())
    lines = {
        frame.f_code.co_name: linecache.getline(frame.f_code.co_filename, number).strip()
        for frame, number in traceback.walk_tb(caught.tb)
    }
    assert "self._call(" in lines["create"]
    if sdk.asynchronous:
        assert "_call" not in lines  # it returned the coroutine of the call
    else:
        assert "client._run(" in lines["_call"]
    assert lines["_run"].startswith("return self._finish(")


def test_a_proxy_password_is_not_pickled() -> None:
    for proxy in (
        "http://me:canary@127.0.0.1:1",
        httpx.Proxy("http://127.0.0.1:1", auth=("me", "canary")),
        httpx.Proxy("http://127.0.0.1:1", headers={"Proxy-Authorization": "Basic canary"}),
    ):
        client = Client(KEY, http_options={"proxy": proxy})
        with pytest.raises(lattice_stripe.InvalidArgumentError, match="pickle_key") as caught:
            pickle.dumps(client)
        assert find_leaks(caught.value) == []


@pytest.mark.parametrize(
    "name", ["pi_1_secret_canary", "accs_secret__canary", "cuss_secret_canary"]
)
def test_a_client_secret_is_refused_in_urls(sdk: Sdk, stripe: LoopbackStripe, name: str) -> None:
    events: list[TelemetryEvent] = []
    stop = lattice_stripe.on(TelemetryEvent, events.append)
    try:
        for use in (
            lambda c: c.payment_intents.retrieve(name),
            lambda c: c.request("GET", f"/v1/payment_intents/{name}"),
        ):
            with pytest.raises(
                lattice_stripe.InvalidArgumentError, match="client secret"
            ) as caught:
                sdk.run(use)
            assert has_no_canary(texts_of(caught.value))
    finally:
        stop()
    assert events == []
    assert stripe.asked == []
    assert has_no_canary(scrub(f"for {name}."))


@pytest.mark.parametrize("through", ["own pool", "http_client", "proxy of the environment"])
def test_httpx_logs_urls_without_their_query(
    sdk: Sdk,
    stripe: LoopbackStripe,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    through: str,
) -> None:
    caplog.set_level(logging.INFO, "httpx")
    options: Any = {}
    url = stripe.url
    if through == "http_client":
        options["http_client"] = httpx.AsyncClient() if sdk.asynchronous else httpx.Client()
    elif through == "proxy of the environment":
        monkeypatch.setenv("HTTP_PROXY", stripe.url)
        url = "http://stripe.invalid"
        options["base_addresses"] = {"api": url}
    stripe.reply({"object": "list", "data": []})
    sdk.run(lambda c: c.customers.list(email="canary@example.com"), **options)
    (line,) = (r.getMessage() for r in caplog.records if r.name == "httpx")
    assert line == f'HTTP Request: GET {url}/v1/customers "HTTP/1.1 200 OK"'
    assert ("email", "canary@example.com") in stripe.last.query


def test_a_custom_transport_sees_the_whole_url(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A transport that caches by URL needs the query."""
    caplog.set_level(logging.INFO, "httpx")
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, json={"object": "list", "data": []})

    with httpx.Client(transport=httpx.MockTransport(handle)) as own:
        client = Client(KEY, base_url="http://stripe.test", http_client=own)
        client.charges.list(customer="cus_1")
        own.get("http://other.test/?shown=1")
    assert seen == ["http://stripe.test/v1/charges?customer=cus_1", "http://other.test/?shown=1"]
    assert "cus_1" not in caplog.text
    assert "shown=1" in caplog.text  # a request that this library did not send


@pytest.mark.parametrize("name", ["summer_secret_sale", "secret_santa", "my_pi_secret_2"])
def test_ids_may_contain_the_word_secret(sdk: Sdk, stripe: LoopbackStripe, name: str) -> None:
    for _ in range(2):
        stripe.reply({"object": "coupon", "id": name})
    assert sdk.run(lambda c: c.coupons.retrieve(name)).id == name
    assert sdk.run(lambda c: c.request("GET", f"/v1/coupons/{name}")).id == name


class _Odd(Exception):
    exceptions: Any = None


@dataclass(frozen=True)
class _Frozen(Exception):
    code: int


@pytest.mark.parametrize("odd", [_Odd(), _Frozen(1), ExceptionGroup("some", [ValueError()])])
def test_the_error_is_stripes_while_another_exception_is_handled(
    sdk: Sdk, stripe: LoopbackStripe, odd: Exception
) -> None:
    stripe.refuse(402, type="card_error", code="card_declined")
    if isinstance(odd, _Odd):
        odd.exceptions = ["a"]
    try:
        raise odd
    except Exception:  # noqa: BLE001
        with pytest.raises(lattice_stripe.CardError):
            sdk.run(lambda c: c.customers.create())


def test_an_earlier_exception_keeps_its_traceback(stripe: LoopbackStripe) -> None:
    def frames(error: BaseException) -> int:
        return len(list(traceback.walk_tb(error.__traceback__)))

    stripe.refuse(402, type="card_error")
    with pytest.raises(httpx.ConnectError) as caught:
        httpx.get("http://127.0.0.1:9")
    earlier, cause = caught.value, caught.value.__cause__
    assert cause is not None
    before = frames(earlier), frames(cause)
    try:
        raise earlier
    except httpx.ConnectError:
        with pytest.raises(lattice_stripe.CardError), Client(KEY, base_url=stripe.url) as client:
            client.customers.create()
    assert frames(earlier) >= before[0] > 2
    assert frames(cause) == before[1] > 2


def test_no_part_of_a_client_shows_its_key() -> None:
    seen: list[Any] = []
    client = Client(ODD_KEY, base_url="http://127.0.0.1:9", max_retries=0)
    service = client.payment_intents
    operation = next(o for o in lattice_stripe.operations() if o.name == "payment_intents.create")
    params = {"amount": 1, "currency": "usd", "description": CANARY}
    call = client._prepare(operation, (), params, {"api_key": ODD_KEY})
    context = CallContext(
        operation=operation,
        opinion="trial",
        parameter_paths=(),
        ids=(),
        params=params,
        stripe_version="2026",
        events=client._events,
    )
    seen += [client, service, client._config, call, call.request, call.request.settings, context]
    attempts = client._attempts(call)
    seen += [client._transport, client._events, attempts]
    seen += [SimpleNamespace(config=client._config, request=call.request)]
    customer = decode({"id": "cus_1", "object": "customer", "added": {"secret": CANARY}})
    assert customer.extra["added"]["secret"] == CANARY
    seen += [location_of(customer)]
    seen += [[client], {"keys": [client._config.api_key, call.request.settings.api_key]}]
    assert [texts_of(each) for each in seen if not has_no_canary(texts_of(each))] == []
    assert call.request.settings.api_key == ODD_KEY


def test_frames_of_a_retry_policy_keep_their_locals(stripe: LoopbackStripe) -> None:
    class Policy:
        def decide(self, attempt: Any, max_retries: int) -> float | None:
            precious = [attempt.status]
            raise LookupError(f"{len(precious)}")

    stripe.refuse(503, type="api_error")
    with (
        Client(KEY, base_url=stripe.url, retry_policy=Policy()) as client,
        pytest.raises(lattice_stripe.InvalidArgumentError, match="LookupError") as caught,
    ):
        client.customers.create()
    bug = caught.value.__cause__
    assert isinstance(bug, LookupError)
    frames = {
        f.name: f
        for each in (caught.value, bug)
        for f in traceback.TracebackException.from_exception(each, capture_locals=True).stack
    }
    assert frames["decide"].locals is not None
    assert frames["decide"].locals["precious"] == "[503]"
    assert not frames["_run"].locals
    assert frames["_run"].line  # the source line stays visible


def test_redaction_leaves_a_suspended_generator_of_the_caller_alone(stripe: LoopbackStripe) -> None:
    def working() -> Iterator[int]:
        try:
            raise LookupError
        except LookupError:
            with Client(KEY, base_url=stripe.url) as client:
                with pytest.raises(StripeError) as caught:
                    client.customers.create(nothing=1)  # type: ignore[call-arg]
                kinds = {type(each) for each in exception_chain(caught.value)}
                assert LookupError in kinds
            yield 1
        yield 2

    assert list(working()) == [1, 2]


def test_opinion_warnings_leak_no_secret(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[OpinionWarning] = []
    stop = lattice_stripe.on(OpinionWarning, heard.append)
    stripe.reply({"object": "invoice", "id": "in_1", "auto_advance": True, "status": "draft",
                   "confirmation_secret": {"client_secret": "canary"}})  # fmt: skip
    try:
        _run(sdk, stripe, lambda c: c.invoices.create(customer="c"), {"api_key": KEY})
    finally:
        stop()
    assert len(heard) == 1
    assert has_no_canary(texts_of(heard[0]) + caplog.text)


class _SlowClose(httpx.AsyncByteStream):
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{}"

    async def aclose(self) -> None:
        await asyncio.sleep(self.seconds)


def test_redaction_leaves_a_suspended_call_alone_that_shares_the_exception() -> None:
    """HTTP/2 streams, and hooks that await one future, raise one exception in several calls."""
    delays = iter((0.01, 0.05, 0.1))

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=_SlowClose(next(delays)))

    async def main() -> list[Any]:
        shared = asyncio.get_running_loop().create_future()

        async def hook(response: httpx.Response) -> None:
            await asyncio.shield(shared)

        http_client = httpx.AsyncClient(
            transport=httpx.MockTransport(handle), event_hooks={"response": [hook]}
        )
        client = lattice_stripe.AsyncClient(KEY, http_client=http_client, max_retries=0)
        tasks = [asyncio.create_task(client.customers.retrieve("cus_1")) for _ in range(3)]
        await asyncio.sleep(0.05)
        shared.set_exception(LookupError("shared"))
        done = asyncio.gather(*tasks, return_exceptions=True)
        return await asyncio.wait_for(done, 10)

    assert [type(result) for result in asyncio.run(main())] == [LookupError] * 3


@pytest.mark.parametrize("cls", [StripeError, LookupError])
@pytest.mark.parametrize("function", ["call", "iterate"])
def test_redaction_leaves_suspended_calls_alone_that_share_a_stored_error(
    function: str, cls: type[Exception]
) -> None:
    """A breaker can raise one stored error in several tasks."""
    shared = cls("stored")
    namespace: dict[str, Any] = {"__name__": "lattice_stripe.cleanup"}
    source = """
async def call(refuse, wait):
    try:
        refuse()
    finally:
        await wait()

async def generate(refuse, wait):
    try:
        refuse()
    finally:
        await wait()
    yield

async def iterate(refuse, wait):
    async for _ in generate(refuse, wait):
        pass
"""
    exec(source, namespace)
    call = redacts_errors(namespace[function])
    cleaned_up: list[float] = []

    def refuse() -> None:
        raise shared

    async def clean_up(seconds: float) -> None:
        await asyncio.sleep(seconds)
        cleaned_up.append(seconds)

    async def main() -> list[Any]:
        delays = (0.05, 0.01)
        problems: list[Any] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, found: problems.append(found))
        calls = [call(refuse, partial(clean_up, seconds)) for seconds in delays]
        done = asyncio.gather(*calls, return_exceptions=True)
        results = await asyncio.wait_for(done, 10)
        gc.collect()
        await asyncio.sleep(0)
        return [*results, *problems]

    assert asyncio.run(main()) == [shared, shared]
    assert cleaned_up == [0.01, 0.05]


@pytest.mark.parametrize("fails", ["create", "block"])
def test_temporary_test_clocks_leak_no_key(sdk: Sdk, stripe: LoopbackStripe, fails: str) -> None:
    clock = {"object": "test_helpers.test_clock", "id": "clock_1", "status": "ready"}
    if fails == "create":
        stripe.refuse(401, type="invalid_request_error")
    else:
        stripe.reply(clock)
        stripe.reply({**clock, "deleted": True})

    def use(client: Any) -> Any:
        clocks = client.test_helpers.test_clocks
        block = clocks.temporary(frozen_time=1, name=CANARY, opts={"api_key": ODD_KEY})
        if not sdk.asynchronous:
            with block:
                raise LookupError

        async def run_block() -> None:
            async with block:
                raise LookupError

        return run_block()

    with pytest.raises((LookupError, StripeError)) as caught:
        sdk.run(use)
    assert find_leaks(caught.value) == []


_API_KEYS = ["sk_live_canary", "rk_test_canary", "pk_live_canary", "sk_org_canary", "whsec_canary"]


@pytest.mark.parametrize("key", [*_API_KEYS, "sk_live_canary-1"])
def test_an_api_key_is_refused_in_urls(
    sdk: Sdk, stripe: LoopbackStripe, key: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for use in (
        lambda c: c.customers.retrieve(key),
        lambda c: c.quotes.pdf(key),
        lambda c: c.request("GET", f"/v1/customers/{key}"),
    ):
        with pytest.raises(lattice_stripe.InvalidArgumentError, match="API key") as caught:
            sdk.run(use)
        assert has_no_canary(texts_of(caught.value))
        assert find_leaks(caught.value) == []
    assert stripe.asked == []
    assert has_no_canary(caplog.text)


@pytest.mark.parametrize("name", ["skate_live_1", "sk_plan", "my_sk_live_1"])
def test_ids_may_resemble_an_api_key(sdk: Sdk, stripe: LoopbackStripe, name: str) -> None:
    stripe.reply({"object": "coupon", "id": name})
    assert sdk.run(lambda c: c.coupons.retrieve(name)).id == name


@pytest.mark.parametrize(
    "use",
    [
        lambda c: c.payment_intents.retrieve(INTENT_SECRET),
        lambda c: c.request("GET", f"/v1/payment_intents/{INTENT_SECRET}"),
        lambda c: c.quotes.pdf(INTENT_SECRET),
        lambda c: c.customers.create(opts={"apikey": "sk_live_canary"}),
        lambda c: c.customers.stream(opts={"apikey": "sk_live_canary"}),
        lambda c: c.request("GET", "/v1/customers", opts={"apikey": "sk_live_canary"}),
    ],
)
def test_locals_of_a_refused_call_leak_no_secret(sdk: Sdk, use: Any) -> None:
    with pytest.raises(lattice_stripe.InvalidArgumentError) as caught:
        sdk.run(use)
    assert find_leaks(caught.value) == []


def test_redaction_reaches_the_exceptions_of_a_group() -> None:
    namespace: dict[str, Any] = {"__name__": "lattice_stripe.group"}
    exec("def call(data):\n    raise ValueError", namespace)
    errors = []
    for _ in range(2):
        with pytest.raises(ValueError) as caught:  # noqa: PT011  # the exception has no message
            namespace["call"]("canary")
        tb = caught.value.__traceback__
        assert tb is not None
        errors.append(caught.value.with_traceback(tb.tb_next))  # without the frame of this test
        assert frame_locals(errors[-1]) == ["data"]
    group = ExceptionGroup("group", [ExceptionGroup("inner", errors)])
    redact_traceback(group)
    assert [frame_locals(each) for each in errors] == [[], []]


def frame_locals(error: BaseException) -> list[str]:
    """The locals that contain a canary, in frames of the package."""
    return [
        name
        for frame, _ in traceback.walk_tb(error.__traceback__)
        if str(frame.f_globals.get("__name__")).startswith("lattice_stripe")
        for name, value in frame.f_locals.items()
        if not has_no_canary(repr(value))
    ]


def test_hpack_logs_no_header(caplog: pytest.LogCaptureFixture) -> None:
    """It encodes the headers of HTTP/2 requests."""
    hpack = pytest.importorskip("hpack")
    caplog.set_level(logging.DEBUG)
    redact_logged_query(httpx.Request("GET", "https://api.stripe.com"))
    hpack.Encoder().encode([(b"authorization", b"Bearer sk_test_canary")], huffman=False)
    assert "to the header table" in caplog.text
    assert has_no_canary(caplog.text)
    assert "authorization" not in caplog.text
