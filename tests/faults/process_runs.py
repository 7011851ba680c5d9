"""Run processes with signals or forks, and compare their results with the server's counts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import count, cycle
from time import monotonic
from typing import Any

import httpx
from lattice_stripe import Client, StripeError

from tests.faults import fork_process, signal_process
from tests.faults.server import fault_server
from tests.shared import ROOT

PROCESS_SECONDS = 5.0
"""How long a process with signals runs. Then another begins, with first calls of its own."""
MAX_SECONDS = 45.0
"""After this time a process counts as stuck."""


@dataclass
class ProcessRun:
    """The calls of all processes, and what the server created."""

    title: str
    calls: list[dict[str, Any]] = field(default_factory=list)
    processes: int = 0
    problems: list[str] = field(default_factory=list)
    created: dict[str, list[str]] = field(default_factory=dict)
    repeated: dict[str, str] = field(default_factory=dict)
    """The ids of the customers of interrupted calls, after a repeat with the key."""
    seconds: float = 0.0

    def violations(self) -> list[str]:
        found = list(self.problems)
        for call in self.calls:
            name, ids = call["name"], self.created.get(call["name"], [])
            if "id" in call:
                if ids != [call["id"]]:
                    found.append(f"{name} returned {call['id']}, the server created {ids}")
            elif call.get("key") is None and ids:
                found.append(f"{name} raised {call['error']} without its key, but has an effect")
            elif call.get("key") is not None and ids != [self.repeated.get(name)]:
                found.append(f"{name} repeated returned {self.repeated.get(name)}, not {ids}")
            if "error" in call and not call.get("interrupted"):
                found.append(f"{name} raised {call['error']}")
            if call.get("seconds", 0) > signal_process.CALL_SECONDS:
                found.append(f"{name} took {call['seconds']:.1f} s")
        return [f"{self.title}: {text}" for text in found]

    def __str__(self) -> str:
        kinds = Counter(self._kind(call) for call in self.calls)
        shown = ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common())
        return (
            f"{self.title}: {len(self.calls):,} calls in {self.processes} processes, "
            f"{len(self.created):,} effects, {self.seconds:.1f} s\n"
            f"  {len(self.violations())} violations\n"
            f"  {shown}"
        )

    def _kind(self, call: dict[str, Any]) -> str:
        if "id" in call:
            return "succeeded"
        if not call.get("interrupted"):
            return "failed"
        if call["key"] is None:
            return "interrupted before the request was sent"
        return "interrupted and repeated with the key"


def run_signals(seconds: float, *, seed: int) -> ProcessRun:
    """Interrupt sync calls at random moments for some seconds."""
    run = ProcessRun("signals")
    with fault_server(rate=0.0) as url:
        started = monotonic()
        while (left := seconds - (monotonic() - started)) > 0:
            arguments = [f"{seed}.{run.processes}", str(min(left, PROCESS_SECONDS))]
            _run_process(run, "signal_process", url, *arguments)
        _repeat(run, url)
        _finish(run, url, started)
    return run


def run_forks(seconds: float, *, seed: int) -> ProcessRun:
    """Fork processes whose threads make their first calls, for some seconds: each kind once."""
    run = ProcessRun("forks")
    with fault_server(rate=0.0) as url:
        started = monotonic()
        for number, kind in zip(count(), cycle(fork_process.KINDS), strict=False):
            if number >= len(fork_process.KINDS) and monotonic() - started > seconds:
                break
            _run_process(run, "fork_process", url, f"{seed}.{number}", kind)
        _finish(run, url, started)
    return run


def _run_process(run: ProcessRun, program: str, *arguments: str) -> None:
    run.processes += 1
    command = [sys.executable, "-X", "faulthandler", "-m", f"tests.faults.{program}", *arguments]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        output, errors = process.communicate(timeout=MAX_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # with the processes that it forked
        output, errors = process.communicate()
        run.problems.append(f"{program} {arguments[1:]} did not end within {MAX_SECONDS} s")
    run.calls += map(json.loads, output.splitlines())
    if process.returncode:
        text = f"{program} {arguments[1:]} exited with {process.returncode}:\n{errors[-2000:]}"
        run.problems.append(text)


def _repeat(run: ProcessRun, url: str) -> None:
    """Repeat each interrupted call with its key: it has its effect once."""
    with Client("sk_test_signals", base_url=url) as client:
        for call in run.calls:
            if (key := call.get("key")) is not None:
                name = call["name"]
                try:
                    again = client.customers.create(name=name, opts={"idempotency_key": key})
                except StripeError as error:
                    run.problems.append(f"{name} repeated raised {error!r}")
                else:
                    run.repeated[name] = str(again.id)


def _finish(run: ProcessRun, url: str, started: float) -> None:
    run.created = httpx.get(f"{url}/__counts").json()["created"]
    run.seconds = monotonic() - started
