"""Operations that Stripe's API no longer has, for accounts on a version that still does."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._core.operation import Operation

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_CALLER_LEVEL = 6
"""The frames from the warning up to the caller of the client's method."""


def check_removed(operation: Operation, version: str) -> None:
    """Raise where ``version`` has no such operation, and say that later ones have none.

    A version that names no date is let through: Stripe knows it better.
    """
    removed = operation.removed
    if removed is None:
        return
    gone = f"{operation.name} is gone from Stripe's API since {removed.since}"
    if _DATE.match(version) and version[:10] >= removed.since[:10]:
        raise InvalidArgumentError(
            f"{gone}, and this call is made in {version}: use {removed.use}. An account pinned to "
            'an older version passes it: opts={"stripe_version": ...}, or to the client.',
            param="stripe_version",
        )
    warnings.warn(f"{gone}: use {removed.use}", DeprecationWarning, stacklevel=_CALLER_LEVEL)
