# Copied from codegen/runtime/migrate/variables.py. Edit it there.
"""The operations that the calls of a file name, and the objects that its variables hold."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import libcst as cst
from libcst import matchers

from .. import _registry
from .._core.operation import Operation
from .call_arguments import is_keyword
from .names import Names, class_name, code_of, dotted, own_name
from .table import class_methods, service_methods

NOT_ON_INSTANCES = frozenset({"create", "list", "modify", "retrieve", "search", "update"})
_SPECIAL = {
    "StripeClient": "client",
    "Webhook.construct_event": "webhook",
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

    cls: str = ""
    """A class, or ``list of`` and a class."""
    client: str | None = None
    """The client whose account and key an object has; None if it may have others."""
    binding: object = None
    """Where the client is assigned."""


_OTHER, MAYBE = Value("other"), Value("maybe")
"""A variable that holds something else, always or sometimes."""


class _Comprehension(dict[str, Value]):
    """A scope whose code runs at once, unlike that of a function."""


class Variables(cst.CSTTransformer):
    """Follows the variables of a file."""

    def __init__(self, names: Names, source: str) -> None:
        super().__init__()
        self._names = names
        self._source = source
        self._classes = class_methods()
        self._services = service_methods()
        self._scopes: list[dict[str, Value]] = [{}]

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

    def _official(self, node: cst.BaseExpression) -> list[str]:
        """The parts as ``stripe.a.b``; empty if not from ``stripe``, or if a variable hides it."""
        parts = dotted(node)[:1]
        is_hidden = any(name in scope for scope in self._scopes[1:] for name in parts)
        return [] if is_hidden else self._names.official(node)

    def _special(self, call: cst.Call) -> str:
        """The kind of a call that is no operation, e.g. ``client``; ``""`` for all others."""
        official = self._official(call.func)[1:]
        if kind := _SPECIAL.get(".".join(official)):
            return kind
        if official[-1:] == ["construct_from"] and own_name(official[:-1]):
            return "decode"
        match call.func:
            case cst.Attribute(value=client, attr=cst.Name("construct_event")):
                return "webhook" if self._names.is_client(client) else ""
            case cst.Attribute(
                value=cst.Attribute(value=client, attr=cst.Name("oauth")),
                attr=cst.Name("authorize_url"),
            ):
                return "authorize" if self._names.is_client(client) else ""
        return ""

    # --- values

    def _variable(self, node: cst.BaseExpression) -> Value:
        is_later = False
        for scope in reversed(self._scopes):
            if isinstance(node, cst.Name) and node.value in scope:
                is_changed = is_later and len(self._names.bound(node.value, node)) > 1
                return MAYBE if is_changed else scope[node.value]
            is_later |= not isinstance(scope, _Comprehension)
        return Value()

    def _type(self, node: cst.BaseExpression) -> str:
        return self._value(node).cls

    def _value(self, node: cst.BaseExpression) -> Value:
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
                return found if node.attr.value == "data" else Value()
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
        if kind in ("webhook", "decode"):
            cls = class_name(self._official(call.func)[1:-1])
            return Value(cls if kind == "decode" else "Event")
        if isinstance(call.func, cst.Attribute):
            is_list = call.func.attr.value in ("auto_paging_iter", "next_page", "next_page_async")
            found = self._value(call.func.value) if is_list else Value()
            return Value(found.cls) if call.args else found
        is_copy = code_of(call.func) in ("list", "reversed", "sorted") and call.args
        return self._value(call.args[0].value) if is_copy else Value()

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

    def _may_hold(self, value: cst.BaseExpression, at: cst.CSTNode, keys: str) -> bool:
        """Whether a value may be a dict with one of some keys."""
        if dotted(value) == ["None"]:
            return False
        if isinstance(value, cst.Name):
            if re.search(rf"\b{value.value}(\[.*({keys})|\.update)", self._source):
                return True
            bound = self._names.bound(value.value, at)
            value = self._names.values.get(bound[0], value) if len(bound) == 1 else value
        is_dict = isinstance(value, cst.Dict) and all(map(is_keyword, value.elements))
        return not is_dict or re.search(rf"\*\*|\b({keys})\b", code_of(value)) is not None

    def _set_value(self, target: cst.BaseExpression, found: Value) -> None:
        if isinstance(target, cst.Name):
            self._scopes[-1][target.value] = found

    def _assign_value(self, target: cst.BaseExpression, found: Value) -> None:
        """Set the value of a variable, which it may also have from elsewhere."""
        if isinstance(target, cst.Tuple | cst.List):
            for element in target.elements:
                self._assign_value(element.value, Value())
        elif isinstance(target, cst.Name):
            found = found if found.cls else _OTHER
            before = self._scopes[-1].get(target.value, found)
            if before != found:
                found = Value(found.cls) if found.cls == before.cls else MAYBE
            self._set_value(target, found)

    # --- scopes

    def _visit_scope(self, node: cst.CSTNode) -> None:
        is_function = isinstance(node, cst.FunctionDef | cst.Lambda)
        self._scopes.append({} if is_function else _Comprehension())
        loop = getattr(node, "for_in", None)
        while loop is not None:  # before the element, which uses the variables
            self._set_value(loop.target, _item(self._value(loop.iter)))
            loop = loop.inner_for_in

    visit_FunctionDef = visit_Lambda = _visit_scope
    visit_GeneratorExp = visit_ListComp = visit_SetComp = visit_DictComp = _visit_scope

    def _leave_scope(self, original_node: cst.CSTNode, updated_node: Any) -> Any:
        self._scopes.pop()
        return updated_node

    leave_FunctionDef = leave_Lambda = _leave_scope
    leave_GeneratorExp = leave_ListComp = leave_SetComp = leave_DictComp = _leave_scope

    def visit_Param(self, node: cst.Param) -> None:
        annotation = node.annotation and self._official(node.annotation.annotation)
        name = class_name(annotation[1:]) if annotation else ""
        self._set_value(node.name, Value(name) if name in _registry.FILES else _OTHER)

    def leave_Lambda_params(self, node: cst.Lambda) -> None:
        self._scopes[-1] = dict.fromkeys(self._scopes[-1], MAYBE)

    def _assign(self, node: cst.Assign | cst.AnnAssign) -> None:
        targets = node.targets if isinstance(node, cst.Assign) else [node]
        if node.value is not None and code_of(node.value) != "None":
            for target in targets:
                self._assign_value(target.target, self._value(node.value))

    def _visit_loop(self, node: cst.For | cst.While) -> None:
        if isinstance(node, cst.For):
            self._set_value(node.target, _item(self._value(node.iter)))
        for found in matchers.findall(node.body, matchers.Assign()):
            self._assign(cst.ensure_type(found, cst.Assign))  # for the next round

    visit_For = visit_While = _visit_loop

    def visit_WithItem(self, node: cst.WithItem) -> None:
        if node.asname is not None:
            self._assign_value(node.asname.name, Value())

    def leave_NamedExpr(
        self, original_node: cst.NamedExpr, updated_node: cst.NamedExpr
    ) -> cst.NamedExpr:
        self._assign_value(original_node.target, self._value(original_node.value))
        return updated_node

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        if node.type is None or node.name is None:
            return
        caught = [node.type]
        if isinstance(node.type, cst.Tuple):
            caught = [element.value for element in node.type.elements]
        names = [name for item in caught for name in self._official(item)[-1:]]
        self._set_value(node.name.name, Value(ERROR if {*names} - {"CardError"} else ""))


def _item(found: Value) -> Value:
    """An item of a list."""
    is_list = found.cls.startswith(LIST)
    return found._replace(cls=found.cls.removeprefix(LIST)) if is_list else Value()
