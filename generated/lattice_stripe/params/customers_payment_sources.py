# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import BankAccountParam, CardParam, OwnerParam


class CustomersPaymentSourcesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_sources.create``."""

    alipay_account: str | None
    bank_account: BankAccountParam | str | None
    card: CardParam | str | HasId[Literal["issuing.card"]] | None
    metadata: Mapping[str, str] | None
    source: str | None


class CustomersPaymentSourcesDeleteParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_sources.delete``."""


class CustomersPaymentSourcesListParams(ListParams, total=False):
    """Parameters of ``client.customers.payment_sources.list``."""

    object: str | None


class CustomersPaymentSourcesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_sources.retrieve``."""


class CustomersPaymentSourcesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_sources.update``."""

    account_holder_name: str | None
    account_holder_type: Literal["company", "individual"] | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    exp_month: str | None
    exp_year: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
    owner: OwnerParam | None


class CustomersPaymentSourcesVerifyParams(ExpandParams, total=False):
    """Parameters of ``client.customers.payment_sources.verify``."""

    amounts: Sequence[int] | None
