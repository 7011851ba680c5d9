# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource, StripeObject


class TestHelpersTestClock(Resource, kw_only=True):
    """Schema ``test_helpers.test_clock``."""

    id: str = MISSING
    object: Literal["test_helpers.test_clock"] = "test_helpers.test_clock"
    created: int = MISSING
    """Unix seconds."""
    deletes_after: int = MISSING
    """Unix seconds."""
    frozen_time: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    name: str | None = None
    status: Literal["advancing", "internal_failure", "ready"] = MISSING
    status_details: "TestHelpersTestClockStatusDetails" = MISSING
    deleted: ClassVar[Literal[False]] = False


class TestHelpersTestClockAdvancing(StripeObject, kw_only=True):
    """Schema ``billing_clocks_resource_status_details_advancing_status_details``."""

    target_frozen_time: int = MISSING
    """Unix seconds."""


class TestHelpersTestClockStatusDetails(StripeObject, kw_only=True):
    """Schema ``billing_clocks_resource_status_details_status_details``."""

    advancing: TestHelpersTestClockAdvancing | None = None
