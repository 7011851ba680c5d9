"""From names in a document to Python identifiers that cannot surprise anyone.

openapi-python-client's ``strings`` does the cutting into words and the ASCII-unsafe work; what is
added here is what this package needs on top: ASCII only, no private names, no shadowed types.
"""

from __future__ import annotations

import keyword
import re

from openapi_python_client.strings import pascal_case, snake_case

from codegen.errors import CodegenError

# Names that mean something in the body of a generated class: a field may not shadow them.
_TAKEN = frozenset(
    [
        "str",
        "int",
        "float",
        "bool",
        "list",
        "dict",
        "bytes",
        "Any",
        "Literal",
        "Decimal",
        "datetime",
        "self",
        "cls",
        "field",
        "last_response",
        "Expandable",
        "Deferred",
        "ListObject",
        "Resource",
        "StripeObject",
        "MISSING",
    ]
)


RESERVED_CLASSES = frozenset(
    [
        "Any",
        "AsyncIterator",
        "AsyncPage",
        "AsyncService",
        "BinaryIO",
        "Decimal",
        "Deferred",
        "Expandable",
        "Iterator",
        "ListObject",
        "Literal",
        "MISSING",
        "Operation",
        "Page",
        "PathLike",
        "RequestOptions",
        "Resource",
        "Service",
        "StripeObject",
        "Unpack",
    ]
)
"""What generated files import: a struct of such a name becomes ``PageObject``."""


def _ascii(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_ .\-]", " ", text)


def snake(text: str, *, what: str) -> str:
    """A public snake_case identifier for ``text``; ``what`` names it in the error."""
    name = text if re.fullmatch(r"[a-z][a-z0-9_]*", text) else snake_case(_ascii(text)).strip("_")
    if name[:1].isdigit():
        name = f"n{name}"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise CodegenError(
            f"{what} {text!r} holds nothing that a Python name can be made of",
            hint="give it a name with x-lattice-name in an overlay",
        )
    return f"{name}_" if keyword.iskeyword(name) else name


def pascal(text: str, *, what: str) -> str:
    """A CamelCase identifier for ``text``."""
    words = re.split(r"[_ .\-]+", _ascii(text))
    name = "".join(
        pascal_case(word) if any(c.isupper() for c in word) else word.capitalize() for word in words
    )
    if name[:1].isdigit():
        name = f"N{name}"
    if not name.isidentifier() or keyword.iskeyword(name) or name in {"None", "True", "False"}:
        raise CodegenError(
            f"{what} {text!r} holds nothing that a class name can be made of",
            hint="give it a name with x-lattice-name in an overlay",
        )
    return name


def field_name(wire: str, *, what: str) -> str:
    """The attribute or keyword for a key on the wire: itself nearly always."""
    name = snake(wire, what=what)
    return f"{name}_" if name in _TAKEN else name
