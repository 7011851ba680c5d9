"""``python -m lattice_stripe.webhooks``: receives, sends and repeats events."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, get_args

import httpx

from ..errors import InvalidArgumentError
from ._signing import generate_header
from .frameworks.asgi import WebhookApp
from .inbox.protocol import Record, State
from .inbox.sql import SQLInbox
from .router import WebhookRouter

_SECRET = "STRIPE_WEBHOOK_SECRET"
_DEFAULT = "default: %(default)s"


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        code = options.run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # such as: inbox list | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ImportError as error:
        sys.stderr.write(f'{error.name} is missing. Run: pip install "lattice-stripe[webhooks]"\n')
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lattice_stripe.webhooks")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    listen = commands.add_parser("listen", help="print the events that arrive")
    listen.add_argument("--host", default="127.0.0.1", help=f"address to listen at ({_DEFAULT})")
    port_help = f"0 chooses a free port ({_DEFAULT})"
    listen.add_argument("--port", type=_port, default=4242, help=port_help)
    listen.set_defaults(run=_listen)

    replay = commands.add_parser("replay", help="sign recorded events and send them")
    replay.add_argument("file", type=Path, help="events as JSON: an array, or one in each line")
    replay.add_argument(
        "--to", type=_url, required=True, metavar="URL", help="the URL of the endpoint"
    )
    replay.set_defaults(run=_replay)
    for command in (listen, replay):
        command.add_argument(
            "--secret",
            default=os.environ.get(_SECRET),
            help=f"the signing secret, whsec_... (default: the variable {_SECRET})",
        )

    inbox = commands.add_parser("inbox", help="list, show or replay events of a SQL inbox")
    actions = inbox.add_subparsers(required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="list events")
    states = [*get_args(State), "all"]
    state_help = f"state of the events ({_DEFAULT})"
    listing.add_argument("--state", choices=states, default="dead", help=state_help)
    limit_help = f"how many events to list at most ({_DEFAULT})"
    listing.add_argument("--limit", type=int, default=100, metavar="N", help=limit_help)
    listing.set_defaults(run=_list)
    show = actions.add_parser("show", help="print an event and its last error")
    show.set_defaults(run=_show)
    again = actions.add_parser("replay", help="make dead events due; a worker handles them")
    again.set_defaults(run=_replay_dead)
    for action in (listing, show, again):
        action.add_argument("--url", required=True, help="SQLAlchemy URL, e.g. sqlite:///app.db")
        action.add_argument("--table", default="stripe_events", help=f"table ({_DEFAULT})")
    for action in (show, again):
        action.add_argument("id", nargs="+", metavar="EVENT_ID")
    return parser


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 2**16):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 65535")
    return int(text)


def _url(text: str) -> str:
    with suppress(httpx.InvalidURL, UnicodeError):
        url = httpx.URL(text)
        if url.scheme in ("http", "https") and url.host:
            return text
    # The text may have a password.
    raise argparse.ArgumentTypeError("pass a complete URL such as http://127.0.0.1:4242/")


# --- listen ---


def _listen(options: argparse.Namespace) -> int:
    import uvicorn
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    router = WebhookRouter(None, secret=_secret(options), stale="deliver")

    @router.on("v1.*")  # thin events
    @router.on("v2.*")
    @router.fallback
    def show(event: Any) -> None:
        now = (time.strftime("%H:%M:%S"), "dim")
        console.print(Text.assemble(now, " ", (event.type, "bold"), f" {_described(event)}"))

    config = uvicorn.Config(
        WebhookApp(router), host=options.host, port=options.port, log_level="error", lifespan="off"
    )
    sock = config.bind_socket()
    sock.listen()  # uvicorn listens too, but after the address is printed
    address = httpx.URL(scheme="http", host=options.host, port=sock.getsockname()[1])
    console.print(f"Receiving events on {address}. Stop with Ctrl-C.")
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[sock])
    return 0


def _described(event: Any) -> str:
    found = getattr(getattr(event, "data", None), "object", None)
    found = found or getattr(event, "related_object", None)
    return f"{event.id} {getattr(found, 'id', None) or ''}".rstrip()


def _secret(options: argparse.Namespace) -> str:
    if not options.secret:
        raise InvalidArgumentError(f"Pass --secret, or set {_SECRET}.", param="secret")
    return options.secret


# --- replay ---


def _replay(options: argparse.Namespace) -> int:
    secret, events = _secret(options), _read_events(options.file)
    failed = 0
    with httpx.Client(timeout=60) as http:
        for event in _tracked(events):
            body = json.dumps(event, indent=2, ensure_ascii=False).encode()
            headers = {
                "Content-Type": "application/json; charset=utf-8",
                "Stripe-Signature": generate_header(body, secret),
            }
            try:
                response = http.post(options.to, content=body, headers=headers)
                outcome, ok = str(response.status_code), response.is_success
            except httpx.HTTPError as error:
                outcome, ok = type(error).__name__, False
            failed += not ok
            print(f"{event.get('id', '')} {event.get('type', '')} {outcome}")
    print(f"{len(events) - failed} of {len(events)} events delivered")
    return 1 if failed else 0


def _tracked(events: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """The events, with a progress bar if a terminal watches."""
    if not sys.stderr.isatty():
        return events
    from rich.console import Console
    from rich.progress import track

    return track(events, "sending", console=Console(stderr=True))


def _read_events(path: Path) -> list[dict[str, Any]]:
    text = path.read_text("utf-8")
    try:
        if text.lstrip().startswith("["):
            events = json.loads(text)
        else:  # splitlines() would split at characters that JSON has in strings
            events = [json.loads(line) for line in text.split("\n") if line.strip()]
    except ValueError as error:
        raise InvalidArgumentError(f"{path} is not JSON: {error}") from None
    if not all(isinstance(event, dict) for event in events):
        raise InvalidArgumentError(f"{path} has values that are not events.")
    return events


# --- inbox ---


@contextmanager
def _inbox(options: argparse.Namespace) -> Iterator[SQLInbox]:
    import sqlalchemy

    try:
        engine = sqlalchemy.create_engine(options.url)
    except (sqlalchemy.exc.ArgumentError, ValueError):
        raise InvalidArgumentError("--url is not a URL such as sqlite:///app.db.") from None
    except ImportError as error:
        raise InvalidArgumentError(
            f"The driver of --url is missing. Install {error.name}."
        ) from None
    if engine.dialect.is_async:
        raise InvalidArgumentError("--url names an async driver. Use a sync one.")
    try:
        yield SQLInbox(engine, table=options.table)
    except sqlalchemy.exc.DBAPIError as error:
        raise InvalidArgumentError(f"The database refused: {error.orig}") from None
    finally:
        engine.dispose()


def _list(options: argparse.Namespace) -> int:
    state = None if options.state == "all" else options.state
    with _inbox(options) as inbox:
        for record in inbox.records(state, limit=options.limit):
            print(_line(record))
    return 0


def _line(record: Record) -> str:
    attempts = f"{record.attempts} attempt{'' if record.attempts == 1 else 's'}"
    parts = (record.id, record.type, record.state, attempts, record.error)
    return "  ".join(part for part in parts if part)


def _show(options: argparse.Namespace) -> int:
    with _inbox(options) as inbox:
        found = [(event_id, inbox.get(event_id)) for event_id in options.id]
    for event_id, record in found:
        print(f"{_line(record)}\n{record.payload}" if record else f"{event_id}  not found")
    return 0 if all(record for _, record in found) else 1


def _replay_dead(options: argparse.Namespace) -> int:
    with _inbox(options) as inbox:
        done = {event_id: inbox.replay(event_id) for event_id in options.id}
    for event_id, ok in done.items():
        print(f"{event_id}  {'due' if ok else 'not found, or not dead'}")
    return 0 if all(done.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
