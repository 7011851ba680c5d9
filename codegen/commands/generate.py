"""Run the stages from ``spec/`` and ``overlays/`` to the package."""

from __future__ import annotations

import bz2
import json
import keyword
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from codegen.document.added_descriptions import add_descriptions
from codegen.document.event_schemas import add_event_schemas
from codegen.document.openapi import Document
from codegen.document.replacing import replace_tree, write_files
from codegen.document.spec_folder import read_lock, read_spec
from codegen.emit.package_files import Progress, package_files
from codegen.emit.rendering import HEADER
from codegen.errors import CodegenError
from codegen.overlay.actions import PatchedDocument, UnmatchedAction
from codegen.overlay.patching import patch
from codegen.parse import names_lock
from codegen.parse.facts import Facts, read_facts
from codegen.parse.parser import parse
from codegen.parse.states import with_states

PACKAGE = "lattice_stripe"
FACTS_FILE = "testing/facts.json.bz2"
MARKER = "_api_version.py"
"""A file that only a generated package has. Other folders are never replaced."""


@dataclass(frozen=True, slots=True)
class Generated:
    """The package that a run wrote, with its counts."""

    package: Path
    operations: int
    structs: int
    parameter_types: int
    files: int
    unmatched: tuple[UnmatchedAction, ...]
    unlocked: tuple[str, ...] = ()
    """What the names lock lacks: entries, and names, locations, keys or values of entries."""
    names_are_current: bool = True
    """Whether the names lock is as ``generate`` writes it."""


def generate(
    spec: Path,
    overlays: Path,
    to: Path,
    *,
    allow_unmatched: bool = False,
    progress: Progress = lambda _: None,
    names_file: Path | None = None,
    update_names: bool = False,
    name: str = PACKAGE,
    descriptions: str | None = None,
) -> Generated:
    """Replace the package ``to/name``, or leave it unchanged after an error.

    ``name`` is the name of the package: with another one, a program can import both.
    ``descriptions`` is the document that ``spec`` was made from: its descriptions go into the
    docstrings. Names in ``names_file`` are kept; ``update_names`` adds new names to it.
    Raises CodegenError for a problem with the document, an overlay or its Python code.
    """
    progress("read")
    names = names_lock.read(names_file) if names_file else names_lock.NamesLock()
    document = read_spec(spec)
    add_event_schemas(document["components"].setdefault("schemas", {}))
    if descriptions is not None:
        document = add_descriptions(document, descriptions, read_lock(spec), spec)
    progress("overlay")
    patched = patch(document, overlays, allow_unmatched=allow_unmatched)
    progress("parse")
    model = parse(
        patched.document,
        overlays_by_operation=_overlays_by_operation(patched),
        opinions=patched.opinions,
        lock=names,
    )
    facts = read_facts(patched.document, model)
    facts = with_states(facts, model, overlays, allow_unmatched=allow_unmatched)
    results = [name for operation in model.operations for name in operation.result.structs]
    for found, kind in ((model.operations, "operations"), (results, "objects in results")):
        if not found:
            raise CodegenError(
                f"the document in {spec} has no {kind}, so there is no package to generate",
                hint="Import another document, or add them with an overlay.",
            )
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        raise CodegenError(
            f"{name!r:.100} is not a name for a package", hint="Pass one such as lattice_preview."
        )
    texts = package_files(model, opinions=overlays, progress=progress)
    rendered = {path: text.encode() for path, text in texts.items() if text.startswith(HEADER)}
    copied = {path: text.encode() for path, text in texts.items() if path not in rendered}
    copied[FACTS_FILE] = encode_facts(facts)
    with replace_tree(to / name, marker=MARKER) as package:
        write_files(package, to / name, rendered)
        progress("format")
        _format(package)
        write_files(package, to / name, copied)  # after ruff, to keep the bytes of their sources
        complete, added = names_lock.including(names, model)
        if names_file and update_names:
            names_lock.write(names_file, complete)
    compared = None if update_names else names_file
    return Generated(
        to / name,
        len(model.current_operations),
        len(model.structs),
        len(model.parameter_types),
        len(rendered) + len(copied),
        patched.unmatched,
        added if compared else (),
        compared is None or names_lock.is_written(compared, complete),
    )


def encode_facts(facts: Facts) -> bytes:
    """``facts`` as compressed JSON. bzip2, because zlib's output depends on the version of zlib."""
    return bz2.compress(json.dumps(facts, separators=(",", ":")).encode())


def _overlays_by_operation(patched: PatchedDocument) -> dict[str, tuple[str, ...]]:
    """The overlays that change each operation, by "METHOD path"."""
    return {
        operation.key: patched.overlays_at("paths", operation.path, operation.method.lower())
        for operation in Document(patched.document).operations()
    }


def _format(folder: Path) -> None:
    """Remove unused imports, sort the others and format the code."""
    # Without configuration and cache, so that the output depends on the input alone.
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--isolated", "--no-cache", "--quiet", "--config", "line-length=120"]
    target = ["--target-version", "py311", str(folder)]
    unused = ["check", "--fix", "--select", "F401", "--exclude", "*.pyi"]
    unsorted = ["check", "--fix", "--select", "I", "--config", "lint.isort.combine-as-imports=true"]
    for command in (unused, unsorted, ["format"]):
        done = subprocess.run(
            [*ruff, *command, *common, *target], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise CodegenError(f"ruff rejects the generated code:\n{done.stdout}{done.stderr}")
