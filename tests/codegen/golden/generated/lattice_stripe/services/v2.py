# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_core import AsyncV2CoreService, V2CoreService


class V2Service(Service):
    """Methods of ``client.v2``."""

    core: V2CoreService = _lazy.service()


class AsyncV2Service(AsyncService):
    """Methods of ``client.v2``."""

    core: AsyncV2CoreService = _lazy.service()
