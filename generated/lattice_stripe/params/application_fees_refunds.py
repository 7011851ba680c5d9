# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, ListParams, Mapping


class ApplicationFeesRefundsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.application_fees.refunds.create``."""

    amount: int | None
    """In the smallest currency unit."""
    metadata: Mapping[str, str] | None


class ApplicationFeesRefundsListParams(ListParams, total=False):
    """Parameters of ``client.application_fees.refunds.list``."""


class ApplicationFeesRefundsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.application_fees.refunds.retrieve``."""


class ApplicationFeesRefundsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.application_fees.refunds.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
