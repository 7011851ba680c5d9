# Copied from codegen/runtime/.
"""The pytest plugin: an emulator and clients for each test. pytest loads it by its entry point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._client import AsyncClient, Client
    from ._emulator import StripeEmulator


@pytest.fixture
def stripe_emulator() -> StripeEmulator:
    """A ``StripeEmulator`` of its own for each test."""
    from ._emulator import StripeEmulator

    return StripeEmulator()


@pytest.fixture
def stripe_client(stripe_emulator: StripeEmulator) -> Iterator[Client]:
    """A ``Client`` of ``stripe_emulator``, closed after the test."""
    with stripe_emulator.client() as client:
        yield client


@pytest.fixture
def async_stripe_client(stripe_emulator: StripeEmulator) -> AsyncClient:
    """An ``AsyncClient`` of ``stripe_emulator``, for any plugin that runs async tests.

    It holds no connection, so nothing has to close it.
    """
    return stripe_emulator.async_client()
