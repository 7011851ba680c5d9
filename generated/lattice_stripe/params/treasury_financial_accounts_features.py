# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams
from .shared import AchUsDomesticWireParam, CardIssuingParam, FinancialAddressesParam, InboundTransfersParam


class TreasuryFinancialAccountsFeaturesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.features.retrieve``."""


class TreasuryFinancialAccountsFeaturesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.financial_accounts.features.update``."""

    card_issuing: CardIssuingParam | None
    deposit_insurance: CardIssuingParam | None
    financial_addresses: FinancialAddressesParam | None
    inbound_transfers: InboundTransfersParam | None
    intra_stripe_flows: CardIssuingParam | None
    outbound_payments: AchUsDomesticWireParam | None
    outbound_transfers: AchUsDomesticWireParam | None
