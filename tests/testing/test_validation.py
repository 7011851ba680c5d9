"""Validation of requests: keys, versions, URLs, and parameters by type."""

from __future__ import annotations

import base64
from typing import Any

import msgspec
import pytest
from lattice_stripe.testing import EmulatedRequest, EmulatedResponse, StripeEmulator

from tests.testing.arguments import Arguments, refused, request

KEY = {"authorization": "Bearer sk_test_1"}
FORM = {**KEY, "content-type": "application/x-www-form-urlencoded"}


def error(response: EmulatedResponse) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(response.body)["error"]
    assert found["message"]
    assert response.headers["request-id"].startswith("req_")
    return found


def post(emulator: StripeEmulator, path: str, body: str, **headers: str) -> EmulatedResponse:
    request = EmulatedRequest("POST", path, "", {**FORM, **headers}, body.encode())
    return emulator.handle(request)


def get(emulator: StripeEmulator, path: str, query: str = "", **headers: str) -> EmulatedResponse:
    return emulator.handle(EmulatedRequest("GET", path, query, {**KEY, **headers}))


# --- every operation ----------------------------------------------------------------------------


def wrong_params(emulator: StripeEmulator, what: str) -> tuple[int, list[str]]:
    """Send every mistake to every operation: how many, and those that were not refused as such."""
    arguments = Arguments(emulator)
    count, accepted = 0, []
    for operation in arguments.facts.operations:
        path = arguments.path(operation)
        kind = arguments.facts.type(operation.params)
        for param, params in refused(arguments, kind, (), what):
            count += 1
            response = emulator.handle(request(operation, path, params))
            found = msgspec.json.decode(response.body).get("error", {})
            if operation.path.startswith("/oauth/"):  # OAuth has codes and no params
                if (response.status, found) != (400, "invalid_request"):
                    accepted.append(f"{operation.name} {param}: {response.status} {found}")
            elif (response.status, found.get("type"), found.get("param")) != (
                400,
                "invalid_request_error",
                param,
            ):
                accepted.append(f"{operation.name} {param}: {response.status} {found}")
    return count, accepted


@pytest.mark.parametrize(("what", "least"), [("unknown", 3_700), ("long", 3_700), ("type", 2_000)])
def test_every_mistake_at_any_depth_is_refused_with_its_param(
    what: str, least: int, emulator: StripeEmulator
) -> None:
    count, accepted = wrong_params(emulator, what)
    assert accepted == []
    assert count > least


# --- one request --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "code", "param"),
    [
        ("name=", None, None),
        ("nam=Ada", "parameter_unknown", "nam"),
        ("address[citty]=x", "parameter_unknown", "address[citty]"),
        ("address=London", None, "address"),
        ("balance=much", "parameter_invalid_integer", "balance"),
        ("balance=", "parameter_invalid_empty", "balance"),
        ("tax_exempt=perhaps", None, "tax_exempt"),
        ("expand[]=address", None, "expand"),
        ("expand[]=nothing", None, "expand"),
        ("expand[0]=subscriptions.data.latest_invoice.customer.sources", None, "expand"),
        ("invoice_settings[custom_fields][0][name]=a", "parameter_missing",
         "invoice_settings[custom_fields][0][value]"),
        ("source=card_missing", None, None),
        ("test_clock=clock_missing", "resource_missing", "test_clock"),
        ("a[b]]=1", None, "a[b]]"),
        ("name=x&name[a]=y", None, "name[a]"),
        ("address[city]=x&address=y", None, "address"),
        ("name" + "[a]" * 2_000 + "=x", None, "name"),
        ("name=" + "x" * 1_000_000, None, "name"),
        ("metadata[a]=" + "x" * 1_000_000, None, "metadata[a]"),
        ("metadata[" + "x" * 1_000_000 + "]=a", None, ""),
        ("metadata[" + "x" * 41 + "]=a", None, "metadata"),
        ("&".join(f"metadata[k{n}]=a" for n in range(51)), None, "metadata"),
        ("x" * 1_000_000 + "=a", None, ""),
        ("a[" * 500_000 + "=a", None, ""),
    ],
)  # fmt: skip
def test_a_form_is_validated(
    body: str, code: str | None, param: str | None, emulator: StripeEmulator
) -> None:
    response = post(emulator, "/v1/customers", body)
    if param is None:
        assert response.status == 200
        return
    found = error(response)
    assert (response.status, found["type"]) == (400, "invalid_request_error")
    assert (found.get("code"), found.get("param")) == (code, param or None)
    assert len(response.body) < 20_000
    assert emulator.objects("customer") == []
    assert emulator.events() == []


@pytest.mark.parametrize(
    "key",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer sk_live_1234",
        "Bearer pk_test_1",
        "Basic !!",
        "Bearer nonsense",
    ],
)
def test_a_missing_or_malformed_key_is_refused(key: str, emulator: StripeEmulator) -> None:
    response = get(emulator, "/v1/balance", authorization=key)
    assert response.status == 401
    assert error(response)["type"] == "invalid_request_error"
    assert b"nonsense" not in response.body


def test_a_key_in_basic_authentication_is_accepted(emulator: StripeEmulator) -> None:
    token = base64.b64encode(b"sk_test_1:").decode()
    assert get(emulator, "/v1/balance", authorization=f"Basic {token}").status == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/v1/nothing"), ("DELETE", "/v1/balance"), ("PUT", "/v1/customers"), ("GET", "/"),
     ("GET", "/v1/customers/a/b/c"), ("POST", "/v1/customers/")],
)  # fmt: skip
def test_an_unknown_url_or_verb_is_not_found(
    method: str, path: str, emulator: StripeEmulator
) -> None:
    response = emulator.handle(EmulatedRequest(method, path, "", KEY))
    assert response.status == 404
    assert error(response)["type"] == "invalid_request_error"


def test_an_unknown_id_is_not_found(emulator: StripeEmulator) -> None:
    response = get(emulator, "/v1/invoices/in_missing")
    assert response.status == 404
    assert error(response)["code"] == "resource_missing"
    assert error(response)["param"] == "invoice"


def test_an_id_of_another_kind_is_not_found(emulator: StripeEmulator) -> None:
    identity = emulator.put("customer")["id"]
    assert get(emulator, f"/v1/invoices/{identity}").status == 404


@pytest.mark.parametrize(
    ("version", "status"),
    [("2026-06-24.dahlia", 200), ("2024-06-20", 200), ("2099-01-01", 400), ("yesterday", 400),
     ("2024-13-01", 400)],
)  # fmt: skip
def test_an_unknown_api_version_is_refused(
    version: str, status: int, emulator: StripeEmulator
) -> None:
    response = get(emulator, "/v1/balance", **{"stripe-version": version})
    assert response.status == status


@pytest.mark.parametrize(
    ("body", "param"),
    [
        (b"{", None),
        (b"[]", None),
        (b"\xff", None),
        (b"[" * 100_000, None),
        (b'{"event_name": 1}', "payload"),
        (b'{"event_name": 1, "payload": {}}', "event_name"),
        (b'{"event_name": "a", "payload": {"a": 5}}', "payload[a]"),
        (b'{"event_name": "a", "payload": {}, "timestamp": "today"}', "timestamp"),
        (b'{"event_name": "' + b"a" * 1_000_000 + b'", "payload": {}}', "event_name"),
        (
            b'{"event_name": ' + b'{"a":' * 400 + b"1" + b"}" * 400 + b', "payload": {}}',
            "event_name",
        ),
    ],
)
def test_an_invalid_json_body_is_refused(
    body: bytes, param: str | None, emulator: StripeEmulator
) -> None:
    headers = {**KEY, "content-type": "application/json"}
    response = emulator.handle(
        EmulatedRequest("POST", "/v2/billing/meter_events", "", headers, body)
    )
    assert response.status == 400
    assert error(response).get("param") == param


def test_a_live_key_is_not_in_the_response(emulator: StripeEmulator) -> None:
    response = get(emulator, "/v1/balance", authorization="Bearer sk_live_CANARY")
    assert b"CANARY" not in response.body
