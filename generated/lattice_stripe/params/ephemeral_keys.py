# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId


class EphemeralKeysCreateParams(ExpandParams, total=False):
    """Parameters of ``client.ephemeral_keys.create``."""

    customer: str | HasId[Literal["customer"]] | None
    issuing_card: str | None
    nonce: str | None
    verification_session: str | None


class EphemeralKeysDeleteParams(ExpandParams, total=False):
    """Parameters of ``client.ephemeral_keys.delete``."""
