"""A folder that is replaced as a whole, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.errors import CodegenError


@contextmanager
def replace_tree(target: Path, *, marker: str | None = None) -> Iterator[Path]:
    """Fill the folder this yields; when the block ends without an error it becomes ``target``.

    After an error ``target`` is exactly what it was. ``marker`` is a file that says a folder is
    ours to replace: raises ``CodegenError`` when ``target`` holds files and ``marker`` is not one
    of them, so that a mistyped folder is never deleted.
    """
    target = target.resolve()
    _refuse_strangers(target, marker)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # A sibling, because a rename is only atomic within one file system.
        scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise CodegenError(f"cannot write beside {target}: {error.strerror}") from error
    try:
        fresh, aside = scratch / "new", scratch / "old"
        fresh.mkdir()  # mkdtemp's own folder is closed to others; this one has the usual mode
        yield fresh
        _swap(fresh, target, aside)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _refuse_strangers(target: Path, marker: str | None) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise CodegenError(f"{target} is a file", hint="Name a folder to write to.")
    if marker is not None and any(target.iterdir()) and not (target / marker).is_file():
        raise CodegenError(
            f"{target} holds files but no {marker}: refusing to replace it",
            hint="Name an empty or a new folder, or one this command made.",
        )


def _swap(fresh: Path, target: Path, aside: Path) -> None:
    had = target.exists()
    try:
        if had:
            target.rename(aside)
        fresh.rename(target)
    except BaseException as error:
        if aside.exists():
            aside.rename(target)
        if isinstance(error, OSError):
            raise CodegenError(f"cannot replace {target}: {error.strerror}") from error
        raise
