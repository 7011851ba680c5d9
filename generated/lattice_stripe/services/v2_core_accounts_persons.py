# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_core_accounts_persons import *
    from ..types.v2_core_account_person import V2CoreAccountPerson
    from ..types.v2_deleted_object import V2DeletedObject


class V2CoreAccountsPersonsService(Service):
    """Methods of ``client.v2.core.accounts.persons``."""

    def create(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsCreateParams],
    ) -> V2CoreAccountPerson:
        """``POST /v2/core/accounts/{account_id}/persons``

        Args:
            account_id: str (path)
            additional_addresses: list[V2CoreAccountsPersonsAdditionalAddressesParam]
            additional_names: list[AdditionalNamesParam]
            additional_terms_of_service: V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam
            address: V2CoreAccountsPersonsAddressParam
            date_of_birth: DayMonthYearParam
            documents: V2CoreAccountsPersonsDocumentsParam
            email: str
            given_name: str
            id_numbers: list[IdNumbersParam]
            legal_gender: "female" | "male"
            metadata: dict[str, str]
            nationalities: list[str]
            person_token: str
            phone: str
            political_exposure: "existing" | "none"
            relationship: V2CoreAccountsPersonTokensRelationshipParam
            script_addresses: V2CoreAccountsPersonsScriptAddressesParam
            script_names: ScriptNamesParam
            surname: str

        Returns V2CoreAccountPerson. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, account_id)

    def delete(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsDeleteParams],
    ) -> V2DeletedObject:
        """``DELETE /v2/core/accounts/{account_id}/persons/{id}``

        Args:
            account_id: str (path)
            id: str (path)

        Returns V2DeletedObject. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account_id, id)

    def list(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsListParams],
    ) -> Page[V2CoreAccountPerson]:
        """``GET /v2/core/accounts/{account_id}/persons``

        Args:
            account_id: str (path)
            limit: int
            page: str

        Returns a page of V2CoreAccountPerson. Raises StripeError.
        """
        return self._call(_LIST, params, opts, account_id)

    def stream(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsListParams],
    ) -> Iterator[V2CoreAccountPerson]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account_id)

    def retrieve(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsRetrieveParams],
    ) -> V2CoreAccountPerson:
        """``GET /v2/core/accounts/{account_id}/persons/{id}``

        Args:
            account_id: str (path)
            id: str (path)

        Returns V2CoreAccountPerson. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account_id, id)

    def update(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsUpdateParams],
    ) -> V2CoreAccountPerson:
        """``POST /v2/core/accounts/{account_id}/persons/{id}``

        Args:
            account_id: str (path)
            id: str (path)
            additional_addresses: list[AdditionalAddressesParam]
            additional_names: list[AdditionalNamesParam]
            additional_terms_of_service: V2CoreAccountsPersonsAdditionalTermsOfServiceParam
            address: AddressKanaParam
            date_of_birth: DayMonthYearParam
            documents: V2CoreAccountsPersonTokensDocumentsParam
            email: str
            given_name: str
            id_numbers: list[IdNumbersParam]
            legal_gender: "female" | "male"
            metadata: dict[str, str | None]
            nationalities: list[str]
            person_token: str
            phone: str
            political_exposure: "existing" | "none"
            relationship: V2CoreAccountsPersonTokensRelationshipParam
            script_addresses: ScriptAddressesParam
            script_names: ScriptNamesParam
            surname: str

        Returns V2CoreAccountPerson. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, account_id, id)


class AsyncV2CoreAccountsPersonsService(AsyncService):
    """Methods of ``client.v2.core.accounts.persons``."""

    async def create(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsCreateParams],
    ) -> V2CoreAccountPerson:
        """``POST /v2/core/accounts/{account_id}/persons``: see ``V2CoreAccountsPersonsService.create``."""
        return await self._call(_CREATE, params, opts, account_id)

    async def delete(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsDeleteParams],
    ) -> V2DeletedObject:
        """``DELETE /v2/core/accounts/{account_id}/persons/{id}``: see ``V2CoreAccountsPersonsService.delete``."""
        return await self._call(_DELETE, params, opts, account_id, id)

    async def list(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsListParams],
    ) -> AsyncPage[V2CoreAccountPerson]:
        """``GET /v2/core/accounts/{account_id}/persons``: see ``V2CoreAccountsPersonsService.list``."""
        return await self._call(_LIST, params, opts, account_id)

    def stream(
        self,
        account_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsListParams],
    ) -> AsyncIterator[V2CoreAccountPerson]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account_id)

    async def retrieve(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsRetrieveParams],
    ) -> V2CoreAccountPerson:
        """``GET /v2/core/accounts/{account_id}/persons/{id}``: see ``V2CoreAccountsPersonsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account_id, id)

    async def update(
        self,
        account_id: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CoreAccountsPersonsUpdateParams],
    ) -> V2CoreAccountPerson:
        """``POST /v2/core/accounts/{account_id}/persons/{id}``: see ``V2CoreAccountsPersonsService.update``."""
        return await self._call(_UPDATE, params, opts, account_id, id)


_CREATE = Operation(
    "v2.core.accounts.persons.create",
    "POST",
    "/v2/core/accounts/{account_id}/persons",
    "V2CoreAccountPerson",
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
person_token
phone
political_exposure
relationship
script_addresses
script_names
surname
""",
    body_format="json",
)
_DELETE = Operation(
    "v2.core.accounts.persons.delete", "DELETE", "/v2/core/accounts/{account_id}/persons/{id}", "V2DeletedObject"
)
_LIST = Operation(
    "v2.core.accounts.persons.list",
    "GET",
    "/v2/core/accounts/{account_id}/persons",
    "V2CoreAccountPerson",
    "limit page",
    page=True,
)
_RETRIEVE = Operation(
    "v2.core.accounts.persons.retrieve", "GET", "/v2/core/accounts/{account_id}/persons/{id}", "V2CoreAccountPerson"
)
_UPDATE = Operation(
    "v2.core.accounts.persons.update",
    "POST",
    "/v2/core/accounts/{account_id}/persons/{id}",
    "V2CoreAccountPerson",
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
person_token
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
