# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._core.params import ExpandParams, ListParams, Mapping
from .shared import AccountsBankAccountParam, DocumentsParam


class AccountsExternalAccountsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.external_accounts.create``."""

    bank_account: AccountsBankAccountParam | str | None
    default_for_currency: bool | None
    external_account: str | None
    metadata: Mapping[str, str] | None


class AccountsExternalAccountsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.accounts.external_accounts.delete``."""


class AccountsExternalAccountsListParams(ListParams, total=False):
    """Parameters of ``client.accounts.external_accounts.list``."""

    object: Literal["bank_account", "card"] | None


class AccountsExternalAccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.external_accounts.retrieve``."""


class AccountsExternalAccountsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.external_accounts.update``."""

    account_holder_name: str | None
    account_holder_type: Literal["", "company", "individual"] | None
    account_type: Literal["checking", "futsu", "savings", "toza"] | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    default_for_currency: bool | None
    documents: DocumentsParam | None
    exp_month: str | None
    exp_year: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
