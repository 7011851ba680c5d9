"""Render the templates.

``templates/NAME.jinja`` is the template of the generated file ``NAME``. The modules in ``types/``,
``params/`` and ``services/`` have one template for each folder, and ``lazy_names`` is that of
``types/__init__.py`` and ``params/__init__.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from codegen.emit.code import Code, docstring, finalize, identifier, literal

File = tuple[str, str]
"""A file's path in the package, and its text."""

HEADER = Code("# Generated. Do not edit.")
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=jinja2.StrictUndefined,
    finalize=finalize,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,
)
_TEMPLATES.filters |= {"docstring": docstring, "identifier": identifier, "literal": literal}


def render(template: str, **values: Any) -> str:
    """The text of a template. Every value that it prints must be ``Code``, or pass a filter."""
    file = template if template.endswith(".pyi") else f"{template}.py"
    return _TEMPLATES.get_template(f"{file}.jinja").render(header=HEADER, **values)


def render_lazy_names(folder: str, **values: Any) -> Iterable[File]:
    """``__init__.py`` of a folder, which imports a name at its first use, and its stub.

    ``table`` of ``table_module`` has the file of each name, ``modules`` the imports of the stub.
    """
    yield f"{folder}/__init__.py", render("lazy_names", **values)
    yield f"{folder}/__init__.pyi", render("lazy_names.pyi", **values)


def class_prefix(file: str) -> str:
    """``AB`` for the file ``a_b``: what ``+`` stands for in a table of names.

    ``_lazy.py`` of the runtime builds the same prefix.
    """
    return file.title().replace("_", "")


def names_by_file(file_of: Mapping[str, str]) -> list[tuple[str, Code]]:
    """Each file with its names in one string, which Python imports faster than a dict by name.

    ``+`` stands for the name of the file, as in ``files_by_name`` of the runtime.
    """
    files: dict[str, list[Code]] = defaultdict(list)
    for name, file in sorted(file_of.items()):
        rest = identifier(name).removeprefix(class_prefix(file))
        files[file].append(Code(f"+{rest}" if rest != name else name))
    return [
        (file, one_a_line(names) if len(names) > 1 else literal(str(names[0])))
        for file, names in sorted(files.items())
    ]


def one_a_line(names: Iterable[Code]) -> Code:
    """One name a line, so that a new name changes no other line; unindented to be small."""
    return Code("\n".join(['"""', *names, '"""']))


def reexported(names: Sequence[str]) -> Code:
    """Explicit re-exports: a type checker reads only the modules whose names it needs."""
    exports = [f"{name} as {name}" for name in map(identifier, sorted(names))]
    if len(exports) == 1:
        return Code(exports[0])
    lines = "".join(f"{export},\n" for export in exports)  # unindented to be small
    return Code(f"(\n{lines})")
