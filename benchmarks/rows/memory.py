"""Memory of a decoded invoice: what a page of them holds, each decoder in its own process."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.model import OURS, STRIPE, Benchmark, Contest, Goal, Probe, Setup
from benchmarks.process import ROOT, run, scratch
from benchmarks.rows.cpu import decode_ours, decode_stripe, decode_stripe_data

_PROGRAM = "from benchmarks.rows.memory import main; main()"
_DECODERS: Mapping[str, Callable[[bytes], Any]] = {
    OURS: decode_ours,
    STRIPE: decode_stripe,
    f"{STRIPE}, without its last_response": decode_stripe_data,
}


def held(decode: Callable[[bytes], Any], raw: bytes) -> int:
    """Bytes that live as long as the result of ``decode`` and because of it."""
    decode(raw)  # what is imported and cached on the way belongs to no object
    gc.collect()
    tracemalloc.start()
    result = decode(raw)
    gc.collect()
    found, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del result
    return found


def main() -> None:
    """Print the bytes that a decoder's result holds: ``DECODER FILE``."""
    print(held(_DECODERS[sys.argv[1]], Path(sys.argv[2]).read_bytes()))


def _probe(decoder: str, page: Path, invoices: int) -> Probe:
    def sample() -> float:
        command = [sys.executable, "-c", _PROGRAM, decoder, str(page)]
        return int(run(command, page.parent, cwd=ROOT)) / invoices

    return sample


@contextmanager
def _memory(setup: Setup) -> Iterator[Contest]:
    samples = setup.samples
    with scratch() as folder:
        page = folder / "page.json"
        page.write_bytes(samples.page)
        probes = {name: _probe(name, page, samples.invoices) for name in _DECODERS}
        text = len(samples.page) // samples.invoices
        yield Contest(probes, {"bytes of JSON per invoice, not counted": text})


MEMORY = Benchmark(
    name="memory",
    row="memory of a decoded invoice",
    unit="B",
    goal=Goal("a twelfth", 1 / 12),
    prepare=_memory,
    most_rounds=2,  # it hardly ever varies
)
