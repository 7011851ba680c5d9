# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId


class TerminalOnboardingLinksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.onboarding_links.create``."""

    link_options: Required[TerminalOnboardingLinksLinkOptionsParam]
    link_type: Required[Literal["apple_terms_and_conditions"]]
    on_behalf_of: str | HasId[Literal["account"]] | None


class TerminalOnboardingLinksAppleTermsAndConditionsParam(TypedDict, total=False):
    allow_relinking: bool | None
    merchant_display_name: Required[str]


class TerminalOnboardingLinksLinkOptionsParam(TypedDict, total=False):
    apple_terms_and_conditions: TerminalOnboardingLinksAppleTermsAndConditionsParam | None
