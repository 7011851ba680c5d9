"""Run benchmarks. Every contender runs once per round, so that load on the machine affects all."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from benchmarks.model import Benchmark, Outcome, Sampler, Setup, Skipped

Progress = Callable[[str], None]


def run(
    benchmarks: Iterable[Benchmark], setup: Setup, rounds: int, progress: Progress
) -> Iterator[Outcome]:
    """Measure each benchmark in ``rounds`` rounds."""
    for benchmark in benchmarks:
        yield measure(benchmark, setup, rounds, progress)


def measure(benchmark: Benchmark, setup: Setup, rounds: int, progress: Progress) -> Outcome:
    rounds = min(rounds, benchmark.max_rounds or rounds)
    try:
        with benchmark.prepare(setup) as comparison:
            names = list(comparison.samplers)
            samples: dict[str, list[float]] = {name: [] for name in names}
            for number in range(rounds):
                first = number % len(names)  # a different contender starts each round
                for name in names[first:] + names[:first]:
                    progress(f"{benchmark.label}, round {number + 1} of {rounds}: {name}")
                    gc.collect()
                    samples[name].append(comparison.samplers[name]())
    except Skipped as reason:
        return Outcome(benchmark, skipped=str(reason))
    return Outcome(
        benchmark,
        {name: tuple(taken) for name, taken in samples.items()},
        {**comparison.facts, **comparison.summarize(samples)},
    )


def timed(function: Callable[[], object], seconds: float) -> Sampler:
    """Return a sampler of the seconds per call, over as many calls as take about ``seconds``.

    The garbage collector stays on, because it is on in users' programs.
    """
    calls = 0

    def sample() -> float:
        nonlocal calls
        if not calls:
            function()  # warm up imports and caches
            started = perf_counter()
            function()
            calls = max(1, round(seconds / (perf_counter() - started)))
        started = perf_counter()
        for _ in range(calls):
            function()
        return (perf_counter() - started) / calls

    return sample
