"""Draw results.json as an SVG chart. ``python -m benchmarks.chart`` redraws the committed one."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, NullFormatter

from benchmarks import report
from benchmarks.model import Report, Result

PATH = Path(__file__).with_name("chart.svg")
COLORS = {"met": "#0f7b6c", "missed": "#c4510c", "no goal": "#3d6fa5", "skipped": "#59636e"}
_GRAY, _BLACK, _GRID = "#59636e", "#1f2328", "#d1d9e0"
_WIDTH, _ROW, _TOP, _BOTTOM = 10.0, 0.46, 0.95, 0.7  # inches
_LEFT, _PLOT = 0.40, 0.44  # of the width; the verdicts stand to the right of the plot
_STYLE: dict[Any, Any] = {
    "font.family": ["DejaVu Sans", "sans-serif"],
    "font.size": 9,
    "text.color": _BLACK,
    "text.parse_math": False,
    "svg.fonttype": "none",  # text stays text
    "svg.hashsalt": "lattice-stripe",  # the same input gives the same bytes
}


def svg(data: Report) -> str:
    """Draw the content of results.json."""
    file = StringIO()
    with matplotlib.rc_context(_STYLE):
        figure(data).savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return "".join(f"{line.rstrip()}\n" for line in file.getvalue().splitlines())


def figure(data: Report) -> Figure:
    """Draw a row per benchmark: a bar from 1, the peer, to the ratio of lattice-stripe to it."""
    height = _TOP + _ROW * len(data.benchmarks) + _BOTTOM
    drawn = Figure(figsize=(_WIDTH, height))
    axes = drawn.add_axes((_LEFT, _BOTTOM / height, _PLOT, 1 - (_TOP + _BOTTOM) / height))
    _draw_axis(axes, data.benchmarks)
    for row, result in enumerate(data.benchmarks):
        _draw_row(axes, row, result)
    drawn.text(0.02, 1 - 0.33 / height, "lattice-stripe compared with its peers", size=14)
    subtitle = "Time, memory or size as a share of the peer's, logarithmic. Further left is better."
    drawn.text(0.02, 1 - 0.57 / height, subtitle, color=_GRAY)
    environment = (
        f"Python {data.python}, {data.cores} cores, API version {data.api_version}, "
        f"medians of up to {data.rounds} rounds."
    )
    drawn.text(0.02, 1 - 0.76 / height, environment, color=_GRAY)
    goal = Line2D([], [], color=_BLACK, linestyle="none", marker="|", markersize=12)
    goal.set_markeredgewidth(2.5)
    colors = {"goal met": "met", "goal missed": "missed", "no goal": "no goal"}
    patches = [Patch(color=COLORS[status]) for status in colors.values()]
    drawn.legend([*patches, goal], [*colors, "goal"], loc=(0.01, 0.01), ncols=4, frameon=False)
    return drawn


def goal_ratio(result: Result) -> float | None:
    """The goal as a ratio to the peer, even if the goal is a number of seconds."""
    if result.goal is None or not result.absolute:
        return result.goal
    peer = result.contenders.get(result.against)
    return result.goal / peer.median if peer else None


def _draw_row(axes: Axes, row: int, result: Result) -> None:
    status, ratio, goal = result.status, result.ratio, goal_ratio(result)
    # x is a share of the plot's width
    beside: dict[str, Any] = {"transform": axes.get_yaxis_transform(), "va": "center"}
    start = 0.02 / _PLOT - _LEFT / _PLOT
    axes.text(start, row - 0.16, result.label, **beside)
    axes.text(start, row + 0.2, _numbers(result), size=7.5, color=_GRAY, **beside)
    if ratio:
        axes.barh(row, ratio.median - 1, left=1, height=0.45, color=COLORS[status], zorder=2)
    if goal:
        axes.vlines(goal, row - 0.34, row + 0.34, color=_BLACK, linewidth=2.5, zorder=3)
    verdict = f"{report.ratio(ratio.median)}, {status}" if ratio else status
    axes.text(1.03, row, verdict, color=COLORS[status], weight="bold", **beside)


def _draw_axis(axes: Axes, results: list[Result]) -> None:
    ratios = [result.ratio.median for result in results if result.ratio]
    shown = [0.1, 1.0, *ratios, *(goal for result in results if (goal := goal_ratio(result)))]
    axes.set_xscale("log")
    axes.set_xlim(min(shown) / 1.2, max(shown) * 1.2)
    axes.set_ylim(len(results) - 0.5, -0.5)
    axes.xaxis.set_major_formatter(FuncFormatter(_tick))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.tick_params(axis="x", which="both", length=0, labelcolor=_GRAY, labelsize=8)
    axes.set_yticks([])
    axes.grid(axis="x", color=_GRID)
    axes.axvline(1, color=_GRAY, linewidth=1)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)


def _tick(value: float, position: int) -> str:
    if value == 1:
        return "1: the peer"
    return f"1/{1 / value:.0f}" if value < 1 else f"{value:.0f}"


def _numbers(result: Result) -> str:
    return result.why or ", ".join(
        f"{name} {report.amount(result.contenders[name].median, result.unit)}"
        for name in (result.contender, result.against)
    )


if __name__ == "__main__":
    PATH.write_text(svg(report.read()), "utf-8")
