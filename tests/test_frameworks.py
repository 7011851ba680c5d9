"""Results in pydantic, FastAPI, Django and json, each with the real library."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, get_origin

import pydantic
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from lattice_stripe import ListObject, Page, Resource, StripeObject, decode
from lattice_stripe.types import Customer, DeletedCustomer, Event, Invoice, Price

PRICE: dict[str, Any] = {
    "id": "price_1",
    "object": "price",
    "unit_amount_decimal": "0.50",
    "nickname": None,
    "legacy": {"x": 1},
}
CUSTOMER: dict[str, Any] = {"id": "cus_1", "object": "customer", "email": None, "beta": [1]}
PAGE = {"object": "list", "data": [PRICE, PRICE], "has_more": False, "url": "/v1/prices"}
EVENT = {"id": "evt_1", "object": "event", "type": "price.created", "data": {"object": PRICE}}


# --- pydantic ---------------------------------------------------------------------------------


class Order(pydantic.BaseModel):
    price: Price
    owner: Customer | DeletedCustomer | None = None
    prices: list[Price] = []


def test_a_model_holds_a_result_and_gives_it_back() -> None:
    price = decode(PRICE)
    order = Order(price=price, prices=[price])
    assert order.price is price
    dumped = order.model_dump_json()
    assert json.loads(dumped) == {"price": PRICE, "owner": None, "prices": [PRICE]}
    again = Order.model_validate_json(dumped)
    assert type(again.price) is Price
    assert again == order
    assert again.price.legacy == {"x": 1}
    assert order.model_dump() == {"price": PRICE, "owner": None, "prices": [PRICE]}


@pytest.mark.parametrize(
    "annotation", [Customer | DeletedCustomer, DeletedCustomer | Customer], ids=["first", "second"]
)
@pytest.mark.parametrize("deleted", [False, True])
def test_json_of_a_deleted_object_has_its_own_class(annotation: Any, deleted: bool) -> None:
    data = {"id": "cus_1", "object": "customer", **({"deleted": True} if deleted else {})}
    found = pydantic.TypeAdapter(annotation).validate_python(data)
    assert type(found) is (DeletedCustomer if deleted else Customer)
    assert found == decode(data)


def test_json_of_a_deleted_object_does_not_fit_the_class_of_the_object() -> None:
    with pytest.raises(pydantic.ValidationError, match="should be Customer of lattice_stripe"):
        pydantic.TypeAdapter(Customer).validate_python({"object": "customer", "deleted": True})


def test_a_model_chooses_between_two_results() -> None:
    deleted = {"id": "cus_1", "object": "customer", "deleted": True}
    for owner, kind in ((decode(CUSTOMER), Customer), (decode(deleted), DeletedCustomer)):
        order = Order(price=decode(PRICE), owner=owner)
        assert type(order.owner) is kind
        assert order.model_dump()["owner"] == owner.to_dict()


@pytest.mark.parametrize("value", [CUSTOMER, decode(CUSTOMER), "price_1", 5, None])
def test_a_model_refuses_other_values(value: Any) -> None:
    with pytest.raises(pydantic.ValidationError, match="should be Price of lattice_stripe"):
        Order(price=value)


@pytest.mark.parametrize(
    ("annotation", "data", "kind"),
    [
        (Resource, CUSTOMER, Customer),
        (StripeObject, PRICE, Price),
        (Event, EVENT, Event),
        (Page[Price], PAGE, Page),
        (ListObject[Price], PAGE, ListObject),
        (Price, {"id": "price_1"}, Price),
    ],
)
def test_every_class_is_an_annotation(annotation: Any, data: Any, kind: Any) -> None:
    adapter = pydantic.TypeAdapter(annotation)
    found = adapter.validate_python(data)
    assert type(found) is kind
    assert adapter.dump_python(found) == data
    assert adapter.validate_python(found) is found
    name = (get_origin(annotation) or annotation).__name__
    assert adapter.json_schema() == {"title": name, "type": "object"}


def test_the_package_does_not_import_pydantic() -> None:
    code = (
        "from lattice_stripe import decode; decode({'object': 'price', 'id': 'p'}).to_dict(); "
        "import sys; assert 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# --- FastAPI ----------------------------------------------------------------------------------

app = FastAPI()


@app.get("/annotated")
def annotated() -> Price:
    return decode(PRICE)


@app.get("/either")
async def either() -> Customer | DeletedCustomer:
    return decode(CUSTOMER)


@app.get("/plain")
def plain():  # type: ignore[no-untyped-def]  # noqa: ANN201
    return decode(PRICE)


@app.get("/nested")
def nested() -> dict[str, Any]:
    return {"price": decode(PRICE)}


@app.get("/page")
def page() -> Page[Price]:
    return decode(PAGE, Page[Price])


@app.get("/plain-page")
def plain_page():  # type: ignore[no-untyped-def]  # noqa: ANN201
    return decode(PAGE, Page[Price])


@app.get("/order")
def order() -> Order:
    return Order(price=decode(PRICE))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/annotated", PRICE),
        ("/either", CUSTOMER),
        ("/plain", PRICE),
        ("/nested", {"price": PRICE}),
        ("/page", PAGE),
        ("/plain-page", PAGE),
        ("/order", {"price": PRICE, "owner": None, "prices": []}),
    ],
)
def test_fastapi_returns_what_stripe_sent(path: str, body: Any) -> None:
    response = TestClient(app).get(path)
    assert (response.status_code, response.json()) == (200, body)


def test_fastapi_describes_results_in_its_openapi_document() -> None:
    document = TestClient(app).get("/openapi.json").json()
    content = document["paths"]["/annotated"]["get"]["responses"]["200"]["content"]
    schema = content["application/json"]["schema"]
    assert schema["type"] == "object"


# --- Django -----------------------------------------------------------------------------------


def test_a_django_json_field_stores_a_result_and_gives_it_back() -> None:
    import django
    from django.conf import settings

    if not settings.configured:
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
        settings.configure(DATABASES={"default": database}, USE_TZ=True)
        django.setup()
    from django.core.serializers.json import DjangoJSONEncoder
    from django.db import connection, models

    class StripeEncoder(DjangoJSONEncoder):
        def default(self, o: Any) -> Any:
            return o.to_dict() if isinstance(o, StripeObject) else super().default(o)

    class StripeDecoder(json.JSONDecoder):
        def decode(self, s: str, *_: Any) -> Any:
            return decode(s)

    class Stored(models.Model):
        data = models.JSONField(encoder=StripeEncoder, decoder=StripeDecoder, null=True)

        class Meta:
            app_label = "tests"

    with connection.schema_editor() as editor:
        editor.create_model(Stored)
    row = Stored.objects.create(data=decode(PRICE))
    row.full_clean()
    found = Stored.objects.get(pk=row.pk)
    assert type(found.data) is Price
    assert found.data == row.data
    assert found.data.to_dict() == PRICE
    assert Stored.objects.filter(data__legacy__x=1).get() == found
    assert Stored.objects.filter(data__unit_amount_decimal="0.50").exists()
    found.data.nickname = "new"
    found.save()
    assert Stored.objects.get(pk=row.pk).data.to_dict() == {**PRICE, "nickname": "new"}


# --- json -------------------------------------------------------------------------------------


def test_json_dumps_takes_to_dict_as_its_default() -> None:
    found = json.dumps({"price": decode(PRICE)}, default=StripeObject.to_dict)
    assert json.loads(found) == {"price": PRICE}
    page = decode({"object": "list", "data": [{"object": "invoice", "id": "in_1"}]}, Page[Invoice])
    assert json.loads(json.dumps(page, default=StripeObject.to_dict)) == page.to_dict()
