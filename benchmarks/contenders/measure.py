"""Clocks and counters for the tasks of all contenders. Standard library only."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import hmac
import json
import os
import re
import resource
import sys
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from timeit import Timer
from typing import Any

API_KEY = "sk_test_1"
SECRET = "whsec_benchmark"
_MAX_SECONDS = 10.0  # for one sample of calls

Sample = dict[str, float]


def main(tasks: Mapping[str, Any]) -> None:
    """Run the function that the command line names, and print its sample."""
    task, arguments = sys.argv[1:]
    print(json.dumps(tasks[task](**json.loads(arguments))))


def per_call(function: Callable[[], object]) -> Sample:
    """Seconds per call, over at least 0.2 s.

    The garbage collector stays on, because it is on in users' programs.
    """
    function()  # imports and caches do not count
    calls, seconds = Timer(function, "import gc; gc.enable()").autorange()
    return {"s": seconds / calls}


def retained(decode: Callable[[], Any]) -> Sample:
    """Bytes that a decoded page keeps alive for each of its objects."""
    decode()  # imports and caches do not count
    gc.collect()
    tracemalloc.start()
    page = decode()
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    return {"B": size / len(page.data)}


def walk(function: Callable[[], int]) -> Sample:
    """Seconds per object that ``function`` counts, and the peak memory of the process."""
    started = time.perf_counter()
    objects = function()
    return {"s": (time.perf_counter() - started) / objects, "B": _peak_memory()}


def in_threads(call: Callable[[], object], concurrency: int, calls: int) -> Sample:
    """Share ``calls`` between threads that each call without a pause."""
    counter = _Counter(calls)
    all_started = Barrier(concurrency)

    def work(_: int) -> None:
        all_started.wait()
        for _ in counter.pending:
            call()
            if counter.is_last():
                break

    with ThreadPoolExecutor(concurrency) as pool:
        list(pool.map(work, range(concurrency)))
        return counter.sample()


async def in_tasks(call: Callable[[], Awaitable[object]], concurrency: int, calls: int) -> Sample:
    """Share ``calls`` between tasks that each call without a pause."""
    counter = _Counter(calls)

    async def work() -> None:
        for _ in counter.pending:
            await call()
            if counter.is_last():
                break

    await asyncio.gather(*(work() for _ in range(concurrency)))
    return counter.sample()


class _Counter:
    """Counts calls from the first one on. Ends after ``_MAX_SECONDS``."""

    def __init__(self, calls: int) -> None:
        self.pending = iter(range(calls))
        self._done: list[None] = []  # append() is atomic
        self._memory, self._descriptors = _peak_memory(), _descriptors()
        self._started = time.perf_counter()

    def is_last(self) -> bool:
        self._done.append(None)
        return time.perf_counter() - self._started > _MAX_SECONDS

    def sample(self) -> Sample:
        seconds = time.perf_counter() - self._started
        return {
            "s": seconds / len(self._done),
            "memory": _peak_memory() - self._memory,
            "descriptors": _descriptors() - self._descriptors,
        }


def signature(payload: bytes) -> str:
    """The ``Stripe-Signature`` header of a payload that is sent now."""
    now = int(time.time())
    signed = hmac.new(SECRET.encode(), b"%d.%s" % (now, payload), hashlib.sha256)
    return f"t={now},v1={signed.hexdigest()}"


def _peak_memory() -> int:
    status = Path("/proc/self/status")
    if status.exists():  # on Linux, ru_maxrss includes the parent process
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _descriptors() -> int:
    return len(os.listdir("/dev/fd"))  # noqa: PTH208
