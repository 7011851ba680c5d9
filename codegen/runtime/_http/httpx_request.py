"""From a ``Request`` to the ``httpx.Request`` of one attempt."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._core.request import Request
from .._validation import invalid_argument
from ..errors import InvalidArgumentError, StripeError
from .not_sent_error import NotSentError
from .url_log import redact_logged_query

if TYPE_CHECKING:
    import httpx

    from .download import Destination
    from .timeouts import StepTimeouts


def to_httpx(
    request: Request,
    user_client: httpx.Client | httpx.AsyncClient | None,
    timeouts: StepTimeouts,
    deadline_at: float | None,
    open_files: ExitStack,
) -> httpx.Request:
    """Build the ``httpx.Request``, with the defaults of the user's client if there is one.

    Raises:
        NotSentError: a file cannot be read, or the URL is not valid.
    """
    import httpx

    try:
        arguments: dict[str, Any] = {
            "method": request.method,
            "url": request.url,
            "headers": request.headers,
            "extensions": {"timeout": timeouts},
        }
        if request.files is not None:
            arguments["data"] = request.data
            arguments["files"] = {
                name: (filename, _open(name, content, open_files), media_type)
                for name, (filename, content, media_type) in request.files.items()
            }
        elif request.content is not None:
            arguments["content"] = request.content
        build = httpx.Request if user_client is None else user_client.build_request
        message = build(**arguments)
    except httpx.InvalidURL as error:
        reason = InvalidArgumentError(_invalid_url(request.address, error))
        reason.__cause__ = error
        raise NotSentError(reason) from None
    except StripeError as refused:
        raise NotSentError(refused) from None
    progress = request.settings.progress
    if request.files is not None and (progress or deadline_at):
        from .upload import UploadStream

        total = content_length(message.headers)
        message.stream = UploadStream(message.stream, total, progress, deadline_at)
    return redact_logged_query(message)


def _invalid_url(address: str, error: Exception) -> str:
    import httpx

    try:
        httpx.URL(address)
    except httpx.InvalidURL as invalid:
        return f"The address {address!r} is not valid: {invalid}. Correct base_url."
    return (
        f"The URL of this request is not valid: {error}. Shorten the parameters: a GET sends all "
        "of them in its URL."
    )


def _open(name: str, content: Any, open_files: ExitStack) -> Any:
    if getattr(content, "closed", False):
        raise invalid_argument(name, "is a closed file: pass an open file, or its path")
    if isinstance(content, bytes):
        return io.BytesIO(content)  # httpx sends a file in chunks, and bytes in one piece
    if hasattr(content, "read"):
        if hasattr(content, "flush"):
            content.flush()  # httpx does not count what the file has in its buffer
        return content
    try:
        return open_files.enter_context(Path(content).open("rb"))
    except (OSError, ValueError) as error:  # a name can have a NUL or a lone surrogate
        problem = getattr(error, "strerror", error)
        raise invalid_argument(name, f"cannot be read: {problem}: {str(content)!r}") from error


def content_length(headers: Mapping[str, str]) -> int | None:
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() else None


def rewind(request: Request, destination: Destination | None) -> bool:
    """Prepare another attempt; return False if a file or the destination cannot start over."""
    for _, content, _ in (request.files or {}).values():
        if hasattr(content, "read"):
            try:
                content.seek(0)
            except Exception:  # noqa: BLE001  # the user's file may raise anything
                return False
    return destination is None or destination.restart()
