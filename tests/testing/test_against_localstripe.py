"""The emulator against localstripe: statuses, amounts and errors of what both know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import httpx
from lattice_stripe._core.parameter_encoding import form
from lattice_stripe.testing import API_KEY, StripeEmulator

from tests.testing.serving import served

CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": "123"}
DECLINED = {**CARD, "number": "4000000000000002"}
LATER_DECLINED = {**CARD, "number": "4000000000000341"}
COMPARED = (
    "active",
    "amount",
    "amount_due",
    "amount_off",
    "amount_paid",
    "amount_refunded",
    "captured",
    "deleted",
    "duration",
    "duration_in_months",
    "email",
    "exp_month",
    "exp_year",
    "interval",
    "last4",
    "metadata",
    "name",
    "object",
    "paid",
    "percent_off",
    "percentage",
    "quantity",
    "refunded",
    "subtotal",
    "total",
)
WRONG_TYPE = "localstripe sends every error with this type."
RETRIEVED = "Stripe refuses a parameter that names a missing object with 400."
DIFFERENCES: dict[tuple[str, str], tuple[Any, Any, str]] = {
    ("attach a declined card", "type"): ("invalid_request_error", "card_error", WRONG_TYPE),
    ("charge a card that is declined later", "type"): (
        "invalid_request_error",
        "card_error",
        WRONG_TYPE,
    ),
    ("refund too much", "status"): (200, 400, "localstripe refunds more than the charge."),
    ("refund an unknown charge", "status"): (404, 400, RETRIEVED),
    ("subscribe an unknown customer", "status"): (404, 400, RETRIEVED),
    ("subscribe to an unknown price", "status"): (404, 400, RETRIEVED),
    ("create a coupon twice", "status"): (
        409,
        400,
        "Stripe responds resource_already_exists with 400: 409 is for idempotency conflicts.",
    ),
    ("retrieve a deleted customer", "status"): (
        404,
        200,
        "Stripe keeps a deleted customer, with deleted=true.",
    ),
}
"""(step, what) to the value of localstripe, the value of the emulator, and the reason.

localstripe has no ``param`` and few codes: they are compared where it has them.
"""


class Step(NamedTuple):
    name: str
    status: int
    body: dict[str, Any]

    def values(self) -> dict[str, Any]:
        error = self.body.get("error")
        if error is not None:
            found = {"type": error["type"], "code": error.get("code")}
        else:
            found = {name: self.body[name] for name in COMPARED if name in self.body}
        return {"status": self.status, **found}


class Caller:
    """Calls a server, and records each response under the name of its step."""

    def __init__(self, base_url: str, price: str) -> None:
        self.price = price
        self.steps: list[Step] = []
        headers = {"authorization": f"Bearer {API_KEY}"}
        self._http = httpx.Client(base_url=base_url, headers=headers, timeout=20)

    def __call__(self, step: str, method: str, path: str, params: Any = None) -> dict[str, Any]:
        text = form(params or {})
        if method == "POST":
            media = {"content-type": "application/x-www-form-urlencoded"}
            found = self._http.request(method, path, content=text, headers=media)
        else:
            found = self._http.request(method, f"{path}?{text}" if text else path)
        body: dict[str, Any] = found.json()
        self.steps.append(Step(step, found.status_code, body))
        return body

    def close(self) -> None:
        self._http.close()


def customers(call: Caller) -> None:
    ada = {"name": "Ada", "email": "ada@example.com", "metadata": {"order": "7"}}
    made = call("create a customer", "POST", "/v1/customers", ada)
    url = f"/v1/customers/{made['id']}"
    call("update a customer", "POST", url, {"name": "Ada L.", "metadata": {"size": "S"}})
    call("retrieve a customer", "GET", url)
    call("retrieve an unknown customer", "GET", "/v1/customers/cus_nobody")
    call("create a customer with an unknown parameter", "POST", "/v1/customers", {"nam": "x"})
    call("delete a customer", "DELETE", url)
    call("retrieve a deleted customer", "GET", url)
    call("delete an unknown customer", "DELETE", "/v1/customers/cus_nobody")


def cards_and_charges(call: Caller) -> None:
    customer = call("create a payer", "POST", "/v1/customers", {"name": "Ada"})["id"]
    sources = f"/v1/customers/{customer}/sources"
    call("create a token without a year", "POST", "/v1/tokens", {"card": {"number": "4242"}})
    token = call("create a token", "POST", "/v1/tokens", {"card": CARD})
    card = call("attach a card", "POST", sources, {"source": token["id"]})
    call("retrieve a card", "GET", f"{sources}/{card['id']}")
    token = call("create a declined token", "POST", "/v1/tokens", {"card": DECLINED})
    call("attach a declined card", "POST", sources, {"source": token["id"]})
    params: dict[str, Any] = {"amount": 1_500, "currency": "usd", "customer": customer}
    charge = call("charge the default card", "POST", "/v1/charges", params)["id"]
    call("refund a part", "POST", "/v1/refunds", {"charge": charge, "amount": 500})
    call("retrieve a charge that is refunded in part", "GET", f"/v1/charges/{charge}")
    call("refund the rest", "POST", "/v1/refunds", {"charge": charge, "amount": 1_000})
    call("retrieve a refunded charge", "GET", f"/v1/charges/{charge}")
    call("refund too much", "POST", "/v1/refunds", {"charge": charge, "amount": 1})
    call("refund an unknown charge", "POST", "/v1/refunds", {"charge": "ch_none"})
    call("refund nothing", "POST", "/v1/refunds")
    held = call("authorize", "POST", "/v1/charges", {**params, "capture": False})["id"]
    call("capture a part", "POST", f"/v1/charges/{held}/capture", {"amount": 1_000})
    call("capture twice", "POST", f"/v1/charges/{held}/capture", {"amount": 1_000})
    call("charge without a currency", "POST", "/v1/charges", {"amount": 5, "customer": customer})
    other = call("create another payer", "POST", "/v1/customers")["id"]
    token = call("create a token for later", "POST", "/v1/tokens", {"card": LATER_DECLINED})
    call("attach it", "POST", f"/v1/customers/{other}/sources", {"source": token["id"]})
    call(
        "charge a card that is declined later", "POST", "/v1/charges", {**params, "customer": other}
    )


def coupons(call: Caller) -> None:
    url = "/v1/coupons"
    quarter = {"id": "QUARTER", "duration": "once", "percent_off": 25}
    call("create a coupon", "POST", url, quarter)
    call("create a coupon twice", "POST", url, quarter)
    months = {"id": "THREE", "duration": "repeating", "duration_in_months": 3}
    call("create a coupon of an amount", "POST", url, {**months, "amount_off": 300} | USD)
    wrong = {"id": "WRONG", "duration": "once"}
    call("create a coupon of both", "POST", url, {**wrong, "percent_off": 5, "amount_off": 5} | USD)
    call("create a coupon of nothing", "POST", url, wrong)
    call("create a coupon over 100 percent", "POST", url, {**wrong, "percent_off": 125})
    call("create a coupon without months", "POST", url, {"id": "W", "duration": "repeating"})
    call("delete a coupon", "DELETE", f"{url}/QUARTER")
    call("retrieve a deleted coupon", "GET", f"{url}/QUARTER")


USD = {"currency": "usd"}


def subscriptions(call: Caller) -> None:
    customer = call("create a subscriber", "POST", "/v1/customers")["id"]
    token = call("create a subscriber's token", "POST", "/v1/tokens", {"card": CARD})["id"]
    sources = f"/v1/customers/{customer}/sources"
    call("attach a subscriber's card", "POST", sources, {"source": token})
    product = call("create a product", "POST", "/v1/products", {"name": "Gold"})["id"]
    call("create a product without a name", "POST", "/v1/products")
    call("retrieve a product", "GET", f"/v1/products/{product}")
    plan = {"product": product, "amount": 2_900, "currency": "usd", "interval": "month"}
    price = call("create a plan", "POST", "/v1/plans", plan)["id"]
    call(
        "create a plan of a wrong interval", "POST", "/v1/plans", {**plan, "interval": "fortnight"}
    )
    call("create a plan without a currency", "POST", "/v1/plans", {"product": product})
    if call.price == "price":
        recurring = {"recurring": {"interval": "month"}, "unit_amount": 2_900}
        price = httpx.post(  # localstripe has no prices
            call._http.base_url.join("/v1/prices"),
            content=form({"product": product, "currency": "usd", **recurring}),
            headers={**call._http.headers, "content-type": "application/x-www-form-urlencoded"},
        ).json()["id"]
    items = [{call.price: price, "quantity": 3}]
    url = "/v1/subscriptions"
    made = call("subscribe", "POST", url, {"customer": customer, "items": items})["id"]
    listed = call("list invoices", "GET", "/v1/invoices", {"customer": customer})["data"]
    [invoice] = listed
    paid = call("retrieve an invoice", "GET", f"/v1/invoices/{invoice['id']}")
    assert (paid["status"], paid["currency"]) == ("paid", "usd")
    call("retrieve a subscription", "GET", f"{url}/{made}")
    call("pay a paid invoice", "POST", f"/v1/invoices/{invoice['id']}/pay")
    call("retrieve an unknown invoice", "GET", "/v1/invoices/in_none")
    call("subscribe nobody", "POST", url, {"items": items})
    call("subscribe an unknown customer", "POST", url, {"customer": "cus_x", "items": items})
    unknown = [{call.price: "none"}]
    call("subscribe to an unknown price", "POST", url, {"customer": customer, "items": unknown})
    item = {"customer": customer, "amount": 700, "currency": "usd"}
    call("create an invoice item", "POST", "/v1/invoiceitems", item)
    pending = {"customer": customer, "pending_invoice_items_behavior": "include"}
    if call.price == "plan":  # an invoice of localstripe has the items of the subscription too
        call("cancel a subscription", "DELETE", f"{url}/{made}")
        return
    draft = call("invoice", "POST", "/v1/invoices", pending)
    assert (draft["status"], draft["total"]) == ("draft", 700)
    call.steps.pop()
    call("cancel a subscription", "DELETE", f"{url}/{made}")


def run(base_url: str, price: str) -> list[Step]:
    call = Caller(base_url, price)
    try:
        for flow in (customers, cards_and_charges, coupons, subscriptions):
            flow(call)
    finally:
        call.close()
    return call.steps


def differences(peer: list[Step], own: list[Step]) -> Iterator[tuple[tuple[str, str], Any, Any]]:
    assert [step.name for step in peer] == [step.name for step in own]
    for one, other in zip(peer, own, strict=True):
        theirs, values = one.values(), other.values()
        for name in theirs.keys() & values.keys():
            if theirs[name] != values[name] and (name != "code" or theirs[name] is not None):
                yield (one.name, name), theirs[name], values[name]


def test_statuses_amounts_and_errors_are_those_of_localstripe(stripe_url: str) -> None:
    peer = run(stripe_url, "plan")
    with served(StripeEmulator()) as url:
        own = run(url, "price")
    found = {where: values for where, *values in differences(peer, own)}
    assert found == {where: [*values[:2]] for where, values in DIFFERENCES.items()}, len(own)
