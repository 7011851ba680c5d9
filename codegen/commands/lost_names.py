"""The public names of a generated package, and those that it lost since a git revision.

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
    # CHANGELOG.md may also write client.invoices.pay as invoices.pay, and types.Invoice as Invoice.
    return tuple(sorted(n for n in gone if not {n, n.partition(".")[2]} & announced))


def public_names(package: Path) -> set[str]:
    """Exported names, structs, parameter types, classes of events and methods of the client."""
    names = set(_exported(package / "__init__.py", PACKAGE))
    for folder in ("params", "testing", "types", "webhooks"):
        for file in ("__init__.py", "__init__.pyi", "_event_classes.pyi"):
            names |= set(_exported(package / folder / file, folder))
    names |= set(_tabled(package / "params" / "_table.py", "params"))
    for path in sorted((package / "services").glob("*.py")):
        names |= set(_methods(path))
    return names


def _exported(path: Path, prefix: str) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        match node:
            case ast.ImportFrom(names=imported):
                yield from (f"{prefix}.{a.name}" for a in imported if a.asname == a.name)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.ClassDef(name=name):
                yield f"{prefix}.{name}"


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
            match member:
                case (
                    ast.FunctionDef(name=name)
                    | ast.AsyncFunctionDef(name=name)
                    | ast.AnnAssign(target=ast.Name(id=name))
                    | ast.Assign(targets=[ast.Name(id=name)])
                ):
                    yield f"{found[1]}.{name}"


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8")) if path.is_file() else ast.Module([], [])


def _announced(changelog: Path) -> set[str]:
    """The names in backticks of the section for the next release."""
    text = changelog.read_text("utf-8") if changelog.is_file() else ""
    section = re.split(r"^## ", text, flags=re.MULTILINE)[1:2]
    return set(re.findall(r"`([^`\s]+)`", section[0])) if section else set()
