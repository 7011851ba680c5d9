"""From ``spec/`` and ``overlays/`` to the package: the stages in order, all or nothing."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from codegen.document import refs
from codegen.document.atomic import replace_tree
from codegen.document.openapi import METHODS
from codegen.document.spec_folder import read_spec
from codegen.emit.writer import Progress, emit
from codegen.errors import CodegenError
from codegen.model import Model
from codegen.overlay import actions, bindings
from codegen.parse import names_lock
from codegen.parse.parser import parse

PACKAGE = "lattice_stripe"


@dataclass(frozen=True, slots=True)
class Generated:
    """What a run made, for the line it ends with."""

    package: Path
    operations: int
    structs: int
    shapes: int
    files: int
    misses: tuple[actions.Miss, ...]
    unlocked: tuple[str, ...] = ()
    """Names that the names lock does not have."""


def generate(
    spec: Path,
    overlays: Path,
    to: Path,
    *,
    misses: Literal["error", "warn"] = "error",
    progress: Progress = lambda _: None,
    lock: Path | None = None,
    update_lock: bool = False,
) -> Generated:
    """Write ``to/lattice_stripe`` anew. After an error it is what it was before.

    Names in ``lock`` are kept; ``update_lock`` adds new names to it.
    Raises CodegenError where the document, an overlay or the code they name is at fault.
    """
    progress("read")
    locked = names_lock.read(lock) if lock else names_lock.NamesLock()
    document = read_spec(spec)
    progress("overlay")
    applied = actions.apply(document, actions.load_overlays(overlays), misses=misses)
    try:
        refs.check(applied.document)
        checked = bindings.check(applied, overlays, misses=misses)
        progress("parse")
        model = parse(
            applied.document, touched=_touched(applied), opinions=checked.opinions, lock=locked
        )
    except RecursionError:
        raise CodegenError(f"the document in {spec} is nested too deeply to understand") from None
    with replace_tree(to / PACKAGE, marker="__init__.py") as fresh:
        emit(model, fresh, opinions=overlays, progress=progress)
        progress("format")
        _format(fresh)
        files = sum(1 for path in fresh.rglob("*") if path.is_file())
    complete, added = names_lock.including(locked, model)
    if lock and update_lock and added:
        names_lock.write(lock, complete)
    summary = _summary(to / PACKAGE, model, files, applied.misses + checked.misses)
    return replace(summary, unlocked=added if lock and not update_lock else ())


def _touched(applied: actions.Applied) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (method.upper(), path): applied.overlays("paths", path, method)
        for path, item in applied.document.get("paths", {}).items()
        for method in METHODS
        if method in item
    }


def _summary(
    package: Path, model: Model, files: int, misses: tuple[actions.Miss, ...]
) -> Generated:
    current = sum(operation.removed is None for operation in model.operations)
    return Generated(package, current, len(model.structs), len(model.shapes), files, misses)


_GROUPED = "lint.isort.combine-as-imports=true"


def _format(folder: Path) -> None:
    """Ruff, without configuration or cache, so that the bytes depend on the text alone."""
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--isolated", "--no-cache", "--quiet", "--config", "line-length=100"]
    target = ["--target-version", "py311", str(folder)]
    for command in (
        [*ruff, "check", "--fix", "--select", "I", *common, "--config", _GROUPED, *target],
        [*ruff, "format", *common, *target],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CodegenError(f"ruff refused what was generated:\n{done.stdout}{done.stderr}")
