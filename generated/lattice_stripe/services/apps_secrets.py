# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.apps_secrets import *
    from ..types.apps_secret import AppsSecret


class AppsSecretsService(Service):
    """Methods of ``client.apps.secrets``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsCreateParams]) -> AppsSecret:
        """``POST /v1/apps/secrets``

        Args:
            name: str, required
            payload: str, required
            scope: AppsSecretsScopeParam, required
            expand: list[str]
            expires_at: int (Unix seconds) | datetime

        Returns AppsSecret. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete_where(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsDeleteWhereParams]
    ) -> AppsSecret:
        """``POST /v1/apps/secrets/delete``

        Args:
            name: str, required
            scope: AppsSecretsScopeParam, required
            expand: list[str]

        Returns AppsSecret. Raises StripeError.
        """
        return self._call(_DELETE_WHERE, params, opts)

    def find(self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsFindParams]) -> AppsSecret:
        """``GET /v1/apps/secrets/find``

        Args:
            name: str, required
            scope: AppsSecretsScopeParam, required
            expand: list[str]

        Returns AppsSecret. Raises StripeError.
        """
        return self._call(_FIND, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsListParams]) -> Page[AppsSecret]:
        """``GET /v1/apps/secrets``

        Args:
            scope: AppsSecretsScopeParam, required
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of AppsSecret. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsListParams]
    ) -> Iterator[AppsSecret]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


class AsyncAppsSecretsService(AsyncService):
    """Methods of ``client.apps.secrets``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsCreateParams]
    ) -> AppsSecret:
        """``POST /v1/apps/secrets``: see ``AppsSecretsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete_where(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsDeleteWhereParams]
    ) -> AppsSecret:
        """``POST /v1/apps/secrets/delete``: see ``AppsSecretsService.delete_where``."""
        return await self._call(_DELETE_WHERE, params, opts)

    async def find(self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsFindParams]) -> AppsSecret:
        """``GET /v1/apps/secrets/find``: see ``AppsSecretsService.find``."""
        return await self._call(_FIND, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsListParams]
    ) -> AsyncPage[AppsSecret]:
        """``GET /v1/apps/secrets``: see ``AppsSecretsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AppsSecretsListParams]
    ) -> AsyncIterator[AppsSecret]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


_CREATE = Operation(
    "apps.secrets.create", "POST", "/v1/apps/secrets", "AppsSecret", "name payload scope expand expires_at"
)
_DELETE_WHERE = Operation(
    "apps.secrets.delete_where",
    "POST",
    "/v1/apps/secrets/delete",
    "AppsSecret",
    "name scope expand",
    overlays=("names.yaml",),
)
_FIND = Operation("apps.secrets.find", "GET", "/v1/apps/secrets/find", "AppsSecret", "name scope expand")
_LIST = Operation(
    "apps.secrets.list",
    "GET",
    "/v1/apps/secrets",
    "AppsSecret",
    "scope ending_before expand limit starting_after",
    page=True,
)
