"""Decompress gzip in small pieces: a small body may decompress to more than fits in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_MAX_PIECE = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"


class GzipError(Exception):
    """The body is not gzip, or it is incomplete."""


class GzipDecoder:
    """Decompresses a body as it arrives."""

    def __init__(self, encodings: int = 1) -> None:
        self._encodings = encodings
        """How many content encodings the response declares."""
        self._member = zlib.decompressobj(_GZIP)
        self._started = False
        self._trailing = b""
        """The first bytes after the end of a member: the next member, or padding to ignore."""

    def decode(self, data: bytes) -> Iterator[bytes]:
        """Yield what ``data`` decompresses to, in pieces of limited size.

        Raises:
            GzipError: ``data`` is not gzip, or the response declares more than one encoding. No
                server needs two, and two can hide a very large body.
        """
        if self._encodings > 1:
            raise GzipError("the response declares more than one content encoding")
        self._started = self._started or bool(data)
        try:
            while data:
                if self._member.eof:
                    data = self._trailing + data
                    self._trailing = data[: len(_MAGIC)]
                    if not data.startswith(_MAGIC):
                        return
                    self._member, self._trailing = zlib.decompressobj(_GZIP), b""
                if piece := self._member.decompress(data, _MAX_PIECE):
                    yield piece
                member = self._member
                data = member.unused_data if member.eof else member.unconsumed_tail
        except zlib.error as error:
            raise GzipError(str(error)) from None

    def finish(self) -> bytes:
        """Return the rest of the body.

        Raises:
            GzipError: the body is incomplete.
        """
        rest = self._member.flush()
        if self._started and not self._member.eof:
            raise GzipError("the gzip data ends too early")
        return rest
