# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import CardLogoValue, CarrierTextValue

if TYPE_CHECKING:
    from .file import File
    from .issuing_physical_bundle import IssuingPhysicalBundle


class IssuingPersonalizationDesign(Resource, kw_only=True):
    """Schema ``issuing.personalization_design``."""

    id: str = MISSING
    object: Literal["issuing.personalization_design"] = "issuing.personalization_design"
    card_logo: Expandable["File"] | None = None
    """Expandable."""
    carrier_text: "IssuingPersonalizationDesignCarrierText | None" = None
    created: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    lookup_key: str | None = None
    metadata: dict[str, str] = MISSING
    name: str | None = None
    physical_bundle: Expandable["IssuingPhysicalBundle"] = MISSING
    """Expandable."""
    preferences: "IssuingPersonalizationDesignPreferences" = MISSING
    rejection_reasons: "IssuingPersonalizationDesignRejectionReasons" = MISSING
    status: Literal["active", "inactive", "rejected", "review"] = MISSING


class IssuingPersonalizationDesignCarrierText(StripeObject, kw_only=True):
    """Schema ``issuing_personalization_design_carrier_text``."""

    footer_body: str | None = None
    footer_title: str | None = None
    header_body: str | None = None
    header_title: str | None = None


class IssuingPersonalizationDesignPreferences(StripeObject, kw_only=True):
    """Schema ``issuing_personalization_design_preferences``."""

    is_default: bool = MISSING
    is_platform_default: bool | None = None


class IssuingPersonalizationDesignRejectionReasons(StripeObject, kw_only=True):
    """Schema ``issuing_personalization_design_rejection_reasons``."""

    card_logo: list[CardLogoValue] | None = None
    carrier_text: list[CarrierTextValue] | None = None
