# Generated. Do not edit.
from msgspec import field

from .._decode.base import MISSING, Literal, Resource, StripeObject
from .._enums import TaxRegistrationUsTypeValue


class TaxRegistration(Resource, kw_only=True):
    """Schema ``tax.registration``."""

    id: str = MISSING
    object: Literal["tax.registration"] = "tax.registration"
    active_from: int = MISSING
    """Unix seconds."""
    country: str = MISSING
    country_options: "TaxRegistrationCountryOptions" = MISSING
    created: int = MISSING
    """Unix seconds."""
    expires_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    status: Literal["active", "expired", "scheduled"] = MISSING


class TaxRegistrationAeStandard(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_default_standard``."""

    place_of_supply_scheme: Literal["inbound_goods", "standard"] = MISSING


class TaxRegistrationAtStandard(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_eu_standard``."""

    place_of_supply_scheme: Literal["inbound_goods", "small_seller", "standard"] = MISSING


class TaxRegistrationCa(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_canada``."""

    province_standard: "TaxRegistrationProvinceStandard | None" = None
    type: Literal["province_standard", "simplified", "standard"] = MISSING


class TaxRegistrationCountryOptions(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options``."""

    id: "TaxRegistrationSimplified | None" = None
    ae: "TaxRegistrationGoods | None" = None
    al: "TaxRegistrationDefault | None" = None
    am: "TaxRegistrationSimplified | None" = None
    ao: "TaxRegistrationDefault | None" = None
    at: "TaxRegistrationEurope | None" = None
    au: "TaxRegistrationGoods | None" = None
    aw: "TaxRegistrationDefault | None" = None
    az: "TaxRegistrationSimplified | None" = None
    ba: "TaxRegistrationDefault | None" = None
    bb: "TaxRegistrationDefault | None" = None
    bd: "TaxRegistrationDefault | None" = None
    be: "TaxRegistrationEurope | None" = None
    bf: "TaxRegistrationDefault | None" = None
    bg: "TaxRegistrationEurope | None" = None
    bh: "TaxRegistrationDefault | None" = None
    bj: "TaxRegistrationSimplified | None" = None
    bs: "TaxRegistrationDefault | None" = None
    by: "TaxRegistrationSimplified | None" = None
    ca: TaxRegistrationCa | None = None
    cd: "TaxRegistrationDefault | None" = None
    ch: "TaxRegistrationGoods | None" = None
    cl: "TaxRegistrationSimplified | None" = None
    cm: "TaxRegistrationSimplified | None" = None
    co: "TaxRegistrationSimplified | None" = None
    cr: "TaxRegistrationSimplified | None" = None
    cv: "TaxRegistrationSimplified | None" = None
    cy: "TaxRegistrationEurope | None" = None
    cz: "TaxRegistrationEurope | None" = None
    de: "TaxRegistrationEurope | None" = None
    dk: "TaxRegistrationEurope | None" = None
    ec: "TaxRegistrationSimplified | None" = None
    ee: "TaxRegistrationEurope | None" = None
    eg: "TaxRegistrationSimplified | None" = None
    es: "TaxRegistrationEurope | None" = None
    et: "TaxRegistrationDefault | None" = None
    fi: "TaxRegistrationEurope | None" = None
    fr: "TaxRegistrationEurope | None" = None
    gb: "TaxRegistrationGoods | None" = None
    ge: "TaxRegistrationSimplified | None" = None
    gn: "TaxRegistrationDefault | None" = None
    gr: "TaxRegistrationEurope | None" = None
    hr: "TaxRegistrationEurope | None" = None
    hu: "TaxRegistrationEurope | None" = None
    ie: "TaxRegistrationEurope | None" = None
    in_: "TaxRegistrationSimplified | None" = field(default=None, name="in")
    is_: "TaxRegistrationDefault | None" = field(default=None, name="is")
    it: "TaxRegistrationEurope | None" = None
    jp: "TaxRegistrationGoods | None" = None
    ke: "TaxRegistrationSimplified | None" = None
    kg: "TaxRegistrationSimplified | None" = None
    kh: "TaxRegistrationSimplified | None" = None
    kr: "TaxRegistrationSimplified | None" = None
    kz: "TaxRegistrationSimplified | None" = None
    la: "TaxRegistrationSimplified | None" = None
    lk: "TaxRegistrationSimplified | None" = None
    lt: "TaxRegistrationEurope | None" = None
    lu: "TaxRegistrationEurope | None" = None
    lv: "TaxRegistrationEurope | None" = None
    ma: "TaxRegistrationSimplified | None" = None
    md: "TaxRegistrationSimplified | None" = None
    me: "TaxRegistrationDefault | None" = None
    mk: "TaxRegistrationDefault | None" = None
    mr: "TaxRegistrationDefault | None" = None
    mt: "TaxRegistrationEurope | None" = None
    mx: "TaxRegistrationSimplified | None" = None
    my: "TaxRegistrationSimplified | None" = None
    ng: "TaxRegistrationSimplified | None" = None
    nl: "TaxRegistrationEurope | None" = None
    no: "TaxRegistrationGoods | None" = None
    np: "TaxRegistrationSimplified | None" = None
    nz: "TaxRegistrationGoods | None" = None
    om: "TaxRegistrationDefault | None" = None
    pe: "TaxRegistrationSimplified | None" = None
    ph: "TaxRegistrationSimplified | None" = None
    pl: "TaxRegistrationEurope | None" = None
    pt: "TaxRegistrationEurope | None" = None
    ro: "TaxRegistrationEurope | None" = None
    rs: "TaxRegistrationDefault | None" = None
    ru: "TaxRegistrationSimplified | None" = None
    sa: "TaxRegistrationSimplified | None" = None
    se: "TaxRegistrationEurope | None" = None
    sg: "TaxRegistrationGoods | None" = None
    si: "TaxRegistrationEurope | None" = None
    sk: "TaxRegistrationEurope | None" = None
    sn: "TaxRegistrationSimplified | None" = None
    sr: "TaxRegistrationDefault | None" = None
    th: "TaxRegistrationTh | None" = None
    tj: "TaxRegistrationSimplified | None" = None
    tr: "TaxRegistrationSimplified | None" = None
    tw: "TaxRegistrationSimplified | None" = None
    tz: "TaxRegistrationSimplified | None" = None
    ua: "TaxRegistrationSimplified | None" = None
    ug: "TaxRegistrationSimplified | None" = None
    us: "TaxRegistrationUs | None" = None
    uy: "TaxRegistrationDefault | None" = None
    uz: "TaxRegistrationSimplified | None" = None
    vn: "TaxRegistrationSimplified | None" = None
    za: "TaxRegistrationDefault | None" = None
    zm: "TaxRegistrationSimplified | None" = None
    zw: "TaxRegistrationDefault | None" = None


class TaxRegistrationDefault(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_default``."""

    type: Literal["standard"] = MISSING


class TaxRegistrationElection(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_us_state_sales_tax_election``."""

    jurisdiction: str | None = None
    type: Literal["local_use_tax", "simplified_sellers_use_tax", "single_local_use_tax"] = MISSING


class TaxRegistrationEurope(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_europe``."""

    standard: TaxRegistrationAtStandard | None = None
    type: Literal["ioss", "oss_non_union", "oss_union", "standard"] = MISSING


class TaxRegistrationGoods(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_default_inbound_goods``."""

    standard: TaxRegistrationAeStandard | None = None
    type: Literal["standard"] = MISSING


class TaxRegistrationLocalAmusementTax(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_us_local_amusement_tax``."""

    jurisdiction: str = MISSING


class TaxRegistrationLocalLeaseTax(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_us_local_lease_tax``."""

    jurisdiction: str = MISSING


class TaxRegistrationProvinceStandard(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_ca_province_standard``."""

    province: str = MISSING


class TaxRegistrationSimplified(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_simplified``."""

    type: Literal["simplified"] = MISSING


class TaxRegistrationStateSalesTax(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_us_state_sales_tax``."""

    elections: list[TaxRegistrationElection] | None = None


class TaxRegistrationTh(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_thailand``."""

    type: Literal["simplified"] = MISSING


class TaxRegistrationUs(StripeObject, kw_only=True):
    """Schema ``tax_product_registrations_resource_country_options_united_states``."""

    local_amusement_tax: TaxRegistrationLocalAmusementTax | None = None
    local_lease_tax: TaxRegistrationLocalLeaseTax | None = None
    state: str = MISSING
    state_sales_tax: TaxRegistrationStateSalesTax | None = None
    type: TaxRegistrationUsTypeValue = MISSING
