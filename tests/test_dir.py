"""``dir()``, which completion in shells and notebooks shows."""

from __future__ import annotations

import inspect
import re
from typing import Any, get_args

import lattice_stripe
import pytest
from lattice_stripe import AsyncClient, Client, errors, operations, otel, params, throttling, types
from lattice_stripe import webhooks as webhooks_module
from lattice_stripe.errors import StripeError

CLIENT_METHODS = {
    *("batch", "close", "on", "parse_event_notification", "request", "v1", "with_key"),
}
CLIENTS = [(Client, set()), (AsyncClient, {"aclose"})]


WEBHOOKS = {
    "AnyEvent",
    "AnyEventNotification",
    "AsyncInbox",
    "AsyncSQLInbox",
    "Claim",
    "DjangoInbox",
    "EventNotification",
    "EventType",
    "EventVersionError",
    "EventVersionMismatch",
    "Inbox",
    "MemoryInbox",
    "Outcome",
    "Record",
    "RedisInbox",
    "SQLInbox",
    "SignatureVerificationError",
    "SnapshotEvent",
    "ThinEventType",
    "TOLERANCE",
    "UnknownEventNotification",
    "WebhookRouter",
    "construct_event",
    "event_class",
    "from_event_grid",
    "from_eventbridge",
    "generate_header",
    "parse_event_notification",
    "previous_object",
    "verify",
}


def event_classes() -> set[str]:
    names = (*get_args(webhooks_module.EventType), *get_args(webhooks_module.ThinEventType))
    return {webhooks_module.event_class(name).__name__ for name in names}


def public(value: object) -> set[str]:
    return {name for name in dir(value) if not name.startswith("_")}


def paths() -> list[list[str]]:
    return [o.name.split(".") for o in operations(removed=True)]


@pytest.mark.parametrize(("kind", "more"), CLIENTS)
def test_a_client_shows_its_services_and_methods(kind: Any, more: set[str]) -> None:
    assert public(kind("sk_test_1")) == {path[0] for path in paths()} | CLIENT_METHODS | more


@pytest.mark.parametrize(("kind", "more"), CLIENTS)
def test_a_service_shows_methods_of_its_operations(kind: Any, more: set[str]) -> None:
    service = kind("sk_test_1").invoices
    found = public(service)
    verbs = {path[1] for path in paths() if path[0] == "invoices"}
    assert verbs <= found
    assert found - verbs == {
        *("finalize", "list_line_items", "send", "stream", "stream_search", "void"),
    }
    for name in found - {"line_items"}:
        assert inspect.isroutine(getattr(service, name))


@pytest.mark.parametrize(("kind", "more"), CLIENTS)
def test_help_on_a_method_shows_its_name_signature_and_text(kind: Any, more: set[str]) -> None:
    client = kind("sk_test_1")
    for method, name in ((client.invoices.retrieve, "retrieve"), (client.request, "request")):
        assert method.__name__ == name
        assert "opts" in inspect.signature(method).parameters
        assert method.__doc__
        assert inspect.iscoroutinefunction(method) is (kind is AsyncClient)


@pytest.mark.parametrize(
    ("module", "names"),
    [
        (webhooks_module, WEBHOOKS | event_classes()),
        (throttling, {"CircuitBreaker", "CircuitBreakerLike", "RateLimiter", "RateLimiterLike"}),
        (otel, {"instrument"}),
    ],
)
def test_a_module_shows_its_public_names(module: Any, names: set[str]) -> None:
    assert public(module) == names
    assert set(module.__all__) == names


def test_webhooks_shows_no_private_modules() -> None:
    assert [name for name in dir(webhooks_module) if re.match("_[^_]", name)] == []


def test_the_module_errors_shows_the_errors() -> None:
    found = public(errors)
    classes = {name for name in found if issubclass(getattr(errors, name), StripeError)}
    assert found - classes == {"ErrorObject"}
    assert len(classes) > 30


@pytest.mark.parametrize("module", [lattice_stripe, params, types])
def test_a_package_shows_no_helpers_of_its_own(module: Any) -> None:
    assert public(module).isdisjoint({"TYPE_CHECKING", "annotations", "lazy", "PARAMS", "FILES"})
    submodules = {name for name in public(module) if inspect.ismodule(getattr(module, name))}
    expected = {"errors", "params", "throttling", "types", "webhooks"}
    assert submodules == (expected if module is lattice_stripe else set())
