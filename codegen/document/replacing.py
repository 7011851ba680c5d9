"""Replace a folder or a file as a whole, or leave it as it was, even if the process is killed.

The new files and, during the swap, the old ones are in a scratch folder beside the target.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from codegen.errors import CodegenError, os_errors


@contextmanager
def replace_tree(target: Path, *, marker: str | None = None) -> Iterator[Path]:
    """Yield an empty folder that replaces ``target`` when the block ends without an error.

    After an error ``target`` is unchanged. ``marker`` is a file that every folder made here holds:
    raises ``CodegenError`` when ``target`` holds files but no ``marker``, so that a mistyped path
    never deletes a folder.
    """
    target = target.resolve()
    _refuse_foreign_folder(target, marker)
    with os_errors(f"write beside {target}"):
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock(_scratch(target))
    if lock is None:
        raise CodegenError(
            f"another run is writing {target}", hint="Wait until it ends, then run this again."
        )
    with _locked(lock, target) as scratch:
        new = scratch / "new"
        with os_errors(f"write {new}"):
            for leftover in scratch.iterdir():
                shutil.rmtree(leftover)
            new.mkdir()
        yield new
        with os_errors(f"replace {target}"):
            if target.exists():
                target.rename(scratch / "old")
            new.rename(target)


def write_files(scratch: Path, target: Path, files: Mapping[str, bytes]) -> None:
    """Write files to the folder ``scratch``, which becomes ``target``."""
    hint = "Check the permissions and the free space of the folder."
    for name, content in files.items():
        path = scratch / name
        with os_errors(f"write {target / name}", hint=hint):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def replace_file(path: Path, text: str) -> None:
    """Write ``text`` to a file that replaces ``path``, or into a pipe such as /dev/stdout."""
    with os_errors(f"write {path}"):
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")
            return
        target = path.resolve()
        scratch = target.with_name(f".{target.name}.new")
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(target)


def recover(target: Path) -> None:
    """Restore ``target`` if a run was killed between the two renames that replace it."""
    target = target.resolve()
    if target.exists() or not (_scratch(target) / "old").is_dir():
        return
    lock = _lock(_scratch(target))
    if lock is not None:  # otherwise a living run is between the two renames
        with _locked(lock, target):
            pass


def _scratch(target: Path) -> Path:
    # Beside the target, because a rename is only atomic within one file system.
    return target.with_name(f".{target.name}.tmp")


def _lock(scratch: Path) -> int | None:
    """Create ``scratch`` and lock it. None if a living process holds the lock.

    The system releases the lock of a process that ends, so no killed run blocks the next one.
    """
    while True:
        scratch.mkdir(exist_ok=True)
        try:
            lock = os.open(scratch, os.O_RDONLY)
        except FileNotFoundError:  # the run that held the lock has deleted the folder
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            return None
        if _is_current(lock, scratch):
            return lock
        os.close(lock)


def _is_current(lock: int, scratch: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(lock), scratch.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _locked(lock: int, target: Path) -> Iterator[Path]:
    """Yield the scratch folder of ``target``. At the end, delete it and release its lock."""
    scratch = _scratch(target)
    try:
        _restore(target, scratch)
        yield scratch
    finally:
        try:
            _restore(target, scratch)
            shutil.rmtree(scratch, ignore_errors=True)
        finally:
            os.close(lock)


def _restore(target: Path, scratch: Path) -> None:
    """Undo the first rename of a swap that went no further."""
    old = scratch / "old"
    if not old.is_dir() or target.exists():
        return
    with os_errors(f"restore {target}", hint=f"Its files are in {old}."):
        old.rename(target)


def _refuse_foreign_folder(target: Path, marker: str | None) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise CodegenError(f"{target} is a file", hint="Pass a folder to write to.")
    if marker is not None and any(target.iterdir()) and not (target / marker).is_file():
        raise CodegenError(
            f"{target} holds files but no {marker}: refusing to replace it",
            hint="Pass an empty folder, a new one, or one that this command made.",
        )
