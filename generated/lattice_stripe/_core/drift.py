# Copied from codegen/runtime/.
"""Reports of responses and webhooks that do not match this library's types."""

from __future__ import annotations

from typing import Any

from .._decode.struct_fields import unknown_keys
from .._telemetry.events import DecodeDrift
from .._telemetry.listeners import Events


def report_drift(
    events: Events, name: str, kind: str, value: Any, paths: tuple[str, ...], version: str | None
) -> None:
    """Emit a DecodeDrift about ``value``, if there is something to report.

    Args:
        name: the operation, or ``webhook``.
        kind: the type that the value was decoded as.
        paths: the JSON paths of the values that do not match.
        version: the API version of the value, if it is not that of the types.
    """
    unknown: tuple[str, ...] = ()
    if version and events.wants(DecodeDrift):
        unknown = unknown_keys(value)
    if not paths and not unknown:
        return
    event = DecodeDrift(name, kind, paths, unknown, version)
    if paths:
        events.emit(event)
    else:  # the same in every response of this version
        events.emit_once((DecodeDrift, name, kind, version, unknown), event)
