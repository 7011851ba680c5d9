"""Meters: values that would be lost, cancellations of nothing, windows between boundaries."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import OpinionWarning, StripeError
from lattice_stripe._telemetry.events import Events
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import meters

from .conftest import Recording

Warnings = list[OpinionWarning]
KEY = "value_settings.event_payload_key"


class Formula(StrEnum):
    SUM = "sum"
    COUNT = "count"


def in_note(error: StripeError, opinion: str) -> bool:
    [note] = error.__notes__
    return f"{{{opinion!r}: False}}" in note


# --- values ---------------------------------------------------------------------------------

METER = {"display_name": "Words", "event_name": "words"}
METER_FORM = [("display_name", "Words"), ("event_name", "words")]
KEYLESS = [
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


@pytest.mark.parametrize("settings", KEYLESS)
@pytest.mark.parametrize("formula", ["sum", "last", Formula.SUM])
def test_settings_without_a_key_are_refused(
    stripe: Recording, warnings: Warnings, formula: str, settings: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(meter(formula, value_settings=settings))
    assert stripe.sent == []
    assert warnings == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == KEY
    for part in (
        "billing.meters.create",
        f'"{formula}"',
        'value_settings={"event_payload_key": "..."}',
        "Nothing was sent",
    ):
        assert part in caught.value.message
    assert in_note(caught.value, "meter_values")


@pytest.mark.parametrize("formula", ["sum", "last", "count"])
@pytest.mark.parametrize("given", [{}, {"value_settings": None}], ids=["left out", "None"])
def test_without_settings_the_meter_is_made(
    stripe: Recording, warnings: Warnings, given: dict[str, Any], formula: str
) -> None:
    stripe.reply({})
    stripe.run(meter(formula, **given))
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", "/v1/billing/meters")
    assert request.form == formula_form(formula)
    assert warnings == []


@pytest.mark.parametrize("formula", ["sum", "last"])
def test_settings_with_a_key_are_sent(stripe: Recording, warnings: Warnings, formula: str) -> None:
    stripe.reply({})
    stripe.run(meter(formula, value_settings={"event_payload_key": "words"}))
    assert stripe.sent[0].form == [
        *formula_form(formula),
        ("value_settings[event_payload_key]", "words"),
    ]
    assert warnings == []


@pytest.mark.parametrize("formula", ["count", Formula.COUNT])
def test_settings_on_a_count_are_warned_of_and_sent(
    stripe: Recording,
    warnings: Warnings,
    caplog: pytest.LogCaptureFixture,
    formula: str,
) -> None:
    stripe.reply({})
    stripe.run(meter(formula, value_settings={"event_payload_key": "words"}))
    assert stripe.sent[0].form == [
        *formula_form("count"),
        ("value_settings[event_payload_key]", "words"),
    ]
    [warning] = warnings
    assert (warning.operation, warning.opinion) == ("billing.meters.create", "meter_values")
    assert "value_settings" in warning.message
    [record] = [r for r in caplog.records if r.name == "lattice_stripe"]
    assert record.levelno == logging.WARNING
    assert record.getMessage() == str(warning)


@pytest.mark.parametrize("settings", [{}, {"event_payload_key": None}, None])
def test_settings_that_say_nothing_are_no_news_on_a_count(
    stripe: Recording, warnings: Warnings, settings: Any
) -> None:
    stripe.reply({})
    stripe.run(meter("count", value_settings=settings))
    assert stripe.sent[0].form == formula_form("count")
    assert warnings == []


@pytest.mark.parametrize("settings", [{}, {"event_payload_key": ""}, {"event_payload_key": "x"}])
def test_an_unknown_formula_is_for_stripe_to_judge(
    stripe: Recording, warnings: Warnings, settings: dict[str, Any]
) -> None:
    stripe.reply({})
    stripe.run(meter("median", value_settings=settings))
    assert stripe.sent[0].form == [
        *formula_form("median"),
        *((f"value_settings[{key}]", value) for key, value in settings.items()),
    ]
    assert warnings == []


@pytest.mark.parametrize("aggregation", [None, "", "sum", ["sum"], {}, {"formula": ["sum"]}])
def test_without_a_formula_that_can_be_read_it_is_too(
    stripe: Recording, warnings: Warnings, aggregation: Any
) -> None:
    stripe.reply({})
    stripe.run(
        lambda c: c.billing.meters.create(
            **METER, default_aggregation=aggregation, value_settings={"event_payload_key": ""}
        )
    )
    assert len(stripe.sent) == 1
    assert warnings == []


@pytest.mark.parametrize("formula", ["sum", "count"])
def test_values_can_be_turned_off(stripe: Recording, warnings: Warnings, formula: str) -> None:
    stripe.reply({})
    stripe.run(
        meter(formula, value_settings={"event_payload_key": ""}), opinions={"meter_values": False}
    )
    assert stripe.sent[0].form == [
        *formula_form(formula),
        ("value_settings[event_payload_key]", ""),
    ]
    assert warnings == []


# --- adjustments ----------------------------------------------------------------------------

V1 = "billing.meter_event_adjustments.create"
V2 = "v2.billing.meter_event_adjustments.create"
CANCELS_NOTHING = [
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


def sent_by(stripe: Recording, name: str) -> Any:
    """What one adjustment sent, as nested data."""
    [request] = stripe.sent
    assert (request.method, request.path) == (
        "POST",
        f"/v{2 if name == V2 else 1}/billing/meter_event_adjustments",
    )
    return request.json if name == V2 else request.form


@pytest.mark.parametrize("given", CANCELS_NOTHING)
@pytest.mark.parametrize("name", [V1, V2])
def test_a_cancellation_that_names_no_event_is_refused(
    stripe: Recording, name: str, given: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(adjust(name, event_name="words", type="cancel", **given))
    assert stripe.sent == []
    assert caught.value.param == "cancel.identifier"
    assert caught.value.message.startswith(f"{name}: ")
    assert 'cancel={"identifier": "..."}' in caught.value.message
    assert in_note(caught.value, "meter_adjustments")


def test_a_number_is_an_identifier_where_numbers_are_text(stripe: Recording) -> None:
    stripe.reply({})
    stripe.run(adjust(V1, event_name="words", type="cancel", cancel={"identifier": 1042}))
    assert ("cancel[identifier]", "1042") in stripe.sent[0].form
    with pytest.raises(InvalidArgumentError, match="identifier"):
        stripe.run(adjust(V2, event_name="words", type="cancel", cancel={"identifier": 1042}))
    assert len(stripe.sent) == 1


@pytest.mark.parametrize("name", [V1, V2])
def test_a_cancellation_without_a_type_is_one_too(stripe: Recording, name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="cancel=") as caught:
        stripe.run(adjust(name, event_name="words", cancel={"id": "x"}))
    assert stripe.sent == []
    assert in_note(caught.value, "meter_adjustments")


@pytest.mark.parametrize("name", [V1, V2])
def test_an_identifier_at_the_top_is_no_parameter(stripe: Recording, name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="identifier"):
        stripe.run(adjust(name, event_name="words", type="cancel", identifier="request-1"))
    assert stripe.sent == []


@pytest.mark.parametrize("name", [V1, V2])
@pytest.mark.parametrize("extra", [{}, {"reason": "twice"}], ids=["alone", "with another key"])
def test_a_cancellation_by_identifier_is_sent(
    stripe: Recording, name: str, extra: dict[str, str]
) -> None:
    stripe.reply({})
    cancel = {"identifier": "request-1", **extra}
    stripe.run(adjust(name, event_name="words", type="cancel", cancel=cancel))
    if name == V2:
        assert sent_by(stripe, name) == {"event_name": "words", "type": "cancel", "cancel": cancel}
    else:
        assert sent_by(stripe, name) == [
            ("event_name", "words"),
            ("type", "cancel"),
            *((f"cancel[{key}]", value) for key, value in cancel.items()),
        ]


@pytest.mark.parametrize("name", [V1, V2])
@pytest.mark.parametrize("more", [{}, {"cancel": {"id": "request-1"}}], ids=["bare", "with cancel"])
def test_a_type_to_come_is_for_stripe_to_judge(
    stripe: Recording, name: str, more: dict[str, Any]
) -> None:
    stripe.reply({})
    stripe.run(adjust(name, event_name="words", type="replace", **more))
    if name == V2:
        assert sent_by(stripe, name) == {"event_name": "words", "type": "replace", **more}
    else:
        assert sent_by(stripe, name) == [
            ("event_name", "words"),
            ("type", "replace"),
            *([("cancel[id]", "request-1")] if more else []),
        ]


@pytest.mark.parametrize("name", [V1, V2])
def test_adjustments_can_be_turned_off(stripe: Recording, name: str) -> None:
    stripe.reply({})
    stripe.run(
        adjust(name, event_name="words", type="cancel", cancel={"id": "request-1"}),
        opinions={"meter_adjustments": False},
    )
    assert len(stripe.sent) == 1


# --- windows --------------------------------------------------------------------------------

DAY = 1_767_225_600
"""Midnight in UTC, and so a whole hour and a whole minute too."""
PAGE = {"object": "list", "data": [], "has_more": False, "url": "/v1/billing/meters/mtr_1"}
SIZES: dict[str | None, tuple[int, str]] = {
    None: (60, "minute"),
    "hour": (3600, "hour"),
    "day": (86_400, "day"),
}
WINDOWS = [pytest.param(window, *case, id=case[1]) for window, case in SIZES.items()]
PLACES = pytest.mark.parametrize("place", ["start_time", "end_time"])
HOW = pytest.mark.parametrize("how", ["list", "stream"])


def summaries(how: str = "list", **params: Any) -> Callable[[Any], Any]:
    return lambda c: getattr(c.billing.meters.event_summaries, how)(
        "mtr_1", customer="cus_1", **params
    )


def times(place: str, moment: Any, window: str | None = None) -> dict[str, Any]:
    """A summary whose other time is right for every window."""
    given: dict[str, Any] = {"start_time": DAY, "end_time": DAY + 86_400, place: moment}
    return given if window is None else {**given, "value_grouping_window": window}


def query(params: dict[str, Any]) -> list[tuple[str, str]]:
    return [("customer", "cus_1"), *((name, str(value)) for name, value in params.items())]


@HOW
@PLACES
@pytest.mark.parametrize(("window", "size", "named"), WINDOWS)
def test_a_time_between_boundaries_is_refused_with_the_arithmetic(
    stripe: Recording, window: str | None, size: int, named: str, place: str, how: str
) -> None:
    moment = DAY + size + 17
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(summaries(how, **times(place, moment, window)))
    assert stripe.sent == []
    assert caught.value.param == place
    for part in (
        "billing.meters.event_summaries.list",
        f"{place}={moment}",
        "17 s past",
        f"whole {named}",
        f"{moment} % {size} = 17",
        datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    ):
        assert part in caught.value.message
    assert in_note(caught.value, "meter_windows")


@PLACES
@pytest.mark.parametrize("past", [1, 30, "almost"])
@pytest.mark.parametrize(("window", "size", "named"), WINDOWS)
def test_what_is_suggested_is_accepted_and_sent_as_it_is(
    stripe: Recording, window: str | None, size: int, named: str, place: str, past: Any
) -> None:
    moment = DAY + size + (size - 1 if past == "almost" else past)
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(summaries(**times(place, moment, window)))
    suggested = re.search(r"Pass (\d+) \(.+?\) or (\d+) \(", caught.value.message)
    assert suggested is not None
    before, after = map(int, suggested.groups())
    assert before < moment < after == before + size
    for boundary in (before, after):
        stripe.reply(PAGE)
        stripe.run(summaries(**times(place, boundary, window)))
        assert stripe.sent[-1].query == query(times(place, boundary, window))
    assert len(stripe.sent) == 2


@pytest.mark.parametrize("as_given", [int, str, lambda s: datetime.fromtimestamp(s, UTC)])
@pytest.mark.parametrize(("window", "size", "named"), WINDOWS)
def test_times_on_boundaries_are_sent_as_they_are(
    stripe: Recording, window: str | None, size: int, named: str, as_given: Callable[[int], Any]
) -> None:
    stripe.reply(PAGE)
    given = {"start_time": DAY - size, "end_time": DAY + size}
    stripe.run(
        summaries(
            **{name: as_given(moment) for name, moment in given.items()},
            value_grouping_window=window,
        )
    )
    [request] = stripe.sent
    assert (request.method, request.path) == ("GET", "/v1/billing/meters/mtr_1/event_summaries")
    assert request.query == [
        *query(given),
        *([] if window is None else [("value_grouping_window", window)]),
    ]


@PLACES
@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(DAY + 61, id="int"),
        pytest.param(str(DAY + 61), id="digits"),
        pytest.param(datetime.fromtimestamp(DAY + 61, UTC), id="UTC"),
        pytest.param(
            datetime.fromtimestamp(DAY + 61, timezone(timedelta(hours=5, minutes=30))), id="+05:30"
        ),
        pytest.param(float(DAY + 61), id="float"),
    ],
)
def test_a_time_is_judged_however_it_is_written(stripe: Recording, place: str, moment: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="1 s past a whole minute") as caught:
        stripe.run(summaries(**times(place, moment)))
    assert caught.value.param == place
    assert stripe.sent == []


@PLACES
@pytest.mark.parametrize("moment", [datetime.fromtimestamp(DAY + 60.75, UTC), DAY + 60.75])
def test_a_fraction_of_a_second_is_not_cut_off(stripe: Recording, place: str, moment: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"0\.75 s past a whole minute") as caught:
        stripe.run(summaries(**times(place, moment)))
    assert f"Pass {DAY + 60} " in caught.value.message
    assert f"or {DAY + 120} " in caught.value.message
    assert stripe.sent == []


@pytest.mark.parametrize(
    ("moment", "accepted"),
    [
        (datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2))), False),
        (datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))), True),
    ],
    ids=["midnight there", "midnight in UTC"],
)
def test_a_day_begins_in_utc(stripe: Recording, moment: datetime, accepted: bool) -> None:
    stripe.reply(PAGE)
    use = summaries(**times("start_time", moment, "day"))
    if accepted:
        stripe.run(use)
        assert ("start_time", str(DAY)) in stripe.sent[0].query
    else:
        with pytest.raises(InvalidArgumentError, match="79200 s past a whole day in UTC"):
            stripe.run(use)
        assert stripe.sent == []


@pytest.mark.parametrize(
    ("window", "moment"), [("hour", DAY + 60), ("day", DAY + 3600), ("day", DAY + 60)]
)
def test_a_wider_window_needs_a_wider_boundary(stripe: Recording, window: str, moment: int) -> None:
    stripe.reply(PAGE)
    with pytest.raises(InvalidArgumentError, match=f"whole {window}"):
        stripe.run(summaries(**times("start_time", moment, window)))
    assert stripe.sent == []
    stripe.run(summaries(**times("start_time", moment)))
    assert stripe.sent[0].query == query(times("start_time", moment))


@pytest.mark.parametrize("window", ["week", "", ["day"], {"size": "day"}, True])
def test_an_unknown_window_is_for_stripe_to_judge(stripe: Recording, window: Any) -> None:
    stripe.reply(PAGE)
    stripe.run(summaries(start_time=DAY + 17, end_time=DAY + 18, value_grouping_window=window))
    assert stripe.sent[0].query[:3] == query({"start_time": DAY + 17, "end_time": DAY + 18})


@PLACES
@pytest.mark.parametrize("moment", ["yesterday", "", "17s", "-17", "٣", "1" * 5000])
def test_what_is_no_whole_number_of_seconds_is_too(
    stripe: Recording, place: str, moment: Any
) -> None:
    stripe.reply(PAGE)
    stripe.run(summaries(**times(place, moment)))
    assert (place, str(moment)) in stripe.sent[0].query


def test_missing_times_are_too(stripe: Recording) -> None:
    stripe.reply(PAGE)
    stripe.run(summaries(start_time=None))
    assert stripe.sent[0].query == [("customer", "cus_1")]


@pytest.mark.parametrize("moment", [10**30 + 1, -1])
def test_a_time_without_a_date_is_refused_all_the_same(stripe: Recording, moment: int) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(f"start_time={moment}")):
        stripe.run(summaries(**times("start_time", moment)))
    assert stripe.sent == []


def test_a_stream_is_refused_before_its_first_step(stripe: Recording) -> None:
    refused: list[InvalidArgumentError] = []

    def use(client: Any) -> None:
        try:
            client.billing.meters.event_summaries.stream(
                "mtr_1", customer="cus_1", **times("end_time", DAY + 1)
            )
        except InvalidArgumentError as error:
            refused.append(error)

    stripe.run(use)
    assert [error.param for error in refused] == ["end_time"]
    assert stripe.sent == []


@HOW
def test_windows_can_be_turned_off(stripe: Recording, how: str) -> None:
    stripe.reply(PAGE)
    given = times("start_time", DAY + 17, "day")

    def use(client: Any) -> Any:
        found = summaries(how, **given)(client)
        if how == "list":
            return found
        return anext(found, None) if stripe.asynchronous else next(found, None)

    stripe.run(use, opinions={"meter_windows": False})
    assert stripe.sent[0].query == query(given)


# --- the functions alone --------------------------------------------------------------------


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
def test_the_function_warns_of_counts_only(
    call: Callable[..., Any], params: dict[str, Any], warned: int
) -> None:
    heard: Warnings = []
    events = Events()
    events.on(OpinionWarning, heard.append)
    meters.check_value_settings(
        call("billing.meters.create", "meter_values", params, events=events)
    )
    assert len(heard) == warned


@pytest.mark.parametrize("formula", ["sum", "last"])
def test_the_function_wants_a_key(call: Callable[..., Any], formula: str) -> None:
    params = {"default_aggregation": {"formula": formula}, "value_settings": {"x": "y"}}
    with pytest.raises(InvalidArgumentError, match=f'"{formula}"'):
        meters.check_value_settings(call("billing.meters.create", "meter_values", params))
    params["value_settings"] = {"event_payload_key": "y"}
    meters.check_value_settings(call("billing.meters.create", "meter_values", params))


@pytest.mark.parametrize("name", [V1, V2])
def test_the_function_wants_an_identifier(call: Callable[..., Any], name: str) -> None:
    def check(**params: Any) -> None:
        meters.check_cancel_identifier(call(name, "meter_adjustments", params))

    with pytest.raises(InvalidArgumentError, match=f"^{re.escape(name)}: "):
        check(type="cancel", cancel={"id": "x"})
    with pytest.raises(InvalidArgumentError):
        check(cancel={"id": "x"})
    check(type="cancel", cancel={"identifier": "x"})
    check(type="replace")


@pytest.mark.parametrize(
    ("window", "moment", "accepted"),
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
def test_the_function_divides(
    call: Callable[..., Any], window: str | None, moment: Any, accepted: bool
) -> None:
    params = {"start_time": 0, "end_time": moment}
    if window is not None:
        params["value_grouping_window"] = window
    context = call("billing.meters.event_summaries.list", "meter_windows", params)
    if accepted:
        meters.check_window_boundaries(context)
    else:
        with pytest.raises(InvalidArgumentError, match=f"end_time={moment}"):
            meters.check_window_boundaries(context)
