"""The ``x-lattice-*`` keys that overlays add to the document: one table, and how to read them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, get_origin

import msgspec

from codegen.document.openapi import METHODS, Node
from codegen.document.refs import Location
from codegen.errors import CodegenError
from codegen.model import AddedMethod, Binding, Opinion, RemovedOperation

PREFIX = "x-lattice-"
README = "See the table in overlays/README.md."

Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\Z")]
FunctionName = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*\Z")]
ParameterPath = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z0-9_]+(\[\])?(\.[A-Za-z0-9_]+(\[\])?)*\Z")
]
Sentence = Annotated[str, msgspec.Meta(pattern=r"\S")]
ApiVersion = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}(\.[a-z]+)?\Z")]


class BoundFunction(msgspec.Struct, forbid_unknown_fields=True):
    call: FunctionName
    parameter_paths: Annotated[tuple[ParameterPath, ...], msgspec.Meta(min_length=1)] = ()


class MethodPair(msgspec.Struct, forbid_unknown_fields=True, rename={"async_": "async"}):
    sync: FunctionName
    async_: FunctionName


class Removal(msgspec.Struct, forbid_unknown_fields=True):
    since: ApiVersion
    use: str


class OpinionDeclaration(msgspec.Struct, forbid_unknown_fields=True):
    doc: Sentence
    default: bool = True


class TrueOnly:
    """The value ``true``; msgspec has no literal type for booleans."""


class Key(NamedTuple):
    """Where a key may stand, the type of its value, and that type in words."""

    positions: tuple[str, ...]
    type: Any
    takes: str


OPERATION, SCHEMA, PROPERTY = "operation", "schema", "property of a schema"
BODY_PROPERTY, PARAMETER, PATH_ITEM = "property of a body", "parameter", "path item"
OVERLAY = "overlay, beside its actions"

_BOUND = dict[str, FunctionName | BoundFunction]
_BOUND_IN_WORDS = (
    '{ opinion: "module:function" } or '
    '{ opinion: { call: "module:function", parameter_paths: [a.b] } }'
)

KEYS: Mapping[str, Key] = {
    "x-lattice-after": Key((OPERATION,), _BOUND, _BOUND_IN_WORDS),
    "x-lattice-aliases": Key((OPERATION,), list[str], "a list of verbs or dotted names"),
    "x-lattice-before": Key((OPERATION,), _BOUND, _BOUND_IN_WORDS),
    "x-lattice-doc": Key((OPERATION, SCHEMA, PROPERTY), str, "text"),
    "x-lattice-event-types": Key(
        (BODY_PROPERTY,), dict[Sentence, list[Sentence]], "{ beginning of a type: [object, ...] }"
    ),
    "x-lattice-excused": Key((OPERATION,), dict[str, Sentence], "{ opinion: reason }"),
    "x-lattice-helpers": Key((SCHEMA,), list[FunctionName], 'a list of "module:function" names'),
    "x-lattice-methods": Key(
        (OPERATION,),
        dict[Name, MethodPair],
        '{ name: { sync: "module:function", async: "module:function" } }',
    ),
    "x-lattice-name": Key(
        (OPERATION, SCHEMA, PROPERTY, BODY_PROPERTY, PARAMETER), Sentence, "a name"
    ),
    "x-lattice-object": Key((PROPERTY,), Literal["any"], '"any"'),
    "x-lattice-opinions": Key(
        (OVERLAY,),
        dict[Name, OpinionDeclaration],
        "{ name: { doc: what it does, default: false if it is off by default } }",
    ),
    "x-lattice-rate-limit": Key(
        (OPERATION,), Annotated[int, msgspec.Meta(gt=0)], "a number of requests per second"
    ),
    "x-lattice-removed": Key(
        (OPERATION,), Removal, "{ since: API version, use: dotted name of an operation }"
    ),
    "x-lattice-resource": Key((PATH_ITEM,), Sentence, "a dotted name"),
    "x-lattice-secret": Key((PROPERTY,), TrueOnly, "true"),
    "x-lattice-thin-event-types": Key(
        (SCHEMA,), dict[Sentence, Sentence | None], "{ type: object, or null for none }"
    ),
}


def check_key(location: Location, value: Any, source: Callable[[Location], str]) -> None:
    """Raise CodegenError for an unknown key, a wrong position or a wrong value.

    ``location`` ends in the key. ``source`` returns the beginning of the message about a location.
    """
    key, where = str(location[-1]), source(location)
    if key not in KEYS:
        similar = difflib.get_close_matches(key, KEYS, n=1, cutoff=0.8)
        raise CodegenError(
            f"{where}: unknown key {key}", hint=f"Use {similar[0]}." if similar else README
        )
    check_positions([key], position(location[:-1]), where)
    for entry, part in _entries(value, get_origin(KEYS[key].type)):
        read({key: part}, key, source((*location, entry)))


def _entries(value: Any, kind: type | None) -> list[tuple[str, Any]]:
    """The entries of a mapping or a list, which several actions can set."""
    if kind is dict and isinstance(value, dict):
        return [(name, {name: item}) for name, item in value.items()]
    if kind is list and isinstance(value, list):
        return [(str(item), [item]) for item in value]
    return [("", value)]


def check_positions(keys: Iterable[str], found: str, where: str) -> None:
    """Raise CodegenError for an ``x-lattice-*`` key that has no meaning at ``found``."""
    for key in keys:
        positions = KEYS[key].positions if key in KEYS else ()
        if key.startswith(PREFIX) and found not in positions:
            raise CodegenError(
                f"{where}: {key} has no meaning here",
                hint=f"It belongs on: {', '.join(positions)}." if positions else README,
            )


def position(location: Location) -> str:
    """The kind of node at ``location``, as the table names it."""
    match location:
        case ("paths", _):
            return PATH_ITEM
        case ("paths", _, method) if method in METHODS:
            return OPERATION
        case ("components", "schemas", _):
            return SCHEMA
        case (*_, "parameters", int()) | ("components", "parameters", str()):
            return PARAMETER
        case ("components", "schemas", *_, "properties", str()):
            return PROPERTY
        case (*_, "properties", str()):
            return BODY_PROPERTY
        case _:
            return "other"


def find(node: Any, location: Location = ()) -> Iterator[tuple[Location, Any]]:
    """(location, value) of every ``x-lattice-*`` key; the location ends in the key."""
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(key, str) and key.startswith(PREFIX):
                yield (*location, key), value
            else:
                yield from find(value, (*location, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from find(value, (*location, index))


def read(node: Mapping[str, Any], key: str, where: str) -> Any:
    """The value of ``key`` on ``node`` in the type of the table, None where it is absent."""
    if key not in node:
        return None
    try:
        return msgspec.convert(node[key], KEYS[key].type, dec_hook=_decode_true)
    except msgspec.ValidationError as error:
        raise CodegenError(
            f"{where}: {key} is {node[key]!r:.200}: {error}", hint=f"It takes {KEYS[key].takes}."
        ) from None


def _decode_true(_type: type, value: Any) -> TrueOnly:
    if value is not True:
        raise ValueError("Expected `true`")
    return TrueOnly()


def bindings(node: Node, key: str, where: str) -> tuple[Binding, ...]:
    """The functions that ``key`` (``x-lattice-before`` or ``-after``) binds to an operation."""
    found: dict[str, str | BoundFunction] = read(node, key, where) or {}
    return tuple(
        Binding(opinion, bound)
        if isinstance(bound, str)
        else Binding(opinion, bound.call, bound.parameter_paths)
        for opinion, bound in found.items()
    )


def methods(node: Node, where: str) -> tuple[AddedMethod, ...]:
    """The methods that an overlay adds beside that of an operation."""
    found: dict[str, MethodPair] = read(node, "x-lattice-methods", where) or {}
    return tuple(AddedMethod(name, pair.sync, pair.async_) for name, pair in found.items())


def helpers(node: Node, where: str) -> tuple[str, ...]:
    """The functions that become methods of a schema's struct."""
    return tuple(read(node, "x-lattice-helpers", where) or ())


def opinions(extensions: Mapping[str, Any], file: str) -> tuple[Opinion, ...]:
    """The opinions that an overlay declares."""
    found: dict[str, OpinionDeclaration] = read(extensions, "x-lattice-opinions", file) or {}
    return tuple(Opinion(name, o.doc.strip(), o.default, file) for name, o in found.items())


def removed(node: Node, where: str) -> RemovedOperation | None:
    """The version that removed an operation from Stripe's API, and its replacement."""
    found: Removal | None = read(node, "x-lattice-removed", where)
    return RemovedOperation(found.since, found.use) if found else None


def name(node: Node, where: str) -> str | None:
    """The name that an overlay gives."""
    text: str | None = read(node, "x-lattice-name", where)
    return text
