"""Benchmarks, their goals and their outcomes. Plain data, no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Literal

LATTICE = "lattice-stripe"
STRIPE = "stripe-python"
HTTPX = "raw httpx"

Sampler = Callable[[], float]
"""Takes one sample: a number of seconds or bytes."""
Facts = dict[str, str | int | float]
Unit = Literal["s", "B"]
Status = Literal["met", "missed", "skipped"]


class Skipped(Exception):
    """A benchmark cannot run on this machine. The message is the reason."""


@dataclass(frozen=True)
class Payloads:
    """The JSON that every contender decodes."""

    source: str
    """Where the JSON comes from."""
    customer: bytes
    page: bytes
    """A page of 100 invoices."""
    invoices: int
    event: bytes
    """The body of a webhook: an event about an invoice."""


@dataclass(frozen=True)
class Setup:
    """The inputs of a benchmark."""

    payloads: Payloads
    document: Path | None
    """Stripe's OpenAPI document, if it is available."""
    seconds: float
    """How long one sample of a short function takes."""


@dataclass(frozen=True)
class Comparison:
    """The contenders of a benchmark, ready to run."""

    samplers: Mapping[str, Sampler]
    facts: Facts = field(default_factory=dict)
    """Results beside the samples. Samplers may add to them."""
    summarize: Callable[[Mapping[str, Sequence[float]]], Facts] = lambda samples: {}
    """Computes further facts from all samples."""


@dataclass(frozen=True)
class Goal:
    """At most this share of a peer's number or, if absolute, at most this many seconds."""

    text: str
    at_most: float
    against: str = STRIPE
    """The peer."""
    absolute: bool = False


@dataclass(frozen=True)
class Benchmark:
    """One measurement. Several benchmarks may share a row of the table of goals."""

    name: str
    row: str
    unit: Unit
    goal: Goal
    prepare: Callable[[Setup], AbstractContextManager[Comparison]]
    max_rounds: int | None = None
    """For a benchmark that is slow or varies little."""
    title: str = ""

    @property
    def label(self) -> str:
        return self.title or self.row


@dataclass(frozen=True)
class Spread:
    """The median, lowest and highest of several samples."""

    median: float
    low: float
    high: float
    rounds: int

    @classmethod
    def of(cls, samples: tuple[float, ...]) -> Spread:
        return cls(median(samples), min(samples), max(samples), len(samples))


@dataclass(frozen=True)
class Outcome:
    """The samples of a benchmark, by contender."""

    benchmark: Benchmark
    samples: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    skipped: str = ""
    """Why the benchmark did not run; empty if it ran."""

    @property
    def status(self) -> Status:
        goal = self.benchmark.goal
        measured: float | None = None
        if goal.absolute and LATTICE in self.samples:
            measured = self.spread(LATTICE).median
        elif not goal.absolute and (ratio := self.ratio(goal.against)):
            measured = ratio.median
        if self.skipped or measured is None:
            return "skipped"
        return "met" if measured <= goal.at_most else "missed"

    @property
    def why(self) -> str:
        """Why the benchmark is skipped; empty if it is not."""
        if self.status != "skipped":
            return ""
        needed = (LATTICE, self.benchmark.goal.against)
        return self.skipped or next(
            f"{name} was not measured" for name in needed if name not in self.samples
        )

    def spread(self, contender: str) -> Spread:
        return Spread.of(self.samples[contender])

    def ratio(self, peer: str) -> Spread | None:
        """Ratio of the samples to the peer's, round by round; None if one is missing."""
        samples, peer_samples = self.samples.get(LATTICE), self.samples.get(peer)
        if not samples or not peer_samples:
            return None
        return Spread.of(tuple(a / b for a, b in zip(samples, peer_samples, strict=True)))


@dataclass(frozen=True)
class Report:
    """The outcomes of a run, and the environment that it ran in."""

    environment: Mapping[str, object]
    outcomes: tuple[Outcome, ...]
