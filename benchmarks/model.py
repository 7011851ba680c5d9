"""Benchmarks, goals and results. Plain data, no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Literal

LATTICE = "lattice-stripe"
AIOHTTP = "lattice-stripe[aiohttp]"
WEBHOOKS = "lattice-stripe[webhooks]"
HTTPX = "raw httpx"
STRIPE = "stripe-python"
GENERATOR = "openapi-python-client"
STARLETTE = "bare Starlette"
SQLITE = "bare SQLite"
LOCALSTRIPE = "localstripe"
FEW_OBJECTS = "1,000 objects"
"""The same task with fewer objects, as the peer of a task with many."""

Unit = Literal["s", "s/object", "B"]
Status = Literal["met", "missed", "no goal", "skipped"]
Sample = Mapping[str, float]
"""One measurement by unit: seconds (``s``), bytes (``B``) or both."""
Sampler = Callable[[], Sample]


class Skipped(Exception):
    """A benchmark cannot run on this machine. The message is the reason."""


@dataclass(frozen=True)
class Row:
    """A row of the table of goals."""

    name: str
    label: str
    unit: Unit
    against: str
    """The peer."""
    goal: float | None
    """At most this share of the peer's number. If absolute, at most this many seconds or bytes."""
    absolute: bool = field(default=False, kw_only=True)
    contender: str = field(default=LATTICE, kw_only=True)


@dataclass(frozen=True)
class Spread:
    """The median, lowest and highest of several samples."""

    median: float
    low: float
    high: float
    rounds: int

    @classmethod
    def of(cls, samples: list[float]) -> Spread:
        middle, low, high = map(significant, (median(samples), min(samples), max(samples)))
        return cls(middle, low, high, len(samples))


def significant(number: float) -> float:
    """Round to four significant digits: the measurements are no more exact."""
    return float(f"{number:.4g}")


@dataclass(frozen=True, kw_only=True)
class Result(Row):
    """The outcome of a benchmark, as results.json has it."""

    status: Status
    why: str
    """Why the benchmark is skipped; empty if it is not."""
    ratio: Spread | None
    """The contender's samples divided by the peer's, round by round."""
    contenders: dict[str, Spread]


@dataclass(frozen=True)
class Point:
    """The cost of a call at one concurrency, and what the process needs for it."""

    contender: str
    mode: Literal["async", "sync"]
    tls: bool
    concurrency: int
    seconds: float
    memory: float
    """Growth of the process's peak memory, in bytes."""
    descriptors: int
    """Open file descriptors after the calls, without those from before."""


@dataclass(frozen=True)
class Report:
    """The content of results.json. It does not identify the machine."""

    python: str
    system: str
    cores: int
    api_version: str
    packages: dict[str, str]
    sample_data: str
    rounds: int
    quick: bool
    benchmarks: list[Result]
    scaling: list[Point]


def result(row: Row, samples: Mapping[str, list[float]], skipped: str = "") -> Result:
    """Compare the samples of a row with its goal. ``skipped`` is the reason, if any."""
    missing = [name for name in (row.contender, row.against) if not samples.get(name)]
    why = skipped or (f"{missing[0]} was not measured" if missing else "")
    status: Status = "skipped" if why else "no goal"
    ratio = None
    if not why:
        own = samples[row.contender]
        ratio = Spread.of([a / b for a, b in zip(own, samples[row.against], strict=True)])
        if row.goal is not None:
            measured = median(own) if row.absolute else ratio.median
            status = "met" if measured <= row.goal else "missed"
    return Result(
        **{part.name: getattr(row, part.name) for part in fields(Row)},
        status=status,
        why=why,
        ratio=ratio,
        contenders={name: Spread.of(numbers) for name, numbers in samples.items() if numbers},
    )
