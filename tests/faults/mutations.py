"""Mutated HTTP/1.1 responses, each a function of a seed and the number of its call.

``mutated_response(seed, number)`` reproduces a response that a run reports.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

MAX_SEGMENTS = 6
_REQUEST_ID = b"Request-Id: req_%d"


@dataclass(frozen=True)
class MutatedResponse:
    """What the server sends for one call."""

    mutation: str
    segments: tuple[bytes, ...]
    closes: bool
    """Whether the server closes the connection after it."""


@dataclass
class _Parts:
    """A response before it is joined to bytes."""

    number: int
    status: bytes = b"HTTP/1.1 200 OK"
    headers: list[bytes] = field(default_factory=list)
    body: bytes = b""
    """The content, compressed if the response is."""
    chunks: list[bytes] | None = None
    """The encoded chunks, or None without chunked encoding."""
    before: bytes = b""
    after: bytes = b""
    closes: bool = False

    @property
    def framed(self) -> bytes:
        return self.body if self.chunks is None else b"".join(self.chunks)

    @property
    def head(self) -> bytes:
        lines = (self.status, *self.headers, _REQUEST_ID % self.number)
        return b"\r\n".join(lines) + b"\r\n\r\n"

    def rebuild(self, name: bytes, value: bytes) -> None:
        """Replace the header that frames or encodes the body."""
        self.headers = [line for line in self.headers if not line.startswith(name + b":")]
        self.headers.append(name + b": " + value)


def customer(number: int) -> dict[str, Any]:
    """The customer that the unmutated response of a call contains."""
    return {
        "id": f"cus_{number}",
        "object": "customer",
        "name": f"customer {number}",
        "livemode": False,
        "metadata": {"number": str(number), "padding": "é" * (number % 400)},
    }


def mutated_response(seed: int, number: int) -> MutatedResponse:
    """The response to call ``number``: one mutation, and its bytes in one or more segments."""
    rng = random.Random(f"{seed}/{number}")
    mutation = rng.choice(sorted(MUTATIONS))
    parts = _Parts(number)
    content = json.dumps(customer(number)).encode()
    if mutation == "body":
        content = rng.choice(_BODIES)(content)
    is_compressed = mutation == "gzip" or rng.random() < 0.4
    _frame(parts, content, rng, is_compressed=is_compressed, is_chunked=mutation == "chunks")
    raw = MUTATIONS[mutation](parts, rng)
    if raw is None:
        raw = parts.before + parts.head + parts.framed
    # Surplus bytes arrive with the end of the response. Later ones cannot be noticed in time.
    segments = _split(raw, rng) if rng.random() < 0.5 else [raw]
    segments[-1] += parts.after
    return MutatedResponse(mutation, tuple(segments), parts.closes)


def _frame(
    parts: _Parts, content: bytes, rng: random.Random, *, is_compressed: bool, is_chunked: bool
) -> None:
    parts.headers.append(b"Content-Type: application/json")
    parts.body = content
    if is_compressed:
        parts.headers.append(b"Content-Encoding: gzip")
        parts.body = gzip.compress(content, mtime=0)
    framing = "chunks" if is_chunked else rng.choice(("length", "length", "chunks", "close"))
    if framing == "length":
        parts.headers.append(b"Content-Length: %d" % len(parts.body))
    elif framing == "chunks":
        parts.headers.append(b"Transfer-Encoding: chunked")
        pieces = _split(parts.body, rng) if parts.body else []
        parts.chunks = [b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces]
        parts.chunks.append(b"0\r\n\r\n")
    else:
        parts.headers.append(b"Connection: close")
        parts.closes = True


def _split(raw: bytes, rng: random.Random) -> list[bytes]:
    """Split bytes at random positions; no piece is empty unless ``raw`` is."""
    number = min(rng.randint(1, MAX_SEGMENTS), len(raw)) or 1
    positions = [0, *sorted(rng.sample(range(1, max(len(raw), 1)), number - 1)), len(raw)]
    return [raw[start:end] for start, end in pairwise(positions)]


# --- the mutations: each changes the parts, or returns the bytes to send ----------------------

_STATUS_LINES = (
    b"HTTP/1.1 200",
    b"HTTP/1.1 200 ",
    b"HTTP/1.1  200 OK",
    b"HTTP/1.0 200 OK",
    b"HTTP/2 200 OK",
    b"HTTP/9.9 200 OK",
    b"http/1.1 200 ok",
    b"HTTP/1.1 2000 OK",
    b"HTTP/1.1 20 OK",
    b"HTTP/1.1 -200 OK",
    b"HTTP/1.1 abc OK",
    b"HTTP/1.1 200 \xff\xfe",
    b"HTTP/1.1 200 OK\x00",
    b"HTTP/1.1 200 " + b"O" * 70_000,
    b"ICY 200 OK",
    b"200 OK",
    b"",
)
_HEADERS = (
    b"X-Empty:",
    b"X-Folded: a\r\n b",
    b"X-Null: \x00",
    b"X-Byte: \xff",
    b"X-Long: " + b"a" * 90_000,
    b": no name",
    b"no colon",
    b"X Space: a",
    b"Content-Length: 5",
    b"Content-Length: -1",
    b"Content-Length: +5",
    b"Content-Length: 1_0",
    b"Content-Length: 0x10",
    b"Content-Length: 99999999999999999999",
    b"Content-Length: ",
    b"Content-Length: 5, 5",
    b"Content-Length: \xb2",
    b"Transfer-Encoding: chunked",
    b"Transfer-Encoding: chunked, chunked",
    b"Transfer-Encoding: gzip, chunked",
    b"Transfer-Encoding: identity",
    b"Transfer-Encoding: xchunked",
    b"Content-Encoding: gzip",
    b"Content-Encoding: GZIP",
    b"Content-Encoding: deflate",
    b"Content-Encoding: br",
    b"Content-Encoding: zstd",
    b"Content-Encoding: unknown",
    b"Content-Type: text/html",
    b"Connection: close",
    b"Connection: upgrade\r\nUpgrade: h2c",
    b"Location: http://127.0.0.1:9/",
    b"Stripe-Should-Retry: maybe",
    b"Retry-After: 1e999",
    b"\r\n".join(b"X-Many-%d: a" % i for i in range(300)),
)
_BODIES: tuple[Callable[[bytes], bytes], ...] = (
    lambda content: b"",
    lambda content: b"null",
    lambda content: b"[]",
    lambda content: b"{}",
    lambda content: b"true",
    lambda content: b'"cus"',
    lambda content: b"[" * 100_000,
    lambda content: b'{"a":' * 50_000,
    lambda content: b'{"message": "Endpoint request timed out"}',
    lambda content: b'{"error": {"type": "api_error", "message": "failed"}}',
    lambda content: b'{"object": "invoice", "id": "in_1"}',
    lambda content: b"<html><body>Bad gateway</body></html>",
    lambda content: content[: len(content) // 2],
    lambda content: content[:-1],
    lambda content: content[1:],
    lambda content: content + content,
    lambda content: content.replace(b'"', b"'"),
    lambda content: content.replace(b":", b"\xff", 1),
    lambda content: content.decode().encode("utf-16"),
    lambda content: b"\xef\xbb\xbf" + content,
    lambda content: b" \r\n\t" + content + b"\n",
)
_BEFORE = (
    b"\r\n",
    b"\r\n\r\n",
    b" ",
    b"\x00",
    b"garbage\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n",
    b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n" * 50,
)
_WITHOUT_BODY = (
    b"HTTP/1.1 204 No Content\r\n\r\n",
    b"HTTP/1.1 304 Not Modified\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n",
)


def _unchanged(parts: _Parts, rng: random.Random) -> None:
    pass


def _status_line(parts: _Parts, rng: random.Random) -> None:
    parts.status = rng.choice(_STATUS_LINES)


def _status_code(parts: _Parts, rng: random.Random) -> None:
    parts.status = b"HTTP/1.1 %d Status" % rng.randint(100, 599)


def _header(parts: _Parts, rng: random.Random) -> None:
    parts.headers.insert(rng.randint(0, len(parts.headers)), rng.choice(_HEADERS))


def _missing_header(parts: _Parts, rng: random.Random) -> None:
    del parts.headers[rng.randrange(len(parts.headers))]


def _header_case(parts: _Parts, rng: random.Random) -> None:
    parts.headers = [rng.choice((line.lower(), line.upper())) for line in parts.headers]
    rng.shuffle(parts.headers)


def _line_ends(parts: _Parts, rng: random.Random) -> bytes:
    head = parts.head.replace(b"\r\n", rng.choice((b"\n", b"\r", b"\r\r\n", b"\n\r")))
    return head + parts.framed


def _head_bytes(parts: _Parts, rng: random.Random) -> bytes:
    """Replace, delete or insert bytes, but not in the last header, which identifies the call."""
    head = bytearray(parts.head)
    end = len(head) - len(_REQUEST_ID % parts.number) - 4
    for _ in range(rng.randint(1, 3)):
        position = rng.randrange(end)
        kind = rng.randrange(3)
        if kind == 0:
            head[position] = rng.randrange(256)
        elif kind == 1:
            head.insert(position, rng.randrange(256))
            end += 1
        else:
            del head[position]
            end -= 1
    return bytes(head) + parts.framed


def _length(parts: _Parts, rng: random.Random) -> None:
    length = max(len(parts.body) + rng.choice((-100, -10, -2, -1, 1, 2, 10, 100)), 0)
    parts.headers = [line for line in parts.headers if not line.startswith((b"Tr", b"Conn"))]
    parts.rebuild(b"Content-Length", b"%d" % length)
    parts.chunks = None
    parts.closes = rng.random() < 0.7


def _chunks(parts: _Parts, rng: random.Random) -> None:
    assert parts.chunks is not None
    index = rng.randrange(len(parts.chunks))
    size, _, rest = parts.chunks[index].partition(b"\r\n")
    number = int(size, 16)
    parts.chunks[index] = rng.choice(
        (
            b"%x\r\n%b" % (number + 1, rest),
            b"%x\r\n%b" % (max(number - 1, 0), rest),
            b"%X\r\n%b" % (number, rest),
            b"%08x\r\n%b" % (number, rest),
            b"%x;a=b\r\n%b" % (number, rest),
            b"%x \r\n%b" % (number, rest),
            b"%x\n%b" % (number, rest),
            b"0x%x\r\n%b" % (number, rest),
            b"-%x\r\n%b" % (number, rest),
            b"%x\r\n%b" % (number + (1 << 70), rest),
            b"g\r\n" + rest,
            b"\r\n" + rest,
            rest,
            b"%b\r\n%b" % (size, rest[:-2]),
            b"%b\r\n%bX" % (size, rest),
            b"0\r\n\r\n",
            # Without a chunk in the middle, the response is complete, and can be valid JSON.
            b"" if index == len(parts.chunks) - 1 else b"0\r\n\r\n",
        )
    )
    if rng.random() < 0.2:
        parts.chunks[-1] = b"0\r\nX-Trailer: a\r\n\r\n"
    parts.closes = rng.random() < 0.7


def _gzip(parts: _Parts, rng: random.Random) -> None:
    body = bytearray(parts.body)
    position = rng.randrange(len(body))
    kind = rng.randrange(6)
    if kind == 0:
        body[position] ^= 1 << rng.randrange(8)
    elif kind == 1:
        del body[position:]
    elif kind == 2:
        del body[position]
    elif kind == 3:
        body += bytes(rng.randrange(256) for _ in range(rng.randint(1, 20)))
    elif kind == 4:
        body += gzip.compress(b"\n", mtime=0)
    else:
        body = bytearray(gzip.compress(bytes(body), mtime=0))
    headers = [line for line in parts.headers if not line.startswith((b"Tr", b"Conn"))]
    parts.headers, parts.body, parts.chunks, parts.closes = headers, bytes(body), None, False
    parts.rebuild(b"Content-Length", b"%d" % len(body))


def _before(parts: _Parts, rng: random.Random) -> None:
    parts.before = rng.choice(_BEFORE)


def _surplus(parts: _Parts, rng: random.Random) -> bytes | None:
    """Append bytes that a client which keeps the connection reads as the next response."""
    if rng.random() < 0.2:
        parts.after = parts.head + parts.framed
        return rng.choice(_WITHOUT_BODY)
    result = json.dumps(customer(parts.number)).encode()
    declined = b'{"error": {"type": "card_error", "message": "cus_%d"}}' % parts.number
    parts.after = rng.choice(
        (
            _complete(parts.number, b"200 OK", result),
            _complete(parts.number, b"402 Declined", declined),
            _complete(parts.number, b"200 OK", result) * 3,
            _complete(parts.number, b"200 OK", result)[:-5],
            b"HTTP/1.1 200 OK\r\n",
            b"\r\n",
            b"{}",
            b"\x00" * 10,
        )
    )
    return None


def _complete(number: int, status: bytes, body: bytes) -> bytes:
    parts = _Parts(number, b"HTTP/1.1 " + status, [b"Content-Length: %d" % len(body)], body)
    return parts.head + parts.framed


def _truncated(parts: _Parts, rng: random.Random) -> bytes:
    parts.closes = True
    raw = parts.head + parts.framed
    return raw[: rng.randrange(len(raw))]


MUTATIONS: dict[str, Callable[[_Parts, random.Random], bytes | None]] = {
    "unchanged": _unchanged,
    "status line": _status_line,
    "status code": _status_code,
    "header": _header,
    "missing header": _missing_header,
    "header case": _header_case,
    "line ends": _line_ends,
    "head bytes": _head_bytes,
    "length": _length,
    "chunks": _chunks,
    "gzip": _gzip,
    "body": _unchanged,  # the content is replaced before it is compressed
    "bytes before": _before,
    "surplus bytes": _surplus,
    "truncated": _truncated,
}
