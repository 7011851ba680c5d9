"""Serves an emulator of this process on a free port of the loopback interface."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from lattice_stripe.testing import StripeEmulator, make_app
from lattice_stripe.testing._server import bind


@contextmanager
def served(emulator: StripeEmulator) -> Iterator[str]:
    """Serve ``emulator`` from a thread and yield its base URL."""
    config = uvicorn.Config(make_app(emulator), log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    with bind("127.0.0.1", 0) as sock:
        thread = threading.Thread(target=server.run, args=([sock],))
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.01)
            assert server.started
            yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
