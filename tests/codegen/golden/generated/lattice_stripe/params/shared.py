# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict


class AddressParam(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
