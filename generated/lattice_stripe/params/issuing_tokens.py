# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class IssuingTokensListParams(ListParams, total=False):
    """Parameters of ``client.issuing.tokens.list``."""

    card: Required[str | HasId[Literal["issuing.card"]]]
    created: CreatedParam | int | datetime | None
    status: Literal["active", "deleted", "requested", "suspended"] | None


class IssuingTokensRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.tokens.retrieve``."""


class IssuingTokensUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.tokens.update``."""

    status: Required[Literal["active", "deleted", "suspended"]]
