"""The requests that an emulator received."""

from __future__ import annotations

import pytest
from lattice_stripe import StripeError
from lattice_stripe.testing import StripeEmulator


def test_requests_have_their_method_path_and_parameters() -> None:
    emulator = StripeEmulator()
    client = emulator.client()
    customer = client.customers.create(email="ada@example.com", metadata={"plan": "pro"})
    client.customers.list(limit=2)
    created, listed = emulator.requests
    assert (created.method, created.path) == ("POST", "/v1/customers")
    assert created.params == {"email": "ada@example.com", "metadata[plan]": "pro"}
    assert (listed.method, listed.params) == ("GET", {"limit": "2"})
    emulator.reset()
    assert emulator.requests == []
    assert customer.id


def test_parameters_of_a_json_body_are_not_flattened() -> None:
    emulator = StripeEmulator()
    emulator.client().v2.core.accounts.create(contact_email="ada@example.com")
    assert emulator.requests[-1].params["contact_email"] == "ada@example.com"


def test_a_refused_request_is_received() -> None:
    emulator = StripeEmulator()
    emulator.fail_next(status=400)
    with pytest.raises(StripeError):
        emulator.client().customers.create(name="Ada")
    assert emulator.requests[-1].params == {"name": "Ada"}


@pytest.mark.anyio
async def test_requests_are_logged_as_httpx_logs_them(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "httpx")
    emulator = StripeEmulator()
    emulator.client().customers.list(email="ada@example.com")
    await emulator.async_client().customers.list(email="ada@example.com")
    line = 'HTTP Request: GET https://api.stripe.com/v1/customers "HTTP/1.1 200 OK"'
    assert caplog.messages == [line, line]
