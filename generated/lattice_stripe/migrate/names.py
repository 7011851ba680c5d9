# Copied from codegen/runtime/migrate/names.py. Edit it there.
"""The names that a file imports from ``stripe``, and its variables that hold a client."""

from __future__ import annotations

from typing import Any

import libcst as cst


def dotted(node: cst.BaseExpression | None) -> list[str]:
    """The parts of ``a.b.c``; empty for any other expression."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.insert(0, node.attr.value)
        node = node.value
    return [node.value, *parts] if isinstance(node, cst.Name) else []


def code_of(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


class Names(cst.CSTVisitor):
    """Names that are imported from ``stripe``, and variables that hold a StripeClient."""

    def __init__(self) -> None:
        self.aliases: dict[str, list[str]] = {}
        self.clients: set[str] = set()
        self.created: set[str] = set()
        """The clients that the file creates and assigns."""
        self._factories: set[str] = set()
        """Functions that are annotated to return a client."""
        self.others: set[str] = set()
        """Parameters, functions, and variables that hold no client."""
        self.star: cst.ImportFrom | None = None

    def visit_Import(self, node: cst.Import) -> None:
        for alias in node.names:
            parts = dotted(alias.name)
            if parts[0] == "stripe":
                name = alias.evaluated_alias
                self.aliases[name or "stripe"] = parts if name else ["stripe"]

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        module = dotted(node.module) if node.module and not node.relative else []
        if module[:1] != ["stripe"]:
            return
        if isinstance(node.names, cst.ImportStar):
            self.star = node
            return
        for alias in node.names:
            name = alias.evaluated_name
            self.aliases[alias.evaluated_alias or name] = [*module, name]

    def official(self, node: cst.BaseExpression) -> list[str]:
        """The parts of an expression as ``stripe.a.b``; empty if it is not from ``stripe``."""
        parts = dotted(node)
        if not parts or parts[0] not in self.aliases:
            return []
        full = [*self.aliases[parts[0]], *parts[1:]]
        return [part for part in full if not part.startswith("_")]

    def visit_Assign(self, node: cst.Assign) -> None:
        if self.is_client(node.value):
            names = {".".join(dotted(target.target)) for target in node.targets}
            self.clients |= names
            if isinstance(node.value, cst.Call) and self.is_client_class(node.value.func):
                self.created |= names
        elif not code_of(node.value).startswith("lattice_stripe."):
            self.others |= {code_of(target.target) for target in node.targets}

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if self.has_client_class(node.annotation):
            name = ".".join(dotted(node.target))
            self.clients |= {name, f"self.{name}"}  # a variable of a module, or of a class
        else:
            self._visit_target(node)

    def _visit_target(self, node: Any) -> None:
        self.others.add(code_of(node.target))

    visit_For = visit_CompFor = visit_NamedExpr = _visit_target

    def visit_AsName(self, node: cst.AsName) -> None:
        self.others.add(code_of(node.name))

    def visit_Param(self, node: cst.Param) -> None:
        known = self.clients if self.has_client_class(node.annotation) else self.others
        known.add(node.name.value)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self.others.add(node.name.value)
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
        return any(map(self.has_client_class, node.children))

    def is_client(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.Call):
            name = dotted(node.func)[-1:]
            is_factory = bool(name) and name[0] in self._factories
            return is_factory or self.is_client_class(node.func)
        return ".".join(dotted(node)) in self.clients
