"""Replace a folder as a whole, or leave it as it was."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.errors import CodegenError


@contextmanager
def replace_tree(target: Path, *, marker: str | None = None) -> Iterator[Path]:
    """Yield an empty folder that replaces ``target`` when the block ends without an error.

    After an error ``target`` is unchanged. ``marker`` is a file that every folder made here holds:
    raises ``CodegenError`` when ``target`` holds files but no ``marker``, so that a mistyped path
    never deletes a folder.
    """
    target = target.resolve()
    _refuse_foreign_folder(target, marker)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Beside the target, because a rename is only atomic within one file system.
        scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise CodegenError(f"cannot write beside {target}: {error.strerror}") from error
    try:
        new, old = scratch / "new", scratch / "old"
        new.mkdir()  # with the usual mode; mkdtemp's folder is closed to other users
        yield new
        _swap(new, target, old)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


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


def _swap(new: Path, target: Path, old: Path) -> None:
    existed = target.exists()
    try:
        if existed:
            target.rename(old)
        new.rename(target)
    except BaseException as error:
        if old.exists():
            old.rename(target)
        if isinstance(error, OSError):
            raise CodegenError(f"cannot replace {target}: {error.strerror}") from error
        raise
