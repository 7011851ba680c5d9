"""Runs benchmarks: every contender once a round, so that a busy moment hits them all."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from benchmarks.model import Benchmark, Outcome, Probe, Setup, Skipped

Progress = Callable[[str], None]


def run(
    benchmarks: Iterable[Benchmark], setup: Setup, rounds: int, progress: Progress
) -> Iterator[Outcome]:
    """Measure each benchmark in ``rounds`` rounds; yields what each came to."""
    for benchmark in benchmarks:
        yield measure(benchmark, setup, rounds, progress)


def measure(benchmark: Benchmark, setup: Setup, rounds: int, progress: Progress) -> Outcome:
    rounds = min(rounds, benchmark.most_rounds or rounds)
    try:
        with benchmark.prepare(setup) as contest:
            samples: dict[str, list[float]] = {name: [] for name in contest.probes}
            names = list(contest.probes)
            for number in range(rounds):
                turn = number % max(1, len(names))  # nobody always goes first
                for name in names[turn:] + names[:turn]:
                    progress(f"{benchmark.label}, round {number + 1} of {rounds}: {name}")
                    gc.collect()
                    samples[name].append(contest.probes[name]())
    except Skipped as reason:
        return Outcome(benchmark, skipped=str(reason))
    return Outcome(
        benchmark,
        {name: tuple(found) for name, found in samples.items()},
        {**contest.facts, **contest.conclude(samples)},
        contest.missing,
    )


def repeated(function: Callable[[], object], seconds: float) -> Probe:
    """A probe: seconds a call, over as many calls as take about ``seconds``.

    The garbage collector stays on, as it is for users: what it costs is part of the price.
    """
    calls = 0

    def sample() -> float:
        nonlocal calls
        if not calls:
            function()  # imports and caches
            started = perf_counter()
            function()
            calls = max(1, round(seconds / (perf_counter() - started)))
        started = perf_counter()
        for _ in range(calls):
            function()
        return (perf_counter() - started) / calls

    return sample
