# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import HasId, Sequence
from .shared import CollectionOptionsParam


class V2CoreAccountLinksCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.account_links.create``."""

    account: Required[str | HasId[Literal["account"]]]
    use_case: Required[V2CoreAccountLinksUseCaseParam]


class V2CoreAccountLinksAccountOnboardingParam(TypedDict, total=False):
    collection_options: CollectionOptionsParam | None
    configurations: Required[Sequence[Literal["customer", "merchant", "recipient"]]]
    refresh_url: Required[str]
    return_url: str | None


class V2CoreAccountLinksUseCaseParam(TypedDict, total=False):
    account_onboarding: V2CoreAccountLinksAccountOnboardingParam | None
    account_update: V2CoreAccountLinksAccountOnboardingParam | None
    type: Required[Literal["account_onboarding", "account_update"]]
