"""Every row of DESIGN.md's table of numbers, in its order."""

from __future__ import annotations

from benchmarks.model import Benchmark
from benchmarks.rows.cpu import DECODE, ENCODE, WEBHOOK
from benchmarks.rows.memory import MEMORY
from benchmarks.rows.network import ASYNC, SYNC
from benchmarks.rows.startup import STARTUP, STARTUP_TLS
from benchmarks.rows.tools import GENERATE, MYPY, PYRIGHT, SIZE

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
