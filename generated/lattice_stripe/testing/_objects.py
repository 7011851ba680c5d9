# Copied from codegen/runtime/.
"""Objects for tests: ``make`` builds a struct from some of its fields, ``from_type`` a strategy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from .._decode.base import StripeObject
from .._decode.decoder import decode_reporting
from .._decode.struct_fields import names_by_key
from .._forks import Lock
from .._validation import close_names
from ..errors import InvalidArgumentError
from . import _facts as kinds
from ._arguments import advice_for
from ._facts import Facts, load_facts
from ._requests.messages import argument_errors
from ._state.builder import Builder
from ._state.ids import IdSource
from ._state.session import initial_values

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")
CREATED = 1_767_225_600
"""The time of objects that are made: 2026-01-01 00:00 UTC."""
_PATH = re.compile(r"[^.\[\]]+(\.[^.\[\]]+|\[\d{1,4}\])*")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d{1,4})\]")
_MAX_DEPTH = 2
_ids = IdSource(0)
_lock = Lock()


def make(type: type[T], values: Mapping[str, Any] | None = None, /, **fields: Any) -> T:
    """An object of a struct class, e.g. ``make(Invoice, {"lines[0].amount": 500}, status="open")``.

    Fields that are not given get neutral values. Totals are not computed.

    Args:
        type: A class of ``lattice_stripe.types``.
        values: Values by JSON path, such as ``"customer_address.city"``. They replace parts of
            ``fields``.
        fields: Values by field. A value can be plain JSON data or another struct.

    Raises:
        InvalidArgumentError: the class has no such field, or a value does not fit its field.
    """
    facts = load_facts()
    index = _type_index(facts, type)
    cls: Any = type
    keys = {name: key for key, name in names_by_key(cls).items()}
    tree: Any = {keys.get(name, name): _copy(value) for name, value in fields.items()}
    for path, value in (values or {}).items():
        _set(tree, path, _copy(value))
    given = _Reader(facts).value(facts.type(index), tree, "")
    schema = {other: name for name, other in facts.schemas.items()}.get(index, "")
    if schema:
        given = {**initial_values(facts, schema), **given}
    with _lock, argument_errors():
        data = Builder(facts, _ids.new, CREATED, keep_objects=True).any(index, given, schema)
    made: T = decode_reporting(data, type)[0]
    return made


def from_type(type: type[T]) -> SearchStrategy[T]:
    """A Hypothesis strategy for objects of a struct class: any of its fields, with any values.

    Raises:
        InvalidArgumentError: Hypothesis is not installed, or ``type`` is not a struct class.
    """
    try:
        from hypothesis import strategies
    except ImportError:
        raise InvalidArgumentError(
            "from_type() needs Hypothesis: install lattice-stripe[hypothesis]."
        ) from None
    facts = load_facts()
    kind = facts.type(_type_index(facts, type))
    fields: SearchStrategy[dict[str, Any]] = _Strategies(facts, strategies).fields(kind, 0)
    return fields.map(lambda values: make(type, **values))


def new_id(object_name: str) -> str:
    with _lock:
        return _ids.new(object_name)


def read_fields(facts: Facts, schema: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an object as plain JSON data.

    Raises:
        InvalidArgumentError: a value does not fit its field.
    """
    found: dict[str, Any] = _Reader(facts).value(facts.schema(schema), _copy(fields), "")
    return found


def _type_index(facts: Facts, type: Any) -> int:
    name = getattr(type, "__name__", "")
    if name not in facts.structs:
        advice = advice_for(name, facts.structs) or " Use one of lattice_stripe.types."
        raise InvalidArgumentError(f"{name or type!r} is not a struct class.{advice}", param="type")
    return facts.structs[name]


# --- paths --------------------------------------------------------------------------------------


def _copy(value: Any) -> Any:
    """A copy of ``value`` without structs, so that paths can change it."""
    match value:
        case StripeObject():
            return value.to_dict()
        case Mapping():
            return {key: _copy(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_copy(inner) for inner in value]
    return value


def _set(tree: dict[str, Any], path: str, value: Any) -> None:
    steps = _steps(path)
    node: Any = tree
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        if isinstance(step, int) and isinstance(node, dict):
            node = node.setdefault("data", [])  # a list object
        if step == "data" and isinstance(node, list) and isinstance(following, int):
            continue  # a list object whose items were given as a list
        if isinstance(step, int) is not isinstance(node, list):
            raise InvalidArgumentError(
                f"The path {path!r} does not fit the values that are given: {step!r} is "
                f"{'an index' if isinstance(step, int) else 'a key'}.",
                param=path,
            )
        if isinstance(step, int) and step >= len(node):
            if step > len(node):
                message = f"The path {path!r} skips an index: {len(node)} is the next one."
                raise InvalidArgumentError(message, param=path)
            node.append(None)
        if following is None:
            node[step] = value
            return
        inner = node[step] if isinstance(step, int) else node.get(step)
        if not isinstance(inner, dict | list):
            inner = node[step] = [] if isinstance(following, int) else {}
        node = inner


def _steps(path: str) -> list[str | int]:
    if not _PATH.fullmatch(path):
        message = f"The path {path!r} is malformed. Write it as 'lines[0].amount'."
        raise InvalidArgumentError(message, param=path)
    return [name or int(index) for name, index in _STEP.findall(path)]


# --- values -------------------------------------------------------------------------------------


class _Reader:
    """Checks given values against their types and converts them to plain JSON data."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def value(self, kind: kinds.Type, given: Any, path: str) -> Any:
        match kind:
            case kinds.Nullable(inner):
                return None if given is None else self.value(self._facts.type(inner), given, path)
            case kinds.Ref(schema):
                return self.value(self._facts.type(self._facts.schemas[schema]), given, path)
            case kinds.Object():
                return self._object(kind, given, path)
            case kinds.Expandable(schemas):
                if isinstance(given, str):
                    return given
                if not isinstance(given, dict):
                    raise _wrong(path, given, "an id or an object")
                return self._union([kinds.Ref(schema) for schema in schemas], given, path)
            case kinds.Union(options):
                return self._union([self._facts.type(option) for option in options], given, path)
            case kinds.Array(item):
                if not isinstance(given, list):
                    raise _wrong(path, given, "a list")
                element = self._facts.type(item)
                return [self.value(element, one, f"{path}[{i}]") for i, one in enumerate(given)]
            case kinds.Map(inner):
                element = self._facts.type(inner)
                return {
                    key: self.value(element, one, _join(path, key))
                    for key, one in self._mapping(given, path).items()
                }
            case kinds.Enum(values):
                if given in values:
                    return given
                choices = close_names(given, map(str, values)) or [str(v) for v in values[:12]]
                raise _wrong(path, given, f"one of {', '.join(choices)}")
            case kinds.Boolean():
                if isinstance(given, bool):
                    return given
                raise _wrong(path, given, "True or False")
            case kinds.Integer(form):
                if form == "unix-time" and isinstance(given, datetime) and given.tzinfo:
                    return int(given.timestamp())
                if isinstance(given, int) and not isinstance(given, bool):
                    return given
                times = " or an aware datetime" if form == "unix-time" else ""
                raise _wrong(path, given, f"an integer{times}")
            case kinds.Number():
                if isinstance(given, int | float | Decimal) and not isinstance(given, bool):
                    return given if isinstance(given, int) else float(given)
                raise _wrong(path, given, "a number")
            case kinds.String(_, form):
                if isinstance(given, str):
                    return given
                if form == "decimal" and isinstance(given, Decimal | int):
                    return format(Decimal(given), "f")
                if form == "date-time" and isinstance(given, datetime) and given.tzinfo:
                    return given.astimezone(UTC).isoformat().replace("+00:00", "Z")
                raise _wrong(path, given, "a string")
        return given

    def _object(self, kind: kinds.Object, given: Any, path: str) -> Any:
        if kind.is_list and isinstance(given, list):
            given = {"data": given}
        given = self._mapping(given, path)
        read: dict[str, Any] = {}
        for name, value in given.items():
            where = _join(path, name)
            if name not in kind.fields:
                advice = advice_for(name, kind.fields)
                raise InvalidArgumentError(f"The field {where!r} is unknown.{advice}", param=where)
            if value is None and name not in kind.required:
                target = self._facts.type(kind.fields[name])
                if not isinstance(target, kinds.Nullable):
                    continue
            read[name] = self.value(self._facts.type(kind.fields[name]), value, where)
        # ``type`` is the one field given that a value of ``type`` names.
        types = self._facts.enum_values(kind, "type")
        members = [name for name in read if name in types]
        return {"type": members[0], **read} if len(members) == 1 else read

    def _mapping(self, given: Any, path: str) -> dict[str, Any]:
        if not isinstance(given, dict):
            raise _wrong(path, given, "an object")
        return given

    def _union(self, options: list[kinds.Type], given: Any, path: str) -> Any:
        """The value by the first option that accepts it, or the error of the closest option."""
        failures: list[InvalidArgumentError] = []
        for option in options:
            try:
                return self.value(option, given, path)
            except InvalidArgumentError as error:
                failures.append(error)
        raise max(failures, key=lambda error: len(error.param or ""))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _wrong(path: str, given: Any, wanted: str) -> InvalidArgumentError:
    text = repr(given)
    shown = text if len(text) <= 60 else f"{text[:60]}..."
    return InvalidArgumentError(f"The field {path!r} is {shown}. Use {wanted}.", param=path)


# --- strategies ---------------------------------------------------------------------------------


class _Strategies:
    """Hypothesis strategies by type. Objects below ``_MAX_DEPTH`` levels are left out."""

    def __init__(self, facts: Facts, strategies: Any) -> None:
        self._facts = facts
        self._st = strategies

    def fields(self, kind: kinds.Type, depth: int) -> Any:
        if not isinstance(kind, kinds.Object):
            return self._st.just({})
        return self._st.fixed_dictionaries(
            {},
            optional={
                name: strategy
                for name, index in kind.fields.items()
                if name not in ("object", "deleted")
                and (strategy := self._value(self._facts.type(index), depth + 1)) is not None
            },
        )

    def _value(self, kind: kinds.Type, depth: int) -> Any:
        st = self._st
        match kind:
            case kinds.Nullable(inner):
                found = self._value(self._facts.type(inner), depth)
                return st.none() if found is None else st.none() | found
            case kinds.Ref(schema):
                return self._value(self._facts.type(self._facts.schemas[schema]), depth)
            case kinds.Object():
                if kind.is_list:
                    array = self._facts.type(kind.fields["data"])
                    return self._value(array, depth)
                return None if depth > _MAX_DEPTH else self.fields(kind, depth)
            case kinds.Union(options):
                found = [self._value(self._facts.type(option), depth) for option in options]
                kept = [one for one in found if one is not None]
                return st.one_of(kept) if kept else None
            case kinds.Array(item):
                found = self._value(self._facts.type(item), depth + 1)
                return st.just([]) if found is None else st.lists(found, max_size=2)
            case kinds.Map(inner):
                found = self._value(self._facts.type(inner), depth + 1)
                if found is None:
                    return st.just({})
                return st.dictionaries(st.text("abc_", min_size=1), found, max_size=2)
            case kinds.Enum(values):
                return st.sampled_from(values)
            case kinds.Boolean():
                return st.booleans()
            case kinds.Integer(form):
                return (
                    st.integers(0, 2**32) if form == "unix-time" else st.integers(-(2**53), 2**53)
                )
            case kinds.Number():
                return st.floats(allow_nan=False, allow_infinity=False, width=32)
            case kinds.Expandable():
                return st.text("abcdef0123456789", min_size=8, max_size=8).map("id_".__add__)
            case kinds.String():
                return self._text(kind)
        return None

    def _text(self, kind: kinds.String) -> Any:
        st = self._st
        match kind.format:
            case "decimal":
                return st.decimals(-(10**6), 10**6, places=4).map(lambda number: f"{number:f}")
            case "date-time":
                return st.datetimes(
                    datetime(2015, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)
                )
            case "currency":
                return st.sampled_from(["usd", "eur", "jpy", "bhd"])
        return st.text(max_size=min(kind.max_length or 20, 20))
