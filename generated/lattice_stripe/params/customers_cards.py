# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import BankAccountParam, CardParam, OwnerParam


class CustomersCardsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cards.create``."""

    alipay_account: str | None
    bank_account: BankAccountParam | str | None
    card: CardParam | str | HasId[Literal["issuing.card"]] | None
    metadata: Mapping[str, str] | None
    source: str | None


class CustomersCardsDeleteParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cards.delete``."""


class CustomersCardsListParams(ListParams, total=False):
    """Parameters of ``client.customers.cards.list``."""


class CustomersCardsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cards.retrieve``."""


class CustomersCardsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cards.update``."""

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
