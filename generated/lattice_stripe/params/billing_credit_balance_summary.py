# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId
from .shared import PriceTypePricesParam


class BillingCreditBalanceSummaryRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_balance_summary.retrieve``."""

    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    filter: Required[BillingCreditBalanceSummaryFilterParam]


class BillingCreditBalanceSummaryFilterParam(TypedDict, total=False):
    applicability_scope: PriceTypePricesParam | None
    credit_grant: str | HasId[Literal["billing.credit_grant"]] | None
    type: Required[Literal["applicability_scope", "credit_grant"]]
