# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId


class TerminalConnectionTokensCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.connection_tokens.create``."""

    location: str | HasId[Literal["terminal.location"]] | None
