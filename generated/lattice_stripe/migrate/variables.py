# Copied from codegen/runtime/.
"""The operations that the calls of a file name, and the objects that its variables hold."""

from __future__ import annotations

import re
from typing import NamedTuple

import libcst as cst

from .. import _registry
from .._core.operation import Operation
from .call_arguments import is_keyword
from .names import Names, class_name, code_of, dotted, own_name
from .table import class_methods, service_methods

NOT_ON_INSTANCES = frozenset({"create", "list", "modify", "retrieve", "search", "update"})
_SPECIAL = {
    "StripeClient": "client",
    "Webhook.construct_event": "construct_event",
    "WebhookSignature.verify_header": "verify",
    "OAuth.authorize_url": "authorize",
}
LIST, ERROR = "list of ", "error"
_EVENT_OBJECT = "StripeObject"
_KEPT_OPTIONS = "api_key|stripe_(account|context|version)"
"""Options that an object of stripe-python keeps for its own requests."""
OPTIONS = f"{_KEPT_OPTIONS}|idempotency_key|max_network_retries|headers|content_type"


class Match(NamedTuple):
    """A call that becomes a call of a service."""

    operation: Operation
    method: str  # dotted
    form: str  # class, client or instance
    is_async: bool
    client: str | None
    """Empty for the module stripe; None for an object whose client is not known."""
    search_iter: bool = False


class Value(NamedTuple):
    """What is known of an expression."""

    cls: str = ""  # or "list of" and a class
    client: str | None = None
    """The client whose account and key an object has; None if it may have others."""
    binding: object = None  # of the client


_OTHER, MAYBE = Value("other"), Value("maybe")
"""A variable that holds something else, always or sometimes."""


class Variables:
    """What the calls and the variables of a file are."""

    def __init__(self, names: Names, source: str) -> None:
        super().__init__()
        self._names = names
        self._official = names.official
        self._source = source
        self._classes = class_methods()
        self._services = service_methods()
        self._known: dict[tuple[cst.CSTNode, ...], Value] = {}
        """What is known of variables, by where they are assigned."""
        self._pending = 0
        """The number of variables that are being looked up."""

    # --- kinds of calls

    def _match(self, call: cst.Call) -> Match | None:
        official = self._official(call.func)
        if official:
            return self._match_class(official)
        return self._match_client(call.func) or self._match_instance(call)

    def _match_class(self, official: list[str]) -> Match | None:
        *owner, method = official[1:] or [""]
        name, is_async = method.removesuffix("_async"), method.endswith("_async")
        if owner == ["OAuth"]:
            operation = self._services.get(f"oauth.{name}")
        else:
            operation = self._classes.get((class_name(owner), name))
        if operation is None:
            return None
        search_iter = name == "search_auto_paging_iter"
        return Match(operation, operation.name, "class", is_async, "", search_iter)

    def _match_client(self, node: cst.BaseExpression) -> Match | None:
        rest: list[str] = []
        while isinstance(node, cst.Attribute):
            rest.insert(0, node.attr.value)
            node = node.value
            if not self._names.is_client(node) and rest[0] not in ("v1", "v2"):
                continue
            method = ".".join(rest[1:] if rest[0] == "v1" else rest)
            name = method.removesuffix("_async")
            if name in self._services:
                is_async = method != name
                client = ".".join(dotted(node)) or code_of(node)
                return Match(self._services[name], name, "client", is_async, client)
        return None

    def _match_instance(self, call: cst.Call) -> Match | None:
        if not isinstance(call.func, cst.Attribute):
            return None
        found = self._value(call.func.value)
        method = call.func.attr.value
        name = method.removesuffix("_async")
        operation = self._classes.get((found.cls, name))
        if operation is None or name in NOT_ON_INSTANCES or len(operation.path_params) != 1:
            return None
        client = found.client
        if client and self._names.only_binding(client, call) != found.binding:
            client = None
        return Match(operation, operation.name, "instance", method != name, client)

    def _special(self, call: cst.Call) -> str:
        """The kind of a call that is not an operation, e.g. ``client``; ``""`` for all others."""
        official = self._official(call.func)[1:]
        if kind := _SPECIAL.get(".".join(official)):
            return kind
        if official[-1:] == ["construct_from"] and own_name(official[:-1]):
            return "decode"
        match call.func:
            case cst.Attribute(client, cst.Name("construct_event")):
                return "construct_event" if self._names.is_client(client) else ""
            case cst.Attribute(cst.Attribute(client, cst.Name("oauth")), cst.Name("authorize_url")):
                return "authorize" if self._names.is_client(client) else ""
        return ""

    # --- values

    def _variable(self, node: cst.BaseExpression) -> Value:
        """What the values of a variable have in common."""
        if isinstance(node, cst.Name):
            bound = tuple(self._names.bound(node.value, node))
        else:
            bound = tuple(self._names.attributes[".".join(dotted(node))])
        if bound not in self._known:
            self._pending += 1
            self._known[bound] = Value()
            for target in bound:
                before, found = self._known[bound], self._assigned(target)
                if before.cls and found.cls and before != found:
                    found = Value(found.cls) if found.cls == before.cls else MAYBE
                self._known[bound] = found if found.cls else before
            self._pending -= 1
            if self._pending:  # it may depend on one that is not known yet
                return self._known.pop(bound)
        return self._known[bound]

    def _assigned(self, target: cst.CSTNode) -> Value:
        found = Value()
        match self._names.values.get(target):
            case _, "maybe", _:
                return MAYBE
            case _, "value", value:
                if code_of(value) == "None":
                    return found
                found = self._value(value)
            case _, "item", value:
                found = _item(self._value(value))
            case _, "parameter", cst.Param(annotation=cst.Annotation(annotation=value)):
                name = class_name(self._official(value)[1:])
                found = Value(name if name in _registry.FILES else "")
            case _, "error", cst.BaseExpression() as value:
                caught = value.elements if isinstance(value, cst.Tuple) else [cst.Element(value)]
                names = {name for each in caught for name in self._official(each.value)[-1:]}
                found = Value(ERROR if names - {"CardError"} else "")
        return found if found.cls else _OTHER

    def _type(self, node: cst.BaseExpression) -> str:
        return self._value(node).cls

    def _value(self, node: cst.CSTNode) -> Value:
        match node:
            case cst.Await(expression=inner) | cst.NamedExpr(value=inner):
                return self._value(inner)
            case cst.IfExp():
                found, other = self._value(node.body), self._value(node.orelse)
                if not (found.cls and other.cls):
                    return found if found.cls else other
                return found if found == other else Value(found.cls)
            case cst.Name():
                found = self._variable(node)
                return Value() if found in (MAYBE, _OTHER) else found
            case cst.Attribute():
                found = self._value(node.value)
                if found.cls == "Event" and node.attr.value == "object":
                    return Value(_EVENT_OBJECT)
                if node.attr.value == "data":
                    return found
                found = self._variable(node)
                return Value() if found in (MAYBE, _OTHER) else Value(found.cls)
            case cst.Subscript():
                index = code_of(node.slice[0]).strip("'\"")
                found = self._value(node.value)
                if found.cls == "Event" and index == "object":
                    return Value(_EVENT_OBJECT)
                return found if index == "data" or ":" in index else _item(found)
            case cst.Call():
                return self._result(node)
        return Value()

    def _result(self, call: cst.Call) -> Value:
        if match := self._match(call):
            cls = match.operation.result.partition(" | ")[0]
            found = Value(f"{LIST}{cls}" if match.operation.page else cls)
            if match.client is None or self._has_own_account(match, call):
                return found
            if not match.client:
                return found if len(self._names.keys) > 1 else found._replace(client="")
            binding = self._names.only_binding(match.client, call)
            is_name = binding is not None and dotted(cst.parse_expression(match.client))
            return Value(found.cls, match.client, binding) if is_name else found
        kind = self._special(call)
        if kind in ("construct_event", "decode"):
            cls = class_name(self._official(call.func)[1:-1])
            return Value(cls if kind == "decode" else "Event")
        if isinstance(call.func, cst.Attribute):
            is_list = call.func.attr.value in ("auto_paging_iter", "next_page", "next_page_async")
            found = self._value(call.func.value) if is_list else Value()
            return Value(found.cls) if call.args else found
        is_copy = code_of(call.func) in ("list", "reversed", "sorted") and call.args
        return self._value(call.args[0].value) if is_copy else Value()

    def _is_page(self, node: cst.CSTNode) -> bool:
        """Whether a value is a page, and not a list of its items."""
        values = [node]
        if isinstance(node, cst.Name):
            found = map(self._names.values.get, self._names.bound(node.value, node))
            values = [value for _, kind, value in filter(None, found) if kind == "value"]
        for value in values:
            call = value.expression if isinstance(value, cst.Await) else value
            match = self._match(call) if isinstance(call, cst.Call) else None
            if match and match.operation.page and not match.search_iter:
                return True
        return False

    def _has_own_account(self, match: Match, call: cst.Call) -> bool:
        """Whether the arguments of a call may name an account or a key."""
        for number, arg in enumerate(call.args):
            name = arg.keyword.value if arg.keyword else arg.star
            if match.form == "client" and number > len(match.operation.path_params):
                name = name or "options"
            is_open = name in ("**", "options") and self._may_hold(arg.value, call, _KEPT_OPTIONS)
            if is_open or re.fullmatch(_KEPT_OPTIONS, name):
                return True
        return False

    def _may_hold(self, value: cst.CSTNode, at: cst.CSTNode, keys: str) -> bool:
        """Whether a value may be a dict with one of some keys."""
        if code_of(value) == "None":
            return False
        if isinstance(value, cst.Name):
            if re.search(rf"\b{value.value}(\[.*({keys})|\.update)", self._source):
                return True
            bound = self._names.bound(value.value, at)
            if len(bound) == 1 and bound[0] in self._names.values:
                value = self._names.values[bound[0]][2]
        is_dict = isinstance(value, cst.Dict) and all(map(is_keyword, value.elements))
        return not is_dict or re.search(rf"\*\*|\b({keys})\b", code_of(value)) is not None


def _item(found: Value) -> Value:
    """An item of a list."""
    is_list = found.cls.startswith(LIST)
    return found._replace(cls=found.cls.removeprefix(LIST)) if is_list else Value()
