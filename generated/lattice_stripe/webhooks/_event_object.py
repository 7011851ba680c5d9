# Copied from codegen/runtime/.
"""The object of an event: the key that identifies it, and the path that retrieves it."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import _registry
from .._core.operation import Operation, operations_in
from .._decode.base import StripeObject
from .._decode.struct_fields import read_fields
from ._notifications import EventNotification

if TYPE_CHECKING:
    from ..types.event import Event


def object_key(event: Event | EventNotification[Any]) -> str:
    """Identifies the object of an event. An event without one has a key of its own."""
    if isinstance(event, EventNotification):
        related = event.related_object
        kind, name = _read(related, "type"), _read(related, "id")
        return f"{event.context or ''}:{kind}:{name}" if kind and name else event.id
    # Attributes would link the structs to the text, which costs more than the rest of a delivery.
    found = _read(_read(event, "data"), "object")
    kind, name = _read(found, "object"), _read(found, "id")
    if not (isinstance(kind, str) and isinstance(name, str) and name):
        return event.id
    return f"{event.context or event.account or ''}:{kind}:{name}"


def _read(found: Any, key: str) -> Any:
    """A value of a struct or a dict; None if there is none."""
    if isinstance(found, StripeObject):
        cls: Any = type(found)  # mypy: a type[StripeObject] is not Hashable
        read = read_fields(cls).get(key)
        return read(found) if read else found.extra.get(key)
    return found.get(key) if isinstance(found, dict) else None


def created_at(event: Event | EventNotification[Any]) -> int:
    """The Unix seconds of an event; 0 if it has none."""
    created: Any = event.created
    if isinstance(created, datetime):
        return int(created.timestamp())
    return created if isinstance(created, int) else 0


def retrieve_path(found: Any) -> str | None:
    """The path that retrieves an object; None if its id is not enough."""
    kind, name = getattr(found, "object", None), getattr(found, "id", None)
    if not (isinstance(kind, str) and isinstance(name, str) and name):
        return None
    operation = _retrieve_operation(kind, type(found).__name__)
    if operation is None:
        return None
    return operation.path.replace(f"{{{operation.path_params[0]}}}", quote(name, safe=""))


@cache
def _retrieve_operation(kind: str, class_name: str) -> Operation | None:
    package = __package__.rpartition(".")[0]
    # The service that is named like the object is imported first, often as the only one.
    beginning = kind.replace(".", "_")
    stems = sorted(_registry.SERVICES, key=lambda stem: not stem.startswith(beginning))
    operations = (
        operation
        for stem in stems
        for operation in operations_in(vars(import_module(f".services.{stem}", package)))
        if operation.method == "GET"
        and len(operation.path_params) == 1
        and operation.path.endswith("}")
        and class_name in operation.result.split(" | ")
        and not operation.page
        and operation.removed is None
    )
    return next(operations, None)
