# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .test_helpers_terminal_readers import AsyncTestHelpersTerminalReadersService, TestHelpersTerminalReadersService


class TestHelpersTerminalService(Service):
    """Methods of ``client.test_helpers.terminal``."""

    readers: TestHelpersTerminalReadersService = _lazy.service()


class AsyncTestHelpersTerminalService(AsyncService):
    """Methods of ``client.test_helpers.terminal``."""

    readers: AsyncTestHelpersTerminalReadersService = _lazy.service()
