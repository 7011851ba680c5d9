# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .address import Address


class TaxSettings(Resource, kw_only=True):
    """Schema ``tax.settings``."""

    object: Literal["tax.settings"] = "tax.settings"
    defaults: "TaxSettingsDefaults" = MISSING
    head_office: "TaxSettingsHeadOffice | None" = None
    livemode: bool = MISSING
    status: Literal["active", "pending"] = MISSING
    status_details: "TaxSettingsStatusDetails" = MISSING


class TaxSettingsActive(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_settings_status_details_resource_active``."""


class TaxSettingsDefaults(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_settings_defaults``."""

    provider: Literal["anrok", "avalara", "sphere", "stripe"] = MISSING
    tax_behavior: Literal["exclusive", "inclusive", "inferred_by_currency"] | None = None
    tax_code: str | None = None


class TaxSettingsHeadOffice(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_settings_head_office``."""

    address: Address = MISSING


class TaxSettingsPending(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_settings_status_details_resource_pending``."""

    missing_fields: list[str] | None = None


class TaxSettingsStatusDetails(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_settings_status_details``."""

    active: TaxSettingsActive | None = None
    pending: TaxSettingsPending | None = None
