# Generated. Do not edit.
"""Types of the keyword arguments of all operations."""

from .._lazy import lazy
from ._table import PARAMS

__getattr__, __dir__ = lazy(__name__, PARAMS)
