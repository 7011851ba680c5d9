# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams


class TestHelpersTestClocksAdvanceParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.test_clocks.advance``."""

    frozen_time: Required[int | datetime]
    """Unix seconds, or an aware datetime."""


class TestHelpersTestClocksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.test_clocks.create``."""

    customer: str | HasId[Literal["customer"]] | None
    frozen_time: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    name: str | None


class TestHelpersTestClocksDeleteParams(TypedDict, total=False):
    """Parameters of ``client.test_helpers.test_clocks.delete``."""


class TestHelpersTestClocksListParams(ListParams, total=False):
    """Parameters of ``client.test_helpers.test_clocks.list``."""


class TestHelpersTestClocksRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.test_clocks.retrieve``."""
