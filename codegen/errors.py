"""The error that the generator raises for a problem with its input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class CodegenError(Exception):
    """A problem with the document, an overlay or a folder.

    ``message`` names the file or location; ``hint``, if there is one, is a sentence: the next step.
    ``parts`` are the errors that an error with several problems lists.
    """

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        parts: tuple[CodegenError, ...] = (),
    ) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint
        self.parts = parts

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message}\n{self.hint}"


class OverlayError(CodegenError):
    """A problem with an operation or a schema. An overlay action on it can correct the problem."""


class PartError(OverlayError):
    """A problem with a parameter or property. An overlay action on it can correct the problem."""


@contextmanager
def os_errors(action: str, *, hint: str | None = None) -> Iterator[None]:
    """Raise a CodegenError, "cannot ``action``: ...", for an OSError of the block."""
    try:
        yield
    except OSError as error:  # a full disk sets no error.filename
        raise CodegenError(f"cannot {action}: {error.strerror}", hint=hint) from error


class Problems:
    """Collects errors, to report all of them in one run."""

    def __init__(self) -> None:
        self._found: list[CodegenError] = []

    @contextmanager
    def collect(self, *, target: str | None = None) -> Iterator[None]:
        """Keep a CodegenError of the block. ``target`` is where an overlay can correct it."""
        try:
            yield
        except CodegenError as error:
            if target and error.hint and isinstance(error, OverlayError):
                where = "below" if isinstance(error, PartError) else "at"
                hint = f"{error.hint.removesuffix('.')}, {where} {target}."
                error = CodegenError(error.message, hint=hint)
            self._found += error.parts or (error,)

    def add(self, message: str, hint: str) -> None:
        """Keep a problem."""
        self._found.append(CodegenError(message, hint=hint))

    def raise_if_any(self) -> None:
        """Raise a CodegenError that lists every problem with its hint, if there are any."""
        if not self._found:
            return
        if len(self._found) == 1:
            raise self._found[0]
        lines = [f"{len(self._found)} problems:"]
        for number, error in enumerate(self._found, 1):
            lines.append(f"{number}. {error.message}")
            if error.hint:
                lines.append(f"   Hint: {error.hint}")
        raise CodegenError("\n".join(lines), parts=tuple(self._found))


def listed(problems: list[str], *, limit: int = 8) -> str:
    """The first ``limit`` problems as indented lines, and a count of the rest."""
    shown = problems[:limit]
    if len(problems) > limit:
        shown = [*shown, f"... and {len(problems) - limit} more"]
    return "\n".join(f"  {problem}" for problem in shown)
