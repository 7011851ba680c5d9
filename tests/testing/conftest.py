"""Fixtures that several modules of this folder share."""

from __future__ import annotations

import pytest
from lattice_stripe import Client
from lattice_stripe.testing import StripeEmulator


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator()


@pytest.fixture
def client(emulator: StripeEmulator) -> Client:
    return emulator.client(max_retries=0)


@pytest.fixture
def customer(client: Client) -> str:
    """A customer who pays with a card."""
    made = client.customers.create(
        email="ada@example.com",
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    )
    assert made.id is not None
    return made.id
