"""The full fault run: ``make soak``. Prints what was counted; exit code 1 where anything is off."""

from __future__ import annotations

import faulthandler
import sys
from time import monotonic

from tests.faults.runs import creates_async, creates_sync, walk
from tests.faults.server import fault_server

CREATES = 10_000
OBJECTS = 100_000
RATE = 0.2
LONGEST = 900
"""Seconds after which the run counts as stuck: it shows where, and ends."""


def main() -> int:
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    begun = monotonic()
    violations = []
    for seed, retries in enumerate((2, 0), start=1):
        for run in (creates_sync, creates_async):
            with fault_server(rate=RATE, seed=seed) as url:
                outcome = run(url, CREATES, max_retries=retries)
            print(outcome, flush=True)
            violations += outcome.violations()
    with fault_server(rate=RATE, seed=3, objects=OBJECTS) as url:
        walked = walk(url, OBJECTS)
    print(walked, flush=True)
    violations += walked.violations()
    for violation in violations:
        print(f"VIOLATION {violation}")
    print(f"{len(violations)} violations in {monotonic() - begun:.0f} s")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
