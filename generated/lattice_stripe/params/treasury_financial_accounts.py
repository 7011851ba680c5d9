# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping
from .shared import (
    AchUsDomesticWireParam,
    CardIssuingParam,
    CreatedParam,
    FinancialAddressesParam,
    InboundTransfersParam,
)


class TreasuryFinancialAccountsCloseParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.close``."""

    forwarding_settings: TreasuryFinancialAccountsForwardingSettingsParam | None


class TreasuryFinancialAccountsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.create``."""

    features: TreasuryFinancialAccountsFeaturesParam | None
    metadata: Mapping[str, str] | None
    nickname: str | Literal[""] | None
    """Clear with ""."""
    platform_restrictions: TreasuryFinancialAccountsPlatformRestrictionsParam | None
    supported_currencies: Required[Array[str]]


class TreasuryFinancialAccountsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.list``."""

    created: CreatedParam | int | datetime | None
    status: Literal["closed", "open"] | None


class TreasuryFinancialAccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.retrieve``."""


class TreasuryFinancialAccountsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.update``."""

    features: TreasuryFinancialAccountsFeaturesParam | None
    forwarding_settings: TreasuryFinancialAccountsForwardingSettingsParam | None
    metadata: Mapping[str, str] | None
    nickname: str | Literal[""] | None
    """Clear with ""."""
    platform_restrictions: TreasuryFinancialAccountsPlatformRestrictionsParam | None


class TreasuryFinancialAccountsFeaturesParam(TypedDict, total=False):
    card_issuing: CardIssuingParam | None
    deposit_insurance: CardIssuingParam | None
    financial_addresses: FinancialAddressesParam | None
    inbound_transfers: InboundTransfersParam | None
    intra_stripe_flows: CardIssuingParam | None
    outbound_payments: AchUsDomesticWireParam | None
    outbound_transfers: AchUsDomesticWireParam | None


class TreasuryFinancialAccountsForwardingSettingsParam(TypedDict, total=False):
    financial_account: str | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    type: Required[Literal["financial_account", "payment_method"]]


class TreasuryFinancialAccountsPlatformRestrictionsParam(TypedDict, total=False):
    inbound_flows: Literal["restricted", "unrestricted"] | None
    outbound_flows: Literal["restricted", "unrestricted"] | None
