"""Results of calls as data, through both clients: nothing that Stripe sent is lost."""

from __future__ import annotations

import copy
import io
import json
import pickle
import pprint
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from lattice_stripe import StripeObject, decode
from lattice_stripe.types import Customer
from pydantic import BaseModel

from tests.runtime.conftest import LoopbackStripe, Sdk

CUSTOMER: dict[str, Any] = {
    "id": "cus_1",
    "object": "customer",
    "email": "ada@example.com",
    "name": None,
    "beta": {"object": "charge", "id": "ch_1", "unknown": [1.5, "2"]},
    "subscriptions": {
        "object": "list",
        "data": [
            {"id": "sub_1", "object": "subscription", "beta": True, "items": {"new": []}},
        ],
        "has_more": False,
        "url": "/v1/customers/cus_1/subscriptions",
        "beta": 1,
    },
}
LIST = {"object": "list", "data": [CUSTOMER], "has_more": False, "url": "/v1/customers", "beta": 1}
SEARCH = {**LIST, "object": "search_result", "next_page": None, "total_count": 1}
V2_LIST = {
    "data": [{"id": "acct_1", "object": "v2.core.account", "beta": {"a": None}}],
    "next_page_url": None,
    "previous_page_url": None,
    "beta": 1,
}
DELETED = {"id": "cus_1", "object": "customer", "deleted": True, "beta": 1}
TOKEN = {"stripe_user_id": "acct_1", "access_token": "sk_test_1", "beta": None}
Call = Callable[[Any], Any]


class Order(BaseModel):
    customer: Customer


CALLS: dict[str, tuple[Call, dict[str, Any]]] = {
    "retrieve": (lambda c: c.customers.retrieve("cus_1"), CUSTOMER),
    "create": (lambda c: c.customers.create(name="Ada"), CUSTOMER),
    "delete": (lambda c: c.customers.delete("cus_1"), DELETED),
    "list": (lambda c: c.customers.list(), LIST),
    "search": (lambda c: c.customers.search(query="name:'Ada'"), SEARCH),
    "v2 list": (lambda c: c.v2.core.accounts.list(), V2_LIST),
    "request": (lambda c: c.request("GET", "/v1/customers/cus_1"), CUSTOMER),
    "request of a list": (lambda c: c.request("GET", "/v1/customers"), LIST),
    "oauth": (lambda c: c.oauth.token(grant_type="refresh_token", refresh_token="rt_1"), TOKEN),
}
DUPLICATES: dict[str, Callable[[Any], Any]] = {
    "itself": lambda result: result,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda result: pickle.loads(pickle.dumps(result)),
    "decode": lambda result: decode(result.to_json(), type(result)),
}


@pytest.mark.parametrize("duplicate", DUPLICATES)
@pytest.mark.parametrize("call", CALLS)
def test_to_dict_is_the_json_of_the_response(
    sdk: Sdk, stripe: LoopbackStripe, call: str, duplicate: str
) -> None:
    use, sent = CALLS[call]
    stripe.reply(sent)
    result = DUPLICATES[duplicate](sdk.run(use))
    assert result.to_dict() == json.loads(result.to_json()) == sent
    assert list(result.to_dict()) == list(sent)
    assert json.loads(json.dumps([result], default=StripeObject.to_dict)) == [sent]
    for key in sent:
        assert key in result
        assert result[key] == result.get(key)
    assert result.get("other", 5) == 5
    assert "other" not in result
    if "beta" in sent:
        assert result.extra.keys() == {"beta"}


def test_items_of_all_pages_have_what_stripe_sent(sdk: Sdk, stripe: LoopbackStripe) -> None:
    second = {**CUSTOMER, "id": "cus_2", "beta": {"a": 2}}
    for item, more in ((CUSTOMER, True), (second, False)):
        stripe.reply({**LIST, "data": [item], "has_more": more})
    found = sdk.walk(lambda c: c.customers.stream())
    assert [item.to_dict() for item in found] == [CUSTOMER, second]
    assert [dict(item) for item in found] == [CUSTOMER, second]
    assert found[1].beta == found[1]["beta"] == {"a": 2}


def test_items_of_all_pages_of_a_nested_list_have_what_stripe_sent(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    lines = [{"id": f"il_{n}", "object": "line_item", "beta": {"n": n}} for n in (1, 2)]
    nested = {"object": "list", "url": "/v1/invoices/in_1/lines"}
    first = {**nested, "data": lines[:1], "has_more": True}
    stripe.reply({"id": "in_1", "object": "invoice", "lines": first})
    stripe.reply({**nested, "data": lines[1:], "has_more": False})

    if sdk.asynchronous:

        async def use(client: Any) -> Any:
            invoice = await client.invoices.retrieve("in_1")
            return [line async for line in invoice.lines.auto_paging_iter()]

    else:

        def use(client: Any) -> Any:
            return list(client.invoices.retrieve("in_1").lines.auto_paging_iter())

    assert [line.to_dict() for line in sdk.run(use)] == lines


def test_a_result_is_shown_over_several_lines(sdk: Sdk, stripe: LoopbackStripe) -> None:
    from rich.console import Console
    from rich.pretty import Pretty

    stripe.reply({**LIST, "data": [CUSTOMER] * 100})
    page = sdk.run(lambda c: c.customers.list())
    assert len(repr(page)) < 100
    console = Console(width=60, record=True, file=io.StringIO())
    console.print(Pretty(page.data[0]))
    for shown in (pprint.pformat(page.data[0], width=60), console.export_text()):
        assert "email='ada@example.com'" in shown
        assert len(shown.splitlines()) > 3


def test_fastapi_and_pydantic_return_what_stripe_sent(sdk: Sdk, stripe: LoopbackStripe) -> None:
    app = FastAPI()
    stripe.reply(CUSTOMER)
    customer = sdk.run(lambda c: c.customers.retrieve("cus_1"))

    @app.get("/customer")
    async def annotated() -> Customer:
        return customer

    @app.get("/order")
    async def order() -> Order:
        return Order(customer=customer)

    web = TestClient(app)
    assert web.get("/customer").json() == CUSTOMER
    assert web.get("/order").json() == {"customer": CUSTOMER}
    stored = Order(customer=customer).model_dump_json()
    assert Order.model_validate_json(stored).customer.to_dict() == CUSTOMER
