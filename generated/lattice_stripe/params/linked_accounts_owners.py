# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import HasId, ListParams


class LinkedAccountsOwnersListParams(ListParams, total=False):
    """Parameters of ``client.linked_accounts.owners.list``."""

    ownership: Required[str | HasId[Literal["financial_connections.account_ownership"]]]
