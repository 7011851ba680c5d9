# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.accounts_persons import *
    from ..types.deleted_person import DeletedPerson
    from ..types.person import Person


class AccountsPersonsService(Service):
    """Methods of ``client.accounts.persons``."""

    def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsCreateParams]
    ) -> Person:
        """``POST /v1/accounts/{account}/persons``

        Args:
            account: str (path)
            additional_tos_acceptances: AdditionalTosAcceptancesParam
            address: AddressParam
            address_kana: AddressKanaParam
            address_kanji: AddressKanaParam
            dob: DayMonthYearParam, or "" to clear
            documents: AccountsPeopleDocumentsParam
            email: str
            expand: list[str]
            first_name: str
            first_name_kana: str
            first_name_kanji: str
            full_name_aliases: list[str], or "" to clear
            gender: str
            id_number: str
            id_number_secondary: str
            last_name: str
            last_name_kana: str
            last_name_kanji: str
            maiden_name: str
            metadata: dict[str, str], or "" to clear
            nationality: str
            person_token: str
            phone: str
            political_exposure: "existing" | "none"
            registered_address: AddressParam
            relationship: RelationshipParam
            ssn_last_4: str
            us_cfpb_data: UsCfpbDataParam
            verification: VerificationParam

        Returns Person. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, account)

    def delete(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsDeleteParams],
    ) -> DeletedPerson:
        """``DELETE /v1/accounts/{account}/persons/{person}``

        Args:
            account: str (path)
            person: str (path)

        Returns DeletedPerson. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account, person)

    def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsListParams]
    ) -> Page[Person]:
        """``GET /v1/accounts/{account}/persons``

        Args:
            account: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            relationship: AccountsPeopleRelationshipParam
            starting_after: str

        Returns a page of Person. Raises StripeError.
        """
        return self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsListParams]
    ) -> Iterator[Person]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    def retrieve(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsRetrieveParams],
    ) -> Person:
        """``GET /v1/accounts/{account}/persons/{person}``

        Args:
            account: str (path)
            person: str (path)
            expand: list[str]

        Returns Person. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account, person)

    def update(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsUpdateParams],
    ) -> Person:
        """``POST /v1/accounts/{account}/persons/{person}``

        Args:
            account: str (path)
            person: str (path)
            additional_tos_acceptances: AdditionalTosAcceptancesParam
            address: AddressParam
            address_kana: AddressKanaParam
            address_kanji: AddressKanaParam
            dob: DayMonthYearParam, or "" to clear
            documents: AccountsPeopleDocumentsParam
            email: str
            expand: list[str]
            first_name: str
            first_name_kana: str
            first_name_kanji: str
            full_name_aliases: list[str], or "" to clear
            gender: str
            id_number: str
            id_number_secondary: str
            last_name: str
            last_name_kana: str
            last_name_kanji: str
            maiden_name: str
            metadata: dict[str, str], or "" to clear
            nationality: str
            person_token: str
            phone: str
            political_exposure: "existing" | "none"
            registered_address: AddressParam
            relationship: RelationshipParam
            ssn_last_4: str
            us_cfpb_data: UsCfpbDataParam
            verification: VerificationParam

        Returns Person. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, account, person)


class AsyncAccountsPersonsService(AsyncService):
    """Methods of ``client.accounts.persons``."""

    async def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsCreateParams]
    ) -> Person:
        """``POST /v1/accounts/{account}/persons``: see ``AccountsPersonsService.create``."""
        return await self._call(_CREATE, params, opts, account)

    async def delete(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsDeleteParams],
    ) -> DeletedPerson:
        """``DELETE /v1/accounts/{account}/persons/{person}``: see ``AccountsPersonsService.delete``."""
        return await self._call(_DELETE, params, opts, account, person)

    async def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsListParams]
    ) -> AsyncPage[Person]:
        """``GET /v1/accounts/{account}/persons``: see ``AccountsPersonsService.list``."""
        return await self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPersonsListParams]
    ) -> AsyncIterator[Person]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    async def retrieve(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsRetrieveParams],
    ) -> Person:
        """``GET /v1/accounts/{account}/persons/{person}``: see ``AccountsPersonsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account, person)

    async def update(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPersonsUpdateParams],
    ) -> Person:
        """``POST /v1/accounts/{account}/persons/{person}``: see ``AccountsPersonsService.update``."""
        return await self._call(_UPDATE, params, opts, account, person)


_CREATE = Operation(
    "accounts.persons.create",
    "POST",
    "/v1/accounts/{account}/persons",
    "Person",
    """
additional_tos_acceptances
address
address_kana
address_kanji
dob
documents
email
expand
first_name
first_name_kana
first_name_kanji
full_name_aliases
gender
id_number
id_number_secondary
last_name
last_name_kana
last_name_kanji
maiden_name
metadata
nationality
person_token
phone
political_exposure
registered_address
relationship
ssn_last_4
us_cfpb_data
verification
""",
)
_DELETE = Operation("accounts.persons.delete", "DELETE", "/v1/accounts/{account}/persons/{person}", "DeletedPerson")
_LIST = Operation(
    "accounts.persons.list",
    "GET",
    "/v1/accounts/{account}/persons",
    "Person",
    "ending_before expand limit relationship starting_after",
    page=True,
)
_RETRIEVE = Operation("accounts.persons.retrieve", "GET", "/v1/accounts/{account}/persons/{person}", "Person", "expand")
_UPDATE = Operation(
    "accounts.persons.update",
    "POST",
    "/v1/accounts/{account}/persons/{person}",
    "Person",
    """
additional_tos_acceptances
address
address_kana
address_kanji
dob
documents
email
expand
first_name
first_name_kana
first_name_kanji
full_name_aliases
gender
id_number
id_number_secondary
last_name
last_name_kana
last_name_kanji
maiden_name
metadata
nationality
person_token
phone
political_exposure
registered_address
relationship
ssn_last_4
us_cfpb_data
verification
""",
)
