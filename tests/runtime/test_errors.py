"""Errors: their class, their attributes, and the masking of secrets in them."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from lattice_stripe import Client, errors
from lattice_stripe._core.outcome import TransportFailure, classify
from lattice_stripe._response import Headers
from lattice_stripe.errors import ErrorObject, StripeError, scrub

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def _error(sdk: Sdk, use: Any = _retrieve, **options: Any) -> StripeError:
    """The error that a call raises."""
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
def test_the_status_and_type_of_a_response_choose_the_error_class(
    sdk: Sdk, stripe: LoopbackStripe, status: int, error: dict[str, str], name: str
) -> None:
    stripe.refuse(status, message="No.", **error)
    raised = _error(sdk)
    assert type(raised).__name__ == name
    assert (raised.http_status, raised.message) == (status, "No.")


@pytest.mark.parametrize("status", [200, 400, 401, 402, 403, 404, 429, 500])
@pytest.mark.parametrize("code", [None, "rate_limit", "resource_missing"])
@pytest.mark.parametrize("v2", [False, True])
@pytest.mark.parametrize(
    "kind",
    [None, "card_error", "idempotency_error", "rate_limit", "temporary_session_expired", "other"],
)
def test_error_classes_match_the_official_library(
    status: int, code: str | None, v2: bool, kind: str | None
) -> None:
    from stripe._api_requestor import _APIRequestor

    error = {"type": kind, "code": code, "message": "No."}
    requestor = _APIRequestor._global_instance()
    classify = requestor.specific_v2_api_error if v2 else requestor.specific_v1_api_error
    expected = classify(b"{}", status, {"error": error}, {}, error)
    assert errors.error_class(status, error, v2=v2).__name__ == type(expected).__name__


def test_an_error_has_every_detail_of_the_response(sdk: Sdk, stripe: LoopbackStripe) -> None:
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
    error = _error(sdk)
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
    for text in (repr(error), str(error), repr(error.headers)):
        assert "pi_1_secret" not in text
        assert KEY not in text


def test_the_repr_of_an_error_has_its_details() -> None:
    assert repr(errors.CardError("No.")) == "CardError(message='No.')"
    error = errors.CardError("No.", param="source", code="card_declined", http_status=402)
    assert repr(error) == (
        "CardError(message='No.', param='source', code='card_declined', http_status=402)"
    )


def test_an_error_without_details_has_none() -> None:
    error = errors.StripeError("No.")
    assert (error.attempts, error.http_status, error.request_id, error.code) == (
        0,
        None,
        None,
        None,
    )
    refused = errors.CircuitOpenError("No.")
    assert (refused.address, refused.retry_after) == ("", 0.0)


def test_errors_survive_pickling(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(400, type="invalid_request_error", message="No.", param="email", code="bad")
    raised: list[StripeError] = [
        _error(sdk),
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


def test_v2_and_oauth_errors_have_their_classes(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(400, type="temporary_session_expired", message="Over.", code="expired")
    stripe.reply({"error": "invalid_grant", "error_description": "Used before."}, 400)
    v2 = _error(sdk, lambda c: c.request("POST", "/v2/billing/meter_event_stream"))
    oauth = _error(sdk, lambda c: c.request("POST", "/oauth/token"))
    assert isinstance(v2, errors.TemporarySessionExpiredError)
    assert isinstance(oauth, errors.InvalidRequestError)
    assert (oauth.code, oauth.message) == ("invalid_grant", "Used before.")


def test_the_api_key_is_masked_in_messages_whatever_its_format(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    key = "a.key.without.stripes.prefix"
    stripe.reply(f"<p>No {key} here</p>".encode(), 502)
    stripe.reply({"error": {"message": f"Invalid API Key provided: {key}"}}, 401)
    for _ in range(2):
        error = _error(sdk, lambda c: c.customers.retrieve("cus_1", opts={"api_key": key}))
        assert "***" in str(error)
        assert key not in str(error) + repr(error)


def test_scrub_masks_keys_and_client_secrets_only() -> None:
    text = "key sk_live_Ab1, whsec_Zz9, rk_test_x; pi_3Ab_secret_9z; task_1 stays; Bearer abc.def"
    assert (
        scrub(text) == "key sk_***, whsec_***, rk_***; pi_3Ab_secret_***; task_1 stays; Bearer ***"
    )


@pytest.mark.parametrize("host", ["billing", "checkout", "connect", "files", "verify"])
def test_scrub_masks_urls_that_grant_access(host: str) -> None:
    assert scrub(f"go to https://{host}.stripe.com/c/canary?x=1, now") == (
        f"go to https://{host}.stripe.com/*** now"
    )


def test_scrub_keeps_urls_of_documentation() -> None:
    text = "see https://docs.stripe.com/api/invoices, or https://dashboard.stripe.com/logs"
    assert scrub(text) == text


def test_headers_are_found_in_any_case() -> None:
    error = StripeError("x", headers=Headers([(b"REQUEST-Id", b"req_1"), (b"X-a", b"1")]))
    assert (error.request_id, error.headers["x-A"]) == ("req_1", "1")
    assert set(error.headers) == {"request-id", "x-a"}


def test_a_pool_timeout_does_not_say_that_the_request_may_have_been_carried_out() -> None:
    client = Client("sk_test_1")
    request = client._prepare_any("POST", "/v1/x", None, None, "api").request
    for step, sent in (("pool", False), ("connect", False), ("read", True), ("write", True)):
        error = classify(request, TransportFailure("timeout", ValueError(), step=step))
        assert ("may have been carried out" in str(error)) is sent, step
        assert str(request.idempotency_key) in str(error)
