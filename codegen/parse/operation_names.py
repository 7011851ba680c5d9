"""The dotted name of every operation: inferred from verb and path, corrected by overlays.

``GET /v1/customers/{customer}/tax_ids`` is ``customers.tax_ids.list`` because that is how REST is
spelled; where Stripe spells differently, ``overlays/names.yaml`` says so with

- ``x-lattice-resource`` on a path item: the dotted service for this path and those below it;
- ``x-lattice-name`` on an operation: its verb (``void_invoice``), or its whole dotted name;
- ``x-lattice-aliases`` on an operation: further names, each a verb or a whole dotted name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codegen.errors import CodegenError
from codegen.identifiers import snake

CLIENT_NAMES = frozenset({"aclose", "batch", "close", "on", "request", "with_key"})
"""What every client has: a service beside them would hide it."""


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What naming needs to know of an operation."""

    method: str
    path: str
    extensions: dict[str, Any]
    lists: bool

    @property
    def label(self) -> str:
        return f"{self.method} {self.path}"


def name_operations(
    endpoints: Iterable[Endpoint], resources: dict[str, str]
) -> dict[tuple[str, str], Named]:
    """Names for all endpoints, keyed by (method, path).

    ``resources`` holds the ``x-lattice-resource`` of each path that has one.
    Raises CodegenError where two operations, or an operation and a service, claim one name.
    """
    everything = tuple(endpoints)
    inference = _Inference(everything, resources)
    named: dict[tuple[str, str], Named] = {}
    for endpoint in everything:
        name = inference.name(endpoint)
        aliases = endpoint.extensions.get("x-lattice-aliases", ())
        if not isinstance(aliases, list | tuple) or not all(isinstance(a, str) for a in aliases):
            raise CodegenError(f"x-lattice-aliases of {endpoint.label} is not a list of names")
        service = name.rpartition(".")[0]
        named[endpoint.method, endpoint.path] = Named(
            name, tuple(_dotted(alias, service, endpoint) for alias in aliases)
        )
    _refuse_collisions(named)
    return named


def _dotted(name: Any, service: str, endpoint: Endpoint) -> str:
    if not isinstance(name, str):
        raise CodegenError(f"x-lattice-name of {endpoint.label} is not a name: {name!r}")
    parts = name.split(".") if "." in name else [*service.split("."), name]
    return ".".join(snake(part, what=f"the name of {endpoint.label}") for part in parts)


class _Inference:
    def __init__(self, endpoints: tuple[Endpoint, ...], resources: dict[str, str]) -> None:
        self._resources = resources
        self._methods: dict[str, set[str]] = defaultdict(set)
        self._lists = {e.path for e in endpoints if e.method == "GET" and e.lists}
        self._parents: set[str] = set()
        for endpoint in endpoints:
            self._methods[endpoint.path].add(endpoint.method)
            parts = endpoint.path.split("/")
            self._parents.update("/".join(parts[:end]) for end in range(1, len(parts)))

    def name(self, endpoint: Endpoint) -> str:
        given = endpoint.extensions.get("x-lattice-name")
        if isinstance(given, str) and "." in given:
            return _dotted(given, "", endpoint)
        service, verb = self._split(endpoint)
        return _dotted(verb if given is None else given, service, endpoint)

    def _split(self, endpoint: Endpoint) -> tuple[str, str]:
        segments = endpoint.path.strip("/").split("/")
        last = segments[-1]
        if _is_param(last):
            verb = {"GET": "retrieve", "POST": "update", "DELETE": "delete"}.get(endpoint.method)
            return self._service(endpoint, len(segments) - 1), verb or endpoint.method.lower()
        if endpoint.path not in self._resources and self._is_action(endpoint, segments):
            return self._service(endpoint, len(segments) - 1), last
        service = self._service(endpoint, len(segments))
        if endpoint.method == "GET":
            return service, "list" if endpoint.lists else "retrieve"
        if endpoint.method == "POST":
            return service, "update" if self._is_singleton(endpoint) else "create"
        return service, endpoint.method.lower()

    def _is_action(self, endpoint: Endpoint, segments: list[str]) -> bool:
        """``/invoices/{invoice}/pay`` and ``/charges/search`` are verbs; ``/tax_ids`` is a noun."""
        parent = "/" + "/".join(segments[:-1])
        if self._methods[endpoint.path] != {endpoint.method} or endpoint.path in self._parents:
            return False
        after_id = len(segments) > 1 and _is_param(segments[-2])
        if endpoint.method == "POST":
            return (after_id and not segments[-1].endswith("s")) or parent in self._methods
        return endpoint.method == "GET" and not after_id and parent in self._methods

    def _is_singleton(self, endpoint: Endpoint) -> bool:
        """``POST /balance_settings`` changes the one there is."""
        return "GET" in self._methods[endpoint.path] and endpoint.path not in self._lists

    def _service(self, endpoint: Endpoint, end: int) -> str:
        segments = endpoint.path.strip("/").split("/")[:end]
        for cut in range(end, 0, -1):
            known = self._resources.get("/" + "/".join(segments[:cut]))
            if known is not None:
                rest = segments[cut:]
                break
        else:
            known, rest = "", segments[1:] if segments[:1] == ["v1"] else segments
        names = known.split(".") if known else []
        names += [s for s in rest if not _is_param(s)]
        if not names:
            raise CodegenError(
                f"{endpoint.label}: no service can be read off this path",
                hint="give it a whole dotted name with x-lattice-name in an overlay",
            )
        return ".".join(snake(n, what=f"the path of {endpoint.label}") for n in names)


def _is_param(segment: str) -> bool:
    return segment.startswith("{") and segment.endswith("}")


def _refuse_collisions(named: dict[tuple[str, str], Named]) -> None:
    claims: dict[str, tuple[str, str]] = {}
    for key, names in named.items():
        for name in (names.name, *names.aliases):
            other = claims.setdefault(name, key)
            if other != key:
                raise CodegenError(
                    f"two operations collapse to the name {name!r}: "
                    f"{' '.join(other)} and {' '.join(key)}",
                    hint="tell them apart with x-lattice-name in overlays/names.yaml",
                )
    services = {name.rpartition(".")[0] for name in claims}
    for service in tuple(services):
        while "." in service:
            service = service.rpartition(".")[0]
            services.add(service)
    for name, key in claims.items():
        if (root := name.partition(".")[0]) in CLIENT_NAMES:
            raise CodegenError(
                f"{' '.join(key)} is called {name!r}, and client.{root} is not a service",
                hint="give its path another one with x-lattice-resource in overlays/names.yaml",
            )
        if name in services:
            raise CodegenError(
                f"{' '.join(key)} is called {name!r}, and so is a service",
                hint="tell them apart with x-lattice-name in overlays/names.yaml",
            )
