"""The servers that tests start end with the tests, also if the tests are killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.webhooks import databases
from tests.webhooks.databases import accepts

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys, time
from tests.webhooks import databases
with databases.{kind}() as address:
    print(address, flush=True)
    time.sleep(60)
"""


def socket_path(kind: str, address: str) -> Path:
    """The Unix socket of a server, which exists as long as it runs."""
    if kind == "redis":
        return Path(address)
    return Path(address.partition("host=")[2]) / ".s.PGSQL.5432"


def wait_until_stopped(path: Path) -> bool:
    deadline = time.monotonic() + 20
    while accepts(path) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not accepts(path)


@pytest.mark.parametrize("kind", ["redis", "postgres"])
def test_a_server_stops_while_it_has_clients(kind: str) -> None:
    with databases.redis() if kind == "redis" else databases.postgres() as address:
        path = socket_path(kind, address)
        client = socket.socket(socket.AF_UNIX)
        client.connect(str(path))
    assert not accepts(path)
    client.close()


@pytest.mark.parametrize("kind", ["redis", "postgres"])
def test_a_server_stops_if_its_tests_are_killed(kind: str) -> None:
    command = [sys.executable, "-c", _HOLD.format(kind=kind)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as tests:
        assert tests.stdout is not None
        path = socket_path(kind, tests.stdout.readline().strip())
        assert accepts(path)
        tests.send_signal(signal.SIGKILL)
    assert wait_until_stopped(path)
