# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class MandatesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.mandates.retrieve``."""
