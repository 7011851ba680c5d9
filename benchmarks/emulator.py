"""Benchmarks of the emulator. Its peer is localstripe over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.benchmark import Benchmark
from benchmarks.environments import Setup
from benchmarks.model import FEW_OBJECTS, LATTICE, LOCALSTRIPE, Sampler

_Samplers = Mapping[str, Sampler]
_FEW, _MANY, _INVOICES = 1_000, 50_000, 1_000


def _tasks(task: str, **arguments: object) -> Callable[[Setup], _Samplers]:
    return lambda setup: setup.samplers(task, LATTICE, LOCALSTRIPE, **arguments)


def _memory(setup: Setup) -> _Samplers:
    """localstripe stores fewer objects: it writes its whole store for each call."""
    task = "emulator_memory"
    return {
        **setup.samplers(task, LATTICE, objects=_INVOICES),
        **setup.samplers(task, LOCALSTRIPE, objects=_INVOICES // 10),
    }


def _page(setup: Setup) -> _Samplers:
    """The same page with many and with few stored objects."""
    setup.environments.python(LATTICE)
    sample = partial(setup.sample, LATTICE, "emulator_page")
    return {
        LATTICE: lambda: sample({"objects": _MANY}),
        FEW_OBJECTS: lambda: sample({"objects": _FEW}),
    }


_CREATE = _tasks("emulator_create")
_START = _tasks("emulator_start")
_LABEL = "create a customer in the emulator, in process"
_PAGE = "list 10 of 50,000 customers in the emulator"

_RATE = f"{_LABEL}: 2,000 per second"
_STARTED = "start the emulator, in process"
_BYTES = "memory of an invoice in the emulator"

# fmt: off
EMULATOR = (
    Benchmark("emulator", _LABEL, "s", LOCALSTRIPE, 1 / 20, _CREATE, 3),
    Benchmark("emulator_rate", _RATE, "s", LOCALSTRIPE, 1 / 2_000, _CREATE, 3, absolute=True),
    Benchmark("emulator_page", _PAGE, "s", FEW_OBJECTS, 1.2, _page, 1),
    Benchmark("emulator_memory", _BYTES, "B", LOCALSTRIPE, 20_000, _memory, 1, absolute=True),
    Benchmark("emulator_start", _STARTED, "s", LOCALSTRIPE, 0.3, _START, 3, absolute=True),
)
# fmt: on
