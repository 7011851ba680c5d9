# Copied from codegen/runtime/testing/_timeline.py. Edit it there.
"""What time does to objects. The clock runs the steps of every source in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from ._session import Session

Step: TypeAlias = tuple[int, int, Callable[[], Any]]
"""When a step is due, its rank among steps of that time, and what it does."""
SOURCES: list[Callable[[Session, str], Iterable[Step]]] = []
"""Each returns the next steps of the objects of a test clock."""
FIRST = 0
"""The rank of a step that comes before those of the objects themselves."""
