"""Other processes, set up alike for every contender."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder outside any checkout, where no configuration is found; gone at the end."""
    with TemporaryDirectory() as name:
        yield Path(name)


def environment(folder: Path) -> Mapping[str, str]:
    """The variables for a process: tools beside this Python, and bytecode kept in ``folder``.

    Installed packages come with bytecode, a checkout may not, and a variable may forbid it: so
    that all start alike, all have their bytecode made in one place by a first run.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    path = f"{BIN}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PATH": path, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def run(arguments: Sequence[str | Path], folder: Path, *, cwd: Path | None = None) -> str:
    """Run a program to its end; returns what it says. ``folder`` is for ``environment``.

    Raises:
        RuntimeError: it failed; the message has the end of what it said.
    """
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd or folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{arguments[0]} failed:\n{done.stdout[-2000:]}")
    return done.stdout
