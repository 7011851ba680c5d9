"""A local server that injects faults by a seeded schedule: ``python -m tests.faults.server``.

It prints its port and exits when its stdin is closed. It stores customers, handles idempotency keys
as Stripe does, and counts what it does: ``GET /__counts``. ``POST /__stop_faults`` ends the faults.
An update of customer ``cus_N`` gets the mutated response of call N and has no effect.
It uses raw sockets, because HTTP frameworks cannot send broken responses.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import socket
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.faults.mutations import MutatedResponse, mutated_response

HTML = b"<html><body><h1>Bad gateway</h1></body></html>"
JSON_TYPE = "application/json"
DELAY = 0.02
"""Seconds that a response is delayed: well within the client's timeout."""

_STATUS = {
    "lock_timeout": (409, {"type": "invalid_request_error", "code": "lock_timeout"}),
    "key_in_use": (409, {"type": "idempotency_error", "code": "idempotency_key_in_use"}),
    "429": (429, {"type": "invalid_request_error", "code": "rate_limit"}),
    "429_retry_after": (429, {"type": "invalid_request_error", "code": "rate_limit"}),
    "500": (500, {"type": "api_error"}),
    "503": (503, {"type": "api_error"}),
}
# No response or an unusable one, before or after the request takes effect.
BROKEN = (
    "drop",
    "reset",
    "truncate",
    "truncate_head",
    "stall",
    "half_close",
    "html_502",
    "html_200",
    "500",
    "503",
)
# Stripe rejects the request before it takes effect.
REJECTED = ("lock_timeout", "key_in_use", "429", "429_retry_after")
# A complete response, sent in an unusual way.
UNUSUAL = ("delay", "slow_bytes", "wrong_type", "half_close_idle")
FAULTS = (
    *((name, when) for name in BROKEN for when in ("before", "after")),
    *((name, "before") for name in REJECTED),
    *((name, "after") for name in UNUSUAL),
)


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Response:
    status: int
    body: bytes
    content_type: str = JSON_TYPE
    headers: tuple[str, ...] = ()

    def raw(self) -> bytes:
        lines = [
            f"HTTP/1.1 {self.status} Status",
            f"Content-Type: {self.content_type}",
            f"Content-Length: {len(self.body)}",
            "Request-Id: req_fault",
            *self.headers,
        ]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + self.body


@dataclass
class CustomerStore:
    """The customers, and counts of what happened to them."""

    listable: int
    """How many customers a list has, besides those that were created."""
    created: dict[str, list[str]] = field(default_factory=dict)
    """The ids of the created customers, by name."""
    by_key: dict[str, tuple[bytes, Response]] = field(default_factory=dict)
    """The body and the response of each request, by idempotency key."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    replayed: int = 0
    key_conflicts: int = 0
    without_key: int = 0
    pages: int = 0

    def handle(self, request: Request) -> Response:
        if request.path != "/v1/customers":
            return _error(404, {"type": "invalid_request_error"})
        return self._create(request) if request.method == "POST" else self._list(request)

    def _create(self, request: Request) -> Response:
        key = request.headers.get("idempotency-key")
        if key is None:
            self.without_key += 1
        elif key in self.by_key:
            body, response = self.by_key[key]
            if body == request.body:
                self.replayed += 1
                return response
            self.key_conflicts += 1
            return _error(400, {"type": "idempotency_error"})
        name = dict(parse_qsl(request.body.decode())).get("name", "")
        id_ = f"cus_made{next(self.numbers):06d}"
        self.created.setdefault(name, []).append(id_)
        response = _json({"id": id_, "object": "customer", "name": name, "livemode": False})
        if key is not None:
            self.by_key[key] = (request.body, response)
        return response

    def _list(self, request: Request) -> Response:
        after = request.query.get("starting_after")
        first = 0 if after is None else int(after.removeprefix("cus_")) + 1
        last = min(first + int(request.query.get("limit", 10)), self.listable)
        data = [{"id": f"cus_{i:06d}", "object": "customer"} for i in range(first, last)]
        self.pages += 1
        return _json(
            {
                "object": "list",
                "url": "/v1/customers",
                "data": data,
                "has_more": last < self.listable,
            }
        )


class Server:
    def __init__(self, *, seed: int, rate: float, listable: int) -> None:
        self._seed = seed
        self._random = random.Random(seed)
        self._rate = rate
        self.customers = CustomerStore(listable)
        self.faults: Counter[str] = Counter()
        self.requests = 0

    def counts(self) -> Response:
        customers = self.customers
        return _json(
            {
                "requests": self.requests,
                "faults": self.faults,
                "created": customers.created,
                "replayed": customers.replayed,
                "key_conflicts": customers.key_conflicts,
                "without_key": customers.without_key,
                "pages": customers.pages,
            }
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (request := await _read(reader)) is not None:
                if not await self._respond(request, reader, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client closed the connection
        finally:
            writer.close()

    async def _respond(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Send a response or a fault. Returns False if the connection must be closed."""
        if request.path == "/__counts":
            writer.write(self.counts().raw())
            return True
        if request.path == "/__stop_faults":
            self._rate = 0.0
            writer.write(_json({}).raw())
            return True
        self.requests += 1
        if request.path.startswith("/v1/customers/cus_"):
            number = int(request.path.rpartition("_")[2])
            return await _send(mutated_response(self._seed, number), writer)
        if self._random.random() >= self._rate:
            writer.write(self.customers.handle(request).raw())
            return True
        name, when = self._random.choice(FAULTS)
        self.faults[f"{name} {when}"] += 1
        # Before: the request has no effect. After: it has.
        response = self.customers.handle(request) if when == "after" else _json({})
        return await _inject(name, response, reader, writer)


async def _send(response: MutatedResponse, writer: asyncio.StreamWriter) -> bool:
    for index, segment in enumerate(response.segments):
        if index:  # until the client has read the segment before
            await asyncio.sleep(0.001)
        writer.write(segment)
        await writer.drain()
    return not response.closes


async def _inject(
    name: str, response: Response, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> bool:
    raw = response.raw()
    match name:
        case "drop":
            return False
        case "reset":
            linger = struct.pack("ii", 1, 0)  # close at once, with RST
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()
            return False
        case "truncate":
            writer.write(raw[: len(raw) - (len(response.body) + 1) // 2])
            return False
        case "truncate_head":
            writer.write(raw[:20])
            return False
        case "stall":  # until the client times out and closes
            await reader.read()
            return False
        case "half_close":
            writer.write_eof()
            await reader.read()
            return False
        case "html_502":
            writer.write(Response(502, HTML, "text/html").raw())
        case "html_200":
            writer.write(Response(200, HTML, "text/html").raw())
        case "delay":
            await asyncio.sleep(DELAY)
            writer.write(raw)
        case "slow_bytes":
            for start in range(0, len(raw), 16):
                writer.write(raw[start : start + 16])
                await writer.drain()
                await asyncio.sleep(0)
        case "wrong_type":
            writer.write(
                Response(response.status, response.body, "text/plain; charset=utf-16").raw()
            )
        case "half_close_idle":  # a complete response, then the connection is unusable
            writer.write(raw)
            writer.write_eof()
            await reader.read()
            return False
        case _:
            status, error = _STATUS[name]
            after = ("Retry-After: 0",) if name.endswith("retry_after") else ()
            writer.write(_error(status, error, after).raw())
    return True


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    start, *lines = head.decode("latin-1").split("\r\n")[:-2]
    method, target, _ = start.split(" ")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    parts = urlsplit(target)
    return Request(method, parts.path, dict(parse_qsl(parts.query)), headers, body)


def _json(body: Any, status: int = 200, headers: tuple[str, ...] = ()) -> Response:
    return Response(status, json.dumps(body).encode(), headers=headers)


def _error(status: int, error: dict[str, str], headers: tuple[str, ...] = ()) -> Response:
    return _json({"error": {**error, "message": "A scheduled fault."}}, status, headers)


async def _main(arguments: argparse.Namespace) -> None:
    server = Server(seed=arguments.seed, rate=arguments.rate, listable=arguments.objects)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=1024)
    print(listening.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(ended), sys.stdin
    )
    await ended.read()


@contextlib.contextmanager
def fault_server(*, rate: float, seed: int = 1, objects: int = 0) -> Iterator[str]:
    """Run the server in another process and yield its base URL."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.faults.server"),
            *("--seed", str(seed), "--rate", str(rate), "--objects", str(objects)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.communicate(timeout=10)  # closes stdin, which stops the server


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.2, help="share of requests that fail")
    parser.add_argument("--objects", type=int, default=0, help="customers to list")
    asyncio.run(_main(parser.parse_args(arguments)))


if __name__ == "__main__":
    main()
