"""What a fresh process imports: nothing before it is needed. Exact lists, to see them grow."""

from __future__ import annotations

import subprocess
import sys

CUSTOMER = '{"object": "customer", "id": "cus_1", "default_source": "card_1", "email": "a@b.co"}'

PACKAGE = {"_lazy", "_version"}
DECODING = PACKAGE | {"_decoding", "_forks", "_registry", "_types"}
CLIENT = DECODING | {
    "_api_version",
    "_attempts",
    "_base_client",
    "_client",
    "_config",
    "_encoding",
    "_events",
    "_hush",
    "_judge",
    "_operation",
    "_opinions",
    "_options",
    "_pages",
    "_request",
    "_response",
    "_retries",
    "_slots",
    "_transport",
    "_unpack",
    "errors",
}
HOLDS = {
    "types",
    "types.address",
    "types.cash_balance",
    "types.customer",
    "types.discount",
    "types.discount_source",
    "types.invoice_setting_custom_field",
    "types.shipping",
}
"""The files of what a customer always holds: not the card, the clock or the subscriptions."""
OTHERS = {"msgspec"}


def said(code: str) -> list[str]:
    """The lines that a fresh process prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def imported_by(code: str) -> tuple[set[str], set[str]]:
    """What a fresh process has after ``code``: our modules, and the heavy ones of others."""
    found = set(said(f"{code}\nimport sys\nprint(*sys.modules)")[-1].split())
    ours = {m.partition(".")[2] for m in found if m.startswith("lattice_stripe.")}
    heavy = ("msgspec", "httpx", "httpcore", "anyio", "logging", "ssl", "asyncio", "email")
    return ours, found & set(heavy)


def test_the_package_alone() -> None:
    assert imported_by("import lattice_stripe") == (PACKAGE, set())


def test_submodules_are_there_once_they_are_asked_for() -> None:
    ours, _ = imported_by("import lattice_stripe; lattice_stripe.types")
    assert ours == PACKAGE | {"types", "_registry"}
    code = (
        "import lattice_stripe as s; [s.types.Customer, s.webhooks, s.params, s.errors.CardError]"
    )
    imported_by(code)
    (listed,) = (line for line in said("import lattice_stripe; print(dir(lattice_stripe))"))
    assert all(f"'{name}'" in listed for name in ("errors", "params", "types", "webhooks"))


def test_a_client() -> None:
    code = "from lattice_stripe import Client; Client('sk_test_1')"
    assert imported_by(code) == (CLIENT, OTHERS | {"email"})


def test_a_service_brings_only_itself() -> None:
    code = "from lattice_stripe import Client; Client('sk_test_1').customers"
    assert imported_by(code)[0] - CLIENT == {"_service", "services", "services.customers"}


def test_decoding_a_customer() -> None:
    code = f"from lattice_stripe import decode; decode('''{CUSTOMER}''')"
    assert imported_by(code) == (DECODING | HOLDS, OTHERS)


def test_an_expanded_object_brings_its_own() -> None:
    expanded = CUSTOMER.replace('"card_1"', '{"object": "card", "id": "card_1"}')
    ours, _ = imported_by(f"from lattice_stripe import decode; decode('''{expanded}''')")
    assert ours - DECODING - HOLDS == {"types.card"}


def test_opinions_are_imported_by_what_they_are_about() -> None:
    ours, _ = imported_by("from lattice_stripe import Client; Client('sk_test_1').invoices")
    assert not {module for module in ours if module.startswith("opinions")}
