# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, HasId
from .shared import CollectionOptionsParam


class AccountLinksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.account_links.create``."""

    account: Required[str | HasId[Literal["account"]]]
    collect: Literal["currently_due", "eventually_due"] | None
    collection_options: CollectionOptionsParam | None
    refresh_url: str | None
    return_url: str | None
    type: Required[Literal["account_onboarding", "account_update"]]
