# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class SourcesMandateNotificationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.sources.mandate_notifications.retrieve``."""
