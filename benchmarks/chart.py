"""The report as one SVG: how much of the peer's time or space ours takes, and the goal.

Bars start at 1, the peer, on a logarithmic axis: to the left is less. Made by hand so that it is
text: it follows the reader's light or dark mode and needs no font of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log10
from statistics import median
from xml.sax.saxutils import escape

from benchmarks import words
from benchmarks.model import OURS, Outcome, Report

_WIDTH, _ROW, _TOP, _BOTTOM = 940, 44, 84, 64
_LEFT, _RIGHT = 410, 810  # of the plot; what is to its right is for the verdicts
_STYLE = """
text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
.title { font-size: 17px; font-weight: 600; }
.small, .axis { font-size: 11px; fill: #59636e; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.grid { stroke: #d1d9e0; }
.one { stroke: #59636e; }
.met { fill: #0f7b6c; }
.short { fill: #c4510c; }
.goal { stroke: #1f2328; stroke-width: 3; }
text.met, text.short { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .small, .axis { fill: #9198a1; }
  .grid { stroke: #3d444d; }
  .one { stroke: #9198a1; }
  .met { fill: #3fb9a5; }
  .short { fill: #f0883e; }
  .goal { stroke: #f0f6fc; }
}
"""


def svg(report: Report) -> str:
    """The whole chart."""
    height = _TOP + _ROW * len(report.outcomes) + _BOTTOM
    axis = _Axis(report)
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" aria-labelledby="title">',
        '<title id="title">lattice-stripe beside its peers</title>',
        f"<style>{_STYLE}</style>",
        _text(20, 30, "lattice-stripe beside its peers", "title"),
        _text(
            20, 50, "Our time or space as a share of the peer's: shorter than 1 is less.", "small"
        ),
        _text(20, 66, _circumstances(report), "small"),
        *axis.lines(_TOP, height - _BOTTOM + 8),
    ]
    for number, outcome in enumerate(report.outcomes):
        body += _row(outcome, axis, _TOP + _ROW * number)
    foot = height - 18
    body += [
        f'<line class="goal" x1="24" x2="24" y1="{foot - 12}" y2="{foot + 2}"/>',
        _text(34, foot, "the goal: a bar that reaches it, or ends to its left, meets it", "small"),
        "</svg>",
    ]
    return "\n".join(body) + "\n"


class _Axis:
    """Ratios to places, by their logarithm."""

    def __init__(self, report: Report) -> None:
        found = [1.0, *(value for outcome in report.outcomes for value in _marks(outcome))]
        self._low, self._high = min(log10(min(found)), -1.0) - 0.08, log10(max(found)) + 0.08

    def place(self, value: float) -> float:
        share = (log10(value) - self._low) / (self._high - self._low)
        return round(_LEFT + share * (_RIGHT - _LEFT), 1)

    def lines(self, top: int, bottom: int) -> Iterator[str]:
        for power in range(ceil(self._low), floor(self._high) + 1):
            x = self.place(10.0**power)
            kind = "one" if power == 0 else "grid"
            yield f'<line class="{kind}" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>'
            shown = (
                "1: the peer" if power == 0 else f"1/{10**-power}" if power < 0 else f"{10**power}"
            )
            yield _text(x, bottom + 14, shown, "axis middle")


def _marks(outcome: Outcome) -> Iterator[float]:
    ratio = outcome.ratio(outcome.benchmark.goal.against)
    if ratio is not None:
        yield ratio.median
    if (goal := goal_ratio(outcome)) is not None:
        yield goal


def goal_ratio(outcome: Outcome) -> float | None:
    """The goal as a share of the peer's, also where it is a number of seconds."""
    goal = outcome.benchmark.goal
    if not goal.absolute:
        return goal.at_most
    theirs = outcome.samples.get(goal.against)
    return goal.at_most / median(theirs) if theirs else None


def _row(outcome: Outcome, axis: _Axis, top: int) -> Iterator[str]:
    benchmark, status = outcome.benchmark, outcome.status
    middle = top + _ROW / 2
    yield "<g>"
    yield _text(20, middle - 3, benchmark.label, "")
    yield _text(20, middle + 12, _numbers(outcome), "small")
    ratio = outcome.ratio(benchmark.goal.against)
    if ratio is not None:
        one, here = axis.place(1.0), axis.place(ratio.median)
        x, width = min(one, here), max(abs(one - here), 1.5)
        yield (
            f'<rect class="{status}" x="{x}" y="{middle - 9}" width="{width:.1f}" height="18" '
            'rx="2"/>'
        )
    goal = goal_ratio(outcome)
    if goal is not None:
        x = axis.place(goal)
        yield f'<line class="goal" x1="{x}" x2="{x}" y1="{middle - 14}" y2="{middle + 14}"/>'
    shown = status if ratio is None else f"{words.ratio(ratio.median)}, {status}"
    yield _text(_WIDTH - 16, middle + 4, shown, f"end {'' if ' ' in status else status}".strip())
    yield "</g>"


def _numbers(outcome: Outcome) -> str:
    unit, against = outcome.benchmark.unit, outcome.benchmark.goal.against
    if OURS not in outcome.samples:
        return outcome.why
    ours = words.amount(outcome.spread(OURS).median, unit)
    if against not in outcome.samples:
        return ours
    return f"{ours}, {against} {words.amount(outcome.spread(against).median, unit)}"


def _circumstances(report: Report) -> str:
    facts = report.facts
    return (
        f"Python {facts['python']}, {facts['cores']} cores, API version {facts['api_version']}, "
        f"medians of up to {facts['rounds']} rounds"
    )


def _text(x: float, y: float, text: str, kind: str) -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{x}" y="{y}">{escape(text)}</text>'
