"""Opinions: guards run before a call, reactions after it."""

from __future__ import annotations

import sys
import types
from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import API_VERSION
from lattice_stripe._core.operation import Operation, OpinionBinding
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe._opinions import hooks
from lattice_stripe._telemetry.events import OpinionWarning, RequestStart
from lattice_stripe._telemetry.listeners import Events
from lattice_stripe.errors import InvalidArgumentError

from tests.runtime.conftest import LoopbackStripe, Sdk


def operation_with(monkeypatch: pytest.MonkeyPatch, **functions: Any) -> Operation:
    """``customers.update`` with the opinion ``trial``, on by default: a guard ``refuse`` and a
    reaction ``remark``.
    """
    module = types.ModuleType("lattice_stripe.opinions.trial")
    vars(module).update(functions)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(DEFAULTS, "trial", True)
    monkeypatch.setattr(hooks, "_load_function", hooks._load_function.__wrapped__)
    return Operation(
        name="customers.update",
        method="POST",
        path="/v1/customers/{customer}",
        param_names="name in_ at",
        renamed=(("in_", "in"),),
        result="Customer",
        before=(OpinionBinding("trial", "trial:refuse", ("name",)),)
        if "refuse" in functions
        else (),
        after=(OpinionBinding("trial", "trial:remark", ("name.a",)),)
        if "remark" in functions
        else (),
    )


def test_guards_run_before_a_call_and_reactions_after_it(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []

    def refuse(context: Any) -> None:
        seen.append(context)
        if not all(map(context.has_value, context.parameter_paths)):
            raise InvalidArgumentError(f"{context.operation.name} {context.ids}: say name")

    def remark(context: Any, result: Any) -> None:
        context.warn("remarkable", result.id)

    operation = operation_with(monkeypatch, refuse=refuse, remark=remark)
    received: list[OpinionWarning] = []

    def updating(params: dict[str, Any]) -> Any:
        def update(client: Any) -> Any:
            client.on(OpinionWarning, received.append)
            return client.customers._call(operation, params, None, "cus_1")

        return update

    with pytest.raises(InvalidArgumentError, match="say name") as caught:
        sdk.run(updating({"name": ""}))
    assert stripe.asked == []
    (note,) = caught.value.__notes__
    assert "opinions={'trial': False}" in note
    stripe.reply({"id": "cus_1", "object": "customer"})
    at = datetime(2026, 1, 1, tzinfo=UTC)
    sdk.run(updating({"name": "Ada", "in_": 1, "at": at}))
    assert stripe.last.form == [("name", "Ada"), ("in", "1"), ("at", "1767225600")]
    assert received == [OpinionWarning("customers.update", "trial", "remarkable", "cus_1")]
    assert dict(seen[-1].params) == {"name": "Ada", "in": 1, "at": 1767225600}
    assert seen[-1].stripe_version == API_VERSION
    with pytest.raises(InvalidArgumentError, match="twice"):
        sdk.run(updating({"name": "Ada", "in_": 1, "in": 2}))
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(updating({}), opinions={"trial": False})
    assert len(received) == 1


def test_a_reaction_that_raises_does_not_lose_the_result(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def remark(context: Any, result: Any) -> None:
        raise ZeroDivisionError("canary")

    operation = operation_with(monkeypatch, remark=remark)
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(lambda client: client.customers._call(operation, {}, None, "cus_1"))
    assert found.id == "cus_1"
    assert caplog.messages == ["The opinion trial raised ZeroDivisionError"]


def test_a_guard_that_raises_is_an_invalid_argument_and_nothing_is_sent(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(context: Any) -> None:
        raise ZeroDivisionError

    operation = operation_with(monkeypatch, refuse=refuse)
    with pytest.raises(InvalidArgumentError, match=r"'trial' failed with ZeroDivisionError") as e:
        sdk.run(lambda client: client.customers._call(operation, {}, None, "cus_1"))
    assert isinstance(e.value.__cause__, ZeroDivisionError)
    assert "opinions={'trial': False}" in e.value.__notes__[0]
    assert stripe.asked == []


def test_a_reaction_that_cannot_be_imported_does_not_lose_the_result(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    operation = operation_with(monkeypatch, remark=print)
    monkeypatch.setitem(sys.modules, "lattice_stripe.opinions.trial", None)
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(lambda client: client.customers._call(operation, {}, None, "cus_1"))
    assert found.id == "cus_1"
    assert caplog.messages == ["The opinion trial raised ModuleNotFoundError"]


def test_a_reaction_sees_the_parameters_that_were_sent(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    mutable = {"a": "1"}

    def remark(context: Any, result: Any) -> None:
        seen.append(context.params)

    operation = operation_with(monkeypatch, remark=remark)
    stripe.reply({"id": "cus_1", "object": "customer"})

    def use(client: Any) -> Any:
        client.on(RequestStart, lambda _: mutable.update(a=object()))
        return client.customers._call(operation, {"name": mutable, "in_": 1}, None, "cus_1")

    sdk.run(use)
    assert stripe.last.form == [("name[a]", "1"), ("in", "1")]
    assert seen == [{"name": {"a": "1"}}]  # the parameter that the reaction is bound to


def test_one_of_two_equal_listeners_can_be_stopped() -> None:
    events, received = Events(), []
    stop = events.on(OpinionWarning, received.append)
    events.on(OpinionWarning, received.append)
    stop()
    stop()
    events.emit(OpinionWarning("x", "x", "x"))
    assert len(received) == 1


def test_a_limited_number_of_warned_objects_is_remembered() -> None:
    events, received = Events(), []
    events.on(OpinionWarning, received.append)
    for number in range(3_000):
        events.warn(OpinionWarning("x", "x", "x", f"in_{number}"))
    events.warn(OpinionWarning("x", "x", "x", "in_2999"))
    events.warn(OpinionWarning("x", "x", "x", "in_0"))  # forgotten
    assert len(received) == 3_001
    assert len(events._emitted) <= 1_000
