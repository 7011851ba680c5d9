# Copied from codegen/runtime/_decode/pydantic_schema.py. Edit it there.
"""Structs as fields of pydantic models, and as results of FastAPI."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_origin

from .classes import class_names
from .decoder import decode
from .export import export
from .types import ListObject, Resource, StripeObject

_BASES = (StripeObject, Resource)
"""Annotations that any object fits. Its ``object`` key names its class."""


def core_schema(source: Any) -> Any:
    """The pydantic-core schema of a struct class, which may have type arguments."""
    from pydantic_core import PydanticCustomError, core_schema as schemas

    cls = get_origin(source) or source

    def validate(value: Any) -> Any:
        if isinstance(value, Mapping) and _fits(cls, value.get("object")):
            value = decode(value, None if cls in _BASES else source)
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


def _fits(cls: Any, tag: Any) -> bool:
    if issubclass(cls, ListObject):
        return tag in (None, "list", "search_result")
    names = class_names(tag)
    return not names or cls.__name__ in names or cls in _BASES
