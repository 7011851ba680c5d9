"""Short runs of deliveries to processes that are killed. ``make soak`` runs them in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.webhooks.delivery_run import Kind, run_deliveries


@pytest.mark.parametrize("later", [False, True], ids=["now", "later"])
@pytest.mark.parametrize("kind", ["sqlite", "postgres", "asyncpg", "redis"])
def test_events_have_their_effect_once_although_processes_are_killed(
    kind: Kind, later: bool, measured: Callable[[str], Any]
) -> None:
    run = run_deliveries(kind, 300, seed=1, later=later)
    measured(str(run))
    assert run.violations() == []
    assert sum(run.crashes.values()) >= 3
