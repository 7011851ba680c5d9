"""Format seconds, bytes and ratios for people, with three significant digits."""

from __future__ import annotations

from benchmarks.model import Unit

_SCALES: dict[Unit, dict[str, float]] = {
    "s": {"s": 1, "ms": 1e-3, "µs": 1e-6, "ns": 1e-9},
    "B": {"MB": 1e6, "kB": 1e3, "B": 1},
}


def amount(value: float, unit: Unit) -> str:
    """``1.23 ms``, ``5.89 kB``."""
    scales = _SCALES[unit]
    name = next((name for name, scale in scales.items() if value >= scale), list(scales)[-1])
    scaled = value / scales[name]
    return f"{scaled:.0f} B" if name == "B" else f"{_digits(scaled)} {name}"


def ratio(value: float) -> str:
    """``1/120`` for small ratios, ``1.08×`` for ratios above one half."""
    return f"1/{_digits(1 / value)}" if value <= 0.5 else f"{_digits(value)}×"


def _digits(value: float) -> str:
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f}"
