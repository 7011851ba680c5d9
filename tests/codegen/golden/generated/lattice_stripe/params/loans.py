# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import HasId
from .._enums import GenreValue


class LoansCreateParams(TypedDict, total=False):
    """Parameters of ``client.loans.create``."""

    cover: LoansCoverParam | None
    due: int | datetime | None
    """Unix seconds, or an aware datetime."""
    fee_decimal: Decimal | str | None
    genre: GenreValue | None
    in_: str | None
    item: Required[str]
    reader: Required[str | HasId[Literal["reader"]]]
    weeks: Literal[1, 2, 4] | None


class LoansExtendParams(TypedDict, total=False):
    """Parameters of ``client.loans.extend``."""

    weeks: int | None


class LoansRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.loans.retrieve``."""


class LoansSlipParams(TypedDict, total=False):
    """Parameters of ``client.loans.slip``."""


class LoansCoverParam(TypedDict, total=False):
    colour: str | None
    weight: float | Decimal | None
