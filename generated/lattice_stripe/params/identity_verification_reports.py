# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, ListParams
from .shared import CreatedParam


class IdentityVerificationReportsListParams(ListParams, total=False):
    """Parameters of ``client.identity.verification_reports.list``."""

    client_reference_id: str | None
    created: CreatedParam | int | datetime | None
    type: Literal["document", "id_number"] | None
    verification_session: str | None


class IdentityVerificationReportsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_reports.retrieve``."""
