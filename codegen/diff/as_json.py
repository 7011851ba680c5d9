"""The report as JSON, for CI and for ``lattice_stripe.upgrade_check``."""

from __future__ import annotations

from typing import Any

import msgspec

from codegen.diff.changelog import changelog
from codegen.diff.report import Change, ChangedPart, Report
from codegen.diff.wording import impacts

FORMAT = "lattice-stripe-diff"
FORMAT_VERSION = 1
"""Raise it when a key is removed or changes its meaning. New keys do not raise it."""


def render_json(report: Report) -> str:
    """The report in the format that docs/maintaining.md describes."""
    found = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        **msgspec.to_builtins(report, order="deterministic"),
        "impact": report.impact,
        **impacts(report),
        "version": {"current": report.current_version, "suggested": report.suggested_version},
        "changes": [_change(change) for change in report.changes],
        "overlays": {
            **msgspec.to_builtins(report.overlays),
            "unguarded": [
                {"opinion": opinion, **_location(location)}
                for opinion, location in report.overlays.unguarded
            ],
            "secrets": [_location(location) for location in report.overlays.secrets],
        },
        "events": {
            "added": report.events("event_added"),
            "removed": report.events("event_removed"),
        },
        "changelog": changelog(report),
    }
    del found["current_version"]
    return msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(change),
        "locations": [_location(location) for location in change.locations],
    }


def _location(location: ChangedPart) -> dict[str, str]:
    if location.part == "schema":
        return {"schema": location.owner, "field": location.path}
    found = {"operation": location.owner}
    return found if location.part == "operation" else {**found, location.part: location.path}
