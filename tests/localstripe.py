"""localstripe, a stateful Stripe written by others, as a process for as long as it is needed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 20.0  # seconds for it to answer; it takes less than one


@contextmanager
def localstripe() -> Iterator[str]:
    """Start ``localstripe --port N --from-scratch`` on a free port; yields its base URL.

    It is stopped, and waited for, when the block ends, however it ends.
    """
    program = shutil.which("localstripe", path=str(Path(sys.executable).parent))
    if program is None:
        raise RuntimeError("localstripe is not installed beside this Python: run `make test`")
    port = _free_port()
    with tempfile.TemporaryDirectory() as scratch, (Path(scratch) / "log").open("w+b") as log:
        process = subprocess.Popen(
            [program, "--port", str(port), "--from-scratch"],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=scratch,
            env={**os.environ, "TMPDIR": scratch},
        )
        try:
            _wait(process, port, log.name)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, log: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    output = Path(log).read_text("utf-8", "replace")
    raise RuntimeError(f"localstripe did not start on port {port}:\n{output[-2000:]}")
