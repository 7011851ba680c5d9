"""Webhooks: signed events are decoded, all others rejected, as in the official SDK."""

from __future__ import annotations

import base64
import hmac
import json
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
import stripe
from hypothesis import given
from hypothesis import strategies as st
from lattice_stripe import (
    InvalidArgumentError,
    SignatureVerificationError,
    StripeError,
    TelemetryEvent,
    WebhookVerification,
    decode,
    on,
)
from lattice_stripe.types import Customer, Event
from lattice_stripe.webhooks import WebhookRouter, construct_event, generate_header, verify

SECRET = "whsec_test_CANARY"
BODY = json.dumps(
    {
        "object": "event",
        "id": "evt_1",
        "type": "customer.created",
        "data": {"object": {"object": "customer", "id": "cus_1", "name": "Ада"}},
    },
    ensure_ascii=False,
).encode()


def sign(body: bytes, secret: str = SECRET, at: float | None = None) -> str:
    """The ``Stripe-Signature`` header of a webhook."""
    timestamp = int(time.time() if at is None else at)
    signature = hmac.new(secret.encode(), b"%d.%s" % (timestamp, body), sha256).hexdigest()
    return f"t={timestamp},v1={signature},v0=older"


def test_a_signed_event_is_read() -> None:
    for payload in (BODY, BODY.decode()):
        event = construct_event(payload, sign(BODY), SECRET)
        assert type(event) is Event
        assert type(event.data.object) is Customer
        assert event.data.object.name == "Ада"


def test_the_header_may_be_bytes_and_the_secret_any_text() -> None:
    verify(BODY, sign(BODY, "whsec_é").encode(), "whsec_é")  # type: ignore[arg-type]
    verify(BODY, sign(BODY, "whsec_é"), iter(["whsec_1", "whsec_é"]))


def test_several_secrets_are_accepted_while_one_is_rolled() -> None:
    header = sign(BODY, "whsec_new")
    assert construct_event(BODY, header, [SECRET, "whsec_new"]).id == "evt_1"
    with pytest.raises(SignatureVerificationError):
        construct_event(BODY, header, [SECRET, "whsec_other"])


@pytest.mark.parametrize(
    ("body", "header", "reason"),
    [
        (
            BODY.replace(b"cus_1", b"cus_2"),
            sign(BODY),
            "No signature matches.*this endpoint's.*raw request body",
        ),
        (
            BODY,
            sign(BODY, "whsec_other"),
            "No signature matches.*this endpoint's.*raw request body",
        ),
        (BODY, sign(BODY, at=time.time() - 301), "older than 300 s.*clock"),
        (BODY, None, "no Stripe-Signature header"),
        (BODY, "", "no valid timestamp.*as it was received"),
        (BODY, "t=abc,v1=00", "no valid timestamp.*as it was received"),
        (BODY, "t=1,t=2,v1=00", "no valid timestamp.*as it was received"),
        (BODY, f"t={int(time.time())}", "no v1 signature.*as it was received"),
        (
            BODY,
            f"t={int(time.time())},v1=é",
            "No signature matches.*this endpoint's.*raw request body",
        ),
    ],
    ids=[
        "changed-body",
        "other-secret",
        "too-old",
        "no-header",
        "empty-header",
        "invalid-timestamp",
        "two-timestamps",
        "no-signature",
        "non-ascii-signature",
    ],
)
def test_an_invalid_signature_is_rejected(body: bytes, header: Any, reason: str) -> None:
    received: list[Any] = []
    stop = on(WebhookVerification, received.append)
    try:
        with pytest.raises(SignatureVerificationError, match=reason) as caught:
            construct_event(body, header, SECRET)
    finally:
        stop()
    assert [event.ok for event in received] == [False]
    assert "CANARY" not in f"{caught.value!r}{caught.value}{received}"


def test_tolerance_sets_the_maximum_age() -> None:
    old = sign(BODY, at=1_000_000)
    verify(BODY, old, SECRET, tolerance=None)
    verify(BODY, sign(BODY, at=time.time() - 500), SECRET, tolerance=600)


def test_a_signature_is_accepted_until_it_is_older_than_the_tolerance(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    header = sign(BODY, at=1_000_000)
    monkeypatch.setattr("time.time", lambda: 1_000_300.0)
    verify(BODY, header, SECRET)
    monkeypatch.setattr("time.time", lambda: 1_000_300.5)
    with pytest.raises(SignatureVerificationError, match="older than 300 s"):
        verify(BODY, header, SECRET)


def test_a_verified_event_emits_one_webhook_verification() -> None:
    received: list[TelemetryEvent] = []
    stop = on(WebhookVerification, received.append)
    construct_event(BODY, sign(BODY), SECRET)
    stop()
    assert received == [
        WebhookVerification(ok=True, event_id="evt_1", event_type="customer.created")
    ]


@pytest.mark.parametrize(
    ("body", "described"),
    [
        (b'{"object": "v2.core.event", "id": "evt_2"}', "is a thin event"),
        (b"[]", "is of type list, and not an event"),
        (BODY.replace(b'"event"', b'"spaceship"'), "is of type dict, and not an event"),
        (b'{"object": "charge", "id": "ch_1"}', "is the object 'charge', and not an event"),
        (b"<html>", "is not JSON"),
    ],
)
def test_a_body_that_is_not_a_v1_event_is_described(body: bytes, described: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^The webhook body {described}"):
        construct_event(body, sign(body), SECRET)


def test_a_thin_event_is_read_with_decode() -> None:
    assert decode(b'{"object": "v2.core.event", "id": "evt_2"}').id == "evt_2"


@pytest.mark.parametrize("secret", ["", "  ", [], [""], b"whsec_1", [b"whsec_1"], [None], 12])
def test_an_empty_secret_is_an_invalid_argument(secret: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="secret"):
        construct_event(BODY, sign(BODY), secret)


@pytest.mark.parametrize(
    "secret",
    [
        *("whsec_CANARY\n", " whsec_CANARY", "whsec_CANARY ", "whsec_CAN ARY", "whsec_CANARY\t"),
        *("'whsec_CANARY'", '"whsec_CANARY"', "whsec_CANARY'", "\ufeffwhsec_CANARY"),
        *("whsec_CANARY\xa0", "whsec_CANARY\0", "whsec_CANARY\ud800"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("is_list", [False, True])
def test_a_secret_with_characters_of_its_file_is_an_invalid_argument(
    secret: str, is_list: bool
) -> None:
    given_secret: Any = [SECRET, secret] if is_list else secret
    for use in (
        lambda: construct_event(BODY, sign(BODY), given_secret),
        lambda: WebhookRouter(None, secret=given_secret, stale="skip"),
        lambda: generate_header(BODY, secret),
    ):
        with pytest.raises(InvalidArgumentError) as caught:
            use()
        message = str(caught.value)
        assert message.startswith("The webhook secret contains whitespace, a quote at an end, or")
        assert message.endswith("Pass the endpoint's whsec_... secret.")
        assert caught.value.param == "secret"
        assert "CANARY" not in "".join(traceback.format_exception(caught.value))


@given(st.text(st.characters(codec="utf-8")), st.sampled_from([SECRET, "whsec_other"]))
def test_verdicts_match_the_official_sdk(body: str, secret: str) -> None:
    header = sign(body.encode(), secret)
    accepted = accepted_by_stripe = True
    try:
        verify(body, header, SECRET)
    except SignatureVerificationError:
        accepted = False
    try:
        stripe.WebhookSignature.verify_header(body, header, SECRET, 300)
    except stripe.SignatureVerificationError:
        accepted_by_stripe = False
    assert accepted is accepted_by_stripe


def test_any_v1_signature_is_enough_and_v0_never_is() -> None:
    header = sign(BODY)
    time_part, signature, _ = header.split(",")
    verify(BODY, f"{time_part},v1=00,{signature},v1=11", SECRET)
    verify(BODY, f"{signature},{time_part}", SECRET)
    for wrong in ("v0", "v2", "V1", "v11"):
        with pytest.raises(SignatureVerificationError, match="no v1 signature"):
            verify(BODY, f"{time_part},{signature.replace('v1', wrong)}", SECRET)


@pytest.mark.parametrize("is_first", [True, False])
def test_no_signature_after_one_that_is_not_ascii_is_accepted(is_first: bool) -> None:
    moment, signature, _ = sign(BODY).split(",")
    items = ["v1=\xb2", signature] if is_first else [signature, "v1=\xb2"]
    delivery = (BODY.decode(), ",".join([moment, *items]), SECRET)
    assert accepts(lambda d: verify(*d), delivery, SignatureVerificationError) is not is_first
    official = stripe.WebhookSignature.verify_header
    assert accepts(lambda d: official(*d, 300), delivery, TypeError) is not is_first


@pytest.mark.parametrize(
    ("arguments", "param"),
    [
        (("\ud800", sign(BODY), SECRET), "payload"),
        ((BODY, sign(BODY), "whsec_\ud800"), "secret"),
        ((BODY, sign(BODY), [SECRET, "whsec_\ud800"]), "secret"),
    ],
)
def test_a_lone_surrogate_in_an_argument_is_an_invalid_argument(arguments: Any, param: str) -> None:
    for check in (verify, construct_event):
        with pytest.raises(InvalidArgumentError, match=r"lone surrogate|not printable") as caught:
            check(*arguments)
        assert caught.value.param == param


@pytest.mark.parametrize("position", ["v1=\ud800", "v1=00,t\ud800=1", "\ud800"])
def test_a_lone_surrogate_in_the_header_is_rejected(position: str) -> None:
    with pytest.raises(SignatureVerificationError):
        verify(BODY, f"{sign(BODY, 'whsec_other')},{position}", SECRET)


@pytest.mark.parametrize("tolerance", ["300", b"300", True, float("nan"), [300]])
def test_a_tolerance_that_is_not_a_number_is_an_invalid_argument(tolerance: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="tolerance is") as caught:
        verify(BODY, sign(BODY), SECRET, tolerance=tolerance)
    assert caught.value.param == "tolerance"


# --- the clock and generate_header --------------------------------------------------------------


def test_now_replaces_the_clock_of_the_system() -> None:
    header = generate_header(BODY, SECRET, timestamp=1_000_000)
    assert construct_event(BODY, header, SECRET, now=1_000_300).id == "evt_1"
    with pytest.raises(SignatureVerificationError, match="older than 300 s"):
        verify(BODY, header, SECRET, now=1_000_301)


@pytest.mark.parametrize("now", ["0", True, float("nan"), time.time])
def test_a_time_that_is_not_a_number_is_an_invalid_argument(now: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="now is") as caught:
        verify(BODY, sign(BODY), SECRET, now=now)
    assert caught.value.param == "now"


@pytest.mark.parametrize("payload", [BODY, BODY.decode(), bytearray(BODY), memoryview(BODY)])
def test_a_generated_header_is_accepted_by_both_libraries(payload: Any) -> None:
    header = generate_header(payload, SECRET)
    verify(payload, header, SECRET)
    assert stripe.WebhookSignature.verify_header(BODY.decode(), header, SECRET, 300)
    assert generate_header(payload, SECRET, timestamp=12) == sign(BODY, at=12).removesuffix(
        ",v0=older"
    )


# --- mutated deliveries -------------------------------------------------------------------------

Delivery = tuple[str, str, str]
"""Body, header, secret."""
NOW = 1_800_000_000


def mutate_text(text: str, chance: random.Random) -> str:
    """``text`` with one small change."""
    at = chance.randrange(len(text) + 1)
    other = chance.choice(["", "0", "1", "=", ",", "t", "v1", " ", "-", "+", "_", "\u0661", "\n"])
    match chance.randrange(4):
        case 0:
            return text[:at] + other + text[at:]
        case 1:
            return text[:at] + text[at + 1 :]
        case 2:
            return text[:at] + other + text[at + 1 :]
        case _:
            return text[:at] + text[max(0, at - 3) :]


def mutate_header(header: str, chance: random.Random) -> str:
    """``header`` with an item added, removed, repeated or renamed."""
    items = header.split(",")
    at = chance.randrange(len(items))
    name, _, value = items[at].partition("=")
    match chance.randrange(7):
        case 0:
            del items[at]
        case 1:
            items.insert(at, items[chance.randrange(len(items))])
        case 2:
            items[at] = f"{chance.choice(['t', 'v0', 'v1', 'V1', ' v1', 'v1 '])}={value}"
        case 3:
            items[at] = f"{name}={chance.choice([' ', '0', '+', '-'])}{value}"
        case 4:
            items[at] = f"{name}={value}={value}"
        case 5:
            items.insert(at, chance.choice(["v1", "t", "", "=", "v1=", "v1=00", "v0=00", "x=1"]))
        case _:
            chance.shuffle(items)
    return ",".join(items)


def mutated(chance: random.Random) -> Delivery:
    """A signed delivery; most have changes in the body, the header, the secret or the time."""
    body, secret = BODY.decode(), SECRET
    if chance.random() < 0.3:
        body = mutate_text(body, chance)
    age = chance.choice([0, 0, 0, 299, 300, 301, 10_000, -10, -100_000])
    header = sign(body.encode(), secret, at=NOW - age)
    for _ in range(chance.randrange(3)):
        change = chance.choice(["header", "header", "text", "body", "secret"])
        if change == "header":
            header = mutate_header(header, chance)
        elif change == "text":
            header = mutate_text(header, chance)
        elif change == "body":
            body = mutate_text(body, chance)
        else:
            secret = chance.choice(["whsec_other", secret[:-1], secret.upper()])
    return body, header, secret


def accepts(
    check: Callable[[Delivery], object], delivery: Delivery, *errors: type[Exception]
) -> bool:
    try:
        check(delivery)
    except errors:
        return False
    return True


def is_stricter(header: str) -> bool:
    """Whether this library refuses a header that stripe-python may accept."""
    times = [item for item in header.split(",") if item.split("=")[0].strip() == "t"]
    return len(times) > 1 or not all(item.isascii() for item in times)


def test_verdicts_on_mutated_deliveries_match_the_official_sdk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Except two timestamps, and digits that are not ASCII: only this library refuses those."""
    monkeypatch.setattr("time.time", lambda: float(NOW))
    chance = random.Random(15)
    counts: Counter[bool] = Counter()
    for _ in range(20_000):
        _, header, _ = delivery = mutated(chance)
        accepted = accepts(lambda d: verify(*d), delivery, SignatureVerificationError)
        by_stripe = accepts(
            lambda d: stripe.WebhookSignature.verify_header(*d, 300),
            delivery,
            stripe.SignatureVerificationError,
            TypeError,  # for a signature that is not ASCII
        )
        counts[accepted] += 1
        if is_stricter(header):
            assert not accepted, delivery
        else:
            assert accepted is by_stripe, delivery
    assert counts[True] > 4_000
    assert counts[False] > 4_000


def test_a_signature_of_the_future_is_accepted_as_in_the_official_sdk() -> None:
    verify(BODY, sign(BODY, at=time.time() + 100_000), SECRET)


# --- bad input ----------------------------------------------------------------------------------

DEEP = b'{"object": "event", "data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"[" + BODY + b"]",
        b'"event"',
        b'{"object": ["event"]}',
        b'{"object": {"event": 1}}',
        BODY + b"\xff",
        BODY.replace(b"evt_1", b"\xff\xfe"),
        DEEP,
        b"[" * 100_000,
        b'{"object": "charge", "id": "ch_1"}',
        b"1" * 10_000,
    ],
    ids=lambda body: repr(body[:20]),
)
def test_a_signed_body_that_is_no_event_is_an_invalid_argument(body: bytes) -> None:
    with pytest.raises(InvalidArgumentError):
        construct_event(body, sign(body), SECRET)


@pytest.mark.parametrize("body", [b"x" * 10_000_000, DEEP, b"\xff" * 100, b"[" * 60_000])
def test_an_unsigned_body_is_rejected_whatever_it_contains(body: bytes) -> None:
    with pytest.raises(SignatureVerificationError, match="No signature matches"):
        construct_event(body, sign(BODY), SECRET)


def twice(header: str) -> list[Any]:
    return [[header, header], f"{header}, {header}", f"{header},{header}", (header,)]


@pytest.mark.parametrize(
    "header",
    [
        *twice(sign(BODY, at=NOW)),
        *(
            f"t={digits},v1={'0' * 64}"
            for digits in ("\u0661\u0662", "\u00b2", "1" * 5000, "1e3", "0x1")
        ),
        sign(BODY, at=NOW).replace("1800000000", "".join(chr(0x660 + int(c)) for c in str(NOW))),
        b"\xff\xfe",
        12,
        {},
    ],
    ids=lambda header: repr(header)[:30],
)
def test_a_repeated_or_garbled_header_is_rejected(header: Any) -> None:
    with pytest.raises(SignatureVerificationError):
        construct_event(BODY, header, SECRET, now=NOW)


@given(st.binary(max_size=300), st.text(max_size=200))
def test_random_deliveries_are_rejected(body: bytes, header: str) -> None:
    with pytest.raises(SignatureVerificationError):
        construct_event(body, header, SECRET)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text() | st.integers(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    ),
    st.sampled_from(["type", "data", "id", "api_version", "object", "created"]),
)
def test_a_signed_event_with_any_value_is_decoded_or_an_invalid_argument(
    value: Any, key: str
) -> None:
    body = json.dumps({**json.loads(BODY), key: value}).encode()
    try:
        event = construct_event(body, sign(body), SECRET)
    except InvalidArgumentError:
        return
    assert isinstance(event, Event)


# --- bodies that a framework changed ------------------------------------------------------------

PRETTY = json.dumps(json.loads(BODY), indent=2, ensure_ascii=False).encode()
ESCAPED = json.dumps(json.loads(BODY), indent=2).encode()
COMPACT = json.dumps(json.loads(BODY), separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("sent", "given_body"),
    [
        (PRETTY, json.dumps(json.loads(PRETTY))),
        (PRETTY, COMPACT),
        (ESCAPED, PRETTY),
        (json.dumps(json.loads(BODY)).encode(), COMPACT),
        (COMPACT, json.dumps(json.loads(COMPACT))),
        (COMPACT, COMPACT + b"\n"),
        (PRETTY, PRETTY.replace(b"\n", b"\r\n")),
        (PRETTY + b"\n", PRETTY),
        (PRETTY, PRETTY.decode("latin-1")),
        (PRETTY, base64.b64encode(PRETTY)),
    ],
    ids=[
        "dumped-again",
        "made-compact",
        "escapes-replaced",
        "spaces-removed",
        "spaces-added",
        "newline-added",
        "line-ends-changed",
        "newline-removed",
        "decoded-as-latin-1",
        "base64",
    ],
)
def test_a_body_that_a_framework_changed_is_recognized(sent: bytes, given_body: Any) -> None:
    with pytest.raises(SignatureVerificationError) as caught:
        construct_event(given_body, sign(sent), SECRET)
    message = str(caught.value)
    assert "not the raw request body" in message
    for advice in ("await request.body()", "request.get_data()", "request.body (Django)"):
        assert advice in message
    assert "isBase64Encoded" in message
    with pytest.raises(SignatureVerificationError, match="No signature matches"):
        construct_event(given_body, sign(sent, "whsec_other"), SECRET)


@pytest.mark.parametrize(
    ("size", "reason"),
    [(65_536, "not the raw request body"), (65_537, "No signature matches")],
)
def test_a_changed_body_of_up_to_64_kib_is_recognized(size: int, reason: str) -> None:
    sent = b" " * (size - 1)
    with pytest.raises(SignatureVerificationError, match=reason):
        verify(sent + b"\n", sign(sent.strip() + b"\n"), SECRET)


def test_a_parsed_body_is_an_invalid_argument_that_names_the_raw_one() -> None:
    parsed: Any = json.loads(BODY)
    with pytest.raises(InvalidArgumentError, match=r"type dict.*request\.get_data\(\)") as caught:
        construct_event(parsed, sign(BODY), SECRET)
    assert isinstance(caught.value, StripeError)
