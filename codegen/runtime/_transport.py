"""The only place that talks to the network: thin shells around httpx, one that waits, one async.

httpx is imported when the first request goes out, not before.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import uuid4

from ._config import CONNECT_TIMEOUT
from ._judge import Failure
from ._request import FilePath, Request
from ._response import Headers, Response
from .errors import ClientClosedError, InvalidArgumentError

if TYPE_CHECKING:
    import httpx

Write = Callable[[bytes], object]
_CONNECTIONS = 100


class Transport:
    """Sends requests through an ``httpx.Client``: the user's, or one of its own."""

    def __init__(self, http_client: httpx.Client | None) -> None:
        _check_kind(http_client, "Client")
        self._theirs = http_client
        self._own: httpx.Client | None = None
        self._closed = False
        self._lock = threading.Lock()

    def send(
        self, request: Request, destination: Destination | None = None, ends: float | None = None
    ) -> Response | Failure:
        """One attempt, given up when the monotonic clock shows ``ends``.

        A successful body goes to ``destination`` where there is one.
        """
        import httpx

        client = self._client()
        with contextlib.ExitStack() as opened:
            arguments = _arguments(request, opened)
            try:
                answer = client.send(
                    client.build_request(**arguments),
                    stream=True,
                    auth=None,
                    follow_redirects=False,
                )
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                return _failure(error, None)
        body = _Body(answer, destination, ends)
        try:
            for chunk in answer.iter_bytes():
                body.take(chunk)
        except (httpx.HTTPError, _OutOfTimeError) as error:
            return _failure(error, body.response())
        finally:
            answer.close()
        return body.response()

    def _client(self) -> httpx.Client:
        client = self._theirs or self._own
        if client is None and not self._closed:
            import httpx

            with self._lock:
                if self._own is None and not self._closed:
                    self._own = httpx.Client(limits=_limits())
                client = self._own
        if client is None or self._closed or client.is_closed:
            raise _closed(mine=self._theirs is None or self._closed)
        return client

    def close(self) -> None:
        with self._lock:
            self._closed = True
        if self._own is not None:
            self._own.close()


class AsyncTransport:
    """Sends requests through an ``httpx.AsyncClient``: the user's, or one of its own."""

    def __init__(self, http_client: httpx.AsyncClient | None) -> None:
        _check_kind(http_client, "AsyncClient")
        self._theirs = http_client
        self._own: httpx.AsyncClient | None = None
        self._closed = False

    async def send(
        self, request: Request, destination: Destination | None = None, ends: float | None = None
    ) -> Response | Failure:
        """One attempt, given up when the monotonic clock shows ``ends``.

        A successful body goes to ``destination`` where there is one.
        """
        import httpx

        client = self._client()
        with contextlib.ExitStack() as opened:
            arguments = _arguments(request, opened)
            try:
                answer = await client.send(
                    client.build_request(**arguments),
                    stream=True,
                    auth=None,
                    follow_redirects=False,
                )
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                return _failure(error, None)
        body = _Body(answer, destination, ends)
        try:
            async for chunk in answer.aiter_bytes():
                body.take(chunk)
        except (httpx.HTTPError, _OutOfTimeError) as error:
            return _failure(error, body.response())
        finally:
            await answer.aclose()
        return body.response()

    def _client(self) -> httpx.AsyncClient:
        client = self._theirs or self._own
        if client is None and not self._closed:  # no lock: nothing here waits
            import httpx

            client = self._own = httpx.AsyncClient(limits=_limits())
        if client is None or self._closed or client.is_closed:
            raise _closed(mine=self._theirs is None or self._closed)
        return client

    async def aclose(self) -> None:
        self._closed = True
        if self._own is not None:
            await self._own.aclose()


# --- what both need -------------------------------------------------------------------------


def _check_kind(http_client: Any, wanted: str) -> None:
    if http_client is None:
        return
    import httpx

    if not isinstance(http_client, getattr(httpx, wanted)):
        kind = type(http_client)
        raise InvalidArgumentError(
            f"http_client is a {kind.__module__.partition('.')[0]}.{kind.__name__}: {wanted} "
            f"takes an httpx.{wanted}.",
            param="http_client",
        )
    if http_client.is_closed:
        raise InvalidArgumentError(
            "http_client is closed: pass one that is open, and keep it open while you use it.",
            param="http_client",
        )


def _closed(*, mine: bool) -> ClientClosedError:
    if mine:
        return ClientClosedError("This client was closed: make another, or close it later.")
    return ClientClosedError(
        "The http_client given to this client was closed: keep it open, or make another client."
    )


def _limits() -> httpx.Limits:
    import httpx

    return httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)


def _timeout(timeout: float | httpx.Timeout, patience: float | None) -> httpx.Timeout:
    import httpx

    if not isinstance(timeout, httpx.Timeout):
        timeout = httpx.Timeout(timeout, connect=min(timeout, CONNECT_TIMEOUT))
    if patience is None:
        return timeout
    limits = {
        step: patience if limit is None else min(limit, patience)
        for step, limit in timeout.as_dict().items()
    }
    return httpx.Timeout(**limits)


async def pause(seconds: float) -> None:
    """Wait, in whichever event loop this runs."""
    from anyio import sleep

    await sleep(seconds)


def _arguments(request: Request, opened: contextlib.ExitStack) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "method": request.method,
        "url": request.url,
        "headers": request.headers,
        "timeout": _timeout(request.timeout, request.patience),
    }
    if request.files is not None:
        arguments["data"] = request.data
        arguments["files"] = {
            name: (filename, _open(name, content, opened), media)
            for name, (filename, content, media) in request.files.items()
        }
    elif request.content is not None:
        arguments["content"] = request.content
    return arguments


def _open(name: str, content: Any, opened: contextlib.ExitStack) -> Any:
    if not isinstance(content, FilePath):
        return content
    try:
        return opened.enter_context(Path(content).open("rb"))
    except OSError as error:
        raise InvalidArgumentError(
            f"{name} cannot be read: {error.strerror}: {str(content)!r}.", param=name
        ) from error


def _failure(error: Exception, partial: Response | None) -> Failure:
    import httpx

    if isinstance(error, httpx.InvalidURL):
        raise InvalidArgumentError(
            f"The request's address cannot be used: {error}. Shorten the parameters: "
            "those of a GET all go into it."
        ) from error
    if isinstance(error, httpx.TimeoutException | _OutOfTimeError):
        return Failure("timeout", error, partial)
    return Failure("connection" if partial is None else "cut", error, partial)


class _OutOfTimeError(Exception):
    """The call's deadline has come while its answer was coming in."""


class _Body:
    """A body as it comes in: kept, or handed on where the caller wants it elsewhere."""

    def __init__(
        self, answer: httpx.Response, destination: Destination | None, ends: float | None
    ) -> None:
        self._answer = answer
        self._ends = ends
        self._chunks: list[bytes] = []
        wanted = destination is not None and answer.is_success
        self._put: Write = destination.write if wanted and destination else self._chunks.append

    def take(self, chunk: bytes) -> None:
        if self._ends is not None and time.monotonic() > self._ends:
            raise _OutOfTimeError("deadline")
        self._put(chunk)

    def response(self) -> Response:
        headers = Headers(self._answer.headers.raw)
        return Response(self._answer.status_code, headers, b"".join(self._chunks))


def rewind(request: Request, destination: Destination | None) -> bool:
    """Make ready for another attempt; False where what was sent or received cannot be undone."""
    for _, content, _ in (request.files or {}).values():
        if hasattr(content, "seek") and hasattr(content, "read"):
            try:
                content.seek(0)
            except (OSError, ValueError):
                return False
        elif hasattr(content, "read"):
            return False
    return destination is None or destination.restart()


class Destination:
    """Where a download goes. A path gets the whole file or stays as it was."""

    def __init__(self, to: str | os.PathLike[str] | BinaryIO) -> None:
        self._path = Path(to) if isinstance(to, str | os.PathLike) else None
        self._to = to
        self._partial: BinaryIO | None = None
        self._written = 0

    def write(self, chunk: bytes) -> None:
        """Add to what is there."""
        self._written += len(chunk)
        target: Any = self._to if self._partial is None else self._partial
        target.write(chunk)

    def restart(self) -> bool:
        """Forget what was written; False where it cannot be taken back."""
        if self._partial is not None:
            self._partial.seek(0)
            self._partial.truncate()
            self._written = 0
        return self._written == 0

    def __enter__(self) -> Destination:
        if self._path is None:
            if not hasattr(self._to, "write"):
                raise InvalidArgumentError(
                    f"to is a {type(self._to).__name__}: pass a path or a file open for writing "
                    "in binary mode.",
                    param="to",
                )
            return self
        if self._path.exists() and not self._path.is_file():  # replacing a device would undo it
            raise InvalidArgumentError(
                f"to is no file: {str(self._path)!r}. Pass a file's path, or the open file.",
                param="to",
            )
        try:
            beside = f".{self._path.name}.{uuid4().hex}"
            self._partial = self._path.with_name(beside).open("xb")
        except (OSError, ValueError) as error:
            raise InvalidArgumentError(
                f"to cannot be written: {getattr(error, 'strerror', error)}: {str(self._path)!r}.",
                param="to",
            ) from error
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._path is None or self._partial is None:
            return
        self._partial.close()
        partial = Path(self._partial.name)
        try:
            if kind is None:
                partial.replace(self._path)
        finally:
            partial.unlink(missing_ok=True)
