# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping


class IssuingPersonalizationDesignsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.personalization_designs.create``."""

    card_logo: str | HasId[Literal["file"]] | None
    carrier_text: IssuingPersonalizationDesignsCarrierTextParam | None
    lookup_key: str | None
    metadata: Mapping[str, str] | None
    name: str | None
    physical_bundle: Required[str | HasId[Literal["issuing.physical_bundle"]]]
    preferences: IssuingPersonalizationDesignsPreferencesParam | None
    transfer_lookup_key: bool | None


class IssuingPersonalizationDesignsListParams(ListParams, total=False):
    """Parameters of ``client.issuing.personalization_designs.list``."""

    lookup_keys: Array[str] | None
    preferences: IssuingPersonalizationDesignsListPreferencesParam | None
    status: Literal["active", "inactive", "rejected", "review"] | None


class IssuingPersonalizationDesignsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.personalization_designs.retrieve``."""


class IssuingPersonalizationDesignsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.personalization_designs.update``."""

    card_logo: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""
    carrier_text: IssuingPersonalizationDesignsCarrierTextParam | Literal[""] | None
    """Clear with ""."""
    lookup_key: str | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None
    name: str | Literal[""] | None
    """Clear with ""."""
    physical_bundle: str | HasId[Literal["issuing.physical_bundle"]] | None
    preferences: IssuingPersonalizationDesignsPreferencesParam | None
    transfer_lookup_key: bool | None


class IssuingPersonalizationDesignsCarrierTextParam(TypedDict, total=False):
    footer_body: str | Literal[""] | None
    """Clear with ""."""
    footer_title: str | Literal[""] | None
    """Clear with ""."""
    header_body: str | Literal[""] | None
    """Clear with ""."""
    header_title: str | Literal[""] | None
    """Clear with ""."""


class IssuingPersonalizationDesignsListPreferencesParam(TypedDict, total=False):
    is_default: bool | None
    is_platform_default: bool | None


class IssuingPersonalizationDesignsPreferencesParam(TypedDict, total=False):
    is_default: Required[bool]
