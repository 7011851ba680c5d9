# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource, StripeObject


class V2CoreAccountLink(Resource, kw_only=True):
    """Schema ``v2.core.account_link``."""

    object: Literal["v2.core.account_link"] = "v2.core.account_link"
    account: str = MISSING
    created: datetime = MISSING
    expires_at: datetime = MISSING
    livemode: bool = MISSING
    url: str = MISSING
    """Secret: masked in repr."""
    use_case: "V2CoreAccountLinkUseCase" = MISSING
    __secrets__ = ("url",)


class V2CoreAccountLinkAccountOnboarding(StripeObject, kw_only=True):
    """Schema ``v2.core.account_link.use_case.account_onboarding``."""

    collection_options: "V2CoreAccountLinkCollectionOptions | None" = None
    configurations: list[Literal["customer", "merchant", "recipient"]] = MISSING
    refresh_url: str = MISSING
    return_url: str | None = None


class V2CoreAccountLinkCollectionOptions(StripeObject, kw_only=True):
    """Schema ``v2.core.account_link.use_case.account_onboarding.collection_options``."""

    fields: Literal["currently_due", "eventually_due"] | None = None
    future_requirements: Literal["include", "omit"] | None = None


class V2CoreAccountLinkUseCase(StripeObject, kw_only=True):
    """Schema ``v2.core.account_link.use_case``."""

    account_onboarding: V2CoreAccountLinkAccountOnboarding | None = None
    account_update: V2CoreAccountLinkAccountOnboarding | None = None
    type: Literal["account_onboarding", "account_update"] = MISSING
