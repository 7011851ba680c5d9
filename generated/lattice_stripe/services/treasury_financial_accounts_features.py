# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.treasury_financial_accounts_features import *
    from ..types.treasury_financial_account_features import TreasuryFinancialAccountFeatures


class TreasuryFinancialAccountsFeaturesService(Service):
    """Methods of ``client.treasury.financial_accounts.features``."""

    def retrieve(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsFeaturesRetrieveParams],
    ) -> TreasuryFinancialAccountFeatures:
        """``GET /v1/treasury/financial_accounts/{financial_account}/features``

        Args:
            financial_account: str (path)
            expand: list[str]

        Returns TreasuryFinancialAccountFeatures. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, financial_account)

    def update(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsFeaturesUpdateParams],
    ) -> TreasuryFinancialAccountFeatures:
        """``POST /v1/treasury/financial_accounts/{financial_account}/features``

        Args:
            financial_account: str (path)
            card_issuing: CardIssuingParam
            deposit_insurance: CardIssuingParam
            expand: list[str]
            financial_addresses: FinancialAddressesParam
            inbound_transfers: InboundTransfersParam
            intra_stripe_flows: CardIssuingParam
            outbound_payments: AchUsDomesticWireParam
            outbound_transfers: AchUsDomesticWireParam

        Returns TreasuryFinancialAccountFeatures. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, financial_account)


class AsyncTreasuryFinancialAccountsFeaturesService(AsyncService):
    """Methods of ``client.treasury.financial_accounts.features``."""

    async def retrieve(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsFeaturesRetrieveParams],
    ) -> TreasuryFinancialAccountFeatures:
        """``GET /v1/treasury/financial_accounts/{financial_account}/features``: see
        ``TreasuryFinancialAccountsFeaturesService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, financial_account)

    async def update(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsFeaturesUpdateParams],
    ) -> TreasuryFinancialAccountFeatures:
        """``POST /v1/treasury/financial_accounts/{financial_account}/features``: see
        ``TreasuryFinancialAccountsFeaturesService.update``.
        """
        return await self._call(_UPDATE, params, opts, financial_account)


_RETRIEVE = Operation(
    "treasury.financial_accounts.features.retrieve",
    "GET",
    "/v1/treasury/financial_accounts/{financial_account}/features",
    "TreasuryFinancialAccountFeatures",
    "expand",
)
_UPDATE = Operation(
    "treasury.financial_accounts.features.update",
    "POST",
    "/v1/treasury/financial_accounts/{financial_account}/features",
    "TreasuryFinancialAccountFeatures",
    """
card_issuing
deposit_insurance
expand
financial_addresses
inbound_transfers
intra_stripe_flows
outbound_payments
outbound_transfers
""",
)
