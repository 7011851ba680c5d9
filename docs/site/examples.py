"""A runnable example of each operation, from the arguments that the emulator's tests make."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lattice_stripe
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import Operation as OperationFacts
from lattice_stripe.testing._facts import load_facts

from tests.testing.arguments import Arguments

_SYNC = """\
from lattice_stripe import testing

client = testing.client()
{setup}{result} = client.{call}
"""
_ASYNC = """\
import asyncio

from lattice_stripe import testing


async def main() -> None:
    async with testing.async_client() as client:
        {setup}{result} = await client.{call}


asyncio.run(main())
"""
_CHECKED: dict[str, dict[str, Any]] = {
    "billing.meter_event_adjustments.create": {"cancel": {"identifier": "event_1"}},
    "billing.meters.event_summaries.list": {
        "start_time": 1_767_225_600,
        "end_time": 1_767_229_200,
    },
}
"""Arguments that opinions check, which the made ones do not satisfy."""


@dataclass(frozen=True, slots=True)
class Example:
    """The source of an example, for the sync and the async client."""

    sync: str
    asynchronous: str


class _Variable(str):
    """A string that is written as the name of a variable."""

    def __str__(self) -> str:
        return self  # str(self) is still a variable

    def __repr__(self) -> str:
        return "".join(self)


class _Stored(dict[str, Any]):
    """An object that is written as the name of a variable."""

    def __init__(self, name: str) -> None:
        super().__init__(id=_Variable(f'{name}["id"]'))
        self._name = name

    def __repr__(self) -> str:
        return self._name


class _Recorder(StripeEmulator):
    """An emulator that writes down the objects that an example stores before its call."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._names: set[str] = set()

    def put(self, schema: str, /, **fields: Any) -> dict[str, Any]:
        name = self._name(schema.rpartition(".")[2])
        given = "".join(f", {key}={value!r}" for key, value in fields.items())
        self.lines.append(f'{name} = emulator.put("{schema}"{given})')
        return _Stored(name)

    def objects(self, schema: str, *, stripe_account: str = "") -> Any:
        return _Variable(f'emulator.objects("{schema}")')

    def _name(self, noun: str) -> str:
        name, number = noun, 2
        while name in self._names:
            name, number = f"{noun}_{number}", number + 1
        self._names.add(name)
        return name


class _RecordedArguments(Arguments):
    """Arguments whose objects a recorder writes down."""

    def __init__(self, recorder: _Recorder) -> None:
        super().__init__(recorder)
        self._recorder = recorder

    def _quote(self, finalized: bool) -> str:
        customer, price = self._recorder.put("customer")["id"], self._price()
        given = f'customer={customer!r}, line_items=[{{"price": {price!r}}}]'
        self._recorder.lines.append(f"quote = emulator.client().quotes.create({given})")
        if finalized:
            self._recorder.lines.append("emulator.client().quotes.finalize(quote.id)")
        return _Variable("quote.id")


def make_examples() -> dict[str, Example]:
    """The example of each operation, by the operation's dotted name."""
    facts = {operation.name: operation for operation in load_facts().operations}
    sources: dict[str, tuple[str, str]] = {}
    for operation in lattice_stripe.operations():
        if operation.name in facts:
            sources[operation.name] = _sources(operation, facts[operation.name])
    formatted = iter(_format([source for pair in sources.values() for source in pair]))
    return {name: Example(next(formatted), next(formatted)) for name in sources}


def _sources(operation: lattice_stripe.Operation, fact: OperationFacts) -> tuple[str, str]:
    recorder = _Recorder()
    arguments = _RecordedArguments(recorder)
    names = {stripe: python for python, stripe in operation.renamed}
    keywords = {names.get(key, key): value for key, value in arguments.of(fact).items()}
    keywords |= _CHECKED.get(operation.name, {})
    given = [repr(value) for value in arguments.path(fact)]
    given += [f"{key}={value!r}" for key, value in keywords.items()]
    call = f"{operation.name}({', '.join(given)})"
    result = "page" if operation.page else "result"
    stored = ["emulator = testing.emulator_of(client)", *recorder.lines] if recorder.lines else []
    lines = [f"{line}\n" for line in stored]
    return (
        _SYNC.format(setup="".join(lines), result=result, call=call),
        _ASYNC.format(setup=(" " * 8).join([*lines, ""]), result=result, call=call),
    )


def _format(sources: list[str]) -> list[str]:
    """The sources as ruff formats them, in one run."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:05}.py") for number in range(len(sources))]
        for file, source in zip(files, sources, strict=True):
            file.write_text(source, "utf-8")
        command = ["ruff", "format", "--quiet", "--isolated", "--line-length", "80", folder]
        subprocess.run([sys.executable, "-m", *command], check=True)
        return [file.read_text("utf-8") for file in files]
