# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_core_branches import AsyncV2CoreBranchesService, V2CoreBranchesService


class V2CoreService(Service):
    """Methods of ``client.v2.core``."""

    branches: V2CoreBranchesService = _lazy.service()


class AsyncV2CoreService(AsyncService):
    """Methods of ``client.v2.core``."""

    branches: AsyncV2CoreBranchesService = _lazy.service()
