"""Python source text as a type of its own, ``Code``.

Templates print only ``Code``: Jinja's ``finalize`` refuses any other value. Text from a document
becomes ``Code`` only through the functions here, and each of them validates or escapes it.
"""

from __future__ import annotations

import keyword
import re
import textwrap

from codegen import model
from codegen.errors import CodegenError

_NOT_PRINTABLE = re.compile(r"[^\n -~]")


class Code(str):
    """Text that a template may print without escaping."""

    __slots__ = ()


def finalize(value: object) -> str:
    """Jinja calls this on every value that a template prints."""
    if isinstance(value, Code):
        return value
    raise CodegenError(
        f"a template printed a value that is not Code: {value!r}",
        hint="Pass it through a function of codegen/emit/code.py.",
    )


def identifier(name: str) -> Code:
    """``name``, after a check that it is an ASCII identifier and no keyword."""
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
        raise CodegenError(
            f"{name!r} is not a Python identifier",
            hint="Give it another x-lattice-name in an overlay.",
        )
    return Code(name)


def literal(value: object) -> Code:
    """A string, integer, boolean, None or tuple of them as an ASCII literal."""
    if isinstance(value, str):
        text = ascii(value)
        if text.startswith("'") and '"' not in text and "\\'" not in text:
            text = f'"{text[1:-1]}"'
        return Code(text)
    if value is None or isinstance(value, (bool, int)):
        return Code(repr(value))
    if isinstance(value, tuple):
        inner = ", ".join(literal(item) for item in value)
        return Code(f"({inner},)" if len(value) == 1 else f"({inner})")
    raise CodegenError(
        f"{value!r} cannot be written as a literal",
        hint="Pass a string, an integer, a boolean, None or a tuple of them.",
    )


def docstring(text: str, indent: int = 4) -> Code:
    """``text`` as a docstring: in ASCII, with quotes and backslashes escaped."""
    safe = _NOT_PRINTABLE.sub(lambda char: ascii(char[0])[1:-1], text.strip())
    safe = safe.replace("\\", "\\\\")
    safe, last = (safe[:-1], '\\"') if safe.endswith('"') else (safe, "")
    safe = safe.replace('"""', '\\"\\"\\"') + last
    pad = " " * indent
    body = textwrap.indent(safe, pad).strip()
    return Code(f'"""{body}\n{pad}"""' if "\n" in body else f'"""{body}"""')


# --- types ----------------------------------------------------------------------------------


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
