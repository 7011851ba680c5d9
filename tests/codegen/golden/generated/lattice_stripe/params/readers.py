# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ListParams, Mapping, Sequence
from .shared import AddressParam


class ReadersCreateParams(TypedDict, total=False):
    """Parameters of ``client.readers.create``."""

    address: AddressParam | Literal[""] | None
    """Clear with ""."""
    class_: Literal["adult", "child"] | None
    deposit_amount: int | None
    """In the smallest currency unit."""
    metadata: Mapping[str, str] | None
    name: Required[str]
    notify: Sequence[ReadersNotifyParam] | None
    pin: str | None
    """Deprecated."""


class ReadersDeleteParams(TypedDict, total=False):
    """Parameters of ``client.readers.delete``."""


class ReadersListParams(ListParams, total=False):
    """Parameters of ``client.readers.list``."""

    email: str | None
    joined: ReadersJoinedParam | int | datetime | None


class ReadersRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.readers.retrieve``."""


class ReadersSearchParams(TypedDict, total=False):
    """Parameters of ``client.readers.search``."""

    page: str | None
    query: Required[str]


class ReadersUpdateParams(TypedDict, total=False):
    """Parameters of ``client.readers.update``."""

    address: AddressParam | Literal[""] | None
    """Clear with ""."""
    name: str | None


class ReadersJoinedParam(TypedDict, total=False):
    gte: int | datetime | None
    """Unix seconds, or an aware datetime."""
    lt: int | datetime | None
    """Unix seconds, or an aware datetime."""


ReadersNotifyParam = TypedDict(
    "ReadersNotifyParam",
    {
        "channel": 'Required[Literal["letter", "mail"]]',
        "content-type": "str | None",
        "from": "str | None",
    },
    total=False,
)
