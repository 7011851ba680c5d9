"""A row of the table of goals, and how to measure it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.environments import Setup
from benchmarks.model import Row, Sampler


@dataclass(frozen=True)
class Benchmark(Row):
    """A row, and how to measure it."""

    samplers: Callable[[Setup], Mapping[str, Sampler]]
    max_rounds: int = 100
    """The most rounds. Fewer are enough for a benchmark that is slow or varies little."""
