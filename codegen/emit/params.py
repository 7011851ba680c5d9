"""``params/``: what calls accept, as TypedDicts that nothing imports at run time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace

from codegen.emit import docstrings
from codegen.emit.code import Code, docstring, identifier, literal, optional, parameter_type
from codegen.emit.rendering import (
    File,
    Imports,
    Index,
    by_file,
    first_repeated,
    params_name,
    render,
    stem,
)
from codegen.errors import CodegenError
from codegen.model import Array, Map, Parameter, Ref, Shape, Type, Union

_SHARED = "shared"
# Names in a class body that would hide the types in the annotations below them.
_SHADOWS = frozenset(("Any", "Literal", "Required", "list", "dict", "str", "int", "float", "bool"))


def print_params(index: Index) -> Iterable[File]:
    files = _arranged(index)
    for name, shapes in files.items():
        view = SimpleNamespace(
            imports=_imports(index, name, [shape for shape, _ in shapes]),
            shapes=[_shape(shape, doc) for shape, doc in shapes],
        )
        yield f"params/{name}.py", render("params", file=view)
    repeated = first_repeated(shape.name for shapes in files.values() for shape, _ in shapes)
    if repeated:
        raise CodegenError(f"two parameter types collapse to the name {repeated}")
    yield (
        "params/__init__.py",
        render(
            "index",
            doc=docstring("Types of everything a call accepts, for annotations.", 0),
            modules=[(identifier(name), Code("*")) for name in sorted(files)],
            table=Code("PARAMS"),
            table_module=Code("._table"),
        ),
    )
    yield (
        "params/_table.py",
        render(
            "table",
            files=by_file({s.name: name for name, shapes in files.items() for s, _ in shapes}),
        ),
    )


def _arranged(index: Index) -> dict[str, list[tuple[Shape, str | None]]]:
    """File to shapes and their docs: those of a service together, those of several in one file."""
    files: dict[str, list[tuple[Shape, str | None]]] = defaultdict(list)
    for operation in index.model.operations:
        shape = Shape(params_name(operation), operation.service, operation.params)
        doc = f"What ``client.{operation.name}`` accepts beside its path."
        files[stem(operation.service)].append((shape, doc))
    for shape in index.model.shapes:
        name = stem(shape.service) if shape.service else _SHARED
        files[name].append((shape, docstrings.shape_doc(shape)))
    return files


def _shape(shape: Shape, doc: str | None) -> SimpleNamespace:
    keys = [(p, _type(p)) for p in sorted(shape.params, key=lambda p: p.name)]
    plain = all(_plain(p) for p in shape.params)
    return SimpleNamespace(
        name=identifier(shape.name),
        literal_name=literal(shape.name),
        doc=docstring(doc) if doc else Code(""),
        plain=plain,
        keys=[
            SimpleNamespace(
                name=identifier(p.name) if plain else Code(""),
                literal=literal(p.name),
                type=kind,
                quoted=literal(str(kind)),
            )
            for p, kind in keys
        ],
    )


def _type(parameter: Parameter) -> Code:
    kind = parameter_type(parameter.type)
    return Code(f"Required[{kind}]") if parameter.required else optional(kind)


def _plain(parameter: Parameter) -> bool:
    """Whether a key can be written as an annotation in a class body."""
    try:
        identifier(parameter.name)
    except CodegenError:
        return False
    return not parameter.name.startswith("__") and parameter.name not in _SHADOWS


def _imports(index: Index, name: str, shapes: list[Shape]) -> list[Code]:
    imports = Imports()
    words = {w for s in shapes for p in s.params for w in re.findall(r"\w+", _type(p))}
    imports.add("typing", "TypedDict", *words & {"Any", "Literal", "Required"})
    imports.add("datetime", *words & {"datetime"})
    imports.add("decimal", *words & {"Decimal"})
    imports.add(".._enums", *words & index.enums)
    imports.add(".._core.encoding", *words & {"FileInput"})
    if name != _SHARED:
        held = {n for s in shapes for p in s.params for n in _shapes_in(p.type)}
        imports.add(f".{_SHARED}", *(n for n in held if index.shapes[n].service is None))
    return imports.lines()


def _shapes_in(kind: Type) -> Iterable[str]:
    match kind:
        case Ref(name):
            yield name
        case Array(inner) | Map(inner):
            yield from _shapes_in(inner)
        case Union(items):
            for item in items:
                yield from _shapes_in(item)
