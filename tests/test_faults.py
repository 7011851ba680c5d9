"""The client against a server that fails one request in five. ``make soak`` is the full run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.faults.runs import CreateRun, create_async, create_sync, list_all
from tests.faults.server import FAULTS, fault_server

CREATES = 600
OBJECTS = 3_000


@pytest.mark.parametrize("max_retries", [2, 0])
@pytest.mark.parametrize("create", [create_sync, create_async])
def test_creates_are_neither_lost_nor_doubled(
    create: Callable[..., CreateRun], max_retries: int, measured: Callable[[str], None]
) -> None:
    with fault_server(rate=0.2, seed=7 + max_retries) as url:
        run = create(url, CREATES, max_retries=max_retries)
    measured(str(run))
    succeeded, failed = len(run.results.succeeded), len(run.results.failed)
    assert run.violations() == []
    assert len(run.repeats.succeeded) == failed
    assert sum(map(len, run.counts["created"].values())) == CREATES
    assert Counter(run.counts["faults"]).keys() == {" ".join(fault) for fault in FAULTS}
    if max_retries:  # retries succeed, some of them by a replayed response
        assert succeeded > 0.95 * CREATES
        assert run.counts["replayed"] > 0
    else:
        # One request per create and one per repeat. A request written to a connection that the
        # server is closing fails without reaching the server.
        assert CREATES <= run.counts["requests"] <= CREATES + failed
        assert 0.1 * CREATES < failed < 0.4 * CREATES


def test_every_listed_object_is_seen_once_and_in_order(measured: Callable[[str], None]) -> None:
    with fault_server(rate=0.2, seed=5, objects=OBJECTS) as url:
        run = list_all(url, OBJECTS)
    measured(str(run))
    assert run.violations() == []
    assert run.counts["requests"] > run.counts["pages"] >= OBJECTS / 100
