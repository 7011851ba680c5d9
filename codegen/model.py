"""The model of Stripe's API: what ``parse`` builds and ``emit`` prints.

Everything here is frozen. It knows Python names and types, but no source text.
A ``description`` is Stripe's text, which only ``generate --descriptions`` has. Comparisons ignore
it, so types and names do not depend on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

ScalarType = Literal["str", "int", "float", "bool", "Decimal", "datetime", "bytes", "Any", "None"]
Body = Literal["form", "multipart", "json"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. ``format`` is OpenAPI's (``unix-time``, ``currency``, ...)."""

    python: ScalarType
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """One of a list of values that Stripe may extend. ``name`` is set if it is a ``ValueList``."""

    values: tuple[str | int | bool, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A struct (in results) or a parameter type (in parameters), by class name."""

    name: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Expandable:
    """An id, or one of these structs if the call asks for it with ``expand``."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several structs, or a struct that is decoded only when it is present."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyObject:
    """Any Stripe object, identified by its ``object`` key (an event's payload)."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Stripe's list object: ``data``, ``has_more``, ``url``."""

    item: Type


@dataclass(frozen=True, slots=True)
class Array:
    item: Type


@dataclass(frozen=True, slots=True)
class Map:
    value: Type


@dataclass(frozen=True, slots=True)
class Union:
    """Any of several types."""

    items: tuple[Type, ...]


Type = Scalar | Enum | Ref | Expandable | OneOf | AnyObject | ListOf | Array | Map | Union


def union_items(kind: Type) -> tuple[Type, ...]:
    """The types of a union; of any other type, itself."""
    return kind.items if isinstance(kind, Union) else (kind,)


def leaves(kind: Type) -> Iterator[Type]:
    """The types that a type contains, without lists, maps and unions."""
    match kind:
        case Array(inner) | Map(inner) | ListOf(inner):
            yield from leaves(inner)
        case Union(items):
            for item in items:
                yield from leaves(item)
        case _:
            yield kind


def map_leaves(kind: Type, change: Callable[[Type], Type]) -> Type:
    """``kind`` with each of its ``leaves`` changed."""
    match kind:
        case Array(inner) | Map(inner) | ListOf(inner):
            return type(kind)(map_leaves(inner, change))
        case Union(items):
            found = tuple(dict.fromkeys(map_leaves(item, change) for item in items))
            return found[0] if len(found) == 1 else Union(found)
        case _:
            return change(kind)


def names_in(kind: Type, *holders: type[Ref | Expandable | OneOf]) -> Iterator[str]:
    """The structs or parameter types that a type contains in one of the ``holders``."""
    for leaf in leaves(kind):
        if isinstance(leaf, holders):
            yield from leaf.names


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a struct. ``name`` is the Python name, ``wire`` is Stripe's name."""

    name: str
    wire: str
    type: Type
    required: bool
    nullable: bool
    deprecated: bool = False
    secret: bool = False
    doc: str | None = None
    description: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Struct:
    """An object in a response.

    ``schema`` is the component, or the first use of an inline struct: owner and keys, with dots.
    ``locations`` are all locations of an inline struct.
    """

    name: str
    schema: str
    fields: tuple[Field, ...]
    resource: bool
    object: str | None
    deleted: bool
    inline: bool = False
    helpers: tuple[str, ...] = ()
    doc: str | None = None
    locations: tuple[str, ...] = ()
    description: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, or a key of a parameter type."""

    name: str
    wire: str
    type: Type
    required: bool
    deprecated: bool = False
    description: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ParameterType:
    """The keys of a parameter object; equal objects share one type. Or the arguments of a method.

    ``service`` is the only service that uses it, or None if several do.
    """

    name: str
    service: str | None
    params: tuple[Parameter, ...]
    locations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueList:
    """A long list of values that is used repeatedly, so it has a name."""

    name: str
    values: tuple[str | int | bool, ...]
    locations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What an operation returns: one of ``structs``, a page of them, or bytes."""

    structs: tuple[str, ...]
    page: bool = False
    binary: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """A named behavior that a user can turn off. ``overlay`` declares it."""

    name: str
    doc: str
    default: bool
    overlay: str


@dataclass(frozen=True, slots=True)
class Binding:
    """A ``module:function`` of ``overlays/`` that an operation runs for an opinion.

    ``parameter_paths`` are the parameters that the function reads, if the overlay lists them.
    """

    opinion: str
    function: str
    parameter_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddedMethod:
    """A method that an overlay adds beside an operation, from a sync and an async function."""

    name: str
    function: str
    async_function: str


@dataclass(frozen=True, slots=True)
class RemovedOperation:
    """``since`` is the API version that removes an operation, ``use`` names its replacement."""

    since: str
    use: str


@dataclass(frozen=True, slots=True)
class OperationModel:
    """One operation. ``name`` is its dotted path on the client, e.g. ``invoices.create``.

    ``path_params`` are Python names, ``files`` are Stripe's names of parameters that take a file,
    ``nullable`` the parameter paths at which a JSON body may hold null, ``server`` a name in
    ``Model.servers``, and ``overlays`` the files that change the operation.
    """

    name: str
    method: str
    path: str
    path_params: tuple[str, ...]
    params: tuple[Parameter, ...]
    result: Result
    body: Body | None
    server: str
    deprecated: bool
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    """Dotted names that are kept as deprecated aliases."""
    files: tuple[str, ...] = ()
    nullable: tuple[str, ...] = ()
    before: tuple[Binding, ...] = ()
    after: tuple[Binding, ...] = ()
    methods: tuple[AddedMethod, ...] = ()
    overlays: tuple[str, ...] = ()
    doc: str | None = None
    description: str | None = field(default=None, compare=False)
    removed: RemovedOperation | None = None
    """Set if an overlay keeps an operation that the document no longer has."""
    rate_limit: int | None = None
    """Requests per second, where Stripe documents another limit than for most operations."""

    @property
    def key(self) -> str:
        """``POST /v1/invoices``."""
        return f"{self.method} {self.path}"

    @property
    def service(self) -> str:
        return self.name.rpartition(".")[0]

    @property
    def verb(self) -> str:
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Method:
    """An operation under one of its names. ``name`` is the method name in the service.

    ``former`` is the dotted name if the operation was renamed from it.
    """

    name: str
    operation: OperationModel
    former: str | None = None

    @property
    def has_other_verb(self) -> bool:
        """Whether the name differs from the operation's verb: an alias or a former name."""
        return self.name != self.operation.verb

    @property
    def stream(self) -> str | None:
        """``stream`` for ``list``, ``stream_search`` for ``search``: the method for all pages."""
        if not self.operation.result.page or self.name not in ("list", "search"):
            return None
        return "stream" if self.name == "list" else f"stream_{self.name}"


@dataclass(frozen=True, slots=True)
class Service:
    """A service of the client: methods, further services, or both."""

    path: str
    methods: tuple[Method, ...] = ()
    children: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of webhook event. ``structs`` are the possible classes of its object.

    ``structs`` is empty if the document does not describe that object.
    """

    name: str
    class_name: str
    structs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Stripe's whole API."""

    version: str
    servers: tuple[tuple[str, str], ...]
    structs: tuple[Struct, ...]
    parameter_types: tuple[ParameterType, ...]
    value_lists: tuple[ValueList, ...]
    operations: tuple[OperationModel, ...]
    services: tuple[Service, ...]
    opinions: tuple[Opinion, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    """(former, present) of each public name that was renamed."""
    events: tuple[EventType, ...] = ()
    thin_events: tuple[EventType, ...] = ()

    @property
    def current_operations(self) -> tuple[OperationModel, ...]:
        """The operations that the document has."""
        return tuple(operation for operation in self.operations if operation.removed is None)

    @property
    def component_structs(self) -> dict[str, Struct]:
        """The struct of each component of the document."""
        return {struct.schema: struct for struct in self.structs if not struct.inline}


def find_owners(users: Mapping[str, set[str]], roots: set[str]) -> dict[str, str]:
    """The owner of each struct: itself, or the only owner of all structs that use it.

    ``users`` holds the structs that use each struct. A struct in ``roots`` owns itself. The name
    and the file of a struct depend on its owner.
    """
    owners: dict[str, str | None] = {name: name if name in roots else None for name in users}
    changed = True
    while changed:
        changed = False
        for name in users:
            if owners[name] == name:
                continue
            found = {owners[user] for user in users[name]} - {None}
            owner = next(iter(found), None) if len(found) < 2 else name
            if owner != owners[name]:
                owners[name], changed = owner, True
    return {name: owner or name for name, owner in owners.items()}
