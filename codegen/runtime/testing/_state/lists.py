"""Pages of stored objects: cursors, filters and the search language."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import partial
from itertools import islice
from operator import ge, gt, le, lt
from typing import Any, NamedTuple

from .._requests.messages import invalid
from .store import Resource, Store, Where, value_at

_CONTROL = frozenset({"limit", "starting_after", "ending_before", "page", "query", "include"})
_RANGES: dict[str, Callable[[Any, Any], bool]] = {"gt": gt, "gte": ge, "lt": lt, "lte": le}
_COMPARISONS = {">": gt, ">=": ge, "<": lt, "<=": le}
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
_SEARCHED = {
    "charge": "amount billing_details.address.postal_code created currency customer disputed "
    "payment_method_details refunded status",
    "customer": "created email name phone",
    "invoice": "created currency customer last_finalization_error_code "
    "last_finalization_error_type number receipt_number status subscription total",
    "payment_intent": "amount created currency customer status",
    "price": "active currency lookup_key product type",
    "product": "active description name shippable url",
    "subscription": "created status",
}
"""The fields that a search can name besides ``metadata``, by schema."""
_MIN_SUBSTRING = 3
_JOIN = re.compile(r"(AND|OR)\b", re.IGNORECASE)
_PATHS = {
    ("billing.alert", "meter"): "usage_threshold.meter",
    ("invoice", "subscription"): "parent.subscription_details.subscription",
    ("invoiceitem", "created"): "date",
    ("promotion_code", "coupon"): "promotion.coupon",
    ("shipping_rate", "currency"): "fixed_amount.currency",
    ("subscription", "current_period_end"): "items.data.current_period_end",
    ("subscription", "current_period_start"): "items.data.current_period_start",
    ("subscription", "price"): "items.data.price",
    ("v2.core.event", "object_id"): "related_object.id",
}
"""The field that a filter is about, by schema and parameter, if it has another name."""
ENDED = ["canceled", "incomplete_expired"]
"""The states of subscriptions that a list with the status ``ended`` has."""
_RULES: dict[tuple[str, str], Callable[[Any, dict[str, Any]], bool]] = {
    ("entitlements.feature", "archived"): lambda wanted, data: data["active"] is not wanted,
    ("invoiceitem", "pending"): lambda wanted, data: (data.get("invoice") is None) is wanted,
    ("subscription_schedule", "scheduled"): lambda wanted, data: (
        not wanted or data["status"] == "not_started"
    ),
    ("treasury.debit_reversal", "resolution"): lambda wanted, data: False,  # nothing resolves one
}
"""Filters that compare no field with the parameter."""
_WITH_CLOCKS = {
    "customer": {"test_clock"},
    "quote": {"customer", "customer_account", "test_clock"},
    "subscription": {"customer", "customer_account", "test_clock"},
}
"""Objects that a list leaves out if they have a test clock, unless it has one of these filters."""
Test = Callable[[dict[str, Any]], bool]
Accept = Callable[[Resource], bool]


def page_limit(args: dict[str, Any]) -> int:
    limit = args.get("limit", 10)
    if not 1 <= limit <= _MAX_LIMIT:
        message = f"The parameter limit is {limit}: use 1 to {_MAX_LIMIT}."
        raise invalid("limit", message, "parameter_invalid_integer")
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


class Filters(NamedTuple):
    """The tests of a list, and the parameters that match no field.

    ``where`` are fields that must have one text: the store has an index for them.
    """

    tests: list[Test]
    where: dict[str | tuple[str, ...], str]
    ignored: list[str]


def filters(args: dict[str, Any], fields: Collection[str], schema: str = "") -> Filters:
    found = Filters([], {}, [])
    if schema in _WITH_CLOCKS and not _WITH_CLOCKS[schema] & args.keys():
        found.tests.append(lambda data: not data.get("test_clock"))
    if schema == "subscription" and "status" not in args:
        found.tests.append(lambda data: data["status"] != "canceled")
    for name, wanted in _wanted(args):
        path = _path(name, fields, schema)
        rule = _RULES.get((schema, name))
        if rule is not None:
            found.tests.append(partial(rule, wanted))
        elif path is None:
            found.ignored.append(name)
        else:
            found.tests.append(_test(path, wanted))
            if isinstance(wanted, str) and not wanted.endswith(".*"):
                found.where[path] = wanted
    return found


def _wanted(args: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    for name, value in args.items():
        if name not in _CONTROL and value != "" and (name, value) != ("status", "all"):
            field, _, bound = name.rpartition("_")
            if field and bound in _RANGES:  # created_gte, in some operations of v2
                yield field, {bound: value}
            else:
                yield name, ENDED if (name, value) == ("status", "ended") else value


def _path(name: str, fields: Collection[str], schema: str) -> str | None:
    """The field that a parameter filters by, as a path."""
    if (schema, name) in _PATHS:
        return _PATHS[schema, name]
    names = (name, name.removesuffix("s"), name.removesuffix("es"))
    return next((field for field in names if field in fields), None)


def _test(path: str, wanted: Any) -> Test:
    if ".data." in path:
        return lambda data: any(matches(found, wanted) for found in value_at(data, path))
    return lambda data: matches(value_at(data, path), wanted)


def matches(found: Any, wanted: Any) -> bool:
    """Whether a stored value passes a filter: a value, a list of values or a range."""
    if isinstance(found, dict) and isinstance(found.get("id"), str) and isinstance(wanted, str):
        found = found["id"]
    if isinstance(wanted, list):
        return any(matches(found, one) for one in wanted)
    if isinstance(wanted, dict):
        if wanted.keys() <= _RANGES.keys():
            return isinstance(found, int | float | str) and all(
                _RANGES[name](_number(found), _number(bound)) for name, bound in wanted.items()
            )
        return isinstance(found, dict) and all(
            matches(found.get(name), inner) for name, inner in wanted.items()
        )
    if isinstance(found, list):
        return wanted in found
    if isinstance(wanted, str) and isinstance(found, str) and wanted.endswith(".*"):
        return found.startswith(wanted[:-1])
    return bool(found == wanted)


def _number(value: Any) -> float:
    """The value of a range: a number, or a time of v2 in Unix seconds."""
    return datetime.fromisoformat(value).timestamp() if isinstance(value, str) else value


def cursors(args: dict[str, Any], position: Callable[[str], int | None]) -> dict[str, int]:
    """The positions of the objects that ``starting_after`` or ``ending_before`` names."""
    if "starting_after" in args and "ending_before" in args:
        message = "Use starting_after or ending_before, not both."
        raise invalid("ending_before", message, "parameters_exclusive")
    found: dict[str, int] = {}
    for name in args.keys() & {"starting_after", "ending_before"}:
        at = position(args[name])
        if at is None:
            message = f"No object of this list has the id {args[name]!r}."
            raise invalid(name, message, "resource_missing")
        found[name] = at
    return found


def cursor_page(
    store: Store,
    account: str,
    schemas: tuple[str, ...],
    args: dict[str, Any],
    accept: Accept,
    where: Where,
) -> tuple[list[Resource], bool]:
    """One page of a v1 list, newest first, and whether there are more.

    ``where`` are conditions that ``accept`` tests too: the store has an index for them.
    """

    def sequence(identity: str) -> int | None:
        cursor = store.get(account, identity)
        return None if cursor is None or cursor.schema not in schemas else cursor.sequence

    limit, bounds = page_limit(args), cursors(args, sequence)
    before, after = bounds.get("starting_after"), bounds.get("ending_before")
    found = store.walk(account, schemas, where=where, before=before, after=after)
    page, more = _take(found, accept, limit)
    return page if after is None else page[::-1], more


def token_page(
    store: Store,
    account: str,
    schemas: tuple[str, ...],
    args: dict[str, Any],
    accept: Accept,
    where: Where | None = None,
) -> tuple[list[Resource], str | None, str | None]:
    """One page of a search or a v2 list, and the tokens of the next and the previous page."""
    bounds = _read_token(args["page"]) if "page" in args else {}
    page, more = _take(
        store.walk(account, schemas, where=where, **bounds), accept, page_limit(args)
    )
    has_next = has_previous = bool(page)
    if "after" in bounds:
        page.reverse()
        has_previous &= more
    else:
        has_next &= more
        has_previous &= bool(bounds)
    return (
        page,
        _make_token("before", page[-1]) if has_next else None,
        _make_token("after", page[0]) if has_previous else None,
    )


def _take(found: Iterable[Resource], accept: Accept, limit: int) -> tuple[list[Resource], bool]:
    """The first objects that a page accepts, and whether there are more."""
    taken = list(islice(filter(accept, found), limit + 1))
    return taken[:limit], len(taken) > limit


def _make_token(bound: str, resource: Resource) -> str:
    text = f"{bound}:{resource.sequence}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read_token(token: str) -> dict[str, int]:
    """The bound of ``Store.walk`` that a token stands for."""
    try:
        text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
        bound, _, number = text.partition(":")
        if bound in ("before", "after") and number.isascii() and number.isdecimal():
            return {bound: int(number)}
    except ValueError:
        pass
    raise invalid("page", "The parameter page is not a token of an earlier page.")


def search_test(query: str, schema: str) -> Accept:
    """The test of a search query, e.g. ``status:"active" AND -email~"@example"``."""
    tests: list[Test] = []
    joins: set[str] = set()
    at = 0
    while at < len(query):
        match = _CLAUSE.match(query, at)
        if match is None:
            raise invalid("query", f"The search query cannot be read from character {at} on.")
        tests.append(_clause(match, schema))
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
    return lambda record: every(test(record.data) for test in tests)


def _clause(match: re.Match[str], schema: str) -> Test:
    negated, path, _, key, operator, _, quoted, bare = match.groups()
    wanted = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare
    field = path if path in _SEARCHED[schema].split() else path.partition(".")[0]
    if field not in (_SEARCHED[schema].split() if key is None else ["metadata"]):
        raise invalid("query", f"A search of this resource cannot use the field {path!r}.")
    if operator == "~" and len(wanted) < _MIN_SUBSTRING:
        message = (
            f"The substring {wanted!r} is too short: use at least {_MIN_SUBSTRING} characters."
        )
        raise invalid("query", message)
    path = _PATHS.get((schema, path), path)

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
    return isinstance(found, int | float) and _COMPARISONS[operator](found, number)
