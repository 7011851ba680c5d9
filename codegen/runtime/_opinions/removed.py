"""Operations that Stripe removed from its API, kept for accounts on an older API version."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._core.operation import Operation

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_STACKLEVEL = 6
"""Frames between the warning and the line that called the client's method."""


def check_removed(operation: Operation, version: str) -> None:
    """Raise InvalidArgumentError if API version ``version`` lacks the operation; warn otherwise.

    A version without a date cannot be compared, so the call is sent.
    """
    removed = operation.removed
    if removed is None:
        return
    problem = f"{operation.name} was removed from Stripe's API in {removed.since}"
    if _DATE.match(version) and version[:10] >= removed.since[:10]:
        raise InvalidArgumentError(
            f"{problem}, and this call is for version {version}: use {removed.use}. If your "
            "account is on an older version, pass it as stripe_version, in opts or to the client. "
            "Nothing was sent.",
            param="stripe_version",
        )
    warnings.warn(f"{problem}: use {removed.use}", DeprecationWarning, stacklevel=_STACKLEVEL)
