"""Webhooks: signed events are decoded, all others rejected, as in the official SDK."""

from __future__ import annotations

import hmac
import json
import time
from hashlib import sha256
from typing import Any

import pytest
import stripe
from hypothesis import given
from hypothesis import strategies as st
from lattice_stripe import (
    InvalidArgumentError,
    SignatureVerificationError,
    TelemetryEvent,
    WebhookVerification,
    decode,
    on,
)
from lattice_stripe.types import Customer, Event
from lattice_stripe.webhooks import construct_event, verify

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


def test_a_body_that_is_not_a_v1_event_is_an_invalid_argument() -> None:
    for body in (b'{"object": "v2.core.event", "id": "evt_2"}', b"[]", b"<html>"):
        with pytest.raises(InvalidArgumentError):
            construct_event(body, sign(body), SECRET)
    assert decode(b'{"object": "v2.core.event", "id": "evt_2"}').id == "evt_2"


@pytest.mark.parametrize("secret", ["", "  ", [], [""]])
def test_an_empty_secret_is_an_invalid_argument(secret: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="secret"):
        construct_event(BODY, sign(BODY), secret)


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
        with pytest.raises(InvalidArgumentError, match="lone surrogate") as caught:
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
