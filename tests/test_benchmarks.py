"""Benchmarks: goals, verdicts, table, chart, results file. No test asserts a measured time."""

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
from matplotlib.colors import to_hex
from rich.console import Console

from benchmarks import chart, formatting, payloads, results, table
from benchmarks.__main__ import main
from benchmarks.cases import BENCHMARKS
from benchmarks.cases.cpu import encode_lattice, encode_stripe, large_create
from benchmarks.model import (
    HTTPX,
    LATTICE,
    STRIPE,
    Benchmark,
    Comparison,
    Facts,
    Goal,
    Outcome,
    Report,
    Setup,
    Skipped,
)
from benchmarks.runner import measure, timed
from benchmarks.server import running

CONSUMERS = Path(payloads.__file__).parent / "consumers"

# For each row of the table of goals: the peer, and the highest ratio to it (seconds if absolute).
GOALS = {
    "decode a page of 100 invoices": (STRIPE, 1 / 100),
    "memory of a decoded invoice": (STRIPE, 1 / 12),
    "import, client, first decoded result, fresh process": (STRIPE, 1 / 3),
    "one retrieve over loopback, sync": (HTTPX, 1.25),
    "50 concurrent retrieves, async": (HTTPX, 1.25),
    "encode a large create call": (STRIPE, 1 / 5),
    "verify and decode a webhook": (STRIPE, 1 / 20),
    "document to formatted package": ("openapi-python-client", 8.0),
    "installed size, without bytecode": (STRIPE, 1 / 3),
    "type-check a 30-line consumer, cold": (STRIPE, 1.0),
}


def outcome(number: int = 0, **fields: Any) -> Outcome:
    goal = Goal("half", 0.5)
    benchmark = Benchmark(f"b{number}", f"row <{number}> & more", "s", goal, comparison_of({}))
    return replace(Outcome(benchmark), **fields)


def comparison_of(samplers: Mapping[str, Any], **fields: Any) -> Any:
    @contextmanager
    def prepare(setup: Setup) -> Iterator[Comparison]:
        yield Comparison(samplers, **fields)

    return prepare


@pytest.fixture(scope="module")
def setup() -> Setup:
    return Setup(payloads.built(), None, 0.0)


@pytest.fixture
def report() -> Report:
    """Outcomes of each kind: met, missed, skipped for two reasons, missed in seconds."""
    absolute = replace(outcome(4).benchmark, goal=Goal("8 s", 8.0, absolute=True))
    return Report(
        results.environment(payloads.built(), 3, quick=False),
        (
            outcome(0, samples={LATTICE: (1e-3, 2e-3, 1e-3), STRIPE: (0.1, 0.2, 0.1)}),
            outcome(1, samples={LATTICE: (9e-4,), STRIPE: (1e-3,)}, facts={"<warnings>": 57}),
            outcome(2, samples={STRIPE: (1e-3,)}),
            outcome(3, skipped="no document & no examples"),
            outcome(4, benchmark=absolute, samples={LATTICE: (9.5,)}),
        ),
    )


# --- benchmarks -----------------------------------------------------------------------------


def test_every_row_has_its_peer_and_its_goal() -> None:
    found = {b.row: (b.goal.against, b.goal.at_most) for b in BENCHMARKS}
    assert found == GOALS
    assert [b.row for b in BENCHMARKS if b.goal.absolute] == ["document to formatted package"]


def test_names_and_labels_are_distinct() -> None:
    names, labels = [b.name for b in BENCHMARKS], [b.label for b in BENCHMARKS]
    assert sorted(set(names)) == sorted(names)
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("benchmark", BENCHMARKS, ids=lambda benchmark: benchmark.name)
def test_every_benchmark_has_a_peer_a_unit_and_a_goal(benchmark: Benchmark) -> None:
    assert benchmark.unit in ("s", "B")
    assert benchmark.goal.text
    assert benchmark.goal.at_most > 0
    assert benchmark.goal.against not in ("", LATTICE)


@pytest.mark.parametrize("name", ["with_lattice_stripe.py", "with_stripe_python.py"])
def test_consumers_have_thirty_lines(name: str) -> None:
    assert len((CONSUMERS / name).read_text("utf-8").splitlines()) == 30


def test_both_libraries_encode_the_large_call_alike() -> None:
    params = large_create()
    encoded, stripe_encoded = encode_lattice(params), encode_stripe(params)
    assert encoded.count("&") > 100
    assert encoded.replace("%5B", "[").replace("%5D", "]") == stripe_encoded


def test_built_payloads_resemble_stripes_examples() -> None:
    built = payloads.built()
    assert built == payloads.built()
    page = json.loads(built.page)
    assert len({invoice["id"] for invoice in page["data"]}) == built.invoices == 100
    assert len(page["data"][0]["lines"]["data"]) > 1
    assert 3_000 < len(built.page) / built.invoices < 5_000
    for raw in (built.customer, built.page, built.event):
        assert decode_reporting(raw)[1] == ()


# --- verdicts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lattice", "stripe", "status"),
    [(1.0, 2.0, "met"), (1.01, 2.0, "missed"), (0.1, 2.0, "met"), (3.0, 2.0, "missed")],
)
def test_a_ratio_above_its_goal_is_missed(lattice: float, stripe: float, status: str) -> None:
    assert outcome(samples={LATTICE: (lattice,), STRIPE: (stripe,)}).status == status


def test_a_goal_can_be_a_number_of_seconds() -> None:
    goal = Goal("8 s", 8.0, against="a generator", absolute=True)
    benchmark = replace(outcome().benchmark, goal=goal)
    assert Outcome(benchmark, {LATTICE: (8.0,)}).status == "met"
    assert Outcome(benchmark, {LATTICE: (8.1,), "a generator": (60.0,)}).status == "missed"


def test_ratios_are_taken_round_by_round() -> None:
    ratio = outcome(samples={LATTICE: (1, 20, 4), STRIPE: (10, 20, 10)}).ratio(STRIPE)
    assert ratio is not None
    assert (ratio.low, ratio.median, ratio.high, ratio.rounds) == (0.1, 0.4, 1.0, 3)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"samples": {STRIPE: (1.0,)}}, "lattice-stripe was not measured"),
        ({"samples": {LATTICE: (1.0,)}}, "stripe-python was not measured"),
        ({"skipped": "no document"}, "no document"),
    ],
)
def test_a_skipped_benchmark_has_a_reason(fields: dict[str, Any], why: str) -> None:
    skipped = outcome(**fields)
    assert (skipped.status, skipped.why) == ("skipped", why)


# --- running --------------------------------------------------------------------------------


def test_a_different_contender_starts_each_round(setup: Setup) -> None:
    order: list[str] = []
    ticks = count(1)

    def sampler(name: str) -> Any:
        def sample() -> float:
            order.append(name)
            return float(next(ticks))

        return sample

    def summarize(samples: Mapping[str, Any]) -> Facts:
        return {"rounds": len(samples[LATTICE])}

    prepare = comparison_of(
        {LATTICE: sampler("a"), STRIPE: sampler("b")}, facts={"x": 1}, summarize=summarize
    )
    progress: list[str] = []
    benchmark = replace(outcome().benchmark, prepare=prepare, max_rounds=3)
    measured = measure(benchmark, setup, 5, progress.append)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert measured.samples == {LATTICE: (1.0, 4.0, 5.0), STRIPE: (2.0, 3.0, 6.0)}
    assert measured.facts == {"x": 1, "rounds": 3}
    assert progress[0] == f"{benchmark.label}, round 1 of 3: {LATTICE}"


def test_a_benchmark_that_cannot_run_is_skipped(setup: Setup) -> None:
    @contextmanager
    def prepare(setup: Setup) -> Iterator[Comparison]:
        raise Skipped("no document here")
        yield

    skipped = measure(replace(outcome().benchmark, prepare=prepare), setup, 5, print)
    assert (skipped.status, skipped.why) == ("skipped", "no document here")


def test_generation_is_skipped_without_stripes_document(setup: Setup) -> None:
    generate = next(benchmark for benchmark in BENCHMARKS if benchmark.name == "generate")
    skipped = measure(generate, setup, 1, print)
    assert skipped.status == "skipped"
    assert "OpenAPI document is not available" in skipped.why


def test_timed_warms_up_once_and_calls_at_least_once() -> None:
    calls: list[int] = []
    sample = timed(lambda: calls.append(1), 0.0)
    assert sample() >= 0
    assert len(calls) == 3  # warm up, estimate the duration, measure
    sample()
    assert len(calls) == 4


def test_the_server_sends_its_canned_responses() -> None:
    with running({"customers": b'{"id": "cus_1"}'}) as url:
        with urllib.request.urlopen(f"{url}/v1/customers/cus_1") as response:
            assert json.load(response) == {"id": "cus_1"}
        request = urllib.request.Request(f"{url}/v1/customers", data=b"x" * 100_000)
        with urllib.request.urlopen(request) as response:
            assert response.headers["Request-Id"]
        with pytest.raises(HTTPError, match="404"):
            urllib.request.urlopen(f"{url}/v1/nothing")
    with pytest.raises(OSError):  # noqa: PT011  # the message depends on the system
        urllib.request.urlopen(url)


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
    ],
)
def test_amounts_have_three_digits_and_a_unit(value: float, unit: Any, shown: str) -> None:
    assert formatting.amount(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1 / 120, "1/120"), (1 / 3, "1/3.00"), (0.9, "0.90×"), (1.254, "1.25×")]
)
def test_small_ratios_are_fractions(value: float, shown: str) -> None:
    assert formatting.ratio(value) == shown


@pytest.mark.parametrize("terminal", [True, False])
def test_the_table_shows_every_benchmark_and_its_verdict(report: Report, terminal: bool) -> None:
    file = StringIO()
    table.show(report, Console(file=file, force_terminal=terminal, width=200, color_system=None))
    shown = file.getvalue()
    for found in report.outcomes:
        assert found.benchmark.label in shown
        assert table.verdict(found) in shown
    assert "missed: 0.90×, goal 1/2.00" in shown
    assert "skipped: lattice-stripe was not measured" in shown
    assert "skipped: no document & no examples" in shown
    assert "missed: 9.50 s, goal 8 s" in shown
    assert "<warnings>: 57" in shown
    assert "1 of 5 goals met\n  missed: row <1> & more" in shown
    assert ("┃" in shown) is terminal


def test_the_chart_shows_every_benchmark_and_its_verdict(report: Report) -> None:
    drawn = chart.svg(results.as_json(report))
    texts = svg_texts(drawn)
    for found in report.outcomes:
        row = texts.index(found.benchmark.label)
        assert texts[row + 2].endswith(found.status)
    assert texts.count("1/100, met") == 1
    assert texts.count("0.90×, missed") == 1
    assert "lattice-stripe 1.00 ms, stripe-python 100 ms" in texts
    assert not re.search(r"(href=.|url\()(?!#)|@import|@font-face", drawn)  # nothing is loaded


def test_the_chart_draws_a_bar_for_every_ratio_and_a_mark_for_every_goal(report: Report) -> None:
    drawn = chart.figure(results.as_json(report))
    bars = {bar.get_y() + bar.get_height() / 2: bar for bar in drawn.axes[0].patches}
    ratios = {y: found.ratio(STRIPE) for y, found in enumerate(report.outcomes)}
    assert bars.keys() == {y for y, ratio in ratios.items() if ratio}
    for y, bar in bars.items():
        ratio = ratios[int(y)]
        assert ratio is not None
        assert bar.get_x() == 1
        assert bar.get_x() + bar.get_width() == pytest.approx(ratio.median)
        assert to_hex(bar.get_facecolor()) == chart.COLORS[report.outcomes[int(y)].status]
    goals = [(line.get_segments()[0][0]) for line in drawn.axes[0].collections]
    assert [(x, round(y)) for x, y in goals] == [(0.5, 0), (0.5, 1), (0.5, 2), (0.5, 3)]


def test_the_chart_marks_a_goal_in_seconds_as_a_share_of_the_peer() -> None:
    goal = {"of": "seconds", "at_most": 8.0, "against": STRIPE}
    assert chart.goal_ratio({"goal": goal, "contenders": {STRIPE: {"median": 32.0}}}) == 0.25
    assert chart.goal_ratio({"goal": goal, "contenders": {}}) is None


def test_the_same_results_give_the_same_chart(report: Report) -> None:
    found = results.as_json(report)
    assert chart.svg(found) == chart.svg(found)


def test_the_results_name_every_benchmark_and_no_machine(report: Report) -> None:
    found = results.as_json(report)
    assert json.loads(json.dumps(found)) == found
    check_schema(found)
    assert [b["status"] for b in found["benchmarks"]] == [
        "met",
        "missed",
        "skipped",
        "skipped",
        "missed",
    ]
    assert found["benchmarks"][0]["ratio"] == {
        "median": 0.01,
        "low": 0.01,
        "high": 0.01,
        "rounds": 3,
    }


def test_the_committed_results_and_chart_have_every_benchmark() -> None:
    found = json.loads(results.PATH.read_text("utf-8"))
    check_schema(found)
    assert [(b["name"], b["label"]) for b in found["benchmarks"]] == [
        (benchmark.name, benchmark.label) for benchmark in BENCHMARKS
    ]
    for benchmark in found["benchmarks"]:
        if benchmark["status"] != "skipped":
            assert {LATTICE, benchmark["goal"]["against"]} <= benchmark["contenders"].keys()
    assert svg_texts(chart.PATH.read_text("utf-8")) == svg_texts(chart.svg(found))


def test_a_partial_run_replaces_no_committed_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (results.PATH, chart.PATH)}
    json_path, chart_path = tmp_path / "results.json", tmp_path / "chart.svg"
    arguments = ["--only", "size", "--json", str(json_path), "--chart", str(chart_path)]
    assert main(arguments) == 0
    assert "installed size, without bytecode" in capsys.readouterr().out
    found = json.loads(json_path.read_text("utf-8"))
    assert [b["name"] for b in found["benchmarks"]] == ["size"]
    assert "installed size, without bytecode" in svg_texts(chart_path.read_text("utf-8"))
    assert {path: path.read_bytes() for path in before} == before


def test_wrong_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--rounds", "0"], ["--only", "nothing"]):
        with pytest.raises(SystemExit, match="2"):
            main(arguments)
    assert "rounds must be 1 or more" in capsys.readouterr().err


def svg_texts(drawn: str) -> list[str]:
    texts = ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    return [str(text.text) for text in texts]


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
        assert benchmark["status"] in ("met", "missed", "skipped")
        assert (benchmark["why"] == "") is (benchmark["status"] != "skipped")
        for spread in benchmark["contenders"].values():
            assert set(spread) == {"median", "low", "high", "rounds"}
            assert 0 < spread["low"] <= spread["median"] <= spread["high"]
