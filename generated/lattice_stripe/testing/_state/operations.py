# Copied from codegen/runtime/.
"""Serves every operation from the facts: stores, finds, changes and lists objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from ..._core.parameter_encoding import form
from .._facts import OperationFacts, Route
from .._requests.messages import invalid, missing
from .lists import Test, cursor_page, cursors, filters, page_limit, search_test, token_page
from .session import Session
from .store import PARENT, Resource, belongs, object_name

_OWNERS = {"customer", "subscription"}
"""Filters that name an object. Stripe refuses an id that names none."""
_EMPTY_PDF = b"%PDF-1.4\n%%EOF\n"


class Call(msgspec.Struct, frozen=True):
    """A validated call: typed parameters, and path parameters. ``args`` have no ``expand``."""

    route: Route
    url: str
    path: dict[str, str]
    args: dict[str, Any]
    expand: list[str] = []

    @property
    def operation(self) -> OperationFacts:
        return self.route.operation


class Served(msgspec.Struct, frozen=True):
    """A result. ``ignored`` are parameters of a list that match no field.

    ``modeled`` is False if a handler responds from the document alone.
    """

    value: Any
    ignored: tuple[str, ...] = ()
    modeled: bool = True


Handler = Callable[[Session, Call], Served]
Create = Callable[[Session, dict[str, Any]], Resource]
Change = Callable[[Session, Resource, dict[str, Any]], Resource]
Check = Callable[[Session, Resource, dict[str, Any]], None]
HANDLERS: dict[str, Handler] = {}
"""The functions that replace the generic service of operations, by operation."""


def serves(*operations: str) -> Callable[[Handler], Handler]:
    """Register a function that serves these operations."""

    def register(handler: Handler) -> Handler:
        HANDLERS.update(dict.fromkeys(operations, handler))
        return handler

    return register


def creates(*operations: str) -> Callable[[Create], Create]:
    """Register a function that creates an object. Its parameters' references are checked first."""

    def register(create: Create) -> Create:
        @serves(*operations)
        def handler(session: Session, call: Call) -> Served:
            args = dict(call.args)
            session.check_references(call.route.schemas, args)
            return Served(create(session, args).data)

        return create

    return register


def changes(*operations: str) -> Callable[[Change], Change]:
    """Register a function that changes the object that the path names, and returns it."""

    def register(change: Change) -> Change:
        @serves(*operations)
        def handler(session: Session, call: Call) -> Served:
            return Served(change(session, target(session, call), dict(call.args)).data)

        return change

    return register


def checks(*operations: str) -> Callable[[Check], Check]:
    """Register a function that runs before the generic service of operations on an object."""

    def register(check: Check) -> Check:
        @serves(*operations)
        def handler(session: Session, call: Call) -> Served:
            check(session, target(session, call), call.args)
            return serve(session, call)

        return check

    return register


def serve(session: Session, call: Call) -> Served:
    """Run an operation as its route says."""
    if call.route.schemas:
        return _SERVE[call.route.kind](session, call)
    _parents(session, call)
    result = call.operation.result
    return Served(_EMPTY_PDF if result < 0 else session.builder().any(result, call.args))


# --- kinds of operations ------------------------------------------------------------------------


def _parents(session: Session, call: Call, end: int | None = None) -> dict[str, Resource]:
    """The objects that the path parameters before ``end`` name.

    Raises StripeFailure if one does not exist.
    """
    return {
        name: session.get(call.path[name], schemas, name)
        for name, schemas in call.route.parents[:end]
        if schemas
    }


def _last_parameter(session: Session, call: Call) -> tuple[str, tuple[str, ...], str]:
    """The value, the schemas and the name of the last path parameter."""
    _parents(session, call, -1)
    name, schemas = call.route.parents[-1]
    return call.path[name], schemas or call.route.schemas, name


def target(session: Session, call: Call) -> Resource:
    """The object that the last path parameter names."""
    return session.get(*_last_parameter(session, call))


def _retrieve(session: Session, call: Call) -> Served:
    identity, schemas, name = _last_parameter(session, call)
    record = session.find(identity, schemas)
    if record is None:
        raise missing(schemas[0], identity, name)
    if not record.deleted:
        return Served(record.data)
    for schema in filter(session.facts.is_deleted, call.route.schemas):
        return Served(session.tombstone(schema, record))
    raise missing(record.schema, record.id, name)


def _create(session: Session, call: Call) -> Served:
    _parents(session, call)
    schema = _chosen_schema(session, call)
    given = dict(call.args)
    held = session.find(given.get("id", ""))
    if held is not None and not held.deleted:
        message = f"An object with the id {held.id!r} already exists."
        raise invalid(None, message, "resource_already_exists")
    session.check_references((schema,), given)
    fields = session.facts.schema(schema).fields
    for name, value in call.path.items():
        if (field := name.removesuffix("_id")) in fields and field != "id":
            given.setdefault(field, value)
    return Served(session.create(schema, given, dict(call.path)).data)


def _chosen_schema(session: Session, call: Call) -> str:
    """The member of the result that a call creates."""
    names = [s for s in call.route.schemas if not session.facts.is_deleted(s)]
    wanted = session.world.settings.variants.get(call.operation.name)
    if wanted in names:
        return wanted
    words = set(_objects_in(call.args))
    for name in names:
        if name in words or f"/{name}s" in call.url:
            return name
    return next((name for name in names if name != "account"), names[0])


def _objects_in(value: Any) -> list[str]:
    if not isinstance(value, dict):
        return []
    found = [value["object"]] if isinstance(value.get("object"), str) else []
    return found + [word for inner in value.values() for word in _objects_in(inner)]


def _update(session: Session, call: Call) -> Served:
    record = target(session, call)
    given = dict(call.args)
    session.check_references((record.schema,), given)
    return Served(session.update(record, given).data)


def _delete(session: Session, call: Call) -> Served:
    if not call.operation.path.endswith("}"):
        return _delete_field(session, call)
    record = target(session, call)
    deleted = [s for s in call.route.schemas if session.facts.is_deleted(s)]
    name = record.data.get("object")
    schema = next((s for s in deleted if session.facts.object_name(s) == name), deleted[0])
    session.delete(record)
    return Served(session.tombstone(schema, record))


def _delete_field(session: Session, call: Call) -> Served:
    """Delete what a field of the parent holds, e.g. ``/v1/customers/{customer}/discount``."""
    record = list(_parents(session, call).values())[-1]
    name = call.operation.path.rpartition("/")[2]
    value = record.data.get(name)
    if name in record.data:
        session.change(record, {**record.data, name: None}, "updated")
    given = dict(value) if isinstance(value, dict) else {}
    built = session.builder().object(call.route.schemas[0], {**given, "deleted": True})
    return Served(built)


def _singleton(session: Session, call: Call) -> Served:
    """An object without an id of its own, stored by its URL when it is first changed."""
    parents = _parents(session, call)
    schema = call.route.schemas[0]
    name = call.operation.path.rpartition("/")[2]
    for record in list(parents.values())[-1:]:
        if isinstance(held := record.data.get(name), dict):
            return Served(held)
    given = {**call.args, **call.path}
    kept = session.kept(call.url)
    builder = session.builder()
    data = builder.object(schema, given) if kept is None else builder.update(schema, kept, given)
    if call.operation.method != "GET":
        session.keep(call.url, schema, data)
    return Served(data)


def serve_list(session: Session, call: Call, own_tests: Mapping[str, Test] = {}) -> Served:
    """Serve a list. ``own_tests`` are those of parameters that are not about a field."""
    parents = _parents(session, call)
    fields = {f for schema in call.route.schemas for f in session.facts.schema(schema).fields}
    schema = call.route.schemas[0] if len(call.route.schemas) == 1 else ""
    args = {name: value for name, value in call.args.items() if name not in own_tests}
    found = filters(args, fields, schema)
    for name in _OWNERS & args.keys():
        if args[name] and session.find(args[name], (name,)) is None:
            raise missing(name, args[name], name, status=400)
    tests = [*found.tests, *own_tests.values()]
    owners: list[tuple[str, tuple[str, str]]] = []
    for name, identity in call.path.items():
        owner = object_name(parents[name]) if name in parents else name
        owners.append((identity, (name, owner)))
        found.where[PARENT, name, owner] = identity

    def accept(record: Resource) -> bool:
        return all(test(record.data) for test in tests) and all(
            belongs(record, identity, names) for identity, names in owners
        )

    store, schemas = session.world.store, call.route.schemas
    if not call.operation.v2:
        records, more = cursor_page(store, session.account, schemas, call.args, accept, found.where)
        return list_of(call, [record.data for record in records], more, found.ignored)
    records, *tokens = token_page(store, session.account, schemas, call.args, accept, found.where)
    following, previous = (
        f"{call.url}?{form({**call.args, 'page': token})}" if token else None for token in tokens
    )
    page = {
        "data": [record.data for record in records],
        "next_page_url": following,
        "previous_page_url": previous,
    }
    return Served(page, tuple(found.ignored))


def list_of(
    call: Call, data: list[dict[str, Any]], more: bool = False, ignored: Sequence[str] = ()
) -> Served:
    """A v1 list. ``ignored`` are parameters that filtered nothing."""
    page = {"object": "list", "url": call.url, "has_more": more, "data": data}
    return Served(page, tuple(ignored))


def page_of(call: Call, data: Sequence[dict[str, Any]], ignored: Sequence[str] = ()) -> Served:
    """The page of a v1 list that a call asks for. ``data`` is the whole list, in order."""
    limit = page_limit(call.args)
    positions = {one["id"]: position for position, one in enumerate(data)}
    bounds = cursors(call.args, positions.get)
    left = data[bounds.get("starting_after", -1) + 1 : bounds.get("ending_before")]
    page = left[-limit:] if "ending_before" in bounds else left[:limit]
    return list_of(call, list(page), len(left) > limit, ignored)


def _search(session: Session, call: Call) -> Served:
    accept = search_test(call.args["query"], call.route.schemas[0])
    store, schemas = session.world.store, call.route.schemas
    records, token, _ = token_page(store, session.account, schemas, call.args, accept)
    page = {
        "object": "search_result",
        "url": call.url,
        "has_more": token is not None,
        "data": [record.data for record in records],
        "next_page": token,
    }
    return Served(page)


_SERVE: dict[str, Callable[[Session, Call], Served]] = {
    "action": _update,
    "create": _create,
    "delete": _delete,
    "list": serve_list,
    "retrieve": _retrieve,
    "search": _search,
    "singleton": _singleton,
    "update": _update,
}
