from __future__ import annotations

import pytest

from codegen.emit.struct_files import assign_files
from codegen.errors import CodegenError
from codegen.model import (
    Array,
    Expandable,
    Field,
    ListOf,
    Map,
    OneOf,
    Ref,
    Scalar,
    Struct,
    Type,
    Union,
    names_in,
)


def struct(
    name: str, *kinds: Type, schema: str | None = None, resource: bool = False, inline: bool = False
) -> Struct:
    fields = tuple(
        Field(f"f{number}", f"f{number}", kind, required=True, nullable=False)
        for number, kind in enumerate(kinds)
    )
    return Struct(name, schema or name.lower(), fields, resource, None, False, inline)


def test_a_resource_has_its_own_file() -> None:
    structs = [struct("Loan", resource=True), struct("Reader", Ref("Loan"), resource=True)]
    assert assign_files(structs, ()) == {"loan": ("Loan",), "reader": ("Reader",)}


def test_the_result_of_an_operation_has_its_own_file() -> None:
    structs = [struct("Loan", Ref("Part"), resource=True), struct("Part")]
    assert assign_files(structs, ["Part"]) == {"loan": ("Loan",), "part": ("Part",)}


def test_structs_that_one_resource_uses_are_in_its_file() -> None:
    structs = [
        struct("Loan", Array(Ref("Part")), resource=True),
        struct("Part", Map(ListOf(Ref("Piece")))),
        struct("Piece", OneOf(("Crumb",))),
        struct("Crumb"),
    ]
    assert assign_files(structs, ()) == {"loan": ("Loan", "Crumb", "Part", "Piece")}


def test_a_struct_that_several_resources_use_has_its_own_file() -> None:
    structs = [
        struct("Loan", Ref("Address"), resource=True),
        struct("Reader", Ref("Address"), resource=True),
        struct("Address", Ref("Country")),
        struct("Country"),
    ]
    assert assign_files(structs, ()) == {
        "address": ("Address", "Country"),
        "loan": ("Loan",),
        "reader": ("Reader",),
    }


def test_the_target_of_an_expandable_field_does_not_count_as_used() -> None:
    structs = [struct("Loan", Expandable(("Part",)), resource=True), struct("Part")]
    assert assign_files(structs, ()) == {"loan": ("Loan",), "part": ("Part",)}


def test_structs_that_use_each_other_are_in_the_file_of_their_resource() -> None:
    structs = [
        struct("Loan", Ref("A"), resource=True),
        struct("A", Ref("B")),
        struct("B", Ref("A")),
    ]
    assert assign_files(structs, ()) == {"loan": ("Loan", "A", "B")}


@pytest.mark.parametrize(
    ("name", "schema", "inline", "stem"),
    [
        ("TaxId", "tax_id", False, "tax_id"),
        ("CustomerList", "CustomerList", False, "customer_list"),
        ("V2CoreBranch", "v2.core.branch", False, "v2_core_branch"),
        ("Class", "class", False, "class_"),
        ("N3dSecure", "3d_secure", False, "n3d_secure"),
        ("LoanHistory", "loan.history", True, "loan_history"),
        ("OfferedService", "service", False, "offered_service"),
    ],
)
def test_a_file_is_named_after_its_struct(name: str, schema: str, inline: bool, stem: str) -> None:
    only = struct(name, schema=schema, inline=inline)
    assert assign_files([only], ()) == {stem: (name,)}


def test_two_structs_with_the_same_file_name_are_refused() -> None:
    structs = [struct("Loan", schema="loan"), struct("LOAN", schema="LOAN")]
    message = r"LOAN and Loan have the same file name, loan\.py"
    with pytest.raises(CodegenError, match=message) as caught:
        assign_files(structs, ())
    assert caught.value.hint == "Give one of them another x-lattice-name in an overlay."


def test_names_in_a_type_are_those_of_the_given_kinds_of_its_parts() -> None:
    kind = Union((Array(Ref("A")), Map(Ref("B")), ListOf(OneOf(("C",))), Scalar("str")))
    assert list(names_in(kind, Ref)) == ["A", "B"]
    assert list(names_in(kind, Ref, OneOf)) == ["A", "B", "C"]
    assert list(names_in(Expandable(("D",)), Ref, OneOf)) == []
    assert list(names_in(Array(Expandable(("D",))), Expandable)) == ["D"]


def test_files_do_not_depend_on_the_order_of_structs() -> None:
    structs = [
        struct("R", Ref("A"), Ref("D"), resource=True),
        struct("S", Ref("C"), resource=True),
        struct("A", Ref("B")),
        struct("B", Ref("C"), Ref("A")),
        struct("C"),
        struct("D", Ref("D")),
    ]
    expected = assign_files(structs, ())
    assert sorted(n for names in expected.values() for n in names) == sorted("RSABCD")
    assert assign_files(structs[::-1], ()) == expected
