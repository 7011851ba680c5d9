"""``make demo`` runs, prints what README.md shows, and leaves no process."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from tests.shared import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_demo_succeeds_and_prints_what_the_readme_shows() -> None:
    marker = f"DEMO_TEST={uuid4()}"
    name, _, value = marker.partition("=")
    finished = subprocess.run(
        [sys.executable, "-m", "tests.demo"],
        cwd=ROOT,
        env={**os.environ, name: value},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert finished.stderr == ""
    for step in ("subscriptions.create", "CardError", "AsyncClient", "asyncio", "1 time"):
        assert step in finished.stdout
    (excerpt,) = re.findall(r"^```text\n(lattice-stripe demo.*?)^```", README, re.M | re.S)
    shown = finished.stdout.splitlines()
    position = 0
    for line in excerpt.splitlines():
        if line != "  ...":
            assert line in shown[position:]
            position = shown.index(line, position) + 1
    assert "Next steps" in finished.stdout
    assert running_with(marker) == []


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no /proc")
def test_running_processes_are_found_by_their_environment() -> None:
    marker = f"DEMO_TEST={uuid4()}"
    name, _, value = marker.partition("=")
    program = "print(flush=True); input()"
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        env={**os.environ, name: value},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        process.stdout.readline()  # the process has its own environment by now
        assert running_with(marker) == [process.pid]
        process.kill()
    assert running_with(marker) == []


def running_with(marker: str) -> list[int]:
    """Return the ids of running processes with this variable in their environment."""
    found = []
    for file in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):  # the process ended, or belongs to someone else
            if marker.encode() in file.read_bytes().split(b"\0"):
                found.append(int(file.parent.name))
    return found
