"""All benchmarks, in the order of the table of goals."""

from __future__ import annotations

from benchmarks.cases.cpu import DECODE, ENCODE, WEBHOOK
from benchmarks.cases.memory import MEMORY
from benchmarks.cases.network import ASYNC, SYNC
from benchmarks.cases.startup import STARTUP, STARTUP_TLS
from benchmarks.cases.tools import GENERATE, MYPY, PYRIGHT, SIZE
from benchmarks.model import Benchmark

BENCHMARKS: tuple[Benchmark, ...] = (
    DECODE,
    MEMORY,
    STARTUP,
    STARTUP_TLS,
    SYNC,
    ASYNC,
    ENCODE,
    WEBHOOK,
    GENERATE,
    SIZE,
    MYPY,
    PYRIGHT,
)
