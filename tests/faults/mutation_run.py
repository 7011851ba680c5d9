"""Make calls whose responses are mutated, and compare each result with the unmutated one."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from lattice_stripe import AsyncClient, Client, StripeError, decode
from msgspec import to_builtins

from tests.faults.mutations import customer, mutated_response
from tests.faults.runs import TASKS, THREADS, TIMEOUT
from tests.faults.server import fault_server

TRANSPORTS = ("sync", "async", "aiohttp")
MAX_SECONDS = 10.0
"""How long a call may take. The client's timeout applies to each step, so a call can take longer
than one timeout, also because the machine is busy."""
_NUMBER = re.compile(r"(?:cus|req)_([0-9]+)")


@dataclass
class MutationRun:
    """What the calls with one transport returned and raised."""

    transport: str
    seed: int
    calls: int = 0
    results: int = 0
    """Calls that returned the customer of the unmutated response."""
    errors: Counter[str] = field(default_factory=Counter)
    mutations: Counter[str] = field(default_factory=Counter)
    problems: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0

    def add_result(self, number: int, result: Any) -> None:
        self.results += 1
        expected = to_builtins(decode(json.dumps(customer(number))))
        if to_builtins(result) != expected:
            self.problems[number] = f"returned {result!r:.100}"

    def add_error(self, number: int, error: BaseException) -> None:
        self.errors[type(error).__name__] += 1
        if not isinstance(error, StripeError):
            self.problems[number] = f"raised {error!r:.100}"
        elif error.idempotency_key != key_of(number):
            self.problems[number] = f"the key of the error is {error.idempotency_key!r}: {error!r}"
        elif others := _numbers(error) - {number}:
            self.problems[number] = f"raised the error of call {others}: {error!r:.100}"

    def violations(self) -> list[str]:
        return [
            f"{self.transport}, call {number}: {problem} "
            f"({mutated_response(self.seed, number).mutation}: "
            f"mutated_response({self.seed}, {number}))"
            for number, problem in sorted(self.problems.items())
        ]

    def __str__(self) -> str:
        classes = ", ".join(f"{number} {name}" for name, number in self.errors.most_common())
        return (
            f"mutated responses, {self.transport}: {self.calls:,} calls, "
            f"{len(self.mutations)} kinds of mutations, {self.seconds:.1f} s\n"
            f"  {len(self.problems)} with a wrong result or error\n"
            f"  {self.results:,} returned the unmutated result, {self.errors.total():,} failed"
            f"{f' ({classes})' if classes else ''}"
        )


def run_mutations(transport: str, numbers: Iterable[int], *, seed: int) -> MutationRun:
    """Make one call for each number, without retries, and check its result or error."""
    run = MutationRun(transport, seed)
    with fault_server(rate=0.0, seed=seed) as url:
        started = monotonic()
        if transport == "sync":
            _call_sync(run, url, numbers)
        else:
            asyncio.run(_call_async(run, url, numbers))
        run.seconds = monotonic() - started
    return run


def key_of(number: int) -> str:
    return f"key of call {number}"


def _numbers(error: StripeError) -> set[int]:
    """The numbers of the calls that an error names. A mutated body may contain any number."""
    return {int(number) for number in _NUMBER.findall(f"{error} {error.request_id}")}


def _call_sync(run: MutationRun, url: str, numbers: Iterable[int]) -> None:
    with Client("sk_test_mutations", base_url=url, max_retries=0, timeout=TIMEOUT) as client:

        def call(number: int) -> None:
            started = monotonic()
            try:
                result = client.customers.update(f"cus_{number}", **_arguments(number))
            except Exception as error:  # noqa: BLE001  # the run counts every class
                run.add_error(number, error)
            else:
                run.add_result(number, result)
            _count(run, number, monotonic() - started)

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(call, numbers))


async def _call_async(run: MutationRun, url: str, numbers: Iterable[int]) -> None:
    remaining = iter(numbers)  # shared: each task takes the next number
    options: Any = {"http_options": {"transport": "aiohttp"}} if run.transport == "aiohttp" else {}

    async def call(client: AsyncClient) -> None:
        for number in remaining:
            started = monotonic()
            try:
                async with asyncio.timeout(MAX_SECONDS):
                    result = await client.customers.update(f"cus_{number}", **_arguments(number))
            except Exception as error:  # noqa: BLE001  # the run counts every class
                run.add_error(number, error)
            else:
                run.add_result(number, result)
            _count(run, number, monotonic() - started)

    async with AsyncClient(
        "sk_test_mutations", base_url=url, max_retries=0, timeout=TIMEOUT, **options
    ) as client:
        await asyncio.gather(*(call(client) for _ in range(TASKS)))


def _arguments(number: int) -> Any:
    return {"name": f"customer {number}", "opts": {"idempotency_key": key_of(number)}}


def _count(run: MutationRun, number: int, seconds: float) -> None:
    run.calls += 1
    run.mutations[mutated_response(run.seed, number).mutation] += 1
    if seconds >= MAX_SECONDS:
        run.problems[number] = f"no end after {seconds:.1f} s"
