# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_core_accounts import *
    from ..types.v2_core_account import V2CoreAccount
    from .v2_core_accounts_person_tokens import (
        AsyncV2CoreAccountsPersonTokensService,
        V2CoreAccountsPersonTokensService,
    )
    from .v2_core_accounts_persons import AsyncV2CoreAccountsPersonsService, V2CoreAccountsPersonsService


class V2CoreAccountsService(Service):
    """Methods of ``client.v2.core.accounts``."""

    person_tokens: V2CoreAccountsPersonTokensService = _lazy.service()
    persons: V2CoreAccountsPersonsService = _lazy.service()

    def close(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsCloseParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts/{id}/close``

        Args:
            id: str (path)
            applied_configurations: list["customer" | "merchant" | "recipient"]

        Returns V2CoreAccount. Raises StripeError.
        """
        return self._call(_CLOSE, params, opts, id)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsCreateParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts``

        Args:
            account_token: str
            configuration: V2CoreAccountsCreateConfigurationParam
            contact_email: str
            contact_phone: str
            dashboard: "express" | "full" | "none"
            defaults: V2CoreAccountsDefaultsParam
            display_name: str
            identity: V2CoreAccountsCreateIdentityParam
            include: list["configuration.customer" | "configuration.merchant" |
                "configuration.recipient" | "defaults" | "future_requirements" | "identity" | ...]
            metadata: dict[str, str]

        Returns V2CoreAccount. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsListParams]
    ) -> Page[V2CoreAccount]:
        """``GET /v2/core/accounts``

        Args:
            applied_configurations: list["customer" | "merchant" | "recipient"]
            closed: bool
            limit: int
            page: str

        Returns a page of V2CoreAccount. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsListParams]
    ) -> Iterator[V2CoreAccount]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsRetrieveParams]
    ) -> V2CoreAccount:
        """``GET /v2/core/accounts/{id}``

        Args:
            id: str (path)
            include: list["configuration.customer" | "configuration.merchant" |
                "configuration.recipient" | "defaults" | "future_requirements" | "identity" | ...]

        Returns V2CoreAccount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsUpdateParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts/{id}``

        Args:
            id: str (path)
            account_token: str
            configuration: V2CoreAccountsUpdateConfigurationParam
            contact_email: str
            contact_phone: str
            dashboard: "express" | "full" | "none"
            defaults: V2CoreAccountsDefaultsParam
            display_name: str
            identity: V2CoreAccountsUpdateIdentityParam
            include: list["configuration.customer" | "configuration.merchant" |
                "configuration.recipient" | "defaults" | "future_requirements" | "identity" | ...]
            metadata: dict[str, str | None]

        Returns V2CoreAccount. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncV2CoreAccountsService(AsyncService):
    """Methods of ``client.v2.core.accounts``."""

    person_tokens: AsyncV2CoreAccountsPersonTokensService = _lazy.service()
    persons: AsyncV2CoreAccountsPersonsService = _lazy.service()

    async def close(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsCloseParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts/{id}/close``: see ``V2CoreAccountsService.close``."""
        return await self._call(_CLOSE, params, opts, id)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsCreateParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts``: see ``V2CoreAccountsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsListParams]
    ) -> AsyncPage[V2CoreAccount]:
        """``GET /v2/core/accounts``: see ``V2CoreAccountsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsListParams]
    ) -> AsyncIterator[V2CoreAccount]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsRetrieveParams]
    ) -> V2CoreAccount:
        """``GET /v2/core/accounts/{id}``: see ``V2CoreAccountsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreAccountsUpdateParams]
    ) -> V2CoreAccount:
        """``POST /v2/core/accounts/{id}``: see ``V2CoreAccountsService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CLOSE = Operation(
    "v2.core.accounts.close",
    "POST",
    "/v2/core/accounts/{id}/close",
    "V2CoreAccount",
    "applied_configurations",
    body_format="json",
)
_CREATE = Operation(
    "v2.core.accounts.create",
    "POST",
    "/v2/core/accounts",
    "V2CoreAccount",
    """
account_token
configuration
contact_email
contact_phone
dashboard
defaults
display_name
identity
include
metadata
""",
    body_format="json",
)
_LIST = Operation(
    "v2.core.accounts.list",
    "GET",
    "/v2/core/accounts",
    "V2CoreAccount",
    "applied_configurations closed limit page",
    page=True,
)
_RETRIEVE = Operation("v2.core.accounts.retrieve", "GET", "/v2/core/accounts/{id}", "V2CoreAccount", "include")
_UPDATE = Operation(
    "v2.core.accounts.update",
    "POST",
    "/v2/core/accounts/{id}",
    "V2CoreAccount",
    """
account_token
configuration
contact_email
contact_phone
dashboard
defaults
display_name
identity
include
metadata
""",
    body_format="json",
    nullable=("identity.individual.metadata.*", "metadata.*"),
)
