# Copied from codegen/runtime/.
"""The stream of an upload. It needs httpx, so import it only when a request has files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

import httpx

from .timeouts import check_deadline

if TYPE_CHECKING:
    from .._core.options import Progress


class UploadStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Sends the chunks of another stream; reports progress and checks the deadline between them."""

    def __init__(
        self, stream: Any, total: int | None, progress: Progress | None, deadline_at: float | None
    ) -> None:
        self._stream = stream
        self._total = total
        self._progress = progress
        self._deadline_at = deadline_at

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        for chunk in self._stream:
            check_deadline(self._deadline_at)
            yield chunk
            sent += len(chunk)
            if self._progress is not None:
                self._progress(sent, self._total)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk
