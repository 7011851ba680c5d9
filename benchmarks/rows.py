"""All benchmarks, in the order of the table of goals."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import payloads
from benchmarks.benchmark import Benchmark
from benchmarks.emulator import EMULATOR
from benchmarks.environments import ROOT, Setup
from benchmarks.model import AIOHTTP, GENERATOR, HTTPX, LATTICE, STRIPE, Sampler, Skipped
from benchmarks.webhooks import WEBHOOK_BENCHMARKS

_Samplers = Mapping[str, Sampler]

_CONSUMERS = ROOT / "benchmarks" / "consumers"
CONSUMERS = {
    LATTICE: _CONSUMERS / "with_lattice_stripe.py",
    STRIPE: _CONSUMERS / "with_stripe_python.py",
}
STARTUP_PROGRAMS = {
    LATTICE: """\
from lattice_stripe import Client
client = Client("sk_test_1", base_url=URL)
assert client.customers.retrieve("cus_1").id
""",
    HTTPX: """\
import httpx
client = httpx.Client(headers={"Authorization": "Bearer sk_test_1"})
assert client.get(URL + "/v1/customers/cus_1").json()["id"]
""",
    STRIPE: """\
import os, stripe
stripe.ca_bundle_path = os.environ.get("SSL_CERT_FILE", stripe.ca_bundle_path)
client = stripe.StripeClient("sk_test_1", base_addresses={"api": URL})
assert client.v1.customers.retrieve("cus_1").id
""",
}


def _in_memory(task: str, file: str) -> Callable[[Setup], _Samplers]:
    return lambda setup: setup.samplers(task, LATTICE, STRIPE, path=str(setup.folder / file))


def _retrieve(concurrency: int, task: str, *contenders: str) -> Callable[[Setup], _Samplers]:
    return lambda setup: setup.samplers(
        task, *contenders, url=setup.url, concurrency=concurrency, calls=setup.calls
    )


def _list(setup: Setup) -> _Samplers:
    return setup.samplers("list_page", LATTICE, HTTPX, STRIPE, url=setup.url)


def _walk(setup: Setup) -> _Samplers:
    return setup.samplers("walk", LATTICE, HTTPX, url=setup.url, objects=100_000)


def _startup(setup: Setup) -> _Samplers:
    return _first_result(setup, setup.url, {})


def _startup_tls(setup: Setup) -> _Samplers:
    """Every contender reads certifi's authorities and the server's."""
    return _first_result(setup, setup.tls_url, {"SSL_CERT_FILE": str(setup.authorities)})


def _first_result(setup: Setup, url: str, variables: Mapping[str, str]) -> _Samplers:
    samplers = {}
    for name, program in STARTUP_PROGRAMS.items():
        command = [setup.environments.python(name), "-c", program.replace("URL", repr(url))]
        samplers[name] = setup.process(command, variables)
    return samplers


def _type_check(*checker: str) -> Callable[[Setup], _Samplers]:
    """The checker is the checkout's. It reads the packages of the contender's environment."""

    def samplers(setup: Setup) -> _Samplers:
        return {
            name: setup.process(
                [sys.executable, "-m", *checker, setup.environments.python(name), consumer]
            )
            for name, consumer in CONSUMERS.items()
        }

    return samplers


def _generate(setup: Setup) -> _Samplers:
    """Each tool runs in its own environment; codegen's is the checkout's."""
    document = payloads.document()
    if document is None:
        raise Skipped("Stripe's OpenAPI document is not available in ../shared/spec")
    spec, package, client = (setup.folder / name for name in ("spec", "generated", "client"))
    codegen = [sys.executable, "-m", "codegen"]
    importing = setup.process([*codegen, "import", document, "--to", spec], cwd=ROOT)
    generating = setup.process([*codegen, "generate", "--spec", spec, "--to", package], cwd=ROOT)
    config = setup.folder / "config.yml"
    config.write_text("literal_enums: true\n")  # fails on this document otherwise
    tool = setup.environments.python(GENERATOR).with_name(GENERATOR)
    options = ["--output-path", client, "--config", config, "--meta", "none"]
    return {
        LATTICE: lambda: {"s": importing()["s"] + generating()["s"]},
        GENERATOR: setup.process([tool, "generate", "--path", document, *options]),
    }


def _size(setup: Setup) -> _Samplers:
    for contender in (LATTICE, STRIPE):
        setup.environments.python(contender)
    client = setup.environments.packages(LATTICE) / "lattice_stripe"
    official = setup.environments.packages(STRIPE) / "stripe"
    testing = client / "testing"
    samplers: dict[str, Sampler] = {
        LATTICE: lambda: {"B": _bytes(client) - _bytes(testing)},
        STRIPE: lambda: {"B": _bytes(official)},
    }
    if testing.exists():
        samplers[f"{LATTICE}, testing/"] = lambda: {"B": _bytes(testing)}
    return samplers


def _bytes(folder: Path) -> int:
    """Size of the files in a folder, without bytecode."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return sum(path.stat().st_size for path in files)


_FIRST = "import, client, first decoded result, fresh process"
_MEMORY_OF = "memory of a decoded invoice"
_WALK = "walk 100,000 invoices"
_AIOHTTP_50 = f"50 retrieves at once, async, {AIOHTTP}"
_GENERATE = "document to formatted package"
_CHECK = "type-check a 30-line consumer, cold"
_DECODE = _in_memory("decode_page", "invoices.json")
_MEMORY = _in_memory("memory", "invoices.json")
_ENCODE = _in_memory("encode", "create.json")
_WEBHOOK = _in_memory("webhook", "event.json")
_SYNC = _retrieve(1, "retrieve", LATTICE, HTTPX, STRIPE)
_ASYNC = {n: _retrieve(n, "retrieve_async", LATTICE, HTTPX) for n in (1, 8, 50, 100)}
_AIOHTTP = _retrieve(50, "retrieve_async", AIOHTTP, HTTPX)
_THREADS = _retrieve(32, "retrieve", LATTICE, STRIPE)
_MYPY = _type_check("mypy", "--strict", "--no-incremental", "--python-executable")
_PYRIGHT = _type_check("pyright", "--pythonpath")

# fmt: off
BENCHMARKS = (
    Benchmark("decode", "decode a page of 100 invoices", "s", STRIPE, 1 / 150, _DECODE),
    Benchmark("memory", f"{_MEMORY_OF}, without last_response", "B", STRIPE, 1 / 10, _MEMORY, 1),
    Benchmark("startup", _FIRST, "s", HTTPX, 1.1, _startup),
    Benchmark("startup_tls", f"{_FIRST}, TLS", "s", HTTPX, 1.1, _startup_tls),
    Benchmark("sync", "one retrieve over loopback, sync", "s", HTTPX, 1.1, _SYNC),
    Benchmark("async_1", "one retrieve at a time, async", "s", HTTPX, None, _ASYNC[1]),
    Benchmark("async_8", "8 retrieves at once, async", "s", HTTPX, 0.8, _ASYNC[8]),
    Benchmark("async_50", "50 retrieves at once, async", "s", HTTPX, 0.4, _ASYNC[50]),
    Benchmark("async_100", "100 retrieves at once, async", "s", HTTPX, 0.4, _ASYNC[100]),
    Benchmark("aiohttp", _AIOHTTP_50, "s", HTTPX, 0.25, _AIOHTTP, contender=AIOHTTP),
    Benchmark("threads", "retrieves in 32 threads, sync", "s", STRIPE, 0.2, _THREADS),
    Benchmark("list", "list 100 invoices, sync", "s", HTTPX, 1.1, _list),
    Benchmark("walk", _WALK, "s/object", HTTPX, None, _walk, 3),
    Benchmark("walk_memory", f"{_WALK}: peak memory of the process", "B", HTTPX, None, _walk, 1),
    Benchmark("encode", "encode a large create call", "s", STRIPE, 1 / 8, _ENCODE),
    Benchmark("webhook", "verify and decode a webhook", "s", STRIPE, 1 / 25, _WEBHOOK),
    *WEBHOOK_BENCHMARKS,
    *EMULATOR,
    Benchmark("generate", _GENERATE, "s", GENERATOR, 3.0, _generate, 1, absolute=True),
    Benchmark("size", "installed size, without bytecode", "B", STRIPE, 0.3, _size, 1),
    Benchmark("mypy", f"{_CHECK}: mypy", "s", STRIPE, 1.0, _MYPY, 3),
    Benchmark("pyright", f"{_CHECK}: pyright", "s", STRIPE, 1.0, _PYRIGHT, 3),
)
# fmt: on
