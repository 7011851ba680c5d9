"""Every kind of change between two documents, and whether it breaks programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

Impact = Literal["breaking", "look", "additive"]
IMPACTS: tuple[Impact, ...] = ("breaking", "look", "additive")
"""From the worst to the best. "look" is a change that only some programs depend on."""

Kind: TypeAlias = str
"""A key of ``KINDS``."""


class KindInfo(NamedTuple):
    """A kind in words, and its impact on programs that pass parameters or read results."""

    title: str
    for_callers: Impact | None
    for_readers: Impact | None


KINDS: Mapping[Kind, KindInfo] = {
    "operation_added": KindInfo("operation added", "additive", None),
    "operation_removed": KindInfo("operation removed", "breaking", None),
    "operation_deprecated": KindInfo("operation deprecated", "look", None),
    "operation_undeprecated": KindInfo("operation no longer deprecated", "additive", None),
    "path_parameter_renamed": KindInfo("path parameter renamed", "look", None),
    "server_changed": KindInfo("server changed", "look", None),
    "body_media_changed": KindInfo("encoding of the body changed", "breaking", None),
    "parameter_added": KindInfo("parameter added", "additive", None),
    "required_parameter_added": KindInfo("required parameter added", "breaking", None),
    "parameter_removed": KindInfo("parameter removed", "breaking", None),
    "parameter_required": KindInfo("parameter is now required", "breaking", None),
    "parameter_optional": KindInfo("parameter is now optional", "additive", None),
    "parameter_type_changed": KindInfo("type of a parameter changed", "breaking", None),
    "parameter_format_changed": KindInfo("format of a parameter changed", "look", None),
    "parameter_values_added": KindInfo("request enum value added", "additive", None),
    "parameter_values_removed": KindInfo("request enum value removed", "breaking", None),
    "parameter_clearable": KindInfo('parameter accepts "" now', "additive", None),
    "parameter_not_clearable": KindInfo('parameter no longer accepts ""', "breaking", None),
    "parameter_nullable": KindInfo("parameter accepts null now", "additive", None),
    "parameter_not_nullable": KindInfo("parameter no longer accepts null", "breaking", None),
    "parameter_deprecated": KindInfo("parameter deprecated", "look", None),
    "parameter_undeprecated": KindInfo("parameter no longer deprecated", "additive", None),
    "response_media_changed": KindInfo("media type of the response changed", None, "breaking"),
    "field_added": KindInfo("field added", None, "additive"),
    "field_removed": KindInfo("field removed", None, "breaking"),
    "field_required": KindInfo("field is always present now", None, "additive"),
    "field_optional": KindInfo("field can be absent now", None, "breaking"),
    "field_type_changed": KindInfo("type of a field changed", None, "breaking"),
    "field_format_changed": KindInfo("format of a field changed", None, "look"),
    "field_values_added": KindInfo("result enum value added", None, "look"),
    "field_values_removed": KindInfo("result enum value removed", None, "look"),
    "field_expandable": KindInfo("field is expandable now", None, "look"),
    "field_not_expandable": KindInfo("field is no longer expandable", None, "breaking"),
    "field_expands_to": KindInfo("field expands to other schemas", None, "look"),
    "field_nullable": KindInfo("field can be null now", None, "breaking"),
    "field_not_nullable": KindInfo("field is never null now", None, "additive"),
    "field_deprecated": KindInfo("field deprecated", None, "look"),
    "field_undeprecated": KindInfo("field no longer deprecated", None, "additive"),
    "schema_added": KindInfo("schema added", None, "additive"),
    "schema_removed": KindInfo("schema removed", None, "breaking"),
    "schema_renamed": KindInfo("schema renamed", None, "look"),
    "event_added": KindInfo("event added", "additive", "additive"),
    "event_removed": KindInfo("event removed", "breaking", "look"),
}
