"""Rewrites the source of one file with libcst."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from .. import _registry, errors
from .._core.advice import SETTINGS_OF_STRIPE_PYTHON
from .._core.operation import Operation
from .._core.options import RequestOptions
from .._core.validation import OPTIONS_OF_STRIPE_PYTHON
from .table import TEST_HELPERS, class_methods, current, service_methods

_OPTIONS = frozenset(RequestOptions.__annotations__)
_NOT_ON_INSTANCES = frozenset({"create", "list", "modify", "retrieve", "search", "update"})
_COMMON = frozenset({"close", "delete", "list", "create", "update", "search", "retrieve", "find"})
"""Method names that many objects have, so a call on an unknown object is probably not Stripe's."""
_ID_NAMES = ("id", "sid", "nested_id")
_CLIENT_OPTIONS = {"max_network_retries": "max_retries"}
_SAME_CLIENT_OPTIONS = frozenset(
    {"api_key", "base_addresses", "stripe_account", "stripe_context", "stripe_version"}
)
_OAUTH_METHODS = frozenset({"authorize_url", "token", "deauthorize"})
_WEBHOOK_KEYWORDS = {"payload": "payload", "sig_header": "header", "header": "header"}
_WEBHOOK_KEYWORDS |= {"secret": "secret", "tolerance": "tolerance"}


class Undecided(NamedTuple):
    """A line that a person has to change, and why."""

    line: int
    reason: str


class Rewritten(NamedTuple):
    source: str
    undecided: tuple[Undecided, ...]


class _Match(NamedTuple):
    """A call that becomes a call of a service."""

    operation: Operation
    method: str
    """The dotted name of the method on the client."""
    form: str
    """The form of the call: ``class``, ``client`` or ``instance``."""
    is_async: bool
    client: str
    """The client that it is called on; ``""`` for the module ``stripe``."""
    search_iter: bool = False


class _CannotRewriteError(Exception):
    """Cannot rewrite a call. The text is the reason."""


def rewrite(source: str, client: str = "client") -> Rewritten:
    """Rewrite the uses of ``stripe`` in a module.

    Args:
        source: the module's source
        client: the name of the client in rewritten calls of resource classes

    Raises:
        libcst.ParserSyntaxError: the source is not Python.
    """
    wrapper = MetadataWrapper(cst.parse_module(source))
    names = _Names()
    wrapper.visit(names)
    uses_stripe = bool(names.aliases or names.clients)
    if not uses_stripe and not re.search(r"\.v[12]\.", source):
        return Rewritten(source, ())
    rewriter = _Rewriter(names, client)
    survey = _Rewriter(names, client)
    wrapper.visit(survey)  # records which clients are sync, async, or both
    rewriter.flavors = survey.flavors
    module = wrapper.visit(rewriter)
    used = _UsedNames()
    module.visit(used)
    module = module.visit(_Imports(names.aliases, used.names))
    if not uses_stripe and module.code == source:
        return Rewritten(source, ())
    undecided = sorted(set(rewriter.undecided))
    return Rewritten(module.code, tuple(undecided))


def _dotted(node: cst.BaseExpression | None) -> list[str]:
    """The parts of ``a.b.c``; empty for any other expression."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.insert(0, node.attr.value)
        node = node.value
    return [node.value, *parts] if isinstance(node, cst.Name) else []


def _expression(source: str) -> cst.BaseExpression:
    return cst.parse_expression(source)


class _Names(cst.CSTVisitor):
    """Names that are imported from ``stripe``, and variables that hold a StripeClient."""

    def __init__(self) -> None:
        self.aliases: dict[str, list[str]] = {}
        self.clients: set[str] = set()

    def visit_Import(self, node: cst.Import) -> None:
        for alias in node.names:
            parts = _dotted(alias.name)
            if parts[0] == "stripe":
                name = alias.evaluated_alias
                self.aliases[name or "stripe"] = parts if name else ["stripe"]

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        module = _dotted(node.module) if node.module and not node.relative else []
        if module[:1] != ["stripe"] or isinstance(node.names, cst.ImportStar):
            return
        for alias in node.names:
            name = alias.evaluated_name
            self.aliases[alias.evaluated_alias or name] = [*module, name]

    def official(self, node: cst.BaseExpression) -> list[str]:
        """The parts of an expression as ``stripe.a.b``; empty if it is not from ``stripe``."""
        parts = _dotted(node)
        if not parts or parts[0] not in self.aliases:
            return []
        full = [*self.aliases[parts[0]], *parts[1:]]
        return [part for part in full if not part.startswith("_")]

    def visit_Assign(self, node: cst.Assign) -> None:
        if isinstance(node.value, cst.Call) and self.is_client_class(node.value.func):
            self.clients.update(".".join(_dotted(target.target)) for target in node.targets)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if self.is_client_class(node.annotation.annotation):
            self.clients.add(".".join(_dotted(node.target)))

    def visit_Param(self, node: cst.Param) -> None:
        if node.annotation is not None and self.is_client_class(node.annotation.annotation):
            self.clients.add(node.name.value)

    def is_client_class(self, node: cst.BaseExpression) -> bool:
        return self.official(node) == ["stripe", "StripeClient"]


class _UsedNames(cst.CSTVisitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        node.value.visit(self)
        return False

    def visit_Name(self, node: cst.Name) -> None:
        self.names.add(node.value)


class _Imports(cst.CSTTransformer):
    """Replaces imports from ``stripe`` that are no longer used."""

    def __init__(self, aliases: dict[str, list[str]], used: set[str]) -> None:
        self._aliases = aliases
        self._used = used
        self._missing = "lattice_stripe" in used

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        body: list[cst.BaseSmallStatement] = []
        found = False
        for statement in updated_node.body:
            kept, is_stripe = self._kept(statement)
            found = found or is_stripe
            body += [kept] if kept is not None else []
        if not found:
            return updated_node
        if self._missing:
            self._missing = False
            import_own = cst.ensure_type(
                cst.parse_statement("import lattice_stripe"), cst.SimpleStatementLine
            )
            if body:
                own = import_own.with_changes(leading_lines=updated_node.leading_lines)
                rest = updated_node.with_changes(body=body, leading_lines=[])
                return cst.FlattenSentinel([own, rest])
            body = list(import_own.body)
        return updated_node.with_changes(body=body) if body else cst.RemoveFromParent()

    def _kept(
        self, statement: cst.BaseSmallStatement
    ) -> tuple[cst.BaseSmallStatement | None, bool]:
        """The statement without unused names, and whether it imports from ``stripe``."""
        if not isinstance(statement, cst.Import | cst.ImportFrom):
            return statement, False
        if isinstance(statement.names, cst.ImportStar):
            return statement, False
        if isinstance(statement, cst.ImportFrom):
            module = (
                _dotted(statement.module) if statement.module and not statement.relative else []
            )
            if module[:1] != ["stripe"]:
                return statement, False
        names = [alias for alias in statement.names if self._is_used(statement, alias)]
        is_stripe = isinstance(statement, cst.ImportFrom) or any(
            _dotted(alias.name)[0] == "stripe" for alias in statement.names
        )
        if not is_stripe:
            return statement, False
        if not names:
            return None, True
        names[-1] = names[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return statement.with_changes(names=names), True

    def _is_used(self, statement: cst.Import | cst.ImportFrom, alias: cst.ImportAlias) -> bool:
        parts = _dotted(alias.name)
        if isinstance(statement, cst.Import) and parts[0] != "stripe":
            return True
        name = alias.evaluated_alias or parts[0]
        return name not in self._aliases or name in self._used


class _Rewriter(cst.CSTTransformer):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, names: _Names, client: str) -> None:
        super().__init__()
        self._names = names
        self._client = client
        self._classes = class_methods()
        self._services = service_methods()
        self._actions = {m for _, m in self._classes} - _NOT_ON_INSTANCES - _COMMON
        self._types: list[dict[str, str]] = [{}]
        """The classes of the variables that hold results, by scope."""
        self._skipped: set[cst.CSTNode] = set()
        """Nodes that are part of a longer name, or of a call that is rewritten."""
        self._has_client = False
        self.flavors: dict[str, set[bool]] = defaultdict(set)
        """For each client, whether it is used async: {False}, {True}, or both."""
        self.undecided: list[Undecided] = []

    # --- kinds of calls

    def _match(self, call: cst.Call) -> _Match | None:
        official = self._names.official(call.func)
        if official:
            return self._match_class(official)
        return self._match_client(_dotted(call.func)) or self._match_instance(call)

    def _match_class(self, official: list[str]) -> _Match | None:
        *owner, method = official[1:]
        name, is_async = method.removesuffix("_async"), method.endswith("_async")
        if owner == ["OAuth"] and f"oauth.{name}" in self._services:
            operation = self._services[f"oauth.{name}"]
            return _Match(operation, operation.name, "class", is_async, "")
        operation_found = self._classes.get((_class_name(owner), name))
        if operation_found is None:
            return None
        return _Match(
            operation_found,
            operation_found.name,
            "class",
            is_async,
            "",
            name == "search_auto_paging_iter",
        )

    def _match_client(self, parts: list[str]) -> _Match | None:
        for end in range(len(parts) - 1, 0, -1):
            client, rest = ".".join(parts[:end]), parts[end:]
            if client not in self._names.clients and rest[0] not in ("v1", "v2"):
                continue
            rest = rest[1:] if rest[0] == "v1" else rest
            method = ".".join(rest)
            name = method.removesuffix("_async")
            if name in self._services:
                is_async = method != name
                return _Match(self._services[name], name, "client", is_async, client)
        return None

    def _match_instance(self, call: cst.Call) -> _Match | None:
        if not isinstance(call.func, cst.Attribute) or not isinstance(call.func.value, cst.Name):
            return None
        cls = self._type_of(call.func.value.value)
        method = call.func.attr.value
        name = method.removesuffix("_async")
        operation = self._classes.get((cls, name)) if cls else None
        if operation is None or name in _NOT_ON_INSTANCES or len(operation.path_params) != 1:
            return None
        return _Match(operation, operation.name, "instance", method != name, "")

    def _type_of(self, name: str) -> str:
        return next((scope[name] for scope in reversed(self._types) if name in scope), "")

    def _result(self, node: cst.BaseExpression) -> tuple[str, bool]:
        """(class, whether it is a page) of the result of a call; ("", False) if unknown."""
        node = node.expression if isinstance(node, cst.Await) else node
        match = self._match(node) if isinstance(node, cst.Call) else None
        if match is None:
            return "", False
        classes = [c for c in match.operation.result.split(" | ") if not c.startswith("Deleted")]
        return classes[0] if classes else "", match.operation.page

    def _item(self, node: cst.BaseExpression) -> str:
        """The class of the items of a page, ``page.data`` or ``page.auto_paging_iter()``."""
        node = node.expression if isinstance(node, cst.Await) else node
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
            if node.func.attr.value == "auto_paging_iter":
                node = node.func.value
        elif isinstance(node, cst.Attribute) and node.attr.value == "data":
            node = node.value
        cls, is_page = self._result(node)
        return cls if is_page else ""

    # --- scopes and variables

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._types.append({})

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        self._types.pop()
        return updated_node

    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.Assign:
        cls, is_page = self._result(original_node.value)
        for target in original_node.targets:
            if isinstance(target.target, cst.Name):
                self._types[-1][target.target.value] = "" if is_page else cls
            elif isinstance(target.target, cst.Subscript):
                owner = _dotted(target.target.value)
                if len(owner) == 1 and self._type_of(owner[0]):
                    self._note(
                        original_node,
                        f"{owner[0]}[...] = ... is not possible: set the attribute, which changes "
                        "nothing at Stripe",
                    )
        return updated_node

    def visit_For(self, node: cst.For) -> None:
        if isinstance(node.target, cst.Name):
            self._types[-1][node.target.value] = self._item(node.iter)

    # --- calls

    def visit_Call(self, node: cst.Call) -> None:
        if self._match(node) is not None or self._special(node):
            self._skip(node.func)

    def _skip(self, node: cst.CSTNode) -> None:
        self._skipped.add(node)
        if isinstance(node, cst.Attribute):
            self._skipped.add(node.attr)
            self._skip(node.value)

    def _special(self, call: cst.Call) -> str:
        """``client``, ``webhook`` or ``verify`` for calls that are no operations."""
        official = self._names.official(call.func)[1:]
        parts = _dotted(call.func)
        if official == ["StripeClient"]:
            return "client"
        if official == ["Webhook", "construct_event"]:
            return "webhook"
        if official == ["WebhookSignature", "verify_header"]:
            return "verify"
        if official == ["OAuth", "authorize_url"]:
            return "authorize"
        for name, kind in (("construct_event", "webhook"), ("oauth.authorize_url", "authorize")):
            client = ".".join(parts).removesuffix(f".{name}")
            if client in self._names.clients and client != ".".join(parts):
                return kind
        return ""

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        try:
            match = self._match(original_node)
            if match is not None:
                return self._operation_call(match, original_node, updated_node)
            special = self._special(original_node)
            if special == "client":
                return self._constructor(original_node, updated_node)
            if special == "authorize":
                return self._authorize_url(original_node, updated_node)
            if special:
                return self._webhook(special, updated_node)
        except _CannotRewriteError as error:
            self._note(original_node, str(error))
            return updated_node
        self._note_instance(original_node)
        return updated_node

    def _operation_call(
        self, match: _Match, original: cst.Call, updated: cst.Call
    ) -> cst.BaseExpression:
        operation = match.operation
        self.flavors[match.client].add(match.is_async)
        client = self._client_name(match.client, is_async=match.is_async, node=original)
        ids: list[cst.Arg] = []
        if match.form == "instance":
            assert isinstance(updated.func, cst.Attribute)
            ids = [cst.Arg(cst.Attribute(updated.func.value, cst.Name("id")))]
        official = operation.name.startswith("oauth.") and match.form == "class"
        arguments = _Arguments(operation, ids)
        if match.form == "client":
            arguments.read_client_form(updated)
        else:
            arguments.read_class_form(updated)
        missing = len(operation.path_params) - len(arguments.ids)
        method = match.method
        if missing and not official:
            other = current(operation) if missing == 1 and not arguments.ids else None
            if other is None:
                raise _CannotRewriteError(
                    f"{method} takes {', '.join(operation.path_params)}, which this call does not "
                    "name"
                )
            method = other.name
        for unknown in arguments.unknown:
            self._note(original, f"{operation.name} has no parameter {unknown!r}")
        call = updated.with_changes(
            func=_expression(f"{client}.{method}"),
            args=_with_commas(arguments.all()),
            whitespace_before_args=arguments.whitespace or updated.whitespace_before_args,
        )
        if not match.search_iter:
            return call
        if match.is_async:
            raise _CannotRewriteError(
                f"write: async for item in (await {client}.{method}(...)).auto_paging_iter()"
            )
        return cst.Call(cst.Attribute(call, cst.Name("auto_paging_iter")))

    def leave_Await(self, original_node: cst.Await, updated_node: cst.Await) -> cst.BaseExpression:
        """``await X.list_async().auto_paging_iter()`` becomes ``client.x.stream()``."""
        call = original_node.expression
        if not (isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute)):
            return updated_node
        inner = call.func.value
        if call.func.attr.value != "auto_paging_iter" or not isinstance(inner, cst.Call):
            return updated_node
        match = self._match(inner)
        if match is None or not match.method.endswith(".list"):
            return updated_node
        outer = cst.ensure_type(updated_node.expression, cst.Call)
        listed = cst.ensure_type(cst.ensure_type(outer.func, cst.Attribute).value, cst.Call)
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
        return _async_name(name) if is_async and self.flavors[client] == {False, True} else name

    def _constructor(self, original: cst.Call, updated: cst.Call) -> cst.Call:
        args = []
        for arg in updated.args:
            name = arg.keyword.value if arg.keyword else "api_key"
            if name in _CLIENT_OPTIONS:
                arg = arg.with_changes(keyword=cst.Name(_CLIENT_OPTIONS[name]))
            elif name in ("proxy", "verify_ssl_certs"):
                key = "proxy" if name == "proxy" else "verify"
                value = cst.Dict([cst.DictElement(_expression(repr(key)), arg.value)])
                arg = arg.with_changes(keyword=cst.Name("http_options"), value=value)
            elif name not in _SAME_CLIENT_OPTIONS or arg.star:
                advice = OPTIONS_OF_STRIPE_PYTHON.get(name, "see docs/configuration.md")
                self._note(original, f"StripeClient has the option {name!r}: {advice}")
            args.append(arg)
        return updated.with_changes(func=_expression("lattice_stripe.Client"), args=args)

    def _webhook(self, kind: str, updated: cst.Call) -> cst.Call:
        args = []
        for arg in updated.args:
            if arg.keyword is not None:
                if arg.keyword.value not in _WEBHOOK_KEYWORDS:
                    raise _CannotRewriteError(
                        f"construct_event takes no {arg.keyword.value}: leave it out"
                    )
                arg = arg.with_changes(keyword=cst.Name(_WEBHOOK_KEYWORDS[arg.keyword.value]))
            args.append(arg)
        if len(args) > 3 and args[3].keyword is None and not args[3].star:
            args[3] = _keyword("tolerance", args[3].value, args[3].comma)
        method = "verify" if kind == "verify" else "construct_event"
        return updated.with_changes(
            func=_expression(f"lattice_stripe.webhooks.{method}"), args=args
        )

    def _authorize_url(self, original: cst.Call, updated: cst.Call) -> cst.Call:
        parts = _dotted(original.func)
        client = "" if self._names.official(original.func) else ".".join(parts[:-2])
        name = self._client_name(client, is_async=False, node=original)
        args = list(updated.args)
        if client:
            arguments = _Arguments(self._services["oauth.token"], [])
            arguments.read_client_form(updated, options_are_parameters=True)
            args = arguments.all()
        return updated.with_changes(
            func=_expression(f"{name}.oauth.authorize_url"), args=_with_commas(args)
        )

    def _note_instance(self, call: cst.Call) -> None:
        """List a method call on an object that may be, or is, a resource of Stripe."""
        if not isinstance(call.func, cst.Attribute):
            return
        method = call.func.attr.value.removesuffix("_async")
        receiver = _dotted(call.func.value)
        if self._names.official(call.func):
            return
        typed = self._type_of(receiver[0]) if len(receiver) == 1 else ""
        if typed and method in ("save", "refresh"):
            self._note(
                call,
                f"{receiver[0]}.{method}() has no counterpart: call update() with the changed "
                "fields, or retrieve(), and use the result",
            )
        elif receiver and receiver[0] not in ("self", "cls") and method in self._actions:
            self._note(
                call,
                f"{'.'.join(receiver)} may be a resource: if so, {method}() becomes a method of a "
                "service that takes its id",
            )

    # --- names

    def visit_Attribute(self, node: cst.Attribute) -> None:
        self._skipped.add(node.attr)
        if node not in self._skipped and self._names.official(node):
            value = node.value
            while isinstance(value, cst.Attribute):
                self._skipped.update((value, value.attr))
                value = value.value
            self._skipped.add(value)

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        return self._reference(original_node, updated_node)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        return self._reference(original_node, updated_node)

    def _reference(
        self, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        official = [] if original in self._skipped else self._names.official(original)
        if not official:
            return updated
        own = _own_name(official[1:])
        if own:
            return _expression(own)
        name = ".".join(official)
        setting = official[1] if len(official) == 2 else ""
        if setting in SETTINGS_OF_STRIPE_PYTHON:
            self._note(original, f"{name}: pass {SETTINGS_OF_STRIPE_PYTHON[setting]} to the client")
        else:
            self._note(original, f"{name} has no counterpart that is found automatically")
        return updated

    def visit_Arg(self, node: cst.Arg) -> None:
        if node.keyword is not None:
            self._skipped.add(node.keyword)

    def visit_Param(self, node: cst.Param) -> None:
        self._skipped.add(node.name)

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    # --- statements

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        if target := self._assigned_key(node):
            self._skip(target)

    def _assigned_key(self, node: cst.SimpleStatementLine) -> cst.BaseExpression | None:
        """The target of ``stripe.api_key = ...``."""
        statement = node.body[0]
        if len(node.body) != 1 or not isinstance(statement, cst.Assign):
            return None
        target = statement.targets[0].target
        is_key = self._names.official(target) == ["stripe", "api_key"]
        return target if is_key and len(statement.targets) == 1 else None

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        if self._assigned_key(original_node) is not None:
            self._has_client = True
            if len(self._types) > 1:
                self._note(
                    original_node,
                    f"{self._client!r} is a local variable here: return it, or create it at the "
                    "top of the module",
                )
            value = cst.ensure_type(updated_node.body[0], cst.Assign).value
            call = cst.Call(_expression("lattice_stripe.Client"), [cst.Arg(value)])
            return self._clients("", self._client, call, updated_node)
        statement = original_node.body[0]
        if len(original_node.body) == 1 and isinstance(statement, cst.Assign):
            created = statement.value
            if isinstance(created, cst.Call) and self._names.is_client_class(created.func):
                target = ".".join(_dotted(statement.targets[0].target))
                value = cst.ensure_type(updated_node.body[0], cst.Assign).value
                if target and len(statement.targets) == 1:
                    call = cst.ensure_type(value, cst.Call)
                    return self._clients(target, target, call, updated_node)
        return updated_node

    def _clients(
        self, client: str, name: str, call: cst.Call, line: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
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
        return lines[0] if len(lines) == 1 else cst.FlattenSentinel(lines)

    def _note(self, node: cst.CSTNode, reason: str) -> None:
        line = self.get_metadata(PositionProvider, node).start.line
        self.undecided.append(Undecided(line, reason))


class _Arguments:
    """The arguments of a call, sorted into ids, parameters and options."""

    def __init__(self, operation: Operation, ids: list[cst.Arg]) -> None:
        self._operation = operation
        self._renamed = {wire: python for python, wire in operation.renamed}
        self.ids = ids
        self.params: list[cst.Arg] = []
        self.options: list[cst.BaseDictElement] = []
        self.opts: cst.BaseExpression | None = None
        self.unknown: list[str] = []
        self.whitespace: cst.BaseParenthesizableWhitespace | None = None

    def all(self) -> list[cst.Arg]:
        opts = self.opts
        if self.options:
            opts = cst.Dict(self.options)
        return [*self.ids, *self.params, *([_keyword("opts", opts)] if opts else [])]

    def read_class_form(self, call: cst.Call) -> None:
        """``stripe.Invoice.pay("in_1", off_session=True, idempotency_key=key)``."""
        keywords = [arg for arg in call.args if arg.keyword is not None or arg.star == "**"]
        positional = [arg for arg in call.args if arg not in keywords]
        self._take_ids(positional, keywords)
        if positional:
            raise _CannotRewriteError(
                f"{self._operation.name} takes {len(self._operation.path_params)} positional "
                "arguments, and this call has more"
            )
        for arg in keywords:
            name = arg.keyword.value if arg.keyword else ""
            if name in _OPTIONS and name not in self._operation.params:
                self.options.append(cst.DictElement(_string(name), arg.value))
            else:
                self.params.append(self._parameter(name, arg))

    def read_client_form(self, call: cst.Call, *, options_are_parameters: bool = False) -> None:
        """``client.v1.invoices.pay("in_1", params={...}, options={...})``."""
        keywords = [arg for arg in call.args if arg.keyword is not None]
        positional = [arg for arg in call.args if arg.keyword is None]
        by_name = {arg.keyword.value: arg for arg in keywords if arg.keyword}
        if any(arg.star for arg in positional):
            raise _CannotRewriteError("the call passes * or ** arguments: write them out")
        named = [arg for arg in keywords if arg is not by_name.get("params")]
        named = [arg for arg in named if arg is not by_name.get("options")]
        self._take_ids(positional, named)
        if named or len(positional) > 2:
            raise _CannotRewriteError("the call has arguments besides ids, params and options")
        found = [*positional, None, None]
        params, options = found[0] or by_name.get("params"), found[1] or by_name.get("options")
        if params is not None:
            self._read_params(params.value)
        if options is not None:
            self._read_options(options.value, as_parameters=options_are_parameters)

    def _take_ids(self, positional: list[cst.Arg], keywords: list[cst.Arg]) -> None:
        if any(arg.star for arg in positional):
            raise _CannotRewriteError("the call passes * arguments: write them out")
        for index in range(len(self.ids), len(self._operation.path_params)):
            if positional:
                self.ids.append(positional.pop(0))
                continue
            wanted = (self._operation.path_params[index], *_ID_NAMES)
            for name in wanted:
                named = [arg for arg in keywords if arg.keyword and arg.keyword.value == name]
                if named and name not in self._operation.params:
                    keywords.remove(named[0])
                    self.ids.append(cst.Arg(named[0].value, comma=named[0].comma))
                    break

    def _read_params(self, value: cst.BaseExpression) -> None:
        if not isinstance(value, cst.Dict) or not all(map(_is_keyword, value.elements)):
            if not (isinstance(value, cst.Name) and value.value == "None"):
                self.params.append(cst.Arg(value, star="**"))
            return
        for element in value.elements:
            if isinstance(element, cst.StarredDictElement):
                self.params.append(cst.Arg(element.value, star="**", comma=element.comma))
            else:
                key = cst.ensure_type(
                    cst.ensure_type(element, cst.DictElement).key, cst.SimpleString
                )
                name = str(key.evaluated_value)
                self.params.append(
                    self._parameter(name, _keyword(name, element.value, element.comma))
                )
        if value.elements and not self.ids:
            self.whitespace = value.lbrace.whitespace_after
        if value.elements:  # a comment before the brace stays
            end = value.rbrace.whitespace_before
            last = self.params[-1]
            if isinstance(last.comma, cst.Comma):
                comma = last.comma.with_changes(whitespace_after=end)
                self.params[-1] = last.with_changes(comma=comma)
            else:
                self.params[-1] = last.with_changes(whitespace_after_arg=end)

    def _read_options(self, value: cst.BaseExpression, *, as_parameters: bool) -> None:
        if not isinstance(value, cst.Dict) or not all(map(_is_keyword, value.elements)):
            if as_parameters:
                self.params.append(cst.Arg(value, star="**"))
            elif not (isinstance(value, cst.Name) and value.value == "None"):
                self.opts = value
            return
        for element in value.elements:
            if isinstance(element, cst.DictElement):
                name = _key(element)
                if as_parameters:
                    self.params.append(_keyword(name, element.value))
                    continue
                if name in _CLIENT_OPTIONS:
                    element = element.with_changes(key=_string(_CLIENT_OPTIONS[name]))
            self.options.append(element)

    def _parameter(self, name: str, arg: cst.Arg) -> cst.Arg:
        own = self._renamed.get(name, name)
        is_known = own in self._operation.params or self._operation.name.startswith("oauth.")
        if name and not is_known:
            self.unknown.append(name)
        return arg.with_changes(keyword=cst.Name(own)) if name else arg


def _class_name(parts: Sequence[str]) -> str:
    """``checkout.Session`` is ``CheckoutSession``."""
    suffix = f".{TEST_HELPERS}" if parts and parts[-1] == TEST_HELPERS else ""
    words = parts[:-1] if suffix else parts
    name = "".join(word.capitalize() for part in words[:-1] for word in part.split("_"))
    return name + "".join(words[-1:]) + suffix


def _own_name(parts: list[str]) -> str:
    """This package's name for an error or a class of stripe-python; ``""`` if it has none."""
    if parts[:1] == ["oauth_error"] and parts[-1] == "InvalidRequestError":
        return "lattice_stripe.InvalidOAuthRequestError"
    if parts[:1] in (["error"], ["oauth_error"]):
        parts = parts[1:]
    if len(parts) == 1 and parts[0].endswith("Error") and hasattr(errors, parts[0]):
        return f"lattice_stripe.{parts[0]}"
    if parts == ["StripeClient"]:
        return "lattice_stripe.Client"
    if parts in (["StripeObject"], ["ListObject"], ["RequestOptions"]):
        return f"lattice_stripe.{parts[0]}"
    name = _class_name(parts)
    return f"lattice_stripe.types.{name}" if name in _registry.FILES else ""


def _async_name(name: str) -> str:
    """``self.client`` is ``self.async_client``."""
    owner, dot, last = name.rpartition(".")
    return f"{owner}{dot}async_{last}"


def _is_keyword(element: cst.BaseDictElement) -> bool:
    if isinstance(element, cst.StarredDictElement):
        return True
    key = element.key if isinstance(element, cst.DictElement) else None
    value = key.evaluated_value if isinstance(key, cst.SimpleString) else None
    return isinstance(value, str) and value.isidentifier()


def _key(element: cst.BaseDictElement) -> str:
    """The text of a key that ``_is_keyword`` accepts."""
    key = cst.ensure_type(element, cst.DictElement).key
    return str(cst.ensure_type(key, cst.SimpleString).evaluated_value)


def _string(text: str) -> cst.SimpleString:
    return cst.SimpleString(f'"{text}"')


def _keyword(
    name: str,
    value: cst.BaseExpression,
    comma: cst.Comma | cst.MaybeSentinel = cst.MaybeSentinel.DEFAULT,
) -> cst.Arg:
    no_space = cst.SimpleWhitespace("")
    return cst.Arg(
        value,
        keyword=cst.Name(name),
        equal=cst.AssignEqual(whitespace_before=no_space, whitespace_after=no_space),
        comma=comma,
    )


def _with_commas(args: Iterable[cst.Arg]) -> list[cst.Arg]:
    """Arguments whose last one keeps its comma only if it ends a line."""
    found = list(args)
    if found:
        comma = found[-1].comma
        space = comma.whitespace_after if isinstance(comma, cst.Comma) else None
        if not isinstance(space, cst.ParenthesizedWhitespace):
            found[-1] = found[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return found
