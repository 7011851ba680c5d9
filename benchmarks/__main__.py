"""Run the benchmarks, print the results, and write results.json and chart.svg."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from benchmarks import chart, environments, report, runner
from benchmarks.model import Point, Result
from benchmarks.rows import BENCHMARKS

_ROUNDS, _QUICK_ROUNDS = 7, 1
_CALLS, _QUICK_CALLS = 500, 100  # few, because the first calls of a new pool cost most
_SCALING = "scaling"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the selected benchmarks. Returns 0 even if a goal is missed."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False, markup=False, soft_wrap=True)
    rounds = options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS)
    results: list[Result] = []
    points: list[Point] = []
    with (
        Console(stderr=True).status("starting") as status,
        environments.prepare(_QUICK_CALLS if options.quick else _CALLS) as setup,
    ):
        console.print(report.line(report.HEAD))
        for benchmark in BENCHMARKS:
            if not options.only or benchmark.name in options.only:
                results.append(runner.measure(benchmark, setup, rounds, status.update))
                console.print(report.line(report.cells(results[-1])))
        if not options.only or _SCALING in options.only:
            points = runner.scaling(setup, status.update)
        content = report.report(
            setup.environments,
            results,
            points,
            sample_data=setup.sample_data,
            rounds=rounds,
            quick=options.quick,
        )
    if points:
        console.print(report.scaling_table(points))
    console.print(report.summary(results))
    complete = not options.only and not options.quick  # a partial run replaces no committed file
    if path := options.json or (report.PATH if complete else None):
        report.write(content, path)
    if path := options.chart or (chart.PATH if complete else None):
        path.write_text(chart.svg(content), "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    names = [*(benchmark.name for benchmark in BENCHMARKS), _SCALING]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=_positive, metavar="N", help=f"default: {_ROUNDS}")
    parser.add_argument("--quick", action="store_true", help="one round of fewer calls")
    parser.add_argument(
        "--only",
        action="append",
        metavar="NAME",
        choices=names,
        help=f"run this benchmark; repeatable: {', '.join(names)}",
    )
    parser.add_argument("--json", type=Path, metavar="PATH", help="where to write the results")
    parser.add_argument("--chart", type=Path, metavar="PATH", help="where to write the chart")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
