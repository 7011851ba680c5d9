# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict


class ReadersCardsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.readers.cards.delete``."""


class ReadersCardsListParams(TypedDict, total=False):
    """Parameters of ``client.readers.cards.list``."""
