# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class TestHelpersRefundsExpireParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.refunds.expire``."""
