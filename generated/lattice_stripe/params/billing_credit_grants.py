# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CurrencyValueParam, PriceTypePricesParam


class BillingCreditGrantsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_grants.create``."""

    amount: Required[BillingCreditGrantsAmountParam]
    applicability_config: Required[BillingCreditGrantsApplicabilityConfigParam]
    category: Literal["paid", "promotional"] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    effective_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    metadata: Mapping[str, str] | None
    name: str | None
    priority: int | None


class BillingCreditGrantsExpireParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_grants.expire``."""


class BillingCreditGrantsListParams(ListParams, total=False):
    """Parameters of ``client.billing.credit_grants.list``."""

    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class BillingCreditGrantsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_grants.retrieve``."""


class BillingCreditGrantsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_grants.update``."""

    expires_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    metadata: Mapping[str, str] | None


class BillingCreditGrantsVoidGrantParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_grants.void_grant``."""


class BillingCreditGrantsAmountParam(TypedDict, total=False):
    monetary: CurrencyValueParam | None
    type: Required[Literal["monetary"]]


class BillingCreditGrantsApplicabilityConfigParam(TypedDict, total=False):
    scope: Required[PriceTypePricesParam]
