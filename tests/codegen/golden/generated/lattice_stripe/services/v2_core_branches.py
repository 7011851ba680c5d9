# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_core_branches import *
    from ..types.v2_core_branch import V2CoreBranch


class V2CoreBranchesService(Service):
    """Methods of ``client.v2.core.branches``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesCreateParams]
    ) -> V2CoreBranch:
        """``POST /v2/core/branches``

        Args:
            name: str, required
            address: AddressParam
            hours: list[V2CoreBranchesHoursParam]
            metadata: dict[str, str | None]
            opened: str (RFC 3339) | datetime
            rent: Decimal | str | None

        Returns V2CoreBranch. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesListParams]
    ) -> Page[V2CoreBranch]:
        """``GET /v2/core/branches``

        Args:
            include: list["address" | "hours"]
            limit: int
            page: str

        Returns a page of V2CoreBranch. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesListParams]
    ) -> Iterator[V2CoreBranch]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


class AsyncV2CoreBranchesService(AsyncService):
    """Methods of ``client.v2.core.branches``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesCreateParams]
    ) -> V2CoreBranch:
        """``POST /v2/core/branches``: see ``V2CoreBranchesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesListParams]
    ) -> AsyncPage[V2CoreBranch]:
        """``GET /v2/core/branches``: see ``V2CoreBranchesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreBranchesListParams]
    ) -> AsyncIterator[V2CoreBranch]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


_CREATE = Operation(
    "v2.core.branches.create",
    "POST",
    "/v2/core/branches",
    "V2CoreBranch",
    "name address hours metadata opened rent",
    body_format="json",
    nullable=("rent", "metadata.*", "hours.*.from"),
)
_LIST = Operation("v2.core.branches.list", "GET", "/v2/core/branches", "V2CoreBranch", "include limit page", page=True)
