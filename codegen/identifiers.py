"""Python identifiers for the names of a document.

openapi-python-client's ``strings`` splits names into words. This module adds three rules: ASCII
only, no private names, no name that hides a type.
"""

from __future__ import annotations

import keyword
import re

from openapi_python_client.strings import pascal_case, snake_case

from codegen.errors import OverlayError, PartError

RESULT_METHODS = frozenset(["extra", "get", "last_response", "to_dict", "to_json"])
"""Public names of the base classes of structs."""
# Names in snake case that the body of a generated class uses: a field may not hide them.
_TAKEN = RESULT_METHODS.union(
    ["str", "int", "float", "bool", "list", "dict", "bytes", "datetime", "self", "cls", "field"]
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
"""Names that generated files import. A struct called ``Page`` becomes ``PageObject``."""


def beginnings(name: str) -> list[str]:
    """What a dotted name begins with: ``a`` and ``a.b`` for ``a.b.c``."""
    parts = name.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]


def _ascii(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_ .\-]", " ", text)


def snake(text: str, *, what: str) -> str:
    """A public snake_case identifier for ``text``. The error calls it ``what``."""
    name = text if re.fullmatch(r"[a-z][a-z0-9_]*", text) else snake_case(_ascii(text)).strip("_")
    if name[:1].isdigit():
        name = f"n{name}"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise PartError(
            f"{what} {text!r} has no characters that can form a Python name",
            hint="Give it a name with x-lattice-name in an overlay.",
        )
    return f"{name}_" if keyword.iskeyword(name) else name


def words(text: str) -> list[str]:
    """The words of ``text``, each with a capital letter."""
    found = filter(None, re.split(r"[_ .\-]+", _ascii(text)))
    return [pascal_case(w) if any(c.isupper() for c in w) else w.capitalize() for w in found]


def pascal(text: str, *, what: str) -> str:
    """A CamelCase identifier for ``text``.

    The runtime builds the same class names, in ``_core/parameter_suggestions.py`` and
    ``webhooks/_event_class_by_type.py``: a change here breaks them.
    """
    name = "".join(words(text))
    if name[:1].isdigit():
        name = f"N{name}"
    if not name.isidentifier() or keyword.iskeyword(name):
        raise OverlayError(
            f"{what} {text!r} has no characters that can form a class name",
            hint="Give it a name with x-lattice-name in an overlay.",
        )
    return name


def field_name(wire: str, *, what: str) -> str:
    """The attribute or keyword argument for Stripe's name, nearly always the same."""
    name = snake(wire, what=what)
    return f"{name}_" if name in _TAKEN else name
