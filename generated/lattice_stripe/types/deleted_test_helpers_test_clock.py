# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedTestHelpersTestClock(Resource, kw_only=True):
    """Schema ``deleted_test_helpers.test_clock``."""

    id: str = MISSING
    object: Literal["test_helpers.test_clock"] = "test_helpers.test_clock"
    deleted: Literal[True] = MISSING
