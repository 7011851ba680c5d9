"""What the generator knows once Stripe's document has been understood.

Everything here is frozen, speaks Stripe's terms and knows neither OpenAPI nor Python source text:
``parse`` builds it, ``emit`` prints it, nothing in between changes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Python = Literal["str", "int", "float", "bool", "Decimal", "datetime", "bytes", "Any", "None"]
Body = Literal["form", "multipart", "json"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. ``format`` is the document's (``unix-time``, ``currency``, ...)."""

    python: Python
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
    """One of a list of values that Stripe may extend. ``alias`` names it where it is shared."""

    values: tuple[str | int | bool, ...]
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A struct (in results) or a shape (in parameters), by class name."""

    name: str


@dataclass(frozen=True, slots=True)
class Expandable:
    """An id, or one of these structs once the caller asked for it with ``expand``."""

    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several structs, or a struct that is decoded only when it is present."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnyObject:
    """Any Stripe object: its ``object`` key says which (an event's payload)."""


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
    """Any of several types; only parameters have these."""

    items: tuple[Type, ...]


Type = Scalar | Enum | Ref | Expandable | OneOf | AnyObject | ListOf | Array | Map | Union


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a struct. ``name`` is Python's, ``wire`` is Stripe's."""

    name: str
    wire: str
    type: Type
    required: bool
    nullable: bool
    deprecated: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Struct:
    """A shape Stripe answers with. ``schema`` is where it stands in the document."""

    name: str
    schema: str
    fields: tuple[Field, ...]
    resource: bool
    object: str | None
    deleted: bool
    inline: bool = False
    helpers: tuple[str, ...] = ()
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, or a key of a shape."""

    name: str
    wire: str
    type: Type
    required: bool
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A parameter object, said once however often Stripe repeats it.

    ``service`` is the one service that uses it, or None where several do.
    """

    name: str
    service: str | None
    params: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class EnumAlias:
    """A list of values that would be long to repeat wherever it is used."""

    name: str
    values: tuple[str | int | bool, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What an operation answers with: one of ``structs``, a page of them, or bytes."""

    structs: tuple[str, ...]
    page: bool = False
    binary: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """Something this client thinks, with a name to turn it off by. ``overlay`` declares it."""

    name: str
    doc: str
    default: bool
    overlay: str


@dataclass(frozen=True, slots=True)
class Binding:
    """A ``module:function`` of ``overlays/`` that an operation runs for an opinion.

    ``places`` are the parameters it looks at, where the overlay says so.
    """

    opinion: str
    function: str
    parameter_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddedMethod:
    """A method of ours beside those of an operation, from a sync and an async function."""

    name: str
    function: str
    async_function: str


@dataclass(frozen=True, slots=True)
class RemovedOperation:
    """``since`` which API version an operation is gone, and which one to ``use`` instead."""

    since: str
    use: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. ``name`` is its dotted path on the client, e.g. ``invoices.create``."""

    name: str
    method: str
    path: str
    path_params: tuple[str, ...]
    params: tuple[Parameter, ...]
    result: Result
    body: Body | None
    server: str
    aliases: tuple[str, ...] = ()
    deprecated: bool = False
    files: tuple[str, ...] = ()
    nullable: tuple[str, ...] = ()
    before: tuple[Binding, ...] = ()
    after: tuple[Binding, ...] = ()
    methods: tuple[AddedMethod, ...] = ()
    overlays: tuple[str, ...] = ()
    doc: str | None = None
    removed: RemovedOperation | None = None
    """For what an overlay keeps callable though the document no longer has it."""

    @property
    def service(self) -> str:
        return self.name.rpartition(".")[0]

    @property
    def verb(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def v2(self) -> bool:
        return self.path.startswith("/v2/")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation under one of its names; ``name`` is what the service calls it."""

    name: str
    operation: Operation

    @property
    def alias(self) -> bool:
        return self.name != self.operation.verb


@dataclass(frozen=True, slots=True)
class Service:
    """A node of the client's tree: methods, further services, or both."""

    path: str
    methods: tuple[Method, ...] = ()
    children: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """The whole of Stripe's API, ready to be printed."""

    version: str
    servers: tuple[tuple[str, str], ...]
    structs: tuple[Struct, ...]
    shapes: tuple[Shape, ...]
    enums: tuple[EnumAlias, ...]
    operations: tuple[Operation, ...]
    services: tuple[Service, ...]
    opinions: tuple[Opinion, ...] = ()
