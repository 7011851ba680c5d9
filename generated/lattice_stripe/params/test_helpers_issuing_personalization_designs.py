# Generated. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._core.params import ExpandParams, Sequence
from .._enums import CardLogoValue, CarrierTextValue


class TestHelpersIssuingPersonalizationDesignsActivateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.personalization_designs.activate``."""


class TestHelpersIssuingPersonalizationDesignsDeactivateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.personalization_designs.deactivate``."""


class TestHelpersIssuingPersonalizationDesignsRejectParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.personalization_designs.reject``."""

    rejection_reasons: Required[TestHelpersIssuingPersonalizationDesignsRejectionReasonsParam]


class TestHelpersIssuingPersonalizationDesignsRejectionReasonsParam(TypedDict, total=False):
    card_logo: Sequence[CardLogoValue] | None
    carrier_text: Sequence[CarrierTextValue] | None
