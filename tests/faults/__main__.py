"""The full fault run: ``make soak``. Prints the counts; exit code 1 if there is a violation."""

from __future__ import annotations

import faulthandler
import sys
from time import monotonic

from tests.faults.runs import create_async, create_sync, list_all
from tests.faults.server import fault_server

CREATES = 10_000
OBJECTS = 100_000
FAULT_RATE = 0.2
TIME_LIMIT = 900
"""Seconds after which the run counts as stuck: it prints all stacks and exits."""


def main() -> int:
    faulthandler.dump_traceback_later(TIME_LIMIT, exit=True)
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
    for violation in violations:
        print(f"VIOLATION: {violation}")
    print(f"\n{len(violations)} violations in {monotonic() - started:.0f} s")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
