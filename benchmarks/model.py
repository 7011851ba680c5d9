"""What a benchmark is, what it came to, and whether that meets its goal. Plain data, no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Literal

OURS = "lattice-stripe"
STRIPE = "stripe-python"
HTTPX = "raw httpx"

Probe = Callable[[], float]
"""Takes one sample: seconds or bytes."""
Facts = dict[str, str | int | float]
Unit = Literal["s", "B"]
Status = Literal["met", "short", "not built", "skipped"]


class Skipped(Exception):
    """A benchmark cannot run here; the message says why."""


@dataclass(frozen=True)
class Samples:
    """What is decoded, the same for every contender."""

    source: str
    """Where it comes from, in words."""
    customer: bytes
    page: bytes
    """A page of 100 invoices."""
    invoices: int
    event: bytes
    """A webhook's payload: an event about an invoice."""


@dataclass(frozen=True)
class Setup:
    """What benchmarks may need."""

    samples: Samples
    document: Path | None
    """Stripe's OpenAPI document, where a checkout has it."""
    seconds: float
    """How long one sample of a short function should take."""


@dataclass(frozen=True)
class Contest:
    """The contenders of a benchmark, ready to run."""

    probes: Mapping[str, Probe]
    facts: Facts = field(default_factory=dict)
    """What else came to light; probes may add to it."""
    missing: str = ""
    """Why ours is not among the contenders."""
    conclude: Callable[[Mapping[str, Sequence[float]]], Facts] = lambda samples: {}
    """What follows from all samples taken."""


@dataclass(frozen=True)
class Goal:
    """At most this share of a peer's number, or at most this many seconds."""

    text: str
    at_most: float
    against: str = STRIPE
    """The peer that the ratio is taken to."""
    absolute: bool = False


@dataclass(frozen=True)
class Benchmark:
    """One measurement; a row of DESIGN.md's table of numbers has one or more."""

    name: str
    row: str
    unit: Unit
    goal: Goal
    prepare: Callable[[Setup], AbstractContextManager[Contest]]
    most_rounds: int | None = None
    """For what takes long, or comes out the same every time."""
    title: str = ""

    @property
    def label(self) -> str:
        return self.title or self.row


@dataclass(frozen=True)
class Spread:
    """The middle of several samples, the smallest and the largest."""

    median: float
    low: float
    high: float
    rounds: int

    @classmethod
    def of(cls, samples: tuple[float, ...]) -> Spread:
        return cls(median(samples), min(samples), max(samples), len(samples))


@dataclass(frozen=True)
class Outcome:
    """What a benchmark came to."""

    benchmark: Benchmark
    samples: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    missing: str = ""
    """Why ours was not measured; empty where it was."""
    skipped: str = ""
    """Why nothing was measured; empty where something was."""

    @property
    def status(self) -> Status:
        if self.skipped:
            return "skipped"
        if OURS not in self.samples:
            return "not built"
        goal = self.benchmark.goal
        if goal.absolute:
            return "met" if median(self.samples[OURS]) <= goal.at_most else "short"
        ratio = self.ratio(goal.against)
        if ratio is None:
            return "skipped"
        return "met" if ratio.median <= goal.at_most else "short"

    @property
    def why(self) -> str:
        """What keeps this row from a verdict, in words; empty where it has one."""
        if self.status in ("met", "short"):
            return ""
        return self.skipped or self.missing or f"{self.benchmark.goal.against} was not measured"

    def spread(self, contender: str) -> Spread:
        return Spread.of(self.samples[contender])

    def ratio(self, peer: str) -> Spread | None:
        """Ours as a share of the peer's, round by round; None where one of them is missing."""
        ours, theirs = self.samples.get(OURS), self.samples.get(peer)
        if not ours or not theirs:
            return None
        return Spread.of(tuple(a / b for a, b in zip(ours, theirs, strict=True)))


@dataclass(frozen=True)
class Report:
    """A whole run, and what it ran on."""

    facts: Mapping[str, object]
    outcomes: tuple[Outcome, ...]
