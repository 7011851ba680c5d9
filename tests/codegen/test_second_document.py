"""Import and generate a document that is not Stripe's, with the repository's overlays.

It has what Stripe's document lacks: parameters, bodies and responses behind ``$ref``, parameters of
a path, ``allOf``, ``oneOf``, PUT and PATCH, responses without content.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonpath
import pytest

from codegen.document import loading
from codegen.document.spec_folder import read_spec
from tests.codegen.pipeline import DOCUMENTS, ROOT

OLDER = DOCUMENTS / "older_layout.yaml"
OVERLAYS = ROOT / "overlays"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The package's folder, and the lines that generating it printed."""
    folder = tmp_path_factory.mktemp("older")
    codegen(f"import {OLDER} --to {folder / 'spec'}")
    out = folder / "out"
    printed = codegen(f"generate --spec {folder / 'spec'} --to {out} --overlay-misses warn")
    return out, printed


def codegen(arguments: str) -> list[str]:
    command = [sys.executable, "-m", "codegen", *arguments.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def run_python(package: Path, code: str) -> Any:
    """The JSON that ``code`` prints in a new process that imports ``package``."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", f"import json, lattice_stripe as s\n{code}"],
        env=os.environ | {"PYTHONPATH": str(package)},
        cwd=package,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_overlay_action_without_a_target_is_reported(
    generated: tuple[Path, list[str]],
) -> None:
    package, printed = generated
    older = read_spec(package.parent / "spec")
    older["components"]["schemas"]["v2.core.event"] = {}  # generate adds it to every document
    expected: list[str] = []
    matched: list[str] = []
    for path in sorted(OVERLAYS.glob("*.yaml")):
        actions = loading.load(path.read_bytes(), path.name)["actions"]
        for number, action in enumerate(actions, 1):
            queries = [action["target"], *([action["copy"]] if "copy" in action else [])]
            missing = [query for query in queries if not jsonpath.findall(query, older)]
            where = f"warning: matches nothing: {path.name}, action {number}"
            (expected if missing else matched).append(f"{where}: {(missing or queries)[0]}")
    assert len(expected) > 40
    assert matched
    warnings = [line for line in printed if line.startswith("warning")]
    assert warnings[: len(expected)] == expected
    assert [line.partition("nothing: ")[2] for line in warnings[len(expected) :]] == [
        "invoices.yaml, action 1: $.paths['/v1/invoices'].post: due_date",
        *(
            f"upcoming.yaml, action 2: $.paths['/v1/invoices/upcoming'].get: {path}"
            for path in (
                "subscription_proration_behavior",
                "subscription_details.proration_behavior",
                "schedule_details.proration_behavior",
                "schedule_details.phases[].proration_behavior",
            )
        ),
    ]


def test_only_opinions_with_a_target_are_generated(generated: tuple[Path, list[str]]) -> None:
    package, _ = generated
    code = """
from lattice_stripe import _opinion_defaults
held = {o.name: [b.opinion for b in (*o.before, *o.after)] for o in s.operations()}
print(json.dumps([_opinion_defaults.DEFAULTS, {n: h for n, h in held.items() if h}]))
"""
    assert run_python(package, code) == [
        {"auto_advance": True, "due_date": True},
        {"invoices.create": ["due_date", "auto_advance"]},
    ]


def test_operations_of_another_document_are_read(generated: tuple[Path, list[str]]) -> None:
    package, _ = generated
    code = "print(json.dumps([[o.name, o.method, o.path, o.result, o.page, o.body, o.params] "
    found = run_python(package, code + "for o in s.operations()]))")
    customer = ["email", "default_card", "phone", "ship_to"]
    one, page = "/v1/customers/{customerId}", "/v1/customers/{customerId}/cards"
    assert found == [
        ["customers.cards.create", "POST", page, "CustomersCardsCreateResult", False, "form",
         ["number", "token"]],
        ["customers.cards.list", "GET", page, "CustomersCardsListResult", True, None, []],
        ["customers.create", "POST", "/v1/customers", "Customer", False, "form", customer],
        ["customers.delete", "DELETE", one, "", False, None, []],
        ["customers.list", "GET", "/v1/customers", "Customer", True, None,
         ["created", "limit", "sort_by", "starting_after", "tags"]],
        ["customers.patch", "PATCH", one, "Customer", False, "form", customer],
        ["customers.put", "PUT", one, "Customer", False, "form", customer],
        ["customers.retrieve", "GET", one, "Customer", False, None, []],
        ["exports.file.retrieve", "GET", "/v1/exports/{id}/file", "bytes", False, None, []],
        ["invoices.create", "POST", "/v1/invoices", "Invoice", False, "form",
         ["customer", "class_", "collection_method", "days_until_due"]],
        ["invoices.list", "GET", "/v1/invoices", "Invoice", True, None, ["starting_after"]],
        ["invoices.pay", "POST", "/v1/invoices/{id}/pay", "Invoice", False, None, []],
        ["invoices.retrieve", "GET", "/v1/invoices/{id}", "Invoice | Draft", False, None, []],
        ["invoices.upcoming", "GET", "/v1/invoices/upcoming", "Invoice", False, None, ["customer"]],
    ]  # fmt: skip


def test_every_method_is_callable_on_both_clients(
    generated: tuple[Path, list[str]],
) -> None:
    package, _ = generated
    code = """
from functools import reduce
client, asynchronous = s.Client("sk_test_x"), s.AsyncClient("sk_test_x")
names = [n for o in s.operations() for n in (o.name, *o.aliases)]
missing = [n for n in names for c in (client, asynchronous)
           if not callable(reduce(getattr, n.split("."), c))]
print(json.dumps([s.__file__, s.API_VERSION, len(names), missing]))
"""
    found = run_python(package, code)
    assert found == [str(package / "lattice_stripe" / "__init__.py"), "2016-07-06", 14, []]


def test_objects_of_another_document_decode(generated: tuple[Path, list[str]]) -> None:
    package, _ = generated
    customer = {
        "id": "c_1",
        "object": "customer",
        "email": "ada@example.com",
        "createdAt": "2016-07-06T00:00:00Z",
        "address": {"line-1": "1 Oak Street"},
        "default_card": {"object": "card", "id": "card_1", "customer": "c_1"},
        "invoices": {"data": [{"object": "invoice", "id": "i_1", "total": 3}], "has_more": False},
    }
    code = f"""
c = s.decode({json.dumps(json.dumps(customer))})
print(json.dumps([type(c).__name__, c.created_at.year, c.address.line_1,
                  type(c.default_card).__name__, c.default_card.customer,
                  c.invoices.data[0].total]))
"""
    found = run_python(package, code)
    assert found == ["Customer", 2016, "1 Oak Street", "Card", "c_1", 3]


def test_every_struct_and_parameter_type_is_importable(generated: tuple[Path, list[str]]) -> None:
    package, _ = generated
    code = """
import typing, msgspec
from lattice_stripe import _registry, params, types
from lattice_stripe.params._table import PARAMS
for name in _registry.FILES:
    msgspec.json.Decoder(getattr(types, name)).decode(b"{}")
for name in PARAMS:
    typing.get_type_hints(getattr(params, name))
print(json.dumps([len(_registry.FILES), len(PARAMS)]))
"""
    assert run_python(package, code) == [
        18,
        16,
    ]  # with ListObject and five classes of events, which are in every package
