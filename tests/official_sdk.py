"""What the official SDK, ``stripe``, has: methods, their parameters, and events.

``python tests/official_sdk.py`` prints it as JSON. It needs ``stripe`` alone, so that it runs in an
environment with another version of it.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

import stripe
from typing_extensions import TypedDict


class Call(NamedTuple):
    name: str
    method: str
    path: str
    params: tuple[str, ...]


class Recorder:
    """Replaces the SDK's requestor. Records requests and sends nothing."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str]] = []

    def request(self, method: str, url: str, *args: object, **kwargs: object) -> None:
        self.requests.append((method.upper(), unquote(url)))

    request_stream = request


def calls() -> list[Call]:
    """Every method of the SDK's client, named as in this package."""
    recorder = Recorder()
    client = stripe.StripeClient("sk_test_parity")
    return [
        call._replace(name=call.name.removeprefix("v1."))
        for version in ("v1", "v2")
        for call in _walk(type(getattr(client, version))(recorder), recorder, version)
    ]


def _walk(service: Any, recorder: Recorder, name: str) -> Iterator[Call]:
    for verb, method in inspect.getmembers(type(service), inspect.isfunction):
        if verb.startswith("_") or verb.endswith("_async"):
            continue
        request = _request_of(method, service, recorder)
        yield Call(f"{name}.{verb}", *request, _params_of(method))
    for child in type(service).__annotations__:
        if not child.startswith("_"):
            yield from _walk(getattr(service, child), recorder, f"{name}.{child}")


def _request_of(method: Any, service: Any, recorder: Recorder) -> tuple[str, str]:
    """HTTP method and path of the request, with ``{argument}`` for each id that a method takes."""
    parameters = list(inspect.signature(method).parameters.values())[1:]
    ids = [f"{{{p.name}}}" for p in parameters if p.name not in ("params", "options")]
    before = len(recorder.requests)
    method(service, *ids, params={})
    (request,) = recorder.requests[before:]
    return request


def _params_of(method: Any) -> tuple[str, ...]:
    """The keys of the TypedDict that a method takes."""
    found = re.search(r"\w+Params", str(method.__annotations__.get("params", "")))
    if found is None:
        return ()
    package = method.__module__.rpartition(".")[0].removeprefix("stripe").lstrip(".")
    module = importlib.import_module(".".join(filter(None, ("stripe.params", package))))
    params = getattr(module, found[0], None)
    if params is None:  # the type of the request options, of a method without parameters
        return ()
    inherited = [
        set(base.__annotations__) for base in params.__orig_bases__ if base is not TypedDict
    ]
    return tuple(sorted(set(params.__annotations__).difference(*inherited)))


def events() -> tuple[str, ...]:
    """The event types that a webhook endpoint can be created for."""
    from stripe.params import WebhookEndpointCreateParams

    text = str(WebhookEndpointCreateParams.__annotations__["enabled_events"])
    return tuple(sorted(set(re.findall(r"'([a-z0-9_.]+)'", text))))


def main() -> None:
    inventory = {
        "version": stripe.VERSION,
        "document": stripe.api_version,
        "calls": calls(),
        "events": events(),
    }
    print(json.dumps(inventory))


if __name__ == "__main__":
    main()
