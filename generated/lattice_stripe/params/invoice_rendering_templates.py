# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, ListParams


class InvoiceRenderingTemplatesArchiveParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_rendering_templates.archive``."""


class InvoiceRenderingTemplatesListParams(ListParams, total=False):
    """Parameters of ``client.invoice_rendering_templates.list``."""

    status: Literal["active", "archived"] | None


class InvoiceRenderingTemplatesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_rendering_templates.retrieve``."""

    version: int | None


class InvoiceRenderingTemplatesUnarchiveParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_rendering_templates.unarchive``."""
