# Copied from codegen/runtime/.
"""Operations that Stripe removed from its API, kept for accounts on an older API version."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .operation import RemovedOperation

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_STACKLEVEL = 6
"""Frames between the warning and the line that called the client's method."""


def removal_error(
    name: str, removed: RemovedOperation, version: str
) -> InvalidArgumentError | None:
    """The error for an operation that API version ``version`` lacks. Warn if it still has it.

    A version without a date cannot be compared, so the call is sent.
    """
    problem = f"{name} was removed from Stripe's API in {removed.since}"
    if is_since(version, removed.since):
        return InvalidArgumentError(
            f"{problem}, and this call is for version {version}: use {removed.use}. If your "
            "account is on an older version, pass it as stripe_version, in opts or to the client. "
            "Nothing was sent.",
            param="stripe_version",
        )
    warnings.warn(f"{problem}: use {removed.use}", DeprecationWarning, stacklevel=_STACKLEVEL)
    return None


def is_since(version: str, since: str) -> bool:
    """Whether API version ``version`` has a date, and it is that of ``since`` or later."""
    return _DATE.match(version) is not None and version[:10] >= since[:10]
