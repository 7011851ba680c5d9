"""A Stripe of canned answers, as a process: ``python -m benchmarks.server FOLDER``.

Each ``*.json`` file of FOLDER is answered to any request whose path holds its name, so that what is
measured is the client. The server speaks just enough HTTP/1.1: keep-alive, bodies with a length.
Where FOLDER holds a certificate, it speaks TLS.
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

_PATIENCE = 20.0  # seconds for the process to say where it listens
_CERTIFICATE = "certificate.pem"


def answer(body: bytes, status: str = "200 OK") -> bytes:
    """A whole HTTP answer, with the headers that Stripe's have."""
    head = (
        f"HTTP/1.1 {status}\r\n"
        "Content-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Request-Id: req_benchmark\r\n"
        "Stripe-Version: 2026-06-24.dahlia\r\n"
        "Connection: keep-alive\r\n\r\n"
    )
    return head.encode("ascii") + body


_UNKNOWN = answer(b'{"error": {"message": "no such canned answer"}}', "404 Not Found")


class Canned(asyncio.Protocol):
    """One connection."""

    def __init__(self, answers: Mapping[bytes, bytes]) -> None:
        self._answers = answers
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        sock: socket.socket = transport.get_extra_info("socket")
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            head, _, rest = self._waiting.partition(b"\r\n\r\n")
            length = _content_length(head)
            if len(rest) < length:
                return
            self._waiting = rest[length:]
            path = head.split(b" ", 2)[1]
            found = (text for name, text in self._answers.items() if name in path)
            self._transport.write(next(found, _UNKNOWN))


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


async def serve(answers: Mapping[bytes, bytes], context: ssl.SSLContext | None) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Canned(answers), "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(answers: Mapping[str, bytes], authority: trustme.CA | None = None) -> Iterator[str]:
    """Start the server in a process of its own; yields its base URL and stops it at the end.

    With an authority, which vouches for it, it speaks TLS.
    """
    with TemporaryDirectory() as folder:
        for name, body in answers.items():
            (Path(folder) / f"{name}.json").write_bytes(body)
        if authority is not None:
            vouched = authority.issue_cert("127.0.0.1")
            vouched.private_key_and_cert_chain_pem.write_to_path(str(Path(folder) / _CERTIFICATE))
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
                raise RuntimeError("the benchmark's server did not start: see its error above")
            yield f"{'http' if authority is None else 'https'}://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=_PATIENCE)


def main() -> None:
    folder = Path(sys.argv[1])
    context = None
    if (folder / _CERTIFICATE).exists():
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(folder / _CERTIFICATE)
    files = sorted(folder.glob("*.json"))
    answers = {file.stem.encode("ascii"): answer(file.read_bytes()) for file in files}
    asyncio.run(serve(answers, context))


if __name__ == "__main__":
    main()
