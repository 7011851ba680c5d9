# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class TerminalRefundsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.refunds.create``."""
