# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class AccountsLoginLinksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.login_links.create``."""
