# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class AccountsCapabilitiesListParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.capabilities.list``."""


class AccountsCapabilitiesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.capabilities.retrieve``."""


class AccountsCapabilitiesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.capabilities.update``."""

    requested: bool | None
