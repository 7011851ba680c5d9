"""A test that hangs fails with a stack, and the run goes on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT

HANGING = """
import threading

def waits_for_ever():
    threading.Event().wait()

def test_in_the_main_thread():
    waits_for_ever()

def test_in_another_thread():
    thread = threading.Thread(target=waits_for_ever, daemon=True)
    thread.start()
    thread.join()

def test_after_them():
    pass
"""
UNINTERRUPTIBLE = """
import signal
import threading

def test_that_no_signal_interrupts():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    threading.Event().wait()
"""


def run(folder: Path, code: str, *options: str) -> str:
    """The output of a run of ``code`` with the configuration of this repository."""
    (folder / "test_hanging.py").write_text(code)
    command = [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "--rootdir", folder]
    plain = ["-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run(
        [*command, *plain, *options, folder / "test_hanging.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode != 0
    return done.stdout + done.stderr


def test_every_test_has_a_time_limit(pytestconfig: pytest.Config) -> None:
    assert 0 < float(pytestconfig.getini("timeout")) <= 300
    assert float(pytestconfig.getini("faulthandler_timeout")) > float(
        pytestconfig.getini("timeout")
    )


def test_no_timeout_mark_is_longer_than_the_limit_of_faulthandler(
    pytestconfig: pytest.Config,
) -> None:
    limit = float(pytestconfig.getini("faulthandler_timeout"))
    marks = {
        f"{path.relative_to(ROOT)}: {mark}": float(mark)
        for path in (ROOT / "tests").rglob("*.py")
        for mark in re.findall(r"mark\.timeout\(([^)]*)\)", path.read_text("utf-8"))
    }
    assert marks
    assert {where for where, seconds in marks.items() if seconds + 30 > limit} == set()


def test_a_hang_is_a_failure_with_the_stacks_of_all_threads(tmp_path: Path) -> None:
    output = run(tmp_path, HANGING, "-o", "timeout=1")
    assert "2 failed, 1 passed" in output
    assert output.count("Timeout (>1.0s) from pytest-timeout") >= 2
    assert output.count("waits_for_ever") >= 3  # the stack of the other thread too
    assert "test_after_them" not in output


def test_a_hang_that_cannot_be_interrupted_ends_the_run_with_a_stack(tmp_path: Path) -> None:
    output = run(tmp_path, UNINTERRUPTIBLE, "-o", "timeout=1", "-o", "faulthandler_timeout=2")
    assert "Timeout (0:00:02)!" in output
    assert "in test_that_no_signal_interrupts" in output
