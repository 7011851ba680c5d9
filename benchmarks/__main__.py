"""Run the benchmarks, print a table, and write results.json and chart.svg."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from benchmarks import chart, payloads, results, table
from benchmarks.cases import BENCHMARKS
from benchmarks.model import Report, Setup
from benchmarks.runner import Progress, run

_ROUNDS, _QUICK_ROUNDS = 9, 2
_SECONDS, _QUICK_SECONDS = 0.2, 0.03


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the selected benchmarks. Returns 0 also where a goal is missed."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False)
    rounds = options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS)
    selected = [b for b in BENCHMARKS if not options.only or b.name in options.only]
    setup = Setup(
        payloads=payloads.load(),
        document=payloads.document(),
        seconds=_QUICK_SECONDS if options.quick else _SECONDS,
    )
    with _progress(Console(stderr=True, highlight=False)) as progress:
        outcomes = tuple(run(selected, setup, rounds, progress))
    report = Report(results.environment(setup.payloads, rounds, quick=options.quick), outcomes)
    table.show(report, console)
    complete = not options.only and not options.quick  # a partial run replaces no committed file
    data = results.as_json(report)
    if path := options.json or (results.PATH if complete else None):
        text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
        _write(path, text, console)
    if path := options.chart or (chart.PATH if complete else None):
        _write(path, chart.svg(data), console)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=_positive, metavar="N", help=f"default: {_ROUNDS}")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    parser.add_argument(
        "--only",
        action="append",
        metavar="NAME",
        choices=[benchmark.name for benchmark in BENCHMARKS],
        help=f"run this benchmark; repeatable: {', '.join(b.name for b in BENCHMARKS)}",
    )
    parser.add_argument("--json", type=Path, metavar="PATH", help="where to write the results")
    parser.add_argument("--chart", type=Path, metavar="PATH", help="where to write the chart")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("rounds must be 1 or more")
    return number


def _write(path: Path, text: str, console: Console) -> None:
    path.write_text(text, "utf-8")
    console.print(f"wrote {path.name}", markup=False)


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """Show a spinner on a terminal; print one line per benchmark elsewhere."""
    if console.is_terminal:
        with console.status("starting") as status:
            yield status.update
        return
    printed = ""

    def print_once(step: str) -> None:
        nonlocal printed
        label = step.partition(", round ")[0]
        if label != printed:
            printed = label
            console.print(f"{label} ...", markup=False, soft_wrap=True)

    yield print_once


if __name__ == "__main__":
    sys.exit(main())
