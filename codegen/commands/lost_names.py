"""The public names of a generated package, and those that another revision of it had.

``python -m codegen names --since REVISION`` reads the files of both and runs none of them.
"""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from codegen.commands.generate import PACKAGE
from codegen.diff.sources import extract
from codegen.emit.rendering import class_prefix

_SERVICE = re.compile(r"Methods of ``(client\.[a-z0-9_.]+)``\.")


def lost_names(root: Path, revision: str) -> tuple[str, ...]:
    """The names that ``generated/`` lost since ``revision``, except those in CHANGELOG.md."""
    with tempfile.TemporaryDirectory() as folder:
        extract(root, revision, "generated", Path(folder))
        before = public_names(Path(folder) / "generated" / PACKAGE)
    gone = before - public_names(root / "generated" / PACKAGE)
    announced = _announced(root / "CHANGELOG.md")
    return tuple(sorted(name for name in gone if not {name, _short(name)} & announced))


def public_names(package: Path) -> set[str]:
    """Exported names, structs, parameter types and methods of the client."""
    names = set(_exported(package / "__init__.py", PACKAGE))
    for folder in ("types", "params"):
        for file in ("__init__.py", "__init__.pyi"):
            names |= set(_exported(package / folder / file, folder))
    names |= set(_tabled(package / "params" / "_table.py", "params"))
    for path in sorted((package / "services").glob("*.py")):
        names |= set(_methods(path))
    return names


def _exported(path: Path, prefix: str) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{prefix}.{a.name}" for a in node.names if a.asname == a.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield f"{prefix}.{node.target.id}"


def _tabled(path: Path, prefix: str) -> Iterator[str]:
    for node in _tree(path).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            for file, names in ast.literal_eval(node.value).items():
                complete = names.replace("+", class_prefix(file))
                yield from (f"{prefix}.{name}" for name in complete.split())


def _methods(path: Path) -> Iterator[str]:
    for node in _tree(path).body:
        doc = ast.get_docstring(node) if isinstance(node, ast.ClassDef) else None
        found = _SERVICE.search(doc or "")
        if found is None:
            continue
        for member in getattr(node, "body", ()):
            if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{found[1]}.{member.name}"
            elif isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
                yield f"{found[1]}.{member.target.id}"
            elif isinstance(member, ast.Assign) and isinstance(member.targets[0], ast.Name):
                yield f"{found[1]}.{member.targets[0].id}"


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8")) if path.is_file() else ast.Module([], [])


def _announced(changelog: Path) -> set[str]:
    """The names in backticks of the section for the next release."""
    text = changelog.read_text("utf-8") if changelog.is_file() else ""
    section = re.split(r"^## ", text, flags=re.MULTILINE)[1:2]
    return set(re.findall(r"`([^`\s]+)`", section[0])) if section else set()


def _short(name: str) -> str:
    """The name as CHANGELOG.md writes it: ``invoices.pay``, ``Invoice``."""
    first, _, rest = name.partition(".")
    return rest if first in (PACKAGE, "client", "params", "types") else name
