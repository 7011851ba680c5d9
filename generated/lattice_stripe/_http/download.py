# Copied from codegen/runtime/.
"""Streaming a download into a file."""

from __future__ import annotations

import io
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, BinaryIO
from uuid import uuid4

from .._validation import invalid_argument
from ..errors import FileWriteError


class Destination:
    """Where a download is written: a path, or an open file.

    A path receives the whole file or stays as it was: the download goes to a temporary file in the
    same folder, which replaces it at the end.
    """

    def __init__(self, to: str | os.PathLike[str] | BinaryIO) -> None:
        self._to = to
        self._file: Any = to
        self._temporary: IO[bytes] | None = None
        self._path = Path()
        """The file to replace: that of ``to``, after all symbolic links."""
        self._attempts = 1
        self._written = 0

    def write(self, chunk: bytes) -> None:
        """Write a whole chunk.

        Raises:
            FileWriteError: the disk is full, or the file system has another error.
        """
        self._written += len(chunk)
        try:
            while chunk:
                chunk = chunk[_write(self._file, chunk) :]
        except OSError as error:
            raise self._write_error(error) from error

    def restart(self) -> bool:
        """Discard what was written; return False if the caller's own file already has some."""
        self._attempts += 1
        if self._temporary is not None:
            try:
                self._temporary.seek(0)
                self._temporary.truncate()
            except OSError as error:
                raise self._write_error(error) from error
            self._written = 0
        return self._written == 0

    def __enter__(self) -> Destination:
        if not isinstance(self._to, str | os.PathLike):
            _check_open_file(self._to)
            return self
        try:
            path = Path(os.fsdecode(self._to))
            mode = _existing_mode(path)
            if mode is None or stat.S_ISREG(mode):
                self._open_temporary(path.resolve(), mode)
                return self
        except (OSError, ValueError) as error:
            problem = f"{getattr(error, 'strerror', error)}: {self._name!r}"
            advice = "Pass the path of a file that you may write"
            raise invalid_argument("to", f"cannot be written: {problem}. {advice}") from error
        advice = "Pass the path of a file, or an open file"  # replacing a device would remove it
        raise invalid_argument("to", f"is not a file: {self._name!r}. {advice}")

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if self._temporary is not None:
                self._temporary.close()
                if kind is None:
                    Path(self._temporary.name).replace(self._path)
            elif kind is None and hasattr(self._to, "flush"):
                self._to.flush()
        except OSError as error:
            if kind is None:
                raise self._write_error(error) from error
        finally:
            if self._temporary is not None:
                with suppress(OSError):
                    Path(self._temporary.name).unlink()

    def _open_temporary(self, path: Path, mode: int | None) -> None:
        # The name does not contain that of the file, which may be as long as a name can be.
        temporary = path.with_name(f".lattice_stripe-{uuid4().hex}.part")
        self._path = path
        try:
            self._file = self._temporary = temporary.open("xb", buffering=0)
            if mode is not None and mode != temporary.stat().st_mode:
                temporary.chmod(stat.S_IMODE(mode))
        except BaseException as error:
            self.__exit__(error)
            if self._temporary is None:  # a signal handler raised inside of open()
                with suppress(OSError):
                    temporary.unlink()
            raise

    @property
    def _name(self) -> str:
        if isinstance(self._to, str | os.PathLike):
            return os.fsdecode(self._to)
        return str(getattr(self._to, "name", type(self._to).__name__))

    def _write_error(self, error: OSError) -> FileWriteError:
        found = FileWriteError(
            f"The download could not be written to {self._name!r}: {error.strerror or error}. "
            "Correct the cause, e.g. a full disk, and call again.",
            errno=error.errno,
            filename=self._name,
        )
        found.attempts = self._attempts
        return found


def _write(file: Any, chunk: bytes) -> int:
    """Return how many bytes a file took: a raw file may take less than the chunk."""
    written = file.write(chunk)
    if isinstance(file, io.RawIOBase) and not written:
        raise BlockingIOError("the file took no data")
    return written if isinstance(written, int) and written else len(chunk)


def _existing_mode(path: Path) -> int | None:
    """Return the type and the permissions of what is at ``path``, or None if nothing is."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _check_open_file(to: Any) -> None:
    if not hasattr(to, "write"):
        problem = f"of type {type(to).__name__}"
    elif getattr(to, "closed", False) or not getattr(to, "writable", lambda: True)():
        problem = "a file that is closed or not open for writing"
    elif isinstance(to, io.TextIOBase):
        problem = "a file in text mode"
    else:
        return
    advice = "pass a path, or a file open for writing in binary mode"
    raise invalid_argument("to", f"is {problem}: {advice}")
