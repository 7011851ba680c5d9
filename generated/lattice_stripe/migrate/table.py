# Copied from codegen/runtime/.
"""The methods of stripe-python's resource classes, derived from the operations of this package.

A class such as ``stripe.checkout.Session`` has the name of the struct here, ``CheckoutSession``.
The names of its methods follow from the HTTP method and the path of each operation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from .._core.operation import Operation, operations

TEST_HELPERS = "TestHelpers"
_TEST_PREFIX = "/v1/test_helpers/"
_MAIN_VERBS = ("retrieve", "create", "list", "update", "find")

ClassMethod = tuple[str, str]
"""(class name, method name). Test helpers are in a class within the class."""


def service_methods() -> dict[str, Operation]:
    """The operations by the dotted names that they have on a client."""
    return {name: o for o in operations() for name in (o.name, *o.aliases)}


def class_methods() -> dict[ClassMethod, Operation]:
    """The operations by the class methods that stripe-python has for them."""
    services: dict[str, list[Operation]] = defaultdict(list)
    for operation in operations(removed=True):
        if operation.path.startswith("/v1/"):
            services[operation.name.rpartition(".")[0]].append(operation)
    main = _main_services(services)
    classes = {_collection(services[service]): cls for cls, service in main.items()}
    own: dict[ClassMethod, Operation] = {}
    nested: dict[ClassMethod, Operation] = {}
    for service, members in services.items():
        for operation in members:
            for cls, suffix, rest in _owners(operation.path, classes):
                is_own = bool(suffix) or main[cls] == service
                found = own if is_own else nested
                for method in _names(operation, rest, is_own=is_own):
                    found.setdefault((cls + suffix, method), operation)
            for verb in _verbs(operation):  # a class without a service of its own
                nested.setdefault((_result(operation), verb), operation)
    # A method such as refund may also mean creating one of refunds.
    ambiguous = {(cls, method) for cls, method in own if (cls, f"create_{method}") in nested}
    return {k: o for k, o in {**nested, **own}.items() if k not in ambiguous}


def current(operation: Operation) -> Operation | None:
    """The operation without an id, e.g. ``GET /v1/account`` for ``accounts.retrieve``."""
    path = re.sub(r"s/\{\w+\}$", "", operation.path)
    for other in operations():
        if (other.method, other.path) == (operation.method, path) and not other.path_params:
            return other
    return None


def _main_services(services: Mapping[str, list[Operation]]) -> dict[str, str]:
    """The service of each class: the one whose name is closest in length, if several return it."""
    found: dict[str, str] = {}
    for service, members in services.items():
        cls = _result(_main_operation(members))
        if "{" in _collection(members) or not cls:
            continue
        if cls not in found or _distance(service, cls) < _distance(found[cls], cls):
            found[cls] = service
    return found


def _distance(service: str, cls: str) -> int:
    return abs(len(service.replace(".", "").replace("_", "")) - len(cls))


def _main_operation(members: list[Operation]) -> Operation:
    by_verb = {operation.name.rpartition(".")[2]: operation for operation in members}
    return next((by_verb[verb] for verb in _MAIN_VERBS if verb in by_verb), members[0])


def _collection(members: list[Operation]) -> str:
    """The path of a service's objects, e.g. ``/v1/customers``."""
    operation = _main_operation(members)
    path, _, last = operation.path.rpartition("/")
    return path if last.startswith("{") or last == "find" else operation.path


def _result(operation: Operation) -> str:
    names = [name for name in operation.result.split(" | ") if not name.startswith("Deleted")]
    return names[0] if names else ""


def _owners(path: str, classes: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(class, suffix, rest of the path) for each class whose collection path begins ``path``."""
    tested = path.replace(_TEST_PREFIX, "/v1/", 1)
    for candidate, suffix in ((path, ""), (tested, f".{TEST_HELPERS}")):
        parts = candidate.split("/")
        for end in range(len(parts), 2, -1):
            prefix = "/".join(parts[:end])
            if prefix in classes:
                yield classes[prefix], suffix, candidate[len(prefix) :]
        if tested == path:
            return


def _verbs(operation: Operation) -> list[str]:
    """The method names of an operation; stripe-python's classes have ``modify`` for ``update``."""
    names = [name.rpartition(".")[2] for name in (operation.name, *operation.aliases)]
    return [*names, *("modify" for name in names if name == "update")]


def _names(operation: Operation, rest: str, *, is_own: bool) -> Iterator[str]:
    """The method names that a class has for an operation below its collection path."""
    words = "_".join(part for part in rest.split("/") if part and not part.startswith("{"))
    for verb in _verbs(operation):
        if is_own:
            yield verb
            if operation.method == "DELETE" and not words:  # subscriptions.cancel
                yield "delete"
            if verb == "search":
                yield "search_auto_paging_iter"
            collection = operation.path.removesuffix(rest).rpartition("/")[2]
            yield from (f"{verb}_{form}" for form in _forms(collection))
        elif words:
            yield from (f"{verb}_{form}" for form in _forms(words))
    if not is_own and words and operation.page:
        yield words


def _forms(plural: str) -> list[str]:
    """A word as it is, and in the singular."""
    if plural.endswith("ies"):
        return [plural, f"{plural[:-3]}y"]
    return [plural, plural[:-1]] if plural.endswith("s") else [plural]
