# Generated. Do not edit.
"""Structs of all results. A struct is imported when it is first used."""

from .._lazy import lazy
from .._registry import FILES

__getattr__, __dir__ = lazy(__name__, FILES)
