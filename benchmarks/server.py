"""A local server with canned responses: ``python -m benchmarks.server FOLDER``.

It responds with a ``*.json`` file of FOLDER if the request's path contains the file's name. Every
page of a list has other ids. It does nothing else, so that the benchmarks measure the client. It
supports keep-alive and bodies with a length, on one port over plain HTTP and on one over TLS.
"""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import trustme

_STOP_TIMEOUT = 20.0  # seconds
_CERTIFICATE = "certificate.pem"
_CURSOR = re.compile(rb"starting_after=in_(\d{22})")
_FIRST_PAGE = b'"in_' + b"0" * 22
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


def response(body: bytes, status: str = "200 OK") -> bytes:
    """Build an HTTP response with the headers that Stripe sends."""
    head = (
        f"HTTP/1.1 {status}\r\n"
        "Content-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Request-Id: req_benchmark\r\n"
        "Stripe-Version: 2026-06-24.dahlia\r\n"
        "Connection: keep-alive\r\n\r\n"
    )
    return head.encode("ascii") + body


_NOT_FOUND = response(b'{"error": {"message": "no such canned response"}}', "404 Not Found")


class Connection(asyncio.Protocol):
    def __init__(self, responses: Mapping[bytes, bytes]) -> None:
        self._responses = responses
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        sock: socket.socket = transport.get_extra_info("socket")
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, rest = self._received.partition(b"\r\n\r\n")
            declared = _LENGTH.search(head)
            length = int(declared[1]) if declared else 0
            if len(rest) < length:
                return
            self._received = rest[length:]
            self._transport.write(self._response(head.split(b" ", 2)[1]))

    def _response(self, path: bytes) -> bytes:
        matching = (raw for name, raw in self._responses.items() if name in path)
        raw = next(matching, _NOT_FOUND)
        if cursor := _CURSOR.search(path):
            raw = raw.replace(_FIRST_PAGE, b'"in_%022d' % (int(cursor[1]) + 1))
        return raw


async def serve(folder: Path) -> None:
    """Print both ports, then respond until the process ends."""
    files = sorted(folder.glob("*.json"))
    responses = {file.stem.encode("ascii"): response(file.read_bytes()) for file in files}
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / _CERTIFICATE)
    servers = [
        await asyncio.get_running_loop().create_server(
            lambda: Connection(responses), "127.0.0.1", 0, ssl=tls, backlog=1024
        )
        for tls in (None, context)
    ]
    print(*(server.sockets[0].getsockname()[1] for server in servers), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


@contextmanager
def running(folder: Path, authority: trustme.CA) -> Iterator[tuple[str, str]]:
    """Run the server in another process and yield its base URLs: plain, TLS."""
    issued = authority.issue_cert("127.0.0.1")
    issued.private_key_and_cert_chain_pem.write_to_path(str(folder / _CERTIFICATE))
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.server", folder],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    try:
        assert process.stdout is not None
        ports = process.stdout.readline().split()
        if not ports:
            raise RuntimeError("The benchmark server did not start. Its error is printed above.")
        yield f"http://127.0.0.1:{ports[0]}", f"https://127.0.0.1:{ports[1]}"
    finally:
        process.terminate()
        process.wait(timeout=_STOP_TIMEOUT)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
