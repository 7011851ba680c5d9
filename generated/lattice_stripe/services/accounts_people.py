# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.accounts_people import *
    from ..types.deleted_person import DeletedPerson
    from ..types.person import Person


class AccountsPeopleService(Service):
    """Methods of ``client.accounts.people``."""

    def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleCreateParams]
    ) -> Person:
        """``POST /v1/accounts/{account}/people``

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
        **params: Unpack[AccountsPeopleDeleteParams],
    ) -> DeletedPerson:
        """``DELETE /v1/accounts/{account}/people/{person}``

        Args:
            account: str (path)
            person: str (path)

        Returns DeletedPerson. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account, person)

    def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleListParams]
    ) -> Page[Person]:
        """``GET /v1/accounts/{account}/people``

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
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleListParams]
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
        **params: Unpack[AccountsPeopleRetrieveParams],
    ) -> Person:
        """``GET /v1/accounts/{account}/people/{person}``

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
        **params: Unpack[AccountsPeopleUpdateParams],
    ) -> Person:
        """``POST /v1/accounts/{account}/people/{person}``

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


class AsyncAccountsPeopleService(AsyncService):
    """Methods of ``client.accounts.people``."""

    async def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleCreateParams]
    ) -> Person:
        """``POST /v1/accounts/{account}/people``: see ``AccountsPeopleService.create``."""
        return await self._call(_CREATE, params, opts, account)

    async def delete(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPeopleDeleteParams],
    ) -> DeletedPerson:
        """``DELETE /v1/accounts/{account}/people/{person}``: see ``AccountsPeopleService.delete``."""
        return await self._call(_DELETE, params, opts, account, person)

    async def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleListParams]
    ) -> AsyncPage[Person]:
        """``GET /v1/accounts/{account}/people``: see ``AccountsPeopleService.list``."""
        return await self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsPeopleListParams]
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
        **params: Unpack[AccountsPeopleRetrieveParams],
    ) -> Person:
        """``GET /v1/accounts/{account}/people/{person}``: see ``AccountsPeopleService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account, person)

    async def update(
        self,
        account: str,
        person: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsPeopleUpdateParams],
    ) -> Person:
        """``POST /v1/accounts/{account}/people/{person}``: see ``AccountsPeopleService.update``."""
        return await self._call(_UPDATE, params, opts, account, person)


_CREATE = Operation(
    "accounts.people.create",
    "POST",
    "/v1/accounts/{account}/people",
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
_DELETE = Operation("accounts.people.delete", "DELETE", "/v1/accounts/{account}/people/{person}", "DeletedPerson")
_LIST = Operation(
    "accounts.people.list",
    "GET",
    "/v1/accounts/{account}/people",
    "Person",
    "ending_before expand limit relationship starting_after",
    page=True,
)
_RETRIEVE = Operation("accounts.people.retrieve", "GET", "/v1/accounts/{account}/people/{person}", "Person", "expand")
_UPDATE = Operation(
    "accounts.people.update",
    "POST",
    "/v1/accounts/{account}/people/{person}",
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
