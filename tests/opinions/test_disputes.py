"""Dispute evidence: update_evidence never submits, submit_evidence sends nothing else."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import httpx
import pytest
from lattice_stripe import Backoff, StripeError
from lattice_stripe.errors import InvalidArgumentError, InvalidRequestError
from lattice_stripe.types import Dispute

from .conftest import MockStripe

DISPUTE = {"object": "dispute", "id": "du_1", "status": "needs_response"}
NOT_SUBMITTED = ("submit", "false")


class ParameterName(StrEnum):
    SUBMIT = "submit"


def stage(**evidence: Any) -> Callable[[Any], Any]:
    return lambda c: c.disputes.update_evidence("du_1", **evidence)


def submit(**more: Any) -> Callable[[Any], Any]:
    return lambda c: c.disputes.submit_evidence("du_1", **more)


def test_update_evidence_sends_the_evidence(stripe: MockStripe) -> None:
    stripe.reply(DISPUTE)
    dispute = stripe.run(stage(customer_name="Ada Lovelace", receipt="file_1"))
    assert isinstance(dispute, Dispute)
    assert dispute.id == "du_1"
    [request] = stripe.sent
    assert (request.method, request.path, request.query) == ("POST", "/v1/disputes/du_1", [])
    assert request.form == [
        ("evidence[customer_name]", "Ada Lovelace"),
        ("evidence[receipt]", "file_1"),
        NOT_SUBMITTED,
    ]


@pytest.mark.parametrize(
    ("evidence", "form"),
    [
        ({}, []),
        ({"customer_name": None}, []),
        ({"customer_name": ""}, [("evidence[customer_name]", "")]),
        ({"receipt": None, "uncategorized_text": "x"}, [("evidence[uncategorized_text]", "x")]),
        ({"enhanced_evidence": ""}, [("evidence[enhanced_evidence]", "")]),
        (
            {"enhanced_evidence": {"visa_compliance": {"fee_acknowledged": True}}},
            [("evidence[enhanced_evidence][visa_compliance][fee_acknowledged]", "true")],
        ),
    ],
    ids=["no fields", "None", "cleared", "one of two", "cleared whole", "nested"],
)
def test_update_evidence_sends_the_given_fields_and_submit_false(
    stripe: MockStripe, evidence: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply(DISPUTE)
    stripe.run(stage(**evidence))
    assert stripe.sent[0].form == [*form, NOT_SUBMITTED]


def test_update_evidence_refuses_an_unknown_field_with_the_nearest_name(
    stripe: MockStripe,
) -> None:
    with pytest.raises(InvalidArgumentError, match="Use customer_name") as caught:
        stripe.run(stage(custmer_name="Ada"))
    assert caught.value.param == "custmer_name"
    assert stripe.sent == []


@pytest.mark.parametrize("value", [True, False, None, "true", "false", "", 1, {}, "anything"])
@pytest.mark.parametrize("name", ["submit", ParameterName.SUBMIT])
def test_update_evidence_refuses_submit(stripe: MockStripe, name: str, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="submit_evidence") as caught:
        stripe.run(stage(customer_name="Ada", **{name: value}))
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "submit"
    assert stripe.sent == []


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("evidence", {"customer_name": "Ada"}, "customer_name=..."),
        ("evidence", {}, "customer_name=..."),
        ("metadata", {"submit": "true"}, "disputes.update"),
        ("metadata", None, "disputes.update"),
        ("expand", ["charge"], "disputes.update"),
    ],
)
def test_update_evidence_refuses_other_parameters_of_update_with_advice(
    stripe: MockStripe, name: str, value: Any, advice: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(stage(**{name: value}))
    assert caught.value.param == name
    assert f"{name!r}" in caught.value.message
    assert advice in caught.value.message
    assert stripe.sent == []


@pytest.mark.parametrize("name", ["idempotency_key", "api_key", "stripe_account", "timeout"])
def test_update_evidence_refuses_request_options_outside_opts(
    stripe: MockStripe, name: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="Pass it as opts") as caught:
        stripe.run(stage(**{name: "sk_test_canary"}))
    assert stripe.sent == []
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "key",
    [
        "x][submit",
        "x]&submit",
        "]&submit",
        "x]=y&submit=true&evidence[z",
        "&submit",
        " submit",
        "Submit",
        "submit[]",
        "[submit]",
        "x%5D&submit",
        "x];submit",
    ],
)
def test_a_hostile_field_name_stays_inside_evidence(stripe: MockStripe, key: str) -> None:
    with pytest.raises(InvalidArgumentError, match="has no field"):
        stripe.run(stage(**{key: "true"}))
    assert stripe.sent == []
    stripe.reply(DISPUTE)
    stripe.run(lambda c: c.disputes.update("du_1", evidence={key: "true"}, submit=False))
    [request] = stripe.sent
    assert request.form == [(f"evidence[{key}]", "true"), NOT_SUBMITTED]
    assert request.body.count(b"&") == 1
    assert b";" not in request.body
    assert request.body.endswith(b"&submit=false")


@pytest.mark.parametrize("value", ["x&submit=true", "x;submit=true", "x\r\n\r\nsubmit=true"])
def test_a_hostile_value_stays_inside_its_field(stripe: MockStripe, value: str) -> None:
    stripe.reply(DISPUTE)
    stripe.run(stage(uncategorized_text=value))
    assert stripe.sent[0].form == [("evidence[uncategorized_text]", value), NOT_SUBMITTED]


@pytest.mark.parametrize("dispute", ["du_1?submit=true", "du_1/close", "du_1#", "", None])
def test_an_id_with_path_or_query_characters_is_refused(stripe: MockStripe, dispute: Any) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(lambda c: c.disputes.update_evidence(dispute, customer_name="Ada"))
    assert stripe.sent == []


@pytest.mark.parametrize("opts", [{"submit": True}, {"params": {"submit": True}}, "submit=true"])
def test_unknown_options_are_refused(stripe: MockStripe, opts: Any) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(stage(customer_name="Ada", opts=opts))
    assert stripe.sent == []


@pytest.mark.parametrize("name", ["dispute", "disputes", "self"])
def test_a_keyword_with_the_name_of_a_positional_argument_is_no_field(
    stripe: MockStripe, name: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"has no field {name!r}"):
        stripe.run(stage(**{name: "x"}))
    assert stripe.sent == []


def test_submit_evidence_sends_submit_true_and_nothing_else(stripe: MockStripe) -> None:
    stripe.reply({**DISPUTE, "status": "under_review"})
    dispute = stripe.run(submit())
    assert isinstance(dispute, Dispute)
    assert dispute.status == "under_review"
    [request] = stripe.sent
    assert (request.method, request.path, request.query) == ("POST", "/v1/disputes/du_1", [])
    assert request.form == [("submit", "true")]


@pytest.mark.parametrize("name", ["submit", "evidence", "metadata", "customer_name", "expand"])
def test_submit_evidence_takes_no_other_parameter(stripe: MockStripe, name: str) -> None:
    with pytest.raises(TypeError, match=name):
        stripe.run(submit(**{name: "x"}))
    assert stripe.sent == []


@pytest.mark.parametrize(
    ("use", "form"),
    [
        (lambda **more: stage(receipt="file_1", **more), [("evidence[receipt]", "file_1")]),
        (submit, []),
    ],
    ids=["update_evidence", "submit_evidence"],
)
def test_options_are_passed_to_the_request(
    stripe: MockStripe, use: Callable[..., Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply(DISPUTE)
    stripe.run(use(opts={"idempotency_key": "key-1", "stripe_account": "acct_1"}))
    [request] = stripe.sent
    assert request.headers["idempotency-key"] == "key-1"
    assert request.headers["stripe-account"] == "acct_1"
    assert request.form == [*form, ("submit", "true" if use is submit else "false")]


@pytest.mark.parametrize("use", [stage, submit])
def test_an_idempotency_key_is_generated_without_options(
    stripe: MockStripe, use: Callable[..., Any]
) -> None:
    stripe.reply(DISPUTE)
    stripe.run(use())
    assert stripe.sent[0].headers["idempotency-key"]
    assert "stripe-account" not in stripe.sent[0].headers


def test_a_retry_sends_submit_false_again(stripe: MockStripe) -> None:
    stripe.fail_with(httpx.ConnectError("no"))
    stripe.reply_error(500, type="api_error")
    stripe.reply(DISPUTE)
    policy = Backoff(initial=0.001, max_delay=0.002)
    stripe.run(stage(customer_name="Ada"), max_retries=2, retry_policy=policy)
    assert len(stripe.sent) == 3
    assert len({s.headers["idempotency-key"] for s in stripe.sent}) == 1
    for request in stripe.sent:
        assert request.form == [("evidence[customer_name]", "Ada"), NOT_SUBMITTED]


@pytest.mark.parametrize("use", [stage, submit])
def test_an_error_of_stripe_is_raised(stripe: MockStripe, use: Callable[..., Any]) -> None:
    stripe.reply_error(400, type="invalid_request_error", message="Already submitted.")
    with pytest.raises(InvalidRequestError, match="Already submitted"):
        stripe.run(use())
    assert len(stripe.sent) == 1


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ({}, []),
        ({"submit": True}, [("submit", "true")]),
        ({"submit": False}, [("submit", "false")]),
        ({"metadata": {"case": "7"}}, [("metadata[case]", "7")]),
        (
            {"evidence": {"customer_name": "Ada"}, "metadata": "", "submit": True},
            [("evidence[customer_name]", "Ada"), ("metadata", ""), ("submit", "true")],
        ),
        ({"evidence": {"customer_name": "Ada"}}, [("evidence[customer_name]", "Ada")]),
    ],
)
def test_update_sends_its_parameters_unchanged(
    stripe: MockStripe, given: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply(DISPUTE)
    stripe.run(lambda c: c.disputes.update("du_1", **given))
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", "/v1/disputes/du_1")
    assert request.form == form


@pytest.mark.parametrize("evidence", [{"customer_name": "canary"}, {"api_key": "canary"}])
def test_an_error_leaves_no_evidence_in_the_frames_of_the_package(
    stripe: MockStripe, evidence: dict[str, str]
) -> None:
    stripe.reply_error(400, type="invalid_request_error", message="No.")
    with pytest.raises(StripeError) as caught:
        stripe.run(stage(**evidence))
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    own = [frame for frame in frames if "lattice_stripe" in frame.filename]
    assert {"update_evidence", "update_evidence_async"} & {frame.name for frame in own}
    assert [frame.name for frame in own if "canary" in str(frame.locals)] == []
