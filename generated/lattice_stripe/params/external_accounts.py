# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, Mapping
from .shared import DocumentsParam


class ExternalAccountsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.external_accounts.update``."""

    account_holder_name: str | None
    account_holder_type: Literal["", "company", "individual"] | None
    account_type: Literal["checking", "futsu", "savings", "toza"] | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    default_for_currency: bool | None
    documents: DocumentsParam | None
    exp_month: str | None
    exp_year: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
