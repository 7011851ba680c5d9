"""Streaming a download into a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from ..errors import InvalidArgumentError


class Destination:
    """Where a download is written: a path, or an open file.

    A path receives the whole file or stays as it was: the download goes to a temporary file beside
    it, which replaces it at the end.
    """

    def __init__(self, to: str | os.PathLike[str] | BinaryIO) -> None:
        self._path = Path(to) if isinstance(to, str | os.PathLike) else None
        self._to = to
        self._temporary: BinaryIO | None = None
        self._written = 0

    def write(self, chunk: bytes) -> None:
        self._written += len(chunk)
        file: Any = self._to if self._temporary is None else self._temporary
        file.write(chunk)

    def restart(self) -> bool:
        """Discard what was written; return False if the caller's own file already has some."""
        if self._temporary is not None:
            self._temporary.seek(0)
            self._temporary.truncate()
            self._written = 0
        return self._written == 0

    def __enter__(self) -> Destination:
        if self._path is None:
            if not hasattr(self._to, "write"):
                raise InvalidArgumentError(
                    f"to is a {type(self._to).__name__}: pass a path, or a file open for writing "
                    "in binary mode.",
                    param="to",
                )
            return self
        if self._path.exists() and not self._path.is_file():  # replacing a device would remove it
            raise InvalidArgumentError(
                f"to is not a file: {str(self._path)!r}. Pass the path of a file, or an open file.",
                param="to",
            )
        try:
            name = f".{self._path.name}.{uuid4().hex}"
            self._temporary = self._path.with_name(name).open("xb")
        except (OSError, ValueError) as error:
            raise InvalidArgumentError(
                f"to cannot be written: {getattr(error, 'strerror', error)}: {str(self._path)!r}.",
                param="to",
            ) from error
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._path is None or self._temporary is None:
            return
        self._temporary.close()
        temporary = Path(self._temporary.name)
        try:
            if kind is None:
                temporary.replace(self._path)
        finally:
            temporary.unlink(missing_ok=True)
