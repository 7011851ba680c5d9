"""Stripe's older documents in ``../shared/spec/history``, and the reports on pairs of them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from codegen.diff.as_markdown import render_markdown
from codegen.diff.make_report import make_report
from codegen.diff.report import EmulatorEffects, Report
from codegen.diff.sources import Source
from codegen.document import loading
from codegen.document.prose import strip_prose
from tests.codegen.pipeline import HERE
from tests.shared import ROOT, STRIPE_FILES

REPORTS = HERE / "golden" / "reports"
CACHE = ROOT / ".pytest_cache" / "stripe-history"
"""Documents as JSON: the YAML parser takes 10 s for one."""
CURRENT = "2026-06-24.dahlia"
PAIRS = (
    ("v152", "v154"),
    ("v223", "v225"),
    ("v277", "v285"),
    ("v2-2025-11-25", "v2-2025-12-17"),
    ("v2-preview-2025-10-30", "v2-preview-2025-11-25"),
    (CURRENT, CURRENT),
)
"""Documents that Stripe published one after the other, and one document twice."""
DISTANT = (("v154", "v223"), ("v225", "v277"), ("v285", CURRENT))
"""Documents with months or years between them: more kinds of changes, and renamed schemas."""


def path_of(name: str) -> Path | None:
    """The file of a document; None if it is absent."""
    found = sorted((*STRIPE_FILES.glob(f"history/{name}.*"), *STRIPE_FILES.glob(f"{name}.*")))
    return found[0] if found else None


@cache
def load(name: str) -> Any:
    """A document as Stripe published it."""
    path = path_of(name)
    assert path is not None
    raw = path.read_bytes()
    if path.suffix == ".json":
        return json.loads(raw)
    cached = CACHE / f"{hashlib.sha256(raw).hexdigest()}.json"
    if not cached.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        scratch = cached.with_suffix(f".{id(raw)}")
        scratch.write_text(json.dumps(loading.load(raw, path.name)))
        scratch.replace(cached)
    return json.loads(cached.read_bytes())


@cache
def source(name: str) -> Source:
    """A document, as the diff reads it."""
    return Source(name, strip_prose(load(name)))


@cache
def report(old: str, new: str) -> Report:
    """The report on two documents, with the overlays of this repository."""
    return make_report(
        source(old), source(new), overlays=ROOT / "overlays", current_version="0.1.0"
    )


def golden(old: str, new: str) -> tuple[Path, str]:
    """The golden file of a pair, and the report that it should hold."""
    # What the emulator models is no part of what changes between two documents.
    shown = replace(report(old, new), emulator=EmulatorEffects())
    return REPORTS / f"{old}..{new}.md", render_markdown(shown)
