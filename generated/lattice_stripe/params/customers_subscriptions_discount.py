# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._core.params import ExpandParams


class CustomersSubscriptionsDiscountDeleteParams(TypedDict, total=False):
    """Parameters of ``client.customers.subscriptions.discount.delete``."""


class CustomersSubscriptionsDiscountRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.subscriptions.discount.retrieve``."""
