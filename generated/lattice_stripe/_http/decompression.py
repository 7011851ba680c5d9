# Copied from codegen/runtime/.
"""Decompress a body in small pieces: a small body may decompress to more than fits in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

_MAX_PIECE = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"
LIMITED = frozenset({b"gzip", b"x-gzip", b"deflate"})
"""The content encodings that a ``Decompressor`` decompresses."""
COMPRESSED = LIMITED | {b"br", b"zstd"}


class DecompressionError(Exception):
    """The body is not what its content encoding declares, or it is incomplete."""


class Decompressor:
    """Decompresses a body as it arrives."""

    def __init__(self, encodings: Sequence[bytes] = (b"gzip",)) -> None:
        self._encodings = encodings
        """The content encodings that the response declares."""
        self._member: Any = None
        self._trailing = b""
        """The first bytes after the end of a member: the next member, or padding to ignore."""

    def decode(self, data: bytes) -> Iterator[bytes]:
        """Yield what ``data`` decompresses to, in pieces of limited size.

        Raises:
            DecompressionError: ``data`` is not valid, the encoding is not supported, or the
                response declares more than one. No server needs two, and two can hide a very large
                body.
        """
        try:
            while data:
                if self._member is None:
                    self._member = zlib.decompressobj(self._format(data[0]))
                elif self._member.eof:
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
            raise DecompressionError(str(error)) from None

    def _format(self, first_byte: int) -> int:
        """Return the format of the body as zlib's ``wbits``."""
        if len(self._encodings) > 1:
            raise DecompressionError("the response declares more than one content encoding")
        (encoding,) = self._encodings
        if encoding not in LIMITED:
            raise DecompressionError("the content encoding was not requested")
        if encoding != b"deflate":
            return _GZIP
        # Some servers leave out the header of zlib, whose first byte ends in the method.
        return zlib.MAX_WBITS if first_byte & 0x0F == zlib.DEFLATED else -zlib.MAX_WBITS

    def finish(self) -> bytes:
        """Return the rest of the body.

        Raises:
            DecompressionError: the body is incomplete.
        """
        if self._member is None:
            return b""
        rest: bytes = self._member.flush()
        if not self._member.eof:
            raise DecompressionError("the compressed data ends too early")
        return rest
