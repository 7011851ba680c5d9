"""The version to release after a change, and whether a document is older than another."""

from __future__ import annotations

import re

from codegen.diff.impacts import Impact


def suggest(current: str, impact: Impact | None) -> str:
    """The next version by Semantic Versioning. Before 1.0 a breaking change raises the minor."""
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", current)
    if found is None or impact is None:
        return current
    major, minor, patch = map(int, found.groups())
    if impact == "breaking":
        return f"{major + 1}.0.0" if major else f"0.{minor + 1}.0"
    return f"{major}.{minor + 1}.0" if major else f"0.{minor}.{patch + 1}"


def is_older(version: str, than: str) -> bool:
    """Whether the date that an API version begins with is the earlier one."""
    dates = [re.match(r"\d{4}-\d{2}-\d{2}", text) for text in (version, than)]
    return bool(dates[0] and dates[1] and dates[0].group() < dates[1].group())
