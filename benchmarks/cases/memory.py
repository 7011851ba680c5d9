"""Memory of a decoded invoice. Each decoder runs in a process of its own."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.cases.cpu import decode_lattice, decode_stripe, decode_stripe_data
from benchmarks.model import LATTICE, STRIPE, Benchmark, Comparison, Goal, Sampler, Setup
from benchmarks.process import ROOT, run, temporary_folder

_PROGRAM = "from benchmarks.cases.memory import main; main()"
_DECODERS: Mapping[str, Callable[[bytes], Any]] = {
    LATTICE: decode_lattice,
    STRIPE: decode_stripe,
    f"{STRIPE}, without its last_response": decode_stripe_data,
}


def retained_bytes(decode: Callable[[bytes], Any], raw: bytes) -> int:
    """Bytes that the result of ``decode`` keeps alive."""
    decode(raw)  # imports and caches do not count
    gc.collect()
    tracemalloc.start()
    result = decode(raw)
    gc.collect()
    retained, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del result
    return retained


def main() -> None:
    """Print the bytes that a result keeps alive. Arguments: ``DECODER FILE``."""
    print(retained_bytes(_DECODERS[sys.argv[1]], Path(sys.argv[2]).read_bytes()))


def _sampler(decoder: str, page: Path, invoices: int) -> Sampler:
    def sample() -> float:
        command = [sys.executable, "-c", _PROGRAM, decoder, str(page)]
        return int(run(command, page.parent, cwd=ROOT)) / invoices

    return sample


@contextmanager
def _memory(setup: Setup) -> Iterator[Comparison]:
    payloads = setup.payloads
    with temporary_folder() as folder:
        page = folder / "page.json"
        page.write_bytes(payloads.page)
        samplers = {name: _sampler(name, page, payloads.invoices) for name in _DECODERS}
        text = len(payloads.page) // payloads.invoices
        yield Comparison(samplers, {"bytes of JSON per invoice, not counted": text})


MEMORY = Benchmark(
    name="memory",
    row="memory of a decoded invoice",
    unit="B",
    goal=Goal("a twelfth", 1 / 12),
    prepare=_memory,
    max_rounds=2,  # it varies little
)
