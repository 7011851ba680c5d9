"""Objects for tests: ``make`` for every struct class, and Hypothesis strategies."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, assert_type

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lattice_stripe import InvalidArgumentError, Page, decode
from lattice_stripe._decode.classes import load_class
from lattice_stripe._decode.decoder import decode_reporting
from lattice_stripe.testing import from_type, make
from lattice_stripe.testing._facts import (
    Boolean,
    Enum,
    Facts,
    Integer,
    Nullable,
    Number,
    Object,
    String,
    Type,
    load_facts,
)
from lattice_stripe.types import (
    CheckoutSession,
    Customer,
    Event,
    Invoice,
    PaymentMethod,
    Price,
    Subscription,
    TaxRegistrationCountryOptions,
    V2CoreAccount,
)

from tests.shared import ROOT

CLASSES = sorted(load_facts().structs)


def sample(facts: Facts, kind: Type) -> Any:
    """A value of a scalar type that is not its neutral value; None for another type."""
    match kind:
        case Nullable(inner):
            return sample(facts, facts.type(inner))
        case Enum(values):
            return values[-1]
        case Integer():
            return 7
        case Number():
            return 7.5
        case Boolean():
            return True
        case String(_, form):
            return {"decimal": "7.5", "date-time": "2030-01-01T00:00:00Z", "currency": "eur"}.get(
                form, "given"
            )
    return None


def check(made: Any, cls: Any) -> None:
    """The object decodes without drift, and to_dict() reads it back."""
    assert type(made) is cls
    data = made.to_dict()
    again, drift = decode_reporting(data, cls)
    assert drift == ()
    assert again == made
    assert again.to_dict() == data


def test_every_struct_class_can_be_made() -> None:
    assert len(CLASSES) > 1_500
    for name in CLASSES:
        cls = load_class(name)
        check(make(cls), cls)


def test_the_fields_of_every_struct_class_can_be_given() -> None:
    facts = load_facts()
    count = 0
    for name in CLASSES:
        cls = load_class(name)
        kind = facts.type(facts.structs[name])
        if not isinstance(kind, Object):
            continue
        values = {
            key: found
            for key, index in kind.fields.items()
            if (found := sample(facts, facts.type(index))) is not None
        }
        made = make(cls, values)
        check(made, cls)
        data = made.to_dict()
        assert {key: data[key] for key in values} == values
        count += len(values)
    assert count > 4_500


def test_the_type_of_the_object_is_the_class() -> None:
    invoice = make(Invoice, status="open")
    assert_type(invoice, Invoice)
    assert (invoice.object, invoice.status) == ("invoice", "open")


def test_a_path_sets_a_nested_field() -> None:
    invoice = make(
        Invoice,
        {"lines[0].amount": 500, "lines.data[1].amount": 7, "customer_address.city": "London"},
        customer="cus_1",
    )
    assert [line.amount for line in invoice.lines.data] == [500, 7]
    assert invoice.lines.data[0].id.startswith("il_")
    assert invoice.customer == "cus_1"
    assert invoice.customer_address is not None
    assert invoice.customer_address.city == "London"


def test_a_path_changes_a_given_value_in_part() -> None:
    given_lines = [{"amount": 1}, {"amount": 2}]
    invoice = make(Invoice, {"lines[1].amount": 9}, lines=given_lines)
    assert [line.amount for line in invoice.lines.data] == [1, 9]
    assert given_lines == [{"amount": 1}, {"amount": 2}]


def test_a_given_struct_stays_an_expanded_object() -> None:
    customer = make(Customer, name="Ada")
    subscription = make(Subscription, customer=customer)
    assert isinstance(subscription.customer, Customer)
    assert subscription.customer == customer
    check(subscription, Subscription)


def test_deleted_objects_are_chosen_by_their_keys() -> None:
    invoice: Any = make(Invoice, customer={"id": "cus_1", "object": "customer", "deleted": True})
    assert type(invoice.customer).__name__ == "DeletedCustomer"


def test_a_member_names_the_type() -> None:
    method = make(PaymentMethod, {"card.last4": "1111"})
    assert method.type == "card"
    assert method.card is not None
    assert method.card.last4 == "1111"


def test_values_of_python_types_are_converted() -> None:
    moment = datetime(2030, 1, 1, tzinfo=UTC)
    assert make(Customer, created=moment).created == int(moment.timestamp())
    assert make(V2CoreAccount, created=moment).created == moment
    assert make(Price, unit_amount_decimal=Decimal("0.125")).unit_amount_decimal == Decimal("0.125")


def test_renamed_fields_have_their_python_names() -> None:
    assert make(TaxRegistrationCountryOptions, in_={"type": "simplified"}).in_ is not None


def test_new_objects_have_their_first_state() -> None:
    assert make(Invoice).status == "draft"
    assert make(CheckoutSession).status == "open"
    assert make(Price).active is True


def test_more_metadata_than_stripe_has_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="at most 50"):
        make(Customer, metadata={str(n): "x" for n in range(51)})


def test_ids_are_distinct() -> None:
    assert len({make(Customer).id for _ in range(100)}) == 100


def test_an_event_can_hold_an_object() -> None:
    event = make(Event, {"data.object": make(Invoice, id="in_1")}, type="invoice.paid")
    assert event.data is not None
    assert isinstance(event.data.object, Invoice)
    assert event.data.object.id == "in_1"


@pytest.mark.parametrize(
    ("values", "fields", "param", "message"),
    [
        ({}, {"statu": "open"}, "statu", "Use status"),
        ({"lines[0].amout": 5}, {}, "lines.data[0].amout", "Use amount"),
        ({"customer_address.citty": "x"}, {}, "customer_address.citty", "Use city"),
        ({}, {"status": "opn"}, "status", "Use one of open"),
        ({}, {"amount_due": "5"}, "amount_due", "Use an integer"),
        ({}, {"amount_due": True}, "amount_due", "Use an integer"),
        ({}, {"amount_due": None}, "amount_due", "Use an integer"),
        ({}, {"created": datetime(2030, 1, 1)}, "created", "aware datetime"),
        ({}, {"livemode": 1}, "livemode", "True or False"),
        ({}, {"lines": 5}, "lines", "an object"),
        ({}, {"lines": [{"amount": "x"}]}, "lines.data[0].amount", "Use an integer"),
        ({}, {"customer": 5}, "customer", "an id or an object"),
        ({}, {"customer": {"colour": "x"}}, "customer.colour", "unknown"),
        ({"lines[2].amount": 5}, {}, "lines[2].amount", "0 is the next one"),
        ({"a..b": 5}, {}, "a..b", "malformed"),
        ({".": 5}, {}, ".", "malformed"),
        ({"[0]": 5}, {}, "[0]", "malformed"),
        ({"custom_fields.name": 5}, {"custom_fields": []}, "custom_fields.name", "does not fit"),
    ],
)
def test_a_field_that_does_not_fit_is_refused(
    values: dict[str, Any], fields: dict[str, Any], param: str, message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message) as caught:
        make(Invoice, values, **fields)
    assert caught.value.param == param


@pytest.mark.parametrize("cls", [dict, int, Page])
def test_a_class_that_is_not_a_struct_is_refused(cls: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="not a struct class"):
        make(cls)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_strategy_draws_objects_of_any_class(data: st.DataObject) -> None:
    cls = load_class(data.draw(st.sampled_from(CLASSES)))
    check(data.draw(from_type(cls)), cls)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(invoice=from_type(Invoice))
def test_a_strategy_draws_invoices(invoice: Invoice) -> None:
    assert_type(invoice, Invoice)
    assert decode(invoice.to_dict()) == invoice


def test_a_strategy_without_hypothesis_is_an_error() -> None:
    program = (
        "import sys\n"
        "sys.modules['hypothesis'] = None\n"
        "from lattice_stripe import InvalidArgumentError\n"
        "from lattice_stripe.testing import from_type, make\n"
        "from lattice_stripe.types import Customer\n"
        "make(Customer)\n"
        "try:\n"
        "    from_type(Customer)\n"
        "except InvalidArgumentError as error:\n"
        "    assert 'lattice-stripe[hypothesis]' in str(error)\n"
        "else:\n"
        "    raise SystemExit('accepted')\n"
    )
    environment = {"PYTHONPATH": str(ROOT / "generated")}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, timeout=60)
