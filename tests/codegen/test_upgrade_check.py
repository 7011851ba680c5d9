"""``python -m lattice_stripe.upgrade_check``: which lines of a program a report's changes touch."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lattice_stripe.upgrade_check import main

from codegen.diff.as_json import render_json
from codegen.diff.make_report import make_report
from codegen.diff.sources import Source
from tests.codegen import history
from tests.codegen.pipeline import document, form, operation, struct

PROGRAM = """
from lattice_stripe import Client, webhooks
from lattice_stripe.types import AlipayAccount, Customer

client = Client("sk_test_x")
launch_code = client.promotion_codes.retrieve("promo_1")

class Shop:
    def __init__(self, stripe):
        self.invoices = stripe.invoices

    async def bill(self, more):
        await self.invoices.create(pending_invoice_items_behavior="include_and_require")  # removed
        await self.invoices.create(pending_invoice_items_behavior="include")
        await self.invoices.create(pending_invoice_items_behavior=more)  # hidden
        await self.invoices.create(**more)  # hidden

def found(customer: Customer, other):
    print(customer["default_source"], other.coupon)  # expands
    print(customer.email)
    client.account.delete()  # gone
    client.customers.create(
        name="Ada",
        coupon="x",  # keyword
    )
    for promotion_code in client.promotion_codes.stream():
        print(promotion_code.coupon.id)  # field
    page = client.promotion_codes.list()
    print(page.data[0].coupon)  # page
    print(launch_code.coupon)  # global
    client.terminal.readers.process_setup_intent("tmr_1", setup_intent="seti_1")  # missing
    if webhooks.construct_event(b"", "", "").type == "invoiceitem.updated":  # event
        client.customers.retrieve("cus_1")
"""
FOUND = {
    ("AlipayAccount", "breaking: schema removed: alipay_account"),
    ("# removed", "breaking: parameter values removed: pending_invoice_items_behavior, include_"),
    ("# expands", "look: field expands to: default_source"),
    ("# gone", "breaking: operation removed: DELETE /v1/account (account.delete)"),
    ("# keyword", "breaking: parameter removed: coupon (customers.create)"),
    ("# field", "breaking: field removed: coupon (PromotionCode)"),
    ("# page", "breaking: field removed: coupon (PromotionCode)"),
    ("# global", "breaking: field removed: coupon (PromotionCode)"),
    ("# missing", "breaking: required parameter added: allow_redisplay"),
    ("# event", "breaking: event removed: invoiceitem.updated"),
}
EMPTY: dict[str, Any] = {
    "format": "lattice-stripe-diff",
    "format_version": 1,
    "changes": [],
    "methods": {},
    "classes": {},
}
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Check a program against a report: the exit code, stdout and stderr."""

    def run(report: object, source: str = "", *more: str) -> tuple[int, str, str]:
        written, program = tmp_path / "report.json", tmp_path / "program.py"
        written.write_text(report if isinstance(report, str) else json.dumps(report))
        program.write_text(source)
        try:
            code = main(["--to", str(written), str(program), *more])
        except SystemExit as stopped:
            code = int(str(stopped.code))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def change(kind: str, location: dict[str, str], **details: object) -> dict[str, Any]:
    impacts = {"for_callers": "breaking", "for_readers": None}
    absent = {"old": None, "new": None, "values": []}
    return {"kind": kind, "subject": "it", "locations": [location], **impacts, **absent, **details}


def parameter_report(
    path: str, kind: str = "parameter_removed", **details: object
) -> dict[str, Any]:
    location = {"operation": "POST /v1/customers", "parameter": path}
    methods = {"POST /v1/customers": ["customers.create"]}
    return EMPTY | {"changes": [change(kind, location, **details)], "methods": methods}


def field_report(
    schema: str, cls: str, field: str, kind: str = "field_removed", **details: object
) -> dict[str, Any]:
    impacts = {"for_callers": None, "for_readers": "breaking"}
    location = {"schema": schema, "field": field}
    changes = [change(kind, location, subject=field or schema, **{**impacts, **details})]
    return EMPTY | {"changes": changes, "classes": {schema: cls}}


COUPON = field_report("promotion_code", "PromotionCode", "coupon")


def test_changes_between_two_documents_of_stripe_are_found_by_line(check: Check) -> None:
    pair = ("v152", history.CURRENT)
    missing = [name for name in pair if history.path_of(name) is None]
    if missing:
        pytest.skip(f"Stripe's documents are not here: {', '.join(missing)}")
    code, printed, errors = check(render_json(history.report(*pair)), PROGRAM)
    lines = PROGRAM.splitlines()
    found = re.findall(r"program\.py:(\d+): (.*)", printed)
    certain = [(lines[int(line) - 1], text) for line, text in found if "additive" not in text]
    hidden = [(line, text) for line, text in certain if text.startswith("not checked")]
    assert {line.rpartition("  ")[2] for line, _ in hidden} == {"# hidden"}
    assert all("pending_invoice_items_behavior" in text for _, text in hidden)
    rest = {item for item in certain if item not in hidden}
    for mark, text in FOUND:
        assert any(mark in line and found.startswith(text) for line, found in rest), mark
    for line, text in rest:
        assert any(mark in line and text.startswith(known) for mark, known in FOUND), (line, text)
    assert code == 3
    assert "not checked: 1 fields of values of unknown type" in errors


def test_a_parameter_of_a_list_is_found_in_a_stream(check: Check) -> None:
    methods = {"POST /v1/customers": ["customers.list"]}
    report = {**parameter_report("a"), "methods": methods}
    assert check(report, "client.customers.stream(a=1)")[0] == 3
    assert check(report, "client.customers.search(a=1)")[0] == 0


@pytest.mark.parametrize(
    ("path", "call", "expected"),
    [
        ("a", "a=1", "breaking"),
        ("a", "b=1", ""),
        ("a", "**x", "not checked"),
        ("a.b", "a={'b': 1}", "breaking"),
        ("a.b", "a={'c': 1}", ""),
        ("a.b", "a={**x}", "not checked"),
        ("a.b", "a={x: 1}", "not checked"),
        ("a.b", "a=x", "not checked"),
        ("a.b", "a=''", ""),
        ("a[].b", "a=[{'b': 1}, {}]", "breaking"),
        ("a[].b", "a=[{'c': 1}]", ""),
        ("a[].b", "a=x", "not checked"),
        ("a.*.b", "a={'any': {'b': 1}}", "breaking"),
    ],
)
def test_a_parameter_is_found_at_any_depth(
    path: str, call: str, expected: str, check: Check
) -> None:
    code, printed, _ = check(parameter_report(path), f"client.customers.create({call})")
    assert [line.split(": ")[1] for line in printed.splitlines()] == [expected] * bool(expected)
    assert code == (3 if expected == "breaking" else 0)


@pytest.mark.parametrize(
    ("path", "call", "expected"),
    [
        ("a", "", "breaking"),
        ("a", "a=1", ""),
        ("a", "**x", "not checked"),
        ("a.b", "", ""),
        ("a.b", "a={}", "breaking"),
        ("a.b", "a={'b': 1}", ""),
        ("a.b", "a=x", "not checked"),
    ],
)
def test_a_required_parameter_is_found_where_it_is_missing(
    path: str, call: str, expected: str, check: Check
) -> None:
    report = parameter_report(path, "required_parameter_added")
    _, printed, _ = check(report, f"client.customers.create({call})")
    assert [line.split(": ")[1] for line in printed.splitlines()] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("call", "expected"),
    [("a='x'", "breaking"), ("a='y'", ""), ("a=x", "not checked"), ("b='x'", "")],
)
def test_a_removed_value_is_found_where_it_is_passed(
    call: str, expected: str, check: Check
) -> None:
    report = parameter_report("a", "parameter_values_removed", values=["x"])
    code, printed, _ = check(report, f"client.customers.create({call})")
    assert [line.split(": ")[1] for line in printed.splitlines()] == [expected] * bool(expected)
    assert ("removed: it, x (customers.create)" in printed) is (expected == "breaking")
    assert code == (3 if expected == "breaking" else 0)


def test_a_passed_variable_is_found_if_the_parameter_is_gone(check: Check) -> None:
    assert check(parameter_report("a"), "client.customers.create(a=x)")[0] == 3


def test_a_removed_operation_is_found_at_its_call_only(check: Check) -> None:
    location = {"operation": "POST /v1/customers"}
    report = EMPTY | {"changes": [change("operation_removed", location)]}
    source = "client.customers()\nclient.customers.list()\nclient.customers.create()\n"
    code, printed, _ = check(report, source)
    assert code == 3
    assert re.findall(r":(\d+): (.*)", printed) == [
        ("3", "breaking: operation removed: it (customers.create)")
    ]


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        ({"old": "string", "new": "integer"}, "it, string -> integer (customers.create)"),
        ({"old": "string"}, "it (customers.create)"),
        ({"new": "integer"}, "it (customers.create)"),
    ],
)
def test_the_old_and_the_new_type_are_shown_together(
    details: dict[str, str], shown: str, check: Check
) -> None:
    report = parameter_report("a", "parameter_type_changed", **details)
    assert shown in check(report, "client.customers.create(a=1)")[1]


@pytest.mark.parametrize(
    "source",
    [
        "client.promotion_codes.retrieve('promo_1').coupon  # found",
        "client.promotion_codes.retrieve('promo_1')['coupon']  # found",
        "code = client.promotion_codes.retrieve('promo_1')\ncode.coupon  # found",
        "code = client.promotion_codes.retrieve('promo_1')\ncode.coupon.id  # found",
        "code = client.promotion_codes.retrieve('promo_1')\ncode.metadata.coupon",
        "code = client.promotion_codes.retrieve('promo_1')\ncode.active",
        "code = client.promotion_codes.retrieve('promo_1')\ncode.coupon = 1",
        "client.promotion_codes.list().data[0].coupon  # found",
        "next(client.promotion_codes.stream()).coupon  # found",
        "list(client.promotion_codes.stream())[0].coupon  # found",
        "for code in client.promotion_codes.list().auto_paging_iter():\n    code.coupon  # found",
        "async def f():\n    async for code in client.promotion_codes.stream():\n"
        "        code.coupon  # found",
        "[code.coupon for code in client.promotion_codes.stream()]  # found",
        "def f(code: PromotionCode):\n    code.coupon  # found",
        "code: PromotionCode | None = find()\ncode.coupon  # found",
        "code = client.promotion_codes.retrieve('promo_1')\ndef f():\n    def g():\n"
        "        code.coupon  # found",
        "def f():\n    code = client.promotion_codes.retrieve('promo_1')\n    def g():\n"
        "        code.coupon  # found",
        "code = client.promotion_codes.retrieve('promo_1')\ndef f(code: Customer):\n"
        "    code.coupon",
        "class Shop:\n    def f(self):\n"
        "        self.code = client.promotion_codes.retrieve('promo_1')\n"
        "    def g(self):\n        self.code.coupon  # found",
        "client.customers.retrieve('cus_1').coupon",
        "code = client.customers.retrieve('cus_1')\n"
        "code = client.promotion_codes.retrieve('promo_1')\ncode.coupon  # found",
    ],
)
def test_a_field_of_a_result_is_found_by_the_class_of_the_object(source: str, check: Check) -> None:
    code, printed, errors = check(COUPON, source)
    lines = source.splitlines()
    expected = [number for number, line in enumerate(lines, 1) if line.endswith("# found")]
    shown = "breaking: field removed: coupon (PromotionCode)"
    found = re.findall(r"program\.py:(\d+): (.*)", printed)
    assert found == [(str(line), shown) for line in expected]
    assert code == (3 if expected else 0)
    assert errors == ""


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("other.coupon\nother.coupon", 2),
        ("other['coupon']", 1),
        ("app.other.coupon", 1),
        ("other.active", 0),
        ("other.coupon = 1", 0),
        ("client.customers.retrieve('cus_1').coupon", 0),
        (
            "def f():\n    code = client.promotion_codes.retrieve('promo_1')\n"
            "def g():\n    code.coupon",
            1,
        ),
    ],
)
def test_fields_of_objects_of_unknown_class_are_counted(
    source: str, count: int, check: Check
) -> None:
    code, printed, errors = check(COUPON, source)
    assert (code, printed) == (0, "")
    text = f"not checked: {count} fields of values of unknown type. Annotate these variables.\n"
    expected = text if count else ""
    assert errors == expected


def test_only_changes_that_may_break_a_reader_count_fields_of_unknown_class(
    check: Check,
) -> None:
    report = field_report("promotion_code", "PromotionCode", "coupon", for_readers="additive")
    assert check(report, "other.coupon") == (0, "", "")


@pytest.mark.parametrize(
    ("schema", "cls", "field", "expression"),
    [
        ("customer", "Customer", "email", "client.invoices.retrieve('in_1').customer.email"),
        ("address", "Address", "city", "client.customers.retrieve('cus_1').address.city"),
        (
            "line_item",
            "InvoiceLineItem",
            "amount",
            "client.invoices.list().data[0].lines.data[0].amount",
        ),
        (
            "promotion_code",
            "PromotionCode",
            "restrictions.minimum_amount",
            "client.promotion_codes.retrieve('promo_1').restrictions.minimum_amount",
        ),
        (
            "subscription",
            "Subscription",
            "items[].price",
            "client.subscriptions.retrieve('sub_1').items[0].price",
        ),
        ("invoice", "Invoice", "total", "client.invoices.finalize('in_1').total"),
        ("invoice", "Invoice", "total", "client.invoices.upcoming(customer='cus_1').total"),
        ("event", "Event", "data", "webhooks.construct_event(body, header, secret).data"),
    ],
)
def test_a_field_is_found_in_the_objects_that_a_result_contains(
    schema: str, cls: str, field: str, expression: str, check: Check
) -> None:
    report = field_report(schema, cls, field)
    code, printed, _ = check(report, f"{expression}\n{expression.rpartition('.')[0]}")
    assert code == 3
    assert re.findall(r":(\d+): ", printed) == ["1"]
    assert f"breaking: field removed: {field} ({cls})" in printed


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ("from lattice_stripe.types import PromotionCode", True),
        ("from lattice_stripe import types, PromotionCode", True),
        ("lattice_stripe.types.PromotionCode", True),
        ("from app.types import PromotionCode", False),
        ("from .types import PromotionCode", False),
        ("from lattice_stripe.types import Customer", False),
        ("app.PromotionCode", False),
        ("client.promotion_codes.list().data", False),
    ],
)
def test_a_class_is_found_where_it_is_named(source: str, is_found: bool, check: Check) -> None:
    report = field_report("promotion_code", "PromotionCode", "", "schema_removed")
    code, printed, _ = check(report, source)
    expected = "breaking: schema removed: promotion_code (PromotionCode)\n" if is_found else ""
    assert printed.partition(":1: ")[2] == expected
    assert code == (3 if is_found else 0)


def test_an_event_is_found_by_its_type(check: Check) -> None:
    details = {"subject": "charge.updated", "for_callers": "breaking"}
    report = EMPTY | {"changes": [change("event_removed", {}, **details)]}
    code, printed, _ = check(report, "event.type == 'charge.updated'\nx = 'charge.failed'")
    assert code == 3
    assert re.findall(r":(\d+): (.*)", printed) == [
        ("1", "breaking: event removed: charge.updated (event)")
    ]


def test_an_event_and_another_change_are_both_found(check: Check) -> None:
    details = {"subject": "charge.updated", "for_callers": "breaking"}
    event = change("event_removed", {}, **details)
    report = {**COUPON, "changes": [event, *COUPON["changes"]]}
    source = "'charge.updated'\nclient.promotion_codes.retrieve('promo_1').coupon"
    assert re.findall(r":(\d+): ", check(report, source)[1]) == ["1", "2"]


def test_a_change_to_look_at_does_not_fail_the_check(check: Check) -> None:
    report = field_report("promotion_code", "PromotionCode", "coupon", for_readers="look")
    source = "client.promotion_codes.retrieve('promo_1').coupon\nother.coupon"
    code, printed, errors = check(report, source)
    assert code == 0
    assert ":1: look: field removed: coupon (PromotionCode)\n" in printed
    assert "not checked: 1 fields" in errors


def test_additive_changes_do_not_fail_the_check(check: Check) -> None:
    report = parameter_report("a", "parameter_optional", for_callers="additive")
    code, printed, _ = check(report, "client.customers.create(a=1)\nclient.customers.create(**x)")
    assert code == 0
    assert re.findall(r":(\d+: \w+)", printed) == ["1: additive"]


@pytest.mark.parametrize(
    ("report", "message"),
    [
        ("{", "report.json"),
        ([], "python -m codegen diff OLD NEW --json FILE"),
        ({}, "python -m codegen diff OLD NEW --json FILE"),
        (EMPTY | {"format_version": 2}, "format version 2, not 1"),
        (EMPTY | {"changes": [{"for_readers": None}]}, "KeyError: 'kind'"),
        (EMPTY | {"methods": None}, "report.json"),
    ],
)
def test_another_report_is_refused(report: object, message: str, check: Check) -> None:
    code, printed, errors = check(report, "x = 1")
    assert (code, printed) == (2, "")
    assert message in errors


def test_a_missing_report_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path)])
    assert stopped.value.code == 2
    assert "required: --to" in capsys.readouterr().err


def test_the_help_explains_each_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "``" not in shown
    assert "List the lines of a program that a new version of Stripe's API affects." in shown
    assert "PATH Python files, and folders of Python files" in shown
    assert "--to REPORT the file written by: python -m codegen diff OLD NEW --json" in shown


def test_a_missing_file_is_refused(check: Check, tmp_path: Path) -> None:
    code, _, errors = check(EMPTY, "x = 1", str(tmp_path / "absent.py"))
    assert code == 2
    assert "No such file or directory: " in errors
    assert "absent.py" in errors


@pytest.mark.parametrize("source", ["def", "x = '\0'", "x" + ".a" * 30_000])
def test_a_file_that_does_not_parse_is_reported_and_others_are_checked(
    source: str, check: Check, tmp_path: Path
) -> None:
    other = tmp_path / "other.py"
    other.write_text("client.customers.create(a=1)")
    code, printed, errors = check(parameter_report("a"), source, str(other))
    assert code == 3
    assert "other.py:1: breaking" in printed
    assert re.search(r"program\.py: \w+: not checked", errors)


def test_the_program_is_not_run(check: Check, tmp_path: Path) -> None:
    target = tmp_path / "written"
    check(EMPTY, f"open({str(target)!r}, 'w')")
    assert not target.exists()


def test_a_path_with_another_parameter_name_hides_no_change(tmp_path: Path) -> None:
    """The report has the method of such an operation once, at the path of its other changes."""

    def source(name: str, **parameters: Any) -> Source:
        path = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        made = operation(parameters=[path], requestBody=form(**parameters))
        orders = {f"/v1/climate/orders/{{{name}}}": {"post": made}}
        return Source(name, document(orders | {"/v1/balance": {"get": operation()}}))

    unit: dict[str, Any] = {"type": "string"}
    report = make_report(source("order", currency=unit, note=unit), source("id", note=unit))
    assert report.methods == {"POST /v1/climate/orders/{id}": ("climate.orders.update",)}
    (tmp_path / "report.json").write_text(render_json(report))
    program = tmp_path / "program.py"
    program.write_text("client.climate.orders.update('o', currency='usd')\n")
    assert main([str(program), "--to", str(tmp_path / "report.json")]) == 3


def test_changes_of_a_renamed_schema_are_found_by_the_class_that_programs_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def source(name: str, **fields: Any) -> Source:
        text = {"type": "string"}
        schema = struct("coupon", **dict.fromkeys("abcd", text), **fields)
        paths = {"/v1/coupons": {"get": operation({"$ref": f"#/components/schemas/{name}"})}}
        return Source(name, document(paths, {name: schema}))

    report = make_report(source("coupon", duration={"type": "string"}), source("coupon_v3"))
    assert report.overlays.renamed[0].new_class == "CouponV3"
    (tmp_path / "report.json").write_text(render_json(report))
    program = tmp_path / "program.py"
    program.write_text("from lattice_stripe.types import Coupon\ndef f(c: Coupon): c.duration\n")
    assert main([str(program), "--to", str(tmp_path / "report.json")]) == 3
    first, second = capsys.readouterr().out.splitlines()
    assert "program.py:1: look: schema renamed: coupon_v3" in first
    assert "program.py:2: breaking: field removed: duration" in second
