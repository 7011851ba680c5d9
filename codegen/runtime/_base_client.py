"""What both clients are made of. The generated ``Client`` and ``AsyncClient`` add the services."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, TypeVar

import msgspec

from . import _pages
from ._core.attempts import Attempts
from ._core.config import (
    MAX_RESPONSE_BYTES,
    TIMEOUT,
    AppInfo,
    Config,
    configure,
    to_pickle,
    unknown,
    with_key,
)
from ._core.operation import Operation, OpinionBinding
from ._core.request import Request, build, check_method, check_path, path_of, wire_params
from ._core.response import Response
from ._decode.decoder import decode_reporting, decode_result
from ._decode.types import ListObject, _Attached
from ._http.download import Destination
from ._http.event_loop import pause
from ._http.message import NotSentError, rewind
from ._http.transport import AsyncTransport, Transport
from ._redact import RedactedRepr, as_secret, redact_traceback
from ._telemetry.events import GLOBAL_EVENTS, DecodeDrift, Event, Events, configure_from_env
from .errors import InvalidArgumentError

if TYPE_CHECKING:
    import os
    from typing import Self

    from ._batch import Failure, Success
    from ._core import httpx_protocols
    from ._core.options import HTTPOptions, RequestOptions
    from ._core.retries import RetryPolicy
    from ._opinion_defaults import OpinionName
    from ._opinions.hooks import CallContext
    from ._telemetry.latency import Latency
    from .throttling import CircuitBreakerLike, RateLimiterLike

E = TypeVar("E", bound=Event)
T = TypeVar("T")


class Call(RedactedRepr, frozen=True, eq=False):
    """One call on its way: what was asked for, and the request that asks for it."""

    operation: Operation
    arguments: tuple[str, ...]
    path: str
    params: Mapping[str, Any]
    opts: RequestOptions | None
    request: Request
    step: _pages.Step | None = None
    """For a further page: what asked for it."""
    guard_params: Mapping[str, Any] | None = None
    """The parameters as they were when the call was made, where opinions look at them."""

    def __repr__(self) -> str:
        return f"Call({self.operation.name})"


def _version_of(request: Request) -> str:
    return request.headers[b"Stripe-Version"].decode("latin-1")


def _guard_params(call: Call, *, needed: bool) -> Mapping[str, Any]:
    """The parameters for opinions to look at; nothing where they cannot be, unless ``needed``."""
    from ._core.encoding import plain

    files = call.operation.files
    try:
        return MappingProxyType(plain({k: v for k, v in call.params.items() if k not in files}))
    except InvalidArgumentError:
        if needed:
            raise
        return {}


class _Core:
    """Everything a client does that does not wait."""

    _api_version: ClassVar[str] = ""
    _servers: ClassVar[Mapping[str, str]] = {}
    _page: ClassVar[Any]
    _config: Config
    _events: Events
    _transport: Any
    _latency: Latency | None = None

    def _start(self, config: Config, http_client: Any) -> None:
        raise NotImplementedError

    def _listen(self) -> None:
        """Have events of its own, heard everywhere too."""
        configure_from_env()
        self._events = Events(GLOBAL_EVENTS)
        if self._config.enable_latency_telemetry:
            from ._telemetry.latency import Latency

            self._latency = Latency(self._events)

    def on(self, event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
        """Call ``callback`` with each event of a type, e.g. ``DecodeDrift``, or ``Event`` for all.

        Returns a function that ends the subscription. What the callback raises is logged and goes
        no further.
        """
        return self._events.on(event_type, callback)

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):  # an error reporter may look at it half made
            return f"{type(self).__name__}()"
        shown = f"{type(self).__name__}({self._config.addresses['api']!r}"
        if self._config.stripe_account:
            shown += f", stripe_account={self._config.stripe_account!r}"
        return f"{shown}, stripe_version={self._config.stripe_version!r})"

    def with_key(self, api_key: str) -> Self:
        """A client with these settings and another key; close both.

        It has connections of its own, or your ``http_client`` where this one has, and no
        listeners. For a client that came out of a pickle: those leave the key out, unless it was
        made with ``pickle_key=True``.
        """
        try:
            return self._twin(with_key(self._config, as_secret(api_key)))
        except BaseException as error:
            redact_traceback(error)
            del api_key
            raise

    def _twin(self, config: Config) -> Self:
        twin = object.__new__(type(self))
        twin._start(config, self._transport.user_client)
        return twin

    def __copy__(self) -> Self:
        return self._twin(self._config)

    def __deepcopy__(self, memo: object) -> Self:
        return self._twin(self._config)

    def __getstate__(self) -> Config:
        if self._transport.user_client is not None:
            raise InvalidArgumentError(
                "This client sends through an http_client of yours, which cannot be pickled: "
                "use http_options, or make the client where it is needed.",
                param="http_client",
            )
        return to_pickle(self._config)

    def __setstate__(self, config: Config) -> None:
        self._start(config, None)

    def _prepare(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> Call:
        found = wire_params(operation, params)
        path = path_of(operation, arguments)
        request = build(operation, path, found, opts, self._config)
        call = Call(operation, arguments, path, found, opts, request)
        if operation.removed is not None:
            from ._opinions.removed import check_removed

            check_removed(operation, _version_of(request))
        before, after = self._held(operation.before), self._held(operation.after)
        if before or after:
            call = msgspec.structs.replace(
                call, guard_params=_guard_params(call, needed=bool(before))
            )
        if before:
            from ._opinions.hooks import guard

            guard(self._contexts(call, before), before)
        return call

    def _prepare_any(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None,
        opts: RequestOptions | None,
        server: str,
    ) -> Call:
        if server not in self._config.addresses:
            raise unknown("There is no server", server, self._config.addresses, param="server")
        path, method = check_path(path), check_method(method)
        operation = Operation(name=f"{method} {path}", method=method, path=path, server=server)
        found = dict(params or {})
        request = build(operation, path, found, opts, self._config)
        return Call(operation, (), path, found, opts, request)

    def _again(self, call: Call, step: _pages.Step) -> Call:
        """The call for a further page. It is another request: a key of the first is not its own."""
        opts: Any = {k: v for k, v in (call.opts or {}).items() if k != "idempotency_key"}
        if isinstance(step, str):
            request = build(call.operation, step, {}, opts, self._config)
            return msgspec.structs.replace(call, request=request, step=step)
        request = build(call.operation, call.path, step, opts, self._config)
        return msgspec.structs.replace(call, params=step, request=request, step=step)

    def _held(self, bound: tuple[OpinionBinding, ...]) -> tuple[OpinionBinding, ...]:
        """The opinions among these that this client holds."""
        return tuple(b for b in bound if b.opinion in self._config.opinions)

    def _contexts(self, call: Call, bound: tuple[OpinionBinding, ...]) -> list[CallContext]:
        from ._opinions.hooks import CallContext

        return [
            CallContext(
                operation=call.operation,
                opinion=entry.opinion,
                parameter_paths=entry.parameter_paths,
                arguments=call.arguments,
                params=call.guard_params or {},
                stripe_version=_version_of(call.request),
                events=self._events,
            )
            for entry in bound
        ]

    def _attempts(self, call: Call) -> Attempts:
        request = call.request
        if self._latency is not None:
            headers = {**request.headers, **self._latency.header()}
            request = msgspec.structs.replace(request, headers=headers)
        # Where there is no name there is no template: the path is the caller's own.
        template = "" if " " in call.operation.name else call.operation.path
        return Attempts(
            request, call.path, self._config, self._events, partial(self._decoded, call), template
        )

    def _decoded(self, call: Call, response: Response) -> tuple[Any, tuple[str, ...]]:
        """The typed object of an answer, and the JSON paths that did not fit its type."""
        operation = call.operation
        if operation.result == "bytes":
            return response.body, ()
        body = b"{}" if response.status == 204 else response.body
        if operation.page or operation.result:
            page = self._page if operation.page else None
            return decode_result(operation.result, body, page)
        return self._decode_any(body)

    def _finish(self, call: Call, response: Response, decoded: tuple[Any, tuple[str, ...]]) -> Any:
        """The result of a call, ready to be used."""
        result, drift = decoded
        operation = call.operation
        if isinstance(result, _Attached):
            result._last_response = response  # type: ignore[attr-defined]
            if isinstance(result, _pages.AnyPage):
                _pages.attach(result, self, call)
        if drift:
            kind = operation.result or type(result).__name__
            self._events.emit(DecodeDrift(operation.name, kind, drift))
        return self._finished(call, result)

    def _finished(self, call: Call, result: Any) -> Any:
        if after := self._held(call.operation.after):
            from ._opinions.hooks import react

            react(self._contexts(call, after), after, result)
        return result

    def _decode_any(self, body: bytes) -> tuple[Any, tuple[str, ...]]:
        """By what the object says it is; a list becomes a page that can be walked."""
        result, drift = decode_reporting(body)
        if isinstance(result, ListObject) or (  # v2 lists do not say that they are lists
            isinstance(result, dict) and {"data", "next_page_url"} <= result.keys()
        ):
            return decode_result("Any", body, self._page)
        return result, drift


class BaseClient(_Core):
    """The sync client: share one between threads, close it when done.

    Args:
        api_key: your secret or restricted key.
        base_url: where Stripe is, for a proxy or a Stripe of your own.
        base_addresses: where single servers are, by name: ``api``, ``files``, ``connect``,
            ``meter_events``. Those not named are at ``base_url``.
        http_client: an ``httpx.Client`` of yours to send everything through; it stays yours to
            close, and its ``auth`` and redirect settings do not apply.
        timeout: seconds to wait for each step of an answer, and at most 10 of them for the
            connection; or an ``httpx.Timeout``.
        stripe_version: the API version to be answered in.
        stripe_account: the connected account to act for.
        require_explicit_proration: refuse calls that leave proration to Stripe's default.
        opinions: which opinions of this client are on or off, by name, where that is not as it is
            by default: ``{"auto_advance": False}``.
        app_info: who you are, for Stripe to see: ``{"name": ..., "version": ..., "url": ...}``.
        max_retries: how often a call is tried again after a connection error, 409, 429 or 5xx.
        deadline: seconds for a whole call, attempts and waits together; none by default.
        retry_policy: decides on retries in place of ``Backoff``: see ``RetryPolicy``.
        rate_limiter: spreads requests over time, e.g. ``RateLimiter()``; none by default.
        circuit_breaker: refuses calls to a server that fails, e.g. ``CircuitBreaker()``; none by
            default.
        telemetry: tell Stripe, with each request, how long an earlier one took.
        http_options: how to make the ``httpx`` client: HTTP/2, a proxy, pool sizes; see
            ``HTTPOptions``.
        max_response_bytes: the largest answer to take into memory, as unpacked; downloads to a
            file may be larger.
        pickle_key: whether pickles of this client hold its key; see ``with_key``.

    Raises:
        InvalidArgumentError: an argument cannot be used; the message says why.
    """

    _page = _pages.Page

    def __init__(
        self,
        api_key: str,
        *,
        base_url: str | None = None,
        base_addresses: Mapping[str, str] | None = None,
        http_client: httpx_protocols.HTTPClient | None = None,
        timeout: float | httpx_protocols.Timeout = TIMEOUT,
        stripe_version: str | None = None,
        stripe_account: str | None = None,
        require_explicit_proration: bool = False,
        opinions: Mapping[OpinionName, bool] | None = None,
        app_info: AppInfo | None = None,
        max_retries: int = 2,
        deadline: float | None = None,
        retry_policy: RetryPolicy | None = None,
        rate_limiter: RateLimiterLike | None = None,
        circuit_breaker: CircuitBreakerLike | None = None,
        enable_latency_telemetry: bool = False,
        http_options: HTTPOptions | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        pickle_key: bool = False,
    ) -> None:
        try:
            config = configure(
                api_key=as_secret(api_key),
                servers=self._servers,
                base_url=base_url,
                base_addresses=base_addresses,
                timeout=timeout,
                stripe_version=self._api_version if stripe_version is None else stripe_version,
                stripe_account=stripe_account,
                require_explicit_proration=require_explicit_proration,
                opinions=opinions,
                app_info=app_info,
                max_retries=max_retries,
                deadline=deadline,
                retry_policy=retry_policy,
                rate_limiter=rate_limiter,
                circuit_breaker=circuit_breaker,
                enable_latency_telemetry=enable_latency_telemetry,
                http_options=http_options,
                max_response_bytes=max_response_bytes,
                pickle_key=pickle_key,
            )
            self._start(config, http_client)
        except BaseException as error:
            redact_traceback(error)
            del api_key, base_url, base_addresses, http_options  # may hold keys and passwords
            raise

    def _start(self, config: Config, http_client: httpx_protocols.HTTPClient | None) -> None:
        self._config = config
        self._listen()
        self._transport = Transport(http_client, config.http_options)

    def batch(
        self, calls: Iterable[Callable[[], T]], *, concurrency: int = 8
    ) -> list[Success[T] | Failure]:
        """Make many calls, ``concurrency`` at a time; see ``lattice_stripe.batch``."""
        from ._batch import batch

        return batch(calls, concurrency=concurrency)

    def request(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        opts: RequestOptions | None = None,
        server: str = "api",
    ) -> Any:
        """Call anything, documented or not: ``client.request("GET", "/v1/customers/cus_123")``.

        Returns the typed object that the answer's ``object`` key names, a page for a list, and
        plain data for what this library does not know.

        Raises:
            StripeError: as any other call.
        """
        try:
            return self._run(self._prepare_any(method, path, params, opts, server))
        except BaseException as error:
            redact_traceback(error, opts)
            params = None
            raise

    def close(self) -> None:
        """Close the connections; the client cannot be used after that."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self, call: Call) -> Any:
        try:
            return self._finish(call, *self._send(call))
        except BaseException as error:
            redact_traceback(error)
            raise

    def _save(self, call: Call, to: str | os.PathLike[str] | BinaryIO) -> None:
        try:
            with Destination(to) as destination:
                self._send(call, destination)
        except BaseException as error:
            redact_traceback(error)
            raise

    def _send(self, call: Call, destination: Destination | None = None) -> tuple[Response, Any]:
        attempts = self._attempts(call)
        try:
            wait: float | None = 0.0
            while wait is not None:
                if wait:
                    time.sleep(wait)
                if delay := attempts.reserve():
                    time.sleep(delay)
                request = attempts.sending()
                try:
                    outcome = self._transport.send(request, destination, attempts.deadline_at)
                except NotSentError as refused:
                    cause = attempts.cause or refused.error.__cause__
                    raise attempts.not_sent(refused.error) from cause
                wait = attempts.wait_after(outcome, lambda: rewind(call.request, destination))
            return attempts.response()
        except BaseException as error:
            attempts.broke(error)
            raise


class BaseAsyncClient(_Core):
    """The async client: share one between tasks of one event loop, close it when done.

    Args:
        api_key: your secret or restricted key.
        base_url: where Stripe is, for a proxy or a Stripe of your own.
        base_addresses: where single servers are, by name: ``api``, ``files``, ``connect``,
            ``meter_events``. Those not named are at ``base_url``.
        http_client: an ``httpx.AsyncClient`` of yours to send everything through; it stays yours
            to close, and its ``auth`` and redirect settings do not apply.
        timeout: seconds to wait for each step of an answer, and at most 10 of them for the
            connection; or an ``httpx.Timeout``.
        stripe_version: the API version to be answered in.
        stripe_account: the connected account to act for.
        require_explicit_proration: refuse calls that leave proration to Stripe's default.
        opinions: which opinions of this client are on or off, by name, where that is not as it is
            by default: ``{"auto_advance": False}``.
        app_info: who you are, for Stripe to see: ``{"name": ..., "version": ..., "url": ...}``.
        max_retries: how often a call is tried again after a connection error, 409, 429 or 5xx.
        deadline: seconds for a whole call, attempts and waits together; none by default.
        retry_policy: decides on retries in place of ``Backoff``: see ``RetryPolicy``.
        rate_limiter: spreads requests over time, e.g. ``RateLimiter()``; none by default.
        circuit_breaker: refuses calls to a server that fails, e.g. ``CircuitBreaker()``; none by
            default.
        telemetry: tell Stripe, with each request, how long an earlier one took.
        http_options: how to make the ``httpx`` client: HTTP/2, a proxy, pool sizes; see
            ``HTTPOptions``.
        max_response_bytes: the largest answer to take into memory, as unpacked; downloads to a
            file may be larger.
        pickle_key: whether pickles of this client hold its key; see ``with_key``.

    Raises:
        InvalidArgumentError: an argument cannot be used; the message says why.
    """

    _page = _pages.AsyncPage

    def __init__(
        self,
        api_key: str,
        *,
        base_url: str | None = None,
        base_addresses: Mapping[str, str] | None = None,
        http_client: httpx_protocols.AsyncHTTPClient | None = None,
        timeout: float | httpx_protocols.Timeout = TIMEOUT,
        stripe_version: str | None = None,
        stripe_account: str | None = None,
        require_explicit_proration: bool = False,
        opinions: Mapping[OpinionName, bool] | None = None,
        app_info: AppInfo | None = None,
        max_retries: int = 2,
        deadline: float | None = None,
        retry_policy: RetryPolicy | None = None,
        rate_limiter: RateLimiterLike | None = None,
        circuit_breaker: CircuitBreakerLike | None = None,
        enable_latency_telemetry: bool = False,
        http_options: HTTPOptions | None = None,
        max_response_bytes: int = MAX_RESPONSE_BYTES,
        pickle_key: bool = False,
    ) -> None:
        try:
            config = configure(
                api_key=as_secret(api_key),
                servers=self._servers,
                base_url=base_url,
                base_addresses=base_addresses,
                timeout=timeout,
                stripe_version=self._api_version if stripe_version is None else stripe_version,
                stripe_account=stripe_account,
                require_explicit_proration=require_explicit_proration,
                opinions=opinions,
                app_info=app_info,
                max_retries=max_retries,
                deadline=deadline,
                retry_policy=retry_policy,
                rate_limiter=rate_limiter,
                circuit_breaker=circuit_breaker,
                enable_latency_telemetry=enable_latency_telemetry,
                http_options=http_options,
                max_response_bytes=max_response_bytes,
                pickle_key=pickle_key,
            )
            self._start(config, http_client)
        except BaseException as error:
            redact_traceback(error)
            del api_key, base_url, base_addresses, http_options  # may hold keys and passwords
            raise

    def _start(self, config: Config, http_client: httpx_protocols.AsyncHTTPClient | None) -> None:
        self._config = config
        self._listen()
        self._transport = AsyncTransport(http_client, config.http_options)

    async def batch(
        self, calls: Iterable[Callable[[], Awaitable[T]]], *, concurrency: int = 8
    ) -> list[Success[T] | Failure]:
        """Make many calls, ``concurrency`` at a time; see ``lattice_stripe.batch_async``."""
        from ._batch import batch_async

        return await batch_async(calls, concurrency=concurrency)

    async def request(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        opts: RequestOptions | None = None,
        server: str = "api",
    ) -> Any:
        """Call anything, documented or not: ``await client.request("GET", "/v1/customers/...")``.

        Returns the typed object that the answer's ``object`` key names, a page for a list, and
        plain data for what this library does not know.

        Raises:
            StripeError: as any other call.
        """
        try:
            return await self._run(self._prepare_any(method, path, params, opts, server))
        except BaseException as error:
            redact_traceback(error, opts)
            params = None
            raise

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used after that."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _run(self, call: Call) -> Any:
        try:
            return self._finish(call, *await self._send(call))
        except BaseException as error:
            redact_traceback(error)
            raise

    async def _save(self, call: Call, to: str | os.PathLike[str] | BinaryIO) -> None:
        # A file's writes are small and local: not worth a thread each.
        try:
            with Destination(to) as destination:
                await self._send(call, destination)
        except BaseException as error:
            redact_traceback(error)
            raise

    async def _send(
        self, call: Call, destination: Destination | None = None
    ) -> tuple[Response, Any]:
        attempts = self._attempts(call)
        try:
            wait: float | None = 0.0
            while wait is not None:
                if wait:
                    await pause(wait)
                if delay := attempts.reserve():
                    await pause(delay)
                request = attempts.sending()
                try:
                    outcome = await self._transport.send(request, destination, attempts.deadline_at)
                except NotSentError as refused:
                    cause = attempts.cause or refused.error.__cause__
                    raise attempts.not_sent(refused.error) from cause
                wait = attempts.wait_after(outcome, lambda: rewind(call.request, destination))
            return attempts.response()
        except BaseException as error:
            attempts.broke(error)
            raise
