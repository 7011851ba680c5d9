# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class InvoicePaymentsListParams(ListParams, total=False):
    """Parameters of ``client.invoice_payments.list``."""

    created: CreatedParam | int | datetime | None
    invoice: str | HasId[Literal["invoice"]] | None
    payment: InvoicePaymentsPaymentParam | None
    status: Literal["canceled", "open", "paid"] | None


class InvoicePaymentsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_payments.retrieve``."""


class InvoicePaymentsPaymentParam(TypedDict, total=False):
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    payment_record: str | HasId[Literal["payment_record"]] | None
    type: Required[Literal["payment_intent", "payment_record"]]
