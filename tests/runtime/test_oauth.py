"""OAuth for Connect: the same requests, URLs and error names as with Stripe's own library."""

from __future__ import annotations

import inspect
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import lattice_stripe
import pytest
import stripe as stripe_python
from lattice_stripe import AsyncClient, Client, InvalidArgumentError, OAuthError, errors
from stripe import oauth_error

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

TOKEN = {
    "access_token": "sk_test_canary",
    "livemode": False,
    "refresh_token": "rt_canary",
    "scope": "read_write",
    "stripe_publishable_key": "pk_test_1",
    "stripe_user_id": "acct_1",
    "token_type": "bearer",
}
PARAMS = {
    "token": {"grant_type": "authorization_code", "code": "ac_1", "assert_capabilities": ["a"]},
    "deauthorize": {"client_id": "ca_1", "stripe_user_id": "acct_1"},
}
AUTHORIZE: dict[str, Any] = {
    "client_id": "ca_1",
    "scope": "read_write",
    "state": "s p/&",
    "redirect_uri": "https://example.com/back?a=1",
    "stripe_user": {"email": "ada@example.com", "country": "FR"},
    "suggested_capabilities": ["card_payments", "transfers"],
    "always_prompt": True,
}


def _stripe_python(url: str) -> stripe_python.StripeClient:
    addresses = dict.fromkeys(("api", "connect", "files", "meter_events"), url)
    return stripe_python.StripeClient(KEY, base_addresses=addresses)  # type: ignore[arg-type]


@pytest.mark.parametrize("method", PARAMS)
def test_the_request_is_that_of_stripe_python(
    sdk: Sdk, stripe: LoopbackStripe, method: str
) -> None:
    stripe.reply(TOKEN)
    stripe.reply(TOKEN)
    sdk.run(lambda c: getattr(c.oauth, method)(**PARAMS[method]))
    getattr(_stripe_python(stripe.url).oauth, method)(PARAMS[method])
    own, official = stripe.asked
    assert (own.method, own.target) == (official.method, official.target)
    assert own.target == f"/oauth/{method}"
    assert own.form == official.form
    for name in ("authorization", "content-type"):
        assert own.headers[name] == official.headers[name]


@pytest.mark.parametrize("express", [False, True])
def test_the_authorize_url_is_that_of_stripe_python(sdk: Sdk, express: bool) -> None:
    client = (AsyncClient if sdk.asynchronous else Client)(KEY)
    url = client.oauth.authorize_url(express=express, **AUTHORIZE)
    params: Any = {**AUTHORIZE}
    official = stripe_python.StripeClient(KEY).oauth.authorize_url(params, {"express": express})
    own, other = urlsplit(url), urlsplit(official)
    assert own[:3] == other[:3]
    assert own.netloc == "connect.stripe.com"
    assert sorted(parse_qsl(own.query)) == sorted(parse_qsl(other.query))


def test_the_parameters_are_those_of_stripe_python() -> None:
    own = {o.name: set(o.params) for o in lattice_stripe.operations() if o.server == "connect"}
    official = {
        "oauth.token": stripe_python.OAuth.OAuthTokenParams,
        "oauth.deauthorize": stripe_python.OAuth.OAuthDeauthorizeParams,
    }
    assert own == {name: set(params.__annotations__) for name, params in official.items()}
    from lattice_stripe.opinions import oauth

    shown = stripe_python.OAuth.OAuthAuthorizeUrlParams.__annotations__
    assert oauth.AuthorizeURLParams.__annotations__.keys() == shown.keys()


def test_a_token_is_typed_and_its_secrets_are_masked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(TOKEN)
    token = sdk.run(lambda c: c.oauth.token(grant_type="authorization_code", code="ac_1"))
    assert type(token).__name__ == "OAuthToken"
    assert (token.stripe_user_id, token.access_token) == ("acct_1", "sk_test_canary")
    assert "canary" not in repr(token)


@pytest.mark.parametrize("arguments", [{}, {"client_id": ""}, {"client_id": None}])
def test_authorize_url_without_a_client_id_is_refused(sdk: Sdk, arguments: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="Pass your platform's id: client"):
        sdk.client().oauth.authorize_url(**arguments)
    with pytest.raises(InvalidArgumentError, match="Use redirect_uri"):
        sdk.client().oauth.authorize_url(client_id="ca_1", redirect_url="https://example.com")


def test_authorize_url_sends_nothing_and_is_not_awaited(sdk: Sdk, stripe: LoopbackStripe) -> None:
    url = sdk.client().oauth.authorize_url(client_id="ca_1")
    assert url == f"{stripe.url}/oauth/authorize?response_type=code&client_id=ca_1"
    assert stripe.asked == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("invalid_client", "InvalidClientError"),
        ("invalid_grant", "InvalidGrantError"),
        ("invalid_request", "InvalidOAuthRequestError"),
        ("invalid_scope", "InvalidScopeError"),
        ("unsupported_grant_type", "UnsupportedGrantTypeError"),
        ("unsupported_response_type", "UnsupportedResponseTypeError"),
        ("something_new", "OAuthError"),
    ],
)
@pytest.mark.parametrize("status", [400, 401, 499])
def test_a_refusal_is_an_oauth_error(
    sdk: Sdk, stripe: LoopbackStripe, code: str, name: str, status: int
) -> None:
    stripe.reply({"error": code, "error_description": "No such code."}, status)
    with pytest.raises(OAuthError) as caught:
        sdk.run(lambda c: c.oauth.token(grant_type="authorization_code", code="ac_1"))
    assert type(caught.value).__name__ == name
    assert (caught.value.code, caught.value.message) == (code, "No such code.")
    assert caught.value.http_status == status


def test_every_oauth_error_of_stripe_python_has_a_class_here() -> None:
    official = {
        name.replace("InvalidRequest", "InvalidOAuthRequest")
        for name, cls in inspect.getmembers(oauth_error, inspect.isclass)
        if issubclass(cls, oauth_error.OAuthError)
    }
    own = {
        name
        for name, cls in inspect.getmembers(errors, inspect.isclass)
        if issubclass(cls, OAuthError)
    }
    assert own == official


@pytest.mark.parametrize(
    ("status", "body", "name"),
    [
        (500, {"error": "invalid_grant"}, "APIError"),
        (503, {"error": "invalid_grant"}, "APIError"),
        (401, {"error": "unauthorized"}, "AuthenticationError"),
        (429, {"error": "too many requests"}, "RateLimitError"),
    ],
)
def test_an_error_of_a_proxy_is_no_oauth_error(
    sdk: Sdk, stripe: LoopbackStripe, status: int, body: Any, name: str
) -> None:
    stripe.reply(body, status)
    with pytest.raises(lattice_stripe.StripeError) as caught:
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
    assert type(caught.value).__name__ == name


@pytest.mark.parametrize("body", [{}, {"message": "Endpoint request timed out"}])
@pytest.mark.parametrize("method", PARAMS)
def test_a_success_without_a_key_of_the_result_is_a_decode_error(
    sdk: Sdk, stripe: LoopbackStripe, method: str, body: Any
) -> None:
    """These results have neither an id nor an object key."""
    stripe.reply(body)
    with pytest.raises(errors.ResponseDecodeError, match="has no object key and no id"):
        sdk.run(lambda c: getattr(c.oauth, method)(**PARAMS[method]))
