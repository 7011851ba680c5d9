"""The one error the generator ends in when what it was given cannot be used."""

from __future__ import annotations


class CodegenError(Exception):
    """What is wrong with the input, and what to do next.

    ``message`` names the file or place at fault; ``hint``, where there is one, is the next step.
    """

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message}\n{self.hint}"


def listed(problems: list[str], *, limit: int = 8) -> str:
    """Several problems as indented lines, the first ``limit`` of them and a count of the rest."""
    shown = problems[:limit]
    if len(problems) > limit:
        shown = [*shown, f"... and {len(problems) - limit} more"]
    return "\n".join(f"  {problem}" for problem in shown)
