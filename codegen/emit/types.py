"""``types/``: the structs of results. ``struct_files`` decides which struct is in which file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

from codegen.emit import docstrings
from codegen.emit.annotations import optional, result_type
from codegen.emit.code import Code, identifier, literal
from codegen.emit.imports import Imports
from codegen.emit.model_index import LIST, LIST_FILE, ModelIndex, former_names
from codegen.emit.rendering import File, reexported, render, render_lazy_names
from codegen.model import Enum, Expandable, Field, OneOf, Ref, Struct, names_in


def render_types(index: ModelIndex) -> Iterable[File]:
    cycles = _cycles(index)
    for stem, names in index.files.items():
        structs = [index.structs[name] for name in names]
        late = {name for file in cycles[stem] for name in index.files[file]}
        imports, late_imports = _imports(index, stem, structs, cycles[stem])
        text = render(
            "types",
            imports=imports,
            late_imports=late_imports,
            structs=[(s, late.union(names[number:])) for number, s in enumerate(structs)],
            base=partial(_base, index),
            can_be_deleted=index.can_be_deleted,
            definition=_definition,
            doc=docstrings.struct_doc,
            field_doc=docstrings.field_doc,
            secrets=_secrets,
        )
        yield f"types/{stem}.py", text
    yield f"types/{LIST_FILE}.py", render("list_object")
    yield from render_lazy_names(
        "types",
        doc="Structs of all results. A struct is imported when it is first used.",
        table=Code("FILES"),
        table_module=Code(".._registry"),
        renamed=former_names(index.model.renamed, index.structs),
        modules=[
            (stem, reexported(names)) for stem, names in {**index.files, LIST_FILE: (LIST,)}.items()
        ],
    )


def _secrets(struct: Struct) -> tuple[str, ...]:
    return tuple(field.name for field in struct.fields if field.secret)


def _base(index: ModelIndex, struct: Struct) -> Code:
    return Code("Resource" if index.is_resource(struct) else "StripeObject")


def _definition(field: Field, undefined: set[str]) -> Code:
    """``undefined`` are the structs that Python has not defined when it reads this field."""
    kind, default = field_type(field), _default(field)
    if field.name != field.wire:
        default = Code(f"field(default={default}, name={literal(field.wire)})")
    if not undefined.isdisjoint(names_in(field.type, Ref)):
        kind = literal(kind)
    return Code(f"{identifier(field.name)}: {kind} = {default}")


def _default(field: Field) -> Code:
    const = _const(field)
    if const is not None:
        return literal(const)
    return Code("None") if can_be_none(field) else Code("MISSING")


def _const(field: Field) -> str | None:
    """The value of ``object``, if the document allows only one."""
    match field:
        case Field(wire="object", type=Enum((str(value),))):
            return value
    return None


def field_type(field: Field) -> Code:
    """The annotation of a field."""
    kind = result_type(field.type)
    return optional(kind) if can_be_none(field) else kind


def can_be_none(field: Field) -> bool:
    return _const(field) is None and (field.nullable or not field.required)


# --- imports --------------------------------------------------------------------------------


def _imports(
    index: ModelIndex, stem: str, structs: Sequence[Struct], cyclic: set[str]
) -> tuple[list[Code], list[Code]]:
    """The first statements of a file, and the last ones: imports of files that import this one."""
    imports, late = Imports(), Imports()
    fields = [f for s in structs for f in s.fields]
    imports.add(".._enums", *index.value_list_names(f.type for f in fields))
    imports.add("..opinions", *(h.partition(":")[0] for s in structs for h in s.helpers))
    decoded = _imported_structs(index, stem, fields, Ref)
    for module, names in decoded.items():
        (late if module in cyclic else imports).add(f".{module}", *names)
    for module, names in _imported_structs(index, stem, fields, Expandable, OneOf).items():
        imports.add_for_checkers(f".{module}", *names - decoded.get(module, set()))
    return imports.lines(), late.lines()


def _imported_structs(
    index: ModelIndex,
    stem: str,
    fields: Iterable[Field],
    *holders: type[Ref | Expandable | OneOf],
) -> dict[str, set[str]]:
    """Other files, with the structs that these fields contain in one of the ``holders``.

    A ``Ref`` is imported before a value can be decoded, the others when one is decoded.
    """
    modules: dict[str, set[str]] = defaultdict(set)
    for field in fields:
        for name in names_in(field.type, *holders):
            if index.file_of[name] != stem:
                modules[index.file_of[name]].add(name)
    return modules


def _cycles(index: ModelIndex) -> dict[str, set[str]]:
    """For each file, the files that it imports and that import it, directly or not."""
    needs = {
        stem: {
            index.file_of[used]
            for name in names
            for field in index.structs[name].fields
            for used in names_in(field.type, Ref)
        }
        - {stem}
        for stem, names in index.files.items()
    }
    reach: dict[str, set[str]] = {}
    for stem in needs:
        seen: set[str] = set()
        stack = [stem]
        while stack:
            fresh = needs[stack.pop()] - seen
            seen |= fresh
            stack += fresh
        reach[stem] = seen
    return {stem: {other for other in needs[stem] if stem in reach[other]} for stem in needs}
