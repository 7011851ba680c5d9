"""Wrong arguments of the emulator's methods, and hostile requests: clear errors, same state."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
import pytest
from lattice_stripe import InvalidArgumentError
from lattice_stripe.testing import API_KEY, StripeEmulator, make
from lattice_stripe.types import BillingPortalSession, CheckoutSession

CALLS: list[tuple[Callable[[Any], object], str, str]] = [
    (
        lambda e: e.authenticate("pi_x"),
        "intent",
        "No payment intent or setup intent has the id 'pi_x'",
    ),
    (lambda e: e.complete_checkout("cs_x"), "session", "No session"),
    (lambda e: e.complete_checkout(make(CheckoutSession)), "session", "Session. Pass the id"),
    (lambda e: e.settle_checkout("cs_x"), "session", "No session"),
    (lambda e: e.portal(make(BillingPortalSession)), "session", "Session. Pass the id"),
    (lambda e: e.portal("bps_x").cancel_subscription(), "session", "No session"),
    (lambda e: e.open_payment_link("plink_x"), "link", "No payment link"),
    (lambda e: e.create_dispute("ch_x"), "charge", "No charge"),
    (lambda e: e.resolve_dispute("du_x", won=True), "dispute", "No dispute"),
    (lambda e: e.resolve_payout("po_x"), "payout", "No payout"),
    (lambda e: e.resolve_topup("tu_x"), "topup", "No topup"),
    (lambda e: e.fail_refund("re_x"), "refund", "No refund"),
    (lambda e: e.complete_onboarding("acct_x"), "account", "No account"),
    (lambda e: e.open_account_link("https://x"), "url", "No account link"),
    (lambda e: e.deauthorize("acct_x"), "account", "No account"),
    (lambda e: e.create_automatic_payout(), "currency", "balance in usd is 0"),
    (lambda e: e.advance(days=-1), "moment", "moves forward only"),
    (lambda e: e.advance(days=0.5), "days", "Pass an integer"),
    (lambda e: e.advance_to("2027"), "moment", "aware datetime"),
    (lambda e: e.advance_to(e.now + 1.5), "moment", "aware datetime"),
    (lambda e: e.advance_to(datetime(2027, 1, 1)), "moment", "aware datetime"),
    (lambda e: StripeEmulator(now="x"), "now", "aware datetime"),  # type: ignore[arg-type]
    (lambda e: StripeEmulator(seed="x"), "seed", "integer"),  # type: ignore[arg-type]
    (lambda e: e.put("invoicee"), "schema", "Use invoice "),
    (lambda e: e.put("invoice", amount_due="x"), "amount_due", "Use an integer"),
    (lambda e: e.put("invoice", status="bogus"), "status", "draft, open"),
    (lambda e: e.put("customer", id="cus_1"), "id", "already"),
    (lambda e: e.objects("invoicee"), "schema", "Use invoice "),
    (lambda e: e.events("invoice.payed"), "type", "Use invoice.paid"),
    (lambda e: e.events("v2.core.account.created"), "type", "is a thin event"),
    (lambda e: e.choose("no.such", "x"), "where", "not a field"),
    (lambda e: e.choose("invoice.number", "x"), "where", "not a field"),
    (lambda e: e.choose("customers.payment_sources.create", "x"), "member", "card"),
    (lambda e: e.choose("subscription.retries_exhausted", "x"), "member", "unpaid"),
    (lambda e: e.choose("invoice.status", "opened"), "member", "Use open"),
    (lambda e: e.fail_next("customer.create"), "operation", "Use customers.create"),
    (lambda e: e.fail_next(times=0), "times", "at least 1"),
    (lambda e: e.fail_next(status=200), "status", "from 400 to 599"),
    (lambda e: e.set_faults(rate=2), "rate", "rate is 2. Pass a number from 0 to 1."),
    (lambda e: e.set_faults(rate="0.5"), "rate", "rate is '0.5'. Pass a number from 0 to 1."),
    (lambda e: e.set_faults(status=200), "status", "from 400 to 599"),
    (lambda e: e.set_faults(latency=-1), "latency", "Pass seconds"),
    (lambda e: e.set_faults(latency=(3, 1)), "latency", "Pass seconds"),
    (lambda e: e.set_faults(rate_limits={"nope.*": 2}), "rate_limits", "No operation matches"),
    (lambda e: e.set_faults(rate_limits={"*": -1}), "rate_limits", "at least 0"),
    (lambda e: e.set_stripe_fee(percent="x"), "percent", "from 0 to 100"),
    (lambda e: e.set_stripe_fee(fixed=0.5), "fixed", "Pass an integer"),
    (lambda e: e.set_settlement_delay(days=-5), "days", "at least 0"),
    (lambda e: e.set_tax_rate("DE", float("nan")), "percentage", "from 0 to 100"),
    (lambda e: e.set_tax_rate("Germany", 19), "country", "two letters"),
    (lambda e: e.rollback(object()), "snapshot", "snapshot()"),
]


@pytest.mark.parametrize(("call", "param", "text"), CALLS)
def test_wrong_arguments_are_refused_and_the_state_stays(
    call: Callable[[Any], object], param: str, text: str
) -> None:
    emulator = StripeEmulator()
    emulator.put("customer", id="cus_1")
    before = emulator.dump()
    with pytest.raises(InvalidArgumentError) as caught:
        call(emulator)
    assert caught.value.param == param
    assert text in str(caught.value)
    assert emulator.dump() == before


BIG = "x" * 1_000_000
REQUESTS: list[tuple[str, str, bytes, str]] = [
    ("POST", "/v1/customers", b"name=" + BIG.encode(), "at most 256"),
    ("POST", "/v1/customers", BIG.encode() + b"=1", "more than 10000"),
    ("POST", "/v1/customers", b"a" + b"[b]" * 3_000 + b"=1", "nested too deeply"),
    ("POST", "/v1/customers", b"name=%ff", "UTF-8"),
    ("POST", "/v1/customers", b"name=\xff", "UTF-8"),
    ("GET", "/v1/customers?email=%ff", b"", "UTF-8"),
    ("GET", f"/v1/customers?expand[]={BIG[:60_000]}", b"", "at most 5000"),
    ("GET", f"/v1/customers/{BIG[:60_000]}", b"", "No customer has the id"),
    ("POST", "/v1/payment_intents", b"currency=usd&amount=" + b"9" * 30, "too large"),
    ("POST", "/v1/payment_intents", b"currency=usd&amount=" + b"9" * 9_000, "not an integer"),
    ("POST", "/v2/core/accounts", b"[" * 100_000, "not valid JSON"),
    ("POST", "/v2/core/accounts", b'{"a": ' * 30 + b"1" + b"}" * 30, "is unknown"),
]


@pytest.mark.parametrize(("method", "url", "body", "text"), REQUESTS)
def test_hostile_requests_are_refused_and_the_state_stays(
    method: str, url: str, body: bytes, text: str
) -> None:
    emulator = StripeEmulator()
    before = emulator.dump()
    media = "application/json" if "/v2/" in url else "application/x-www-form-urlencoded"
    headers = {"authorization": f"Bearer {API_KEY}"} | ({"content-type": media} if body else {})
    response = emulator.http_client().request(
        method, httpx.URL(f"https://api.stripe.com{url}"), content=body, headers=headers
    )
    assert response.status_code in (400, 404)
    message = json.loads(response.content)["error"]["message"]
    assert text in message
    assert len(message) < 1_100
    assert emulator.dump() == before
