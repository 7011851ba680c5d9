# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, HasId


class PaymentAttemptRecordsListParams(ExpandParams, total=False):
    """Parameters of ``client.payment_attempt_records.list``."""

    limit: int | None
    payment_record: Required[str | HasId[Literal["payment_record"]]]
    starting_after: str | None


class PaymentAttemptRecordsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_attempt_records.retrieve``."""
