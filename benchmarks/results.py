"""The content of results.json. It does not identify the machine."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks.model import Outcome, Payloads, Report, Spread

PATH = Path(__file__).with_name("results.json")

_PACKAGES = (
    "lattice-stripe",
    "stripe",
    "httpx",
    "msgspec",
    "requests",
    "openapi-python-client",
    "mypy",
    "pyright",
)


def environment(payloads: Payloads, rounds: int, *, quick: bool) -> dict[str, object]:
    """The versions and settings that the numbers depend on."""
    from lattice_stripe._api_version import API_VERSION

    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "api_version": API_VERSION,
        "packages": {name: installed for name in _PACKAGES if (installed := _version(name))},
        "sample_data": payloads.source,
        "rounds": rounds,
        "quick": quick,
        "optimized_bytecode": sys.flags.optimize,
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def as_json(report: Report) -> dict[str, Any]:
    """Convert a report to JSON values, in the order of measurement."""
    return {**report.environment, "benchmarks": [_outcome(outcome) for outcome in report.outcomes]}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    benchmark, goal = outcome.benchmark, outcome.benchmark.goal
    ratio = outcome.ratio(goal.against)
    return {
        "name": benchmark.name,
        "row": benchmark.row,
        "label": benchmark.label,
        "unit": benchmark.unit,
        "goal": {
            "text": goal.text,
            "at_most": goal.at_most,
            "of": "seconds" if goal.absolute else f"ratio to {goal.against}",
            "against": goal.against,
        },
        "status": outcome.status,
        "why": outcome.why,
        "ratio": _spread(ratio) if ratio else None,
        "contenders": {name: _spread(outcome.spread(name)) for name in outcome.samples},
        "facts": dict(outcome.facts),
    }


def _spread(spread: Spread) -> Mapping[str, float | int]:
    return {
        "median": _rounded(spread.median),
        "low": _rounded(spread.low),
        "high": _rounded(spread.high),
        "rounds": spread.rounds,
    }


def _rounded(number: float) -> float:
    """Round to four significant digits: the measurements are no more exact."""
    return float(f"{number:.4g}")
