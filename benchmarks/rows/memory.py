"""Memory of a decoded invoice: what a page of them holds, each decoder in its own process."""

from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.model import OURS, STRIPE, Benchmark, Contest, Goal, Probe, Setup
from benchmarks.rows.cpu import decode_ours, decode_stripe, decode_stripe_data

ROOT = Path(__file__).parents[2]
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


def _probe(decoder: str, page: Path, invoices: int) -> Probe:
    def sample() -> float:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.rows.memory", decoder, str(page)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return int(done.stdout) / invoices

    return sample


@contextmanager
def _memory(setup: Setup) -> Iterator[Contest]:
    samples = setup.samples
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.json"
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

if __name__ == "__main__":
    print(held(_DECODERS[sys.argv[1]], Path(sys.argv[2]).read_bytes()))
