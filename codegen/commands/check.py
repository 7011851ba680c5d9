"""Compare the committed files with a fresh run, byte for byte."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from codegen.commands.generate import PACKAGE, generate
from codegen.document.importing import import_document
from codegen.document.replacing import recover
from codegen.document.spec_folder import read_lock
from codegen.errors import listed
from codegen.overlay.patching import apply_overlays
from codegen.parse import names_lock

WriteLine = Callable[[str], None]


def check(
    spec: Path, overlays: Path, generated: Path, document: Path | None, write: WriteLine
) -> bool:
    """Whether ``generated`` and, if ``document`` is given, ``spec`` are up to date."""
    recover(generated / PACKAGE)
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        names_file = overlays / names_lock.FILE
        made = generate(spec, overlays, fresh, names_file=names_file)
        up_to_date = _compare("generated", generated / PACKAGE, fresh / PACKAGE, write)
        if made.unlocked:
            missing = listed(list(made.unlocked))
            write(f"{names_file.name} lacks:\n{missing}")
        elif not made.names_are_current:
            write(f"{names_file.name} is not up to date: run make generate")
        up_to_date = up_to_date and made.names_are_current
        if document is None:
            return up_to_date
        patch = partial(apply_overlays, overlays)
        import_document(str(document), fresh / "spec", pinned=read_lock(spec), patch=patch)
        return _compare("spec", spec, fresh / "spec", write) and up_to_date


def _compare(name: str, committed: Path, fresh: Path, write: WriteLine) -> bool:
    old, new = _files(committed), _files(fresh)
    differing = sorted(path for path in {**old, **new} if old.get(path) != new.get(path))
    for path in differing:
        write(f"differs: {name}/{path}")
    if differing:
        write(f"{name}: {len(differing)} of {len(new)} files differ")
    else:
        write(f"{name}: {len(new)} files are up to date")
    return not differing


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
