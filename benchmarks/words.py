"""Numbers as people read them."""

from __future__ import annotations

from benchmarks.model import Unit


def amount(value: float, unit: Unit) -> str:
    """``1.23 ms``, ``5.9 kB``."""
    if unit == "s":
        for factor, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
            if value >= factor:
                return f"{_three(value / factor)} {name}"
        return f"{_three(value / 1e-9)} ns"
    for factor, name in ((1e6, "MB"), (1e3, "kB")):
        if value >= factor:
            return f"{_three(value / factor)} {name}"
    return f"{value:.0f} B"


def ratio(value: float) -> str:
    """``1/120`` for what is far less than the peer's, ``1.08×`` otherwise."""
    if value <= 0.5:
        return f"1/{_three(1 / value)}"
    return f"{_three(value)}×"


def _three(value: float) -> str:
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
