# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Sequence
from .shared import EnabledParam


class TerminalConfigurationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.configurations.create``."""

    bbpos_wisepad3: TerminalConfigurationsSplashscreenParam | None
    bbpos_wisepos_e: TerminalConfigurationsSplashscreenParam | None
    cellular: EnabledParam | Literal[""] | None
    """Clear with ""."""
    name: str | None
    offline: EnabledParam | Literal[""] | None
    """Clear with ""."""
    reboot_window: TerminalConfigurationsRebootWindowParam | None
    stripe_s700: TerminalConfigurationsSplashscreenParam | None
    stripe_s710: TerminalConfigurationsSplashscreenParam | None
    tipping: TerminalConfigurationsTippingParam | Literal[""] | None
    """Clear with ""."""
    verifone_m425: TerminalConfigurationsSplashscreenParam | None
    verifone_p400: TerminalConfigurationsSplashscreenParam | None
    verifone_p630: TerminalConfigurationsSplashscreenParam | None
    verifone_ux700: TerminalConfigurationsSplashscreenParam | None
    verifone_v660p: TerminalConfigurationsSplashscreenParam | None
    wifi: TerminalConfigurationsWifiParam | Literal[""] | None
    """Clear with ""."""


class TerminalConfigurationsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.terminal.configurations.delete``."""


class TerminalConfigurationsListParams(ListParams, total=False):
    """Parameters of ``client.terminal.configurations.list``."""

    is_account_default: bool | None


class TerminalConfigurationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.configurations.retrieve``."""


class TerminalConfigurationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.terminal.configurations.update``."""

    bbpos_wisepad3: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    bbpos_wisepos_e: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    cellular: EnabledParam | Literal[""] | None
    """Clear with ""."""
    name: str | None
    offline: EnabledParam | Literal[""] | None
    """Clear with ""."""
    reboot_window: TerminalConfigurationsRebootWindowParam | Literal[""] | None
    """Clear with ""."""
    stripe_s700: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    stripe_s710: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    tipping: TerminalConfigurationsTippingParam | Literal[""] | None
    """Clear with ""."""
    verifone_m425: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    verifone_p400: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    verifone_p630: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    verifone_ux700: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    verifone_v660p: TerminalConfigurationsSplashscreenParam | Literal[""] | None
    """Clear with ""."""
    wifi: TerminalConfigurationsWifiParam | Literal[""] | None
    """Clear with ""."""


class TerminalConfigurationsEnterpriseEapPeapParam(TypedDict, total=False):
    ca_certificate_file: str | None
    password: Required[str]
    ssid: Required[str]
    username: Required[str]


class TerminalConfigurationsEnterpriseEapTlsParam(TypedDict, total=False):
    ca_certificate_file: str | None
    client_certificate_file: Required[str]
    private_key_file: Required[str]
    private_key_file_password: str | None
    ssid: Required[str]


class TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam(TypedDict, total=False):
    fixed_amounts: Sequence[int] | None
    percentages: Sequence[int] | None
    smart_tip_threshold: int | None


class TerminalConfigurationsPersonalPskParam(TypedDict, total=False):
    password: Required[str]
    ssid: Required[str]


class TerminalConfigurationsRebootWindowParam(TypedDict, total=False):
    end_hour: Required[int]
    start_hour: Required[int]


class TerminalConfigurationsSplashscreenParam(TypedDict, total=False):
    splashscreen: str | Literal[""] | HasId[Literal["file"]] | None
    """Clear with ""."""


class TerminalConfigurationsTippingParam(TypedDict, total=False):
    aed: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    aud: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    cad: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    chf: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    czk: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    dkk: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    eur: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    gbp: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    gip: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    hkd: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    huf: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    jpy: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    mxn: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    myr: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    nok: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    nzd: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    pln: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    ron: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    sek: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    sgd: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None
    usd: TerminalConfigurationsFixedAmountsPercentagesSmartTipThresholdParam | None


class TerminalConfigurationsWifiParam(TypedDict, total=False):
    enterprise_eap_peap: TerminalConfigurationsEnterpriseEapPeapParam | None
    enterprise_eap_tls: TerminalConfigurationsEnterpriseEapTlsParam | None
    personal_psk: TerminalConfigurationsPersonalPskParam | None
    type: Required[Literal["enterprise_eap_peap", "enterprise_eap_tls", "personal_psk"]]
