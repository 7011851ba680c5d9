"""A local server with canned responses: ``python -m benchmarks.server FOLDER``.

It responds with a ``*.json`` file of FOLDER if the request's path contains the file's name. It does
nothing else, so that the benchmarks measure the client. It supports keep-alive and bodies with a
length, and TLS if FOLDER has a certificate.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import trustme

_STOP_TIMEOUT = 20.0  # seconds
_CERTIFICATE = "certificate.pem"


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
            length = _content_length(head)
            if len(rest) < length:
                return
            self._received = rest[length:]
            path = head.split(b" ", 2)[1]
            matching = (raw for name, raw in self._responses.items() if name in path)
            self._transport.write(next(matching, _NOT_FOUND))


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


async def serve(responses: Mapping[bytes, bytes], context: ssl.SSLContext | None) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(responses), "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(bodies: Mapping[str, bytes], authority: trustme.CA | None = None) -> Iterator[str]:
    """Run the server in another process and yield its base URL.

    With an authority, it speaks TLS and its certificate is issued by that authority.
    """
    with TemporaryDirectory() as folder:
        for name, body in bodies.items():
            (Path(folder) / f"{name}.json").write_bytes(body)
        if authority is not None:
            issued = authority.issue_cert("127.0.0.1")
            issued.private_key_and_cert_chain_pem.write_to_path(str(Path(folder) / _CERTIFICATE))
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.server", folder],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )
        try:
            assert process.stdout is not None
            port = process.stdout.readline().strip()
            if not port:
                raise RuntimeError(
                    "The benchmark server did not start. Its error is printed above."
                )
            yield f"{'http' if authority is None else 'https'}://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=_STOP_TIMEOUT)


def main() -> None:
    folder = Path(sys.argv[1])
    context = None
    if (folder / _CERTIFICATE).exists():
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(folder / _CERTIFICATE)
    files = sorted(folder.glob("*.json"))
    responses = {file.stem.encode("ascii"): response(file.read_bytes()) for file in files}
    asyncio.run(serve(responses, context))


if __name__ == "__main__":
    main()
