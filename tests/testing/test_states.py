"""Objects with state: a change needs one of the states that it is declared for."""

from __future__ import annotations

import pytest
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import ObjectStates, StateChange, load_facts

from tests.testing.arguments import Arguments, request

CHANGES = [(states, change) for states in load_facts().states.values() for change in states.changes]


def values(states: ObjectStates) -> list[str]:
    facts = load_facts()
    kind = facts.type(facts.schema(states.schema).fields[states.field])
    while hasattr(kind, "type"):
        kind = facts.type(kind.type)
    return list(getattr(kind, "values", ("pending", "paid", "canceled")))


@pytest.mark.parametrize(("states", "change"), CHANGES, ids=lambda c: getattr(c, "operation", ""))
def test_a_declared_change_needs_its_states(states: ObjectStates, change: StateChange) -> None:
    for state in values(states):
        emulator = StripeEmulator()
        arguments = Arguments(emulator)
        operation = next(o for o in arguments.facts.operations if o.name == change.operation)
        path = arguments.path(operation)
        # The path names an object in the first state; put another one in ``state``.
        if not operation.path.count("{") > 1 and state != change.sources[0]:
            path = [emulator.put(states.schema, **{states.field: state})["id"]]
        elif state != change.sources[0]:
            continue
        params = arguments.of(operation)
        before = emulator.events()
        response = emulator.handle(request(operation, path, params))
        if state not in change.sources:
            assert response.status == (404 if change.code == "resource_missing" else 400)
            assert f"is {state}".encode() in response.body
            assert emulator.events() == before
        elif not change.external and operation.name != "invoices.pay":
            assert response.status == 200, response.body
            if change.target:
                found = emulator.objects(states.schema)[0][states.field]
                assert found in (change.target, "paid")
                assert {*change.events} <= {e["type"] for e in emulator.events()}
