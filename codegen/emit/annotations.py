"""The annotations of fields and parameters, from the types of the model."""

from __future__ import annotations

from codegen import model
from codegen.emit.code import Code, identifier, literal
from codegen.errors import CodegenError


def result_type(kind: model.Type) -> Code:
    """The annotation of a field, which type checkers and msgspec read."""
    match kind:
        case model.Scalar(python):
            return Code(python)
        case model.Enum(values, name):
            return identifier(name) if name else Code(f"Literal[{_values(values)}]")
        case model.Ref(name):
            return identifier(name)
        case model.Expandable(targets):
            return Code(f'Expandable["{either(targets)}"]')
        case model.OneOf(members):
            return Code(f'Deferred["{either(members)}"]')
        case model.AnyObject():
            return Code('Deferred["Any"]')
        case model.ListOf(item):
            return Code(f"ListObject[{result_type(item)}]")
        case model.Array(item):
            return Code(f"list[{result_type(item)}]")
        case model.Map(value):
            return Code(f"dict[str, {result_type(value)}]")
        case model.Union(items):
            return Code(" | ".join(result_type(item) for item in items))


_ACCEPTED = {
    "unix-time": "int | datetime",
    "decimal": "Decimal | str",
    "date-time": "datetime | str",
    "binary": "FileInput",
}


def parameter_type(kind: model.Type) -> Code:
    """The annotation of a parameter. It accepts more types than a result has."""
    match kind:
        case model.Scalar("float"):
            return Code("float | Decimal")
        case model.Scalar(python, form):
            return Code(_ACCEPTED.get(form or "", python))
        case model.Enum(values, name):
            return identifier(name) if name else Code(f"Literal[{_values(values)}]")
        case model.Ref(name):
            return identifier(name)
        case model.Array(item):
            inner = parameter_type(item)
            # A str is a Sequence[str], and must not be accepted as a list of ids.
            sequence = "Array" if "str" in inner.split(" | ") else "Sequence"
            return Code(f"{sequence}[{inner}]")
        case model.Map(value):
            return Code(f"Mapping[str, {parameter_type(value)}]")
        case model.Union(items):
            return union(*(parameter_type(item) for item in items))
        case _:
            raise CodegenError(f"{kind!r} cannot be a parameter")


def union(*kinds: Code) -> Code:
    """Each type once, ``None`` last."""
    parts = dict.fromkeys(kinds)
    has_none = parts.pop(Code("None"), "") is None
    return Code(" | ".join([*parts, *(["None"] if has_none else [])]))


def optional(kind: Code) -> Code:
    parts = kind.split(" | ")
    return kind if kind == "Any" or parts[-1] == "None" else Code(f"{kind} | None")


def key_type(kind: Code, *, required: bool) -> Code:
    """The annotation of a key of a TypedDict whose values are of ``kind``."""
    return Code(f"Required[{kind}]") if required else optional(kind)


def either(names: tuple[str, ...]) -> Code:
    """The annotation of a result that is one of these structs."""
    return Code(" | ".join(map(identifier, names)) or "Any")


def _values(values: tuple[str | int | bool, ...]) -> str:
    return ", ".join(literal(value) for value in values)
