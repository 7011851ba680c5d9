"""Print a report: as a table on a terminal, as plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks import formatting
from benchmarks.model import LATTICE, Outcome, Report, Spread, Unit

_STYLES = {"met": "green", "missed": "bold red", "skipped": "yellow"}


def show(report: Report, console: Console) -> None:
    """Print the whole report."""
    if console.is_terminal:
        console.print(_table(report))
    else:
        for outcome in report.outcomes:
            for line in lines(outcome):
                console.print(line, markup=False, soft_wrap=True)
    console.print(summary(report), markup=False, soft_wrap=True)


def summary(report: Report) -> str:
    """How many goals are met, then a line for each that is not."""
    met = sum(outcome.status == "met" for outcome in report.outcomes)
    others = (f"  {o.status}: {o.benchmark.label}" for o in report.outcomes if o.status != "met")
    return "\n".join([f"{met} of {len(report.outcomes)} goals met", *others])


def verdict(outcome: Outcome) -> str:
    """``met``, ``missed`` with the number and the goal, or ``skipped`` with the reason."""
    goal, status = outcome.benchmark.goal, outcome.status
    if status == "skipped":
        return f"skipped: {outcome.why}"
    if status == "met":
        return "met"
    if goal.absolute:
        median = outcome.spread(LATTICE).median
        return f"missed: {formatting.amount(median, outcome.benchmark.unit)}, goal {goal.text}"
    ratio = outcome.ratio(goal.against)
    assert ratio is not None  # otherwise it would be skipped
    return f"missed: {formatting.ratio(ratio.median)}, goal {formatting.ratio(goal.at_most)}"


def lines(outcome: Outcome) -> Iterator[str]:
    """An outcome as plain lines: a heading, a line for each contender, the facts."""
    goal = outcome.benchmark.goal
    against = "" if goal.absolute else f", against {goal.against}"
    yield f"{outcome.benchmark.label} (goal: {goal.text}{against}): {verdict(outcome)}"
    for name, measured, ratio in contenders(outcome):
        yield f"  {name}: {measured}{f', {LATTICE} takes {ratio}' if ratio else ''}"
    for name, fact in outcome.facts.items():
        yield f"  {name}: {fact}"


def contenders(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """For each contender: its name, its measurement, lattice-stripe's ratio to it."""
    for name in outcome.samples:
        ratio = None if name == LATTICE else outcome.ratio(name)
        measured = _spread(outcome.spread(name), outcome.benchmark.unit)
        yield name, measured, _spread(ratio, None) if ratio else ""


def _spread(spread: Spread, unit: Unit | None) -> str:
    """The median and the range of amounts or, without a unit, of ratios."""
    median, low, high = (
        formatting.amount(value, unit) if unit else formatting.ratio(value)
        for value in (spread.median, spread.low, spread.high)
    )
    return f"{median} ({low} to {high})" if spread.high > spread.low else median


def _table(report: Report) -> Table:
    table = Table(title="lattice-stripe compared with its peers", title_justify="left")
    for heading in ("", "median (low to high)", "lattice-stripe takes", "goal", "result"):
        table.add_column(heading, overflow="fold")
    for outcome in report.outcomes:
        goal = outcome.benchmark.goal
        target = goal.text if goal.absolute else f"{goal.text} ({goal.against})"
        result = Text(verdict(outcome), style=_STYLES[outcome.status])
        table.add_section()
        table.add_row(Text(outcome.benchmark.label, style="bold"), "", "", target, result)
        for name, measured, ratio in contenders(outcome):
            table.add_row(Text(f"  {name}"), measured, ratio)
        for name, fact in outcome.facts.items():
            table.add_row(Text(f"  {name}: {fact}", style="dim"))
    return table
