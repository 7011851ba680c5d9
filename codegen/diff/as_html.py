"""The report as one HTML page, without other files, for a person."""

from __future__ import annotations

from pathlib import Path

import jinja2

from codegen.diff import wording
from codegen.diff.changelog import changelog
from codegen.diff.impacts import IMPACTS
from codegen.diff.report import Report

_PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=jinja2.StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_html(report: Report) -> str:
    """The complete report, with a search over its changes."""
    template = _PAGES.get_template("report.html.jinja")
    return template.render(
        report=report, wording=wording, impacts=IMPACTS, changelog=changelog(report)
    )
