# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, HasId


class TaxAssociationsFindParams(ExpandParams, total=False):
    """Parameters of ``client.tax.associations.find``."""

    payment_intent: Required[str | HasId[Literal["payment_intent"]]]
