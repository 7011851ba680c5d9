"""Import, client and first decoded result, in a fresh process for each sample."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import certifi
import trustme

from benchmarks.model import (
    HTTPX,
    LATTICE,
    STRIPE,
    Benchmark,
    Comparison,
    Facts,
    Goal,
    Sampler,
    Setup,
)
from benchmarks.process import run, temporary_folder
from benchmarks.server import running

PYTHON = "Python alone"
_WITHOUT_HTTPX = """\
import sys
sys.modules.update({"httpx": None, "anyio": None, "aiohttp": None})
"""
_STRIPE = """\
import stripe
client = stripe.StripeClient("sk_test_1", base_addresses={"api": URL})
assert client.v1.customers.retrieve("cus_1").id
"""
PROGRAMS = {
    LATTICE: """\
from lattice_stripe import Client
client = Client("sk_test_1", base_url=URL)
assert client.customers.retrieve("cus_1").id
""",
    STRIPE: _STRIPE,
    f"{STRIPE}, httpx not installed": _WITHOUT_HTTPX + _STRIPE,
    f"{STRIPE} on httpx": """\
import stripe
http = stripe.HTTPXClient(allow_sync_methods=True)
client = stripe.StripeClient("sk_test_1", base_addresses={"api": URL}, http_client=http)
assert client.v1.customers.retrieve("cus_1").id
""",
    HTTPX: """\
import httpx
client = httpx.Client(headers={"Authorization": "Bearer sk_test_1"})
assert client.get(URL + "/v1/customers/cus_1").json()["id"]
""",
    PYTHON: "",
}


def _sampler(program: str, url: str, folder: Path) -> Sampler:
    command = [sys.executable, "-c", program.replace("URL", repr(url))]

    def sample() -> float:
        started = perf_counter()
        run(command, folder)
        return perf_counter() - started

    return sample


@contextmanager
def _plain(setup: Setup) -> Iterator[Comparison]:
    with temporary_folder() as folder, running({"customers": setup.payloads.customer}) as url:
        samplers = {name: _sampler(program, url, folder) for name, program in PROGRAMS.items()}
        yield _comparison(samplers, "the whole process, over plain HTTP on loopback")


@contextmanager
def _tls(setup: Setup) -> Iterator[Comparison]:
    """Every contender reads certifi's authorities, as for Stripe, and the test server's."""
    authority = trustme.CA()
    bodies = {"customers": setup.payloads.customer}
    with temporary_folder() as folder, running(bodies, authority) as url:
        trusted = folder / "authorities.pem"
        trusted.write_bytes(Path(certifi.where()).read_bytes() + authority.cert_pem.bytes())
        from_environment = f"import os\nos.environ['SSL_CERT_FILE'] = {str(trusted)!r}\n"
        with_ca_bundle = _STRIPE.replace(
            "import stripe\n", f"import stripe\nstripe.ca_bundle_path = {str(trusted)!r}\n"
        )
        programs = {
            LATTICE: from_environment + PROGRAMS[LATTICE],
            STRIPE: with_ca_bundle,
            f"{STRIPE}, httpx not installed": _WITHOUT_HTTPX + with_ca_bundle,
            HTTPX: from_environment + PROGRAMS[HTTPX],
            PYTHON: "",
        }
        samplers = {name: _sampler(program, url, folder) for name, program in programs.items()}
        yield _comparison(samplers, "the whole process, over TLS on loopback")


def _comparison(samplers: Mapping[str, Sampler], measured: str) -> Comparison:
    for sampler in samplers.values():
        sampler()  # creates the bytecode
    return Comparison(samplers, {"measured": measured}, summarize=_without_python)


def _without_python(samples: Mapping[str, Sequence[float]]) -> Facts:
    python = median(samples[PYTHON])
    seconds, stripe_seconds = (median(samples[name]) - python for name in (LATTICE, STRIPE))
    return {"ratio without the start of Python": round(seconds / stripe_seconds, 3)}


_ROW = "import, client, first decoded result, fresh process"
_GOAL = Goal("a third of the time", 1 / 3)
STARTUP = Benchmark(name="startup", row=_ROW, unit="s", goal=_GOAL, prepare=_plain)
STARTUP_TLS = Benchmark(
    name="startup_tls",
    row=_ROW,
    unit="s",
    goal=_GOAL,
    prepare=_tls,
    title="import, client, first decoded result, over TLS",
)
