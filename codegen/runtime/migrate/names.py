"""The names that a file imports from ``stripe``, and its variables that hold a client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import libcst as cst
from libcst import matchers
from libcst.metadata import Assignment, ImportAssignment, Scope

from .. import _registry, errors
from .table import TEST_HELPERS


def dotted(node: cst.BaseExpression | None) -> list[str]:
    """The parts of ``a.b.c``; empty for any other expression."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.insert(0, node.attr.value)
        node = node.value
    return [node.value, *parts] if isinstance(node, cst.Name) else []


def code_of(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


def class_name(parts: Sequence[str]) -> str:
    """``checkout.Session`` is ``CheckoutSession``."""
    suffix = f".{TEST_HELPERS}" if parts and parts[-1] == TEST_HELPERS else ""
    words = parts[:-1] if suffix else parts
    name = "".join(word.capitalize() for part in words[:-1] for word in part.split("_"))
    return name + "".join(words[-1:]) + suffix


def own_name(parts: list[str]) -> str:
    """This package's name for an error or a class of stripe-python; ``""`` if it has none."""
    if parts[:1] == ["oauth_error"] and parts[-1] == "InvalidRequestError":
        return "lattice_stripe.InvalidOAuthRequestError"
    if parts[:1] in (["error"], ["oauth_error"]):
        parts = parts[1:]
    if len(parts) == 1 and parts[0].endswith("Error") and hasattr(errors, parts[0]):
        return f"lattice_stripe.{parts[0]}"
    if parts == ["stripe_object", "StripeObject"] or parts == ["SearchResultObject"]:
        return f"lattice_stripe.{'Page' if len(parts) == 1 else parts[1]}"
    if parts in (["StripeObject"], ["ListObject"], ["RequestOptions"]):
        return f"lattice_stripe.{parts[0]}"
    name = class_name(parts)
    return f"lattice_stripe.types.{name}" if name in _registry.FILES else ""


class Names(cst.CSTVisitor):
    """Names that are imported from ``stripe``, and variables that hold a StripeClient."""

    def __init__(self, scopes: Mapping[cst.CSTNode, Scope | None], names_stripe: bool) -> None:
        self.scopes = scopes
        self._names_stripe = names_stripe
        self.aliases: dict[str, list[str]] = {}
        self._clients: set[object] = set()
        """The nodes that bind a client, and the names of attributes that hold one."""
        self.created: set[str] = set()
        """The clients that the file creates and assigns."""
        self._factories: set[str] = set()
        """Functions that are annotated to return a client."""
        self.keys: set[cst.BaseExpression] = set()
        """Where the file sets ``stripe.api_key``."""
        self.values: dict[cst.CSTNode, tuple[int, str, cst.CSTNode]] = {}
        """Of variables: a number, the kind of the value, and its expression."""
        self.attributes: dict[str, list[cst.CSTNode]] = defaultdict(list)
        """Where attributes are assigned."""
        self._blocks: dict[cst.CSTNode, set[cst.CSTNode]] = {}
        """The names in a block, by the variable that it begins with."""
        self._in_loops: set[cst.CSTNode] = set()
        self.listed: dict[cst.ImportFrom, str] = {}
        """Imports that a person has to change, and why."""

    def visit_Import(self, node: cst.Import) -> None:
        for alias in node.names:
            parts = dotted(alias.name)
            if parts[0] == "stripe":
                name = alias.evaluated_alias
                self.aliases[name or "stripe"] = parts if name else ["stripe"]

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        module = [] if node.relative else dotted(node.module)
        if module[:1] != ["stripe"]:
            if self._names_stripe and node.module and " import stripe" in code_of(node):
                self.listed[node] = (
                    "if this is Stripe's library, write import stripe, and run again"
                )
        elif isinstance(node.names, cst.ImportStar):
            self.listed[node] = "import the names that are used instead of *"
        else:
            for alias in node.names:
                name = alias.evaluated_name
                self.aliases[alias.evaluated_alias or name] = [*module, name]

    def official(self, node: cst.BaseExpression) -> list[str]:
        """The parts as ``stripe.a.b``; empty if not from ``stripe``, or if a variable hides it."""
        parts = dotted(node)
        if not parts or parts[0] not in self.aliases:
            return []
        bound = self.bound(parts[0], node)
        if bound and not any(isinstance(each, cst.Import | cst.ImportFrom) for each in bound):
            return []
        full = [*self.aliases[parts[0]], *parts[1:]]
        return [part for part in full if not part.startswith("_")]

    def bound(self, name: str, at: cst.CSTNode) -> list[cst.CSTNode]:
        """Where a variable gets its values, as a node sees it."""
        scope = self.scopes.get(at)
        found = [each.node for each in scope[name] if isinstance(each, Assignment)] if scope else []
        found.sort(key=lambda each: self.values.get(each, (0,))[0])
        for target in found:
            if at in (block := self._blocks.get(target, ())):
                found = [each for each in found if each in block]
        return found

    def is_local(self, node: cst.Name) -> bool:
        """Whether the function around a node has the variable, and not one around it."""
        scope = self.scopes.get(node)
        return scope is not None and any(each.scope is scope for each in scope[node.value])

    def others(self) -> set[str]:
        """The names that the file binds, without clients of this package and their imports."""
        return {
            found.name
            for scope in {*self.scopes.values()}
            for found in (scope.assignments if scope else ())
            if isinstance(found, Assignment)
            if self.keys or not isinstance(found, ImportAssignment)
            if not code_of(self.values.get(found.node, (0, "", found.node))[2]).startswith(
                "lattice_stripe."
            )
        }

    def _add(self, target: cst.CSTNode, kind: str, value: cst.CSTNode) -> None:
        self.values.setdefault(target, (len(self.values), kind, value))

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._visit_value(target.target, node.value)
            if self.official(target.target) == ["stripe", "api_key"]:
                self.keys.add(target.target)

    def _visit_value(self, target: cst.BaseExpression, value: cst.BaseExpression) -> None:
        name = ".".join(dotted(target))
        if isinstance(target, cst.Attribute) and target not in self.values:
            self.attributes[name].append(target)
        self._add(target, "value", value)
        if name and self.is_client(value):
            self._clients |= {target, name}
            if isinstance(value, cst.Call) and self.is_client_class(value.func):
                self.created.add(name)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if node.value is not None:
            self._visit_value(node.target, node.value)
        if self.has_client_class(node.annotation):
            # A variable of a module, or of a class.
            self._clients |= {node.target, f"self.{code_of(node.target)}", code_of(node.target)}

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self._add(node.target, "value", node.value)

    def visit_CompFor(self, node: cst.CompFor | cst.For) -> None:
        self._add(node.target, "item", node.iter)

    def visit_For(self, node: cst.For) -> None:
        self.visit_CompFor(node)
        self._blocks[node.target] = {*matchers.findall(node.body, matchers.Name()), node.target}
        self.visit_While(node)

    def visit_While(self, node: cst.For | cst.While) -> None:
        self._in_loops.update(matchers.findall(node, matchers.Name() | matchers.Attribute()))

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        if node.type is not None and node.name is not None:
            name = node.name.name
            self._add(name, "error", node.type)
            self._blocks[name] = {*matchers.findall(node.body, matchers.Name()), name}

    def visit_Param(self, node: cst.Param) -> None:
        self._add(node, "parameter", node)
        if self.has_client_class(node.annotation):
            self._clients.add(node)

    def visit_Lambda(self, node: cst.Lambda) -> None:
        for param in node.params.params:
            self._add(param, "maybe", param)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.has_client_class(node.returns):
            self._factories.add(node.name.value)

    def is_client_class(self, node: cst.CSTNode) -> bool:
        if not isinstance(node, cst.Name | cst.Attribute):
            return False
        return self.official(node) == ["stripe", "StripeClient"]

    def has_client_class(self, node: cst.CSTNode | None) -> bool:
        """Whether an annotation names the class of a client, e.g. ``StripeClient | None``."""
        if node is None or self.is_client_class(node):
            return node is not None
        if isinstance(node, cst.Name):  # Billing = Annotated[StripeClient, Depends(make_client)]
            bound = [self.values[t][2] for t in self.bound(node.value, node) if t in self.values]
            names = matchers.Name() | matchers.Attribute()
            return any(
                isinstance(value, cst.Subscript)
                and any(map(self.is_client_class, matchers.findall(value, names)))
                for value in bound
            )
        return any(map(self.has_client_class, node.children))

    def is_client(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.Call):
            is_factory = not self._factories.isdisjoint(dotted(node.func)[-1:])
            return is_factory or self.is_client_class(node.func)
        if isinstance(node, cst.Name):
            return not self._clients.isdisjoint(self.bound(node.value, node))
        return ".".join(dotted(node)) in self._clients

    def only_binding(self, client: str, at: cst.CSTNode) -> object:
        """The only assignment of a variable, or None if it may hold several clients."""
        bound = self.bound(client.partition(".")[0], at)
        assigned = self.attributes[client]
        if max(len(bound), len(assigned)) > 1 or self._in_loops & {*bound, *assigned}:
            return None
        return bound[0] if bound else client
