"""Reads a component of the document into a struct of the model."""

from __future__ import annotations

from codegen.document.openapi import Document, description
from codegen.errors import CodegenError
from codegen.identifiers import RESULT_METHODS
from codegen.model import Enum, Field, Struct
from codegen.overlay import extensions
from codegen.parse.equal_objects import Use
from codegen.parse.schemas import ResultReader


def read_struct(schema: str, document: Document, results: ResultReader) -> Struct:
    """The struct of a component, under its provisional name."""
    node = document.schemas[schema]
    fields = results.fields(node, Use(schema, "", ()))
    by_wire = {f.wire: f for f in fields}
    helpers = extensions.helpers(node, schema)
    _refuse_shadowing(schema, fields, helpers)
    const = by_wire["object"].type if "object" in by_wire else None
    values = const.values if isinstance(const, Enum) else ()
    return Struct(
        name=results.components[schema],
        schema=schema,
        fields=id_first(fields),
        resource=bool(values) or "x-resourceId" in node,
        object=values[0] if len(values) == 1 and isinstance(values[0], str) else None,
        deleted=any(f.wire == "deleted" and f.type == Enum((True,)) for f in fields),
        helpers=helpers,
        doc=extensions.read(node, "x-lattice-doc", schema),
        description=description(node),
    )


def _refuse_shadowing(schema: str, fields: tuple[Field, ...], helpers: tuple[str, ...]) -> None:
    """Raise if a helper or its module has the name of a field or of another helper."""
    taken = {f.name for f in fields} | RESULT_METHODS
    methods = [helper.partition(":")[2] for helper in helpers]
    for helper, method in zip(helpers, methods, strict=True):
        if methods.count(method) > 1 or not taken.isdisjoint(helper.split(":")):
            raise CodegenError(
                f"x-lattice-helpers of {schema}: {helper!r} has the name of a field, of a "
                "method of every object or of another helper",
                hint="Rename the function or its module.",
            )


def id_first(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """``id`` and ``object`` first, then the other fields by name."""
    first = {"id": 0, "object": 1}
    return tuple(sorted(fields, key=lambda f: (first.get(f.wire, 2), f.name)))
