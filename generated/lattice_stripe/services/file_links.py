# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.file_links import *
    from ..types.file_link import FileLink


class FileLinksService(Service):
    """Methods of ``client.file_links``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksCreateParams]) -> FileLink:
        """``POST /v1/file_links``

        Args:
            file: str, required
            expand: list of file
            expires_at: int (Unix seconds) | datetime
            metadata: dict[str, str], or "" to clear

        Returns FileLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksListParams]) -> Page[FileLink]:
        """``GET /v1/file_links``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.file
            expired: bool
            file: str
            limit: int
            starting_after: str

        Returns a page of FileLink. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksListParams]
    ) -> Iterator[FileLink]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksRetrieveParams]
    ) -> FileLink:
        """``GET /v1/file_links/{link}``

        Args:
            link: str (path)
            expand: list of file

        Returns FileLink. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, link)

    def update(
        self, link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksUpdateParams]
    ) -> FileLink:
        """``POST /v1/file_links/{link}``

        Args:
            link: str (path)
            expand: list of file
            expires_at: "now" | int (Unix seconds) | datetime, or "" to clear
            metadata: dict[str, str], or "" to clear

        Returns FileLink. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, link)


class AsyncFileLinksService(AsyncService):
    """Methods of ``client.file_links``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksCreateParams]) -> FileLink:
        """``POST /v1/file_links``: see ``FileLinksService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksListParams]
    ) -> AsyncPage[FileLink]:
        """``GET /v1/file_links``: see ``FileLinksService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksListParams]
    ) -> AsyncIterator[FileLink]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksRetrieveParams]
    ) -> FileLink:
        """``GET /v1/file_links/{link}``: see ``FileLinksService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, link)

    async def update(
        self, link: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FileLinksUpdateParams]
    ) -> FileLink:
        """``POST /v1/file_links/{link}``: see ``FileLinksService.update``."""
        return await self._call(_UPDATE, params, opts, link)


_CREATE = Operation("file_links.create", "POST", "/v1/file_links", "FileLink", "file expand expires_at metadata")
_LIST = Operation(
    "file_links.list",
    "GET",
    "/v1/file_links",
    "FileLink",
    "created ending_before expand expired file limit starting_after",
    page=True,
)
_RETRIEVE = Operation("file_links.retrieve", "GET", "/v1/file_links/{link}", "FileLink", "expand")
_UPDATE = Operation("file_links.update", "POST", "/v1/file_links/{link}", "FileLink", "expand expires_at metadata")
