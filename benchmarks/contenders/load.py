"""Serves an ASGI application with uvicorn, under load from another process."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import threading
import time
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.contenders import measure

_CONNECTIONS = 16
_SECONDS = 3.0
_WARM_UP = 200  # deliveries


def serve(app: Any, path: str) -> measure.Sample:
    """Seconds per delivery of the event in the file ``path``, with a new id each time."""
    import uvicorn

    # asyncio sets TCP_NODELAY on connections of a socket that names its protocol.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="error", access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    found: list[str] = []

    def send() -> None:
        command = [sys.executable, "-m", __name__, str(listener.getsockname()[1]), path]
        try:
            found.append(
                subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
            )
        finally:
            server.should_exit = True

    thread = threading.Thread(target=send)
    listener.listen()
    thread.start()
    server.run(sockets=[listener])
    thread.join()
    return {"s": float(found[0])}


async def _send_all(port: int, event: dict[str, Any]) -> float:
    numbers, sent = count(), [0]
    until = [0.0]

    async def send() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while not until[0] or time.perf_counter() < until[0]:
            writer.write(_request({**event, "id": f"evt_{next(numbers)}"}))
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length))
            sent[0] += 1
            if sent[0] == _WARM_UP:  # imports and caches do not count
                until[0] = time.perf_counter() + _SECONDS
        writer.close()

    await asyncio.gather(*(send() for _ in range(_CONNECTIONS)))
    return (_SECONDS + time.perf_counter() - until[0]) / (sent[0] - _WARM_UP)


def _request(event: dict[str, Any]) -> bytes:
    body = json.dumps(event).encode()
    head = (
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nStripe-Signature: {measure.signature(body)}\r\n\r\n"
    )
    return head.encode() + body


if __name__ == "__main__":
    _, _port, _path = sys.argv
    print(asyncio.run(_send_all(int(_port), json.loads(Path(_path).read_bytes()))))
