"""The report as Markdown, for the text of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from codegen.diff import wording
from codegen.diff.changelog import changelog
from codegen.diff.impacts import IMPACTS, Impact
from codegen.diff.report import Change, Member, Report
from codegen.diff.wording import code

MAX_CHARACTERS = 60_000
"""GitHub refuses a pull request whose text has more than 65,536 characters."""
_INLINE = 3
"""Up to this many locations are in the line of their change."""


def render_markdown(report: Report, *, max_characters: int | None = None) -> str:
    """The report. Beyond ``max_characters`` it lists fewer locations, then fewer changes."""
    text = ""
    for levels in ((), ("locations",), ("locations", "additive"), ("locations", "additive", "all")):
        text = "\n".join(_Writer(report, frozenset(levels)).lines()) + "\n"
        if max_characters is None or len(text) <= max_characters:
            return text
    return text[:max_characters].rpartition("\n")[0]


class _Writer:
    """Writes a report. ``omitted`` are the parts to leave out because the text is too long."""

    def __init__(self, report: Report, omitted: frozenset[str]) -> None:
        self._report = report
        self._omitted = omitted

    def lines(self) -> Iterator[str]:
        report = self._report
        yield f"# {_plain(wording.heading(report))}"
        yield ""
        yield f"**{wording.verdict(report)}**"
        for note in report.notes:
            yield f"\n{note}"
        if self._omitted:
            yield "\nThis report is shortened. The JSON and HTML reports are complete."
        if report.changes:
            yield from self._summary()
        for impact in IMPACTS:
            yield from self._changes(impact)
        yield from self._sections("Overlays", wording.overlay_sections(report.overlays))
        emulated = wording.emulator_sections(report.emulator)
        yield from self._sections("Emulator", emulated)
        if emulated:
            yield from ("", f"{wording.emulator_coverage(report.emulator)}.")
        yield from self._python()
        entry = changelog(report)
        if entry and "additive" not in self._omitted:
            yield from ("", "## Entry for CHANGELOG.md", "", "```markdown", entry, "```")

    def _summary(self) -> Iterator[str]:
        report = self._report
        yield from ("", "| | breaking | to look at | additive |", "|---|---:|---:|---:|")
        for who, counts in wording.impacts(report).items():
            yield f"| for {who} | " + " | ".join(str(counts[i]) for i in IMPACTS) + " |"
        old, new, size = report.old, report.new, report.size
        yield ""
        yield f"- Operations: {old.operations} -> {new.operations}"
        yield f"- Schemas: {old.schemas} -> {new.schemas}"
        yield f"- Lines of the document: {size.added} added, {size.removed} removed"
        if report.current_version:
            yield f"- Suggested version: {report.suggested_version} (now {report.current_version})"

    def _changes(self, impact: Impact) -> Iterator[str]:
        changes = self._report.of(impact)
        if not changes:
            return
        yield from ("", f"## {wording.HEADINGS[impact]}", "")
        if "all" in self._omitted or (impact == "additive" and "additive" in self._omitted):
            yield f"{wording.counted(len(changes), 'change')}."
            return
        for change in changes:
            yield from self._change(change)

    def _change(self, change: Change) -> Iterator[str]:
        title = wording.title(change)
        line = f"- {title}: {code(change.subject)}"
        if change.kind.endswith("_renamed"):
            line = f"- {title}: {code(change.old or '')} -> {code(change.new or '')}"
        elif found := [*map(code, wording.details(change)), wording.contents(change)]:
            line += f" ({text})" if (text := ", ".join(filter(None, found))) else ""
        if change.for_callers and change.for_readers:
            line += f", {wording.audiences(change)}"
        locations = [code(str(location)) for location in change.locations]
        if [str(location) for location in change.locations] == [change.subject]:
            name = wording.python_name(self._report, change.locations[0])
            yield f"{line}, {code(name)}" if name else line
        elif change.kind.endswith("_renamed"):
            yield line
        elif len(locations) <= _INLINE:
            yield f"{line}: {', '.join(locations)}"
        elif "locations" in self._omitted:
            yield f"{line}: {len(locations)} locations, the first is {locations[0]}"
        else:
            yield f"{line}: {len(locations)} locations"
            yield "  <details><summary>list</summary>"
            yield ""
            yield from (f"  - {location}" for location in locations)
            yield ""
            yield "  </details>"

    def _sections(self, title: str, sections: list[tuple[str, list[str]]]) -> Iterator[str]:
        if sections:
            yield from ("", f"## {title}")
        for text, lines in sections:
            yield from ("", f"{_plain(text)}:", "", *(f"- {code(line)}" for line in lines))

    def _python(self) -> Iterator[str]:
        python = self._report.python
        if python.problem:
            yield from ("", "## Package", "", "No package can be generated, so names are missing:")
            yield f"{_plain(' '.join(python.problem.split()))}."
            return
        names = wording.name_sections(python)
        if not names and not python.members:
            return
        yield from ("", "## Package")
        for verb, summary, found in names:
            yield from self._folded(summary, map(code, found), open_=verb == "removed")
        for impact in IMPACTS:
            members = [member for member in python.members if member.impact == impact]
            if members:
                heading = wording.HEADINGS[impact].lower()
                summary = f"{wording.counted(len(members), 'member')}, {heading}"
                yield from self._folded(summary, map(_member, members), open_=impact == "breaking")

    def _folded(self, summary: str, lines: Iterable[str], *, open_: bool) -> Iterator[str]:
        if "additive" in self._omitted and not open_:
            yield from ("", f"{summary}.")
            return
        attribute = " open" if open_ else ""
        yield from ("", f"<details{attribute}><summary>{summary}</summary>", "")
        yield from (f"- {line}" for line in lines)
        yield from ("", "</details>")


def _member(member: Member) -> str:
    owners = ", ".join(map(code, member.owners[:_INLINE]))
    if len(member.owners) > _INLINE:
        owners += f" and {len(member.owners) - _INLINE} more"
    if member.old is None:
        return f"{owners}: {code(member.name)} added: {code(member.new or '')}"
    if member.new is None:
        return f"{owners}: {code(member.name)} removed"
    return f"{owners}: {code(member.name)}: {code(member.old)} -> {code(member.new)}"


def _plain(text: str) -> str:
    """Text of the document, with no effect on the Markdown around it."""
    return re.sub(r"[\\`*_\[\]<>#|]", r"\\\g<0>", wording.one_line(text))
