"""Pages of stored objects: cursors, filters and the search language."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from ._messages import invalid
from ._store import Record, Store, Where

_CONTROL = frozenset(
    {"limit", "starting_after", "ending_before", "expand", "page", "query", "include"}
)
_RANGES: dict[str, Callable[[Any, Any], bool]] = {
    "gt": lambda found, bound: found > bound,
    "gte": lambda found, bound: found >= bound,
    "lt": lambda found, bound: found < bound,
    "lte": lambda found, bound: found <= bound,
}
_MAX_LIMIT = 100
NESTED_LIMIT = 10
"""The objects on the first page of a list that is part of an object."""
PREVIEW_ID = "upcoming_in_"
_CONTAINERS = frozenset({dict, list})
_CLAUSE = re.compile(
    r"""\s*(-?)([\w.]+)(?:\[(["'])(.*?)\3\])?\s*(:|~|>=|<=|>|<)\s*
        (?:(["'])((?:\\.|(?!\6).)*)\6|([\w.-]+))\s*""",
    re.VERBOSE,
)
_JOIN = re.compile(r"(AND|OR)\b", re.IGNORECASE)
_NESTED = {
    "coupon": ("promotion", "coupon"),
    "subscription": ("parent", "subscription_details", "subscription"),
}
"""Where objects keep the value of a filter that is no field of them."""
Test = Callable[[dict[str, Any]], bool]


def page_limit(args: dict[str, Any], default: int = 10) -> int:
    limit = args.get("limit", default)
    if not 1 <= limit <= _MAX_LIMIT:
        raise invalid(
            "limit",
            f"The parameter limit is {limit}: use 1 to {_MAX_LIMIT}.",
            "parameter_invalid_integer",
        )
    return int(limit)


def short_lists(value: Any, *, root: bool = True) -> Any:
    """``value`` with the first page of each nested list. The list operation has the others.

    A preview keeps all its lines, because no operation lists them.
    """
    if isinstance(value, dict):
        name = value.get("object")
        if name == "list" and not root:
            data = value.get("data")
            if isinstance(data, list) and len(data) > NESTED_LIMIT:
                first = [short_lists(item, root=False) for item in data[:NESTED_LIMIT]]
                return {**value, "data": first, "has_more": True}
        elif name == "invoice" and str(value.get("id")).startswith(PREVIEW_ID):
            return value
        changed = value
        for key, inner in value.items():
            if inner and inner.__class__ in _CONTAINERS:
                new = short_lists(inner, root=False)
                if new is not inner:
                    changed = dict(value) if changed is value else changed
                    changed[key] = new
        return changed
    if isinstance(value, list):
        items = [short_lists(item, root=False) for item in value]
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items
    return value


def filters(args: dict[str, Any], fields: Iterable[str]) -> tuple[list[Test], list[str]]:
    """The tests of the parameters that filter a list, and the parameters that filter nothing."""
    known = set(fields)
    tests: list[Test] = []
    ignored: list[str] = []
    for name, wanted in _wanted(args):
        field = _field(name, known)
        if field is None and _NESTED.get(name, ("",))[0] in known:
            tests.append(_nested_test(_NESTED[name], wanted))
        elif field is None:
            ignored.append(name)
        elif not (field == "status" and wanted == "all"):
            tests.append(_test(field, wanted))
    return tests, ignored


def conditions(args: dict[str, Any], fields: Iterable[str]) -> dict[str | tuple[str, ...], str]:
    """The fields in which a parameter of a list wants one text."""
    known = set(fields)
    found: dict[str | tuple[str, ...], str] = {}
    for name, wanted in _wanted(args):
        field = _field(name, known)
        is_text = isinstance(wanted, str) and not wanted.endswith(".*")
        if field is not None and is_text and (field, wanted) != ("status", "all"):
            found[field] = wanted
    return found


def _wanted(args: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    return ((name, value) for name, value in args.items() if name not in _CONTROL and value != "")


def _field(name: str, known: set[str]) -> str | None:
    return next((field for field in _field_names(name) if field in known), None)


def _field_names(name: str) -> Iterable[str]:
    yield name
    yield name.removesuffix("s")
    yield f"{name.removesuffix('es')}"


def _test(field: str, wanted: Any) -> Test:
    return lambda data: matches(data.get(field), wanted)


def _nested_test(path: tuple[str, ...], wanted: Any) -> Test:
    def test(data: dict[str, Any]) -> bool:
        found: Any = data
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return matches(found, wanted)

    return test


def matches(found: Any, wanted: Any) -> bool:
    """Whether a stored value passes a filter: a value, a list of values or a range."""
    if isinstance(found, dict) and isinstance(found.get("id"), str) and isinstance(wanted, str):
        found = found["id"]
    if isinstance(wanted, list):
        return any(matches(found, one) for one in wanted)
    if isinstance(wanted, dict):
        if wanted.keys() <= _RANGES.keys():
            return isinstance(found, int | float) and all(
                _RANGES[name](found, bound) for name, bound in wanted.items()
            )
        return isinstance(found, dict) and all(
            matches(found.get(name), inner) for name, inner in wanted.items()
        )
    if isinstance(found, list):
        return wanted in found
    if isinstance(wanted, str) and isinstance(found, str) and wanted.endswith(".*"):
        return found.startswith(wanted[:-1])
    return bool(found == wanted)


def cursor_page(
    store: Store,
    account: str,
    schemas: tuple[str, ...],
    args: dict[str, Any],
    accept: Test,
    where: Where | None = None,
) -> tuple[list[Record], bool]:
    """One page of a v1 list, newest first, and whether there are more.

    ``where`` are conditions that ``accept`` tests too: the store has an index for them.
    """
    limit = page_limit(args)
    if "starting_after" in args and "ending_before" in args:
        raise invalid(
            "ending_before",
            "Use starting_after or ending_before, not both.",
            "parameters_exclusive",
        )
    for name in ("starting_after", "ending_before"):
        if name in args:
            cursor = store.get(account, args[name])
            if cursor is None or cursor.schema not in schemas:
                raise invalid(
                    name, f"No object of this list has the id {args[name]!r}.", "resource_missing"
                )
    if "ending_before" in args:
        cursor = store.get(account, args["ending_before"])
        assert cursor is not None
        found = store.oldest_first(account, schemas, after=cursor.sequence, where=where)
        taken = list(islice((r for r in found if accept(r.data)), limit + 1))
        return taken[:limit][::-1], len(taken) > limit
    before = None
    if "starting_after" in args:
        cursor = store.get(account, args["starting_after"])
        before = cursor.sequence if cursor else None
    found = store.newest_first(account, schemas, before=before, where=where)
    taken = list(islice((r for r in found if accept(r.data)), limit + 1))
    return taken[:limit], len(taken) > limit


def token_page(
    store: Store,
    account: str,
    schemas: tuple[str, ...],
    limit: int,
    token: str | None,
    accept: Test,
    where: Where | None = None,
) -> tuple[list[Record], str | None]:
    """One page of a search or a v2 list, and the token of the next page."""
    before = None if token is None else _read_token(token)
    found = store.newest_first(account, schemas, before=before, where=where)
    taken = list(islice((r for r in found if accept(r.data)), limit + 1))
    if len(taken) <= limit:
        return taken, None
    return taken[:limit], _make_token(taken[limit - 1].sequence)


def _make_token(sequence: int) -> str:
    return base64.urlsafe_b64encode(f"seq:{sequence}".encode()).decode().rstrip("=")


def _read_token(token: str) -> int:
    try:
        text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
        kind, _, number = text.partition(":")
        if kind == "seq" and number.isascii() and number.isdecimal():
            return int(number)
    except ValueError:
        pass
    raise invalid("page", "The parameter page is not a token of an earlier page.")


def search_test(query: str) -> Test:
    """The test of a search query, e.g. ``status:"active" AND -email~"@example"``."""
    tests: list[Test] = []
    joins: set[str] = set()
    at = 0
    while at < len(query):
        match = _CLAUSE.match(query, at)
        if match is None:
            raise invalid("query", f"The search query cannot be read from character {at} on.")
        tests.append(_clause(match))
        at = match.end()
        join = _JOIN.match(query, at)
        if join is None and at < len(query):
            joins.add("AND")
        elif join is not None:
            joins.add(join[1].upper())
            at = join.end()
            if at == len(query):
                raise invalid("query", "The search query ends with AND or OR.")
    if not tests:
        raise invalid("query", "The search query is empty.")
    if len(joins) > 1:
        raise invalid("query", "A search query cannot combine AND and OR.")
    every = any if joins == {"OR"} else all
    return lambda data: every(test(data) for test in tests)


def _clause(match: re.Match[str]) -> Test:
    negated, path, _, key, operator, _, quoted, bare = match.groups()
    wanted = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare

    def test(data: dict[str, Any]) -> bool:
        found: Any = data
        for name in [*path.split("."), *([key] if key is not None else [])]:
            found = found.get(name) if isinstance(found, dict) else None
        return _compare(found, operator, wanted) is not bool(negated)

    return test


def _compare(found: Any, operator: str, wanted: str) -> bool:
    if wanted == "null" and operator == ":":
        return found is None
    if found is None:
        return False
    if operator == "~":
        return isinstance(found, str) and wanted.lower() in found.lower()
    if operator == ":":
        if isinstance(found, bool):
            return wanted == str(found).lower()
        return str(found).lower() == wanted.lower()
    try:
        number = float(wanted)
    except ValueError:
        return False
    name = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte"}[operator]
    return isinstance(found, int | float) and _RANGES[name](found, number)
