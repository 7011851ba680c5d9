# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class IssuingPhysicalBundle(Resource, kw_only=True):
    """Schema ``issuing.physical_bundle``."""

    id: str = MISSING
    object: Literal["issuing.physical_bundle"] = "issuing.physical_bundle"
    features: "IssuingPhysicalBundleFeatures" = MISSING
    livemode: bool = MISSING
    name: str = MISSING
    status: Literal["active", "inactive", "review"] = MISSING
    type: Literal["custom", "standard"] = MISSING


class IssuingPhysicalBundleFeatures(StripeObject, kw_only=True):
    """Schema ``issuing_physical_bundle_features``."""

    card_logo: Literal["optional", "required", "unsupported"] = MISSING
    carrier_text: Literal["optional", "required", "unsupported"] = MISSING
    second_line: Literal["optional", "required", "unsupported"] = MISSING
