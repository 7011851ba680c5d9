# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import BankAccountParam, CardParam, OwnerParam


class CustomersBankAccountsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.bank_accounts.create``."""

    alipay_account: str | None
    bank_account: BankAccountParam | str | None
    card: CardParam | str | HasId[Literal["issuing.card"]] | None
    metadata: Mapping[str, str] | None
    source: str | None


class CustomersBankAccountsDeleteParams(ExpandParams, total=False):
    """Parameters of ``client.customers.bank_accounts.delete``."""


class CustomersBankAccountsListParams(ListParams, total=False):
    """Parameters of ``client.customers.bank_accounts.list``."""


class CustomersBankAccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.bank_accounts.retrieve``."""


class CustomersBankAccountsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.bank_accounts.update``."""

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


class CustomersBankAccountsVerifyParams(ExpandParams, total=False):
    """Parameters of ``client.customers.bank_accounts.verify``."""

    amounts: Sequence[int] | None
