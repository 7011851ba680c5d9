# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class IssuingAuthorizationsApproveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.authorizations.approve``."""

    amount: int | None
    """In the smallest currency unit."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class IssuingAuthorizationsDeclineParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.authorizations.decline``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class IssuingAuthorizationsListParams(ListParams, total=False):
    """Parameters of ``client.issuing.authorizations.list``."""

    card: str | HasId[Literal["issuing.card"]] | None
    cardholder: str | HasId[Literal["issuing.cardholder"]] | None
    created: CreatedParam | int | datetime | None
    status: Literal["closed", "expired", "pending", "reversed"] | None


class IssuingAuthorizationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.authorizations.retrieve``."""


class IssuingAuthorizationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.authorizations.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
