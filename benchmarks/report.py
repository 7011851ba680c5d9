"""results.json, and its tables."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import distributions, version
from pathlib import Path

import msgspec

from benchmarks.environments import Environments
from benchmarks.model import (
    AIOHTTP,
    GENERATOR,
    HTTPX,
    LATTICE,
    STRIPE,
    Point,
    Report,
    Result,
    Row,
    Spread,
    Unit,
)

PATH = Path(__file__).with_name("results.json")
_SCALES: dict[str, dict[str, float]] = {
    "s": {"s": 1, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9},
    "B": {"MB": 1e6, "kB": 1e3, "B": 1},
}


def report(
    environments: Environments,
    results: list[Result],
    scaling: list[Point],
    *,
    sample_data: str,
    rounds: int,
    quick: bool,
) -> Report:
    from lattice_stripe import API_VERSION

    folders = [str(environments.packages(name)) for name in (LATTICE, AIOHTTP, STRIPE, GENERATOR)]
    packages = {found.name: found.version for found in distributions(path=folders)}
    return Report(
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count() or 1,
        api_version=API_VERSION,
        packages=packages | {tool: version(tool) for tool in ("mypy", "pyright")},
        sample_data=sample_data,
        rounds=rounds,
        quick=quick,
        benchmarks=results,
        scaling=scaling,
    )


def write(content: Report, path: Path) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(content)) + b"\n")


def read(path: Path = PATH) -> Report:
    return msgspec.json.decode(path.read_bytes(), type=Report)


def amount(value: float, unit: Unit) -> str:
    """``1.23 ms``, ``5.89 kB``, ``11,300 objects/s``: three significant digits."""
    if unit == "s/object":
        return f"{float(f'{1 / value:.3g}'):,.0f} objects/s"
    scales = _SCALES[unit]
    name = next((name for name, scale in scales.items() if value >= scale), list(scales)[-1])
    scaled = value / scales[name]
    return f"{scaled:.0f} B" if name == "B" else f"{_digits(scaled)} {name}"


def ratio(value: float) -> str:
    """``1/120`` for small ratios, ``1.08×`` for ratios above one half."""
    return f"1/{_digits(1 / value)}" if value <= 0.5 else f"{_digits(value)}×"


def _digits(value: float) -> str:
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f}"


def goal(row: Row) -> str:
    """``1/120``, ``1.08×``, ``3.00 s``; empty if there is none."""
    if row.goal is None:
        return ""
    return amount(row.goal, row.unit) if row.absolute else ratio(row.goal)


HEAD = ("measurement", LATTICE, "compared with", "ratio", "goal", "also measured")


def table(results: Iterable[Result]) -> str:
    """The benchmarks as a Markdown table."""
    return _markdown(HEAD, map(cells, results))


def cells(result: Result) -> Sequence[str]:
    """A row of the table."""
    measured = {
        name: amount(spread.median, result.unit) for name, spread in result.contenders.items()
    }
    own = measured.pop(result.contender, "")
    peer = f"{result.against} {measured.pop(result.against, '')}".strip()
    others = ", ".join(f"{name} {number}" for name, number in measured.items())
    verdict = f"{goal(result)}, {result.status}" if goal(result) else result.status
    return result.label, own, peer, _range(result.ratio), verdict, result.why or others


def _range(spread: Spread | None) -> str:
    if spread is None:
        return ""
    span = f" ({ratio(spread.low)} to {ratio(spread.high)})" if spread.rounds > 1 else ""
    return f"{ratio(spread.median)}{span}"


def scaling_table(points: Iterable[Point]) -> str:
    """The cost of a call by concurrency, as a Markdown table."""
    found = {(p.mode, p.concurrency, p.contender, p.tls): p for p in points}
    columns = ("{}", "{}, TLS", "memory", "descriptors")
    head = [column.format(name) for name in (LATTICE, HTTPX) for column in columns]
    rows = []
    for mode, concurrency in dict.fromkeys(key[:2] for key in found):
        row = [f"{mode}, {concurrency}"]
        for name in (LATTICE, HTTPX):
            plain, tls = (found.get((mode, concurrency, name, secure)) for secure in (False, True))
            row += [f"{p.seconds * 1e6:,.0f} µs" if p else "failed" for p in (plain, tls)]
            row += [amount(tls.memory, "B"), str(tls.descriptors)] if tls else ["", ""]
        rows.append(row)
    return _markdown(["calls at once", *head], rows)


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(map(line, (head, ["---"] * len(head), *rows)))


def line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def summary(results: Iterable[Result]) -> str:
    """How many goals are met, then a line for each that is not."""
    goals = [result for result in results if result.goal is not None]
    met = sum(result.status == "met" for result in goals)
    others = (f"  {r.status}: {r.label}" for r in goals if r.status != "met")
    return "\n".join([f"{met} of {len(goals)} goals met", *others])
