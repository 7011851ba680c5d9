# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams, Mapping
from ..types.address import Address
from .shared import AddressKanaParam, AddressParam


class TerminalLocationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.locations.create``."""

    address: TerminalLocationsAddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    configuration_overrides: str | None
    display_name: str | None
    display_name_kana: str | None
    display_name_kanji: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    phone: str | None


class TerminalLocationsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.terminal.locations.delete``."""


class TerminalLocationsListParams(ListParams, total=False):
    """Parameters of ``client.terminal.locations.list``."""


class TerminalLocationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.locations.retrieve``."""


class TerminalLocationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.locations.update``."""

    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    configuration_overrides: str | Literal[""] | None
    """Clear with ""."""
    display_name: str | Literal[""] | None
    """Clear with ""."""
    display_name_kana: str | Literal[""] | None
    """Clear with ""."""
    display_name_kanji: str | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    phone: str | Literal[""] | None
    """Clear with ""."""


class TerminalLocationsAddressParam(TypedDict, total=False):
    city: str | None
    country: Required[str]
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None
