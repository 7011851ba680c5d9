"""The base classes of the generated ``Client`` and ``AsyncClient``, which add the services.

A call goes one way: arguments -> guards -> request -> attempts -> outcome -> result -> reactions.
Everything but sending and waiting is in ``_AnyClient`` and ``_core``, for both clients.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, TypeVar

import msgspec

from ._core.arguments import add_extra_params, copy_containers, wire_params
from ._core.attempts import Attempts
from ._core.call import Call, MadeBy
from ._core.checked_options import Config, configure, to_pickle, with_api_key
from ._core.operation import Operation, OpinionBinding
from ._core.parameter_encoding import PlainParams
from ._core.paths import check_method, check_path, format_path
from ._core.request import build_request, call_settings
from ._core.results import Decoded, read_result
from ._decode.location import location_of
from ._forks import prepare_first_call
from ._http.httpx_request import rewind
from ._http.not_sent_error import NotSentError
from ._http.transport import AsyncTransport, Transport
from ._redact import redact_traceback, redacts_errors
from ._telemetry.events import TelemetryEvent
from ._telemetry.listeners import GLOBAL_EVENTS, Events
from ._telemetry.log_handler import configure_from_env
from ._validation import check_mapping, unknown_name_error
from .errors import InvalidArgumentError, StripeError

if TYPE_CHECKING:
    import os
    from typing import Never, Self, Unpack

    from ._batch import Failure, Success
    from ._core import httpx_protocols
    from ._core.call import Step
    from ._core.options import ClientOptions, RequestOptions
    from ._http.download import Destination
    from ._telemetry.latency import Latency

E = TypeVar("E", bound=TelemetryEvent)
T = TypeVar("T")


class _AnyClient:
    """Everything that both clients share: all but sending and waiting."""

    _api_version: ClassVar[str] = ""
    _servers: ClassVar[Mapping[str, str]] = {}
    _is_async: ClassVar[bool]
    _transport_class: ClassVar[Any]
    _config: Config
    _events: Events
    _transport: Any
    _latency: Latency | None = None

    def __init__(
        self,
        api_key: Any = None,
        *others: Any,
        http_client: Any = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        try:
            if others:
                raise InvalidArgumentError(
                    "Clients take options as keyword arguments. Write Client(api_key, timeout=...)."
                )
            config = configure(api_key, options, self._servers, self._api_version)
            self._start(config, http_client)
        except BaseException as error:
            redact_traceback(error)
            del api_key, others
            options = {}  # may hold passwords, in URLs and proxies
            raise

    def _start(self, config: Config, http_client: Any) -> None:
        self._config = config
        configure_from_env()
        self._events = Events(GLOBAL_EVENTS)
        if config.enable_latency_telemetry:
            from ._telemetry.latency import Latency

            self._latency = Latency(self._events)
        self._transport = self._transport_class(http_client, config.http_options, self._events)

    @property
    def v1(self) -> Self:
        """The client itself. With Stripe's own library, the services of v1 are on ``client.v1``."""
        return self

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from ._core.usage_hints import unknown_attribute

            raise unknown_attribute(self, name, is_async=self._is_async)

    def on(self, event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
        """Call ``callback`` with each event of a type, e.g. ``DecodeDrift``.

        ``TelemetryEvent`` means all types.

        Returns a function that ends the subscription. An exception of the callback is logged and
        goes no further.

        Raises:
            InvalidArgumentError: ``event_type`` is not a class of telemetry events, or
                ``callback`` is async or not callable.
        """
        return self._events.on(event_type, callback)

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):  # an error reporter can see a client that failed to start
            return f"{type(self).__name__}()"
        shown = f"{type(self).__name__}({self._config.addresses['api']!r}"
        if self._config.stripe_account:
            shown += f", stripe_account={self._config.stripe_account!r}"
        return f"{shown}, stripe_version={self._config.stripe_version!r})"

    @redacts_errors
    def with_key(self, api_key: str) -> Self:
        """Create a client with the same options and another API key. Close both clients.

        The new client has no listeners. It has its own connections, unless this one uses your
        ``http_client``. A client that was unpickled needs this, because pickles leave the key out
        unless the client has ``pickle_key=True``.
        """
        return self._copy(with_api_key(self._config, api_key))

    def _copy(self, config: Config) -> Self:
        copy = object.__new__(type(self))
        copy._start(config, self._transport.user_client)
        return copy

    @redacts_errors
    def __copy__(self, memo: object = None) -> Self:
        return self._copy(self._config)

    __deepcopy__ = __copy__

    @redacts_errors
    def __getstate__(self) -> Config:
        if self._transport.user_client is not None:
            raise InvalidArgumentError(
                "A client with an http_client cannot be pickled: use http_options instead, or "
                "create the client in the process that uses it.",
                param="http_client",
            )
        return to_pickle(self._config)

    @redacts_errors
    def __setstate__(self, config: Config) -> None:
        self._start(config, None)

    def _prepare(
        self,
        operation: Operation,
        ids: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> Call:
        """Check a call's arguments, run the guards, and build the request."""
        wire = add_extra_params(wire_params(operation, params), opts)
        path = format_path(operation, ids)
        settings = call_settings(opts, self._config)
        removal = None
        if (removed := operation.removed) is not None:
            from ._core.removed_operations import removal_error

            removal = removal_error(operation.name, removed, settings.stripe_version)
        if guards := self._enabled(operation.before):
            from ._opinions.hooks import run_guards

            try:
                run_guards(
                    guards,
                    operation=operation,
                    ids=ids,
                    params=PlainParams(wire, leave_out=operation.files),
                    stripe_version=settings.stripe_version,
                    events=self._events,
                )
            except StripeError as refusal:
                # A parameter that cannot be encoded is the error to fix first.
                build_request(operation, path, wire, settings, self._config)
                if removal is not None:
                    refusal.add_note(str(removal))
                raise
        if removal is not None:
            raise removal
        request = build_request(operation, path, wire, settings, self._config)
        # Later pages use the parameters too. The caller may change its dicts and lists meanwhile.
        if operation.page:
            wire = copy_containers(wire)
        elif "expand" in wire:
            wire["expand"] = copy_containers(wire["expand"])
        plain: Mapping[str, Any] = {}
        if reactions := self._enabled(operation.after):
            from ._opinions.parameter_values import parameter_name

            names = {parameter_name(p) for r in reactions for p in r.parameter_paths}
            with suppress(InvalidArgumentError):  # a reaction must not stop a call
                plain = dict(PlainParams({name: wire[name] for name in names & wire.keys()}))
        opts = copy_containers(opts)
        return Call(operation, ids, path, wire, opts, request, plain_params=plain)

    def _prepare_path(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None,
        opts: RequestOptions | None,
        server: str,
        **others: Any,
    ) -> Call:
        for name in others:
            raise InvalidArgumentError(
                f"client.request has no argument {name}. Pass parameters as params={{...}}.",
                param=name,
            )
        if not isinstance(server, str) or server not in self._config.addresses:
            raise unknown_name_error(
                "There is no server", server, self._config.addresses, param="server"
            )
        path, method = check_path(path), check_method(method)
        operation = Operation(name=f"{method} {path}", method=method, path=path, server=server)
        wire = dict(check_mapping("params", {} if params is None else params, '{"limit": 3}'))
        wire = add_extra_params(wire, opts)
        settings = call_settings(opts, self._config)
        request = build_request(operation, path, wire, settings, self._config)
        return Call(operation, (), path, copy_containers(wire), copy_containers(opts), request)

    def _next_call(self, call: Call, step: Step) -> Call:
        """The call for the next page. It is another request, so it gets its own idempotency key."""
        opts: Any = {k: v for k, v in (call.opts or {}).items() if k != "idempotency_key"}
        settings = call_settings(opts, self._config)
        if isinstance(step, str):
            request = build_request(call.operation, step, {}, settings, self._config)
            return msgspec.structs.replace(call, request=request, step=step)
        request = build_request(call.operation, call.path, step, settings, self._config)
        return msgspec.structs.replace(call, params=step, request=request, step=step)

    def _list_call(self, path: str, result: str, params: Mapping[str, Any], opts: Any) -> Call:
        """The call for a list whose path is in a result."""
        operation = Operation(name=f"GET {path}", method="GET", path=path, result=result, page=True)
        one_call = ("idempotency_key", "extra_params")
        opts = {key: value for key, value in (opts or {}).items() if key not in one_call}
        settings = call_settings(opts, self._config)
        request = build_request(operation, check_path(path), params, settings, self._config)
        return Call(operation, (), path, params, opts, request)

    def _enabled(self, bindings: tuple[OpinionBinding, ...]) -> tuple[OpinionBinding, ...]:
        """The bindings whose opinion is on."""
        return tuple(b for b in bindings if b.opinion in self._config.opinions)

    def _attempts(self, call: Call) -> Attempts:
        prepare_first_call()
        request = call.request
        if self._latency is not None:
            headers = {**request.headers, **self._latency.header()}
            request = msgspec.structs.replace(request, headers=headers)
        # client.request() and later pages of a list in an object are called "GET /v1/...".
        template = "" if " " in call.operation.name else call.operation.path
        return Attempts(request, call.path, self._config, self._events, template)

    def _page_class(self) -> Any:
        from ._core import pages

        return pages.AsyncPage if self._is_async else pages.Page

    def _finish(self, call: Call, decoded: Decoded) -> Any:
        """Attach the response and the client to a result, report drift, and run the reactions."""
        operation, result = call.operation, decoded.value
        if (location := location_of(result)) is not None:
            origin, page_call = location.origin, call if result.__is_page__ else None
            origin.response = decoded.response
            origin.made_by = MadeBy(self, page_call, call.opts, call.params.get("expand"))
            if page_call is not None:
                from ._core.pages import check_progress

                check_progress(result, call)
        asked = call.request.settings.stripe_version
        delivered = decoded.response.headers.first(b"stripe-version")
        # The version of the response or of the request, if it is not the package's.
        versions = (delivered or asked, asked)
        other = next((version for version in versions if version != self._api_version), None)
        if decoded.drift or other is not None:
            from ._core.drift import report_drift

            kind = operation.result or type(result).__name__
            report_drift(self._events, operation.name, kind, result, decoded.drift, other)
        if reactions := self._enabled(operation.after):
            from ._opinions.hooks import run_reactions

            run_reactions(
                reactions,
                result,
                operation=operation,
                ids=call.ids,
                params=call.plain_params,
                stripe_version=asked,
                events=self._events,
            )
        return result


class BaseClient(_AnyClient):
    """The sync client. Share one between threads; close it when done."""

    _is_async = False
    _transport_class = Transport

    if TYPE_CHECKING:

        def __init__(
            self,
            api_key: str,
            *,
            http_client: httpx_protocols.HTTPClient | None = None,
            **options: Unpack[ClientOptions],
        ) -> None: ...

    def batch(
        self, calls: Iterable[Callable[[], T]], *, concurrency: int = 8
    ) -> list[Success[T] | Failure]:
        """Make many calls, ``concurrency`` at a time; see ``lattice_stripe.batch``."""
        from ._batch import batch

        return batch(calls, concurrency=concurrency)

    @redacts_errors
    def request(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        opts: RequestOptions | None = None,
        server: str = "api",
        **others: Never,
    ) -> Any:
        """Call any path, documented or not: ``client.request("GET", "/v1/customers/cus_123")``.

        Returns the typed object that the response's ``object`` key names, a page for a list, and
        plain data for unknown objects.

        Args:
            method: ``GET``, ``POST``, ``PUT``, ``PATCH`` or ``DELETE``.
            path: begins with ``/``.
            params: the parameters, by Stripe's names.
            opts: options of this call.
            server: ``api``, ``files``, ``connect`` or ``meter_events``.

        Raises:
            StripeError: as any other call.
        """
        return self._run(self._prepare_path(method, path, params, opts, server, **others))

    def close(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @redacts_errors
    def _fetch(self, call: Call) -> Any:
        """Run a call outside of a service's method: the pages of a list."""
        return self._run(call)

    def _save(self, call: Call, to: str | os.PathLike[str] | BinaryIO) -> None:
        from ._http.download import Destination

        with Destination(to) as destination:
            self._run(call, destination)

    def _run(self, call: Call, destination: Destination | None = None) -> Any:
        attempts = self._attempts(call)
        try:
            while True:
                for delay in attempts.reserve():
                    time.sleep(delay)
                request = attempts.start()
                outcome = self._transport.send(request, destination, attempts.deadline_at)
                attempts.end()
                result = read_result(call.operation, request, outcome, self._page_class)
                wait = attempts.record(outcome, result, lambda: rewind(call.request, destination))
                if wait is None:
                    return self._finish(call, attempts.finish())
                if wait:
                    time.sleep(wait)
        except NotSentError as refused:
            raise attempts.not_sent(refused.error) from attempts.cause or refused.error.__cause__
        except BaseException as error:
            attempts.abort(error)
            raise


class BaseAsyncClient(_AnyClient):
    """The async client. Share one between the tasks of an event loop; close it when done."""

    _is_async = True
    _transport_class = AsyncTransport

    if TYPE_CHECKING:

        def __init__(
            self,
            api_key: str,
            *,
            http_client: httpx_protocols.AsyncHTTPClient | None = None,
            **options: Unpack[ClientOptions],
        ) -> None: ...

    async def batch(
        self, calls: Iterable[Callable[[], Awaitable[T]]], *, concurrency: int = 8
    ) -> list[Success[T] | Failure]:
        """Make many calls, ``concurrency`` at a time; see ``lattice_stripe.batch_async``."""
        from ._batch import batch_async

        return await batch_async(calls, concurrency=concurrency)

    @redacts_errors
    async def request(
        self,
        method: str,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        opts: RequestOptions | None = None,
        server: str = "api",
        **others: Never,
    ) -> Any:
        """Call any path: ``await client.request("GET", "/v1/...")``. See ``Client.request``."""
        return await self._run(self._prepare_path(method, path, params, opts, server, **others))

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        await self._transport.aclose()

    async def close(self) -> None:
        """Close the connections, as ``aclose`` does."""
        await self.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @redacts_errors
    async def _fetch(self, call: Call) -> Any:
        return await self._run(call)

    async def _save(self, call: Call, to: str | os.PathLike[str] | BinaryIO) -> None:
        from ._http.download import Destination

        # Writes to a file are short, so they run in the event loop and not in a thread each.
        with Destination(to) as destination:
            await self._run(call, destination)

    async def _run(self, call: Call, destination: Destination | None = None) -> Any:
        attempts = self._attempts(call)
        try:
            while True:
                for delay in attempts.reserve():
                    await _sleep(delay)
                request = attempts.start()
                outcome = await self._transport.send(request, destination, attempts.deadline_at)
                attempts.end()
                result = read_result(call.operation, request, outcome, self._page_class)
                wait = attempts.record(outcome, result, lambda: rewind(call.request, destination))
                if wait is None:
                    return self._finish(call, attempts.finish())
                if wait:
                    await _sleep(wait)
        except NotSentError as refused:
            raise attempts.not_sent(refused.error) from attempts.cause or refused.error.__cause__
        except BaseException as error:
            attempts.abort(error)
            raise


async def _sleep(seconds: float) -> None:
    from anyio import sleep

    await sleep(seconds)
