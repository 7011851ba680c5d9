"""Run benchmarks. Every contender runs once per round, so that load on the machine affects all."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Literal

from benchmarks.benchmark import Benchmark
from benchmarks.environments import Setup
from benchmarks.model import HTTPX, LATTICE, Point, Result, Skipped, result, significant

Progress = Callable[[str], None]

SCALING: tuple[tuple[Literal["async", "sync"], int], ...] = (
    *(("async", tasks) for tasks in (1, 8, 50, 100, 200, 400)),
    *(("sync", threads) for threads in (1, 8, 32, 64)),
)
_DEFAULT_LIMIT = 100  # connections


def measure(benchmark: Benchmark, setup: Setup, rounds: int, progress: Progress) -> Result:
    """Measure a benchmark in at most ``rounds`` rounds."""
    rounds = min(rounds, benchmark.max_rounds)
    try:
        samplers = benchmark.samplers(setup)
    except Skipped as reason:
        return result(benchmark, {}, skipped=str(reason))
    names = list(samplers)
    samples: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)  # a different contender starts each round
        for name in names[first:] + names[:first]:
            progress(f"{benchmark.label}, round {number + 1} of {rounds}: {name}")
            try:
                samples[name].append(samplers[name]()[benchmark.unit[0]])
            except RuntimeError as error:
                return result(benchmark, {}, skipped=f"{name} failed: {error}")
    return result(benchmark, samples)


def scaling(setup: Setup, progress: Progress) -> list[Point]:
    """Measure calls by concurrency: lattice-stripe with a connection per call, httpx as it is."""
    points = []
    for (mode, concurrency), tls, contender in product(SCALING, (False, True), (LATTICE, HTTPX)):
        progress(f"scaling, {concurrency} at once, {mode}{', TLS' if tls else ''}: {contender}")
        arguments: dict[str, object] = {
            "url": setup.tls_url if tls else setup.url,
            "concurrency": concurrency,
            "calls": setup.calls * 2 * max(1, concurrency // 100),
        }
        if contender == LATTICE and concurrency > _DEFAULT_LIMIT:
            arguments["max_connections"] = concurrency
        task = "retrieve_async" if mode == "async" else "retrieve"
        try:
            sample = setup.sample(contender, task, arguments)
        except RuntimeError:  # its output is printed
            continue
        numbers = significant(sample["s"]), significant(sample["memory"])
        descriptors = int(sample["descriptors"])
        points.append(Point(contender, mode, tls, concurrency, *numbers, descriptors))
    return points
