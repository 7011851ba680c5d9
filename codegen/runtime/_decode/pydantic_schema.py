"""Structs as fields of pydantic models, and as results of FastAPI."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_origin

from .._registry import DELETED
from .base import Resource, StripeObject
from .classes import class_names
from .decoder import decode_reporting
from .export import export

_BASES = (StripeObject, Resource)
"""Annotations that any object fits. Its ``object`` key names its class."""


def core_schema(source: Any) -> Any:
    """The pydantic-core schema of a struct class, which may have type arguments."""
    from pydantic_core import PydanticCustomError, core_schema as schemas

    cls = get_origin(source) or source

    def validate(value: Any) -> Any:
        if isinstance(value, Mapping) and _fits(cls, value):
            value = decode_reporting(value, None if cls in _BASES else source)[0]
        if isinstance(value, cls):
            return value
        raise PydanticCustomError(
            "stripe_object",
            "Input should be {name} of lattice_stripe, or its JSON object",
            {"name": cls.__name__},
        )

    return schemas.no_info_plain_validator_function(
        validate, serialization=schemas.plain_serializer_function_ser_schema(export)
    )


@cache
def serializer() -> Any:
    """The pydantic-core serializer of every struct."""
    from pydantic_core import SchemaSerializer, core_schema as schemas

    serialization = schemas.plain_serializer_function_ser_schema(export)
    return SchemaSerializer(schemas.any_schema(serialization=serialization))


def _fits(cls: Any, value: Mapping[str, Any]) -> bool:
    tag = value.get("object")
    if cls.__is_list__:
        return tag in (None, "list", "search_result")
    names = class_names(tag)
    if cls in _BASES or not names:
        return True
    is_deleted = value.get("deleted") is True
    same = [name for name in names if (name in DELETED) is is_deleted]
    return cls.__name__ in (same or names)
