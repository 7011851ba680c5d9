"""What a fresh process imports: nothing before it is needed."""

from __future__ import annotations

import subprocess
import sys

CUSTOMER = '{"object": "customer", "id": "cus_1", "default_source": "card_1", "email": "a@b.co"}'


def modules_after(code: str) -> set[str]:
    """The package's modules, and httpx and msgspec, that a fresh process has after ``code``."""
    script = (
        f"{code}\nimport sys\n"
        "print(*sorted(m for m in sys.modules if m.split('.')[0] in "
        "('lattice_stripe', 'httpx', 'msgspec')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_import_brings_neither_httpx_nor_a_service_nor_a_struct() -> None:
    assert modules_after("import lattice_stripe") == {
        "lattice_stripe",
        "lattice_stripe._lazy",
        "lattice_stripe._version",
    }


def test_a_client_brings_no_httpx_no_service_and_no_struct() -> None:
    found = modules_after("from lattice_stripe import Client; Client('sk_test_1')")
    assert "httpx" not in found
    assert not {m for m in found if ".services." in m or ".types." in m or ".params" in m}


def test_a_service_brings_only_itself() -> None:
    found = modules_after("from lattice_stripe import Client; Client('sk_test_1').customers")
    assert {m for m in found if ".services." in m} == {"lattice_stripe.services.customers"}
    assert not {m for m in found if ".types." in m or ".params" in m}


def test_decoding_a_customer_brings_what_a_customer_always_holds() -> None:
    """Not the card its ``default_source`` names, not the subscriptions it may be expanded with."""
    found = modules_after(f"from lattice_stripe import decode; decode('''{CUSTOMER}''')")
    assert {m.rpartition(".")[2] for m in found if ".types." in m} == {
        "address",
        "cash_balance",
        "customer",
        "discount",
        "discount_source",
        "invoice_setting_custom_field",
        "shipping",
    }


def test_an_expanded_object_brings_its_own() -> None:
    card = '{"object": "card", "id": "card_1"}'
    expanded = CUSTOMER.replace('"card_1"', card)
    found = modules_after(f"from lattice_stripe import decode; decode('''{expanded}''')")
    assert "lattice_stripe.types.card" in found
    assert "lattice_stripe.types.subscription" not in found


def test_opinions_are_imported_by_what_they_are_about() -> None:
    found = modules_after("from lattice_stripe import Client; Client('sk_test_1').invoices")
    assert not {m for m in found if ".opinions" in m}
