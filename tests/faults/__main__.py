"""The full fault run: ``make soak``. Prints the counts; exit code 1 if there is a violation."""

from __future__ import annotations

import faulthandler
import logging
import sys
from time import monotonic

from tests.faults.mutation_run import TRANSPORTS, run_mutations
from tests.faults.process_runs import run_forks, run_signals
from tests.faults.runs import create_async, create_sync, list_all
from tests.faults.server import fault_server
from tests.webhooks.delivery_run import Kind, run_deliveries

CREATES = 10_000
OBJECTS = 100_000
FAULT_RATE = 0.2
MUTATED_RESPONSES = 20_000
PROCESS_SECONDS = 60.0
"""How long the runs with signals and with forks take, each."""
DELIVERIES: tuple[tuple[Kind, bool, int], ...] = (
    ("postgres", False, 10_000),
    ("postgres", True, 2_000),
    ("sqlite", False, 2_000),
    ("sqlite", True, 2_000),
    ("asyncpg", False, 1_000),
    ("asyncpg", True, 1_000),
    ("redis", False, 2_000),
    ("redis", True, 2_000),
)
"""(database, whether workers handle the events later, number of deliveries)"""
TIME_LIMIT = 1800
"""Seconds after which the run counts as stuck: it prints all stacks and exits."""


def main() -> int:
    faulthandler.dump_traceback_later(TIME_LIMIT, exit=True)
    logging.getLogger("lattice_stripe").addHandler(logging.NullHandler())  # counted, not printed
    started = monotonic()
    violations = []
    print(f"The server injects a fault into {FAULT_RATE:.0%} of all requests.\n", flush=True)
    for seed, max_retries in enumerate((2, 0), start=1):
        for create in (create_sync, create_async):
            with fault_server(rate=FAULT_RATE, seed=seed) as url:
                run = create(url, CREATES, max_retries=max_retries)
            print(run, flush=True)
            violations += run.violations()
    with fault_server(rate=FAULT_RATE, seed=3, objects=OBJECTS) as url:
        listed = list_all(url, OBJECTS)
    print(listed, flush=True)
    violations += listed.violations()
    for index, transport in enumerate(TRANSPORTS):
        numbers = range(index, MUTATED_RESPONSES, len(TRANSPORTS))
        mutated = run_mutations(transport, numbers, seed=4)
        print(mutated, flush=True)
        violations += mutated.violations()
    for run_processes in (run_forks, run_signals):
        processes = run_processes(PROCESS_SECONDS, seed=5)
        print(processes, flush=True)
        violations += processes.violations()
    for kind, later, number in DELIVERIES:
        delivered = run_deliveries(kind, number, seed=6, later=later)
        print(delivered, flush=True)
        violations += delivered.violations()
    for violation in violations:
        print(f"VIOLATION: {violation}")
    print(f"\n{len(violations)} violations in {monotonic() - started:.0f} s")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
