# Generated. Do not edit.
from .._decode.base import Resource


class TerminalRefund(Resource, kw_only=True):
    """Schema ``terminal.refund``."""
