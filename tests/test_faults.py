"""The client against a server that fails one request in five. ``make soak`` is the full run."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable

import pytest

from tests.faults.fork_process import FORKS, KINDS, THREADS
from tests.faults.mutation_run import TRANSPORTS, run_mutations
from tests.faults.mutations import MUTATIONS, mutated_response
from tests.faults.process_runs import run_forks, run_signals
from tests.faults.runs import CreateRun, create_async, create_sync, list_all
from tests.faults.server import FAULTS, fault_server

CREATES = 600
OBJECTS = 3_000
MUTATED_RESPONSES = 700


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


def test_mutated_responses_are_reproducible() -> None:
    for number in range(100):
        assert mutated_response(1, number) == mutated_response(1, number)
    assert mutated_response(1, 1) != mutated_response(2, 1)


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_mutated_response_is_the_unmutated_result_or_an_error_with_the_key(
    transport: str, measured: Callable[[str], None]
) -> None:
    run = run_mutations(transport, range(MUTATED_RESPONSES), seed=6)
    measured(str(run))
    assert run.violations() == []
    assert run.calls == MUTATED_RESPONSES
    assert run.mutations.keys() == MUTATIONS.keys()
    assert MUTATED_RESPONSES / 4 < run.results < MUTATED_RESPONSES / 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_processes_forked_during_first_calls_make_calls(measured: Callable[[str], None]) -> None:
    run = run_forks(0.0, seed=7)
    measured(str(run))
    assert run.violations() == []
    assert run.processes == len(KINDS)
    assert len(run.calls) == len(run.created) == run.processes * (THREADS + FORKS + 1)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs signal.setitimer")
def test_interrupted_calls_keep_their_key_and_the_client_works(
    measured: Callable[[str], None],
) -> None:
    run = run_signals(6.0, seed=8)
    measured(str(run))
    assert run.violations() == []
    assert len(run.repeated) > 100
