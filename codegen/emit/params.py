"""``params/``: keyword arguments of operations, as TypedDicts for type checkers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from codegen.emit import docstrings
from codegen.emit.annotations import key_type, parameter_type, union
from codegen.emit.code import Code, identifier
from codegen.emit.imports import Imports
from codegen.emit.model_index import (
    ModelIndex,
    first_repeated,
    former_names,
    former_params,
    params_name,
    service_file,
)
from codegen.emit.rendering import File, names_by_file, render, render_lazy_names
from codegen.errors import CodegenError
from codegen.model import Parameter, ParameterType, Ref, names_in, union_items

_SHARED = "shared"
_EXPAND = {"expand": "Array[str] | None"}
_CURSORS = {"ending_before": "str | None", "limit": "int | None", "starting_after": "str | None"}
_BASES: tuple[tuple[str, dict[str, str]], ...] = (
    ("ListParams", _EXPAND | _CURSORS),
    ("ExpandParams", _EXPAND),
    ("TypedDict", {}),
)
"""Classes of ``_core/params.py`` with their keys. The base of a class is the first that fits."""
# A key with such a name would shadow the type in the annotations below it.
_TYPE_NAMES = {"Any", "Array", "HasId", "Literal", "Mapping", "Required", "Sequence"}.union(
    ["str", "int", "float", "bool"]
)


def render_params(index: ModelIndex) -> Iterable[File]:
    files = _typed_dicts_by_file(index)
    for name, typed_dicts in files.items():
        text = render(
            "params",
            imports=_imports(index, name, [typed_dict for typed_dict, _ in typed_dicts]),
            typed_dicts=typed_dicts,
            base=partial(_base, index),
            is_class=_is_class,
            type=partial(_type, index),
            parameter_doc=docstrings.parameter_doc,
        )
        yield f"params/{name}.py", text
    file_of = [(found.name, file) for file, held in files.items() for found, _ in held]
    if repeated := first_repeated(name for name, _ in file_of):
        raise CodegenError(
            f"two parameter types have the name {repeated}",
            hint="Give one of the operations another x-lattice-name in an overlay.",
        )
    yield "params/_table.py", render("_table", files=names_by_file(dict(file_of)))
    yield from render_lazy_names(
        "params",
        doc="Types of the keyword arguments of all operations.",
        table=Code("PARAMS"),
        table_module=Code("._table"),
        renamed=[
            *former_names(index.model.renamed, index.parameter_types),
            *former_params(index.model),
        ],
        modules=[(name, Code("*")) for name in sorted(files)],
    )


def _typed_dicts_by_file(index: ModelIndex) -> dict[str, list[tuple[ParameterType, str]]]:
    """The TypedDicts of each file, with their docstrings.

    One that several services use is in the shared file, any other in the file of its service.
    """
    files: dict[str, list[tuple[ParameterType, str]]] = defaultdict(list)
    for operation in index.model.operations:
        typed_dict = ParameterType(params_name(operation.name), operation.service, operation.params)
        doc = f"Parameters of ``client.{operation.name}``."
        files[service_file(operation.service)].append((typed_dict, doc))
    for typed_dict in index.model.parameter_types:
        name = service_file(typed_dict.service) if typed_dict.service else _SHARED
        files[name].append((typed_dict, ""))
    return files


def _base(index: ModelIndex, typed_dict: ParameterType) -> tuple[str, dict[str, str]]:
    """The base class of a TypedDict, and the keys that it inherits."""
    plain = {
        parameter.name: _type(index, parameter)
        for parameter in typed_dict.params
        if not docstrings.parameter_doc(replace(parameter, description=None))
    }
    return next((base, keys) for base, keys in _BASES if keys.items() <= plain.items())


def _type(index: ModelIndex, parameter: Parameter) -> Code:
    kinds = map(parameter_type, union_items(parameter.type))
    kind = union(*kinds, *index.accepted.annotations(parameter))
    return key_type(kind, required=parameter.required)


def _is_class(typed_dict: ParameterType) -> bool:
    return all(map(_can_be_annotated, typed_dict.params))


def _can_be_annotated(parameter: Parameter) -> bool:
    """Whether a class body can have an annotation for this key."""
    try:
        identifier(parameter.name)
    except CodegenError:
        return False
    return not parameter.name.startswith("__") and parameter.name not in _TYPE_NAMES


def _imports(index: ModelIndex, name: str, typed_dicts: list[ParameterType]) -> list[Code]:
    imports = Imports()
    params = [parameter for typed_dict in typed_dicts for parameter in typed_dict.params]
    imports.add(".._enums", *index.value_list_names(p.type for p in params))
    for struct in {name for p in params for name in index.accepted.struct_names(p)}:
        imports.add(f"..types.{index.file_of[struct]}", struct)
    if name != _SHARED:
        held = {name for p in params for name in names_in(p.type, Ref)}
        imports.add(f".{_SHARED}", *(n for n in held if index.parameter_types[n].service is None))
    return imports.lines()
