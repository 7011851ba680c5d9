"""The mutants of a file: one small change each, made by the operators of cosmic-ray."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

# One or two replacements for each operator: the others add run time and find nothing more.
_COMPARISONS = (
    "Eq_NotEq NotEq_Eq Is_IsNot IsNot_Is Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt"
)
_BINARY = (
    "Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_Mul Pow_Mul LShift_RShift RShift_LShift "
    "BitOr_BitAnd BitAnd_BitOr BitXor_BitAnd"
)
OPERATORS = (
    *(f"ReplaceComparisonOperator_{pair}" for pair in _COMPARISONS.split()),
    *(f"ReplaceBinaryOperator_{pair}" for pair in _BINARY.split()),
    *("ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceAndWithOr", "ReplaceOrWithAnd"),
    *("ReplaceUnaryOperator_USub_UAdd", "ReplaceUnaryOperator_Delete_Not", "AddNot"),
    *("NumberReplacer", "ExceptionReplacer", "RemoveDecorator", "ZeroIterationForLoop"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
)
_BROKEN_NAME = re.compile(r"\wCosmicRayTestingException|CosmicRayTestingException\w")
"""ExceptionReplacer replaces the dots of a dotted name."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """Where an operator applies: the ``occurrence``-th time in ``file``, on line ``lineno``."""

    file: str
    lineno: int
    operator: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mutated file. ``line`` and ``mutated`` are the first line that differs."""

    file: str
    lineno: int
    line: str
    mutated: str
    source: str = field(repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.lineno}\n  - {self.line}\n  + {self.mutated}"


def mutations(file: str, source: str) -> Iterator[Mutation]:
    """Every change to code that runs. The ``*`` of a signature is not an operator."""
    nodes = list(ast_nodes(get_ast(source)))
    skipped = _skipped(source)
    for name in OPERATORS:
        operator = _operator(name)
        positions = ((p, node) for node in nodes for p in operator.mutation_positions(node))
        for occurrence, ((start, _), node) in enumerate(positions):
            is_marker = node.type == "operator" and node.parent.type in ("parameters", "param")
            if not is_marker and not any(first <= start < last for first, last in skipped):
                yield Mutation(file, start[0], name, occurrence)


def mutate(mutation: Mutation, source: str) -> Mutant | None:
    """The mutant of a mutation; None if it is not Python or equal to the original."""
    try:
        text = mutate_code(source, _operator(mutation.operator), mutation.occurrence)
        changed = ast.dump(ast.parse(text)) != ast.dump(ast.parse(source))
    except (SyntaxError, AttributeError):
        return None
    if not changed or _BROKEN_NAME.search(text):
        return None
    # A removed decorator takes the blank lines before it along.
    old, new = (
        [(n, t) for n, t in enumerate(s.splitlines(), 1) if t.strip()] for s in (source, text)
    )
    changes = ((n, a, b) for (n, a), (_, b) in zip(old, new, strict=False) if a != b)
    lineno, line, mutated = next(changes, (*old[0], new[0][1]))
    return Mutant(mutation.file, lineno, line.strip(), mutated.strip(), text)


@cache
def _operator(name: str) -> Any:
    return get_operator(f"core/{name}")()


def _skipped(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """What is for type checkers: annotations, aliases, ``if TYPE_CHECKING:`` and overloads."""
    nodes: list[ast.expr | ast.stmt | None] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef(returns=returns) | ast.AsyncFunctionDef(returns=returns):
                nodes.append(returns)
                if any(ast.unparse(decorator) == "overload" for decorator in node.decorator_list):
                    nodes += [node, *node.decorator_list]
            case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
                nodes.append(node)
            case ast.arg(annotation=annotation) | ast.AnnAssign(annotation=annotation):
                nodes.append(annotation)
            case ast.If(test=ast.Name(id="TYPE_CHECKING") as test, body=body):
                nodes += [test, *body]
    return [
        # from the "@" of a decorator on
        ((node.lineno, max(node.col_offset - 1, 0)), (node.end_lineno, node.end_col_offset))
        for node in nodes
        if node and node.end_lineno is not None and node.end_col_offset is not None
    ]
