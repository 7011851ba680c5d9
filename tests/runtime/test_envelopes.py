"""Events in the envelopes of Amazon EventBridge and Azure Event Grid."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lattice_stripe import InvalidArgumentError, StripeError
from lattice_stripe.types import Invoice
from lattice_stripe.webhooks import (
    EventVersionError,
    InvoicePaidEvent,
    from_event_grid,
    from_eventbridge,
)

EVENT = {
    "object": "event",
    "id": "evt_1",
    "type": "invoice.paid",
    "api_version": "2019-03-14",
    "data": {"object": {"object": "invoice", "id": "in_1"}},
}
THIN = {"object": "v2.core.event", "id": "evt_2", "type": "v2.core.account.created"}
EVENTBRIDGE = {
    "version": "0",
    "id": "b6e5",
    "detail-type": "invoice.paid",
    "source": "aws.partner/stripe.com/ed_123",
    "account": "123456789012",
    "time": "2026-03-01T12:00:00Z",
    "region": "us-east-1",
    "resources": [],
    "detail": EVENT,
}
EVENT_GRID = {
    "specversion": "1.0",
    "id": "b6e5",
    "type": "invoice.paid",
    "source": "/stripe/ed_123",
    "time": "2026-03-01T12:00:00Z",
    "data": EVENT,
}
READERS = [(from_eventbridge, EVENTBRIDGE, "detail"), (from_event_grid, EVENT_GRID, "data")]
Reader = Callable[..., Any]


@pytest.mark.parametrize(("read", "envelope", "_key"), READERS)
def test_an_envelope_is_read_as_a_dict_text_or_bytes(
    read: Reader, envelope: dict[str, Any], _key: str
) -> None:
    text = json.dumps(envelope)
    for form in (envelope, text, text.encode(), bytearray(text.encode())):
        event = read(form)
        assert isinstance(event, InvoicePaidEvent)
        assert type(event.data.object) is Invoice
        assert event.to_dict() == EVENT


@pytest.mark.parametrize(("read", "envelope", "_key"), READERS)
def test_the_version_of_an_event_in_an_envelope_is_checked(
    read: Reader, envelope: dict[str, Any], _key: str
) -> None:
    with pytest.raises(EventVersionError, match="2019-03-14"):
        read(envelope, on_version_mismatch="error")
    assert read(envelope, on_version_mismatch="error", stripe_version="2019-03-14").id == "evt_1"


@pytest.mark.parametrize(("read", "envelope", "key"), READERS)
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda e, key: [e], "is an array"),
        (lambda e, key: json.dumps([e, e]), "is an array"),
        (lambda e, key: b"\xff", "is not JSON"),
        (lambda e, key: b"[" * 100_000, "is not JSON"),
        (lambda e, key: "12", "not a JSON object"),
        (lambda e, key: 12, "of type int"),
        (lambda e, key: None, "of type NoneType"),
        (lambda e, key: {**e, key: None}, "contains no event"),
        (lambda e, key: {**e, key: [EVENT]}, "contains no event"),
        (lambda e, key: {**e, key: {"object": "charge"}}, "not an event"),
        (lambda e, key: {**e, key: THIN}, r"thin event.*EventNotification\.from_json\("),
        (lambda e, key: {"Records": [e]}, "Records"),
        (lambda e, key: {}, "as it was received"),
        (lambda e, key: EVENT, "construct_event"),
        (lambda e, key: THIN, "an event itself"),
    ],
)
def test_another_envelope_is_an_invalid_argument(
    read: Reader, envelope: dict[str, Any], key: str, change: Any, message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message) as caught:
        read(change(envelope, key))
    assert isinstance(caught.value, StripeError)


def test_each_reader_refuses_the_envelope_of_the_other_and_names_the_right_one() -> None:
    with pytest.raises(InvalidArgumentError, match=r"from_event_grid\(\)"):
        from_eventbridge(EVENT_GRID)
    with pytest.raises(InvalidArgumentError, match=r"from_eventbridge\(\)"):
        from_event_grid(EVENTBRIDGE)


def test_an_event_grid_envelope_is_a_cloud_event() -> None:
    with pytest.raises(InvalidArgumentError, match="as it was received"):
        from_event_grid({"data": EVENT})
    with pytest.raises(InvalidArgumentError, match="an event itself"):
        from_event_grid({**EVENT_GRID, "object": "event"})


@pytest.mark.parametrize(
    "source", ["aws.s3", "aws.partner/stripe.com.evil/ed_1", "", None, ["aws.partner/stripe.com"]]
)
def test_an_event_of_another_source_is_an_invalid_argument(source: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"source of the envelope.*stripe\.com"):
        from_eventbridge({**EVENTBRIDGE, "source": source})


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text() | st.binary(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_any_other_value_is_an_invalid_argument(value: Any) -> None:
    for read in (from_eventbridge, from_event_grid):
        for envelope in (value, {**EVENTBRIDGE, **EVENT_GRID, "detail": value, "data": value}):
            with pytest.raises(InvalidArgumentError):
                read(envelope)
