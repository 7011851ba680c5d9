"""``python -m benchmarks``: measure everything, print a table, write the facts and the chart."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from benchmarks import chart, results, samples, table
from benchmarks.model import Benchmark, Report, Setup
from benchmarks.rows import BENCHMARKS
from benchmarks.runner import Progress, run

HERE = Path(__file__).parent
_ROUNDS, _QUICK_ROUNDS = 9, 2
_SECONDS, _QUICK_SECONDS = 0.2, 0.03


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for; 0 once it ran, whether or not the goals are met."""
    options = _parser().parse_args(arguments)
    console = Console(highlight=False)
    rounds = options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS)
    chosen = [b for b in BENCHMARKS if not options.only or b.name in options.only]
    setup = Setup(
        samples=samples.load(),
        document=samples.document(),
        seconds=_QUICK_SECONDS if options.quick else _SECONDS,
    )
    with _progress(Console(stderr=True, highlight=False), chosen) as progress:
        outcomes = tuple(run(chosen, setup, rounds, progress))
    report = Report(results.environment(setup.samples, rounds, quick=options.quick), outcomes)
    table.show(report, console)
    whole = not options.only and not options.quick  # parts never replace what is committed
    _write(options.json or (HERE / "results.json" if whole else None), _json(report), console)
    _write(options.chart or (HERE / "chart.svg" if whole else None), chart.svg(report), console)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=_positive, metavar="N", help=f"default: {_ROUNDS}")
    parser.add_argument("--quick", action="store_true", help="fewer, shorter rounds: a look")
    parser.add_argument(
        "--only",
        action="append",
        metavar="NAME",
        choices=[benchmark.name for benchmark in BENCHMARKS],
        help=f"this one; may be repeated: {', '.join(b.name for b in BENCHMARKS)}",
    )
    parser.add_argument("--json", type=Path, metavar="PATH", help="where the facts go")
    parser.add_argument("--chart", type=Path, metavar="PATH", help="where the chart goes")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("rounds must be 1 or more")
    return number


def _json(report: Report) -> str:
    return json.dumps(results.as_json(report), indent=2, ensure_ascii=False) + "\n"


def _write(path: Path | None, text: str, console: Console) -> None:
    if path is not None:
        path.write_text(text, "utf-8")
        console.print(f"wrote {path.name}", markup=False)


@contextmanager
def _progress(console: Console, chosen: Sequence[Benchmark]) -> Iterator[Progress]:
    """A spinner where a terminal watches, a line for each benchmark where none does."""
    if console.is_terminal:
        with console.status("starting") as status:
            yield status.update
        return
    said = ""

    def line(step: str) -> None:
        nonlocal said
        label = step.partition(", round ")[0]
        if label != said:
            said = label
            console.print(f"{label} ...", markup=False, soft_wrap=True)

    yield line


if __name__ == "__main__":
    sys.exit(main())
