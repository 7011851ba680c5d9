"""Files that a call uploads, and the multipart body that carries them."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from typing import Any

from .._validation import check_header_value, invalid_argument
from .operation import Operation
from .parameter_encoding import form_pairs


def multipart(
    operation: Operation, params: Mapping[str, Any]
) -> tuple[dict[str, str], dict[str, Any]]:
    """The text fields and the files of a multipart body."""
    files = {name: params[name] for name in operation.files if params.get(name) is not None}
    fields = {name: value for name, value in params.items() if name not in operation.files}
    return dict(form_pairs(fields)), {name: _file(name, value) for name, value in files.items()}


def _file(name: str, value: Any) -> tuple[str | None, Any, str]:
    """A file as (file name, content, media type). A path is opened when the request is sent."""
    filename, content, media = None, value, "application/octet-stream"
    if isinstance(value, tuple) and len(value) in (2, 3):
        filename, content = value[0], value[1]
        media = value[2] if len(value) == 3 else media
        if not isinstance(filename, str) or not filename:
            problem = "has no file name before its content: pass (name, content)"
            raise invalid_argument(name, problem)
        check_header_value(f"the media type of {name}", media)
    elif isinstance(value, str | os.PathLike):
        path = os.fsdecode(value)
        return os.path.basename(path), path, media  # noqa: PTH119  # pathlib is slow to import
    if isinstance(content, bytes | bytearray):
        return filename or "file", bytes(content), media
    if isinstance(content, io.TextIOBase):
        raise invalid_argument(name, "is open as text: open it with mode 'rb'")
    if hasattr(content, "read"):
        own = getattr(content, "name", None)
        base = os.path.basename(own) if isinstance(own, str) else "file"  # noqa: PTH119
        return filename or base or "file", content, media
    kind = type(content).__name__
    advice = "pass bytes, a path, a file open in binary mode, or (name, content)"
    raise invalid_argument(name, f"is of type {kind}: {advice}")
