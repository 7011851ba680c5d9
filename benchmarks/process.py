"""Run other programs in the same environment for every contender."""

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
def temporary_folder() -> Iterator[Path]:
    """Create a folder outside the checkout, where tools find no configuration; delete it after."""
    with TemporaryDirectory() as name:
        yield Path(name)


def environment(folder: Path) -> Mapping[str, str]:
    """Environment variables for a process: this Python's tools, and bytecode kept in ``folder``.

    All contenders keep their bytecode in one folder and create it in a first run. Otherwise
    installed packages would have bytecode and a checkout might not.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    path = f"{BIN}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PATH": path, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def run(arguments: Sequence[str | Path], folder: Path, *, cwd: Path | None = None) -> str:
    """Run a program and return its output. ``folder`` is passed to ``environment``.

    Raises:
        RuntimeError: the program failed; the message has the end of its output.
    """
    finished = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd or folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if finished.returncode:
        raise RuntimeError(f"{arguments[0]} failed:\n{finished.stdout[-2000:]}")
    return finished.stdout
