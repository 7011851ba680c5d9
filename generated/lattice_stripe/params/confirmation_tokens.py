# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class ConfirmationTokensRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.confirmation_tokens.retrieve``."""
