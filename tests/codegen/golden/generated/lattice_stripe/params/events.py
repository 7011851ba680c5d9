# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict


class EventsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.events.retrieve``."""
