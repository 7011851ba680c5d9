# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.billing_credit_balance_summary import *
    from ..types.billing_credit_balance_summary import BillingCreditBalanceSummary


class BillingCreditBalanceSummaryService(Service):
    """Methods of ``client.billing.credit_balance_summary``."""

    def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceSummaryRetrieveParams]
    ) -> BillingCreditBalanceSummary:
        """``GET /v1/billing/credit_balance_summary``

        Args:
            filter: BillingCreditBalanceSummaryFilterParam, required
            customer: str
            customer_account: str
            expand: list of customer

        Returns BillingCreditBalanceSummary. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts)


class AsyncBillingCreditBalanceSummaryService(AsyncService):
    """Methods of ``client.billing.credit_balance_summary``."""

    async def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceSummaryRetrieveParams]
    ) -> BillingCreditBalanceSummary:
        """``GET /v1/billing/credit_balance_summary``: see ``BillingCreditBalanceSummaryService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts)


_RETRIEVE = Operation(
    "billing.credit_balance_summary.retrieve",
    "GET",
    "/v1/billing/credit_balance_summary",
    "BillingCreditBalanceSummary",
    "filter customer customer_account expand",
)
