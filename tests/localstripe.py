"""localstripe, a stateful Stripe written by others, as a process for as long as it is needed.

Its own program listens on all interfaces and cannot be told otherwise: ``python -m
tests.localstripe`` has its application listen on the loopback, on a free port that it prints.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


@contextmanager
def localstripe() -> Iterator[str]:
    """Start a localstripe that knows nothing yet; yields its base URL.

    It is stopped, and waited for, when the block ends, however it ends.
    """
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.localstripe"],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=ROOT,
        )
        try:
            assert process.stdout is not None
            port = process.stdout.readline().strip()
            if not port:
                log.seek(0)
                said = log.read().decode("utf-8", "replace")
                raise RuntimeError(f"localstripe did not start:\n{said[-2000:]}")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main() -> None:
    from aiohttp import web
    from localstripe.server import app

    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)
        web.run_app(app, sock=listening, print=None)


if __name__ == "__main__":
    main()
