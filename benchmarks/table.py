"""The report as a table on a terminal, or as plain lines where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from benchmarks import words
from benchmarks.model import OURS, Outcome, Report

_STYLES = {"met": "green", "short": "bold red", "not built": "yellow", "skipped": "yellow"}


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
    """One line: how many goals are met, and which are not."""
    missed = [f"{o.benchmark.label}: {o.status}" for o in report.outcomes if o.status != "met"]
    met = len(report.outcomes) - len(missed)
    said = f"{met} of {len(report.outcomes)} goals met"
    return f"{said}. {'; '.join(missed)}." if missed else f"{said}."


def verdict(outcome: Outcome) -> str:
    """``met``, ``short: ...`` in words that say how far."""
    goal, status = outcome.benchmark.goal, outcome.status
    if status != "short":
        return f"{status}: {outcome.why}" if outcome.why else status
    if goal.absolute:
        took = words.amount(outcome.spread(OURS).median, outcome.benchmark.unit)
        return f"short: {took}, goal {goal.text}"
    ratio = outcome.ratio(goal.against)
    assert ratio is not None  # or it would not have fallen short
    return f"short: {words.ratio(ratio.median)}, goal {words.ratio(goal.at_most)}"


def lines(outcome: Outcome) -> Iterator[str]:
    """An outcome in plain words: a heading, a line for each contender, the facts."""
    benchmark = outcome.benchmark
    goal = benchmark.goal
    against = "" if goal.absolute else f", against {goal.against}"
    yield f"{benchmark.label} (goal: {goal.text}{against}): {verdict(outcome)}"
    for name, measured, ratio in contenders(outcome):
        yield f"  {name}: {measured}{f', ours is {ratio}' if ratio else ''}"
    for name, fact in outcome.facts.items():
        yield f"  {name}: {fact}"


def contenders(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """For each contender its name, what it took, and our ratio to it."""
    unit = outcome.benchmark.unit
    for name in outcome.samples:
        found = outcome.spread(name)
        measured = words.amount(found.median, unit)
        if found.high > found.low:
            measured += f" ({words.amount(found.low, unit)} to {words.amount(found.high, unit)})"
        ratio = None if name == OURS else outcome.ratio(name)
        shown = ""
        if ratio is not None:
            shown = words.ratio(ratio.median)
            if ratio.high > ratio.low:
                shown += f" ({words.ratio(ratio.low)} to {words.ratio(ratio.high)})"
        yield name, measured, shown


def _table(report: Report) -> Table:
    table = Table(title="lattice-stripe beside its peers", title_justify="left", show_lines=True)
    for heading in ("", "median (lowest to highest)", "ours is", "goal", ""):
        table.add_column(heading, overflow="fold")
    for outcome in report.outcomes:
        goal, status = outcome.benchmark.goal, outcome.status
        rows = list(contenders(outcome))
        names = [outcome.benchmark.label, *(f"  {name}" for name, _, _ in rows)]
        notes = [f"  {name}: {fact}" for name, fact in outcome.facts.items()]
        table.add_row(
            "\n".join(names + notes),
            "\n".join(["", *(measured for _, measured, _ in rows)]),
            "\n".join(["", *(ratio for _, _, ratio in rows)]),
            goal.text if goal.absolute else f"{goal.text}\n({goal.against})",
            verdict(outcome),
            style="dim" if status == "skipped" else None,
        )
        table.columns[-1]._cells[-1] = f"[{_STYLES[status]}]{verdict(outcome)}[/]"
    return table
