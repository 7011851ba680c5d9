"""Every operation of the emulator: results decode without drift and echo their parameters."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import AsyncClient, Client, DecodeDrift
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import load_facts

from tests.testing.arguments import Arguments

OPERATIONS = list(lattice_stripe.operations())


def call(client: Client | AsyncClient, emulator: StripeEmulator, name: str, optional: int) -> Any:
    """Call an operation with generated arguments."""
    arguments = Arguments(emulator, optional=optional)
    fact = next(o for o in arguments.facts.operations if o.name == name)
    operation = next(o for o in OPERATIONS if o.name == name)
    names = {stripe: python for python, stripe in operation.renamed}
    keywords = {names.get(key, key): value for key, value in arguments.of(fact).items()}
    method = attrgetter(name)(client)
    positional = arguments.path(fact)
    return method(*positional, **keywords)


@pytest.mark.parametrize("optional", [0, 1, 3], ids=["required", "flat", "nested"])
def test_every_operation_responds_and_decodes_without_drift(optional: int) -> None:
    drift: list[DecodeDrift] = []
    failed: list[str] = []
    emulator = StripeEmulator()
    off = dict.fromkeys(DEFAULTS, False)
    with emulator.client(max_retries=0, opinions=off) as client:
        client.on(DecodeDrift, drift.append)
        for operation in OPERATIONS:
            try:
                with emulator.isolated():
                    call(client, emulator, operation.name, optional)
            except lattice_stripe.StripeError as error:
                failed.append(f"{operation.name}: {error!r}")
    assert len(OPERATIONS) == len(load_facts().operations) >= 619
    assert failed == []
    assert drift == []
