"""What comes back: errors, broken answers, drift, opinions."""

from __future__ import annotations

import builtins
import logging
import pickle
import subprocess
import sys
import types
from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import API_VERSION
from lattice_stripe import errors as errors
from lattice_stripe._core.operation import Operation, OpinionBinding
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe._opinions import hooks
from lattice_stripe._telemetry.events import (
    DecodeDrift,
    Event,
    OpinionWarning,
    RequestStart,
    RequestStop,
)
from lattice_stripe.errors import ErrorObject, InvalidArgumentError, StripeError, scrub

from .conftest import KEY, LoopbackStripe, Sdk


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def _fails(sdk: Sdk, use: Any = _retrieve, **options: Any) -> StripeError:
    with pytest.raises(StripeError) as caught:
        sdk.run(use, **options)
    return caught.value


@pytest.mark.parametrize(
    ("status", "error", "name"),
    [
        (400, {"type": "invalid_request_error"}, "InvalidRequestError"),
        (400, {"type": "idempotency_error"}, "IdempotencyError"),
        (400, {"code": "rate_limit"}, "RateLimitError"),
        (401, {"type": "invalid_request_error"}, "AuthenticationError"),
        (402, {"type": "card_error"}, "CardError"),
        (403, {"type": "invalid_request_error"}, "PermissionError"),
        (404, {"type": "invalid_request_error"}, "InvalidRequestError"),
        (409, {"type": "idempotency_error"}, "IdempotencyError"),
        (409, {"type": "invalid_request_error"}, "APIError"),
        (418, {}, "APIError"),
        (429, {"type": "invalid_request_error"}, "RateLimitError"),
        (500, {"type": "api_error"}, "APIError"),
        (503, {}, "APIError"),
    ],
)
def test_stripes_errors_have_stripes_names(
    sdk: Sdk, stripe: LoopbackStripe, status: int, error: dict[str, str], name: str
) -> None:
    stripe.refuse(status, message="No.", **error)
    raised = _fails(sdk)
    assert type(raised).__name__ == name
    assert (raised.http_status, raised.message) == (status, "No.")


@pytest.mark.parametrize("status", [200, 400, 401, 402, 403, 404, 429, 500])
@pytest.mark.parametrize("code", [None, "rate_limit", "resource_missing"])
@pytest.mark.parametrize("v2", [False, True])
@pytest.mark.parametrize(
    "kind",
    [None, "card_error", "idempotency_error", "rate_limit", "temporary_session_expired", "other"],
)
def test_the_same_class_as_in_the_official_library(
    status: int, code: str | None, v2: bool, kind: str | None
) -> None:
    from stripe._api_requestor import _APIRequestor

    error = {"type": kind, "code": code, "message": "No."}
    requestor = _APIRequestor._global_instance()
    judge = requestor.specific_v2_api_error if v2 else requestor.specific_v1_api_error
    theirs = judge(b"{}", status, {"error": error}, {}, error)
    assert errors.error_class(status, error, v2=v2).__name__ == type(theirs).__name__


def test_an_error_holds_all_that_stripe_said(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(
        402,
        type="card_error",
        code="card_declined",
        decline_code="insufficient_funds",
        message="Your card has insufficient funds.",
        param="source",
        doc_url="https://stripe.com/docs/error-codes/card-declined",
        charge="ch_1",
        payment_intent={
            "id": "pi_1",
            "object": "payment_intent",
            "client_secret": "pi_1_secret_abc",
        },
    )
    error = _fails(sdk)
    assert isinstance(error, errors.CardError)
    assert error.code == "card_declined"
    assert error.decline_code == "insufficient_funds"
    assert error.param == "source"
    assert error.type == "card_error"
    assert error.doc_url == "https://stripe.com/docs/error-codes/card-declined"
    assert error.request_id == "req_1"
    assert error.user_message == "Your card has insufficient funds."
    assert str(error) == "Request req_1: Your card has insufficient funds."
    assert isinstance(error.error, ErrorObject)
    assert error.error.charge == "ch_1"
    assert type(error.error.payment_intent).__name__ == "PaymentIntent"
    assert error.error.payment_intent.id == "pi_1"
    assert isinstance(error.json_body, dict)
    assert error.http_body is not None
    assert "card_declined" in error.http_body
    assert error.headers["REQUEST-ID"] == "req_1"
    for shown in (repr(error), str(error), repr(error.headers)):
        assert "pi_1_secret" not in shown
        assert KEY not in shown


def test_errors_survive_pickling(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(400, type="invalid_request_error", message="No.", param="email", code="bad")
    raised = [
        _fails(sdk),
        errors.TimeoutError("late", idempotency_key="k"),
        errors.SignatureVerificationError("bad", sig_header="t=1"),
        errors.InvalidArgumentError("bad", param="x"),
        errors.ClientClosedError("closed"),
    ]
    for error in raised:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert vars(again).keys() == vars(error).keys()
        assert str(again) == str(error)
        assert repr(again) == repr(error)
        assert dict(again.headers) == dict(error.headers)
    assert pickle.loads(pickle.dumps(raised[2])).sig_header == "t=1"


def test_v2_and_oauth_errors(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(400, type="temporary_session_expired", message="Over.", code="expired")
    stripe.reply({"error": "invalid_grant", "error_description": "Used before."}, 400)
    v2 = _fails(sdk, lambda c: c.request("POST", "/v2/billing/meter_event_stream"))
    oauth = _fails(sdk, lambda c: c.request("POST", "/oauth/token"))
    assert isinstance(v2, errors.TemporarySessionExpiredError)
    assert isinstance(oauth, errors.InvalidRequestError)
    assert (oauth.code, oauth.message) == ("invalid_grant", "Used before.")


# --- broken answers -------------------------------------------------------------------------


def test_an_html_502(sdk: Sdk, stripe: LoopbackStripe) -> None:
    page = (
        f"<html><head><title>x</title><style>p {{}}</style></head><body><h1>Bad Gateway</h1>"
        f"<p>Authorization: Bearer {KEY}</p>{'<p>filler</p>' * 200}</body></html>"
    )
    stripe.reply(page.encode(), 502, {"Content-Type": "text/html"})
    error = _fails(sdk)
    assert type(error) is errors.APIError
    assert error.http_status == 502
    assert error.json_body is None
    assert error.http_body == page.replace(KEY, "***")
    assert "Bad Gateway" in str(error)
    assert "status 502" in str(error)
    assert "<" not in str(error)
    assert KEY not in str(error)
    assert len(str(error)) < 500


def test_a_key_of_any_form_is_masked_in_messages(sdk: Sdk, stripe: LoopbackStripe) -> None:
    key = "proxy.key.of.another.form"
    stripe.reply(f"<p>No {key} here</p>".encode(), 502)
    stripe.reply({"error": {"message": f"Invalid API Key provided: {key}"}}, 401)
    for _ in range(2):
        error = _fails(sdk, lambda c: c.customers.retrieve("cus_1", opts={"api_key": key}))
        assert "***" in str(error)
        assert key not in str(error) + repr(error)


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"", b'{"id": "cus_1", ', b"\xff\xfe"])
def test_a_200_that_is_not_json(sdk: Sdk, stripe: LoopbackStripe, body: bytes) -> None:
    stripe.reply(body)
    error = _fails(sdk)
    assert isinstance(error, errors.ResponseDecodeError)
    assert error.http_status == 200
    assert error.http_body == body.decode("utf-8", "replace")
    assert "not JSON" in str(error)
    assert "cus_1" not in str(error)


def test_a_truncated_body(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b'{"id": "cus_1"', headers={"Request-Id": "req_9"}, promised=500)
    error = _fails(sdk)
    assert isinstance(error, errors.ResponseDecodeError)
    assert error.http_status == 200
    assert error.http_body == '{"id": "cus_1"'
    assert error.request_id == "req_9"
    assert error.__cause__ is not None


@pytest.mark.parametrize("body", [b"[]", b"5", b"null", b'"text"', b"{}"])
def test_json_of_another_kind_is_an_answer(sdk: Sdk, stripe: LoopbackStripe, body: bytes) -> None:
    stripe.reply(body)
    sdk.run(_retrieve)


def test_a_redirect_is_not_followed(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"", 302, {"Location": f"{stripe.url}/elsewhere"})
    error = _fails(sdk)
    assert isinstance(error, errors.APIError)
    assert "base_url" in str(error)
    assert len(stripe.asked) == 1


def test_no_server(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.stop()
    error = _fails(sdk, lambda c: c.customers.create())
    assert type(error) is errors.ConnectError
    assert error.idempotency_key is not None
    assert error.idempotency_key in str(error)
    assert stripe.url in str(error)
    assert error.__cause__ is not None


def test_no_answer_in_time(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    error = _fails(sdk, lambda c: c.customers.retrieve("cus_1", opts={"timeout": 0.05}))
    assert isinstance(error, errors.TimeoutError)
    assert isinstance(error, errors.APIConnectionError)
    assert isinstance(error, builtins.TimeoutError)
    assert type(error.__cause__).__name__ == "ReadTimeout"
    assert len(_fails(sdk, timeout=0.05).message) > 0


def test_a_query_too_long_for_an_address(sdk: Sdk, stripe: LoopbackStripe) -> None:
    error = _fails(sdk, lambda c: c.customers.list(email="a" * 70_000))
    assert isinstance(error, InvalidArgumentError)
    assert "Shorten" in str(error)
    assert stripe.asked == []


def test_scrub_masks_keys_and_client_secrets_only() -> None:
    text = "key sk_live_Ab1, whsec_Zz9, rk_test_x; pi_3Ab_secret_9z; task_1 stays; Bearer abc.def"
    assert (
        scrub(text) == "key sk_***, whsec_***, rk_***; pi_3Ab_secret_***; task_1 stays; Bearer ***"
    )


@pytest.mark.parametrize("door", ["billing", "checkout", "connect", "files", "verify"])
def test_scrub_masks_addresses_to_enter_by(door: str) -> None:
    assert scrub(f"go to https://{door}.stripe.com/c/canary?x=1, now") == (
        f"go to https://{door}.stripe.com/*** now"
    )


def test_scrub_leaves_addresses_to_read() -> None:
    text = "see https://docs.stripe.com/api/invoices, or https://dashboard.stripe.com/logs"
    assert scrub(text) == text


# --- events and opinions --------------------------------------------------------------------


def test_drift_is_reported_once_and_breaks_nothing(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    stripe.reply({"id": "cus_1", "object": "customer", "balance": "much", "email": 5})
    heard: list[Any] = []

    def use(client: Any) -> Any:
        client.on(DecodeDrift, lambda _: 1 / 0)
        client.on(Event, heard.append)
        client.on(OpinionWarning, heard.append)
        stop = client.on(DecodeDrift, heard.append)
        stop()
        return client.customers.retrieve("cus_1")

    with caplog.at_level(logging.INFO, "lattice_stripe"):
        customer = sdk.run(use)
    assert (customer.id, customer.balance) == ("cus_1", "much")
    assert [type(event) for event in heard] == [RequestStart, RequestStop, DecodeDrift]
    heard = heard[2:]
    assert heard[0].operation == "customers.retrieve"
    assert set(heard[0].paths) == {"$.balance", "$.email"}
    assert [r.levelname for r in caplog.records] == ["INFO", "INFO", "ERROR"]
    assert "GET /v1/customers/cus_1 200" in caplog.messages[0]
    assert "$.balance" in caplog.messages[1]
    assert "ZeroDivisionError" in caplog.messages[2]


def test_on_refuses_what_is_no_event(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError, match="event type"):
        sdk.client().on(dict, print)
    with pytest.raises(InvalidArgumentError, match="function"):
        sdk.client().on(Event, 5)


def trial(monkeypatch: pytest.MonkeyPatch, **functions: Any) -> Operation:
    """An operation with opinions on it that are on by default."""
    module = types.ModuleType("lattice_stripe.opinions.trial")
    vars(module).update(functions)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(DEFAULTS, "trial", True)
    monkeypatch.setattr(hooks, "_load_function", hooks._load_function.__wrapped__)
    return Operation(
        name="customers.update",
        method="POST",
        path="/v1/customers/{customer}",
        path_params=("customer",),
        params=("name", "in_", "at"),
        renamed=(("in_", "in"),),
        result="Customer",
        body="form",
        before=(OpinionBinding("trial", "trial:refuse", ("name",)),)
        if "refuse" in functions
        else (),
        after=(OpinionBinding("trial", "trial:remark"),) if "remark" in functions else (),
    )


def test_opinions_run_before_and_after(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []

    def refuse(context: Any) -> None:
        seen.append(context)
        if not all(map(context.has_value, context.parameter_paths)):
            raise InvalidArgumentError(f"{context.operation.name} {context.arguments}: say name")

    def remark(context: Any, result: Any) -> None:
        context.warn("remarkable", result.id)

    operation = trial(monkeypatch, refuse=refuse, remark=remark)
    heard: list[OpinionWarning] = []

    def use(params: dict[str, Any]) -> Any:
        def using(client: Any) -> Any:
            client.on(OpinionWarning, heard.append)
            return client.customers._call(operation, ("cus_1",), params, None)

        return using

    with pytest.raises(InvalidArgumentError, match="say name") as caught:
        sdk.run(use({"name": ""}))
    assert stripe.asked == []
    (note,) = caught.value.__notes__
    assert "opinions={'trial': False}" in note
    stripe.reply({"id": "cus_1", "object": "customer"})
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    sdk.run(use({"name": "Ada", "in_": 1, "at": moment}))
    assert stripe.last.form == [("name", "Ada"), ("in", "1"), ("at", "1767225600")]
    assert heard == [OpinionWarning("customers.update", "trial", "remarkable", "cus_1")]
    assert dict(seen[-1].params) == {"name": "Ada", "in": 1, "at": 1767225600}
    assert seen[-1].stripe_version == API_VERSION
    with pytest.raises(InvalidArgumentError, match="twice"):
        sdk.run(use({"name": "Ada", "in_": 1, "in": 2}))
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(use({}), opinions={"trial": False})
    assert len(heard) == 1


def test_a_reaction_that_fails_loses_nobody_their_result(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def remark(context: Any, result: Any) -> None:
        raise ZeroDivisionError("canary")

    operation = trial(monkeypatch, remark=remark)
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(lambda client: client.customers._call(operation, ("cus_1",), {}, None))
    assert found.id == "cus_1"
    assert caplog.messages == ["The opinion trial raised ZeroDivisionError"]


def test_a_guard_that_fails_is_an_error_of_ours_and_nothing_is_sent(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(context: Any) -> None:
        raise ZeroDivisionError

    operation = trial(monkeypatch, refuse=refuse)
    with pytest.raises(InvalidArgumentError, match=r"'trial' failed with ZeroDivisionError") as e:
        sdk.run(lambda client: client.customers._call(operation, ("cus_1",), {}, None))
    assert isinstance(e.value.__cause__, ZeroDivisionError)
    assert "opinions={'trial': False}" in e.value.__notes__[0]
    assert stripe.asked == []


def test_a_reaction_that_is_not_there_loses_nobody_their_result(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    operation = trial(monkeypatch, remark=print)
    monkeypatch.setitem(sys.modules, "lattice_stripe.opinions.trial", None)
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(lambda client: client.customers._call(operation, ("cus_1",), {}, None))
    assert found.id == "cus_1"
    assert caplog.messages == ["The opinion trial raised ModuleNotFoundError"]


def test_a_reaction_sees_what_was_sent_whatever_became_of_it_since(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    changing = {"a": "1"}

    def remark(context: Any, result: Any) -> None:
        seen.append(context.params)

    operation = trial(monkeypatch, remark=remark)
    stripe.reply({"id": "cus_1", "object": "customer"})

    def use(client: Any) -> Any:
        client.on(RequestStart, lambda _: changing.update(a=object()))
        return client.customers._call(operation, ("cus_1",), {"name": changing}, None)

    sdk.run(use)
    assert stripe.last.form == [("name[a]", "1")]
    assert seen == [{"name": {"a": "1"}}]


def test_a_client_without_a_request_imports_no_httpx() -> None:
    program = (
        "import sys, lattice_stripe\n"
        "for cls in (lattice_stripe.Client, lattice_stripe.AsyncClient):\n"
        "    cls('sk_test_x', timeout=5).customers\n"
        "assert 'httpx' not in sys.modules, 'httpx'\n"
        "assert 'logging' not in sys.modules, 'logging'\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
