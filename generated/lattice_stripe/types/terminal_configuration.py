# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .file import File


class TerminalConfiguration(Resource, kw_only=True):
    """Schema ``terminal.configuration``."""

    id: str = MISSING
    object: Literal["terminal.configuration"] = "terminal.configuration"
    bbpos_wisepad3: "TerminalConfigurationConfig | None" = None
    bbpos_wisepos_e: "TerminalConfigurationConfig | None" = None
    cellular: "TerminalConfigurationCellular | None" = None
    is_account_default: bool | None = None
    livemode: bool = MISSING
    name: str | None = None
    offline: "TerminalConfigurationOffline | None" = None
    reboot_window: "TerminalConfigurationRebootWindow | None" = None
    stripe_s700: "TerminalConfigurationConfig | None" = None
    stripe_s710: "TerminalConfigurationConfig | None" = None
    tipping: "TerminalConfigurationTipping | None" = None
    verifone_m425: "TerminalConfigurationConfig | None" = None
    verifone_p400: "TerminalConfigurationConfig | None" = None
    verifone_p630: "TerminalConfigurationConfig | None" = None
    verifone_ux700: "TerminalConfigurationConfig | None" = None
    verifone_v660p: "TerminalConfigurationConfig | None" = None
    wifi: "TerminalConfigurationWifi | None" = None
    deleted: ClassVar[Literal[False]] = False


class TerminalConfigurationCellular(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_cellular_config``."""

    enabled: bool = MISSING


class TerminalConfigurationConfig(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_device_type_specific_config``."""

    splashscreen: Expandable["File"] | None = None
    """Expandable."""


class TerminalConfigurationEnterpriseEapPeap(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_enterprise_peap_wifi``."""

    ca_certificate_file: str | None = None
    password: str = MISSING
    """Secret: masked in repr."""
    ssid: str = MISSING
    username: str = MISSING
    __secrets__ = ("password",)


class TerminalConfigurationEnterpriseEapTls(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_enterprise_tls_wifi``."""

    ca_certificate_file: str | None = None
    client_certificate_file: str = MISSING
    private_key_file: str = MISSING
    private_key_file_password: str | None = None
    """Secret: masked in repr."""
    ssid: str = MISSING
    __secrets__ = ("private_key_file_password",)


class TerminalConfigurationOffline(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_offline_config``."""

    enabled: bool | None = None


class TerminalConfigurationPersonalPsk(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_personal_psk_wifi``."""

    password: str = MISSING
    """Secret: masked in repr."""
    ssid: str = MISSING
    __secrets__ = ("password",)


class TerminalConfigurationRebootWindow(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_reboot_window``."""

    end_hour: int = MISSING
    start_hour: int = MISSING


class TerminalConfigurationSpecificConfig(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_currency_specific_config``."""

    fixed_amounts: list[int] | None = None
    percentages: list[int] | None = None
    smart_tip_threshold: int | None = None


class TerminalConfigurationTipping(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_tipping``."""

    aed: TerminalConfigurationSpecificConfig | None = None
    aud: TerminalConfigurationSpecificConfig | None = None
    cad: TerminalConfigurationSpecificConfig | None = None
    chf: TerminalConfigurationSpecificConfig | None = None
    czk: TerminalConfigurationSpecificConfig | None = None
    dkk: TerminalConfigurationSpecificConfig | None = None
    eur: TerminalConfigurationSpecificConfig | None = None
    gbp: TerminalConfigurationSpecificConfig | None = None
    gip: TerminalConfigurationSpecificConfig | None = None
    hkd: TerminalConfigurationSpecificConfig | None = None
    huf: TerminalConfigurationSpecificConfig | None = None
    jpy: TerminalConfigurationSpecificConfig | None = None
    mxn: TerminalConfigurationSpecificConfig | None = None
    myr: TerminalConfigurationSpecificConfig | None = None
    nok: TerminalConfigurationSpecificConfig | None = None
    nzd: TerminalConfigurationSpecificConfig | None = None
    pln: TerminalConfigurationSpecificConfig | None = None
    ron: TerminalConfigurationSpecificConfig | None = None
    sek: TerminalConfigurationSpecificConfig | None = None
    sgd: TerminalConfigurationSpecificConfig | None = None
    usd: TerminalConfigurationSpecificConfig | None = None


class TerminalConfigurationWifi(StripeObject, kw_only=True):
    """Schema ``terminal_configuration_configuration_resource_wifi_config``."""

    enterprise_eap_peap: TerminalConfigurationEnterpriseEapPeap | None = None
    enterprise_eap_tls: TerminalConfigurationEnterpriseEapTls | None = None
    personal_psk: TerminalConfigurationPersonalPsk | None = None
    type: Literal["enterprise_eap_peap", "enterprise_eap_tls", "personal_psk"] = MISSING
