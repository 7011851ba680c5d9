"""``python -m lattice_stripe.webhooks``: the commands, run as processes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from lattice_stripe.webhooks import Record, SQLInbox, WebhookRouter
from lattice_stripe.webhooks.__main__ import main

from tests.shared import ROOT
from tests.webhooks.deliveries import SECRET, delivery, event

COMMAND = [sys.executable, "-m", "lattice_stripe.webhooks"]
HEADERS = {"Content-Type": "application/json"}


def environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "STRIPE_WEBHOOK_SECRET"}
    return {**kept, "PYTHONPATH": str(ROOT / "generated"), "COLUMNS": "200", **variables}


def run(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(**variables),
        timeout=60,
    )


Call = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command in this process."""

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            code: Any = main([*arguments])
        except SystemExit as error:
            code = error.code
        return subprocess.CompletedProcess(arguments, code, *capsys.readouterr())

    return call


@contextmanager
def listening(**variables: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The URL of ``listen``, and its process."""
    process = subprocess.Popen(
        [*COMMAND, "listen", "--port", "0", "--secret", SECRET],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(PYTHONUNBUFFERED="1", **variables),
    )
    try:
        assert process.stdout is not None
        first = process.stdout.readline()
        found = re.fullmatch(
            r"Receiving events on (http://127\.0\.0\.1:\d+)\. Stop with Ctrl-C\.\n", first
        )
        assert found is not None, first
        yield f"{found[1]}/webhooks", process
    finally:
        process.kill()
        process.communicate()


def test_listen_prints_the_events_that_arrive() -> None:
    with listening() as (url, process):
        for number, status in ((1, 200), (1, 200), (2, 200)):
            body, signature = delivery(event(number))
            sent = httpx.post(url, content=body, headers={**HEADERS, "Stripe-Signature": signature})
            assert sent.status_code == status
        assert httpx.post(url, content=b"{}", headers=HEADERS).status_code == 400
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    lines = [line.partition(" ")[2] for line in output.splitlines() if "evt_" in line]
    assert lines == ["invoice.paid evt_1 in_1", "invoice.paid evt_2 in_1"]
    assert "rejected" in output
    assert "\x1b" not in output


def test_listen_prints_thin_events() -> None:
    related = {"id": "acct_1", "type": "v2.core.account", "url": "/v2/core/accounts/acct_1"}
    thin = {"object": "v2.core.event", "created": "2026-01-01T00:00:00.000Z", "livemode": False}
    events = [
        {**thin, "id": "evt_1", "type": "v2.core.account.created", "related_object": related},
        {**thin, "id": "evt_2", "type": "v2.core.a_new_type.created"},
        {**thin, "id": "evt_3", "type": "v1.billing.meter.no_meter_found"},
        {**thin, "id": "evt_4", "type": "v2.core.account[configuration.customer].updated"},
    ]
    with listening() as (url, process):
        for sent in events:
            body, signature = delivery(sent)
            response = httpx.post(
                url, content=body, headers={**HEADERS, "Stripe-Signature": signature}
            )
            assert response.status_code == 200
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=20)
    assert [line.partition(" ")[2] for line in output.splitlines() if "evt_" in line] == [
        "v2.core.account.created evt_1 acct_1",
        "v2.core.a_new_type.created evt_2",
        "v1.billing.meter.no_meter_found evt_3",
        "v2.core.account[configuration.customer].updated evt_4",
    ]


def test_listen_does_not_wrap_or_color_what_it_prints_of_an_event() -> None:
    with listening(FORCE_COLOR="1", COLUMNS="20") as (url, process):
        body, signature = delivery(event(1))
        httpx.post(url, content=body, headers={**HEADERS, "Stripe-Signature": signature})
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=20)
    assert "invoice.paid\x1b[0m evt_1 in_1\n" in output


@pytest.fixture
def listen_ports(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ports of ``listen``, which does not start."""
    ports: list[int] = []

    def configure(app: Any, *, port: int, **options: Any) -> None:
        ports.append(port)
        raise OSError("not started")

    monkeypatch.setattr("uvicorn.Config", configure)
    return ports


@pytest.mark.parametrize(
    ("arguments", "port"), [((), 4242), (("--port", "65535"), 65535), (("--port", "0"), 0)]
)
def test_listen_uses_the_port(
    arguments: tuple[str, ...], port: int, listen_ports: list[int]
) -> None:
    assert main(["listen", "--secret", SECRET, *arguments]) == 2
    assert listen_ports == [port]


def test_listen_prints_a_url_of_an_ipv6_address(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sock = SimpleNamespace(listen=lambda: None, getsockname=lambda: ("::1", 4242, 0, 0))
    monkeypatch.setattr(
        "uvicorn.Config", lambda *_, **__: SimpleNamespace(bind_socket=lambda: sock)
    )
    monkeypatch.setattr("uvicorn.Server", lambda _: SimpleNamespace(run=lambda sockets: None))
    assert main(["listen", "--host", "::1", "--secret", SECRET]) == 0
    assert "Receiving events on http://[::1]:4242." in capsys.readouterr().out


@pytest.mark.parametrize("command", [["listen"], ["inbox", "list"], ["inbox", "show"]])
def test_the_help_shows_each_default(command: list[str], call: Call) -> None:
    shown = call(*command, "--help").stdout
    defaults = {"listen": ["127.0.0.1", "4242"], "list": ["dead", "100"], "show": ["stripe_events"]}
    assert all(f"default: {value}" in shown for value in defaults[command[-1]])


@pytest.mark.parametrize("as_array", [False, True])
def test_replay_signs_and_sends_recorded_events(tmp_path: Path, as_array: bool) -> None:
    events = [event(number, description="Ада") for number in (1, 2, 3)]
    file = tmp_path / "events.json"
    lines = "\n".join(json.dumps(found) for found in events)
    file.write_text(json.dumps(events) if as_array else lines, "utf-8")
    with listening() as (url, _):
        done = run("replay", file, "--to", url, STRIPE_WEBHOOK_SECRET=SECRET)
        refused = run("replay", file, "--to", url, "--secret", "whsec_other")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "evt_1 invoice.paid 200",
        "evt_2 invoice.paid 200",
        "evt_3 invoice.paid 200",
        "3 of 3 events delivered",
    ]
    assert refused.returncode == 1
    assert refused.stdout.splitlines()[-1] == "0 of 3 events delivered"


def test_replay_sends_the_bytes_that_stripe_sends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200)

    client = httpx.Client(transport=httpx.MockTransport(respond))
    monkeypatch.setattr(httpx, "Client", lambda **options: client)
    file = tmp_path / "events.json"
    found = event(1, description="Ада")
    file.write_text(json.dumps(found), "utf-8")
    assert main(["replay", str(file), "--to", "http://localhost/", "--secret", SECRET]) == 0
    (request,) = requests
    assert request.content == json.dumps(found, indent=2, ensure_ascii=False).encode()
    assert request.headers["Content-Type"] == "application/json; charset=utf-8"


def test_replay_shows_a_progress_bar_on_a_terminal(tmp_path: Path) -> None:
    import pty

    file = tmp_path / "events.json"
    file.write_text(json.dumps([event(1), event(2)]), "utf-8")
    terminal, other = pty.openpty()
    with listening() as (url, _):
        command = [*COMMAND, "replay", file, "--to", url, "--secret", SECRET]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=other, text=True, check=True, env=environment()
        )
    os.close(other)
    shown = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "100%" in shown
    for number in (1, 2):
        assert f"evt_{number} invoice.paid 200" in shown
    assert done.stdout == "2 of 2 events delivered\n"


def test_replay_without_a_terminal_does_not_need_rich(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)
    file = tmp_path / "events.json"
    file.write_text(json.dumps(event(1)), "utf-8")
    done = call("replay", str(file), "--to", "http://127.0.0.1:1/", "--secret", SECRET)
    assert done.stdout.splitlines()[-1] == "0 of 1 events delivered", done.stderr


def test_a_line_separator_in_an_event_ends_no_line(tmp_path: Path, call: Call) -> None:
    file = tmp_path / "events.jsonl"
    found = [event(number, description="a\u2028b\x85c") for number in (1, 2)]
    lines = "\r\n".join(json.dumps(each, ensure_ascii=False) for each in found)
    file.write_text(lines, "utf-8", newline="")
    done = call("replay", str(file), "--to", "http://127.0.0.1:1/", "--secret", SECRET)
    assert done.stdout.splitlines()[-1] == "0 of 2 events delivered", done.stderr


def test_replay_reports_an_endpoint_that_is_down(tmp_path: Path) -> None:
    file = tmp_path / "events.json"
    file.write_text(json.dumps(event(1)), "utf-8")
    done = run("replay", file, "--to", "http://127.0.0.1:1/", "--secret", SECRET)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "evt_1 invoice.paid ConnectError",
        "0 of 1 events delivered",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["listen"], "Pass --secret, or set STRIPE_WEBHOOK_SECRET"),
        (["replay", "missing.json", "--to", "http://x", "--secret", "whsec"], "missing.json"),
        (["inbox", "list", "--url", "nonsense"], "not a URL"),
        (["inbox", "list", "--url", "sqlite://"], "no such table"),
        (["inbox", "list", "--url", "sqlite://", "--table", "a b"], "letters, digits"),
    ],
)
def test_a_mistake_is_named_without_a_traceback(arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_package_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["listen", "--port", "0", "--secret", SECRET]) == 2
    error = capsys.readouterr().err
    assert error == 'uvicorn is missing. Run: pip install "lattice-stripe[webhooks]"\n'


def test_a_file_that_is_not_utf8_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "events.json"
    file.write_bytes(b'{"id": "\xff"}')
    assert main(["replay", str(file), "--to", "http://localhost/", "--secret", SECRET]) == 2
    assert "can't decode byte 0xff" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["{", "[1]"])
def test_a_file_without_events_is_named(content: str, tmp_path: Path) -> None:
    file = tmp_path / "events.json"
    file.write_text(content, "utf-8")
    done = run("replay", file, "--to", "http://127.0.0.1:1", "--secret", SECRET)
    assert done.returncode == 2
    assert "events.json" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with two dead events and a handled one."""
    found = f"sqlite:///{tmp_path / 'app.db'}"
    if request.param == "postgres":
        uri: str = request.getfixturevalue("postgres_uri")
        found = uri.replace("postgresql://", "postgresql+psycopg://")
    engine = sa.create_engine(found)
    with engine.begin() as connection:
        for name in ("stripe_events", "stripe_events_objects"):
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    inbox = SQLInbox(engine)
    inbox.create_tables()
    router = WebhookRouter(None, secret=SECRET, inbox=inbox, stale="skip", max_attempts=1)

    @router.on("invoice.paid")
    def handle(found: Any) -> None:
        if found.id != "evt_3":
            raise ValueError("no stock")

    for number in (1, 2, 3):
        router.handle(*delivery(event(number)))
    engine.dispose()
    return found


def test_inbox_lists_shows_and_replays_dead_events(url: str, call: Call) -> None:
    dead = "invoice.paid  dead  1 attempt  ValueError: no stock"
    listed = call("inbox", "list", "--url", url)
    assert listed.stdout.splitlines() == [f"evt_2  {dead}", f"evt_1  {dead}"]
    assert listed.returncode == 0
    everything = call("inbox", "list", "--url", url, "--state", "all", "--limit", "1")
    assert everything.stdout.splitlines() == ["evt_3  invoice.paid  handled  1 attempt"]
    shown = call("inbox", "show", "evt_1", "--url", url)
    assert shown.stdout == f"evt_1  {dead}\n{delivery(event(1))[0].decode()}\n"
    assert shown.returncode == 0
    missing = call("inbox", "show", "evt_9", "--url", url)
    assert (missing.returncode, missing.stdout) == (1, "evt_9  not found\n")
    again = call("inbox", "replay", "evt_1", "evt_3", "--url", url)
    assert (again.returncode, again.stdout) == (1, "evt_1  due\nevt_3  not found, or not dead\n")
    assert call("inbox", "list", "--url", url).stdout.splitlines() == [f"evt_2  {dead}"]
    again = call("inbox", "replay", "evt_2", "--url", url)
    assert (again.returncode, again.stdout) == (0, "evt_2  due\n")


def test_inbox_lists_100_events_by_default(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'app.db'}"
    engine = sa.create_engine(url)
    inbox = SQLInbox(engine)
    inbox.create_tables()
    for number in range(102):
        inbox.store(Record(id=f"evt_{number}", type="a", object_key="a", created=1, payload=""))
    engine.dispose()
    assert main(["inbox", "list", "--url", url, "--state", "waiting"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 100


def test_inbox_list_ends_quietly_when_its_reader_ends(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/app.db"
    engine = sa.create_engine(url)
    inbox = SQLInbox(engine)
    inbox.create_tables()
    inbox.store(Record(id="evt_1", type="a", object_key="a", created=1, payload=""))
    engine.dispose()
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*COMMAND, "inbox", "list", "--state", "all", "--url", url],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment(),
            timeout=60,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_refused_url_is_not_printed(call: Call) -> None:
    done = call("replay", "f", "--to", "user:password@host/")
    assert done.returncode == 2
    assert "password" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "required: COMMAND"),
        (("inbox",), "required: ACTION"),
        (("inbox", "list"), "required: --url"),
        (("replay", "events.json"), "required: --to"),
        (("replay", "f", "--to", "localhost:80"), "--to: pass a complete URL such as http"),
        (("replay", "f", "--to", "ftp://host/"), "--to: pass a complete URL"),
        (("replay", "f", "--to", "http://"), "--to: pass a complete URL"),
        (("replay", "f", "--to", "http://host:port/"), "--to: pass a complete URL"),
        (("replay", "f", "--to", "http://\udc80/"), "--to: pass a complete URL"),
        (("listen", "--port", "65536"), "--port: '65536' is not a number from 0 to 65535"),
        (("listen", "--port", "http"), "--port: 'http' is not a number from 0 to 65535"),
        (("inbox", "list", "--url", "app.db"), "--url is not a URL such as sqlite:///app.db."),
        (("inbox", "list", "--url", "postgresql://host:port/app"), "--url is not a URL such as"),
        (("inbox", "list", "--url", "sqlite+aiosqlite:///app.db"), "--url names an async driver"),
        (("inbox", "list", "--url", "oracle+cx_oracle://host/app"), "missing. Install cx_Oracle."),
    ],
)
def test_arguments_that_cannot_be_used_are_named(
    arguments: tuple[str, ...], problem: str, call: Call
) -> None:
    done = call(*arguments)
    assert done.returncode == 2
    assert problem in done.stderr
