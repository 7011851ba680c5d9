"""Form encoding against the official SDK: the same pairs, for parameters of every operation.

For each operation with form-encoded parameters, a set of them is made from the types the generator
reads in ``spec/``, seeded, and encoded by both. What is left to chance is only the values.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from lattice_stripe._core.encoding import form
from stripe._encode import _api_encode

from codegen.document.spec_folder import read_spec
from codegen.model import Array, Enum, Map, Model, Operation, Parameter, Ref, Scalar, Type, Union
from codegen.overlay import actions
from codegen.parse.parser import parse
from tests.shared import ROOT

TEXTS = [
    "cus_123",
    "a b",
    "50% off & more",
    "ключ",
    "日本",
    "x=y",
    "",
    "[0]",
    "a+b",
    "line\nline",
    "'\"",
]


@pytest.fixture(scope="module")
def model() -> Model:
    applied = actions.apply(read_spec(ROOT / "spec"), actions.load_overlays(ROOT / "overlays"))
    return parse(applied.document)


class Maker:
    """Values for types, by chance."""

    def __init__(self, model: Model, seed: int) -> None:
        self.shapes = {shape.name: shape for shape in model.shapes}
        self.chance = random.Random(seed)

    def params(self, params: tuple[Parameter, ...], depth: int = 0) -> dict[str, Any]:
        share = 0.9 if depth < 2 else 0.4
        return {
            p.wire: self.value(p.type, depth)
            for p in params
            if p.required or self.chance.random() < share
        }

    def value(self, kind: Type, depth: int) -> Any:
        match kind:
            case Enum(values):
                return self.chance.choice(values)
            case Ref(name):
                return self.params(self.shapes[name].params, depth + 1)
            case Array(item):
                # The official SDK writes Python's ``True`` and ``2026-01-01 00:00:00+00:00`` for
                # booleans and times that stand directly in a list; Stripe has no such lists.
                count = self.chance.randint(0, 2 if depth > 3 else 3)
                return [self.value(item, depth + 1) for _ in range(count)]
            case Map(value):
                count = self.chance.randint(0, 3)
                return {
                    self.chance.choice(TEXTS[:8]) or "k": self.value(value, depth)
                    for _ in range(count)
                }
            case Union(items):
                return self.value(self.chance.choice(items), depth)
            case Scalar(_, "unix-time"):
                moment = datetime(
                    2026, 1, 1, tzinfo=timezone(timedelta(hours=self.chance.randint(-9, 9)))
                )
                seconds = self.chance.randint(0, 2**31)
                return self.chance.choice([seconds, moment + timedelta(seconds=seconds % 10**7)])
            case Scalar("int"):
                return self.chance.choice([0, 1, -5, 15_000, 2**63])
            case Scalar("bool"):
                return self.chance.random() < 0.5
            case Scalar("float"):
                return self.chance.choice([2.5, 0.1, Decimal("8.875")])
            case Scalar("Decimal"):
                return Decimal(self.chance.choice(["0.0000001", "12.50", "7"]))
            case Scalar("None"):
                return None
            case Scalar("str"):
                return self.chance.choice(TEXTS)
            case _:
                return {"anything": self.chance.choice(TEXTS)}


def encodes_as_pairs(operation: Operation) -> bool:
    return bool(operation.params) and operation.body in ("form", None) and not operation.v2


def test_both_encode_to_the_same_pairs(model: Model, measured: Callable[[str], None]) -> None:
    sets = pairs = 0
    for seed, operation in enumerate(model.operations):
        if not encodes_as_pairs(operation):
            continue
        params = Maker(model, seed).params(operation.params)
        theirs = [(key, str(value)) for key, value in _api_encode(params)]
        ours = parse_qsl(form(params), keep_blank_values=True, strict_parsing=bool(theirs))
        assert ours == theirs, f"{operation.name}: {params}"
        sets, pairs = sets + 1, pairs + len(ours)
    measured(f"form encoding: {sets} parameter sets, {pairs} pairs, equal to the official SDK's")
    assert sets > 500
    assert pairs > 5_000
