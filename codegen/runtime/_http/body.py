"""Reading the body of a response: decompression, size limit, deadline, progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .._response import Headers, Response, SavedResponse, not_a_file
from .decompression import COMPRESSED, LIMITED, Decompressor
from .httpx_request import content_length
from .timeouts import check_deadline

if TYPE_CHECKING:
    import httpx

    from .._core.options import Progress
    from .._core.request import Request
    from .download import Destination


class BodyTooLargeError(Exception):
    """The body has more than ``max_response_bytes`` bytes."""


class ResponseBody:
    """Collects a body in memory, or writes that of a successful response to ``destination``."""

    def __init__(
        self,
        response: httpx.Response,
        request: Request,
        destination: Destination | None,
        deadline_at: float | None,
    ) -> None:
        self._response = response
        self._deadline_at = deadline_at
        self._headers = Headers(response.headers.raw)
        self._chunks: list[bytes] = []
        self._write: Callable[[bytes], object] = self._chunks.append
        self._max_bytes: float = request.settings.max_response_bytes
        self._destination = destination
        self._is_saved = False
        self._progress: Progress | None = None
        self.received = 0
        """Bytes so far, decompressed."""
        encodings = _content_encodings(response)
        # httpx decompresses without a limit. A body that was read before is decompressed already.
        self.raw = (
            bool(encodings)
            and not response.is_stream_consumed
            and not _is_left_to_httpx(encodings, request)
        )
        """Whether to feed bytes as they were sent, not as httpx decompresses them."""
        self._decoder = Decompressor(encodings) if self.raw else None
        if response.is_success:
            if destination is not None:
                self._write = self._start_saving
            progress = request.settings.progress
            if request.files is None and progress is not None:
                self._progress = progress
                self._total = content_length(response.headers)

    def feed(self, chunk: bytes) -> None:
        if self._decoder is None:
            self._add(chunk)
        else:
            check_deadline(self._deadline_at)  # a chunk may decompress to nothing
            for piece in self._decoder.decode(chunk):
                self._add(piece)
        if self._progress is not None:
            # Compressed bytes, which is what Content-Length counts.
            self._progress(self._response.num_bytes_downloaded, self._total)

    def finish(self) -> None:
        if self._decoder is not None and (rest := self._decoder.finish()):
            self._add(rest)

    def _add(self, piece: bytes) -> None:
        check_deadline(self._deadline_at)
        self.received += len(piece)
        self._write(piece)
        if self.received > self._max_bytes:
            self._chunks.clear()
            raise BodyTooLargeError("max_response_bytes")

    def _start_saving(self, piece: bytes) -> None:
        """Collect the body in memory until it shows that it is a file."""
        self._chunks.append(piece)
        assert self._destination is not None  # _write is this method only with a destination
        if piece.isspace():
            return
        if not_a_file(self._headers, piece) is not None:
            self._write = self._chunks.append
            return
        for chunk in self._chunks:
            self._destination.write(chunk)
        self._chunks.clear()
        self._is_saved = True
        self._write, self._max_bytes = self._destination.write, float("inf")

    def response(self) -> Response:
        """Return the response with what was collected in memory."""
        cls = SavedResponse if self._is_saved else Response
        return cls(self._response.status_code, self._headers, b"".join(self._chunks))


def _is_left_to_httpx(encodings: list[bytes], request: Request) -> bool:
    """Return whether httpx decodes the body: it is plain, or the caller requested its encoding."""
    encoding = encodings[0]
    if len(encodings) > 1 or encoding in LIMITED:
        return False
    accepted = request.headers.get(b"Accept-Encoding", b"").lower()
    return encoding not in COMPRESSED or encoding in accepted or b"*" in accepted


def _content_encodings(response: httpx.Response) -> list[bytes]:
    encodings: list[bytes] = []
    for name, value in response.headers.raw:
        if name.lower() == b"content-encoding":
            encodings += value.lower().replace(b" ", b"").split(b",")
    return encodings
