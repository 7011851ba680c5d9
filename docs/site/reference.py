"""The pages of the API reference: one for each service of the client.

They hold facts of the model, and no sentence of Stripe's document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from lattice_stripe.testing._facts import Facts, Object, load_facts
from lattice_stripe.testing._state.session import EVENT_NAMES, event_types

from codegen.emit import docstrings
from codegen.emit.model_index import is_own
from codegen.model import (
    AnyObject,
    Array,
    Binding,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    Model,
    OneOf,
    OperationModel,
    Parameter,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
    Union,
    find_owners,
    names_in,
)
from docs.site.added_methods import read_added_method
from docs.site.examples import Example

FOLDER = "reference"
SHARED = "shared-objects"
_SHOWN_VALUES = 40
_ACCEPTED = {
    "unix-time": "int | datetime",
    "decimal": "Decimal | str",
    "date-time": "str | datetime",
    "binary": "file",
}
_RETURNED = {"decimal": "Decimal"}
_CLEARS = Enum(("",))
_STREAMS = {"list": "stream", "search": "stream_search"}
_ACTIONS = {"create": "created", "update": "updated", "delete": "deleted"}


class Reference:
    """Writes the pages.

    ``guides`` holds (title, path from the folder of the docs) of the guides that call each
    method.
    """

    def __init__(
        self,
        model: Model,
        examples: Mapping[str, Example],
        guides: Mapping[str, list[tuple[str, str]]],
    ) -> None:
        self._model = model
        self._examples = examples
        self._guides = guides
        self._structs = {struct.name: struct for struct in model.structs}
        self._types = {found.name: found for found in model.parameter_types}
        self._opinions = {opinion.name: opinion for opinion in model.opinions}
        self._facts = load_facts()
        self._event_types = event_types(self._facts)

    def pages(self) -> dict[str, str]:
        """The Markdown of each page, by its path in the folder of the docs."""
        pages = {f"{FOLDER}/{s.path}.md": self._service(s) for s in self.services}
        pages[f"{FOLDER}/{SHARED}.md"] = self._shared()
        pages[f"{FOLDER}/index.md"] = self._index()
        return pages

    @cached_property
    def services(self) -> list[Service]:
        return [service for service in self._model.services if service.methods]

    # --- pages ----------------------------------------------------------------------------------

    def _index(self) -> str:
        rows = [
            (
                f"[`client.{service.path}`]({service.path}.md)",
                ", ".join(
                    f"[`{verb}`]({service.path}.md#{verb})"
                    for verb in (
                        *(operation.verb for operation in own_operations(service)),
                        *added_methods(service),
                    )
                ),
            )
            for service in self.services
        ]
        return _page(
            "# API reference",
            "The methods of `Client` and `AsyncClient`, by service. Each method also takes "
            "[`opts`](../calls.md#options-of-a-call). This reference is generated from Stripe's "
            f"document of `{self._model.version}`.",
            _table(("service", "methods"), rows),
        )

    def _service(self, service: Service) -> str:
        own = own_operations(service)
        structs = self._objects_of(service.path)
        parts = [f"# {service.path}", self._summary(service)]
        parts += [part for operation in own for part in self._operation(service, operation)]
        for name in added_methods(service):
            parts += self._added_method(service, name)
        types = self._reachable(own)
        if types:
            parts.append("## Parameter objects")
            for name in types:
                parts += [_heading(3, name), self._parameters(self._types[name].params)]
        if structs:
            parts.append("## Result objects")
            for struct in structs:
                parts += self._struct(struct, service.path)
        return _page(*parts)

    def _shared(self) -> str:
        parts = [
            "# Shared objects",
            "Objects in the results of several services.",
        ]
        for struct in self._objects_of(None):
            parts += self._struct(struct, None, level=2)
        return _page(*parts)

    def _summary(self, service: Service) -> str:
        rows = []
        for method in service.methods:
            operation = method.operation
            page = "" if is_own(service, operation) else f"{operation.service}.md"
            note = ""
            if method.former:
                note = "former name"
            elif method.name != operation.verb or page:
                note = f"alias of `{operation.name}`"
            rows.append(
                (
                    f"[`{method.name}`]({page}#{operation.verb})",
                    f"`{operation.method} {operation.path}`",
                    note,
                )
            )
        rows += [(f"[`{name}`](#{name})", "", "added method") for name in added_methods(service)]
        return _table(("method", "request", "notes"), rows)

    # --- operations -----------------------------------------------------------------------------

    def _operation(self, service: Service, operation: OperationModel) -> Iterable[str]:
        yield _heading(2, operation.verb)
        text = (
            f"`client.{operation.name}` sends `{operation.method} {operation.path}` and returns "
            f"{self._result(operation, service.path)}."
        )
        if operation.result.binary:
            text += " With `to`, a path or an open file, it writes the bytes there."
        if operation.result.page and operation.verb in _STREAMS:
            stream = f"client.{operation.service}.{_STREAMS[operation.verb]}"
            text += f" `{stream}` iterates over the objects of all pages."
        yield text
        facts = list(self._operation_facts(operation))
        if facts:
            yield "\n".join(f"- {fact}" for fact in facts)
        if operation.path_params:
            yield _table(
                ("positional", "type", "notes"),
                [(f"`{name}`", _code("str"), "required") for name in operation.path_params],
            )
        if operation.params:
            yield self._parameters(operation.params)
        example = self._examples.get(operation.name)
        if example:
            yield f'=== "Sync"\n\n{_indented(_fence(example.sync))}'
            yield f'=== "Async"\n\n{_indented(_fence(example.asynchronous))}'

    def _operation_facts(self, operation: OperationModel) -> Iterable[str]:
        if operation.removed:
            use = operation.removed.use
            yield f"Removed from Stripe's API in version {operation.removed.since}. Use `{use}`."
        elif operation.deprecated:
            yield "Deprecated by Stripe."
        if operation.rate_limit:
            yield f"Rate limit: {operation.rate_limit} requests per second."
        for binding in (*operation.before, *operation.after):
            yield self._opinion(binding, operation)
        events = self._events(operation)
        if events:
            yield f"Events: {_codes(events)}"
        expandable = docstrings.expandable_fields(operation, self._structs)
        if expandable:
            yield f"Expandable: {_codes(expandable)}"
        link = docstrings.docs_link(operation)
        if link:
            yield f"Stripe's page: <{link}>"
        yield from self._links_to_guides(operation.name)

    def _links_to_guides(self, method: str) -> Iterable[str]:
        guides = self._guides.get(method, ())
        if guides:
            yield "Guides: " + ", ".join(f"[{title}](../{path})" for title, path in guides)

    def _added_method(self, service: Service, name: str) -> Iterable[str]:
        method = read_added_method(f"{service.path}.{name}")
        yield _heading(2, name)
        yield f"`{method.call}`"
        yield method.description
        raised = [f"Raises `{error}`: {cause}" for error, cause in method.errors]
        facts = [*raised, *self._links_to_guides(f"{service.path}.{name}")]
        yield "\n".join(f"- {fact}" for fact in facts)
        rows = [(f"`{argument}`", _code(kind), notes) for argument, kind, notes in method.arguments]
        yield _table(("argument", "type", "notes"), rows)

    def _opinion(self, binding: Binding, operation: OperationModel) -> str:
        opinion = self._opinions[binding.opinion]
        kind = "guard" if binding in operation.before else "reaction"
        default = "on" if opinion.default else "off"
        text = " ".join(opinion.doc.replace("``", "`").split())
        checks = f" It checks {_codes(binding.parameter_paths)}." if binding.parameter_paths else ""
        return (
            f"Opinion [`{opinion.name}`](../opinions/index.md) ({kind}, {default} by default): "
            f"{text}{checks}"
        )

    def _events(self, operation: OperationModel) -> list[str]:
        """The types of the events that the operation causes by its own change of an object."""
        fact = next((o for o in self._facts.operations if o.name == operation.name), None)
        if fact is None:
            return []
        declared = self._facts.changes.get(operation.name)
        if declared and declared[1].events:
            return list(declared[1].events)
        route = self._facts.route(fact)
        action = _ACTIONS.get("update" if declared else route.kind)
        names = {
            event_prefix(self._facts, schema)
            for schema in (route.parents[-1][1] if route.kind == "delete" else route.schemas)
        }
        return sorted({f"{name}.{action}" for name in names} & self._event_types)

    def _result(self, operation: OperationModel, page: str) -> str:
        result = operation.result
        if result.binary:
            return _code("bytes")
        text = _code(" | ".join(self._link(n, page) for n in result.structs) or "Any")
        return f"a page of {text}" if result.page else text

    def _parameters(self, parameters: Iterable[Parameter]) -> str:
        rows = []
        for parameter in parameters:
            notes = ["required"] if parameter.required else []
            notes.append(docstrings.parameter_doc(parameter))
            rows.append(
                (
                    f"`{parameter.name}`",
                    _code(self._accepted(parameter.type)),
                    ". ".join(filter(None, notes)),
                )
            )
        return _table(("parameter", "type", "notes"), rows)

    def _reachable(self, operations: Iterable[OperationModel]) -> list[str]:
        """The names of the parameter types of the operations."""
        found: dict[str, None] = {}
        waiting = [p.type for operation in operations for p in operation.params]
        while waiting:
            for name in names_in(waiting.pop(), Ref):
                if name not in found:
                    found[name] = None
                    waiting += [p.type for p in self._types[name].params]
        return sorted(found)

    # --- objects --------------------------------------------------------------------------------

    @cached_property
    def homes(self) -> dict[str, str | None]:
        """The service whose page describes each struct; None for the page of shared objects."""
        returning: dict[str, list[OperationModel]] = defaultdict(list)
        for operation in self._model.operations:
            for name in operation.result.structs:
                returning[name].append(operation)
        roots = {name: min(found, key=_preference).service for name, found in returning.items()}
        users: dict[str, set[str]] = {name: set() for name in self._structs}
        for struct in self._model.structs:
            for field in struct.fields:
                for name in names_in(field.type, Ref, Expandable, OneOf):
                    users[name].add(struct.name)
        owners = find_owners(users, set(roots))
        return {name: roots.get(owners[name]) for name in self._structs}

    def _objects_of(self, service: str | None) -> list[Struct]:
        found = [s for s in self._model.structs if self.homes[s.name] == service]
        return sorted(found, key=lambda struct: (not struct.resource, struct.name))

    def _struct(self, struct: Struct, page: str | None, *, level: int = 3) -> Iterable[str]:
        yield _heading(level, struct.name)
        events = self._events_of(struct)
        if events:
            yield f"Events: {_codes(events)}"
        if struct.helpers:
            yield f"Methods: {_codes(struct.helpers)}"
        yield _table(
            ("field", "type", "notes"),
            [(f"`{f.name}`", self._field_type(f, page), _field_notes(f)) for f in struct.fields],
        )

    def _events_of(self, struct: Struct) -> list[str]:
        if struct.schema not in self._facts.schemas or not struct.resource or struct.deleted:
            return []
        name = event_prefix(self._facts, struct.schema)
        return sorted(k for k in self._event_types if _owner(k, self._event_prefixes) == name)

    @cached_property
    def _event_prefixes(self) -> set[str]:
        return {
            event_prefix(self._facts, struct.schema)
            for struct in self._model.structs
            if struct.resource and struct.schema in self._facts.schemas
        }

    def _link(self, name: str, page: str | None) -> str:
        home = self.homes[name]
        target = "" if home == page else f"{home or SHARED}.md"
        return f"[{name}]({target}#{name})"

    def _field_type(self, field: Field, page: str | None) -> str:
        text = self._returned(field.type, page)
        return _code(f"{text} | None" if field.nullable or not field.required else text)

    # --- types ----------------------------------------------------------------------------------

    def _accepted(self, kind: Type) -> str:
        """A type of a parameter, with links to parameter objects on the same page."""
        match kind:
            case Enum():
                return _values(kind)
            case Scalar(python, form):
                return _ACCEPTED.get(form or "", python)
            case Ref(name):
                return f"[{name}](#{name})"
            case Array(item):
                return rf"list\[{self._accepted(item)}\]"
            case Map(value):
                return rf"dict\[str, {self._accepted(value)}\]"
            case Union(items):
                options = [self._accepted(item) for item in items if item != _CLEARS]
                options += ['""'] * (_CLEARS in items)
                return " | ".join(dict.fromkeys(options))
        return "Any"

    def _returned(self, kind: Type, page: str | None) -> str:
        """A type of a field, with links to result objects."""
        match kind:
            case Enum():
                return _values(kind)
            case Scalar(python, form):
                return _RETURNED.get(form or "", python)
            case Ref(name):
                return self._link(name, page)
            case OneOf(names):
                return " | ".join(self._link(name, page) for name in names)
            case Expandable(names):
                return " | ".join(["str", *(self._link(name, page) for name in names)])
            case AnyObject():
                return "StripeObject"
            case ListOf(item):
                return rf"ListObject\[{self._returned(item, page)}\]"
            case Array(item):
                return rf"list\[{self._returned(item, page)}\]"
            case Map(value):
                return rf"dict\[str, {self._returned(value, page)}\]"
        return "Any"


def own_operations(service: Service) -> list[OperationModel]:
    """The operations that a service defines, without those it has as aliases."""
    found: dict[str, OperationModel] = {}
    for method in service.methods:
        if is_own(service, method.operation):
            found.setdefault(method.operation.name, method.operation)
    return list(found.values())


def added_methods(service: Service) -> list[str]:
    """The names of the methods that the package adds to a service."""
    return [added.name for operation in own_operations(service) for added in operation.methods]


def method_addresses(model: Model) -> dict[str, tuple[str, str]]:
    """The method that the reference describes, and its section, by each dotted name on the client.

    A section is the path of its page from the folder of the docs, and an anchor.
    """
    found = {}
    for service in model.services:
        for method in service.methods:
            operation = method.operation
            address = f"{FOLDER}/{operation.service}.md#{operation.verb}"
            found[f"{service.path}.{method.name}"] = (operation.name, address)
        for name in added_methods(service):
            dotted = f"{service.path}.{name}"
            found[dotted] = (dotted, f"{FOLDER}/{service.path}.md#{name}")
    return found


def event_prefix(facts: Facts, schema: str) -> str:
    """The first part of the event types about objects of a schema."""
    is_object = isinstance(facts.type(facts.schemas[schema]), Object)
    name = (facts.object_name(schema) if is_object else None) or schema
    return EVENT_NAMES.get(name, name)


def _preference(operation: OperationModel) -> tuple[bool, bool, int, int, str]:
    """The sort key: the first operation of a struct has the service whose page describes it."""
    service = operation.service
    return (
        operation.verb not in ("create", "retrieve"),
        operation.result.page,
        service.count("."),
        len(service),
        service,
    )


def _owner(kind: str, prefixes: set[str]) -> str:
    """The longest of the prefixes that an event type begins with."""
    while kind and kind not in prefixes:
        kind = kind.rpartition(".")[0]
    return kind


def _field_notes(field: Field) -> str:
    return " ".join(docstrings.field_doc(field).replace("``", "`").split())


def _values(kind: Enum) -> str:
    shown = [f'"{v}"' if isinstance(v, str) else str(v) for v in kind.values[:_SHOWN_VALUES]]
    more = len(kind.values) - len(shown)
    return " | ".join([*shown, *([f"{more} more"] if more else [])])


# --- Markdown -----------------------------------------------------------------------------------


def _page(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def _heading(level: int, name: str) -> str:
    return f"{'#' * level} {name} {{ #{name} }}"


def _code(text: str) -> str:
    """Code that can contain links."""
    return f"<code>{text.replace('|', '&#124;').replace('*', '&#42;')}</code>"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _fence(source: str) -> str:
    return f"```python\n{source}```"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.splitlines())
