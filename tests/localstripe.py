"""Run localstripe, which imitates Stripe and keeps state: ``python -m tests.localstripe``.

It prints its port. localstripe's own command always listens on all interfaces; this module runs
its application on a free port of the loopback interface.
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
    """Run an empty localstripe in another process and yield its base URL."""
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
                output = log.read().decode("utf-8", "replace")
                raise RuntimeError(f"localstripe did not start:\n{output[-2000:]}")
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

    with socket.create_server(("127.0.0.1", 0)) as server:
        print(server.getsockname()[1], flush=True)
        web.run_app(app, sock=server, print=None)


if __name__ == "__main__":
    main()
