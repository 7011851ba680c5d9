"""The dotted name of every operation, from the names lock, or from its method and path.

``GET /v1/customers/{customer}/tax_ids`` is ``customers.tax_ids.list``. Where the official SDK uses
another name, ``overlays/names.yaml`` has

- ``x-lattice-resource`` on a path item: the dotted service for this path and those below it;
- ``x-lattice-name`` on an operation: its verb (``void_invoice``), or its whole dotted name;
- ``x-lattice-aliases`` on an operation: further names, each a verb or a whole dotted name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from codegen.document.openapi import Operation
from codegen.errors import CodegenError, Problems
from codegen.identifiers import beginnings, snake
from codegen.overlay import extensions

CLIENT_NAMES = frozenset(
    {"aclose", "batch", "close", "on", "parse_event_notification", "request", "v1", "with_key"}
)
"""Methods of every client. A service of such a name would replace one."""


@dataclass(frozen=True, slots=True)
class OperationNames:
    """The names of an operation. ``former`` are those that the names lock has renamed."""

    name: str
    aliases: tuple[str, ...]
    former: tuple[str, ...] = ()


def name_operations(
    operations: Sequence[Operation],
    lists: Container[str],
    resources: dict[str, str],
    locked: Mapping[str, Sequence[str]] | None = None,
    renamed: Mapping[str, str] | None = None,
) -> dict[str, OperationNames]:
    """Names for all operations, by "METHOD path".

    ``lists`` are the keys of operations that return a page. ``resources`` holds the
    ``x-lattice-resource`` of each path that has one, ``locked`` the names that the names lock has
    for "METHOD path", ``renamed`` the present names by former names.
    Raises CodegenError, with every problem, if two operations, or an operation and a service, have
    the same name, or if an overlay contradicts the lock.
    """
    lock = _LockedOperationNames(locked or {}, renamed or {})
    problems = Problems()
    names = lock.names(operations, _Inference(operations, lists, resources), problems)
    problems.raise_if_any()
    named: dict[str, OperationNames] = {}
    for operation in operations:
        name = names[operation.key]
        service = name.rpartition(".")[0]
        aliases = (_dotted(alias, service, operation) for alias in _aliases(operation))
        found = tuple(dict.fromkeys((*lock.aliases(operation), *aliases)))
        former = lock.former((name, *found))
        named[operation.key] = OperationNames(name, found, former)
    lock.check_reuse(named, problems)
    _check_collisions(named, problems)
    problems.raise_if_any()
    return named


def _given(operation: Operation) -> str | None:
    """The name that an overlay gives."""
    return extensions.name(operation.node, operation.key)


def _aliases(operation: Operation) -> Sequence[str]:
    return extensions.read(operation.node, "x-lattice-aliases", operation.key) or ()


def _dotted(name: str, service: str, operation: Operation) -> str:
    parts = name.split(".") if "." in name else [*service.split("."), name]
    return ".".join(snake(part, what=f"the name of {operation.key}") for part in parts)


class _LockedOperationNames:
    """The names of operations in the names lock. New operations do not get them."""

    def __init__(self, locked: Mapping[str, Sequence[str]], renamed: Mapping[str, str]) -> None:
        self._locked = locked
        self._renamed = renamed
        self._owners = {name: key for key, names in locked.items() for name in names}
        self._owners |= {
            old: self._owners[new] for old, new in renamed.items() if new in self._owners
        }
        self._services = {service for name in self._owners for service in beginnings(name)}
        self._by_class_key = {
            _class_key(name): name for name in (*sorted(self._services), *sorted(self._owners))
        }

    def names(
        self, operations: Iterable[Operation], inference: _Inference, problems: Problems
    ) -> dict[str, str]:
        """The locked name of each operation, or a new one that does not conflict with the lock."""
        names: dict[str, str] = {}
        conflicting = []
        for operation in operations:
            with problems.collect():
                if operation.key in self._locked:
                    names[operation.key] = self._locked_name(operation, inference)
                    continue
                name = inference.name(operation)
                if _given(operation) is None and self._conflicts(name):
                    conflicting.append((operation, name))
                else:
                    names[operation.key] = name
        for operation, name in conflicting:
            names[operation.key] = self._unused(name, operation, set(names.values()))
        return names

    def _locked_name(self, operation: Operation, inference: _Inference) -> str:
        given, name = _given(operation), self._locked[operation.key][0]
        if given is not None and _dotted(given, name.rpartition(".")[0], operation) != name:
            raise _contradiction(f"x-lattice-name of {operation.key} is {given}", name)
        resource = inference.resource(operation)
        if given is None and resource and not f"{name}.".startswith(f"{resource}."):
            raise _contradiction(f"x-lattice-resource of {operation.key} is {resource}", name)
        return name

    def former(self, names: Iterable[str]) -> tuple[str, ...]:
        """The former names of an operation with these names."""
        present = set(names)
        return tuple(sorted(old for old, new in self._renamed.items() if new in present))

    def aliases(self, operation: Operation) -> Sequence[str]:
        return self._locked.get(operation.key, ())[1:]

    def _conflicts(self, name: str) -> bool:
        above = beginnings(name)
        taken = self._owners.keys() | self._services
        if name in taken or any(service in self._owners for service in above):
            return True
        # ``a.b_c`` and ``a_b.c`` would share a class name, or a file.
        return any(self._by_class_key.get(_class_key(n), n) != n for n in (*above, name))

    def _unused(self, name: str, operation: Operation, used: set[str]) -> str:
        """A name like ``name`` that conflicts with no operation and no service."""
        parts = name.split(".")
        for end in range(len(parts) - 1, 0, -1):
            if ".".join(parts[:end]) in self._owners:  # an operation is not a service
                is_verb = end == len(parts) - 1
                merged = (parts[end], parts[end - 1]) if is_verb else (parts[end - 1], parts[end])
                parts[end - 1 : end + 1] = ["_".join(merged)]
        service, _, method = ".".join(parts).rpartition(".")
        name = f"{self._by_class_key.get(_class_key(service), service)}.{method}"
        longer = f"{name}_{operation.method.lower()}"
        options = chain([name, longer], (f"{longer}_{number}" for number in count(2)))
        return next(o for o in options if o not in used and not self._conflicts(o))

    def check_reuse(self, named: dict[str, OperationNames], problems: Problems) -> None:
        """Collect each name from an overlay that is locked for another operation."""
        for key, names in named.items():
            for name in (names.name, *names.aliases):
                owner = self._owners.get(name, key)
                if owner != key:
                    problems.add(
                        f"{key} is called {name!r}, which the names lock keeps for {owner}",
                        "Choose another name in overlays/names.yaml.",
                    )


def _contradiction(given: str, locked: str) -> CodegenError:
    return CodegenError(
        f"{given}, but the names lock has {locked}",
        hint="Change one of them: the name in the overlay, or its entry in the lock.",
    )


class _Inference:
    """Infers names from methods, paths and the extensions of overlays."""

    def __init__(
        self, operations: Sequence[Operation], lists: Container[str], resources: dict[str, str]
    ) -> None:
        self._resources = resources
        self._methods: dict[str, set[str]] = defaultdict(set)
        self._lists = {o.path for o in operations if o.method == "GET" and o.key in lists}
        self._parents: set[str] = set()
        for operation in operations:
            self._methods[operation.path].add(operation.method)
            parts = operation.path.split("/")
            self._parents.update("/".join(parts[:end]) for end in range(1, len(parts)))

    def resource(self, operation: Operation) -> str | None:
        """The ``x-lattice-resource`` that applies to an operation."""
        return self._longest_resource(operation.path.strip("/").split("/"))[0]

    def _longest_resource(self, segments: list[str]) -> tuple[str | None, list[str]]:
        """The resource of the longest known beginning of a path, and the rest of the path."""
        for end in range(len(segments), 0, -1):
            found = self._resources.get("/" + "/".join(segments[:end]))
            if found is not None:
                return found, segments[end:]
        return None, segments

    def name(self, operation: Operation) -> str:
        given = _given(operation)
        if given is not None and "." in given:
            return _dotted(given, "", operation)
        service, verb = self._split(operation)
        return _dotted(verb if given is None else given, service, operation)

    def _split(self, operation: Operation) -> tuple[str, str]:
        segments = operation.path.strip("/").split("/")
        last = segments[-1]
        if _is_param(last):
            verb = {"GET": "retrieve", "POST": "update", "DELETE": "delete"}.get(operation.method)
            return self._service(operation, len(segments)), verb or operation.method.lower()
        if operation.path not in self._resources and self._is_action(operation, segments):
            return self._service(operation, len(segments) - 1), last
        service = self._service(operation, len(segments))
        if operation.method == "GET":
            return service, "list" if operation.path in self._lists else "retrieve"
        if operation.method == "POST":
            return service, "update" if self._is_singleton(operation) else "create"
        return service, operation.method.lower()

    def _is_action(self, operation: Operation, segments: list[str]) -> bool:
        """Whether the last segment is a verb: in ``/invoices/{invoice}/pay``, not in ``/tax_ids``.

        Such a path has one method and no longer path. For POST, the path before the segment has
        operations, or the segment follows an id and is singular. For GET, the path before the
        segment has operations and does not end in an id.
        """
        parent = "/" + "/".join(segments[:-1])
        if self._methods[operation.path] != {operation.method} or operation.path in self._parents:
            return False
        after_id = len(segments) > 1 and _is_param(segments[-2])
        if operation.method == "POST":
            return (after_id and not segments[-1].endswith("s")) or parent in self._methods
        return operation.method == "GET" and not after_id and parent in self._methods

    def _is_singleton(self, operation: Operation) -> bool:
        """True for ``/balance_settings``: ``GET`` returns one object, and ``POST`` updates it."""
        return "GET" in self._methods[operation.path] and operation.path not in self._lists

    def _service(self, operation: Operation, end: int) -> str:
        segments = operation.path.strip("/").split("/")[:end]
        resource, rest = self._longest_resource(segments)
        if resource is None and rest[:1] == ["v1"]:
            rest = rest[1:]
        names = resource.split(".") if resource else []
        names += [s for s in rest if not _is_param(s)]
        if not names:
            raise CodegenError(
                f"{operation.key}: no service can be inferred from this path",
                hint="Give it a whole dotted name with x-lattice-name in an overlay.",
            )
        return ".".join(snake(n, what=f"the path of {operation.key}") for n in names)


def _class_key(name: str) -> str:
    """Equal for dotted names that would share a class name."""
    return name.replace(".", "").replace("_", "")


def _is_param(segment: str) -> bool:
    return segment.startswith("{") and segment.endswith("}")


def _check_collisions(named: dict[str, OperationNames], problems: Problems) -> None:
    owners: dict[str, str] = {}
    for key, names in named.items():
        for name in (names.name, *names.aliases, *names.former):
            other = owners.setdefault(name, key)
            if other != key:
                problems.add(
                    f"two operations get the name {name!r}: {other} and {key}",
                    "Give one of them another x-lattice-name in overlays/names.yaml.",
                )
    services = {service for name in owners for service in beginnings(name)}
    for name, key in owners.items():
        if (root := name.partition(".")[0]) in CLIENT_NAMES:
            problems.add(
                f"{key} is called {name!r}, but client.{root} is a method",
                "Give its path another x-lattice-resource in overlays/names.yaml.",
            )
        if name in services:
            problems.add(
                f"{key} and a service are both called {name!r}",
                "Give one of them another x-lattice-name in overlays/names.yaml.",
            )
