"""The benchmarks' machinery: verdicts, table, chart, facts. What they measure is not asserted."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from xml.etree import ElementTree

import pytest
from lattice_stripe._decode.decoder import decode_reporting
from rich.console import Console

from benchmarks import chart, results, samples, table, words
from benchmarks.__main__ import main
from benchmarks.model import (
    HTTPX,
    OURS,
    STRIPE,
    Benchmark,
    Contest,
    Facts,
    Goal,
    Outcome,
    Report,
    Setup,
    Skipped,
)
from benchmarks.rows import BENCHMARKS
from benchmarks.rows.cpu import encode_ours, encode_stripe, large_create
from benchmarks.runner import measure, repeated
from benchmarks.server import running

CONSUMERS = Path(samples.__file__).parent / "consumers"

# DESIGN.md's table of numbers: the row, the peer, and at most which share of its number.
ROWS = {
    "decode a page of 100 invoices": (STRIPE, 1 / 100),
    "memory of a decoded invoice": (STRIPE, 1 / 12),
    "import, client, first decoded answer in a fresh process": (STRIPE, 1 / 3),
    "one retrieve over loopback, sync": (HTTPX, 1.25),
    "50 concurrent retrieves, async": (HTTPX, 1.25),
    "encode a large create call": (STRIPE, 1 / 5),
    "verify and decode a webhook": (STRIPE, 1 / 20),
    "document to formatted package": ("openapi-python-client", 8.0),
    "installed size, without bytecode": (STRIPE, 1 / 3),
    "type-check a 30-line consumer, cold": (STRIPE, 1.0),
}


def outcome(number: int = 0, **fields: Any) -> Outcome:
    """An outcome without a measurement."""
    goal = Goal("half", 0.5)
    benchmark = Benchmark(f"b{number}", f"row <{number}> & more", "s", goal, contest_of({}))
    return replace(Outcome(benchmark), **fields)


def contest_of(probes: Mapping[str, Any], **fields: Any) -> Any:
    @contextmanager
    def prepare(setup: Setup) -> Iterator[Contest]:
        yield Contest(probes, **fields)

    return prepare


@pytest.fixture(scope="module")
def setup() -> Setup:
    return Setup(samples.built(), None, 0.0)


@pytest.fixture
def report() -> Report:
    """One outcome of each kind."""
    slow = outcome().benchmark
    absolute = replace(slow, goal=Goal("8 s", 8.0, absolute=True))
    facts = results.environment(samples.built(), 3, quick=False)
    return Report(
        facts,
        (
            outcome(0, samples={OURS: (1e-3, 2e-3, 1e-3), STRIPE: (0.1, 0.2, 0.1)}),
            outcome(1, samples={OURS: (9e-4,), STRIPE: (1e-3,)}, facts={"<warnings>": 57}),
            outcome(2, samples={STRIPE: (1e-3,)}, missing="there is none & never was"),
            outcome(3, skipped="no document"),
            outcome(4, benchmark=absolute, samples={OURS: (9.5,)}),
        ),
    )


# --- what is measured -----------------------------------------------------------------------


def test_every_row_of_the_design_is_measured_against_its_goal() -> None:
    found = {b.row: (b.goal.against, b.goal.at_most) for b in BENCHMARKS}
    assert found == ROWS
    assert [b.row for b in BENCHMARKS if b.goal.absolute] == ["document to formatted package"]


def test_names_and_labels_are_distinct() -> None:
    assert len({b.name for b in BENCHMARKS}) == len({b.label for b in BENCHMARKS}) == 12


@pytest.mark.parametrize("name", ["with_lattice_stripe.py", "with_stripe_python.py"])
def test_consumers_have_thirty_lines(name: str) -> None:
    assert len((CONSUMERS / name).read_text("utf-8").splitlines()) == 30


def test_both_encode_the_large_call_alike() -> None:
    params = large_create()
    ours, theirs = encode_ours(params), encode_stripe(params)
    assert ours.count("&") > 100
    assert ours.replace("%5B", "[").replace("%5D", "]") == theirs


def test_samples_of_our_own_are_like_stripes() -> None:
    made = samples.built()
    assert made == samples.built()
    page = json.loads(made.page)
    assert len({invoice["id"] for invoice in page["data"]}) == made.invoices == 100
    assert len(page["data"][0]["lines"]["data"]) > 1
    assert 3_000 < len(made.page) / made.invoices < 5_000
    for raw in (made.customer, made.page, made.event):
        assert decode_reporting(raw)[1] == ()


# --- verdicts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [(1.0, 2.0, "met"), (1.01, 2.0, "short"), (0.1, 2.0, "met"), (3.0, 2.0, "short")],
)
def test_a_ratio_meets_its_goal_or_falls_short(ours: float, theirs: float, status: str) -> None:
    assert outcome(samples={OURS: (ours,), STRIPE: (theirs,)}).status == status


def test_a_number_of_seconds_is_a_goal_too() -> None:
    goal = Goal("8 s", 8.0, against="a generator", absolute=True)
    benchmark = replace(outcome().benchmark, goal=goal)
    assert Outcome(benchmark, {OURS: (8.0,)}).status == "met"
    assert Outcome(benchmark, {OURS: (8.1,), "a generator": (60.0,)}).status == "short"


def test_ratios_are_taken_round_by_round() -> None:
    ratio = outcome(samples={OURS: (1, 20, 4), STRIPE: (10, 20, 10)}).ratio(STRIPE)
    assert ratio is not None
    assert (ratio.low, ratio.median, ratio.high, ratio.rounds) == (0.1, 0.4, 1.0, 3)


def test_what_was_not_measured_says_why() -> None:
    unbuilt = outcome(samples={STRIPE: (1.0,)}, missing="no webhooks yet")
    assert (unbuilt.status, unbuilt.why) == ("not built", "no webhooks yet")
    skipped = outcome(skipped="no document")
    assert (skipped.status, skipped.why) == ("skipped", "no document")
    alone = outcome(samples={OURS: (1.0,)})
    assert (alone.status, alone.why) == ("skipped", "stripe-python was not measured")


# --- running --------------------------------------------------------------------------------


def test_contenders_take_turns(setup: Setup) -> None:
    order: list[str] = []
    ticks = count(1)

    def probe(name: str) -> Any:
        def sample() -> float:
            order.append(name)
            return float(next(ticks))

        return sample

    def conclude(found: Mapping[str, Any]) -> Facts:
        return {"ours": len(found[OURS])}

    prepare = contest_of({OURS: probe("a"), STRIPE: probe("b")}, facts={"x": 1}, conclude=conclude)
    said: list[str] = []
    benchmark = replace(outcome().benchmark, prepare=prepare, most_rounds=3)
    found = measure(benchmark, setup, 5, said.append)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert found.samples == {OURS: (1.0, 4.0, 5.0), STRIPE: (2.0, 3.0, 6.0)}
    assert found.facts == {"x": 1, "ours": 3}
    assert said[0] == f"{benchmark.label}, round 1 of 3: {OURS}"


def test_a_benchmark_may_say_that_it_cannot_run(setup: Setup) -> None:
    @contextmanager
    def prepare(setup: Setup) -> Iterator[Contest]:
        raise Skipped("no document here")
        yield

    found = measure(replace(outcome().benchmark, prepare=prepare), setup, 5, print)
    assert (found.status, found.why) == ("skipped", "no document here")


def test_without_stripes_document_its_row_is_there_and_says_so(setup: Setup) -> None:
    generate = next(benchmark for benchmark in BENCHMARKS if benchmark.name == "generate")
    found = measure(generate, setup, 1, print)
    assert found.status == "skipped"
    assert "document is not beside this checkout" in found.why


def test_repeated_calls_at_least_twice_and_warms_up_once() -> None:
    calls: list[int] = []
    sample = repeated(lambda: calls.append(1), 0.0)
    assert sample() >= 0
    assert len(calls) == 3  # to warm up, to see how long it takes, to measure
    sample()
    assert len(calls) == 4


def test_the_server_answers_what_it_was_given() -> None:
    with running({"customers": b'{"id": "cus_1"}'}) as url:
        with urllib.request.urlopen(f"{url}/v1/customers/cus_1") as reply:
            assert json.load(reply) == {"id": "cus_1"}
        posted = urllib.request.Request(f"{url}/v1/customers", data=b"x" * 100_000)
        with urllib.request.urlopen(posted) as reply:
            assert reply.headers["Request-Id"]
        with pytest.raises(HTTPError, match="404"):
            urllib.request.urlopen(f"{url}/v1/nothing")
    with pytest.raises(OSError):  # noqa: PT011  # whichever way the system refuses
        urllib.request.urlopen(url)


# --- what is shown --------------------------------------------------------------------------


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
    ],
)
def test_amounts_are_readable(value: float, unit: Any, shown: str) -> None:
    assert words.amount(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1 / 120, "1/120"), (1 / 3, "1/3.00"), (0.9, "0.90×"), (1.254, "1.25×")]
)
def test_ratios_are_readable(value: float, shown: str) -> None:
    assert words.ratio(value) == shown


@pytest.mark.parametrize("terminal", [True, False])
def test_the_table_shows_every_row_and_its_verdict(report: Report, terminal: bool) -> None:
    file = StringIO()
    table.show(report, Console(file=file, force_terminal=terminal, width=200, color_system=None))
    shown = file.getvalue()
    for found in report.outcomes:
        assert found.benchmark.label in shown
        assert table.verdict(found) in shown
    assert "short: 0.90×, goal 1/2.00" in shown
    assert "not built: there is none & never was" in shown
    assert "short: 9.50 s, goal 8 s" in shown
    assert "<warnings>: 57" in shown
    assert "1 of 5 goals met" in shown
    assert ("┃" in shown) is terminal


def test_the_chart_is_xml_with_a_row_for_each(report: Report) -> None:
    drawn = chart.svg(report)
    root = ElementTree.fromstring(drawn)
    names = {"s": "http://www.w3.org/2000/svg"}
    groups = root.findall("s:g", names)
    assert len(groups) == len(report.outcomes)
    for group, found in zip(groups, report.outcomes, strict=True):
        texts = [text.text for text in group.findall("s:text", names)]
        assert texts[0] == found.benchmark.label
        assert str(texts[-1]).endswith(found.status)
        bar = group.find("s:rect", names)
        assert (bar is None) is (found.ratio(STRIPE) is None)
        if bar is not None:
            assert bar.get("class") == found.status
    assert "prefers-color-scheme: dark" in drawn
    assert not re.search(r"url\(|@import|@font-face|href", drawn)


def test_a_longer_bar_is_a_smaller_share(report: Report) -> None:
    root = ElementTree.fromstring(chart.svg(report))
    widths = [float(bar.get("width", 0)) for bar in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert len(widths) == 2
    assert widths[0] > widths[1] > 0  # 1/100 of the peer, and 0.9 of it


def test_the_facts_hold_everything_and_no_machine(report: Report) -> None:
    found = results.as_json(report)
    assert json.loads(json.dumps(found)) == found
    check_schema(found)
    assert [b["status"] for b in found["benchmarks"]] == [
        "met",
        "short",
        "not built",
        "skipped",
        "short",
    ]
    assert found["benchmarks"][0]["ratio"] == {
        "median": 0.01,
        "low": 0.01,
        "high": 0.01,
        "rounds": 3,
    }


def test_the_committed_facts_and_chart_are_of_all_rows() -> None:
    folder = Path(samples.__file__).parent
    found = json.loads((folder / "results.json").read_text("utf-8"))
    check_schema(found)
    assert [b["name"] for b in found["benchmarks"]] == [b.name for b in BENCHMARKS]
    drawn = (folder / "chart.svg").read_text("utf-8")
    ElementTree.fromstring(drawn)
    assert all(benchmark.label in drawn for benchmark in BENCHMARKS)


def test_a_part_is_shown_and_replaces_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(samples.__file__).parent
    before = {path: path.read_bytes() for path in sorted(folder.glob("*.[js][sv]*"))}
    assert main(["--only", "size", "--json", str(tmp_path / "facts.json")]) == 0
    assert "installed size, without bytecode" in capsys.readouterr().out
    found = json.loads((tmp_path / "facts.json").read_text("utf-8"))
    assert [b["name"] for b in found["benchmarks"]] == ["size"]
    assert {path: path.read_bytes() for path in before} == before


def test_nonsense_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--rounds", "0"], ["--only", "nothing"]):
        with pytest.raises(SystemExit, match="2"):
            main(arguments)
    assert "rounds must be 1 or more" in capsys.readouterr().err


def check_schema(found: Any) -> None:
    assert set(found) == {
        "python",
        "implementation",
        "system",
        "cores",
        "api_version",
        "packages",
        "sample_data",
        "rounds",
        "quick",
        "optimized_bytecode",
        "benchmarks",
    }
    assert found["packages"]["stripe"] == "15.3.1"
    assert not re.search(r"/(home|root|work|tmp|Users)\b|://", json.dumps(found))
    for benchmark in found["benchmarks"]:
        assert set(benchmark) == {
            "name",
            "row",
            "label",
            "unit",
            "goal",
            "status",
            "why",
            "ratio",
            "contenders",
            "facts",
        }
        assert set(benchmark["goal"]) == {"text", "at_most", "of", "against"}
        assert benchmark["status"] in ("met", "short", "not built", "skipped")
        assert (benchmark["why"] == "") is (benchmark["status"] in ("met", "short"))
        for spread in benchmark["contenders"].values():
            assert set(spread) == {"median", "low", "high", "rounds"}
            assert 0 < spread["low"] <= spread["median"] <= spread["high"]
