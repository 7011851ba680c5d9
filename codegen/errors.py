"""The error that the generator raises for a problem with its input."""

from __future__ import annotations


class CodegenError(Exception):
    """A problem with the document, an overlay or a folder.

    ``message`` names the file or location; ``hint``, if there is one, is the next step.
    """

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message}\n{self.hint}"


def listed(problems: list[str], *, limit: int = 8) -> str:
    """The first ``limit`` problems as indented lines, and a count of the rest."""
    shown = problems[:limit]
    if len(problems) > limit:
        shown = [*shown, f"... and {len(problems) - limit} more"]
    return "\n".join(f"  {problem}" for problem in shown)
