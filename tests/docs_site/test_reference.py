"""The API reference: complete, true to the package, and with examples that run."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

import lattice_stripe
import pytest
from lattice_stripe.testing._facts import load_facts

from codegen.model import Model
from docs.site.examples import Example, make_examples
from docs.site.model import load_model
from docs.site.reference import Reference
from tests.shared import ROOT

_SECTION = re.compile(r"^## (\w+) \{ #\1 \}\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (\w+) \{", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


@cache
def model() -> Model:
    return load_model(ROOT)


@cache
def examples() -> Mapping[str, Example]:
    return make_examples()


@cache
def pages() -> Mapping[str, str]:
    guides = {"invoices.create": [("Invoices", "invoices.md")]}
    return Reference(model(), examples(), guides).pages()


@cache
def sections() -> Mapping[str, str]:
    """The section of each operation, by its dotted name."""
    return {
        f"{page.removeprefix('reference/').removesuffix('.md')}.{verb}": text
        for page, content in pages().items()
        for verb, text in _SECTION.findall(content)
    }


def test_every_operation_has_a_section_with_its_request_and_parameters() -> None:
    operations = list(lattice_stripe.operations(removed=True))
    assert len(operations) >= 619
    for operation in operations:
        section = sections()[operation.name]
        assert f"`{operation.method} {operation.path}`" in section
        assert [*operation.path_params, *operation.params] == _ROW.findall(section)
        for bound in (*operation.before, *operation.after):
            assert f"[`{bound.opinion}`]" in section
        assert all(name in section for name in re.findall(r"\w+", operation.result))


def test_every_struct_is_described_once() -> None:
    described = Counter(_HEADING.findall("\n".join(pages().values())))
    assert {struct.name: described[struct.name] for struct in model().structs} == {
        struct.name: 1 for struct in model().structs
    }


def test_a_section_states_values_units_expandable_fields_events_and_guides() -> None:
    section = sections()["invoices.create"]
    assert '"charge_automatically" &#124; "send_invoice"' in section
    assert "| `application_fee_amount` | <code>int</code> | In the smallest currency unit. |" in (
        section
    )
    assert "Expandable: `account_tax_ids`, `application`, `customer`" in section
    assert "Events: `invoice.created`" in section
    assert "Guides: [Invoices](../invoices.md)" in section
    assert "[AutomaticTaxParam](#AutomaticTaxParam)" in section
    assert "### AutomaticTaxParam {" in pages()["reference/invoices.md"]
    assert "Events: `invoice.paid`, `invoice.payment_succeeded`" in sections()["invoices.pay"]
    assert "required" in sections()["customers.retrieve"]


def test_a_section_names_the_iterator_over_all_pages_and_the_file_of_a_download() -> None:
    found = sections()
    assert "`client.invoices.stream` iterates over the obj" in found["invoices.list"]
    assert "`client.invoices.stream_search` iterates over" in found["invoices.search"]
    assert "With `to`, a path or an open file" in found["quotes.pdf"]


def test_a_required_parameter_with_a_note_has_two_sentences() -> None:
    section = sections()["test_helpers.test_clocks.advance"]
    assert "| required. Unix seconds, or an aware datetime. |" in section


def test_an_object_lists_its_events() -> None:
    page = pages()["reference/disputes.md"]
    assert "### Dispute { #Dispute }\n\nEvents: `charge.dispute.closed`" in page
    assert "`charge.dispute.funds_withdrawn`" in page
    assert "charge.dispute" not in pages()["reference/charges.md"].partition("### Charge ")[2]


def test_every_operation_has_an_example() -> None:
    assert examples().keys() >= {operation.name for operation in load_facts().operations}
    assert all(f"client.{name}(" in example.sync for name, example in examples().items())


def test_an_example_uses_every_name_that_it_defines() -> None:
    unused = {}
    for name, example in examples().items():
        found = [node for node in ast.walk(ast.parse(example.sync)) if isinstance(node, ast.Name)]
        loaded = {node.id for node in found if isinstance(node.ctx, ast.Load)}
        stored = {node.id for node in found if isinstance(node.ctx, ast.Store)}
        if stored - loaded - {"result", "page"}:
            unused[name] = stored - loaded
    assert unused == {}


@pytest.mark.parametrize("flavor", ["sync", "asynchronous"])
def test_every_example_runs(flavor: str) -> None:
    failed = {}
    for name, example in examples().items():
        source = getattr(example, flavor)
        try:
            exec(compile(source, name, "exec"), {"__name__": "example"})
        except Exception as error:  # noqa: BLE001
            failed[name] = repr(error)
    assert failed == {}
    assert len(examples()) >= 619


def test_every_added_method_has_a_section_with_its_arguments_and_errors() -> None:
    names = {
        f"{operation.name.rpartition('.')[0]}.{name}"
        for operation in lattice_stripe.operations()
        for name in operation.methods
    }
    assert names >= {"disputes.submit_evidence", "oauth.authorize_url"}
    assert names <= sections().keys()
    section = sections()["test_helpers.test_clocks.advance_and_wait"]
    assert "(clock, /, *, to, timeout=60.0, interval=0.5, opts=None)`" in section
    assert "| `to` | <code>int &#124; datetime</code> | the new `frozen_time`" in section
    assert "- Raises `ClockTimeoutError`: The clock is not ready in time." in section
    assert "| [`submit_evidence`](#submit_evidence) |" in pages()["reference/disputes.md"]
