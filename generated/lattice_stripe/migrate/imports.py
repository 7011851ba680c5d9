# Copied from codegen/runtime/.
"""Replaces the imports of a rewritten file."""

from __future__ import annotations

import libcst as cst

from .names import dotted


def replace_imports(module: cst.Module) -> cst.Module:
    """Replace the imports from ``stripe`` that are no longer used."""
    used = _UsedNames()
    module.visit(used)
    return module.visit(_Imports(used.names))


class _UsedNames(cst.CSTVisitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Import(self, node: cst.CSTNode) -> bool:
        return False

    visit_ImportFrom = visit_Import

    def visit_Attribute(self, node: cst.Attribute | cst.Arg) -> bool:
        node.value.visit(self)
        return False

    visit_Arg = visit_Attribute

    def visit_Name(self, node: cst.Name) -> None:
        self.names.add(node.value)


class _Imports(cst.CSTTransformer):
    """Replaces imports from ``stripe`` that are no longer used."""

    def __init__(self, used: set[str]) -> None:
        self._used = used
        self._missing = ["lattice_stripe" in used]
        """Whether each block around a statement needs ``import lattice_stripe``."""

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:
        self._missing.append(self._missing[-1])

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        self._missing.pop()
        return updated_node

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        if not any(map(_imports_stripe, updated_node.body)):
            return updated_node
        body = [kept for s in updated_node.body if (kept := self._kept(s)) is not None]
        if self._missing[-1]:
            self._missing[-1] = False
            own = cst.Import([cst.ImportAlias(cst.Name("lattice_stripe"))])
            if body:
                line = cst.SimpleStatementLine([own], updated_node.leading_lines)
                rest = updated_node.with_changes(body=body, leading_lines=[])
                return cst.FlattenSentinel([line, rest])
            body = [own]
        return updated_node.with_changes(body=body) if body else cst.RemoveFromParent()

    def _kept(self, statement: cst.BaseSmallStatement) -> cst.BaseSmallStatement | None:
        """The statement without the names from ``stripe`` that are no longer used."""
        if not isinstance(statement, cst.Import | cst.ImportFrom):
            return statement
        if not _imports_stripe(statement) or isinstance(statement.names, cst.ImportStar):
            return statement
        names = [alias for alias in statement.names if self._is_used(statement, alias)]
        if not names:
            return None
        names[-1] = names[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return statement.with_changes(names=names)

    def _is_used(self, statement: cst.Import | cst.ImportFrom, alias: cst.ImportAlias) -> bool:
        parts = dotted(alias.name)
        if isinstance(statement, cst.Import) and parts[0] != "stripe":
            return True
        return (alias.evaluated_alias or parts[0]) in self._used


def _imports_stripe(statement: cst.BaseSmallStatement) -> bool:
    if isinstance(statement, cst.Import):
        return any(dotted(alias.name)[0] == "stripe" for alias in statement.names)
    if not isinstance(statement, cst.ImportFrom) or statement.relative:
        return False
    return dotted(statement.module)[:1] == ["stripe"]
