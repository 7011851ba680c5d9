# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.scans import *
    from ..types.scan import Scan


class ScansService(Service):
    """Methods of ``client.scans``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ScansCreateParams]) -> Scan:
        """``POST /v1/scans``

        Args:
            file: bytes, path, open binary file or (name, content), required
            purpose: "cover" | "damage", required
            link: ScansLinkParam

        Returns Scan. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncScansService(AsyncService):
    """Methods of ``client.scans``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ScansCreateParams]) -> Scan:
        """``POST /v1/scans``: see ``ScansService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "scans.create",
    "POST",
    "/v1/scans",
    "Scan",
    "file purpose link",
    body_format="multipart",
    server="files",
    files=("file",),
)
