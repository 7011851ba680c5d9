"""Benchmarks: goals, results, table, chart, environments. No test asserts a measured time."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from xml.etree import ElementTree
from zipfile import ZipFile

import msgspec
import pytest
import trustme
from lattice_stripe import Page, decode
from lattice_stripe._core.parameter_encoding import form
from lattice_stripe._decode.decoder import decode_reporting
from lattice_stripe.types import Invoice
from matplotlib.colors import to_hex
from stripe._util import convert_to_stripe_object

from benchmarks import __main__ as command
from benchmarks import chart, environments, payloads, report, server
from benchmarks.benchmark import Benchmark
from benchmarks.contenders import measure
from benchmarks.contenders.stripe_python import encoded
from benchmarks.environments import Environments, Setup
from benchmarks.model import (
    AIOHTTP,
    FEW_OBJECTS,
    GENERATOR,
    HTTPX,
    LATTICE,
    LOCALSTRIPE,
    SQLITE,
    STARLETTE,
    STRIPE,
    Point,
    Report,
    Result,
    Skipped,
    Spread,
    result,
)
from benchmarks.rows import BENCHMARKS, CONSUMERS
from benchmarks.runner import SCALING
from benchmarks.runner import measure as run_benchmark
from benchmarks.runner import scaling as run_scaling

# For each row of the table of goals: the peer, and the highest ratio to it (seconds if absolute).
GOALS = {
    "decode": (STRIPE, 1 / 150),
    "memory": (STRIPE, 1 / 10),
    "startup": (HTTPX, 1.1),
    "startup_tls": (HTTPX, 1.1),
    "sync": (HTTPX, 1.1),
    "async_1": (HTTPX, None),
    "async_8": (HTTPX, 0.8),
    "async_50": (HTTPX, 0.4),
    "async_100": (HTTPX, 0.4),
    "aiohttp": (HTTPX, 0.25),
    "threads": (STRIPE, 0.2),
    "list": (HTTPX, 1.1),
    "walk": (HTTPX, None),
    "walk_memory": (HTTPX, None),
    "encode": (STRIPE, 1 / 8),
    "webhook": (STRIPE, 1 / 25),
    "webhook_asgi": (STARLETTE, 1 / 0.7),
    "webhook_inbox": (SQLITE, None),
    "emulator": (LOCALSTRIPE, 1 / 20),
    "emulator_rate": (LOCALSTRIPE, 1 / 2_000),
    "emulator_page": (FEW_OBJECTS, 1.2),
    "emulator_memory": (LOCALSTRIPE, 20_000),
    "emulator_start": (LOCALSTRIPE, 0.3),
    "generate": (GENERATOR, 3.0),
    "size": (STRIPE, 0.3),
    "mypy": (STRIPE, 1.0),
    "pyright": (STRIPE, 1.0),
}


def benchmark(
    number: int = 0, samplers: Mapping[str, Any] | None = None, **fields: Any
) -> Benchmark:
    made = Benchmark(
        f"b{number}", f"row <{number}> & more", "s", STRIPE, 0.5, lambda _: samplers or {}
    )
    return replace(made, **fields)


@pytest.fixture
def results() -> list[Result]:
    """One of each kind: met, missed, skipped for two reasons, missed in seconds, without a goal."""
    samples = {LATTICE: [1e-3, 2e-3, 1e-3], STRIPE: [0.1, 0.2, 0.1]}
    return [
        result(benchmark(0), samples),
        result(benchmark(1), {LATTICE: [9e-4], STRIPE: [1e-3], HTTPX: [5e-3]}),
        result(benchmark(2), {STRIPE: [1e-3]}),
        result(benchmark(3), {}, skipped="no document & no examples"),
        result(benchmark(4, goal=8.0, absolute=True), {LATTICE: [9.5], STRIPE: [38.0]}),
        result(benchmark(5, goal=None), samples),
    ]


@pytest.fixture
def content(results: list[Result], tmp_path: Path) -> Report:
    points = [
        Point(contender, mode, tls, concurrency, 4.5e-4, 2e6, concurrency)
        for mode, concurrency in SCALING
        for contender in (LATTICE, HTTPX)
        for tls in (False, True)
    ]
    return report.report(
        Environments(tmp_path), results, points, sample_data="built", rounds=3, quick=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample data that is built without Stripe's examples."""
    made = tmp_path_factory.mktemp("benchmarks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(payloads, "STRIPE_FILES", made)
        assert payloads.write(made) == "built from the package's types"
    return made


@pytest.fixture(scope="module")
def setup(folder: Path) -> Iterator[Setup]:
    """A setup whose contenders all run in this environment."""
    authority = trustme.CA()
    authorities = folder / "authorities.pem"
    authorities.write_bytes(authority.cert_pem.bytes())
    here = Environments(folder)
    here.python = lambda contender: Path(sys.executable)  # type: ignore[assignment]
    with server.running(folder, authority) as (url, tls_url):
        yield Setup(here, folder, url, tls_url, authorities, "built", 40)


# --- benchmarks -----------------------------------------------------------------------------


def test_every_row_has_its_peer_and_its_goal() -> None:
    assert {b.name: (b.against, b.goal) for b in BENCHMARKS} == GOALS
    absolute = ["emulator_rate", "emulator_memory", "emulator_start", "generate"]
    assert [b.name for b in BENCHMARKS if b.absolute] == absolute
    assert [b.name for b in BENCHMARKS if b.contender != LATTICE] == [
        "aiohttp",
        "webhook_asgi",
        "webhook_inbox",
    ]


def test_names_and_labels_are_distinct() -> None:
    for values in ([b.name for b in BENCHMARKS], [b.label for b in BENCHMARKS]):
        assert sorted(set(values)) == sorted(values)


@pytest.mark.parametrize("name", CONSUMERS)
def test_consumers_have_thirty_lines(name: str) -> None:
    assert len(CONSUMERS[name].read_text("utf-8").splitlines()) == 30


def test_both_libraries_decode_the_page_alike(folder: Path) -> None:
    raw = (folder / "invoices.json").read_bytes()
    own, official = decode(raw, Page[Invoice]), convert_to_stripe_object(json.loads(raw), "V1")
    for position in (0, 99):
        lines = [page.data[position].lines.data[1].id for page in (own, official)]
        assert lines[0] == lines[1] == f"il_{1:024d}"


def test_both_libraries_encode_the_large_call_alike() -> None:
    params = payloads.built()["create"]
    own = form(params)
    assert own.count("&") > 100
    assert own.replace("%5B", "[").replace("%5D", "]") == encoded(params)


def test_built_sample_data_resembles_stripes_examples() -> None:
    built = payloads.built()
    assert built == payloads.built()
    invoices = built["invoices"]["data"]
    assert len({invoice["id"] for invoice in invoices}) == payloads.INVOICES == 100
    assert len(invoices[0]["lines"]["data"]) > 1
    assert 3_000 < len(json.dumps(invoices[0], separators=(",", ":"))) < 5_000
    for name in ("customers", "invoices", "event"):
        assert decode_reporting(json.dumps(built[name]))[1] == ()


@pytest.mark.parametrize(
    ("task", "file"),
    [
        ("decode_page", "invoices"),
        ("memory", "invoices"),
        ("encode", "create"),
        ("webhook", "event"),
    ],
)
@pytest.mark.parametrize("contender", [LATTICE, STRIPE])
def test_tasks_without_a_network_return_a_sample(
    setup: Setup, contender: str, task: str, file: str
) -> None:
    sample = setup.sample(contender, task, {"path": str(setup.folder / f"{file}.json")})
    assert sample["B" if task == "memory" else "s"] > 0


@pytest.mark.parametrize("contender", [LATTICE, HTTPX, STRIPE])
def test_network_tasks_return_a_sample(setup: Setup, contender: str) -> None:
    assert setup.sample(contender, "list_page", {"url": setup.url})["s"] > 0
    walked = setup.sample(contender, "walk", {"url": setup.url, "objects": 250})
    assert walked["s"] > 0
    assert walked["B"] > 10e6
    calls = {"url": setup.url, "concurrency": 4, "calls": 40}
    assert setup.sample(contender, "retrieve", calls)["descriptors"] > 0


@pytest.mark.parametrize("contender", [LATTICE, LOCALSTRIPE])
def test_emulator_tasks_return_a_sample(setup: Setup, contender: str) -> None:
    assert setup.sample(contender, "emulator_create", {})["s"] > 0
    assert setup.sample(contender, "emulator_start", {})["s"] > 0
    assert setup.sample(contender, "emulator_memory", {"objects": 20})["B"] > 100


def test_the_page_of_an_emulator_is_measured_with_many_and_with_few_objects(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.emulator._MANY", 40)
    monkeypatch.setattr("benchmarks.emulator._FEW", 20)
    page = next(b for b in BENCHMARKS if b.name == "emulator_page")
    assert run_benchmark(page, setup, 1, lambda _: None).status in ("met", "missed")


@pytest.mark.parametrize("contender", [LATTICE, HTTPX])
@pytest.mark.parametrize("tls", [False, True])
def test_concurrent_tasks_open_one_connection_each(setup: Setup, contender: str, tls: bool) -> None:
    url = setup.tls_url if tls else setup.url
    arguments = {"url": url, "concurrency": 8, "calls": 40}
    sample = setup.sample(contender, "retrieve_async", arguments)
    assert sample["s"] > 0
    assert sample["memory"] >= 0
    assert sample["descriptors"] == 8


def test_the_aiohttp_contender_uses_the_aiohttp_transport(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[Any]] = []
    monkeypatch.setattr(environments, "run", lambda command, *_: commands.append(command) or "{}")
    setup.sample(AIOHTTP, "retrieve_async", {"url": setup.url, "concurrency": 50})
    assert commands[0][2] == "benchmarks.contenders.lattice"
    assert json.loads(commands[0][-1]) == {
        "url": setup.url,
        "concurrency": 50,
        "transport": "aiohttp",
    }


def test_startup_programs_get_a_result_over_tls(setup: Setup) -> None:
    startup = next(b for b in BENCHMARKS if b.name == "startup_tls")
    assert run_benchmark(startup, setup, 1, lambda _: None).status in ("met", "missed")


def test_scaling_raises_the_limit_of_connections(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.runner.SCALING", (("async", 120), ("sync", 2)))
    points = run_scaling(replace(setup, calls=100), lambda _: None)
    assert [(p.contender, p.mode, p.tls, p.concurrency) for p in points] == [
        (contender, mode, tls, concurrency)
        for mode, concurrency in (("async", 120), ("sync", 2))
        for tls in (False, True)
        for contender in (LATTICE, HTTPX)
    ]
    own, raw = (p.descriptors for p in points if p.mode == "async" and not p.tls)
    assert own == 120
    assert raw <= 20


def test_the_type_checks_read_the_packages_of_the_contender(tmp_path: Path) -> None:
    commands: list[list[Any]] = []
    here = Environments(tmp_path)
    here.python = lambda contender: tmp_path / contender  # type: ignore[assignment]
    setup = Setup(here, tmp_path, "", "", tmp_path, "", 1)
    object.__setattr__(setup, "process", lambda arguments: commands.append(arguments))
    for check in BENCHMARKS[-2:]:
        check.samplers(setup)
    assert [(c[2], c[-2], c[-1]) for c in commands] == [
        (tool, tmp_path / contender, CONSUMERS[contender])
        for tool in ("mypy", "pyright")
        for contender in (LATTICE, STRIPE)
    ]


# --- results --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "peer", "status"),
    [(1.0, 2.0, "met"), (1.01, 2.0, "missed"), (0.1, 2.0, "met"), (3.0, 2.0, "missed")],
)
def test_a_ratio_above_its_goal_is_missed(own: float, peer: float, status: str) -> None:
    assert result(benchmark(), {LATTICE: [own], STRIPE: [peer]}).status == status


def test_a_goal_can_be_a_number_of_seconds() -> None:
    row = benchmark(goal=8.0, absolute=True)
    assert result(row, {LATTICE: [8.0], STRIPE: [1.0]}).status == "met"
    assert result(row, {LATTICE: [8.1], STRIPE: [60.0]}).status == "missed"


def test_ratios_are_taken_round_by_round() -> None:
    ratio = result(benchmark(), {LATTICE: [1, 20, 4], STRIPE: [10, 20, 10]}).ratio
    assert ratio == Spread(median=0.4, low=0.1, high=1.0, rounds=3)


@pytest.mark.parametrize(
    ("samples", "skipped", "why"),
    [
        ({STRIPE: [1.0]}, "", "lattice-stripe was not measured"),
        ({LATTICE: [1.0]}, "", "stripe-python was not measured"),
        ({}, "no document", "no document"),
    ],
)
def test_a_skipped_benchmark_has_a_reason(
    samples: dict[str, list[float]], skipped: str, why: str
) -> None:
    found = result(benchmark(), samples, skipped)
    assert (found.status, found.why) == ("skipped", why)


# --- running --------------------------------------------------------------------------------


def test_a_different_contender_starts_each_round(setup: Setup) -> None:
    order: list[str] = []
    ticks = count(1)

    def sample(name: str) -> Mapping[str, float]:
        order.append(name)
        return {"s": float(next(ticks))}

    samplers = {LATTICE: partial(sample, "a"), STRIPE: partial(sample, "b")}
    progress: list[str] = []
    found = run_benchmark(benchmark(0, samplers, max_rounds=3), setup, 5, progress.append)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert found.contenders == {LATTICE: Spread(4.0, 1.0, 5.0, 3), STRIPE: Spread(3.0, 2.0, 6.0, 3)}
    assert progress[0] == f"row <0> & more, round 1 of 3: {LATTICE}"


def test_a_benchmark_that_cannot_run_is_skipped(setup: Setup) -> None:
    def unavailable(_: Setup) -> Any:
        raise Skipped("no document here")

    found = run_benchmark(replace(benchmark(), samplers=unavailable), setup, 5, print)
    assert (found.status, found.why) == ("skipped", "no document here")


def test_a_contender_that_fails_is_named(setup: Setup, capsys: pytest.CaptureFixture[str]) -> None:
    failing = benchmark(0, {STRIPE: partial(setup.sample, STRIPE, "retrieve", {"unknown": 1})})
    found = run_benchmark(failing, setup, 1, lambda _: None)
    assert found.status == "skipped"
    assert found.why.startswith("stripe-python failed: TypeError: ")
    assert "Traceback" in capsys.readouterr().err


def test_generation_is_skipped_without_stripes_document(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(payloads, "document", lambda: None)
    generate = next(b for b in BENCHMARKS if b.name == "generate")
    found = run_benchmark(generate, setup, 1, print)
    assert found.status == "skipped"
    assert "OpenAPI document is not available" in found.why


def test_the_first_call_is_not_timed() -> None:
    calls: list[int] = []

    def call() -> None:
        calls.append(1)
        if len(calls) == 1:
            time.sleep(0.5)

    assert measure.per_call(call)["s"] < 0.1


def test_calls_are_shared_between_threads() -> None:
    callers: set[int] = set()

    def call() -> None:
        callers.add(threading.get_ident())
        time.sleep(0.001)

    assert measure.in_threads(call, 8, 80)["s"] > 0
    assert len(callers) == 8


def test_calls_end_after_the_longest_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "_MAX_SECONDS", 0.05)
    calls: list[int] = []

    async def call() -> None:
        calls.append(1)
        await asyncio.sleep(0.02)

    assert asyncio.run(measure.in_tasks(call, 2, 1_000))["s"] > 0.005
    assert len(calls) < 20


def test_the_server_sends_its_canned_responses(setup: Setup) -> None:
    with urllib.request.urlopen(f"{setup.url}/v1/customers/cus_1") as response:
        assert json.load(response)["object"] == "customer"
    request = urllib.request.Request(f"{setup.url}/v1/customers", data=b"x" * 100_000)
    with urllib.request.urlopen(request) as response:
        assert response.headers["Request-Id"]
    with pytest.raises(HTTPError, match="404"):
        urllib.request.urlopen(f"{setup.url}/v1/nothing")


def test_every_page_of_the_server_has_other_ids(setup: Setup) -> None:
    ids: list[str] = []
    query = ""
    for _ in range(3):
        with urllib.request.urlopen(f"{setup.url}/v1/invoices?limit=100{query}") as response:
            ids += [invoice["id"] for invoice in json.load(response)["data"]]
        query = f"&starting_after={ids[-1]}"
    assert len(set(ids)) == 300


# --- environments ---------------------------------------------------------------------------


def test_constraints_are_the_pins_without_hashes() -> None:
    lock = (environments.ROOT / "requirements.lock").read_text("utf-8")
    pins = environments.constraints(lock).splitlines()
    assert "stripe==15.3.1" in pins
    assert "colorama==0.4.6 ; sys_platform == 'win32'" in pins
    assert len(pins) == lock.count("==") - lock.count("== '")
    assert not re.search(r"hash|\\|://", "\n".join(pins))


@pytest.fixture
def installs(monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    """The pip commands that would run. Building a wheel writes an empty one with an extra."""
    commands: list[list[Any]] = []

    def run(arguments: list[Any], folder: Path, variables: Mapping[str, str]) -> str:
        if "wheel" in arguments:
            made = arguments[arguments.index("--wheel-dir") + 1]
            made.mkdir(parents=True)
            with ZipFile(made / "package-1-py3-none-any.whl", "w") as wheel:
                wheel.writestr("package-1.dist-info/METADATA", "Provides-Extra: otel\n")
        else:
            commands.append(arguments)
        return ""

    monkeypatch.setattr(environments, "run", run)
    return commands


def test_an_environment_is_kept_until_a_pin_changes(
    tmp_path: Path, installs: list[list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Environments(tmp_path).python(STRIPE)
    assert first == tmp_path / "stripe-python" / "bin" / "python"
    assert installs[0][-1] == "stripe"
    assert subprocess.run([first, "-c", "import pip"], capture_output=True).returncode == 1
    Environments(tmp_path).python(STRIPE)
    assert len(installs) == 1
    changed = tmp_path / "requirements.lock"
    changed.write_text("stripe==1.0\n", "utf-8")
    monkeypatch.setattr(environments, "_LOCK", changed)
    Environments(tmp_path).python(STRIPE)
    assert len(installs) == 2


def test_lattice_stripe_is_installed_from_a_wheel(
    tmp_path: Path, installs: list[list[Any]]
) -> None:
    Environments(tmp_path).python(LATTICE)
    assert installs[0][-1].endswith(".whl")


def test_aiohttp_is_skipped_without_the_extra(tmp_path: Path, installs: list[list[Any]]) -> None:
    with pytest.raises(Skipped, match=re.escape("no extra lattice-stripe[aiohttp]")):
        Environments(tmp_path).python(AIOHTTP)


def test_an_environment_that_cannot_be_installed_is_skipped(
    tmp_path: Path, installs: list[list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Environments(tmp_path)
    assert here.wheel.exists()

    def fail(*arguments: Any) -> str:
        raise RuntimeError("no such version")

    monkeypatch.setattr(environments, "run", fail)
    with pytest.raises(Skipped, match="raw httpx cannot be installed: no such version"):
        here.python(HTTPX)


def test_a_contender_inherits_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "HTTPS_PROXY", "all_proxy", "SSL_CERT_FILE", "STRIPE_KEPT"):
        monkeypatch.setenv(name, "set")
    found = environments.environment(Path("env/bin/python"), {"EXTRA": "1"})
    assert found["PATH"].startswith("env/bin:")
    assert found["EXTRA"] == "1"
    assert [name for name, value in found.items() if value == "set"] == ["STRIPE_KEPT"]


# --- output ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (8.0, "s", "8.00 s"),
        (0.0721, "s", "72.1 ms"),
        (264e-6, "s", "264 µs"),
        (5e-8, "s", "50.0 ns"),
        (11_019_923, "B", "11.0 MB"),
        (5_894, "B", "5.89 kB"),
        (12, "B", "12 B"),
        (8.84e-5, "s/object", "11,300 objects/s"),
    ],
)
def test_amounts_have_three_digits_and_a_unit(value: float, unit: Any, shown: str) -> None:
    assert report.amount(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1 / 120, "1/120"), (1 / 3, "1/3.00"), (0.9, "0.90×"), (1.254, "1.25×")]
)
def test_small_ratios_are_fractions(value: float, shown: str) -> None:
    assert report.ratio(value) == shown


def test_the_table_shows_every_benchmark_and_its_status(results: list[Result]) -> None:
    head, _, *rows = report.table(results).splitlines()
    assert head == "| measurement | lattice-stripe | compared with | ratio | goal | also measured |"
    assert [row[2:-2].split(" | ")[1:] for row in rows] == [
        ["1.00 ms", "stripe-python 100 ms", "1/100 (1/100 to 1/100)", "1/2.00, met", ""],
        ["900 µs", "stripe-python 1.00 ms", "0.90×", "1/2.00, missed", "raw httpx 5.00 ms"],
        ["", "stripe-python 1.00 ms", "", "1/2.00, skipped", "lattice-stripe was not measured"],
        ["", "stripe-python", "", "1/2.00, skipped", "no document & no examples"],
        ["9.50 s", "stripe-python 38.0 s", "1/4.00", "8.00 s, missed", ""],
        ["1.00 ms", "stripe-python 100 ms", "1/100 (1/100 to 1/100)", "no goal", ""],
    ]
    assert [row.split(" | ")[0] for row in rows] == [f"| {found.label}" for found in results]


def test_the_summary_names_each_goal_that_is_not_met(results: list[Result]) -> None:
    first, *others = report.summary(results).splitlines()
    assert first == "1 of 5 goals met"
    assert others == [
        "  missed: row <1> & more",
        "  skipped: row <2> & more",
        "  skipped: row <3> & more",
        "  missed: row <4> & more",
    ]


def test_the_scaling_table_has_a_row_per_concurrency(content: Report) -> None:
    rows = report.scaling_table(content.scaling).splitlines()[2:]
    assert len(rows) == len(SCALING)
    cells = ["450 µs", "450 µs", "2.00 MB", "8"]
    assert rows[1] == report.line(["async, 8", *cells, *cells])
    assert rows[-1].startswith("| sync, 64 |")
    without_tls = [point for point in content.scaling if not point.tls]
    assert "| 450 µs | failed |  |  |" in report.scaling_table(without_tls)


def test_the_chart_shows_every_benchmark_and_its_status(content: Report) -> None:
    drawn = chart.svg(content)
    texts = svg_texts(drawn)
    for found in content.benchmarks:
        row = texts.index(found.label)
        assert texts[row + 2].endswith(found.status)
    assert texts.count("1/100, met") == 1
    assert texts.count("0.90×, missed") == 1
    assert texts.count("1/100, no goal") == 1
    assert "lattice-stripe 1.00 ms, stripe-python 100 ms" in texts
    assert not re.search(r"(href=.|url\()(?!#)|@import|@font-face", drawn)  # nothing is loaded


def test_the_chart_draws_a_bar_for_every_ratio_and_a_mark_for_every_goal(content: Report) -> None:
    drawn = chart.figure(content)
    bars = {bar.get_y() + bar.get_height() / 2: bar for bar in drawn.axes[0].patches}
    ratios = {y: found.ratio for y, found in enumerate(content.benchmarks)}
    assert bars.keys() == {y for y, ratio in ratios.items() if ratio}
    for y, bar in bars.items():
        ratio = ratios[int(y)]
        assert ratio is not None
        assert bar.get_x() == 1
        assert bar.get_x() + bar.get_width() == pytest.approx(ratio.median)
        assert to_hex(bar.get_facecolor()) == chart.COLORS[content.benchmarks[int(y)].status]
    goals = [(line.get_segments()[0][0]) for line in drawn.axes[0].collections]
    assert [(x, round(y)) for x, y in goals] == [
        (0.5, 0),
        (0.5, 1),
        (0.5, 2),
        (0.5, 3),
        (pytest.approx(8 / 38), 4),
    ]


def test_the_chart_marks_a_goal_in_seconds_as_a_share_of_the_peer() -> None:
    row = benchmark(goal=8.0, absolute=True)
    assert chart.goal_ratio(result(row, {LATTICE: [1.0], STRIPE: [32.0]})) == 0.25
    assert chart.goal_ratio(result(row, {LATTICE: [1.0]})) is None


def test_the_same_results_give_the_same_chart(content: Report) -> None:
    assert chart.svg(content) == chart.svg(content)


def test_the_results_name_every_benchmark_and_no_machine(content: Report, tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    report.write(content, path)
    assert report.read(path) == content
    check_results(path)
    found = json.loads(path.read_text("utf-8"))
    statuses = ["met", "missed", "skipped", "skipped", "missed", "no goal"]
    assert [b["status"] for b in found["benchmarks"]] == statuses
    assert found["benchmarks"][0]["ratio"] == {
        "median": 0.01,
        "low": 0.01,
        "high": 0.01,
        "rounds": 3,
    }


def test_the_committed_results_and_chart_have_every_benchmark() -> None:
    check_results(report.PATH)
    found = report.read()
    assert found.packages["stripe"] == "15.3.1"
    assert [(b.name, b.label) for b in found.benchmarks] == [(b.name, b.label) for b in BENCHMARKS]
    assert {(p.mode, p.concurrency) for p in found.scaling} == set(SCALING)
    for benchmark in found.benchmarks:
        if benchmark.status != "skipped":
            assert {benchmark.contender, benchmark.against} <= benchmark.contenders.keys()
    assert svg_texts(chart.PATH.read_text("utf-8")) == svg_texts(chart.svg(found))


def test_a_partial_run_replaces_no_committed_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    samplers = {LATTICE: lambda: {"s": 1.0}, STRIPE: lambda: {"s": 2.0}}
    made = (benchmark(0, samplers), benchmark(1, samplers))
    monkeypatch.setattr(command, "BENCHMARKS", made)
    before = {path: path.read_bytes() for path in (report.PATH, chart.PATH)}
    json_path, chart_path = tmp_path / "results.json", tmp_path / "chart.svg"
    arguments = ["--only", "b1", "--json", str(json_path), "--chart", str(chart_path)]
    assert command.main(arguments) == 0
    assert "| row <1> & more | 1.00 s | stripe-python 2.00 s |" in capsys.readouterr().out
    assert [b.name for b in report.read(json_path).benchmarks] == ["b1"]
    assert "row <1> & more" in svg_texts(chart_path.read_text("utf-8"))
    assert {path: path.read_bytes() for path in before} == before


def test_wrong_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--rounds", "0"], ["--only", "nothing"]):
        with pytest.raises(SystemExit, match="2"):
            command.main(arguments)
    assert "is not a number of 1 or more" in capsys.readouterr().err


def svg_texts(drawn: str) -> list[str]:
    texts = ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    return [str(text.text) for text in texts]


def check_results(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"/(home|root|work|tmp|Users)\b|://", text)
    found = report.read(path)
    assert json.loads(text) == json.loads(msgspec.json.encode(found))  # no other key
    for benchmark in found.benchmarks:
        assert (benchmark.why == "") is (benchmark.status != "skipped")
        for spread in benchmark.contenders.values():
            assert 0 < spread.low <= spread.median <= spread.high
