"""Runs the Python blocks of a page of documentation, as a reader who copies them would.

- All blocks of a page run in order, in one namespace. On a page with the line
  ``<!-- each block runs alone -->``, each block has its own.
- ``await`` may be used at the top level.
- A block that starts with `` ```text title="Output" `` and follows a Python block equals what that
  block printed.
- A ``try`` without ``else``, and a ``with suppress(...)``, fail if their body raises nothing.
- Functions named ``test_...`` run after their block, with the fixtures of the pytest plugin.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import inspect
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lattice_stripe.testing import StripeEmulator

_BLOCK = re.compile(
    r"^```python\n(?P<source>.*?)^```\n"
    r'(?:\n*^```text title="Output"\n(?P<output>.*?)^```$)?',
    re.MULTILINE | re.DOTALL,
)
_OUTPUT = re.compile(r'^```text title="Output"$', re.MULTILINE)
_ALONE = "<!-- each block runs alone -->"
_NOTHING_RAISED = "raise AssertionError('no error was raised')"


class OutputDiffersError(AssertionError):
    """A block prints something else than its page shows."""


@dataclass(frozen=True, slots=True)
class Block:
    """A Python block. ``output`` is what the page says it prints, None if it says nothing."""

    line: int
    source: str
    output: str | None = None


def read_blocks(text: str) -> list[Block]:
    """The Python blocks of a page. Raises ValueError for an output that follows none of them."""
    found = [
        Block(text.count("\n", 0, m.start("source")) + 1, m["source"], m["output"])
        for m in _BLOCK.finditer(f"{text}\n")
    ]
    if len(_OUTPUT.findall(text)) != sum(block.output is not None for block in found):
        raise ValueError("an output block does not directly follow a Python block")
    return found


def runs_each_block_alone(text: str) -> bool:
    return _ALONE in text.splitlines()


def run_page(page: Path, **names: Any) -> dict[str, Any]:
    """Run the blocks of a page, and return the namespace of the last one.

    ``names`` are in its namespace although no block defines them.
    """
    text = page.read_text("utf-8")
    namespace = {"__name__": page.stem, **names}
    with asyncio.Runner() as runner:
        for block in read_blocks(text):
            if runs_each_block_alone(text):
                namespace = {"__name__": page.stem, **names}
            _run_block(page, block, namespace, runner)
    return namespace


def _run_block(page: Path, block: Block, namespace: dict[str, Any], runner: asyncio.Runner) -> None:
    code = _compiled(page, block)
    known = {*namespace}
    with redirect_stdout(io.StringIO()) as printed:
        if code.co_flags & inspect.CO_COROUTINE:
            runner.run(eval(code, namespace))
        else:
            exec(code, namespace)
        for name in [name for name in namespace if name not in known]:
            if name.startswith("test_"):
                _run_test(namespace[name], runner)
    if block.output is not None and printed.getvalue() != block.output:
        raise OutputDiffersError(
            f"{page}, line {block.line}: the block prints\n{printed.getvalue()}"
            f"and the page shows\n{block.output}"
        )


def _compiled(page: Path, block: Block) -> Any:
    tree = ast.parse(block.source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and not node.orelse and node.handlers:
            node.orelse = ast.parse(_NOTHING_RAISED).body
        elif isinstance(node, ast.With) and "suppress(" in ast.unparse(node.items[0]):
            node.body += ast.parse(_NOTHING_RAISED).body
    ast.increment_lineno(tree, block.line - 1)
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    return compile(tree, str(page), "exec", flags=flags, dont_inherit=True)


def _run_test(test: Callable[..., Any], runner: asyncio.Runner) -> None:
    """Call a test function with the fixtures of lattice_stripe.testing.pytest_plugin."""
    emulator = StripeEmulator()
    fixtures = {
        "stripe_emulator": lambda: emulator,
        "stripe_client": emulator.client,
        "async_stripe_client": emulator.async_client,
    }
    result = test(**{name: fixtures[name]() for name in inspect.signature(test).parameters})
    if inspect.isawaitable(result):
        runner.run(_awaited(result))


async def _awaited(result: Any) -> None:
    await result


def undefined_names(text: str) -> set[str]:
    """The names that the blocks of a page read and that no block of it defines."""
    read: set[str] = set()
    defined = {*dir(builtins), "__name__"}
    for block in read_blocks(text):
        for node in ast.walk(ast.parse(block.source)):
            match node:
                case ast.Name(name, ast.Load()):
                    read.add(name)
                case ast.Name(name):
                    defined.add(name)
                case ast.Import(aliases) | ast.ImportFrom(names=aliases):
                    defined |= {(a.asname or a.name).partition(".")[0] for a in aliases}
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    defined.add(name)
                case ast.ClassDef(name=name):
                    defined.add(name)
                case ast.arg(name):
                    defined.add(name)
                case ast.ExceptHandler(name=str(name)):
                    defined.add(name)
                case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                    defined.add(name)
    return read - defined
