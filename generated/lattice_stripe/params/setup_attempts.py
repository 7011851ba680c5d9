# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import HasId, ListParams
from .shared import CreatedParam


class SetupAttemptsListParams(ListParams, total=False):
    """Parameters of ``client.setup_attempts.list``."""

    created: CreatedParam | int | datetime | None
    setup_intent: Required[str | HasId[Literal["setup_intent"]]]
