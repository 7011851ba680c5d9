"""Every method and every resource class of the official SDK has the same name here.

``stripe`` pins the API version that the package is generated from. The test calls each method of
its services with a requestor that records the request. Method and path must be those of the
operation of the same name in this package.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path

import lattice_stripe
import pytest
import stripe
from lattice_stripe import _registry

from codegen.document.spec_folder import read_spec
from tests import drift
from tests.drift import without_parameter_names
from tests.official_sdk import Call, calls
from tests.shared import ROOT, is_documented

METHODS = 565  # of stripe==15.3.1
OBJECTS = 160


@pytest.fixture(scope="module")
def official() -> list[Call]:
    return calls()


def test_every_official_method_is_found(official: list[Call]) -> None:
    assert len(official) == len({call.name for call in official}) == METHODS


def test_every_official_method_has_the_same_name_here(
    official: list[Call], measured: Callable[[str], None]
) -> None:
    own = {
        name: (operation.method, without_parameter_names(operation.path))
        for operation in lattice_stripe.operations()
        for name in (operation.name, *operation.aliases)
    }
    same = [
        call
        for call in official
        if own.get(call.name) == (call.method, without_parameter_names(call.path))
    ]
    measured(f"parity with stripe {stripe.VERSION}: {len(same)} of {len(official)}")
    missing = [call for call in official if call not in same]
    if stripe.api_version != lattice_stripe.API_VERSION:  # a newer document can lack operations
        missing = [call for call in missing if is_documented(call.method, call.path)]
    assert missing == []


def test_operations_that_the_official_sdk_lacks_take_none_of_its_names(
    official: list[Call], measured: Callable[[str], None]
) -> None:
    """A newer document has operations that the pinned SDK does not have yet."""
    known = {(call.method, without_parameter_names(call.path)) for call in official}
    names = {call.name for call in official}
    new = [
        operation
        for operation in lattice_stripe.operations()
        if (operation.method, without_parameter_names(operation.path)) not in known
    ]
    measured(f"not in stripe {stripe.VERSION}: {len(new)} operations")
    assert [o.name for o in new if names & {o.name, *o.aliases}] == []
    for client in (lattice_stripe.Client("sk_test_x"), lattice_stripe.AsyncClient("sk_test_x")):
        for operation in new:
            for name in (operation.name, *operation.aliases):
                assert callable(attrgetter(name)(client)), name


NOT_IN_THE_DOCUMENT = {
    "billing.alert_triggered": "event payload without a schema",
    "entitlements.active_entitlement_summary": "event payload without a schema",
    "reserve.hold": "event payload without a schema",
    "reserve.plan": "event payload without a schema",
    "reserve.release": "event payload without a schema",
    "list": "a page, not a resource",
    "search_result": "a page, not a resource",
}
"""Why an object of the official SDK has no class here."""


def official_classes() -> dict[str, set[str]]:
    """Class names of the official SDK by OBJECT_NAME, with the module in front.

    ``stripe.billing.Meter`` is ``BillingMeter``, ``stripe.Invoice`` is ``Invoice``.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.walk_packages(stripe.__path__, "stripe."):
        for cls in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(cls) and isinstance(vars(cls).get("OBJECT_NAME"), str):
                packages = [p for p in cls.__module__.split(".")[1:] if not p.startswith("_")]
                prefix = "".join(word.capitalize() for p in packages for word in p.split("_"))
                found[cls.OBJECT_NAME].add(prefix + cls.__name__)
    return found


def test_every_official_resource_has_the_same_class_name_here() -> None:
    official = official_classes()
    assert len(official) == OBJECTS
    missing = set(official) - set(_registry.OBJECTS)
    if stripe.api_version == lattice_stripe.API_VERSION:
        assert missing == set(NOT_IN_THE_DOCUMENT)
    else:
        assert missing.isdisjoint(read_spec(ROOT / "spec")["components"]["schemas"])
    own = {
        name: {cls.removeprefix("Deleted") for cls in classes}
        for name, classes in _registry.OBJECTS.items()
        if name in official
    }
    assert own == {name: official[name] for name in own}


def test_drift_from_the_pinned_sdk_lists_what_is_missing() -> None:
    """`make drift` compares with the newest version in the same way."""
    official = drift.inventory(Path(sys.executable))
    before = set(drift.report(official).splitlines())
    official["calls"].append(["invoices.frobnicate", "POST", "/v1/invoices/frobnicate", []])
    official["calls"].append(["invoices.pay", "POST", "/v1/invoices/{invoice}/pay", ["speed"]])
    official["events"].append("invoice.frobnicated")
    text = drift.report(official)
    assert f"stripe {stripe.VERSION} is made from {stripe.api_version}, " in text
    missing = [line for line in text.splitlines() if line[:2] == "- " and line not in before]
    assert missing == [
        "- `invoices.frobnicate`: POST /v1/invoices/frobnicate",
        "- `invoices.pay`: `speed`",
        "- `invoice.frobnicated`",
    ]
    current = stripe.api_version == lattice_stripe.API_VERSION
    dropped = 0 if current else sum(not is_documented(call.method, call.path) for call in calls())
    assert f"{1 + dropped} of {METHODS + 2} methods are missing here." in text
