"""Unpacking an answer piece by piece: a small body may unpack to more than there is memory for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_PIECE = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16
_BEGINS = b"\x1f\x8b"


class BadlyPackedError(Exception):
    """What came is not gzip, or not all of it."""


class Unpacker:
    """Unpacks gzip; it hands out no more at a time than a piece."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(_GZIP)

    def unpack(self, packed: bytes) -> Iterator[bytes]:
        """The pieces that become readable with ``packed``.

        Raises:
            BadlyPackedError: this is not gzip.
        """
        try:
            while packed:
                if self._zlib.eof:
                    if not packed.startswith(_BEGINS):
                        return  # something after the end, which nobody reads
                    self._zlib = zlib.decompressobj(_GZIP)
                yield self._zlib.decompress(packed, _PIECE)
                packed = self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail
        except zlib.error as error:
            raise BadlyPackedError(str(error)) from None

    def end(self) -> Iterator[bytes]:
        """What is left.

        Raises:
            BadlyPackedError: there should have been more.
        """
        yield self._zlib.flush()
        if not self._zlib.eof:
            raise BadlyPackedError("it ends too early")
