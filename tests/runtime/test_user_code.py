"""Exceptions of the user's own code during an attempt: event hooks, callbacks and files."""

from __future__ import annotations

import asyncio
import io
import ssl
from collections.abc import Callable
from typing import Any

import httpx
import lattice_stripe
import pytest

from tests.runtime.aiohttp_sdk import SDKS, create_sdk
from tests.runtime.conftest import LoopbackStripe, Sdk

QUICK = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)
CUSTOMER = {"id": "cus_1", "object": "customer"}


def create(client: Any) -> Any:
    return client.payment_intents.create(amount=100, currency="usd")


def run_with_hook(
    sdk: Sdk, when: str, hook: Callable[[Any], None]
) -> tuple[Exception, list[lattice_stripe.RequestError]]:
    """Create a payment with an event hook; return the exception and the events."""
    events: list[lattice_stripe.RequestError] = []

    def use(client: Any) -> Any:
        client.on(lattice_stripe.RequestError, events.append)
        return create(client)

    async def async_hook(subject: Any) -> None:
        await asyncio.sleep(0)
        hook(subject)

    async def main(http_client: httpx.AsyncClient) -> None:
        async with http_client, sdk.client(http_client=http_client, **options) as client:
            await use(client)

    options: dict[str, Any] = {"max_retries": 2, "retry_policy": QUICK}
    try:
        if sdk.asynchronous:
            asyncio.run(main(httpx.AsyncClient(event_hooks={when: [async_hook]})))
        else:
            with httpx.Client(event_hooks={when: [hook]}) as http_client:
                sdk.run(use, http_client=http_client, **options)
    except Exception as error:  # noqa: BLE001  # the tests look at it
        return error, events
    raise AssertionError("the call succeeded")


def test_raise_for_status_hook_raises_its_own_error_after_one_request(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for _ in range(3):
        stripe.refuse(402, type="card_error", code="card_declined", message="Declined.")
    error, events = run_with_hook(sdk, "response", lambda response: response.raise_for_status())
    assert type(error) is httpx.HTTPStatusError
    assert error.response.status_code == 402
    assert len(stripe.asked) == 1
    key = stripe.last.headers["idempotency-key"]
    assert any(key in note for note in error.__notes__)
    assert [(e.error, e.attempts, e.idempotency_key) for e in events] == [
        ("HTTPStatusError", 1, key)
    ]


def _raise_with_request(subject: Any) -> None:
    request = subject if isinstance(subject, httpx.Request) else subject.request
    raise httpx.ConnectError("of the hook", request=request)


def _request_from_hook(_: Any) -> None:
    with httpx.Client(trust_env=False) as other:
        other.get("http://127.0.0.1:1/")


def _raise(error: Exception) -> Callable[[Any], None]:
    def hook(_: Any) -> None:
        raise error

    return hook


ERRORS: dict[str, tuple[type[Exception], Callable[[Any], None]]] = {
    "transport error": (httpx.ReadError, _raise(httpx.ReadError("of the hook"))),
    "timeout": (httpx.ReadTimeout, _raise(httpx.ReadTimeout("of the hook"))),
    "error with the request": (httpx.ConnectError, _raise_with_request),
    "request of its own": (httpx.ConnectError, _request_from_hook),
    "invalid url": (httpx.InvalidURL, _raise(httpx.InvalidURL("of the hook"))),
    "ssl": (ssl.SSLError, _raise(ssl.SSLError("of the hook"))),
    "unicode": (UnicodeError, _raise(UnicodeError("of the hook"))),
    "value": (ValueError, _raise(ValueError("of the hook"))),
    "type": (TypeError, _raise(TypeError("of the hook"))),
}


@pytest.mark.parametrize("when", ["request", "response"])
@pytest.mark.parametrize(("cls", "hook"), ERRORS.values(), ids=ERRORS)
def test_event_hook_error_is_raised_as_it_is(
    sdk: Sdk, stripe: LoopbackStripe, when: str, cls: type[Exception], hook: Callable[[Any], None]
) -> None:
    for _ in range(3):
        stripe.reply({"id": "pi_1", "object": "payment_intent"})
    error, events = run_with_hook(sdk, when, hook)
    assert type(error) is cls
    assert len(stripe.asked) == (when == "response")
    (event,) = events
    assert (event.error, event.attempts) == (cls.__name__, 1)
    assert event.idempotency_key
    assert any(event.idempotency_key in note for note in error.__notes__)


def test_transport_failure_of_a_client_with_hooks_is_retried(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    seen: list[Any] = []
    for _ in range(3):
        stripe.reply(b"", promised=5)
    error, _ = run_with_hook(sdk, "response", seen.append)
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert len(stripe.asked) == 3


def test_connect_failure_of_a_client_with_hooks_is_a_connect_error(sdk: Sdk) -> None:
    cls: Any = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    http_client = cls(event_hooks={"request": []}, trust_env=False)
    with pytest.raises(lattice_stripe.ConnectError):
        sdk.run(create, http_client=http_client, base_addresses={"api": "http://127.0.0.1:1"})


@pytest.fixture(params=SDKS)
def any_sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return create_sdk(request.param, stripe)


def test_unicode_error_of_a_progress_callback_is_no_dns_error(
    any_sdk: Sdk, stripe: LoopbackStripe
) -> None:
    def progress(sent: int, total: int | None) -> None:
        raise UnicodeError("of the callback")

    stripe.reply({"id": "file_1", "object": "file"})
    with pytest.raises(UnicodeError, match="of the callback"):
        any_sdk.run(
            lambda c: c.files.create(
                purpose="dispute_evidence", file=io.BytesIO(b"x"), opts={"progress": progress}
            )
        )


class Source(io.BytesIO):
    """A file whose ``read`` raises."""

    def __init__(self, fail: Callable[[Any], None]) -> None:
        super().__init__(b"content")
        self._fail = fail

    def read(self, size: int | None = -1) -> bytes:
        self._fail(size)
        return b""


class Sink(io.BytesIO):
    """A file whose ``write`` raises."""

    def __init__(self, fail: Callable[[Any], None]) -> None:
        super().__init__()
        self._fail = fail

    def write(self, data: Any) -> int:
        self._fail(data)
        return 0


def upload(client: Any, file: Any, **opts: Any) -> Any:
    return client.files.create(purpose="dispute_evidence", file=file, opts=opts)


def download(client: Any, to: Any, **opts: Any) -> Any:
    return client.quotes.pdf("qt_1", to=to, opts=opts)


def progress_of(fail: Callable[[Any], None]) -> Callable[[int, int | None], None]:
    return lambda done, total: fail(done)


CALLS: dict[str, Callable[[Any, Callable[[Any], None]], Any]] = {
    "progress of an upload": lambda c, fail: upload(c, b"x", progress=progress_of(fail)),
    "file of an upload": lambda c, fail: upload(c, Source(fail)),
    "file of an upload with a deadline": lambda c, fail: upload(c, Source(fail), deadline=5),
    "progress of a download": lambda c, fail: download(c, None, progress=progress_of(fail)),
    "progress of a download to a file": lambda c, fail: download(
        c, io.BytesIO(), progress=progress_of(fail)
    ),
    "file of a download": lambda c, fail: download(c, Sink(fail)),
}
CALLBACK_ERRORS = [
    pytest.param(call, *error, id=f"{name}-{kind}")
    for name, call in CALLS.items()
    for kind, error in ERRORS.items()
    if kind != "error with the request"  # a callback has no request
    if (name, kind) != ("file of a download", "ssl")  # an OSError becomes a FileWriteError
]


@pytest.mark.parametrize(("call", "cls", "fail"), CALLBACK_ERRORS)
def test_error_of_a_callback_or_a_file_is_raised_as_it_is(
    any_sdk: Sdk,
    stripe: LoopbackStripe,
    call: Callable[[Any, Callable[[Any], None]], Any],
    cls: type[Exception],
    fail: Callable[[Any], None],
) -> None:
    events: list[lattice_stripe.RequestError] = []

    def use(client: Any) -> Any:
        client.on(lattice_stripe.RequestError, events.append)
        return call(client, fail)

    for _ in range(3):
        stripe.reply(b"%PDF", headers={"Content-Type": "application/pdf"})
    with pytest.raises(cls) as caught:
        any_sdk.run(use, max_retries=2, retry_policy=QUICK)
    assert type(caught.value) is cls
    assert len(stripe.asked) <= 1
    (event,) = events
    assert (event.error, event.attempts) == (cls.__name__, 1)
    if event.method == "POST":
        assert event.idempotency_key
        assert any(event.idempotency_key in note for note in caught.value.__notes__)


def test_connect_failure_whose_causes_form_a_cycle_is_a_connect_error(sdk: Sdk) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        error, cause = httpx.ConnectError("refused"), OSError("refused")
        error.__cause__, cause.__cause__ = cause, error
        raise error

    cls: Any = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    http_client = cls(transport=httpx.MockTransport(fail))
    with pytest.raises(lattice_stripe.ConnectError):
        sdk.run(create, http_client=http_client)


@pytest.mark.parametrize("label", ["a" * 64 + ".example", "a..example"])
def test_host_name_with_an_invalid_label_is_a_dns_error(any_sdk: Sdk, label: str) -> None:
    options: Any = {"base_addresses": {"api": f"http://{label}"}}
    with pytest.raises(lattice_stripe.DNSError):
        any_sdk.run(create, http_options={"trust_env": False}, **options)


@pytest.mark.parametrize("host", ["xn--\u2603\u2603.example", "\u2603.example"])
def test_host_name_that_idna_rejects_is_an_error_of_base_url(any_sdk: Sdk, host: str) -> None:
    with pytest.raises(lattice_stripe.InvalidArgumentError, match="Correct base_url") as caught:
        any_sdk.run(create, base_addresses={"api": f"http://{host}"})
    assert "Shorten" not in str(caught.value)
