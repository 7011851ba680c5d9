# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.files import *
    from ..types.file import File


class FilesService(Service):
    """Methods of ``client.files``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesCreateParams]) -> File:
        """``POST /v1/files``

        Args:
            file: bytes, path, open binary file or (name, content), required
            purpose: "account_requirement" | "additional_verification" | "business_icon" |
                "business_logo" | "customer_signature" | "dispute_evidence" | ..., required
            expand: list of links
            file_link_data: FilesFileLinkDataParam

        Returns File. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesListParams]) -> Page[File]:
        """``GET /v1/files``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.links
            limit: int
            purpose: "account_requirement" | "additional_verification" | "business_icon" |
                "business_logo" | "customer_signature" | "dispute_evidence" | ...
            starting_after: str

        Returns a page of File. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesListParams]) -> Iterator[File]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, file: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FilesRetrieveParams]
    ) -> File:
        """``GET /v1/files/{file}``

        Args:
            file: str (path)
            expand: list of links

        Returns File. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, file)


class AsyncFilesService(AsyncService):
    """Methods of ``client.files``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesCreateParams]) -> File:
        """``POST /v1/files``: see ``FilesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesListParams]) -> AsyncPage[File]:
        """``GET /v1/files``: see ``FilesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[FilesListParams]) -> AsyncIterator[File]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, file: str, /, *, opts: RequestOptions | None = None, **params: Unpack[FilesRetrieveParams]
    ) -> File:
        """``GET /v1/files/{file}``: see ``FilesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, file)


_CREATE = Operation(
    "files.create",
    "POST",
    "/v1/files",
    "File",
    "file purpose expand file_link_data",
    body_format="multipart",
    server="files",
    files=("file",),
    overlays=("rate_limits.yaml",),
)
_LIST = Operation(
    "files.list",
    "GET",
    "/v1/files",
    "File",
    "created ending_before expand limit purpose starting_after",
    page=True,
    overlays=("rate_limits.yaml",),
)
_RETRIEVE = Operation("files.retrieve", "GET", "/v1/files/{file}", "File", "expand", overlays=("rate_limits.yaml",))
