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

    def __init__(self, layers: int = 1) -> None:
        self._once = layers == 1
        self._zlib = zlib.decompressobj(_GZIP)
        self._begun = False
        self._after = b""
        """What came after the end: another member, or something that nobody reads."""

    def unpack(self, packed: bytes) -> Iterator[bytes]:
        """The pieces that become readable with ``packed``.

        Raises:
            BadlyPackedError: this is not gzip, or gzip within something else: no server has a
                reason to pack twice, and what is small twice may be very large.
        """
        if not self._once:
            raise BadlyPackedError("it is packed more than once")
        self._begun = self._begun or bool(packed)
        try:
            while packed:
                if self._zlib.eof:
                    packed = self._after + packed
                    self._after = packed[: len(_BEGINS)]
                    if not packed.startswith(_BEGINS):
                        return
                    self._zlib, self._after = zlib.decompressobj(_GZIP), b""
                if piece := self._zlib.decompress(packed, _PIECE):
                    yield piece
                packed = self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail
        except zlib.error as error:
            raise BadlyPackedError(str(error)) from None

    def end(self) -> bytes:
        """What is left.

        Raises:
            BadlyPackedError: there should have been more.
        """
        rest = self._zlib.flush()
        if self._begun and not self._zlib.eof:
            raise BadlyPackedError("it ends too early")
        return rest
