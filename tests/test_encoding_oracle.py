"""Form encoding compared with the official SDK, for the parameters of every operation.

For each operation with form-encoded parameters, a seeded generator builds parameters from the types
in ``spec/``. Both libraries encode them to the same pairs.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from lattice_stripe._core.parameter_encoding import form
from stripe._encode import _api_encode

from codegen.document.spec_folder import read_spec
from codegen.model import (
    Array,
    Enum,
    Map,
    Model,
    OperationModel,
    Parameter,
    Ref,
    Scalar,
    Type,
    Union,
)
from codegen.overlay import actions
from codegen.parse.parser import parse
from tests.shared import ROOT, in_plain_notation

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


class ParameterGenerator:
    """Builds random values of the model's types."""

    def __init__(self, model: Model, seed: int) -> None:
        self.shapes = {shape.name: shape for shape in model.parameter_types}
        self.random = random.Random(seed)

    def params(self, params: tuple[Parameter, ...], depth: int = 0) -> dict[str, Any]:
        probability = 0.9 if depth < 2 else 0.4
        return {
            p.wire: self.value(p.type, depth)
            for p in params
            if p.required or self.random.random() < probability
        }

    def value(self, kind: Type, depth: int) -> Any:
        match kind:
            case Enum(values):
                return self.random.choice(values)
            case Ref(name):
                return self.params(self.shapes[name].params, depth + 1)
            case Array(item):
                # The official SDK encodes booleans and times directly in a list as ``True`` and
                # ``2026-01-01 00:00:00+00:00``. Stripe has no such lists.
                count = self.random.randint(0, 2 if depth > 3 else 3)
                return [self.value(item, depth + 1) for _ in range(count)]
            case Map(value):
                count = self.random.randint(0, 3)
                return {
                    self.random.choice(TEXTS[:8]) or "k": self.value(value, depth)
                    for _ in range(count)
                }
            case Union(items):
                return self.value(self.random.choice(items), depth)
            case Scalar(_, "unix-time"):
                zone = timezone(timedelta(hours=self.random.randint(-9, 9)))
                seconds = self.random.randint(0, 2**31)
                time = datetime(2026, 1, 1, tzinfo=zone) + timedelta(seconds=seconds % 10**7)
                return self.random.choice([seconds, time])
            case Scalar("int"):
                return self.random.choice([0, 1, -5, 15_000, 2**63])
            case Scalar("bool"):
                return self.random.random() < 0.5
            case Scalar("float"):
                return self.random.choice([2.5, 0.1, Decimal("8.875")])
            case Scalar("Decimal"):
                return Decimal(self.random.choice(["0.0000001", "12.50", "7"]))
            case Scalar("None"):
                return None
            case Scalar("str"):
                return self.random.choice(TEXTS)
            case _:
                return {"anything": self.random.choice(TEXTS)}


def is_form_encoded(operation: OperationModel) -> bool:
    return (
        bool(operation.params)
        and operation.body in ("form", None)
        and not operation.path.startswith("/v2/")
    )


def test_both_libraries_encode_the_same_pairs(
    model: Model, measured: Callable[[str], None]
) -> None:
    sets = pairs = 0
    for seed, operation in enumerate(model.operations):
        if not is_form_encoded(operation):
            continue
        params = ParameterGenerator(model, seed).params(operation.params)
        expected = [(key, str(in_plain_notation(value))) for key, value in _api_encode(params)]
        encoded = parse_qsl(form(params), keep_blank_values=True, strict_parsing=bool(expected))
        assert encoded == expected, f"{operation.name}: {params}"
        sets, pairs = sets + 1, pairs + len(encoded)
    measured(f"form encoding: {sets} parameter sets, {pairs} pairs, equal to the official SDK's")
    assert sets > 500
    assert pairs > 5_000
