# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .climate_removals_location import ClimateRemovalsLocation


class ClimateSupplier(Resource, kw_only=True):
    """Schema ``climate.supplier``."""

    id: str = MISSING
    object: Literal["climate.supplier"] = "climate.supplier"
    info_url: str = MISSING
    livemode: bool = MISSING
    locations: list[ClimateRemovalsLocation] = MISSING
    name: str = MISSING
    removal_pathway: Literal[
        "biomass_carbon_removal_and_storage", "direct_air_capture", "enhanced_weathering", "marine_carbon_removal"
    ] = MISSING
