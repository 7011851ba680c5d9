# Generated. Do not edit.
"""Value lists that several fields or parameters use."""

from __future__ import annotations

from typing import TypeAlias

from ._decode.base import Literal

# fmt: off
GenreValue: TypeAlias = Literal[
 "adventure",
 "biography",
 "comedy",
 "crime",
 "drama",
 "fantasy",
 "history",
 "horror",
 "mystery",
 "poetry",
]
