"""Benchmarks of receiving webhooks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from benchmarks.benchmark import Benchmark
from benchmarks.environments import Setup
from benchmarks.model import SQLITE, STARLETTE, WEBHOOKS, Sampler


def _asgi(setup: Setup) -> Mapping[str, Sampler]:
    """Both serve with uvicorn. Another process sends deliveries over 16 connections."""
    return setup.samplers("asgi", WEBHOOKS, STARLETTE, path=str(setup.folder / "event.json"))


def _inbox(setup: Setup) -> Mapping[str, Sampler]:
    """The peer inserts the body and its id. Both databases have a write-ahead log."""
    for contender in (WEBHOOKS, STARLETTE):
        setup.environments.python(contender)
    arguments = {"path": str(setup.folder / "event.json")}
    return {
        WEBHOOKS: partial(setup.sample, WEBHOOKS, "inbox", arguments),
        SQLITE: partial(setup.sample, STARLETTE, "insert", arguments),
    }


_ASGI = "receive a webhook over ASGI, beside an endpoint that reads the body"
_INBOX = "receive a webhook with an inbox in SQLite, beside an insert"

# fmt: off
WEBHOOK_BENCHMARKS = (
    Benchmark("webhook_asgi", _ASGI, "s", STARLETTE, 1 / 0.7, _asgi, contender=WEBHOOKS),
    Benchmark("webhook_inbox", _INBOX, "s", SQLITE, None, _inbox, contender=WEBHOOKS),
)
# fmt: on
