"""The report as one HTML page, without other files, for a person."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import jinja2

from codegen.diff.changelog import changelog
from codegen.diff.report import IMPACTS, Change, Report
from codegen.diff.versions import suggest
from codegen.diff.wording import (
    HEADINGS,
    audiences,
    contents,
    details,
    emulator_coverage,
    emulator_sections,
    heading,
    impacts,
    name_sections,
    overlay_sections,
    python_name,
    title,
    verdict,
)

_PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=jinja2.StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_html(report: Report) -> str:
    """The complete report, with a search over its changes."""
    current = report.current_version
    return _PAGES.get_template("report.html.jinja").render(
        report=report,
        heading=heading(report),
        verdict=verdict(report),
        version=suggest(current, report.impact) if current else None,
        impacts=IMPACTS,
        headings=HEADINGS,
        counts={who: impacts(report, who) for who in ("callers", "readers")},
        rows=[_row(report, change) for change in report.changes],
        overlays=overlay_sections(report.overlays),
        emulator=emulator_sections(report.emulator),
        coverage=emulator_coverage(report.emulator),
        names=name_sections(report.python),
        changelog=changelog(report),
    )


def _row(report: Report, change: Change) -> SimpleNamespace:
    return SimpleNamespace(
        change=change,
        title=title(change),
        details=details(change),
        contents=contents(change),
        audiences=audiences(change) if change.for_callers and change.for_readers else "",
        locations=[(str(at), python_name(report, at)) for at in change.locations],
    )
