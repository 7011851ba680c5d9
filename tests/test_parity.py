"""Every method of Stripe's own SDK stands at the same place on this client.

``stripe`` pins the API version that the package is generated from. Its service classes are walked,
each method is called with a requestor that only writes down what it was asked for, and the verb
and path must be those of our operation of the same name.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

import lattice_stripe
import pytest
import stripe
from stripe._stripe_service import StripeService

METHODS = 565  # of stripe==15.3.1


class Call(NamedTuple):
    name: str
    method: str
    path: str


class Recorder:
    """Stands where the SDK's requestor does; sends nothing."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str]] = []

    def request(self, method: str, url: str, *args: object, **kwargs: object) -> None:
        self.requests.append((method.upper(), unquote(url)))

    request_stream = request


def walk(service: StripeService, recorder: Recorder, name: str) -> Iterator[Call]:
    for verb, method in inspect.getmembers(type(service), inspect.isfunction):
        if verb.startswith("_") or verb.endswith("_async"):
            continue
        yield Call(".".join((name, verb)), *called(method, service, recorder))
    for child in type(service).__annotations__:
        if not child.startswith("_"):
            yield from walk(getattr(service, child), recorder, f"{name}.{child}")


def called(method: Any, service: StripeService, recorder: Recorder) -> tuple[str, str]:
    """Call a method with ``{argument}`` for each id it needs: verb and path of its request."""
    parameters = list(inspect.signature(method).parameters.values())[1:]
    ids = {p.name: f"{{{p.name}}}" for p in parameters if p.name not in ("params", "options")}
    before = len(recorder.requests)
    method(service, **ids, params={})
    (request,) = recorder.requests[before:]
    return request


def unnamed(path: str) -> str:
    """Two paths are one operation's when they differ in what their parameters are called."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


@pytest.fixture(scope="module")
def theirs() -> list[Call]:
    recorder = Recorder()
    client = stripe.StripeClient("sk_test_parity")
    return [
        call._replace(name=call.name.removeprefix("v1."))
        for version in ("v1", "v2")
        for call in walk(type(getattr(client, version))(recorder), recorder, version)
    ]


def test_the_official_sdk_is_read_whole(theirs: list[Call]) -> None:
    assert len(theirs) == len({call.name for call in theirs}) == METHODS


def test_every_official_method_is_here_under_its_name(
    theirs: list[Call], measured: Callable[[str], None]
) -> None:
    ours = {
        name: (operation.method, unnamed(operation.path))
        for operation in lattice_stripe.operations()
        for name in (operation.name, *operation.aliases)
    }
    same = [call for call in theirs if ours.get(call.name) == (call.method, unnamed(call.path))]
    measured(f"parity with stripe {stripe.VERSION}: {len(same)} of {len(theirs)}")
    missing = [call for call in theirs if call not in same]
    assert missing == []
