# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.external_accounts import *
    from ..types.bank_account import BankAccount
    from ..types.card import Card


class ExternalAccountsService(Service):
    """Methods of ``client.external_accounts``."""

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ExternalAccountsUpdateParams]
    ) -> BankAccount | Card:
        """``POST /v1/external_accounts/{id}``

        Args:
            id: str (path)
            account_holder_name: str
            account_holder_type: "" | "company" | "individual"
            account_type: "checking" | "futsu" | "savings" | "toza"
            address_city: str
            address_country: str
            address_line1: str
            address_line2: str
            address_state: str
            address_zip: str
            default_for_currency: bool
            documents: DocumentsParam
            exp_month: str
            exp_year: str
            expand: list of account, customer
            metadata: dict[str, str], or "" to clear
            name: str

        Returns BankAccount | Card. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncExternalAccountsService(AsyncService):
    """Methods of ``client.external_accounts``."""

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ExternalAccountsUpdateParams]
    ) -> BankAccount | Card:
        """``POST /v1/external_accounts/{id}``: see ``ExternalAccountsService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_UPDATE = Operation(
    "external_accounts.update",
    "POST",
    "/v1/external_accounts/{id}",
    "BankAccount | Card",
    """
account_holder_name
account_holder_type
account_type
address_city
address_country
address_line1
address_line2
address_state
address_zip
default_for_currency
documents
exp_month
exp_year
expand
metadata
name
""",
)
