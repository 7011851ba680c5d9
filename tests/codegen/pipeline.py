"""Run the generator's stages on small documents."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from codegen.document import loading
from codegen.document.importing import read_document
from codegen.document.prose import strip_prose
from codegen.emit.package_files import package_files
from codegen.model import Model
from codegen.overlay import actions
from codegen.overlay.patching import check_patched
from codegen.parse.parser import parse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DOCUMENTS = HERE / "documents"
LENDING = DOCUMENTS / "lending.yaml"
LENDING_OVERLAYS = DOCUMENTS / "lending_overlays"
MARK = "# Generated."


def lending() -> dict[str, Any]:
    """A fresh copy of the lending library's document."""
    document: dict[str, Any] = loading.load(LENDING.read_bytes(), LENDING.name)
    return document


def document(
    paths: dict[str, Any] | None = None, schemas: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The smallest valid document with these paths and schemas."""
    return {
        "openapi": "3.0.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://api.example.com/"}],
        "paths": paths or {},
        "components": {"schemas": schemas or {}},
    }


def operation(schema: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """An operation whose response is ``schema``."""
    content = {"content": {"application/json": {"schema": schema}}} if schema else {}
    return {"responses": {"200": {"description": "", **content}}, **more}


def form(**properties: Any) -> dict[str, Any]:
    """A request body with these properties."""
    schema = {"type": "object", "properties": properties}
    return {"content": {"application/x-www-form-urlencoded": {"schema": schema}}}


def struct(name: str, **properties: Any) -> dict[str, Any]:
    """The schema of a resource whose ``object`` is ``name``."""
    return {
        "type": "object",
        "required": ["id", "object"],
        "properties": {
            "id": {"type": "string"},
            "object": {"type": "string", "enum": [name]},
            **properties,
        },
    }


def model_of(
    source: dict[str, Any],
    folder: Path,
    *,
    overlays: Path | None = None,
    allow_unmatched: bool = False,
) -> Model:
    """The model of ``source`` with ``overlays``; ``folder`` is a scratch folder."""
    loaded = load_overlays(overlays) if overlays else ()
    patched = actions.apply(imported(source, folder), loaded, allow_unmatched=allow_unmatched)
    patched = check_patched(patched, overlays, allow_unmatched=allow_unmatched)
    return parse(patched.document, opinions=patched.opinions)


load_overlays = cache(actions.load_overlays)


def imported(source: dict[str, Any], folder: Path) -> dict[str, Any]:
    """``source`` written to a file and read as any other document, without its prose."""
    written = folder / "document.json"
    written.write_text(json.dumps(source))
    return strip_prose(read_document(str(written)).document)


def printed(model: Model, *, overlays: Path | None = None) -> dict[str, str]:
    """The generated files for ``model``, by name, before formatting."""
    return _generated(package_files(model, opinions=overlays))


def generated(package: Path) -> dict[str, str]:
    """The generated files of a package, by name, without the copied runtime."""
    return _generated(
        {
            path.relative_to(package).as_posix(): path.read_text("utf-8")
            for path in sorted(package.rglob("*"))
            if path.suffix in (".py", ".pyi")
        }
    )


def _generated(files: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in files.items() if text.startswith(MARK)}


def tree(folder: Path) -> dict[str, bytes]:
    """The bytes of every file under ``folder``, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
