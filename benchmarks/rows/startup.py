"""From nothing to the first decoded answer: a process of its own for each sample."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import certifi
import trustme

from benchmarks.model import HTTPX, OURS, STRIPE, Benchmark, Contest, Facts, Goal, Probe, Setup
from benchmarks.process import run, scratch
from benchmarks.server import running

BARE = "Python alone"
_ABSENT = """\
import sys
sys.modules.update({"httpx": None, "anyio": None, "aiohttp": None})
"""
_STRIPE = """\
import stripe
client = stripe.StripeClient("sk_test_1", base_addresses={"api": URL})
assert client.v1.customers.retrieve("cus_1").id
"""
PROGRAMS = {
    OURS: """\
from lattice_stripe import Client
client = Client("sk_test_1", base_url=URL)
assert client.customers.retrieve("cus_1").id
""",
    STRIPE: _STRIPE,
    f"{STRIPE}, httpx not installed": _ABSENT + _STRIPE,
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
    BARE: "",
}


def _probe(program: str, url: str, folder: Path) -> Probe:
    command = [sys.executable, "-c", program.replace("URL", repr(url))]

    def sample() -> float:
        started = perf_counter()
        run(command, folder)
        return perf_counter() - started

    return sample


@contextmanager
def _plain(setup: Setup) -> Iterator[Contest]:
    with scratch() as folder, running({"customers": setup.samples.customer}) as url:
        probes = {name: _probe(program, url, folder) for name, program in PROGRAMS.items()}
        yield _contest(probes, "the whole process, over plain HTTP on loopback")


@contextmanager
def _tls(setup: Setup) -> Iterator[Contest]:
    """As to Stripe: every contender reads the authorities that certifi lists, and one of ours."""
    authority = trustme.CA()
    answers = {"customers": setup.samples.customer}
    with scratch() as folder, running(answers, authority) as url:
        trusted = folder / "authorities.pem"
        trusted.write_bytes(Path(certifi.where()).read_bytes() + authority.cert_pem.bytes())
        named = f"import os\nos.environ['SSL_CERT_FILE'] = {str(trusted)!r}\n"
        given = _STRIPE.replace(
            "import stripe\n", f"import stripe\nstripe.ca_bundle_path = {str(trusted)!r}\n"
        )
        programs = {
            OURS: named + PROGRAMS[OURS],
            STRIPE: given,
            f"{STRIPE}, httpx not installed": _ABSENT + given,
            HTTPX: named + PROGRAMS[HTTPX],
            BARE: "",
        }
        probes = {name: _probe(program, url, folder) for name, program in programs.items()}
        yield _contest(probes, "the whole process, over TLS on loopback")


def _contest(probes: Mapping[str, Probe], measured: str) -> Contest:
    for probe in probes.values():
        probe()  # makes its bytecode
    return Contest(probes, {"measured": measured}, conclude=_without_python)


def _without_python(samples: Mapping[str, Sequence[float]]) -> Facts:
    ours, theirs, bare = (median(samples[name]) for name in (OURS, STRIPE, BARE))
    return {"ratio without Python's own start": round((ours - bare) / (theirs - bare), 3)}


_ROW = "import, client, first decoded answer in a fresh process"
_GOAL = Goal("a third of the time", 1 / 3)
STARTUP = Benchmark(name="startup", row=_ROW, unit="s", goal=_GOAL, prepare=_plain)
STARTUP_TLS = Benchmark(
    name="startup_tls",
    row=_ROW,
    unit="s",
    goal=_GOAL,
    prepare=_tls,
    title="import, client, first decoded answer, over TLS",
)
