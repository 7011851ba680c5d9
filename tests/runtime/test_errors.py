"""Errors: their class, their attributes, and the masking of secrets in them."""

from __future__ import annotations

import ast
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from lattice_stripe import AsyncClient, Client, errors
from lattice_stripe._core.response_errors import TransportFailure, classify, error_class
from lattice_stripe._redact import scrub
from lattice_stripe._response import Headers
from lattice_stripe.errors import ErrorObject, StripeError

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
    assert error_class(status, error, v2=v2).__name__ == type(expected).__name__


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


def test_a_key_that_an_error_quotes_in_escapes_is_masked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    key = "unusual+key"
    quoted = "".join(f"\\u{ord(char):04x}" for char in key)
    stripe.reply(b'{"error": {"message": "Invalid: %s."}}' % quoted.encode(), 401)
    raised = _error(sdk, lambda client: client.customers.retrieve("cus_1", opts={"api_key": key}))
    assert raised.message == "Invalid: ***."


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


@pytest.mark.parametrize("kind", [["rate_limit"], {"rate_limit": 1}, 429, None])
def test_a_v2_error_whose_type_is_no_string_has_the_class_of_its_status(
    sdk: Sdk, stripe: LoopbackStripe, kind: Any
) -> None:
    stripe.refuse(400, type=kind, message="Wrong.")
    error = _error(sdk, lambda c: c.v2.core.accounts.create())
    assert type(error) is errors.InvalidRequestError
    assert error.idempotency_key == stripe.last.headers["idempotency-key"]


def test_v2_and_oauth_errors_have_their_classes(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(400, type="temporary_session_expired", message="Over.", code="expired")
    stripe.reply({"error": "invalid_grant", "error_description": "Used before."}, 400)
    v2 = _error(sdk, lambda c: c.request("POST", "/v2/billing/meter_event_stream"))
    oauth = _error(sdk, lambda c: c.request("POST", "/oauth/token"))
    assert isinstance(v2, errors.TemporarySessionExpiredError)
    assert type(oauth) is errors.InvalidGrantError
    assert (oauth.code, oauth.message) == ("invalid_grant", "Used before.")


@pytest.mark.parametrize(
    ("code", "cls"),
    [("invalid_grant", errors.InvalidGrantError), ("access_denied", errors.OAuthError)],
)
def test_oauth_error_without_a_description_has_its_class(
    sdk: Sdk, stripe: LoopbackStripe, code: str, cls: type[Exception]
) -> None:
    for call in (
        lambda c: c.oauth.token(grant_type="authorization_code", code="ac_1"),
        lambda c: c.request("POST", "/oauth/token"),
    ):
        stripe.reply({"error": code}, 400)
        error = _error(sdk, call)
        assert type(error) is cls
        assert (error.code, error.message) == (code, code)


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


@pytest.mark.parametrize("host", ["billing", "checkout", "connect", "files", "hooks", "verify"])
def test_scrub_masks_urls_that_grant_access(host: str) -> None:
    assert scrub(f"go to https://{host}.stripe.com/c/canary?x=1, now") == (
        f"go to https://{host}.stripe.com/***, now"
    )


@pytest.mark.parametrize("text", ["ek_test_canary", "Basic canary", "SK_LIVE_CANARY"])
def test_scrub_masks_ephemeral_keys_basic_credentials_and_upper_case_keys(text: str) -> None:
    assert "canary" not in scrub(text).lower()


def test_scrub_keeps_urls_of_documentation() -> None:
    text = "see https://docs.stripe.com/api/invoices, or https://dashboard.stripe.com/logs"
    assert scrub(text) == text


def test_headers_are_found_in_any_case() -> None:
    error = StripeError("x", headers=Headers([(b"REQUEST-Id", b"req_1"), (b"X-a", b"1")]))
    assert (error.request_id, error.headers["x-A"]) == ("req_1", "1")
    assert set(error.headers) == {"request-id", "x-a"}


def test_a_pool_timeout_does_not_say_that_the_request_may_have_been_carried_out() -> None:
    client = Client("sk_test_1")
    request = client._prepare_path("POST", "/v1/x", None, None, "api").request
    for step, sent in (("pool", False), ("connect", False), ("read", True), ("write", True)):
        error = classify(request, TransportFailure("timeout", ValueError(), step=step))
        assert ("may have been carried out" in str(error)) is sent, step
        assert str(request.idempotency_key) not in str(error)
        assert str(request.idempotency_key) in error.__notes__[0]


@pytest.mark.parametrize(
    "text",
    [
        "Invalid API Key provided: sk_test_*abc",
        "Invalid API Key provided: rk_live_51Hh************************1234.",
        "No such customer: 'cus_1'; a similar object exists in live mode.",
    ],
)
def test_a_message_without_a_full_secret_is_unchanged(
    sdk: Sdk, stripe: LoopbackStripe, text: str
) -> None:
    stripe.refuse(401, type="invalid_request_error", message=text)
    assert _error(sdk).message == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Expired key: sk_live_Ab1Cd2Ef3Gh4.", "Expired key: sk_***."),
        ("(sk_live_Ab1Cd2Ef3Gh4), then", "(sk_***), then"),
        ("sk_live_Ab1Cd2Ef3Gh4*", "sk_****"),
        ("Open https://billing.stripe.com/p/x_1).", "Open https://billing.stripe.com/***)."),
        ("Got 'Bearer abc.def', not a key", "Got 'Bearer ***', not a key"),
        ("Sent Bearer abc.def, not a key", "Sent Bearer ***, not a key"),
    ],
)
def test_masking_keeps_the_punctuation_around_a_secret(text: str, expected: str) -> None:
    assert scrub(text) == expected


def test_a_card_error_has_a_message_for_the_card_holder(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.refuse(402, type="card_error", message="Your card was declined.")
    stripe.refuse(400, type="other", message="For developers.", user_message="For customers.")
    assert _error(sdk).user_message == "Your card was declined."
    v2 = _error(sdk, lambda c: c.v2.core.accounts.retrieve("acct_1"))
    assert (v2.message, v2.user_message) == ("For developers.", "For customers.")


@pytest.mark.parametrize("status", [400, 401, 402, 404, 429, 500])
def test_other_errors_have_no_message_for_customers(
    sdk: Sdk, stripe: LoopbackStripe, status: int
) -> None:
    stripe.refuse(status, type="invalid_request_error", message="No.")
    assert _error(sdk).user_message is None
    stripe.reply(b"<p>Payment required</p>", status)
    assert _error(sdk).user_message is None
    assert errors.InvalidArgumentError("x").user_message is None


def test_the_idempotency_key_is_in_a_note_and_not_in_the_message(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    opts = {"idempotency_key": "order-7", "timeout": 0.05}
    stripe.silent.set()
    error = _error(sdk, lambda c: c.customers.create(opts=opts))
    assert error.idempotency_key == "order-7"
    assert "order-7" not in str(error)
    assert error.__notes__ == [
        "To repeat the call safely, pass opts={'idempotency_key': 'order-7'}."
    ]
    assert str(error).endswith("The request may have been carried out.")


def test_messages_name_no_exception_class_of_this_package(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    error = _error(sdk, lambda c: c.customers.create(opts={"deadline": 0.05}))
    assert "DeadlineExceeded" not in str(error)

    class _HiddenError(Exception):
        pass

    with Client("sk_test_1") as client:
        request = client._prepare_path("GET", "/v1/x", None, None, "api").request
    for step in ("dns", "tls", "proxy", "connect", "write", "read"):
        hidden = classify(request, TransportFailure("connection", _HiddenError(), step=step))
        shown = classify(request, TransportFailure("connection", OSError("why"), step=step))
        assert "Hidden" not in str(hidden)
        assert "(OSError)" in str(shown)


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("dns", "Check base_url, proxies and DNS. The last attempt sent nothing."),
        (
            "connect",
            "Check the network, base_url and any proxy. The last attempt sent nothing.",
        ),
        ("read", "Try again."),
    ],
)
def test_a_message_has_one_remedy(step: str, text: str) -> None:
    with Client("sk_test_1") as client:
        request = client._prepare_path("GET", "/v1/x", None, None, "api").request
    error = classify(request, TransportFailure("connection", OSError(), step=step))
    assert str(error).endswith(text)
    assert ("Check" in str(error)) + ("Try again" in str(error)) == 1


def test_no_message_of_the_package_is_a_question() -> None:
    sources = Path(errors.__file__).parent
    files = [*sources.glob("*.py"), *sources.glob("_*/*.py"), *sources.glob("opinions/*.py")]
    texts = [
        (file.name, node.value)
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert len(texts) > 2000
    assert [text for text in texts if re.search(r"[a-z]\?(\s|$)", text[1])] == []


@pytest.mark.parametrize(
    ("param", "call", "suggestions"),
    [
        (
            "items[0][prcie]",
            lambda c: c.subscriptions.create(items=[{"prcie": "price_1"}]),
            ("items[0][price]",),
        ),
        (
            "currency_options[usd][unit_amuont]",
            lambda c: c.prices.create(currency_options={"usd": {"unit_amuont": 1}}),
            ("currency_options[usd][unit_amount]",),
        ),
        (
            "currency_options[usd][tiers][0][flat_amuont]",
            lambda c: c.prices.create(currency_options={"usd": {"tiers": [{"flat_amuont": 1}]}}),
            ("currency_options[usd][tiers][0][flat_amount]",),
        ),
        (
            "line_items[2][price_data][curency]",
            lambda c: c.checkout.sessions.create(line_items=[{"price_data": {"curency": "usd"}}]),
            ("line_items[2][price_data][currency]",),
        ),
        ("metadata[x][y]", lambda c: c.customers.create(metadata={"x": {"y": 1}}), ()),
        ("unheard_of[x]", lambda c: c.customers.create(), ()),
        ("unheard_of", lambda c: c.customers.create(), ()),
        ("items[0][prcie]", lambda c: c.request("POST", "/v1/subscriptions"), ()),
    ],
)
def test_an_unknown_nested_parameter_gets_the_similar_names_of_the_document(
    sdk: Sdk, stripe: LoopbackStripe, param: str, call: Any, suggestions: tuple[str, ...]
) -> None:
    message = f"Received unknown parameter: {param}"
    stripe.refuse(400, code="parameter_unknown", param=param, message=message)
    error = _error(sdk, call)
    assert error.message == message
    assert error.suggestions[:1] == suggestions
    notes = "".join(getattr(error, "__notes__", []))
    assert [suggestion for suggestion in suggestions if suggestion not in notes] == []


@pytest.mark.parametrize(
    ("key", "kind"), [("pk_test_123", "a publishable key"), ("whsec_123", "a webhook secret")]
)
def test_a_key_that_cannot_call_the_api_is_refused(
    sdk: Sdk, stripe: LoopbackStripe, key: str, kind: str
) -> None:
    cls = AsyncClient if sdk.asynchronous else Client
    with pytest.raises(errors.InvalidArgumentError, match=f"api_key is {kind}") as caught:
        cls(key)
    assert "api_key=os.environ['STRIPE_API_KEY']" in str(caught.value)
    assert key not in str(caught.value)
    error = _error(sdk, lambda c: c.customers.list(opts={"api_key": key}))
    assert kind in str(error)
    with pytest.raises(errors.InvalidArgumentError, match=kind):
        sdk.client().with_key(key)
    assert stripe.asked == []
