"""Stripe's document and examples, where a checkout has them beside it; they are not shipped."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FOLDER = ROOT.parent / "shared" / "spec"


def path(pattern: str) -> Path | None:
    return next(iter(sorted(FOLDER.glob(pattern))), None)


@cache
def document() -> dict[str, Any]:
    """Stripe's OpenAPI document, or {} where it is absent."""
    return _load("2*.json")


@cache
def fixtures() -> dict[str, Any]:
    """Stripe's example objects by schema name, or {} where they are absent."""
    found: dict[str, Any] = _load("fixtures-*.json").get("resources", {})
    return found


def _load(pattern: str) -> dict[str, Any]:
    found = path(pattern)
    return json.loads(found.read_text("utf-8")) if found else {}
