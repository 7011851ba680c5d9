# Copied from codegen/runtime/.
"""One call: its operation, arguments and request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._redact import RedactedRepr
from .operation import Operation
from .options import RequestOptions
from .request import Request

Step: TypeAlias = Mapping[str, Any] | str
"""How to request the next page: with these parameters, or at this path and query."""


class Call(RedactedRepr, frozen=True, eq=False):
    operation: Operation
    ids: tuple[str, ...]
    """The ids in the path."""
    path: str
    params: Mapping[str, Any]
    """The parameters by Stripe's names, with the caller's values."""
    opts: RequestOptions | None
    request: Request
    step: Step | None = None
    """How this page was requested; None for the first page."""
    plain_params: Mapping[str, Any] = {}
    """The parameters that reactions are bound to, in plain types, as they were sent."""

    def __repr__(self) -> str:
        return f"Call({self.operation.name})"


class MadeBy(RedactedRepr, frozen=True, eq=False):
    """What made a result, for further calls. Its repr shows no API key."""

    client: Any
    call: Call | None
    """The call that a page came from."""
    opts: RequestOptions | None
    expand: Any = None
    """The ``expand`` parameter of the call."""
