"""The names that the code blocks of the docs find set."""

from __future__ import annotations

from typing import NamedTuple


class SentRequest(NamedTuple):
    method: str
    path: str
    form: dict[str, str]
    headers: dict[str, str]


BASE_URL: str
sent: list[SentRequest]
