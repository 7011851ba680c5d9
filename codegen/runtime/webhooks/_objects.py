"""The object of an event: the key that identifies it, and the path that retrieves it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import _registry

if TYPE_CHECKING:
    from .._core.operation import Operation
    from ..types.event import Event


def object_key(event: Event) -> str:
    """Identifies the object of an event. An event without one has a key of its own."""
    found = getattr(event.data, "object", None)
    kind, name = getattr(found, "object", None), getattr(found, "id", None)
    if not (isinstance(kind, str) and isinstance(name, str) and name):
        return event.id
    return f"{event.account or ''}:{kind}:{name}"


def retrieve_path(found: Any) -> str | None:
    """The path that retrieves an object; None if its id is not enough."""
    operation = _retrieve_operation(type(found).__name__)
    name = getattr(found, "id", None)
    if operation is None or not isinstance(name, str) or not name:
        return None
    return operation.path.replace(f"{{{operation.path_params[0]}}}", quote(name, safe=""))


@cache
def _retrieve_operation(class_name: str) -> Operation | None:
    package = __package__.rpartition(".")[0]
    found = [
        operation
        for stem in _registry.SERVICES
        for operation in import_module(f".services.{stem}", package).OPERATIONS
        if operation.method == "GET"
        and len(operation.path_params) == 1
        and operation.path.endswith("}")
        and class_name in operation.result.split(" | ")
        and not operation.page
        and operation.removed is None
    ]
    return min(found, key=lambda operation: len(operation.path), default=None)
