"""Webhooks: what Stripe signed is read, the rest refused; the official SDK is the oracle."""

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
from lattice_stripe import Event as AnyEvent
from lattice_stripe import (
    InvalidArgumentError,
    SignatureVerificationError,
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
    moment = int(time.time() if at is None else at)
    signed = hmac.new(secret.encode(), b"%d.%s" % (moment, body), sha256).hexdigest()
    return f"t={moment},v1={signed},v0=older"


def test_a_signed_event_is_read() -> None:
    for payload in (BODY, BODY.decode()):
        event = construct_event(payload, sign(BODY), SECRET)
        assert type(event) is Event
        assert type(event.data.object) is Customer
        assert event.data.object.name == "Ада"


def test_a_secret_can_be_rolled() -> None:
    header = sign(BODY, "whsec_new")
    assert construct_event(BODY, header, [SECRET, "whsec_new"]).id == "evt_1"
    with pytest.raises(SignatureVerificationError):
        construct_event(BODY, header, [SECRET, "whsec_other"])


@pytest.mark.parametrize(
    ("body", "header", "reason"),
    [
        (BODY + b" ", sign(BODY), "No signature fits"),
        (BODY, sign(BODY, "whsec_other"), "No signature fits"),
        (BODY, sign(BODY, at=time.time() - 301), "older than 300 s"),
        (BODY, "", "no time"),
        (BODY, "t=abc,v1=00", "no time"),
        (BODY, "t=1,t=2,v1=00", "no time"),
        (BODY, f"t={int(time.time())}", "no v1 signature"),
        (BODY, f"t={int(time.time())},v1=é", "No signature fits"),
    ],
    ids=["body", "secret", "age", "empty", "time", "times", "unsigned", "alphabet"],
)
def test_anything_else_is_refused(body: bytes, header: str, reason: str) -> None:
    heard: list[Any] = []
    stop = on(WebhookVerification, heard.append)
    try:
        with pytest.raises(SignatureVerificationError, match=reason) as caught:
            construct_event(body, header, SECRET)
    finally:
        stop()
    assert [event.ok for event in heard] == [False]
    assert "CANARY" not in f"{caught.value!r}{caught.value}{heard}"


def test_age_is_a_choice() -> None:
    old = sign(BODY, at=1_000_000)
    verify(BODY, old, SECRET, tolerance=None)
    verify(BODY, sign(BODY, at=time.time() - 500), SECRET, tolerance=600)


def test_success_is_told_once() -> None:
    heard: list[AnyEvent] = []
    stop = on(WebhookVerification, heard.append)
    construct_event(BODY, sign(BODY), SECRET)
    stop()
    assert heard == [WebhookVerification(ok=True, event_id="evt_1", event_type="customer.created")]


def test_what_is_no_event_is_named() -> None:
    for body in (b'{"object": "v2.core.event", "id": "evt_2"}', b"[]", b"<html>"):
        with pytest.raises(InvalidArgumentError):
            construct_event(body, sign(body), SECRET)
    assert decode(b'{"object": "v2.core.event", "id": "evt_2"}').id == "evt_2"


@pytest.mark.parametrize("secret", ["", "  ", [], [""]])
def test_an_empty_secret_is_refused(secret: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="secret"):
        construct_event(BODY, sign(BODY), secret)


@given(st.text(st.characters(codec="utf-8")), st.sampled_from([SECRET, "whsec_other"]))
def test_the_official_sdk_agrees(body: str, secret: str) -> None:
    header = sign(body.encode(), secret)
    ours = theirs = True
    try:
        verify(body, header, SECRET)
    except SignatureVerificationError:
        ours = False
    try:
        stripe.WebhookSignature.verify_header(body, header, SECRET, 300)
    except stripe.SignatureVerificationError:
        theirs = False
    assert ours is theirs
