"""A Stripe that fails: a process of its own on the loopback, with faults by a seeded schedule.

Run as ``python -m tests.faults.server``: it prints its port and ends when its stdin does. It keeps
customers, honours idempotency keys as Stripe does, and counts what it did, at ``GET /__counts``.
``POST /__calm`` ends the faults. Raw sockets, since no HTTP framework breaks its own answers.
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
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

HTML = b"<html><body><h1>Bad gateway</h1></body></html>"
JSON_TYPE = "application/json"
DELAY = 0.02
"""Seconds a delayed answer is late: well within the client's patience."""

_STATUS = {
    "lock_timeout": (409, {"type": "invalid_request_error", "code": "lock_timeout"}),
    "key_in_use": (409, {"type": "idempotency_error", "code": "idempotency_key_in_use"}),
    "429": (429, {"type": "invalid_request_error", "code": "rate_limit"}),
    "429_retry_after": (429, {"type": "invalid_request_error", "code": "rate_limit"}),
    "500": (500, {"type": "api_error"}),
    "503": (503, {"type": "api_error"}),
}
# Those that leave the caller without an answer, or with a wrong one, before the work or after it.
BREAKING = (
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
# Stripe decides on these before it begins.
REFUSING = ("lock_timeout", "key_in_use", "429", "429_retry_after")
# The answer comes, in an unusual way.
BENDING = ("delay", "slow_bytes", "wrong_type", "half_close_idle")
FAULTS = (
    *((name, when) for name in BREAKING for when in ("before", "after")),
    *((name, "before") for name in REFUSING),
    *((name, "after") for name in BENDING),
)


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes
    media: str = JSON_TYPE
    headers: tuple[str, ...] = ()

    def raw(self) -> bytes:
        lines = [
            f"HTTP/1.1 {self.status} Said",
            f"Content-Type: {self.media}",
            f"Content-Length: {len(self.body)}",
            "Request-Id: req_fault",
            *self.headers,
        ]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + self.body


@dataclass
class Customers:
    """What the server knows and did. ``effects`` are the ids made, by the caller's own name."""

    count: int
    effects: dict[str, list[str]] = field(default_factory=dict)
    saved: dict[str, tuple[bytes, Reply]] = field(default_factory=dict)
    made: int = 0
    replayed: int = 0
    conflicts: int = 0
    unkeyed: int = 0
    listed: int = 0

    def reply(self, asked: Asked) -> Reply:
        if asked.path != "/v1/customers":
            return _error(404, {"type": "invalid_request_error"})
        return self._create(asked) if asked.method == "POST" else self._list(asked)

    def _create(self, asked: Asked) -> Reply:
        key = asked.headers.get("idempotency-key")
        if key is None:
            self.unkeyed += 1
        elif key in self.saved:
            body, reply = self.saved[key]
            if body == asked.body:
                self.replayed += 1
                return reply
            self.conflicts += 1
            return _error(400, {"type": "idempotency_error"})
        name = dict(parse_qsl(asked.body.decode())).get("name", "")
        self.made += 1
        made = f"cus_made{self.made:06d}"
        self.effects.setdefault(name, []).append(made)
        reply = _json({"id": made, "object": "customer", "name": name, "livemode": False})
        if key is not None:
            self.saved[key] = (asked.body, reply)
        return reply

    def _list(self, asked: Asked) -> Reply:
        after = asked.query.get("starting_after")
        first = 0 if after is None else int(after.removeprefix("cus_")) + 1
        last = min(first + int(asked.query.get("limit", 10)), self.count)
        data = [{"id": f"cus_{i:06d}", "object": "customer"} for i in range(first, last)]
        self.listed += 1
        return _json(
            {
                "object": "list",
                "url": "/v1/customers",
                "data": data,
                "has_more": last < self.count,
            }
        )


class Server:
    def __init__(self, *, seed: int, rate: float, count: int) -> None:
        self._random = random.Random(seed)
        self._rate = rate
        self.customers = Customers(count)
        self.faults: Counter[str] = Counter()
        self.requests = 0

    def counts(self) -> Reply:
        done = self.customers
        return _json(
            {
                "requests": self.requests,
                "faults": self.faults,
                "effects": done.effects,
                "replayed": done.replayed,
                "conflicts": done.conflicts,
                "unkeyed": done.unkeyed,
                "listed": done.listed,
            }
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (asked := await _read(reader)) is not None:
                if not await self._respond(asked, reader, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client hung up, as clients of such a server will
        finally:
            writer.close()

    async def _respond(
        self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Answer, or fail to; False where the connection is to be closed."""
        if asked.path == "/__counts":
            writer.write(self.counts().raw())
            return True
        if asked.path == "/__calm":
            self._rate = 0.0
            writer.write(_json({}).raw())
            return True
        self.requests += 1
        if self._random.random() >= self._rate:
            writer.write(self.customers.reply(asked).raw())
            return True
        name, when = self._random.choice(FAULTS)
        self.faults[f"{name} {when}"] += 1
        # The effect takes place, or the fault comes first: then there is nothing to tell of.
        reply = self.customers.reply(asked) if when == "after" else _json({})
        return await _break(name, reply, reader, writer)


async def _break(
    name: str, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> bool:
    raw = reply.raw()
    match name:
        case "drop":
            return False
        case "reset":
            linger = struct.pack("ii", 1, 0)  # close at once, with RST
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()
            return False
        case "truncate":
            writer.write(raw[: len(raw) - (len(reply.body) + 1) // 2])
            return False
        case "truncate_head":
            writer.write(raw[:20])
            return False
        case "stall":  # says nothing for as long as the client will wait
            await reader.read()
            return False
        case "half_close":
            writer.write_eof()
            await reader.read()
            return False
        case "html_502":
            writer.write(Reply(502, HTML, "text/html").raw())
        case "html_200":
            writer.write(Reply(200, HTML, "text/html").raw())
        case "delay":
            await asyncio.sleep(DELAY)
            writer.write(raw)
        case "slow_bytes":
            for start in range(0, len(raw), 16):
                writer.write(raw[start : start + 16])
                await writer.drain()
                await asyncio.sleep(0)
        case "wrong_type":
            writer.write(Reply(reply.status, reply.body, "text/plain; charset=utf-16").raw())
        case "half_close_idle":  # the answer is whole, the connection is of no more use
            writer.write(raw)
            writer.write_eof()
            await reader.read()
            return False
        case _:
            status, error = _STATUS[name]
            after = ("Retry-After: 0",) if name.endswith("retry_after") else ()
            writer.write(_error(status, error, after).raw())
    return True


async def _read(reader: asyncio.StreamReader) -> Asked | None:
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
    return Asked(method, parts.path, dict(parse_qsl(parts.query)), headers, body)


def _json(body: Any, status: int = 200, headers: tuple[str, ...] = ()) -> Reply:
    return Reply(status, json.dumps(body).encode(), headers=headers)


def _error(status: int, error: dict[str, str], headers: tuple[str, ...] = ()) -> Reply:
    return _json({"error": {**error, "message": "A fault of the schedule."}}, status, headers)


async def _main(arguments: argparse.Namespace) -> None:
    server = Server(seed=arguments.seed, rate=arguments.rate, count=arguments.objects)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=1024)
    print(listening.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(ended), sys.stdin
    )
    await ended.read()


@contextlib.contextmanager
def fault_server(*, rate: float, seed: int = 1, objects: int = 0) -> Iterator[str]:
    """The server as a process, for as long as the block lasts; yields its base URL."""
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
        process.communicate(timeout=10)  # closes its stdin, which ends it


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.2, help="of requests that go wrong")
    parser.add_argument("--objects", type=int, default=0, help="customers to list")
    asyncio.run(_main(parser.parse_args(arguments)))


if __name__ == "__main__":
    main()
