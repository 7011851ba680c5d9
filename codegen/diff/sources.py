"""Reads the two documents of a diff: spec folders, document files, URLs or git revisions."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from codegen.document import refs
from codegen.document.importing import Patch, read_document
from codegen.document.openapi import count_operations, operation_keys
from codegen.document.spec_folder import LOCK_FILE, read_lock, read_spec
from codegen.errors import CodegenError

_ROOT_KEYS = ("openapi", "info", "servers", "security", "paths", "components")
_SHARED = 0.1
"""The least share of the smaller document's operations that both must have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document without prose. ``label`` names it: what the user passed, or its version."""

    label: str
    document: dict[str, Any] = field(repr=False)
    needs_overlays: bool = False
    """Whether it is valid only with the overlays."""

    @property
    def version(self) -> str:
        return str(self.document.get("info", {}).get("version", ""))


def read_source(argument: str, repository: Path, patch: Patch | None = None) -> Source:
    """Read a spec folder, a document (path or URL), or ``spec/`` at a revision of ``repository``.

    ``patch`` applies the overlays: an invalid document that they correct is read.
    Raises CodegenError for anything else, and for a folder whose files do not fit its lock.
    """
    path = Path(argument)
    if argument.startswith(("http://", "https://")) or path.is_file():
        label = argument if "://" in argument else path.name
        read = read_document(argument, patch=patch)
        return Source(label, read.spec, read.needs_overlays)
    if argument and path.is_dir():
        label = path.name if path.is_absolute() else argument
        return _resolved(Source(label, _read_folder(path, argument)), patch)
    return _resolved(Source(argument, _read_revision(argument, repository)), patch)


def check_pair(old: Source, new: Source) -> None:
    """Raise CodegenError unless the two documents describe the same API and look complete."""
    for source in (old, new):
        if not count_operations(source.document):
            raise CodegenError(
                f"{source.label} has no operations, so there is nothing to compare",
                hint="Pass two versions of Stripe's document.",
            )
    one, other = operation_keys(old.document), operation_keys(new.document)
    smaller = min(len(one), len(other))
    if len(one & other) < _SHARED * smaller:
        raise CodegenError(
            f"{old.label} and {new.label} share {len(one & other)} of {smaller} operations: "
            "they describe different APIs",
            hint="Pass two versions of the same document.",
        )
    for source, complete in ((old, new), (new, old)):
        for key in _ROOT_KEYS:
            if complete.document.get(key) and not source.document.get(key):
                raise CodegenError(
                    f"{source.label} has no {key}, but {complete.label} has: it may be truncated",
                    hint="Download the document again.",
                )


def _read_folder(folder: Path, label: str) -> dict[str, Any]:
    if not (folder / LOCK_FILE).exists():
        raise CodegenError(
            f"{label} is not a spec folder: it has no {LOCK_FILE}",
            hint="Pass spec/, a document, a URL, or a revision such as HEAD~1.",
        )
    document = read_spec(folder)
    lock = read_lock(folder)
    counts = (count_operations(document), len(document["components"].get("schemas", {})))
    if lock is not None and counts != (lock.operations, lock.schemas):
        raise CodegenError(
            f"{label} was edited: it has {counts[0]} operations and {counts[1]} schemas, but its "
            f"lock says {lock.operations} and {lock.schemas}",
            hint="Restore it from version control, or import the document again: make spec.",
        )
    return document


def _resolved(source: Source, patch: Patch | None) -> Source:
    """``source``, after a check that its references resolve, with the overlays if necessary."""
    try:
        refs.check_references(source.document)
    except CodegenError:
        if patch is None:
            raise
        refs.check_references(patch(source.document))
        return replace(source, needs_overlays=True)
    return source


def _read_revision(revision: str, repository: Path) -> dict[str, Any]:
    if _git(repository, "rev-parse", "--verify", "--end-of-options", revision) is None:
        raise CodegenError(
            f"{revision!r:.200} is not a spec folder, a document or a git revision",
            hint="Pass a path, a URL, or a revision such as HEAD~1.",
        )
    with tempfile.TemporaryDirectory() as scratch:
        extract(repository, revision, "spec", Path(scratch))
        return _read_folder(Path(scratch) / "spec", revision)


def extract(repository: Path, revision: str, folder: str, to: Path) -> None:
    """Write a folder of a git revision to ``to``."""
    archive = _git(repository, "archive", "--format=tar", "--end-of-options", revision, folder)
    if archive is None:
        raise CodegenError(
            f"cannot read {folder}/ of the revision {revision!r:.200}",
            hint="Pass a commit of this repository that has the folder, e.g. origin/main.",
        )
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(to, filter="data")


def _git(repository: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=repository, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
