"""Rewrites the source of one file with libcst."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from inspect import signature
from itertools import pairwise
from typing import NamedTuple

import libcst as cst
import libcst.matchers as m
from libcst.metadata import (
    ExpressionContext,
    ExpressionContextProvider,
    GlobalScope,
    MetadataWrapper,
    PositionProvider,
    ScopeProvider,
)

from .._base_client import BaseClient
from .._core.usage_hints import SETTINGS_OF_STRIPE_PYTHON
from .._validation import OPTIONS_OF_STRIPE_PYTHON
from ..errors import StripeError
from .call_arguments import (
    CLIENT_OPTIONS,
    Arguments,
    CannotRewriteError,
    keyword,
    string,
    with_commas,
)
from .imports import replace_imports
from .names import Names, class_name, code_of, dotted, own_name
from .table import current
from .variables import ERROR, LIST, MAYBE, NOT_ON_INSTANCES, OPTIONS, Match, Variables

_COMMON = frozenset(
    {"close", "create", "delete", "find", "list", "post", "retrieve", "search", "update"}
)
"""Method names that many objects have, so a call on an unknown object is probably not Stripe's."""
_HTTP_OPTIONS = {"proxy": "proxy", "verify_ssl_certs": "verify"}
_SAME_CLIENT_OPTIONS = frozenset(
    {"api_key", "base_addresses", "stripe_account", "stripe_context", "stripe_version"}
)
_WEBHOOK_KEYWORDS = {name: name for name in ("payload", "header", "secret", "tolerance")}
_WEBHOOK_KEYWORDS["sig_header"] = "header"
_RESULT_METHODS = frozenset({"auto_paging_iter", "get", "previous_page", "to_dict"})
"""Methods of results that are the same here."""
_CLIENT_ADVICE = {
    "raw_request": "write client.request(method, path, params)",
    "deserialize": "client.request() returns the object",
    "parse_thin_event": "write client.parse_event_notification(payload, header, secret)",
}
_ATTRIBUTES = {
    "is_empty": ("list of", "write: not page.data"),
    "io": ("bytes", "the call returns bytes"),
    "user_message": (
        "error",
        "it is None unless the error is about a card: show your own text then",
    ),
}
"""Attributes that differ, each with the beginning of its owner's class and advice."""
_CONDITION = m.If() | m.While() | m.IfExp() | m.UnaryOperation() | m.BooleanOperation()
_ALL_PAGES = m.Call(m.Attribute(m.Call(m.Attribute()), m.Name("auto_paging_iter")))
_LIST_METHODS = frozenset({"create", "delete", "list", "modify", "retrieve", "search"})
_ERROR_KEYWORDS = signature(StripeError).parameters.keys() | {"sig_header"}
_expression = cst.parse_expression
_STRIPE_IN_TEXT = re.compile(r"\bstripe\.((checkout|error|test_helpers)\.)?([A-Z]\w*|api_key)\b")


class Undecided(NamedTuple):
    """A line that a person has to change, and why."""

    line: int
    reason: str


class Rewritten(NamedTuple):
    source: str
    undecided: tuple[Undecided, ...]


def rewrite(source: str, client: str = "client") -> Rewritten:
    """Rewrite the uses of ``stripe`` in a module. ``client`` is the name of the client."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    names = Names(wrapper.resolve(ScopeProvider), bool(_STRIPE_IN_TEXT.search(source)))
    for _ in range(2):  # a function that returns a client may be defined after its use
        wrapper.visit(names)
    while {client, _async_name(client)} & names.others():
        client = f"stripe_{client}"
    uses_stripe = bool(names.aliases or names.listed)
    if not uses_stripe and not re.search(rf"\.v[12]\.|{_STRIPE_IN_TEXT.pattern}", source):
        return Rewritten(source, ())
    rewriter = _Rewriter(names, source, client)
    survey = _Rewriter(names, source, client)
    wrapper.visit(survey)  # records which clients are sync, async, or both
    rewriter.flavors = survey.flavors
    module = replace_imports(wrapper.visit(rewriter))
    undecided = set(rewriter.strings)
    if uses_stripe or module.code != source:  # else a file without stripe, e.g. tests that patch it
        undecided.update(rewriter.undecided)
    return Rewritten(module.code, tuple(sorted(undecided)))


class _Rewriter(Variables, cst.CSTTransformer):
    METADATA_DEPENDENCIES = (ExpressionContextProvider, PositionProvider)

    def __init__(self, names: Names, source: str, client: str) -> None:
        super().__init__(names, source)
        self._client = client
        self._methods = {method for _, method in self._classes}
        self._actions = self._methods - NOT_ON_INSTANCES - _COMMON
        self._quotes = ""
        """The quotes of the f-strings around a node."""
        self._skipped: set[cst.CSTNode] = set()
        """Nodes that are not references: parts of longer names and of rewritten calls."""
        self._has_client = False
        self.flavors: dict[str, set[bool]] = defaultdict(set)
        """By client, whether its calls are async; both if they differ."""
        self._called: set[cst.BaseExpression] = set()
        self.undecided: list[Undecided] = []
        self.strings: list[Undecided] = []
        """The strings that name something of ``stripe``."""

    def visit_Module(self, node: cst.Module) -> None:
        for each in m.findall(node, _CONDITION):
            for part in ("test", "expression", "left", "right"):
                if (value := getattr(each, part, None)) and self._is_page(value):
                    name = code_of(value)
                    advice = f"{name} is true even without items: write {name}.data"
                    self._note(value, advice)

    # --- statements and strings

    def visit_Subscript(self, node: cst.Subscript) -> None:
        context = self.get_metadata(ExpressionContextProvider, node, None)
        name = code_of(node.value)
        if context is ExpressionContext.LOAD or not self._type(node.value):
            return
        reason = f"del {name}[...] is not possible: change a copy, {name}.to_dict()"
        if context is ExpressionContext.STORE:
            reason = (
                f"{name}[...] = ... is not possible: set the attribute, or call update() to change "
                "it at Stripe"
            )
        self._note(node, reason)

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self._quotes += node.quote

    def leave_FormattedString(
        self, original_node: cst.FormattedString, updated_node: cst.FormattedString
    ) -> cst.FormattedString:
        self._quotes = self._quotes.removesuffix(original_node.quote)
        return updated_node

    def visit_FormattedStringExpression(self, node: cst.FormattedStringExpression) -> None:
        self._note_text(node.expression)

    def _note_text(self, node: cst.BaseExpression) -> None:
        if self._type(node)[:1].isupper():
            name = code_of(node)
            self._note(node, f"str({name}) is no longer JSON: write {name}.to_json()")

    # --- calls

    def visit_Call(self, node: cst.Call) -> None:
        self._called.add(node.func)
        if self._match(node) is not None or self._special(node):
            self._skip(node.func)
            if self._special(node) == "decode" and node.args:
                self._skip(node.args[-1].value)
        for arg, following in pairwise(node.args):  # patch.object(stripe.Customer, "create")
            name = following.value
            cls = class_name(self._official(arg.value)[1:])
            if isinstance(name, cst.SimpleString) and (cls, name.evaluated_value) in self._classes:
                self._skip(arg.value)
                advice = f"{code_of(arg.value)} has no method {name.value} in lattice_stripe"
                self._note(node, advice)
        if dotted(node.func)[-1:] not in (["isinstance"], ["issubclass"], ["cast"]):
            for arg in node.args:
                self._note_class(arg)

    def visit_Assign(self, node: cst.Assign | cst.DictElement | cst.Arg) -> None:
        own = "" if node.value in self._skipped else own_name(self._official(node.value)[1:])
        if own.startswith("lattice_stripe.types."):
            name = code_of(node.value)
            self._note(node, f"{name} has no methods that send requests: use a service")

    _note_class = visit_DictElement = visit_Assign

    def _skip(self, node: cst.CSTNode) -> None:
        self._skipped.add(node)
        if isinstance(node, cst.Attribute):
            self._skipped.add(node.attr)
            self._skip(node.value)

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        try:
            match = self._match(original_node)
            if match is not None:
                return self._operation_call(match, original_node, updated_node)
            special = self._special(original_node)
            if special == "client":
                return self._constructor(original_node, updated_node)
            if special == "decode":
                return self._decode(original_node, updated_node)
            if special == "authorize":
                return self._authorize_url(original_node, updated_node)
            if special:
                return self._webhook(special, updated_node)
            self._check_error(original_node)
        except CannotRewriteError as error:
            self._note(original_node, str(error))
            return updated_node
        match dotted(original_node.func), original_node.args:
            case ["str"], [arg, *_]:
                self._note_text(arg.value)
            case ["hasattr"], [arg, key] if self._type(arg.value)[:1].isupper():
                name = code_of(arg.value)
                advice = f"{name} always has all fields: write {code_of(key.value)} in {name}"
                self._note(original_node, advice)
            case ["getattr"], [arg, key, default] if self._type(arg.value)[:1].isupper():
                values = f"({code_of(key.value)}, {code_of(default.value)})"
                if not values.endswith((", None)", ", False)")):  # the same in a condition
                    advice = f"write {code_of(arg.value)}.get{values}"
                    reason = "getattr() returns None for a field that Stripe left out"
                    self._note(original_node, f"{reason}: {advice}")
        self._note_instance(original_node)
        return updated_node

    def _operation_call(
        self, match: Match, original: cst.Call, updated: cst.Call
    ) -> cst.BaseExpression:
        operation = match.operation
        if match.client is None:
            name = code_of(cst.ensure_type(original.func, cst.Attribute).value)
            raise CannotRewriteError(
                f"{name} has the account and key of an earlier call: write {self._client}."
                f'{match.method}({name}.id, opts={{"stripe_account": ...}}), with the client and '
                "options of that call"
            )
        self.flavors[match.client].add(match.is_async)
        client = self._client_name(match.client, is_async=match.is_async, node=original)
        ids: list[cst.Arg] = []
        if match.form == "instance":
            owner = cst.ensure_type(updated.func, cst.Attribute).value
            ids = [cst.Arg(cst.Attribute(owner, cst.Name("id")))]
        arguments = Arguments(operation, ids, "'" if '"' in self._quotes else '"')
        if match.form == "client":
            arguments.read_client_form(updated)
            arguments.params = [self._never_none(arg, original) for arg in arguments.params]
        else:
            arguments.read_class_form(updated)
            for arg in original.args:
                if arg.star == "**" and self._may_hold(arg.value, original, OPTIONS):
                    self._note(
                        original,
                        f"**{code_of(arg.value)} may have idempotency_key or another option: pass "
                        "options as opts={...}",
                    )
        method = match.method
        if len(arguments.ids) < len(operation.path_params):
            other = current(operation)
            if other is None:
                raise CannotRewriteError(
                    f"{method} takes {', '.join(operation.path_params)}, which this call does not "
                    "name"
                )
            method = other.name
        if operation.removed is not None:
            since, use = operation.removed.since, operation.removed.use
            self._note(original, f"Stripe removed {method} in version {since}: use {use}")
        if operation.name == "oauth.deauthorize" and match.form == "class":
            self._check_client_id(original, updated.args)
        for unknown in arguments.unknown:
            self._note(original, f"{operation.name} has no parameter {unknown!r}")
        if dotted(_expression(client)):
            func = _expression(f"{client}.{method}")
        else:  # an expression, which may have been rewritten itself
            before, func = original.func, updated.func
            while isinstance(before, cst.Attribute) and code_of(before) != client:
                before, func = before.value, cst.ensure_type(func, cst.Attribute).value
            for part in method.split("."):
                func = cst.Attribute(func, cst.Name(part))
        call = updated.with_changes(
            func=func,
            args=with_commas(arguments.all()),
            whitespace_before_args=arguments.whitespace or updated.whitespace_before_args,
        )
        if not match.search_iter:
            return call
        if match.is_async:
            raise CannotRewriteError(
                f"write: async for item in (await {client}.{method}(...)).auto_paging_iter()"
            )
        return cst.Call(cst.Attribute(call, cst.Name("auto_paging_iter")))

    def leave_Expr(self, original_node: cst.Expr, updated_node: cst.Expr) -> cst.BaseSmallStatement:
        """``invoice.pay()`` becomes ``invoice = ...``: stripe-python updates the object."""
        value = original_node.value
        call = value.expression if isinstance(value, cst.Await) else value
        match call:
            case cst.Call(func=cst.Attribute(value=cst.Name() as target)):
                match = self._match(call)
            case _:
                match = None
        if not match or match.client is None or self._type(target) != match.operation.result:
            return updated_node
        if self._names.is_local(target):
            return cst.Assign([cst.AssignTarget(target)], updated_node.value)
        self._note(original_node, f"{target.value} is not updated by this call: use the result")
        return updated_node

    def _never_none(self, arg: cst.Arg, at: cst.Call) -> cst.Arg:
        """``**(params or {})`` if ``params`` may be None."""
        code = code_of(arg.value)
        values = [self._names.values.get(each) for each in self._names.bound(code, at)]
        if not arg.star or "None" not in "".join([code, *(code_of(v[2]) for v in values if v)]):
            return arg
        return arg.with_changes(value=_expression(f"({code} or {{}})"))

    def leave_Await(self, original_node: cst.Await, updated_node: cst.Await) -> cst.BaseExpression:
        """``await X.list_async().auto_paging_iter()`` becomes ``client.x.stream()``."""
        if not m.matches(original_node.expression, _ALL_PAGES):
            return updated_node
        match = self._match(_owner_of_method(original_node.expression))
        if match is None or not match.method.endswith(".list"):
            return updated_node
        listed = _owner_of_method(updated_node.expression)
        func = cst.ensure_type(listed.func, cst.Attribute)
        return listed.with_changes(func=func.with_changes(attr=cst.Name("stream")))

    def _client_name(self, client: str, *, is_async: bool, node: cst.CSTNode) -> str:
        if not client and not self._has_client:
            self._note(
                node,
                f"{self._client!r} is not defined before this line: create one "
                "lattice_stripe.Client or AsyncClient for the program, and import it here",
            )
            self._has_client = True
        name = client or self._client
        if not is_async or self.flavors[client] != {False, True} or not dotted(_expression(name)):
            return name
        name = _async_name(name)
        if client and client not in self._names.created:
            self._note(node, f"{name!r} is not defined: create an AsyncClient beside {client!r}")
        return name

    def _client_class(self, node: cst.CSTNode) -> str:
        """``Client`` or ``AsyncClient``, by the calls of the file."""
        flavors = set[bool]().union(*self.flavors.values())
        if len(flavors) == 2:
            self._note(node, "this file has sync and async calls: choose Client or AsyncClient")
        return "AsyncClient" if flavors == {True} else "Client"

    def _constructor(self, original: cst.Call, updated: cst.Call) -> cst.Call:
        args, http_options = [], []
        for arg in updated.args:
            name = arg.keyword.value if arg.keyword else "api_key"
            if name in _HTTP_OPTIONS:
                key = string(_HTTP_OPTIONS[name])
                http_options.append(cst.DictElement(key, arg.value))
                continue
            if name in CLIENT_OPTIONS:
                arg = arg.with_changes(keyword=cst.Name(CLIENT_OPTIONS[name]))
            elif arg.star:
                self._note(original, f"write out the options of {arg.star}{code_of(arg.value)}")
            elif name == "http_client":
                self._note(original, "http_client of Client is an httpx.Client: replace the value")
            elif name not in _SAME_CLIENT_OPTIONS:
                advice = OPTIONS_OF_STRIPE_PYTHON.get(name, "see docs/configuration.md")
                self._note(original, f"Client has no option {name!r}: {advice}")
            args.append(arg)
        if http_options:
            args.append(keyword("http_options", cst.Dict(http_options)))
        is_assigned = original in self._skipped
        func = f"lattice_stripe.{'Client' if is_assigned else self._client_class(original)}"
        return updated.with_changes(func=_expression(func), args=with_commas(args))

    def _decode(self, original: cst.Call, updated: cst.Call) -> cst.Call:
        """``stripe.Event.construct_from(values, key)`` becomes ``lattice_stripe.decode``."""
        if not 1 <= len(updated.args) <= 2 or any(arg.keyword or arg.star for arg in updated.args):
            raise CannotRewriteError("write: lattice_stripe.decode(values)")
        cls = own_name(self._official(original.func)[1:-1])
        args = [cst.Arg(updated.args[0].value), cst.Arg(_expression(cls))]
        return updated.with_changes(func=_expression("lattice_stripe.decode"), args=args)

    def _check_client_id(self, call: cst.Call, args: Sequence[cst.Arg]) -> None:
        if not any(arg.star or (arg.keyword and arg.keyword.value == "client_id") for arg in args):
            self._note(call, "pass client_id=...: there is no global one")

    def _webhook(self, kind: str, updated: cst.Call) -> cst.Call:
        args = list(updated.args)
        if len(args) > 3 and args[3].keyword is None and not args[3].star:
            args[3] = keyword("tolerance", args[3].value, args[3].comma)
        for index, arg in enumerate(args):
            name = arg.keyword.value if arg.keyword else "api_key" if index > 3 else "payload"
            if name not in _WEBHOOK_KEYWORDS:
                raise CannotRewriteError(f"{kind} takes no {name}: leave it out")
            if name == "tolerance" and code_of(arg.value) == "0":
                raise CannotRewriteError("tolerance=0 refuses every webhook: write tolerance=None")
            if arg.keyword:
                args[index] = arg.with_changes(keyword=cst.Name(_WEBHOOK_KEYWORDS[name]))
        return updated.with_changes(func=_expression(f"lattice_stripe.webhooks.{kind}"), args=args)

    def _authorize_url(self, original: cst.Call, updated: cst.Call) -> cst.Call:
        parts = dotted(original.func)
        client = "" if self._official(original.func) else ".".join(parts[:-2])
        name = self._client_name(client, is_async=False, node=original)
        args = list(updated.args)
        if not client:
            self._check_client_id(original, args)
        else:
            arguments = Arguments(self._services["oauth.token"], [])
            arguments.read_client_form(updated, options_are_parameters=True)
            args = arguments.all()
        return updated.with_changes(
            func=_expression(f"{name}.oauth.authorize_url"), args=with_commas(args)
        )

    def _check_error(self, call: cst.Call) -> None:
        name = own_name(self._official(call.func)[1:]).rpartition(".")[2]
        keywords = {arg.keyword.value for arg in call.args if arg.keyword}
        positional = [arg for arg in call.args if arg.keyword is None]
        if name.endswith("Error") and (len(positional) > 1 or keywords - _ERROR_KEYWORDS):
            raise CannotRewriteError(
                f"{name} takes a message and keywords: write code=..., param=..."
            )

    def _note_instance(self, call: cst.Call) -> None:
        """Note a method call on an object that is, or may be, a resource of Stripe."""
        if not isinstance(call.func, cst.Attribute) or self._official(call.func):
            return
        method = call.func.attr.value.removesuffix("_async")
        typed, name = self._type(call.func.value), code_of(call.func.value)
        if method in ("save", "refresh") and typed:
            self._note(
                call,
                f"{name}.{method}() has no counterpart: call update() with the changed "
                "fields, or retrieve(), and use the result",
            )
        elif typed.startswith(LIST) and method == "next_page":
            self._note(call, f"{name}.next_page() returns None after the last page")
        elif typed == "bytes":
            self._note(call, f"{name} is bytes: leave out .{method}()")
        elif typed != ERROR and (
            (typed and method not in _RESULT_METHODS)
            or (method in _LIST_METHODS and self._is_of_result(call.func.value))
        ):
            self._note(
                call,
                f"{name}.{method}() has no counterpart: call a method of a service with the id, "
                "or to_dict() for a dict",
            )
        elif (dotted(call.func)[:1] not in (["self"], ["cls"]) and method in self._actions) or (
            self._variable(call.func.value) == MAYBE and method in self._methods
        ):
            self._note(
                call,
                f"{name} may be a resource: if so, {method}() becomes a method of a "
                "service that takes its id",
            )

    def _is_of_result(self, node: cst.BaseExpression) -> bool:
        """Whether an expression is part of a result, e.g. ``customer.sources``."""
        while not self._type(node) and isinstance(node, cst.Attribute | cst.Subscript):
            node = node.value
        return self._type(node) not in ("", ERROR)

    # --- names

    def visit_Attribute(self, node: cst.Attribute) -> None:
        self._skipped.add(node.attr)
        if node in self._skipped:
            return
        name, owner = node.attr.value, code_of(node.value)
        if self._official(node):
            self._skip(node.value)
        elif self._is_of_client(node):
            self._skip(node.value)
            advice = _CLIENT_ADVICE.get(name, "calls take parameters as keywords: check each one")
            self._note(node, f"{code_of(node)}: {advice}")
        elif (
            name == "next_page"
            and node not in self._called
            and self._type(node.value).startswith(LIST)
        ):
            self._note(node, f'{code_of(node)} is a method: write {owner}["{name}"]')
        elif name in _ATTRIBUTES and self._type(node.value).startswith(_ATTRIBUTES[name][0]):
            self._note(node, f"{code_of(node)}: {_ATTRIBUTES[name][1]}")
        elif (
            re.search(r"\bmetadata\W*$", owner)
            and not hasattr(dict, name)
            and self._is_of_result(node.value)
        ):
            self._note(node, f'{owner} is a dict: write {owner}["{name}"]')

    def _is_of_client(self, node: cst.BaseExpression) -> bool:
        """Whether an expression is an attribute of a client that differs here."""
        while isinstance(node, cst.Attribute):
            if self._names.is_client(node.value):
                return node.attr.value == "v1" or not hasattr(BaseClient, node.attr.value)
            node = node.value
        return False

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        if dotted(original_node)[-2:] == ["last_response", "code"]:
            return updated_node.with_changes(attr=cst.Name("status"))
        return self._reference(original_node, updated_node)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        return self._reference(original_node, updated_node)

    def _reference(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        official = [] if original in self._skipped else self._official(original)
        if not official:
            return updated
        if official == ["stripe", "StripeClient"]:
            return _expression(f"lattice_stripe.{self._client_class(original)}")
        own = own_name(official[1:])
        if own:
            return _expression(own)
        name = ".".join(official)
        match = self._match_class(official) if len(official) > 2 else None
        setting = official[1] if len(official) == 2 else ""
        if setting in SETTINGS_OF_STRIPE_PYTHON:
            self._note(original, f"{name}: pass {SETTINGS_OF_STRIPE_PYTHON[setting]} to the client")
        elif match is not None:
            function = f"{self._client}.{match.method}"
            self._note(original, f"{name}: use {function}, and check the arguments of its calls")
        else:
            self._note(original, f"{name}: no counterpart was found")
        return updated

    def visit_Expr(self, node: cst.Expr) -> bool:
        return not isinstance(node.value, cst.SimpleString)  # a docstring

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        if _STRIPE_IN_TEXT.search(node.value):
            reason = f"the string {node.value} names an attribute of stripe: check it"
            self.strings.append(Undecided(self._line(node), reason))

    def visit_Param(self, node: cst.Param) -> None:
        self._skipped.add(node.name)

    def visit_Arg(self, node: cst.Arg) -> None:
        if node.keyword is not None:
            self._skipped.add(node.keyword)

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        if node in self._names.listed:
            self._note(node, self._names.listed[node])
        return False

    # --- statements

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        if (target := _assignment(node)[0]) in self._names.keys:
            self._skip(target)
        if call := self._created_client(node):
            # The class of a client follows from the calls of the variable.
            self._skipped.add(call)

    def _created_client(self, node: cst.SimpleStatementLine) -> cst.Call | None:
        """The call of ``client = stripe.StripeClient(...)``."""
        target, value = _assignment(node)
        if not isinstance(value, cst.Call) or not self._names.is_client_class(value.func):
            return None
        return value if dotted(target) else None

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        if _assignment(original_node)[0] in self._names.keys:
            self._has_client = True
            if not isinstance(self._names.scopes.get(original_node), GlobalScope):
                self._note(
                    original_node,
                    f"{self._client!r} is a local variable: return it, or create it at "
                    "the top of the module",
                )
            _, key = _assignment(updated_node)
            assert key is not None
            call = cst.Call(_expression("lattice_stripe.Client"), [cst.Arg(key)])
            return self._clients("", self._client, call, updated_node)
        if self._created_client(original_node) is not None:
            target, value = _assignment(updated_node)
            client = ".".join(dotted(target))
            return self._clients(client, client, cst.ensure_type(value, cst.Call), updated_node)
        lines, code = [*updated_node.leading_lines], code_of(updated_node)
        for found in m.findall(original_node, m.Comment()):
            comment = cst.ensure_type(found, cst.Comment)
            if comment.value not in code:
                lines.append(cst.EmptyLine(comment=comment))
        return updated_node.with_changes(leading_lines=lines)

    def _clients(
        self, client: str, name: str, call: cst.Call, line: cst.SimpleStatementLine
    ) -> cst.FlattenSentinel[cst.BaseStatement]:
        """The statements that create a client: sync, async or both, as it is used."""
        lines: list[cst.BaseStatement] = []
        flavors = self.flavors[client] or {False}
        for is_async in sorted(flavors):
            cls = "AsyncClient" if is_async else "Client"
            target = _async_name(name) if is_async and len(flavors) == 2 else name
            created = call.with_changes(func=_expression(f"lattice_stripe.{cls}"))
            left = _expression(target)
            assert isinstance(left, cst.Name | cst.Attribute)
            assign = cst.Assign([cst.AssignTarget(left)], created)
            changes = {"body": [assign]} | ({"leading_lines": []} if lines else {})
            lines.append(line.with_changes(**changes))
        return cst.FlattenSentinel(lines)

    def _note(self, node: cst.CSTNode, reason: str) -> None:
        self.undecided.append(Undecided(self._line(node), reason))

    def _line(self, node: cst.CSTNode) -> int:
        line: int = self.get_metadata(PositionProvider, node).start.line
        return line


def _owner_of_method(call: cst.BaseExpression) -> cst.Call:
    """``f()`` of ``f().g()``."""
    method = cst.ensure_type(cst.ensure_type(call, cst.Call).func, cst.Attribute)
    return cst.ensure_type(method.value, cst.Call)


def _assignment(
    node: cst.SimpleStatementLine,
) -> tuple[cst.BaseExpression, cst.BaseExpression] | tuple[None, None]:
    """The target and the value of a line that only assigns, to one target."""
    match node.body:
        case [cst.Assign(targets=[target], value=value)]:
            return target.target, value
    return None, None


def _async_name(name: str) -> str:
    """``self.client`` is ``self.async_client``."""
    owner, dot, last = name.rpartition(".")
    return f"{owner}{dot}async_{last}"
