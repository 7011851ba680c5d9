# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class TerminalOnboardingLink(Resource, kw_only=True):
    """Schema ``terminal.onboarding_link``."""

    object: Literal["terminal.onboarding_link"] = "terminal.onboarding_link"
    link_options: "TerminalOnboardingLinkLinkOptions" = MISSING
    link_type: Literal["apple_terms_and_conditions"] = MISSING
    on_behalf_of: str | None = None
    redirect_url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("redirect_url",)


class TerminalOnboardingLinkAppleTermsAndConditions(StripeObject, kw_only=True):
    """Schema ``terminal_onboarding_link_apple_terms_and_conditions``."""

    allow_relinking: bool | None = None
    merchant_display_name: str = MISSING


class TerminalOnboardingLinkLinkOptions(StripeObject, kw_only=True):
    """Schema ``terminal_onboarding_link_link_options``."""

    apple_terms_and_conditions: TerminalOnboardingLinkAppleTermsAndConditions | None = None
