# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.invoice_rendering_templates import *
    from ..types.invoice_rendering_template import InvoiceRenderingTemplate


class InvoiceRenderingTemplatesService(Service):
    """Methods of ``client.invoice_rendering_templates``."""

    def archive(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesArchiveParams],
    ) -> InvoiceRenderingTemplate:
        """``POST /v1/invoice_rendering_templates/{template}/archive``

        Args:
            template: str (path)
            expand: list[str]

        Returns InvoiceRenderingTemplate. Raises StripeError.
        """
        return self._call(_ARCHIVE, params, opts, template)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceRenderingTemplatesListParams]
    ) -> Page[InvoiceRenderingTemplate]:
        """``GET /v1/invoice_rendering_templates``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            status: "active" | "archived"

        Returns a page of InvoiceRenderingTemplate. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceRenderingTemplatesListParams]
    ) -> Iterator[InvoiceRenderingTemplate]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesRetrieveParams],
    ) -> InvoiceRenderingTemplate:
        """``GET /v1/invoice_rendering_templates/{template}``

        Args:
            template: str (path)
            expand: list[str]
            version: int

        Returns InvoiceRenderingTemplate. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, template)

    def unarchive(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesUnarchiveParams],
    ) -> InvoiceRenderingTemplate:
        """``POST /v1/invoice_rendering_templates/{template}/unarchive``

        Args:
            template: str (path)
            expand: list[str]

        Returns InvoiceRenderingTemplate. Raises StripeError.
        """
        return self._call(_UNARCHIVE, params, opts, template)


class AsyncInvoiceRenderingTemplatesService(AsyncService):
    """Methods of ``client.invoice_rendering_templates``."""

    async def archive(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesArchiveParams],
    ) -> InvoiceRenderingTemplate:
        """``POST /v1/invoice_rendering_templates/{template}/archive``: see
        ``InvoiceRenderingTemplatesService.archive``.
        """
        return await self._call(_ARCHIVE, params, opts, template)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceRenderingTemplatesListParams]
    ) -> AsyncPage[InvoiceRenderingTemplate]:
        """``GET /v1/invoice_rendering_templates``: see ``InvoiceRenderingTemplatesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceRenderingTemplatesListParams]
    ) -> AsyncIterator[InvoiceRenderingTemplate]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesRetrieveParams],
    ) -> InvoiceRenderingTemplate:
        """``GET /v1/invoice_rendering_templates/{template}``: see ``InvoiceRenderingTemplatesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, template)

    async def unarchive(
        self,
        template: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoiceRenderingTemplatesUnarchiveParams],
    ) -> InvoiceRenderingTemplate:
        """``POST /v1/invoice_rendering_templates/{template}/unarchive``: see
        ``InvoiceRenderingTemplatesService.unarchive``.
        """
        return await self._call(_UNARCHIVE, params, opts, template)


_ARCHIVE = Operation(
    "invoice_rendering_templates.archive",
    "POST",
    "/v1/invoice_rendering_templates/{template}/archive",
    "InvoiceRenderingTemplate",
    "expand",
)
_LIST = Operation(
    "invoice_rendering_templates.list",
    "GET",
    "/v1/invoice_rendering_templates",
    "InvoiceRenderingTemplate",
    "ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "invoice_rendering_templates.retrieve",
    "GET",
    "/v1/invoice_rendering_templates/{template}",
    "InvoiceRenderingTemplate",
    "expand version",
)
_UNARCHIVE = Operation(
    "invoice_rendering_templates.unarchive",
    "POST",
    "/v1/invoice_rendering_templates/{template}/unarchive",
    "InvoiceRenderingTemplate",
    "expand",
)
