# Copied from codegen/runtime/.
"""``python -m lattice_stripe.testing serve --port N``."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from pathlib import Path

from .._api_version import API_VERSION
from ..errors import InvalidArgumentError
from ._emulator import API_KEY, StripeEmulator
from ._server import bind, make_server


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m lattice_stripe.testing")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("serve", help="serve an emulator of Stripe over HTTP")
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=12111, help="0 chooses a free port")
    command.add_argument("--seed", type=int, default=0, help="the seed of ids and random faults")
    command.add_argument("--load", type=Path, help="a file with the text of dump()")
    command.add_argument(
        "--webhook-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host that webhooks may go to besides this machine; repeatable",
    )
    command.add_argument("--quiet", action="store_true", help="log no requests")
    options = parser.parse_args(arguments)
    try:
        emulator = StripeEmulator(seed=options.seed)
        emulator.webhooks.hosts.update(options.webhook_host)
        if options.load is not None:
            emulator.load(_read(options.load))
        sock = bind(options.host, options.port)
        port = sock.getsockname()[1]
        server = make_server(emulator, (lambda line: None) if options.quiet else _print)
        _print(f"Stripe emulator, API version {API_VERSION}, on http://{options.host}:{port}")
        _print(f"API key: {API_KEY}, or any other sk_test_... key. Stop it with Ctrl-C.")
        with suppress(KeyboardInterrupt):
            server.run(sockets=[sock])
    except InvalidArgumentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidArgumentError(
            f"Cannot read {path} ({error.strerror}). Pass a file with the text of dump().",
            param="load",
        ) from None


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
