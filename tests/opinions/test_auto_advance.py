"""The auto_advance warning: decided by the returned invoice, once per invoice."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import Any

import httpx
import lattice_stripe
import pytest
from lattice_stripe import Backoff, OpinionWarning
from lattice_stripe._telemetry.listeners import Events
from lattice_stripe.errors import CardError, InvalidRequestError, ResponseDecodeError
from lattice_stripe.opinions import auto_advance
from lattice_stripe.types import Invoice

from .conftest import MockStripe

FAST_RETRIES = Backoff(initial=0.001, max_delay=0.002)
Warnings = list[OpinionWarning]


def invoice(auto_advance: bool | None = True, id: str = "in_1") -> dict[str, Any]:
    return {"object": "invoice", "id": id, "status": "draft", "auto_advance": auto_advance}


def in_sequence(*uses: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Run several uses of a client in sequence, sync or async."""

    def use(client: Any) -> Any:
        first = uses[0](client)
        if not inspect.isawaitable(first):
            return [first, *(use(client) for use in uses[1:])]

        async def rest() -> list[Any]:
            return [await first, *[await use(client) for use in uses[1:]]]

        return rest()

    return use


@pytest.mark.parametrize(
    ("params", "form"),
    [
        ({}, []),
        ({"auto_advance": None}, []),
        ({"auto_advance": True}, [("auto_advance", "true")]),
    ],
    ids=["left out", "None", "True"],
)
def test_a_created_invoice_with_auto_advance_on_is_warned_about_once(
    stripe: MockStripe,
    opinion_warnings: Warnings,
    caplog: pytest.LogCaptureFixture,
    params: dict[str, Any],
    form: list[tuple[str, str]],
) -> None:
    stripe.reply(invoice())
    made = stripe.run(lambda c: c.invoices.create(customer="cus_1", **params))
    assert made.id == "in_1"
    assert [(s.method, s.path) for s in stripe.sent] == [("POST", "/v1/invoices")]
    assert sorted(stripe.sent[0].form) == sorted([("customer", "cus_1"), *form])
    [warning] = opinion_warnings
    assert (warning.operation, warning.opinion, warning.object_id) == (
        "invoices.create",
        "auto_advance",
        "in_1",
    )
    for part in ("in_1", "about an hour", "auto_advance=False"):
        assert part in warning.message
    [record] = [r for r in caplog.records if r.name == "lattice_stripe"]
    assert record.levelno == logging.WARNING
    assert record.getMessage() == str(warning)
    assert warning.message in record.getMessage()


def test_the_warning_has_the_time_at_which_stripe_finalizes_the_invoice(
    stripe: MockStripe, opinion_warnings: Warnings
) -> None:
    stripe.reply({**invoice(), "automatically_finalizes_at": 1_798_761_600})
    stripe.run(lambda c: c.invoices.create(auto_advance=True))
    assert "Stripe finalizes it at 2027-01-01 00:00 UTC" in opinion_warnings[0].message


def test_the_returned_auto_advance_decides_not_the_one_passed(
    stripe: MockStripe, opinion_warnings: Warnings
) -> None:
    stripe.reply(invoice())
    stripe.run(lambda c: c.invoices.create(auto_advance=False))
    assert [w.object_id for w in opinion_warnings] == ["in_1"]


@pytest.mark.parametrize("returned", [False, None])
@pytest.mark.parametrize("passed", [False, True, None])
def test_an_invoice_with_auto_advance_off_causes_no_warning(
    stripe: MockStripe,
    opinion_warnings: Warnings,
    caplog: pytest.LogCaptureFixture,
    passed: bool | None,
    returned: bool | None,
) -> None:
    stripe.reply(invoice(returned))
    stripe.run(lambda c: c.invoices.create(auto_advance=passed))
    assert opinion_warnings == []
    assert [r for r in caplog.records if r.name == "lattice_stripe"] == []


def test_each_invoice_is_warned_about(stripe: MockStripe, opinion_warnings: Warnings) -> None:
    stripe.reply(invoice(id="in_1"))
    stripe.reply(invoice(id="in_2"))
    stripe.run(in_sequence(*[lambda c: c.invoices.create()] * 2))
    assert [w.object_id for w in opinion_warnings] == ["in_1", "in_2"]


def test_a_repeated_idempotency_key_causes_no_second_warning(
    stripe: MockStripe, opinion_warnings: Warnings, caplog: pytest.LogCaptureFixture
) -> None:
    """Stripe responds to a repeated idempotency key with the object of the first request."""
    stripe.reply(invoice())
    stripe.reply(invoice())
    stripe.run(in_sequence(*[lambda c: c.invoices.create(opts={"idempotency_key": "order-1"})] * 2))
    assert [s.headers["idempotency-key"] for s in stripe.sent] == ["order-1", "order-1"]
    assert len(opinion_warnings) == 1
    assert len([r for r in caplog.records if r.name == "lattice_stripe"]) == 1


@pytest.mark.parametrize("failure", ["500", "no connection", "both"])
def test_a_retry_causes_no_second_warning(
    stripe: MockStripe, opinion_warnings: Warnings, caplog: pytest.LogCaptureFixture, failure: str
) -> None:
    if failure != "500":
        stripe.fail_with(httpx.ConnectError("no"))
    if failure != "no connection":
        stripe.reply_error(500, type="api_error")
    stripe.reply(invoice())
    stripe.run(lambda c: c.invoices.create(), max_retries=2, retry_policy=FAST_RETRIES)
    assert len(stripe.sent) == (3 if failure == "both" else 2)
    assert len({s.headers["idempotency-key"] for s in stripe.sent}) == 1
    assert [w.object_id for w in opinion_warnings] == ["in_1"]
    assert len([r for r in caplog.records if r.name == "lattice_stripe"]) == 1


@pytest.mark.parametrize(("status", "error"), [(400, InvalidRequestError), (402, CardError)])
def test_a_failed_create_causes_no_warning(
    stripe: MockStripe, opinion_warnings: Warnings, status: int, error: type[Exception]
) -> None:
    stripe.reply_error(status, type="x", message="No.")
    with pytest.raises(error):
        stripe.run(lambda c: c.invoices.create())
    assert opinion_warnings == []


@pytest.mark.parametrize(
    "use",
    [
        lambda c: c.invoices.retrieve("in_1"),
        lambda c: c.invoices.update("in_1", auto_advance=True),
        lambda c: c.invoices.finalize("in_1", auto_advance=True),
        lambda c: c.invoices.create_preview(customer="cus_1"),
        lambda c: c.request("POST", "/v1/invoices", {"auto_advance": True}),
    ],
    ids=["retrieve", "update", "finalize", "create_preview", "request"],
)
def test_other_operations_cause_no_warning(
    stripe: MockStripe, opinion_warnings: Warnings, use: Callable[[Any], Any]
) -> None:
    stripe.reply(invoice())
    assert stripe.run(use).auto_advance is True
    assert opinion_warnings == []


def test_a_list_causes_no_warning(stripe: MockStripe, opinion_warnings: Warnings) -> None:
    stripe.reply({"object": "list", "url": "/v1/invoices", "has_more": False, "data": [invoice()]})
    page = stripe.run(lambda c: c.invoices.list())
    assert page.data[0].auto_advance is True
    assert opinion_warnings == []


def test_listeners_of_the_client_receive_the_warning(stripe: MockStripe) -> None:
    received: list[OpinionWarning] = []

    def use(client: Any) -> Any:
        client.on(OpinionWarning, received.append)
        return client.invoices.create()

    stripe.reply(invoice())
    stripe.run(use)
    assert [w.object_id for w in received] == ["in_1"]


def test_the_invoice_is_returned_if_a_listener_raises(stripe: MockStripe) -> None:
    def use(client: Any) -> Any:
        client.on(OpinionWarning, lambda _: 1 / 0)
        return client.invoices.create()

    stripe.reply(invoice())
    assert stripe.run(use).id == "in_1"


def test_a_response_that_is_not_an_invoice_causes_no_warning(
    stripe: MockStripe, opinion_warnings: Warnings
) -> None:
    stripe.reply([1])
    with pytest.raises(ResponseDecodeError):
        stripe.run(lambda c: c.invoices.create())
    assert opinion_warnings == []


def test_the_invoice_is_returned_if_its_params_are_too_deep_for_a_reaction(
    stripe: MockStripe,
) -> None:
    """Such params can be sent, but not copied for the reaction."""
    deep: Any = "x"
    for _ in range(600):
        deep = {"a": deep}
    stripe.reply(invoice())
    made = stripe.run(lambda c: c.invoices.create(metadata=deep), opinions={"due_date": False})
    assert made.id == "in_1"


def test_the_default_logger_shows_the_warning(
    stripe: MockStripe, capsys: pytest.CaptureFixture[str]
) -> None:
    detach = lattice_stripe.attach_default_logger("WARNING")
    stripe.reply(invoice())
    try:
        stripe.run(lambda c: c.invoices.create())
    finally:
        detach()
    (line,) = capsys.readouterr().err.splitlines()
    assert "WARNING lattice_stripe: invoices.create (in_1): Invoice in_1 was created" in line


# --- the function itself --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "warned"), [(True, 1), (False, 0), (None, 0), ("true", 0), (1, 0)]
)
def test_function_warns_only_for_true(
    make_context: Callable[..., Any], value: Any, warned: int
) -> None:
    received: list[OpinionWarning] = []
    events = Events()
    events.on(OpinionWarning, received.append)
    context = make_context("invoices.create", "auto_advance", {}, events=events)
    auto_advance.warn_if_on(context, Invoice(id="in_1", auto_advance=value))
    assert len(received) == warned


def test_function_warns_once_per_invoice(make_context: Callable[..., Any]) -> None:
    received: list[OpinionWarning] = []
    events = Events()
    events.on(OpinionWarning, received.append)
    context = make_context("invoices.create", "auto_advance", {}, events=events)
    for id in ("in_1", "in_1", "in_2"):
        auto_advance.warn_if_on(context, Invoice(id=id, auto_advance=True))
    assert [w.object_id for w in received] == ["in_1", "in_2"]
