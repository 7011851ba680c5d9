# Copied from codegen/runtime/.
"""Creating the connection pool from ``http_options``, and checking the user's httpx client."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakKeyDictionary

from .._validation import invalid_argument
from ..errors import ClientClosedError, InvalidArgumentError
from .not_sent_error import invalid_options
from .pool import (
    AsyncClientPool,
    AsyncConnectionPool,
    ClientPool,
    ConnectionPool,
    OnUnreadBytes,
    PoolLimits,
    Sender,
)

if TYPE_CHECKING:
    from .._core.options import HTTPOptions
    from .network_backend import NetworkBackend

ClientClass = Literal["Client", "AsyncClient"]
_DEFAULT_LIMITS = PoolLimits(100, 100, 5.0)
_ONE_CONNECTION: Any = PoolLimits(max_connections=1, max_keepalive_connections=1)
"""The limits of a slot. The pool of this package closes idle connections."""
_first_process: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""The process that first used each ``http_client`` and each transport of ``mounts``."""


def client_pool(cls: ClientClass, client: Any, backends: Sequence[NetworkBackend] = ()) -> Any:
    """Return the pool of an httpx client, which limits its connections itself."""
    return (ClientPool if cls == "Client" else AsyncClientPool)(client, backends)


def create_pool(
    cls: ClientClass, options: HTTPOptions | None, on_unread_bytes: OnUnreadBytes, address: str = ""
) -> Any:
    """Create the connection pool of a client without an ``http_client``.

    ``address`` is that of the first request, if there is one.

    Raises:
        InvalidArgumentError: an option, or a variable of the environment, cannot be used.
    """
    if "httpcore" not in sys.modules and not options and address.startswith("https:"):
        from .tls import loading_certificates

        with loading_certificates():
            import httpcore  # noqa: F401
    cause: Exception | None = None
    try:
        return _create_pool(cls, dict(options or {}), on_unread_bytes)
    except InvalidArgumentError:
        raise
    except Exception as error:
        import httpx

        expected = (ValueError, TypeError, AttributeError, ImportError, OSError, httpx.InvalidURL)
        if not isinstance(error, expected):
            raise
        # The text and the frames of an error about a URL may hold the password of a proxy.
        if not isinstance(error, httpx.InvalidURL) and "proxy URL" not in str(error):
            cause = error
    if cause is None:
        raise InvalidArgumentError(
            "The URL of a proxy, in http_options or in the environment, is not valid: write it "
            "like 'http://user:password@proxy.example:3128', and percent-encode the password "
            "('%2F' for '/').",
            param="http_options",
        )
    raise invalid_options(f"{cause}. Pass what httpx.{cls} accepts.") from cause


def _create_pool(
    cls: ClientClass, arguments: dict[str, Any], on_unread_bytes: OnUnreadBytes
) -> Any:
    from .tls import ssl_context

    over_aiohttp = _check_transport(cls, arguments)
    _check_options(cls, arguments)
    given = arguments.pop("limits", _DEFAULT_LIMITS)
    limits: Any = PoolLimits(
        given.max_connections, given.max_keepalive_connections, given.keepalive_expiry
    )
    arguments["verify"] = ssl_context(
        arguments.get("verify", True),
        trust_env=arguments.get("trust_env", True),
        http2=arguments.get("http2", False),
        # With a subclass of SSLContext, anyio runs part of every handshake in a thread.
        lazy=cls == "Client",
    )
    if over_aiohttp:
        return _aiohttp_pool(arguments, limits, on_unread_bytes)
    if arguments.get("http2") or arguments.get("mounts"):
        import httpx

        # HTTP/2 sends many requests over one connection. Transports of ``mounts`` have own pools.
        client = getattr(httpx, cls)(limits=limits, **arguments)
        return client_pool(cls, client, _adapt_client(client, arguments.get("mounts") or {}))
    if arguments["verify"] is False:
        import httpx

        arguments["verify"] = httpx.create_ssl_context(verify=False)  # one for all slots
    arguments.pop("mounts", None)
    may_find_proxy = arguments.get("proxy") is None and arguments.get("trust_env", True)
    finds_proxy = may_find_proxy and _environment_has_proxy()
    create = partial(_sender, cls, arguments, finds_proxy=finds_proxy)
    create()  # raises for options that cannot be used
    pool = ConnectionPool if cls == "Client" else AsyncConnectionPool
    return pool(create, limits, on_unread_bytes)


def _check_transport(cls: ClientClass, arguments: dict[str, Any]) -> bool:
    """Remove ``transport`` from the arguments; return whether it is aiohttp.

    Raises:
        InvalidArgumentError: it cannot be used, or not with the other options.
    """
    transport = arguments.pop("transport", "httpx")
    if transport == "httpx":
        return False
    problem = None
    if transport != "aiohttp":
        problem = f"transport is {transport!r}: pass 'httpx' or 'aiohttp'."
    elif cls == "Client":
        problem = "the transport 'aiohttp' is async: use AsyncClient, or leave transport out."
    elif arguments.get("http2") or not arguments.get("http1", True):
        problem = "the transport 'aiohttp' has no HTTP/2: leave http1 and http2 out, or transport."
    elif arguments.get("mounts"):
        problem = "mounts are httpx transports: leave out mounts, or the transport 'aiohttp'."
    else:
        try:
            import aiohttp  # noqa: F401
        except ImportError:
            problem = (
                "the transport 'aiohttp' is not installed: run "
                '`pip install "lattice-stripe[aiohttp]"`.'
            )
    if problem is not None:
        raise invalid_options(problem)
    return True


def _aiohttp_pool(
    arguments: dict[str, Any], limits: PoolLimits, on_unread_bytes: OnUnreadBytes
) -> Any:
    import httpx

    from .aiohttp_pool import AiohttpPool, as_proxy, environment_proxies

    most_idle = limits.max_keepalive_connections
    if most_idle and most_idle < (limits.max_connections or float("inf")):
        raise invalid_options(
            f"max_keepalive_connections is {most_idle}, but aiohttp keeps every connection open: "
            "leave it out, or pass 0 or max_connections."
        )
    proxy, trust_env = arguments.get("proxy"), arguments.get("trust_env", True)
    checked = None if proxy is None else as_proxy(proxy)
    if proxy is None and trust_env:
        environment_proxies()  # raises for one that cannot be used
    ssl_context = httpx.create_ssl_context(verify=arguments["verify"])
    return AiohttpPool(limits, ssl_context, checked, on_unread_bytes, trust_env=trust_env)


def _sender(cls: ClientClass, arguments: dict[str, Any], *, finds_proxy: bool) -> Sender:
    """Create the sender of one slot: over httpcore, or over an httpx client.

    An httpx client finds the proxy of a URL in the environment, and uses patched transports.
    """
    if finds_proxy or _is_httpx_patched(cls):
        return _client_sender(cls, arguments)
    import httpcore

    from .httpcore_transport import async_sender, sender, to_httpcore
    from .network_backend import adapt_pool

    pool: Any
    if arguments.get("proxy") is not None:
        pool = _transport_class(cls)(limits=_ONE_CONNECTION, **arguments)._pool
    else:
        create = httpcore.ConnectionPool if cls == "Client" else httpcore.AsyncConnectionPool
        # The pool of this package closes idle connections.
        pool = create(arguments["verify"], max_connections=1, http1=arguments.get("http1", True))
    is_outdated = partial(_is_httpx_patched, cls)
    if cls == "AsyncClient":
        return Sender(async_sender(pool), pool.aclose, to_httpcore, (), is_outdated)
    return Sender(sender(pool), pool.close, to_httpcore, adapt_pool(pool), is_outdated)


def _client_sender(cls: ClientClass, arguments: dict[str, Any]) -> Sender:
    import httpx

    from .httpx_streams import send, send_async

    client = getattr(httpx, cls)(limits=_ONE_CONNECTION, **arguments)
    if cls == "AsyncClient":
        return Sender(partial(send_async, client), client.aclose)
    return Sender(partial(send, client), client.close, backends=_adapt_client(client, {}))


def _is_httpx_patched(cls: ClientClass) -> bool:
    """Return whether a test or a tracer replaced what sends the requests of httpx.

    Its users expect to see the requests of this package. Over httpcore, they would reach Stripe.
    """
    if "httpx" not in sys.modules:
        return False
    transport = _transport_class(cls)
    name = "handle_request" if cls == "Client" else "handle_async_request"
    send = vars(transport).get(name)
    original = transport.__init__.__globals__  # those of httpx's module
    return not (isinstance(send, FunctionType) and send.__globals__ is original)


def _transport_class(cls: ClientClass) -> Any:
    import httpx

    return httpx.HTTPTransport if cls == "Client" else httpx.AsyncHTTPTransport


def _adapt_client(client: Any, mounts: Mapping[str, Any]) -> list[NetworkBackend]:
    """Let a client's transports use a ``NetworkBackend``, except the user's ``mounts``."""
    import httpx

    from .network_backend import adapt_pool

    backends: list[NetworkBackend] = []
    for transport in (client._transport, *client._mounts.values()):
        if isinstance(transport, httpx.HTTPTransport) and transport not in mounts.values():
            backends += adapt_pool(getattr(transport, "_pool", None))
    return backends


def _environment_has_proxy() -> bool:
    is_linux = sys.platform not in ("darwin", "win32")  # the others have system settings, too
    if is_linux and not any(name.lower().endswith("_proxy") for name in os.environ):
        return False  # without urllib.request, whose import takes long
    from urllib.request import getproxies

    return not {"http", "https", "all"}.isdisjoint(getproxies())


def _check_options(cls: ClientClass, arguments: Mapping[str, Any]) -> None:
    """Raise TypeError or ValueError for values that httpx would accept now and fail on later."""
    import ssl

    verify = arguments.get("verify", True)
    if not isinstance(verify, bool | ssl.SSLContext):
        name = type(verify).__name__
        raise TypeError(f"verify is of type {name}, not a bool or an ssl.SSLContext")
    if "limits" in arguments:
        _check_limits(arguments["limits"])
    mounts = arguments.get("mounts")
    if not mounts:
        return
    import httpx

    base = httpx.AsyncBaseTransport if cls == "AsyncClient" else httpx.BaseTransport
    for pattern, transport in mounts.items():
        if transport is not None and not isinstance(transport, base):
            raise TypeError(
                f"mounts[{pattern!r}] is of type {type(transport).__name__}, "
                f"not an httpx.{base.__name__}"
            )


def _check_limits(limits: Any) -> None:
    import httpx

    if not isinstance(limits, httpx.Limits):
        raise TypeError(f"limits is of type {type(limits).__name__}, not an httpx.Limits")
    for name, least in (("max_connections", 1), ("max_keepalive_connections", 0)):
        number = getattr(limits, name)
        if number is not None and (type(number) is not int or number < least):
            raise ValueError(f"{name} is {number!r}, not None or an integer of {least} or more")
    seconds: Any = limits.keepalive_expiry
    if seconds is not None and not (type(seconds) in (int, float) and seconds >= 0):
        raise ValueError(f"keepalive_expiry is {seconds!r}, not None or 0 or more seconds")


def check_user_client(http_client: Any, cls: ClientClass, options: HTTPOptions | None) -> None:
    """Check an ``http_client`` argument.

    Raises:
        InvalidArgumentError: it is of another class, it is closed, or there are options too.
    """
    if http_client is None:
        return
    if options:
        raise invalid_argument(
            "http_options",
            "do not apply to an http_client: set them on your http_client, or leave one of the "
            "two arguments out",
        )
    import httpx

    if not isinstance(http_client, getattr(httpx, cls)):
        given = type(http_client)
        kind = f"{given.__module__.partition('.')[0]}.{given.__name__}"
        problem = f"is of type {kind}: {cls} takes an httpx.{cls}"
        raise invalid_argument("http_client", problem)
    if http_client.is_closed:
        advice = "pass an open one, and keep it open while you use this client"
        raise invalid_argument("http_client", f"is closed: {advice}")


def check_process(http_client: Any, options: HTTPOptions | None) -> None:
    """Check that the user's client and transports were not used before this process was forked.

    Raises:
        ClientClosedError: one was; its connections belong to the parent process.
    """
    mounts: Mapping[str, Any] = (options or {}).get("mounts") or {}
    for used in (http_client, *mounts.values()):
        if used is None:
            continue
        try:
            process = _first_process.setdefault(used, os.getpid())
        except TypeError:  # not hashable, or without weak references
            continue
        if process != os.getpid():
            raise ClientClosedError(
                f"The {type(used).__name__} given to this client belongs to the parent process, "
                "which used it before this process was forked: create another after the fork."
            )
