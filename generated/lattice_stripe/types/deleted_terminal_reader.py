# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .._enums import DeviceTypeValue


class DeletedTerminalReader(Resource, kw_only=True):
    """Schema ``deleted_terminal.reader``."""

    id: str = MISSING
    object: Literal["terminal.reader"] = "terminal.reader"
    deleted: Literal[True] = MISSING
    device_type: DeviceTypeValue = MISSING
    serial_number: str = MISSING
