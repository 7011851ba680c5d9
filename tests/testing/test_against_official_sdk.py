"""The served emulator against the official SDK, ``stripe==15.3.1``: every method of its services.

Every result has the classes that the SDK is annotated with, and the emulator reads every parameter
as it was given.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

import lattice_stripe
import pytest
import stripe
from lattice_stripe.testing import API_KEY, StripeEmulator
from lattice_stripe.testing._facts import OperationFacts
from lattice_stripe.testing._requests.parameters import Upload, read_params
from lattice_stripe.testing._requests.validation import read_arguments

from tests.official_sdk import Call, calls
from tests.shared import is_document_of_official_sdk, is_documented
from tests.testing.arguments import Arguments
from tests.testing.official_types import mismatches, returned
from tests.testing.serving import served

METHODS = 565
NOT_CALLED: dict[str, str] = {}
"""Methods that the test cannot call, and why."""
DIFFERENCES = {
    r"\.search: result\.next_page: None is not str": "Stripe's document allows null.",
    r"products\.\w+: result\.type is missing": "Stripe's document has no type of a product.",
    r"subscription\w*\.\w+: result\.(.*\.)?plan is missing": (
        "Stripe's document has the price of an item, and no plan."
    ),
    r"v2\.core\.event\w*\.\w+: result\.related_object: StripeObject is not RelatedObject": (
        "The SDK annotates it, and decodes it without the class."
    ),
}
"""Where the SDK's annotations differ from Stripe's document or from its own decoder, and why."""


@pytest.mark.timeout(300)
def test_every_method_of_the_official_sdk_decodes_and_is_read(
    measured: Callable[[str], None],
) -> None:
    official = calls()
    not_called = set(NOT_CALLED)
    if not is_document_of_official_sdk():  # a newer document can lack operations
        not_called |= {c.name for c in official if not is_documented(c.method, c.path)}
    emulator = StripeEmulator()
    called: list[str] = []
    failed: list[str] = []
    operations = {
        name: operation.name
        for operation in lattice_stripe.operations()
        for name in (operation.name, *operation.aliases)
    }
    with served(emulator) as url:
        addresses: Any = dict.fromkeys(("api", "files", "connect", "meter_events"), url)
        client = stripe.StripeClient(API_KEY, base_addresses=addresses, max_network_retries=0)
        for method in official:
            if method.name in not_called:
                continue
            for optional in (0, 3):
                with emulator.isolated():
                    arguments = Arguments(emulator, optional=optional)
                    fact = next(
                        o for o in arguments.facts.operations if o.name == operations[method.name]
                    )
                    found = _check(client, method, fact, arguments)
                failed += [f"{method.name}: {text}" for text in found]
            called.append(method.name)
    unused = [p for p in DIFFERENCES if not any(re.search(p, line) for line in failed)]
    failed = [line for line in failed if not any(re.search(p, line) for p in DIFFERENCES)]
    text = f"stripe {stripe.VERSION}: {len(called)} of {len(official)} methods called"
    measured(text)
    assert len(called) == METHODS - len(not_called), text
    assert unused == []
    assert not failed, f"{text}, {len(failed)} problems:\n" + "\n".join(failed)


def _check(
    client: stripe.StripeClient,
    method: Call,
    fact: OperationFacts,
    arguments: Arguments,
) -> list[str]:
    """What is wrong with one call."""
    params = arguments.of(fact)
    path = arguments.path(fact)
    version = "" if method.name.startswith("v2.") else "v1."
    function = attrgetter(version + method.name)(client)
    try:
        result = function(*path, params=_files(params))
    except stripe.StripeError as error:
        return [f"{type(error).__name__}: {error}"]
    request = arguments.emulator.requests[-1]
    raw = read_params(request, fact.body)
    read = _plain(read_arguments(arguments.facts, fact, raw))
    given = params if fact.body == "json" else _sent(params)
    return list(_differences(given, read, "params")) + list(
        mismatches(result, returned(function.__func__), "result")
    )


def _differences(given: Any, read: Any, path: str) -> Iterator[str]:
    match given, read:
        case dict(), dict():
            for name in sorted(given.keys() | read.keys()):
                inner = (given.get(name, "nothing"), read.get(name, "nothing"))
                yield from _differences(*inner, f"{path}.{name}")
        case list(), list() if len(given) == len(read):
            for number, inner in enumerate(zip(given, read, strict=True)):
                yield from _differences(*inner, f"{path}.{number}")
        case _ if given != read or isinstance(given, bool) != isinstance(read, bool):
            yield f"{path}: {given!r} is read as {read!r}"


def _sent(value: Any) -> Any:
    """A value without its empty objects: a form has none."""
    if not isinstance(value, dict):
        return [_sent(item) for item in value] if isinstance(value, list) else value
    found = {key: _sent(item) for key, item in value.items()}
    return {key: item for key, item in found.items() if item != {}}


def _files(params: dict[str, Any]) -> Any:
    return {k: io.BytesIO(v) if isinstance(v, bytes) else v for k, v in params.items()}


def _plain(value: Any) -> Any:
    match value:
        case Upload():
            return value.content
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
    return value
