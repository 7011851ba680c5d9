# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_core_accounts_person_tokens import *
    from ..types.v2_core_account_person_token import V2CoreAccountPersonToken


class V2CoreAccountsPersonTokensService(Service):
    """Methods of ``client.v2.core.accounts.person_tokens``."""

    def create(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonTokensCreateParams],
    ) -> V2CoreAccountPersonToken:
        """``POST /v2/core/accounts/{account_id}/person_tokens``

        Args:
            account_id: str (path)
            additional_addresses: list[AdditionalAddressesParam]
            additional_names: list[AdditionalNamesParam]
            additional_terms_of_service: V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam
            address: AddressKanaParam
            date_of_birth: DayMonthYearParam
            documents: V2CoreAccountsPersonTokensDocumentsParam
            email: str
            given_name: str
            id_numbers: list[IdNumbersParam]
            legal_gender: "female" | "male"
            metadata: dict[str, str | None]
            nationalities: list[str]
            phone: str
            political_exposure: "existing" | "none"
            relationship: V2CoreAccountsPersonTokensRelationshipParam
            script_addresses: ScriptAddressesParam
            script_names: ScriptNamesParam
            surname: str

        Returns V2CoreAccountPersonToken. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, account_id)

    def retrieve(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonTokensRetrieveParams],
    ) -> V2CoreAccountPersonToken:
        """``GET /v2/core/accounts/{account_id}/person_tokens/{id}``

        Args:
            account_id: str (path)
            id: str (path)

        Returns V2CoreAccountPersonToken. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account_id, id)


class AsyncV2CoreAccountsPersonTokensService(AsyncService):
    """Methods of ``client.v2.core.accounts.person_tokens``."""

    async def create(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonTokensCreateParams],
    ) -> V2CoreAccountPersonToken:
        """``POST /v2/core/accounts/{account_id}/person_tokens``: see ``V2CoreAccountsPersonTokensService.create``."""
        return await self._call(_CREATE, params, opts, account_id)

    async def retrieve(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonTokensRetrieveParams],
    ) -> V2CoreAccountPersonToken:
        """``GET /v2/core/accounts/{account_id}/person_tokens/{id}``: see
        ``V2CoreAccountsPersonTokensService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, account_id, id)


_CREATE = Operation(
    "v2.core.accounts.person_tokens.create",
    "POST",
    "/v2/core/accounts/{account_id}/person_tokens",
    "V2CoreAccountPersonToken",
    """
additional_addresses
additional_names
additional_terms_of_service
address
date_of_birth
documents
email
given_name
id_numbers
legal_gender
metadata
nationalities
phone
political_exposure
relationship
script_addresses
script_names
surname
""",
    body_format="json",
    nullable=("metadata.*",),
)
_RETRIEVE = Operation(
    "v2.core.accounts.person_tokens.retrieve",
    "GET",
    "/v2/core/accounts/{account_id}/person_tokens/{id}",
    "V2CoreAccountPersonToken",
)
