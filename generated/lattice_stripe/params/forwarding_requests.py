# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import ReplacementsValue
from .shared import CreatedParam, NameValueParam


class ForwardingRequestsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.forwarding.requests.create``."""

    metadata: Mapping[str, str] | None
    payment_method: Required[str | HasId[Literal["payment_method"]]]
    replacements: Required[Sequence[ReplacementsValue]]
    request: ForwardingRequestsRequestParam | None
    url: Required[str]


class ForwardingRequestsListParams(ListParams, total=False):
    """Parameters of ``client.forwarding.requests.list``."""

    created: CreatedParam | None


class ForwardingRequestsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.forwarding.requests.retrieve``."""


class ForwardingRequestsRequestParam(TypedDict, total=False):
    body: str | None
    headers: Sequence[NameValueParam] | None
