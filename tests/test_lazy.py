"""Lazy imports: no slow module is imported before it is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe._lazy import lazy
from lattice_stripe._service import Service, warn_renamed

CUSTOMER = '{"object": "customer", "id": "cus_1", "default_source": "card_1", "email": "a@b.co"}'

HEAVY = {"httpx", "httpcore", "anyio", "asyncio", "ssl", "logging", "difflib"}
"""Third-party and standard modules that take milliseconds to import."""


def stdout_lines(code: str) -> list[str]:
    """The lines that ``code`` prints in a new process."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def imported_by(code: str) -> set[str]:
    """The modules that a new process has imported after ``code``."""
    return set(stdout_lines(f"{code}\nimport sys\nprint(*sys.modules)")[-1].split())


def generated_modules(modules: set[str]) -> set[str]:
    """The modules in the packages whose size grows with the API."""
    packages = ("services", "types", "params", "opinions")
    names = (m.removeprefix("lattice_stripe.") for m in modules if m.startswith("lattice_stripe."))
    return {name for name in names if name.partition(".")[0] in packages}


def test_importing_the_package_imports_no_dependency() -> None:
    modules = imported_by("import lattice_stripe")
    assert not modules & (HEAVY | {"msgspec"})
    assert not generated_modules(modules)


def test_submodules_are_available_as_attributes() -> None:
    modules = imported_by("import lattice_stripe; lattice_stripe.types")
    assert generated_modules(modules) == {"types"}
    assert not modules & (HEAVY | {"msgspec"})
    stdout_lines(
        "import lattice_stripe as s; [s.types.Customer, s.webhooks, s.params, s.errors.CardError]"
    )
    (listed,) = stdout_lines("import lattice_stripe; print(dir(lattice_stripe))")
    assert all(f"'{name}'" in listed for name in ("errors", "params", "types", "webhooks"))


def test_a_star_imports_the_public_names() -> None:
    lines = stdout_lines("from lattice_stripe import *\nprint(Client.__name__, CardError.__name__)")
    assert lines == ["Client CardError"]


@pytest.mark.parametrize("client", ["Client", "AsyncClient"])
def test_creating_a_client_imports_no_http_library_and_no_service(client: str) -> None:
    modules = imported_by(f"import lattice_stripe; lattice_stripe.{client}('sk_test_1', timeout=5)")
    assert not modules & HEAVY
    assert not generated_modules(modules)


@pytest.mark.parametrize("client", ["Client", "AsyncClient"])
def test_a_service_imports_only_its_own_module(client: str) -> None:
    modules = imported_by(f"import lattice_stripe; lattice_stripe.{client}('sk_test_1').customers")
    assert generated_modules(modules) == {"services", "services.customers"}
    assert not modules & HEAVY


def test_decoding_imports_no_client_and_no_unexpanded_type() -> None:
    modules = imported_by(f"from lattice_stripe import decode; decode('''{CUSTOMER}''')")
    assert "lattice_stripe.types.customer" in modules
    assert not modules & (HEAVY | {"lattice_stripe._client"})
    unexpanded = {"card", "subscription", "test_helpers_test_clock"}
    assert not modules & {f"lattice_stripe.types.{name}" for name in unexpanded}


def test_an_expanded_object_imports_its_own_type() -> None:
    expanded = CUSTOMER.replace('"card_1"', '{"object": "card", "id": "card_1"}')
    before = imported_by(f"from lattice_stripe import decode; decode('''{CUSTOMER}''')")
    after = imported_by(f"from lattice_stripe import decode; decode('''{expanded}''')")
    assert after - before == {"lattice_stripe.types.card"}


def test_a_service_imports_no_opinion_before_a_call() -> None:
    modules = imported_by("from lattice_stripe import Client; Client('sk_test_1').invoices")
    assert not {module for module in modules if module.startswith("lattice_stripe.opinions")}


def test_lazy_names_are_the_names_that_type_checkers_see() -> None:
    """The package lists its public names twice: for type checkers and for lazy imports."""
    tree = ast.parse(Path(lattice_stripe.__file__).read_text("utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    assert ast.unparse(block.test) == "TYPE_CHECKING"
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    declared = {alias.name: node.module for node in imports for alias in node.names}
    code = "import lattice_stripe as s; print(*set(dir(s)) - set(vars(s)))"
    lazy = set(stdout_lines(code)[0].split())
    assert lazy - {"params", "types"} == declared.keys()
    for name, module in declared.items():
        if module is not None:
            defined = getattr(import_module(f"lattice_stripe.{module}"), name)
            assert getattr(lattice_stripe, name) is defined


def test_a_former_name_warns_at_the_line_that_uses_it() -> None:
    get, _ = lazy("lattice_stripe", {}, renamed={"Former": "Client"})
    message = r"lattice_stripe\.Former was renamed: use Client"
    with pytest.warns(DeprecationWarning, match=message) as caught:
        assert get("Former") is lattice_stripe.Client
    assert [warning.filename for warning in caught] == [__file__]


def test_a_former_name_of_an_operation_warns_at_the_line_that_uses_it() -> None:
    namespace: dict[str, Any] = {"Service": Service, "warn_renamed": warn_renamed}
    source = """
class Loans(Service):
    def extend(self):
        warn_renamed("loans.extend", "loans.prolong")
"""
    exec(source, namespace)
    loans = namespace["Loans"](lattice_stripe.Client("sk_test_1"))
    message = r"client\.loans\.extend was renamed: use client\.loans\.prolong"
    with pytest.warns(DeprecationWarning, match=message) as caught:
        loans.extend()
    assert [warning.filename for warning in caught] == [__file__]
