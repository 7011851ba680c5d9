"""Parse JSON or YAML text into plain data.

Nesting and YAML aliases are bounded: 400 bytes of aliases can expand to gigabytes.
"""

from __future__ import annotations

import datetime
import math
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import Node, ScalarNode

from codegen.errors import CodegenError, os_errors

_HAS_C_PARSER = find_spec("_ruamel_yaml") is not None
"""Whether ruamel.yaml.clib is installed, which reads Stripe's document in a third of the time."""

SUFFIXES = {".json", ".yaml", ".yml"}
MAX_DEPTH = 100
"""Stripe's document has 27 levels. Each takes several nested calls, and Python allows 1,000."""
MAX_ALIASED = 100_000
"""How many values and characters the aliases of a YAML file may add to those that it spells out."""


def load_file(path: Path) -> Any:
    """The JSON or YAML value in a file; raises as ``load`` does."""
    with os_errors(f"read {path}"):
        raw = path.read_bytes()
    return load(raw, str(path))


def load(raw: bytes, origin: str) -> Any:
    """The JSON or YAML value in ``raw``, in JSON's types.

    Raises ``CodegenError``, naming ``origin``, when it is neither, or when it exceeds a limit.
    """
    try:
        value = _parse(raw.removeprefix(b"\xef\xbb\xbf"), origin)
    except RecursionError:
        raise _too_deep(origin) from None
    except UnicodeDecodeError:
        raise CodegenError(f"{origin} is neither JSON nor YAML: it is not UTF-8 text") from None
    _refuse_deep(value, origin)
    return value


def _parse(raw: bytes, origin: str) -> Any:
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError as error:
        # A large JSON file that was cut short takes the YAML parser minutes to refuse.
        if raw.lstrip()[:1] in (b"{", b"[") and not origin.endswith((".yaml", ".yml")):
            raise CodegenError(
                f"{origin} is not JSON: {error}",
                hint="Download the file again: it may be incomplete.",
            ) from None
    yaml = YAML(typ="safe", pure=not _HAS_C_PARSER)
    yaml.Constructor = _BoundedConstructor
    text = raw.decode()
    try:
        value = yaml.load(text)
    except CodegenError as error:
        raise CodegenError(f"{origin} {error.message}", hint=error.hint) from None
    except (YAMLError, ValueError) as error:
        raise CodegenError(f"{origin} is neither JSON nor YAML: {_summary(error)}") from None
    return _as_json(value, origin)


class _BoundedConstructor(SafeConstructor):
    def construct_document(self, node: Node) -> Any:
        _refuse_expansion(node)
        return super().construct_document(node)


def _refuse_expansion(root: Node) -> None:
    """Refuse aliases that repeat too many values. Each use of an alias counts."""
    known = {id(root)}
    repeated = 0
    waiting = [root]
    while waiting:
        for node in _children(waiting.pop()):
            if id(node) in known:
                repeated += 1 + (len(node.value) if isinstance(node, ScalarNode) else 0)
            if repeated > MAX_ALIASED:
                raise CodegenError(
                    f"expands to more than {MAX_ALIASED:,} values through its aliases",
                    hint="Write the repeated values out, or use $ref.",
                )
            known.add(id(node))
            waiting.append(node)


def _children(node: Node) -> list[Node]:
    if isinstance(node, ScalarNode):
        return []
    return [child for item in node.value for child in (item if isinstance(item, tuple) else [item])]


def _refuse_deep(value: Any, origin: str, depth: int = 0) -> None:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        if depth == MAX_DEPTH:
            raise _too_deep(origin)
        for inner in value:
            _refuse_deep(inner, origin, depth + 1)


def _too_deep(origin: str) -> CodegenError:
    return CodegenError(f"{origin} is nested too deeply: more than {MAX_DEPTH} levels")


def _summary(error: Exception) -> str:
    problem = getattr(error, "problem", None)
    mark = getattr(error, "problem_mark", None)
    if problem and mark:
        return f"line {mark.line + 1}, column {mark.column + 1}: {problem}"
    return str(error).partition("\n")[0]


def _as_json(value: Any, origin: str) -> Any:
    if isinstance(value, dict):
        return {_key(key, origin): _as_json(item, origin) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item, origin) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise CodegenError(
        f"{origin} holds a value that JSON cannot represent: {value!r:.80}",
        hint="Quote it if it is text.",
    )


def _key(key: object, origin: str) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, int):  # the status of a response, or true
        return str(key).lower()
    if isinstance(key, datetime.date):
        return key.isoformat()
    raise CodegenError(f"{origin} has a key that is not text: {key!r:.80}", hint="Quote it.")
