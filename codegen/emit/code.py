"""Python source text as a type of its own, ``Code``.

Templates print only ``Code``: Jinja's ``finalize`` refuses any other value. Text from a document
becomes ``Code`` only through the functions here, and each of them validates or escapes it.
"""

from __future__ import annotations

import keyword
import re
import textwrap

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
