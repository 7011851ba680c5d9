"""The meter guards: value settings, cancellations of events, and summary windows."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import OpinionWarning, StripeError
from lattice_stripe._telemetry.listeners import Events
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import meters

from .conftest import MockStripe

Warnings = list[OpinionWarning]
KEY_PATH = "value_settings.event_payload_key"


class Formula(StrEnum):
    SUM = "sum"
    COUNT = "count"


def note_names(error: StripeError, opinion: str) -> bool:
    [note] = error.__notes__
    return f"{{{opinion!r}: False}}" in note


# --- meter_values ---------------------------------------------------------------------------

METER = {"display_name": "Words", "event_name": "words"}
METER_FORM = [("display_name", "Words"), ("event_name", "words")]
SETTINGS_WITHOUT_A_KEY = [
    pytest.param({}, id="empty"),
    pytest.param("", id="cleared"),
    pytest.param({"event_payload_key": ""}, id="empty key"),
    pytest.param({"event_payload_key": None}, id="no key"),
    pytest.param({"payload_key": "words"}, id="misspelled key"),
    pytest.param("words", id="text"),
    pytest.param(["words"], id="list"),
]


def meter(formula: Any, **params: Any) -> Callable[[Any], Any]:
    return lambda c: c.billing.meters.create(
        **METER, default_aggregation={"formula": formula}, **params
    )


def formula_form(formula: str) -> list[tuple[str, str]]:
    return [*METER_FORM, ("default_aggregation[formula]", formula)]


@pytest.mark.parametrize("settings", SETTINGS_WITHOUT_A_KEY)
@pytest.mark.parametrize("formula", ["sum", "last", Formula.SUM])
def test_value_settings_without_a_payload_key_are_refused(
    stripe: MockStripe, opinion_warnings: Warnings, formula: str, settings: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(meter(formula, value_settings=settings))
    assert stripe.sent == []
    assert opinion_warnings == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == KEY_PATH
    for part in (
        "billing.meters.create",
        f'"{formula}"',
        'value_settings={"event_payload_key": "..."}',
        "Nothing was sent",
    ):
        assert part in caught.value.message
    assert note_names(caught.value, "meter_values")


@pytest.mark.parametrize("formula", ["sum", "last", "count"])
@pytest.mark.parametrize("given", [{}, {"value_settings": None}], ids=["left out", "None"])
def test_a_meter_without_value_settings_is_sent(
    stripe: MockStripe, opinion_warnings: Warnings, given: dict[str, Any], formula: str
) -> None:
    stripe.reply({})
    stripe.run(meter(formula, **given))
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", "/v1/billing/meters")
    assert request.form == formula_form(formula)
    assert opinion_warnings == []


@pytest.mark.parametrize("formula", ["sum", "last"])
def test_value_settings_with_a_payload_key_are_sent(
    stripe: MockStripe, opinion_warnings: Warnings, formula: str
) -> None:
    stripe.reply({})
    stripe.run(meter(formula, value_settings={"event_payload_key": "words"}))
    assert stripe.sent[0].form == [
        *formula_form(formula),
        ("value_settings[event_payload_key]", "words"),
    ]
    assert opinion_warnings == []


@pytest.mark.parametrize("formula", ["count", Formula.COUNT])
def test_value_settings_of_a_count_meter_are_sent_with_a_warning(
    stripe: MockStripe,
    opinion_warnings: Warnings,
    caplog: pytest.LogCaptureFixture,
    formula: str,
) -> None:
    stripe.reply({})
    stripe.run(meter(formula, value_settings={"event_payload_key": "words"}))
    assert stripe.sent[0].form == [
        *formula_form("count"),
        ("value_settings[event_payload_key]", "words"),
    ]
    [warning] = opinion_warnings
    assert (warning.operation, warning.opinion) == ("billing.meters.create", "meter_values")
    assert "value_settings" in warning.message
    [record] = [r for r in caplog.records if r.name == "lattice_stripe"]
    assert record.levelno == logging.WARNING
    assert record.getMessage() == str(warning)


@pytest.mark.parametrize("settings", [{}, {"event_payload_key": None}, None])
def test_empty_value_settings_of_a_count_meter_cause_no_warning(
    stripe: MockStripe, opinion_warnings: Warnings, settings: Any
) -> None:
    stripe.reply({})
    stripe.run(meter("count", value_settings=settings))
    assert stripe.sent[0].form == formula_form("count")
    assert opinion_warnings == []


@pytest.mark.parametrize("settings", [{}, {"event_payload_key": ""}, {"event_payload_key": "x"}])
def test_an_unknown_formula_is_sent(
    stripe: MockStripe, opinion_warnings: Warnings, settings: dict[str, Any]
) -> None:
    stripe.reply({})
    stripe.run(meter("median", value_settings=settings))
    assert stripe.sent[0].form == [
        *formula_form("median"),
        *((f"value_settings[{key}]", value) for key, value in settings.items()),
    ]
    assert opinion_warnings == []


@pytest.mark.parametrize("aggregation", [None, "", "sum", ["sum"], {}, {"formula": ["sum"]}])
def test_an_unreadable_formula_is_sent(
    stripe: MockStripe, opinion_warnings: Warnings, aggregation: Any
) -> None:
    stripe.reply({})
    stripe.run(
        lambda c: c.billing.meters.create(
            **METER, default_aggregation=aggregation, value_settings={"event_payload_key": ""}
        )
    )
    assert len(stripe.sent) == 1
    assert opinion_warnings == []


@pytest.mark.parametrize("formula", ["sum", "count"])
def test_meter_values_can_be_turned_off(
    stripe: MockStripe, opinion_warnings: Warnings, formula: str
) -> None:
    stripe.reply({})
    stripe.run(
        meter(formula, value_settings={"event_payload_key": ""}), opinions={"meter_values": False}
    )
    assert stripe.sent[0].form == [
        *formula_form(formula),
        ("value_settings[event_payload_key]", ""),
    ]
    assert opinion_warnings == []


# --- meter_adjustments ----------------------------------------------------------------------

V1 = "billing.meter_event_adjustments.create"
V2 = "v2.billing.meter_event_adjustments.create"
WITHOUT_IDENTIFIER = [
    pytest.param({}, id="missing"),
    pytest.param({"cancel": None}, id="None"),
    pytest.param({"cancel": ""}, id="cleared"),
    pytest.param({"cancel": "request-1"}, id="text"),
    pytest.param({"cancel": ["request-1"]}, id="list"),
    pytest.param({"cancel": {}}, id="empty"),
    pytest.param({"cancel": {"id": "request-1"}}, id="wrong key"),
    pytest.param({"cancel": {"Identifier": "request-1"}}, id="wrong case"),
    pytest.param({"cancel": {"identifier": ""}}, id="empty identifier"),
    pytest.param({"cancel": {"identifier": None}}, id="no identifier"),
    pytest.param({"cancel": {"identifier": True}}, id="boolean"),
    pytest.param({"cancel": {"identifier": ["request-1"]}}, id="listed identifier"),
    pytest.param({"cancel": {"identifier": {"id": "request-1"}}}, id="nested identifier"),
]


def adjust(name: str, **params: Any) -> Callable[[Any], Any]:
    def use(client: Any) -> Any:
        service = (client.v2 if name == V2 else client).billing.meter_event_adjustments
        return service.create(**params)

    return use


def sent_body(stripe: MockStripe, name: str) -> Any:
    """The body of the one request: decoded JSON for v2, form fields for v1."""
    [request] = stripe.sent
    assert (request.method, request.path) == (
        "POST",
        f"/v{2 if name == V2 else 1}/billing/meter_event_adjustments",
    )
    return request.json if name == V2 else request.form


@pytest.mark.parametrize("given", WITHOUT_IDENTIFIER)
@pytest.mark.parametrize("name", [V1, V2])
def test_a_cancellation_without_an_identifier_is_refused(
    stripe: MockStripe, name: str, given: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(adjust(name, event_name="words", type="cancel", **given))
    assert stripe.sent == []
    assert caught.value.param == "cancel.identifier"
    assert caught.value.message.startswith(f"{name}: ")
    assert 'cancel={"identifier": "..."}' in caught.value.message
    assert note_names(caught.value, "meter_adjustments")


def test_a_number_is_an_identifier_in_a_form_and_not_in_json(stripe: MockStripe) -> None:
    stripe.reply({})
    stripe.run(adjust(V1, event_name="words", type="cancel", cancel={"identifier": 1042}))
    assert ("cancel[identifier]", "1042") in stripe.sent[0].form
    with pytest.raises(InvalidArgumentError, match="identifier"):
        stripe.run(adjust(V2, event_name="words", type="cancel", cancel={"identifier": 1042}))
    assert len(stripe.sent) == 1


@pytest.mark.parametrize("name", [V1, V2])
def test_a_missing_type_is_treated_as_cancel(stripe: MockStripe, name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="cancel=") as caught:
        stripe.run(adjust(name, event_name="words", cancel={"id": "x"}))
    assert stripe.sent == []
    assert note_names(caught.value, "meter_adjustments")


@pytest.mark.parametrize("name", [V1, V2])
def test_an_identifier_at_the_top_level_is_refused(stripe: MockStripe, name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="identifier"):
        stripe.run(adjust(name, event_name="words", type="cancel", identifier="request-1"))
    assert stripe.sent == []


@pytest.mark.parametrize("name", [V1, V2])
@pytest.mark.parametrize("extra", [{}, {"reason": "twice"}], ids=["alone", "with another key"])
def test_a_cancellation_with_an_identifier_is_sent(
    stripe: MockStripe, name: str, extra: dict[str, str]
) -> None:
    stripe.reply({})
    cancel = {"identifier": "request-1", **extra}
    stripe.run(adjust(name, event_name="words", type="cancel", cancel=cancel))
    if name == V2:
        assert sent_body(stripe, name) == {
            "event_name": "words",
            "type": "cancel",
            "cancel": cancel,
        }
    else:
        assert sent_body(stripe, name) == [
            ("event_name", "words"),
            ("type", "cancel"),
            *((f"cancel[{key}]", value) for key, value in cancel.items()),
        ]


@pytest.mark.parametrize("name", [V1, V2])
@pytest.mark.parametrize("more", [{}, {"cancel": {"id": "request-1"}}], ids=["bare", "with cancel"])
def test_an_unknown_adjustment_type_is_sent(
    stripe: MockStripe, name: str, more: dict[str, Any]
) -> None:
    stripe.reply({})
    stripe.run(adjust(name, event_name="words", type="replace", **more))
    if name == V2:
        assert sent_body(stripe, name) == {"event_name": "words", "type": "replace", **more}
    else:
        assert sent_body(stripe, name) == [
            ("event_name", "words"),
            ("type", "replace"),
            *([("cancel[id]", "request-1")] if more else []),
        ]


@pytest.mark.parametrize("name", [V1, V2])
def test_meter_adjustments_can_be_turned_off(stripe: MockStripe, name: str) -> None:
    stripe.reply({})
    stripe.run(
        adjust(name, event_name="words", type="cancel", cancel={"id": "request-1"}),
        opinions={"meter_adjustments": False},
    )
    assert len(stripe.sent) == 1


# --- meter_windows --------------------------------------------------------------------------

MIDNIGHT = 1_767_225_600
"""Midnight in UTC, which is a whole hour and a whole minute too."""
PAGE = {"object": "list", "data": [], "has_more": False, "url": "/v1/billing/meters/mtr_1"}
WINDOW_SIZES: dict[str | None, tuple[int, str]] = {
    None: (60, "a whole minute"),
    "hour": (3600, "a whole hour"),
    "day": (86_400, "midnight UTC"),
}
WINDOWS = [pytest.param(window, *case, id=case[1]) for window, case in WINDOW_SIZES.items()]
TIME_PARAMS = pytest.mark.parametrize("param", ["start_time", "end_time"])
METHODS = pytest.mark.parametrize("method", ["list", "stream"])


def summaries(method: str = "list", **params: Any) -> Callable[[Any], Any]:
    return lambda c: getattr(c.billing.meters.event_summaries, method)(
        "mtr_1", customer="cus_1", **params
    )


def times(param: str, time: Any, window: str | None = None) -> dict[str, Any]:
    """Parameters of a summary with ``time`` at ``param``; the other time fits every window."""
    given: dict[str, Any] = {"start_time": MIDNIGHT, "end_time": MIDNIGHT + 86_400, param: time}
    return given if window is None else {**given, "value_grouping_window": window}


def query(params: dict[str, Any]) -> list[tuple[str, str]]:
    return [("customer", "cus_1"), *((name, str(value)) for name, value in params.items())]


@METHODS
@TIME_PARAMS
@pytest.mark.parametrize(("window", "size", "unit"), WINDOWS)
def test_a_time_off_the_boundary_is_refused_with_the_seconds_past_it(
    stripe: MockStripe, window: str | None, size: int, unit: str, param: str, method: str
) -> None:
    time = MIDNIGHT + size + 17
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(summaries(method, **times(param, time, window)))
    assert stripe.sent == []
    assert caught.value.param == param
    for part in (
        "billing.meters.event_summaries.list",
        f"{param}={time}",
        f"is 17 s past {unit}. Stripe requires {unit}. ",
        datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    ):
        assert part in caught.value.message
    assert note_names(caught.value, "meter_windows")


@TIME_PARAMS
@pytest.mark.parametrize("offset", [1, 30, "almost"])
@pytest.mark.parametrize(("window", "size", "unit"), WINDOWS)
def test_the_suggested_times_are_accepted_and_sent_unchanged(
    stripe: MockStripe, window: str | None, size: int, unit: str, param: str, offset: Any
) -> None:
    time = MIDNIGHT + size + (size - 1 if offset == "almost" else offset)
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(summaries(**times(param, time, window)))
    suggested = re.search(r"Pass (\d+) \(.+?\) or (\d+) \(", caught.value.message)
    assert suggested is not None
    lower, upper = map(int, suggested.groups())
    assert lower < time < upper == lower + size
    for boundary in (lower, upper):
        stripe.reply(PAGE)
        stripe.run(summaries(**times(param, boundary, window)))
        assert stripe.sent[-1].query == query(times(param, boundary, window))
    assert len(stripe.sent) == 2


@pytest.mark.parametrize("convert", [int, str, lambda s: datetime.fromtimestamp(s, UTC)])
@pytest.mark.parametrize(("window", "size", "unit"), WINDOWS)
def test_times_on_the_boundary_are_sent_unchanged(
    stripe: MockStripe, window: str | None, size: int, unit: str, convert: Callable[[int], Any]
) -> None:
    stripe.reply(PAGE)
    given = {"start_time": MIDNIGHT - size, "end_time": MIDNIGHT + size}
    stripe.run(
        summaries(
            **{name: convert(time) for name, time in given.items()},
            value_grouping_window=window,
        )
    )
    [request] = stripe.sent
    assert (request.method, request.path) == ("GET", "/v1/billing/meters/mtr_1/event_summaries")
    assert request.query == [
        *query(given),
        *([] if window is None else [("value_grouping_window", window)]),
    ]


@TIME_PARAMS
@pytest.mark.parametrize(
    "time",
    [
        pytest.param(MIDNIGHT + 61, id="int"),
        pytest.param(str(MIDNIGHT + 61), id="digits"),
        pytest.param(datetime.fromtimestamp(MIDNIGHT + 61, UTC), id="UTC"),
        pytest.param(
            datetime.fromtimestamp(MIDNIGHT + 61, timezone(timedelta(hours=5, minutes=30))),
            id="+05:30",
        ),
        pytest.param(float(MIDNIGHT + 61), id="float"),
    ],
)
def test_every_representation_of_a_time_is_checked(
    stripe: MockStripe, param: str, time: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="1 s past a whole minute") as caught:
        stripe.run(summaries(**times(param, time)))
    assert caught.value.param == param
    assert stripe.sent == []


@TIME_PARAMS
@pytest.mark.parametrize("time", [datetime.fromtimestamp(MIDNIGHT + 60.75, UTC), MIDNIGHT + 60.75])
def test_fractions_of_a_second_are_checked(stripe: MockStripe, param: str, time: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"0\.75 s past a whole minute") as caught:
        stripe.run(summaries(**times(param, time)))
    assert f"Pass {MIDNIGHT + 60} " in caught.value.message
    assert f"or {MIDNIGHT + 120} " in caught.value.message
    assert stripe.sent == []


@pytest.mark.parametrize(
    ("time", "accepted"),
    [
        (datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2))), False),
        (datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))), True),
    ],
    ids=["local midnight", "midnight in UTC"],
)
def test_a_day_begins_at_midnight_utc(stripe: MockStripe, time: datetime, accepted: bool) -> None:
    stripe.reply(PAGE)
    use = summaries(**times("start_time", time, "day"))
    if accepted:
        stripe.run(use)
        assert ("start_time", str(MIDNIGHT)) in stripe.sent[0].query
    else:
        with pytest.raises(InvalidArgumentError, match="79200 s past midnight UTC"):
            stripe.run(use)
        assert stripe.sent == []


@pytest.mark.parametrize(
    ("window", "time"), [("hour", MIDNIGHT + 60), ("day", MIDNIGHT + 3600), ("day", MIDNIGHT + 60)]
)
def test_a_minute_boundary_is_refused_for_hours_and_days(
    stripe: MockStripe, window: str, time: int
) -> None:
    stripe.reply(PAGE)
    with pytest.raises(InvalidArgumentError, match=f"Stripe requires {WINDOW_SIZES[window][1]}"):
        stripe.run(summaries(**times("start_time", time, window)))
    assert stripe.sent == []
    stripe.run(summaries(**times("start_time", time)))
    assert stripe.sent[0].query == query(times("start_time", time))


@pytest.mark.parametrize("window", ["week", "", ["day"], {"size": "day"}, True])
def test_an_unknown_window_is_sent(stripe: MockStripe, window: Any) -> None:
    stripe.reply(PAGE)
    stripe.run(
        summaries(start_time=MIDNIGHT + 17, end_time=MIDNIGHT + 18, value_grouping_window=window)
    )
    assert stripe.sent[0].query[:3] == query(
        {"start_time": MIDNIGHT + 17, "end_time": MIDNIGHT + 18}
    )


@TIME_PARAMS
@pytest.mark.parametrize("time", ["yesterday", "", "17s", "-17", "٣", "1" * 5000])
def test_text_that_is_not_a_timestamp_is_sent(stripe: MockStripe, param: str, time: Any) -> None:
    stripe.reply(PAGE)
    stripe.run(summaries(**times(param, time)))
    assert (param, str(time)) in stripe.sent[0].query


def test_missing_times_are_accepted(stripe: MockStripe) -> None:
    stripe.reply(PAGE)
    stripe.run(summaries(start_time=None))
    assert stripe.sent[0].query == [("customer", "cus_1")]


@pytest.mark.parametrize("time", [10**30 + 1, -1])
def test_a_timestamp_out_of_the_range_of_dates_is_refused(stripe: MockStripe, time: int) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(f"start_time={time}")):
        stripe.run(summaries(**times("start_time", time)))
    assert stripe.sent == []


def test_stream_refuses_when_it_is_called(stripe: MockStripe) -> None:
    refused: list[InvalidArgumentError] = []

    def use(client: Any) -> None:
        try:
            client.billing.meters.event_summaries.stream(
                "mtr_1", customer="cus_1", **times("end_time", MIDNIGHT + 1)
            )
        except InvalidArgumentError as error:
            refused.append(error)

    stripe.run(use)
    assert [error.param for error in refused] == ["end_time"]
    assert stripe.sent == []


@METHODS
def test_meter_windows_can_be_turned_off(stripe: MockStripe, method: str) -> None:
    stripe.reply(PAGE)
    given = times("start_time", MIDNIGHT + 17, "day")

    def use(client: Any) -> Any:
        found = summaries(method, **given)(client)
        if method == "list":
            return found
        return anext(found, None) if stripe.is_async else next(found, None)

    stripe.run(use, opinions={"meter_windows": False})
    assert stripe.sent[0].query == query(given)


# --- the functions themselves-----------------------------------------------------------------


@pytest.mark.parametrize(
    ("params", "warned"),
    [
        ({"default_aggregation": {"formula": "count"}, "value_settings": {"x": "y"}}, 1),
        ({"default_aggregation": {"formula": "count"}, "value_settings": {}}, 0),
        ({"default_aggregation": {"formula": "count"}}, 0),
        ({"value_settings": {}}, 0),
        ({}, 0),
    ],
)
def test_function_warns_for_count_only(
    make_context: Callable[..., Any], params: dict[str, Any], warned: int
) -> None:
    received: Warnings = []
    events = Events()
    events.on(OpinionWarning, received.append)
    meters.check_value_settings(
        make_context("billing.meters.create", "meter_values", params, events=events)
    )
    assert len(received) == warned


@pytest.mark.parametrize("formula", ["sum", "last"])
def test_function_requires_a_payload_key(make_context: Callable[..., Any], formula: str) -> None:
    params = {"default_aggregation": {"formula": formula}, "value_settings": {"x": "y"}}
    with pytest.raises(InvalidArgumentError, match=f'"{formula}"'):
        meters.check_value_settings(make_context("billing.meters.create", "meter_values", params))
    params["value_settings"] = {"event_payload_key": "y"}
    meters.check_value_settings(make_context("billing.meters.create", "meter_values", params))


@pytest.mark.parametrize("name", [V1, V2])
def test_function_requires_an_identifier(make_context: Callable[..., Any], name: str) -> None:
    def check(**params: Any) -> None:
        meters.check_cancel_identifier(make_context(name, "meter_adjustments", params))

    with pytest.raises(InvalidArgumentError, match=f"^{re.escape(name)}: "):
        check(type="cancel", cancel={"id": "x"})
    with pytest.raises(InvalidArgumentError):
        check(cancel={"id": "x"})
    check(type="cancel", cancel={"identifier": "x"})
    check(type="replace")


@pytest.mark.parametrize(
    ("window", "time", "accepted"),
    [
        (None, 0, True),
        (None, 60, True),
        (None, 59, False),
        ("hour", 3600, True),
        ("hour", 3540, False),
        ("day", 86_400, True),
        ("day", 82_800, False),
        ("month", 1, True),
        (None, True, True),
    ],
)
def test_function_checks_multiples_of_the_window(
    make_context: Callable[..., Any], window: str | None, time: Any, accepted: bool
) -> None:
    params = {"start_time": 0, "end_time": time}
    if window is not None:
        params["value_grouping_window"] = window
    context = make_context("billing.meters.event_summaries.list", "meter_windows", params)
    if accepted:
        meters.check_window_boundaries(context)
    else:
        with pytest.raises(InvalidArgumentError, match=f"end_time={time}"):
            meters.check_window_boundaries(context)
