"""Forks during first calls: ``python -m tests.faults.fork_process URL SEED KIND``.

Threads make their first calls while the process forks, and the forked processes make calls too.
Prints one line of JSON per call, and exits with 1 if a forked process fails.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
import threading
import time
import warnings
from typing import Any

from lattice_stripe import AsyncClient, Client, StripeError

KINDS = ("sync", "async", "aiohttp")
"""The client of the process."""
THREADS = 3
FORKS = 4
MAX_DELAY = 0.08
"""Seconds from one fork to the next. A first call takes about 0.2 s."""
MAX_SECONDS = 20


class Caller:
    def __init__(self, url: str, kind: str) -> None:
        self._kind = kind
        self._options: Any = {"base_url": url, "max_retries": 0}
        if kind == "aiohttp":
            self._options["http_options"] = {"transport": "aiohttp"}
        self._client = Client("sk_test_forks", **self._options) if kind == "sync" else None

    def create(self, name: str) -> None:
        """Create a customer and print the outcome."""
        found: dict[str, Any] = {"name": name}
        try:
            if self._client is not None:
                found["id"] = self._client.customers.create(name=name).id
            else:
                found["id"] = asyncio.run(self._create_async(name))
        except StripeError as error:
            found |= {"error": repr(error), "key": error.idempotency_key}
        # One write: the lines of other threads and processes do not mix with it.
        os.write(1, json.dumps(found).encode() + b"\n")

    async def _create_async(self, name: str) -> str | None:
        async with AsyncClient("sk_test_forks", **self._options) as client:
            return (await client.customers.create(name=name)).id


def main(url: str, seed: str, kind: str) -> int:
    warnings.simplefilter("ignore")  # Python warns about forks while there are threads
    rng = random.Random(seed)
    caller = Caller(url, kind)
    threads = [
        threading.Thread(target=caller.create, args=(f"fork {kind}/{seed}/thread {number}",))
        for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    children = []
    for number in range(FORKS):
        time.sleep(rng.uniform(0, MAX_DELAY))
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(MAX_SECONDS)  # ends a process that is stuck
                caller.create(f"fork {kind}/{seed}/child {number}")
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    for thread in threads:
        thread.join()
    caller.create(f"fork {kind}/{seed}/after")
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    if any(codes):  # -14 is SIGALRM
        print(f"The forked processes exited with {codes}.", file=sys.stderr)
    return 1 if any(codes) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
