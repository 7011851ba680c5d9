# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, ListParams
from .._enums import CustomersPaymentMethodsTypeValue


class CustomersPaymentMethodsListParams(ListParams, total=False):
    """Parameters of ``client.customers.payment_methods.list``."""

    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    type: CustomersPaymentMethodsTypeValue | None


class CustomersPaymentMethodsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_methods.retrieve``."""
