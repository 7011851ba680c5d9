"""The report as one HTML page, without other files, for a person."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2

from codegen.diff import wording
from codegen.diff.changelog import changelog
from codegen.diff.impacts import IMPACTS
from codegen.diff.report import Change, Report

_PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=jinja2.StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_html(report: Report) -> str:
    """The complete report, with a search over its changes."""
    return _PAGES.get_template("report.html.jinja").render(
        report=report,
        heading=wording.heading(report),
        verdict=wording.verdict(report),
        impacts=IMPACTS,
        headings=wording.HEADINGS,
        counts=wording.impacts(report),
        rows=[_row(report, change) for change in report.changes],
        overlays=wording.overlay_sections(report.overlays),
        emulator=wording.emulator_sections(report.emulator),
        coverage=wording.emulator_coverage(report.emulator),
        names=wording.name_sections(report.python),
        changelog=changelog(report),
    )


def _row(report: Report, change: Change) -> SimpleNamespace:
    return SimpleNamespace(
        change=change,
        title=wording.title(change),
        details=wording.details(change),
        contents=wording.contents(change),
        audiences=wording.audiences(change) if change.for_callers and change.for_readers else "",
        locations=[(str(at), wording.python_name(report, at)) for at in change.locations],
    )
