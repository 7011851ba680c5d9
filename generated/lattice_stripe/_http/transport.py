# Copied from codegen/runtime/_http/transport.py. Edit it there.
"""The only place that talks to the network: thin shells around httpx, one that waits, one async.

httpx is imported when the first request goes out, not before.
"""

from __future__ import annotations

import contextlib
import io
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, cast
from uuid import uuid4
from weakref import WeakKeyDictionary

from .._core.config import CONNECT_TIMEOUT
from .._core.outcome import TransportFailure
from .._core.request import FilePath, Request
from .._core.response import Headers, Response, is_page
from .._forks import Lock
from .._redact import redact_logged_query
from ..errors import ClientClosedError, InvalidArgumentError, StripeError
from .gunzip import BadlyPackedError, Unpacker
from .pool import AsyncConnectionPool, ConnectionPool

if TYPE_CHECKING:
    import asyncio

    import httpx

    from .._core.httpx_protocols import AsyncHTTPClient, HTTPClient, Timeout
    from .._core.options import HTTPOptions, Progress

Write = Callable[[bytes], object]
_CONNECTIONS = 100
_parents: list[Any] = []
"""What a forked process must leave alone, kept so that nothing closes it."""


class Transport:
    """Sends requests through an ``httpx.Client``: the user's, or one of its own."""

    def __init__(self, http_client: HTTPClient | None, options: HTTPOptions | None = None) -> None:
        _check_kind(http_client, "Client", options)
        self.user_client = cast("httpx.Client | None", http_client)
        self._options = options
        # With options it is made now: what httpx does not take is said where it was given.
        self._own_client: httpx.Client | None = _made("Client", options) if options else None
        self._number = None if http_client else _max_connections(options)
        self._pool = ConnectionPool(self._number) if self._number else None
        self._closed = False
        self._lock = Lock()
        self._process = os.getpid()
        self._used = False

    def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """One attempt, given up when the monotonic clock shows ``deadline_at``.

        A successful body goes to ``destination`` where there is one.
        """
        if deadline_at is None:
            return self._attempt(request, destination, None)
        from .tls import ending

        with ending(deadline_at):
            return self._attempt(request, destination, deadline_at)

    def _attempt(
        self, request: Request, destination: Destination | None, deadline_at: float | None
    ) -> Response | TransportFailure:
        try:
            client, pool = self._client(), self._pool
        except StripeError as refused:
            raise NotSentError(refused) from None
        limits = _limits_of(request.timeout, deadline_at)
        if pool is None:
            return self._exchange(client, request, destination, deadline_at, limits)
        if not pool.take(limits.get("pool")):
            return _pool_exhausted(deadline_at)
        try:
            return self._exchange(client, request, destination, deadline_at, limits)
        finally:
            pool.release()

    def _exchange(
        self,
        client: httpx.Client,
        request: Request,
        destination: Destination | None,
        deadline_at: float | None,
        limits: dict[str, float | None],
    ) -> Response | TransportFailure:
        import ssl

        import httpx

        with contextlib.ExitStack() as opened:
            message = _message(client, self.user_client, request, opened, limits)
            try:
                response = client.send(message, stream=True, auth=None, follow_redirects=False)
            except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError) as error:
                return _failure(error, None)
            except RuntimeError as error:
                if client.is_closed:  # since it was looked at: who knows how far this came
                    return _failure(error, None)
                raise
        body = _Body(response, destination, deadline_at, request)
        try:
            for chunk in response.iter_raw() if body.packed else response.iter_bytes():
                body.take(chunk)
            body.end()
        except (httpx.HTTPError, ssl.SSLError, *_BROKEN_OFF) as error:
            return _failure(error, body)
        finally:
            response.close()
        return body.response()

    def _client(self) -> httpx.Client:
        if self._process != os.getpid():
            self._forked()
        client = self.user_client or self._own_client
        if client is None and not self._closed:
            with self._lock:
                if self._own_client is None and not self._closed:
                    self._own_client = _made("Client", self._options)
                client = self._own_client
        if client is None or self._closed or client.is_closed:
            raise _closed(mine=self.user_client is None or self._closed)
        if not self._used:
            _use(self.user_client, self._options)
            self._used = True
        return client

    def _forked(self) -> None:
        # The sockets are the parent's; closing them would end its TLS sessions. A thread of the
        # parent may have held a slot.
        _parents.append(self._own_client)
        self._own_client, self._process = None, os.getpid()
        self._pool = ConnectionPool(self._number) if self._number else None
        self._used = False

    def close(self) -> None:
        if self._process != os.getpid():
            self._forked()
        with self._lock:
            self._closed = True
        if self._own_client is not None:
            self._own_client.close()


class AsyncTransport:
    """Sends requests through an ``httpx.AsyncClient``: the user's, or one of its own."""

    def __init__(
        self, http_client: AsyncHTTPClient | None, options: HTTPOptions | None = None
    ) -> None:
        _check_kind(http_client, "AsyncClient", options)
        self.user_client = cast("httpx.AsyncClient | None", http_client)
        self._options = options
        self._own_client: httpx.AsyncClient | None = (
            _made("AsyncClient", options) if options else None
        )
        self._number = None if http_client else _max_connections(options)
        self._pool = AsyncConnectionPool(self._number) if self._number else None
        self._closed = False
        self._process = os.getpid()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._used = False

    async def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """One attempt, given up when the monotonic clock shows ``deadline_at``.

        A successful body goes to ``destination`` where there is one.
        """
        from .cancellation import defer_cancellation

        if deadline_at is None:
            return await defer_cancellation(self._send(request, destination, None))
        from anyio import move_on_after

        with move_on_after(deadline_at - time.monotonic()):
            return await defer_cancellation(self._send(request, destination, deadline_at))
        return TransportFailure("timeout", _OutOfTimeError("deadline"), step="deadline")

    async def _send(
        self, request: Request, destination: Destination | None, deadline_at: float | None
    ) -> Response | TransportFailure:
        try:
            client, pool = self._client(), self._pool
        except StripeError as refused:
            raise NotSentError(refused) from None
        limits = _limits_of(request.timeout, deadline_at)
        if pool is None:
            return await self._exchange(client, request, destination, deadline_at, limits)
        if not await pool.take(limits.get("pool")):
            return _pool_exhausted(deadline_at)
        try:
            return await self._exchange(client, request, destination, deadline_at, limits)
        finally:
            pool.release()

    async def _exchange(
        self,
        client: httpx.AsyncClient,
        request: Request,
        destination: Destination | None,
        deadline_at: float | None,
        limits: dict[str, float | None],
    ) -> Response | TransportFailure:
        import ssl

        import httpx

        with contextlib.ExitStack() as opened:
            message = _message(client, self.user_client, request, opened, limits)
            try:
                response = await client.send(
                    message, stream=True, auth=None, follow_redirects=False
                )
            except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError) as error:
                return _failure(error, None)
            except RuntimeError as error:
                if client.is_closed:  # since it was looked at: who knows how far this came
                    return _failure(error, None)
                raise
        body = _Body(response, destination, deadline_at, request)
        try:
            async for chunk in response.aiter_raw() if body.packed else response.aiter_bytes():
                body.take(chunk)
            body.end()
        except (httpx.HTTPError, ssl.SSLError, *_BROKEN_OFF) as error:
            return _failure(error, body)
        finally:
            await response.aclose()
        return body.response()

    def _client(self) -> httpx.AsyncClient:
        self._arrive()
        client = self.user_client or self._own_client
        if client is None and not self._closed:  # no lock: nothing here waits
            client = self._own_client = _made("AsyncClient", self._options)
        if client is None or self._closed or client.is_closed:
            raise _closed(mine=self.user_client is None or self._closed)
        if not self._used:
            _use(self.user_client, self._options)
            self._used = True
        return client

    def _arrive(self) -> None:
        """Leave behind what belongs to another process, or to an event loop that is no more."""
        loop = _running_loop()
        if self._process != os.getpid():
            _parents.append(self._own_client)
            self._renew()
        elif self._loop is not None and self._loop is not loop and self._loop.is_closed():
            self._renew()
        self._process, self._loop = os.getpid(), loop

    def _renew(self) -> None:
        self._own_client, self._used = None, False
        self._pool = AsyncConnectionPool(self._number) if self._number else None

    async def aclose(self) -> None:
        self._arrive()
        self._closed = True
        if self._own_client is not None:
            await self._own_client.aclose()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    """Of asyncio; None in another library's."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


# --- what both need -------------------------------------------------------------------------


def _check_kind(http_client: Any, wanted: str, options: HTTPOptions | None) -> None:
    if http_client is None:
        return
    if options:
        raise InvalidArgumentError(
            "http_options are for the httpx client this library makes: give them to the "
            "http_client you pass, or leave that out.",
            param="http_options",
        )
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


def _max_connections(options: HTTPOptions | None) -> int | None:
    """How many requests may be under way at once; None where that is not for us to say.

    Connections of HTTP/2 take many requests each, and the user's transports have pools of theirs.
    """
    given: Any = options or {}
    if given.get("http2") or given.get("mounts"):
        return None
    number: int | None = given["limits"].max_connections if "limits" in given else _CONNECTIONS
    return number


def _pool_exhausted(deadline_at: float | None) -> TransportFailure:
    import httpx

    late = deadline_at is not None and time.monotonic() >= deadline_at
    error = httpx.PoolTimeout("every connection stayed in use")
    return TransportFailure("timeout", error, step="deadline" if late else "pool")


_first_used: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""In which process clients and transports of the user's were first used."""


def _use(http_client: Any, options: HTTPOptions | None) -> None:
    """Note that these are in use here; raises where they were in a process that forked this one."""
    given: Any = options or {}
    for user_client in (http_client, *(given.get("mounts") or {}).values()):
        try:
            first = (
                os.getpid()
                if user_client is None
                else _first_used.setdefault(user_client, os.getpid())
            )
        except TypeError:  # it cannot be a key, or not weakly: nobody can tell then
            continue
        if first != os.getpid():
            raise ClientClosedError(
                f"This process was forked from one that used the {type(user_client).__name__} "
                "given to this client, whose connections are that one's: make another after the fork."
            )


def _closed(*, mine: bool) -> ClientClosedError:
    if mine:
        return ClientClosedError("This client was closed: make another, or close it later.")
    return ClientClosedError(
        "The http_client given to this client was closed: keep it open, or make another client."
    )


def _made(kind: str, options: HTTPOptions | None) -> Any:
    import httpx

    limits = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
    given: dict[str, Any] = {"limits": limits, **(options or {})}
    wrong: BaseException | None = None
    try:
        from .tls import context

        _check_options(kind, given)
        given["verify"] = context(
            given.get("verify", True),
            trust_env=given.get("trust_env", True),
            http2=given.get("http2", False),
            later=kind == "Client",  # in an event loop, not in the middle of something
        )
        return getattr(httpx, kind)(**given)
    except InvalidArgumentError:
        raise
    except httpx.InvalidURL:
        pass  # what it says, and the frames it comes from, may hold a password
    except (ValueError, TypeError, AttributeError, ImportError, OSError) as error:
        wrong = error
    if wrong is None:
        raise InvalidArgumentError(
            "The address of a proxy cannot be used, in http_options or in the environment: write "
            "it like 'http://user:password@proxy.example:3128', with '%2F' for a '/' in the "
            "password, and so on.",
            param="http_options",
        )
    raise InvalidArgumentError(
        f"http_options cannot be used: httpx says {wrong}. Pass what httpx.{kind} takes.",
        param="http_options",
    ) from wrong


def _check_options(kind: str, given: Mapping[str, Any]) -> None:
    """What httpx would take now, and stumble over later; raises TypeError or ValueError."""
    import ssl

    import httpx

    verify, limits, mounts = given.get("verify", True), given["limits"], given.get("mounts")
    if not isinstance(verify, bool | ssl.SSLContext):
        raise TypeError(f"verify is a {type(verify).__name__}, not a bool or an ssl.SSLContext")
    if not isinstance(limits, httpx.Limits):
        raise TypeError(f"limits is a {type(limits).__name__}, not an httpx.Limits")
    if limits.max_connections is not None and limits.max_connections < 1:
        raise ValueError(f"max_connections is {limits.max_connections}, not 1 or more")
    base = httpx.AsyncBaseTransport if kind == "AsyncClient" else httpx.BaseTransport
    for pattern, transport in (mounts or {}).items():
        if transport is not None and not isinstance(transport, base):
            raise TypeError(
                f"mounts[{pattern!r}] is a {type(transport).__name__}, not an httpx.{base.__name__}"
            )


def _limits_of(timeout: float | Timeout, deadline_at: float | None) -> dict[str, float | None]:
    """How long each step of an attempt may take, as httpx wants to know it."""
    if isinstance(timeout, int | float):
        connect = min(timeout, CONNECT_TIMEOUT)
        limits: dict[str, float | None] = {
            "connect": connect,
            "read": timeout,
            "write": timeout,
            "pool": timeout,
        }
    else:
        limits = cast("httpx.Timeout", timeout).as_dict()
    return limits if deadline_at is None else _Limits(limits, deadline_at)


class _Limits(dict[str, float | None]):
    """Limits of steps, none longer than what is left of the call when the step begins."""

    def __init__(self, limits: dict[str, float | None], deadline_at: float) -> None:
        super().__init__(limits)
        self._ends = deadline_at

    def get(self, step: str, default: Any = None) -> float:
        left = max(self._ends - time.monotonic(), 0.001)
        limit = super().get(step)
        return left if limit is None else min(limit, left)


async def pause(seconds: float) -> None:
    """Wait, in whichever event loop this runs."""
    from anyio import sleep

    await sleep(seconds)


class NotSentError(Exception):
    """Nothing of this attempt went out; ``error`` says why."""

    def __init__(self, error: StripeError) -> None:
        super().__init__(error)
        self.error = error


def _message(
    client: httpx.Client | httpx.AsyncClient,
    user_client: object,
    request: Request,
    opened: contextlib.ExitStack,
    limits: dict[str, float | None],
) -> httpx.Request:
    """What to send. A client of the user's adds what it was made with; ours has nothing to add."""
    import httpx

    try:
        arguments = _arguments(request, opened, limits)
        if user_client is not None:
            made = client.build_request(**arguments)
        else:
            made = httpx.Request(**arguments)
        return _counted(redact_logged_query(made), request)
    except httpx.InvalidURL as error:
        reason = InvalidArgumentError(
            f"The request's address cannot be used: {error}. Shorten the parameters: "
            "those of a GET all go into it."
        )
        reason.__cause__ = error
        raise NotSentError(reason) from None
    except StripeError as refused:
        raise NotSentError(refused) from None


def _arguments(
    request: Request, opened: contextlib.ExitStack, limits: dict[str, float | None]
) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "method": request.method,
        "url": request.url,
        "headers": request.headers,
        "extensions": {"timeout": limits},
    }
    if request.files is not None:
        arguments["data"] = request.data
        arguments["files"] = {
            name: (filename, _open(name, content, opened, request.progress), media)
            for name, (filename, content, media) in request.files.items()
        }
    elif request.content is not None:
        arguments["content"] = request.content
    return arguments


def _open(name: str, content: Any, opened: contextlib.ExitStack, in_parts: Any) -> Any:
    if getattr(content, "closed", False):
        raise InvalidArgumentError(
            f"{name} is a file that is closed: pass one that is open, or its path.", param=name
        )
    if not isinstance(content, FilePath):
        return io.BytesIO(content) if in_parts and isinstance(content, bytes) else content
    try:
        return opened.enter_context(Path(content).open("rb"))
    except OSError as error:
        raise InvalidArgumentError(
            f"{name} cannot be read: {error.strerror}: {str(content)!r}.", param=name
        ) from error


def _failure(error: Exception, body: _Body | None) -> TransportFailure:
    import httpx

    partial = None if body is None else body.response()
    received = 0 if body is None else body.received

    if isinstance(error, httpx.RequestError):
        error._request = None  # it holds the key, and who keeps the error would keep it
    if isinstance(error, httpx.TimeoutException | _OutOfTimeError):
        return TransportFailure("timeout", error, partial, _step(error, "Timeout"), received)
    if isinstance(error, _TooLargeError):
        return TransportFailure("cut", error, partial, "size", received)
    kind: Literal["connection", "cut"] = "connection" if partial is None else "cut"
    return TransportFailure(kind, error, partial, _step(error, "Error"), received)


def _step(error: BaseException, suffix: str) -> str:
    """Where it broke, by httpx's name for it and, for a connection, by what lies beneath."""
    if isinstance(error, _OutOfTimeError):
        return "deadline"
    step = type(error).__name__.removesuffix(suffix).lower()
    if step != "connect":
        return step if step in ("write", "pool", "proxy") else "read"
    if suffix == "Timeout":
        return step
    cause: BaseException | None = error
    while cause is not None:
        names = {kind.__name__ for kind in type(cause).__mro__}
        if names & {"gaierror", "SSLError"}:
            return "dns" if "gaierror" in names else "tls"
        cause = cause.__cause__ or cause.__context__
    return step


def _counted(message: httpx.Request, request: Request) -> httpx.Request:
    """``message``, telling the caller's ``progress`` of what is sent of its files."""
    if request.progress is None or request.files is None:
        return message
    progress: Progress = request.progress
    import httpx

    inner: Any = message.stream
    total = _length(message.headers)

    class Counted(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            sent = 0
            for chunk in inner:
                yield chunk
                sent += len(chunk)
                progress(sent, total)

        async def __aiter__(self) -> AsyncIterator[bytes]:
            for chunk in self:
                yield chunk

    message.stream = Counted()
    return message


def _length(headers: Mapping[str, str]) -> int | None:
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() else None


class _TooLargeError(Exception):
    """The answer has more bytes than the client takes."""


class _OutOfTimeError(Exception):
    """The call's deadline has come while its answer was coming in."""


_BROKEN_OFF = (_TooLargeError, _OutOfTimeError, BadlyPackedError)


def _packings(raw: Sequence[tuple[bytes, bytes]]) -> list[bytes]:
    """What a body was packed with, in that order."""
    found: list[bytes] = []
    for name, value in raw:
        if name.lower() == b"content-encoding":
            found += value.lower().replace(b" ", b"").split(b",")
    return found


class _Body:
    """A body as it comes in: kept, or handed on where the caller wants it elsewhere."""

    def __init__(
        self,
        response: httpx.Response,
        destination: Destination | None,
        deadline_at: float | None,
        request: Request,
    ) -> None:
        self._answer = response
        self._ends = deadline_at
        self._chunks: list[bytes] = []
        self._put: Write = self._chunks.append
        self._most: float = request.max_response_bytes
        self._progress: Progress | None = None
        self.received = 0
        """Bytes so far, unpacked."""
        raw = response.headers.raw
        self._headers, packings = Headers(raw), _packings(raw)
        # What is in memory already is unpacked, and what is not gzip is httpx's to unpack.
        self.packed = (
            not response.is_stream_consumed
            and bool(packings)
            and (len(packings) > 1 or packings[0] in (b"gzip", b"x-gzip"))
        )
        self._unpacker = Unpacker(layers=len(packings)) if self.packed else None
        if response.is_success:
            if destination is not None and not is_page(self._headers):
                self._put, self._most = destination.write, float("inf")
            if request.progress is not None and request.files is None:
                self._progress, self._total = request.progress, _length(response.headers)

    def take(self, chunk: bytes) -> None:
        if self._unpacker is None:
            self._add(chunk)
        else:
            for piece in self._unpacker.unpack(chunk):
                self._add(piece)
        if self._progress is not None:
            # As sent, not as unpacked: that is what Content-Length counts.
            self._progress(self._answer.num_bytes_downloaded, self._total)

    def end(self) -> None:
        """All has come; raises where what it is packed in goes on."""
        if self._unpacker is not None and (rest := self._unpacker.end()):
            self._add(rest)

    def _add(self, piece: bytes) -> None:
        if self._ends is not None and time.monotonic() > self._ends:
            raise _OutOfTimeError("deadline")
        self.received += len(piece)
        if self.received > self._most:
            self._chunks.clear()
            raise _TooLargeError("max_response_bytes")
        self._put(piece)

    def response(self) -> Response:
        return Response(self._answer.status_code, self._headers, b"".join(self._chunks))


def rewind(request: Request, destination: Destination | None) -> bool:
    """Make ready for another attempt; False where what was sent or received cannot be undone."""
    for _, content, _ in (request.files or {}).values():
        if hasattr(content, "seek") and hasattr(content, "read"):
            try:
                content.seek(0)
            except Exception:  # noqa: BLE001  # the file is the caller's, and may raise anything
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
