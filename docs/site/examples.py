"""A runnable example of each operation, from the arguments that the emulator's tests make."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lattice_stripe
from lattice_stripe import StripeError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import OperationFacts, load_facts

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
_CHOSEN: dict[str, dict[str, Any]] = {
    "accounts.create": {"type": "express", "country": "US", "email": "ada@example.com"},
    "billing.meter_event_adjustments.create": {"cancel": {"identifier": "event_1"}},
    "billing.meters.create": {"display_name": "API calls", "event_name": "api_calls"},
    "billing.meters.event_summaries.list": {
        "start_time": 1_767_225_600,
        "end_time": 1_767_229_200,
    },
    "customers.create": {"email": "ada@example.com", "name": "Ada Lovelace"},
    "customers.list": {"email": "ada@example.com", "limit": 100},
    "customers.search": {"query": "email:'ada@example.com'"},
    "customers.update": {"email": "ada@example.com"},
    "disputes.update": {"evidence": {"customer_name": "Ada Lovelace"}, "submit": False},
    "invoice_items.create": {"amount": 15_000, "currency": "usd", "description": "Review"},
    "invoice_items.update": {"amount": 20_000},
    "invoices.create": {"auto_advance": False, "description": "Consulting, March"},
    "invoices.list": {"status": "open", "limit": 100},
    "invoices.search": {"query": "status:'open'"},
    "invoices.update": {"description": "Consulting, March"},
    "payment_intents.create": {
        "amount": 2_000,
        "currency": "usd",
        "payment_method": "pm_card_visa",
        "confirm": True,
    },
    "payment_intents.search": {"query": "status:'succeeded'"},
    "prices.create": {"currency": "usd", "unit_amount": 1_000},
    "products.create": {"name": "Pro"},
    "products.update": {"name": "Pro annual"},
    "quotes.create": {"description": "Pro annual"},
    "subscriptions.list": {"status": "active", "limit": 100},
    "subscriptions.update": {"cancel_at_period_end": True, "proration_behavior": "none"},
}
"""Arguments that replace the made ones, because they say more, or because opinions check them."""


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
    keywords |= _CHOSEN.get(operation.name, {})
    given = [repr(value) for value in arguments.path(fact)]
    given += [f"{key}={value!r}" for key, value in keywords.items()]
    call = f"{operation.name}({', '.join(given)})".replace("'xxx'", "'example'")
    result = "page" if operation.page else "result"
    return _written(*_simplify(recorder.lines, result, call))


def _simplify(stored: list[str], result: str, call: str) -> tuple[list[str], str, str]:
    """The arguments of ``_written``, without objects and names that the call does not need."""
    for line in stored[::-1]:
        name, _, value = line.partition(" = ")
        rest = "\n".join([*stored[stored.index(line) + 1 :], call])
        if not name.isidentifier() or _variable(name).search(rest):
            continue
        fewer = [other for other in stored if other != line]
        if _runs(_written(fewer, result, call)[0]):
            stored = fewer
        else:
            stored = [value if other == line else other for other in stored]
    text = "\n".join([*stored, call])
    for name, noun in re.findall(r"^((\w+)_\d+) = ", text, re.MULTILINE):
        if not _variable(noun).search(text):
            text = _variable(name).sub(noun, text)
    *stored, call = text.splitlines()
    return stored, result, call


def _variable(name: str) -> re.Pattern[str]:
    """Finds a variable, but no keyword, attribute or string of that name."""
    return re.compile(rf'(?<![\w."]){name}(?![\w="])')


def _written(stored: list[str], result: str, call: str) -> tuple[str, str]:
    """The sync and the async source."""
    lines = [f"{line}\n" for line in stored]
    if lines:
        lines.insert(0, "emulator = testing.emulator_of(client)\n")
    return (
        _SYNC.format(setup="".join(lines), result=result, call=call),
        _ASYNC.format(setup=(" " * 8).join([*lines, ""]), result=result, call=call),
    )


def _runs(source: str) -> bool:
    try:
        exec(compile(source, "example", "exec"), {})
    except StripeError:
        return False  # the call needs an object that it does not name
    return True


def _format(sources: list[str]) -> list[str]:
    """The sources as ruff formats them, in one run."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:05}.py") for number in range(len(sources))]
        for file, source in zip(files, sources, strict=True):
            file.write_text(source, "utf-8")
        command = ["ruff", "format", "--quiet", "--isolated", "--line-length", "80", folder]
        subprocess.run([sys.executable, "-m", *command], check=True)
        return [file.read_text("utf-8") for file in files]
