"""Paths, and Stripe's document and examples. A checkout may have them in ``../shared/spec``."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from codegen.document.spec_folder import read_spec

ROOT = Path(__file__).parents[1]
STRIPE_FILES = ROOT.parent / "shared" / "spec"


@cache
def stripe_document() -> dict[str, Any]:
    """Load Stripe's OpenAPI document; {} if it is absent."""
    return _load("2*.json")


@cache
def stripe_examples() -> dict[str, Any]:
    """Load Stripe's example objects by schema name; {} if they are absent."""
    examples: dict[str, Any] = _load("fixtures-*.json").get("resources", {})
    return examples


def _load(pattern: str) -> dict[str, Any]:
    file = next(iter(sorted(STRIPE_FILES.glob(pattern))), None)
    return json.loads(file.read_text("utf-8")) if file else {}


@cache
def _documented() -> frozenset[tuple[str, str]]:
    paths = read_spec(ROOT / "spec")["paths"]
    return frozenset((m.upper(), _without_ids(path)) for path, item in paths.items() for m in item)


def _without_ids(path: str) -> str:
    return re.sub(r"(?<=/)(\{[^/]*\}|id_\d+)(?=/|$)", "{}", path)


def is_documented(method: str, path: str) -> bool:
    """Whether ``spec/`` has the operation of a request with ids such as ``{id}`` or ``id_0``.

    A newer document can lack operations that the pinned official SDK has.
    """
    return (method.upper(), _without_ids(path)) in _documented()


def in_plain_notation(value: object) -> object:
    """A number as this package sends it. The official SDK sends ``1E-10`` for 0.0000000001."""
    return format(Decimal(str(value)), "f") if isinstance(value, float | Decimal) else value
