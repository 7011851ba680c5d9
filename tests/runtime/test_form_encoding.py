"""Form and JSON encoding. Form encoding is compared with the official SDK."""

from __future__ import annotations

import enum
import io
import math
from collections import OrderedDict, deque
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlencode

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lattice_stripe._core.parameter_encoding import PlainParams, form, form_pairs, json_body
from lattice_stripe.errors import InvalidArgumentError
from stripe._encode import _api_encode

from tests.shared import in_plain_notation

NOON = datetime(2026, 6, 24, 12, 0, 30, 999_999, tzinfo=timezone(timedelta(hours=2)))


class Color(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    HIGH = 3


class Rate(float, enum.Enum):
    HIGH = 7.5
    LOW = 1e-7


class Price(Decimal, enum.Enum):
    STEP = Decimal("0.5")


class Address(msgspec.Struct):
    line1: str | None = None
    from_: str | None = msgspec.field(default=None, name="from")


class Invoice(msgspec.Struct):
    id: str | None = None
    total: int = 5


# --- compared with the official SDK ---------------------------------------------------------

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_number = (
    st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.floats(allow_nan=False, allow_infinity=False)
)
_time = st.datetimes(timezones=st.timezones())
# The official SDK encodes True, None and datetimes in a list as Python prints them.
_list_item = _text | _number
_value = st.recursive(
    _list_item | st.booleans() | st.none() | _time,
    lambda inner: (
        st.lists(_list_item | st.dictionaries(_text.filter(bool), inner, max_size=3), max_size=3)
        | st.lists(_list_item, max_size=3).map(tuple)
        | st.dictionaries(_text.filter(bool), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(_text.filter(bool), _value, max_size=6))
def test_pairs_equal_those_of_the_official_sdk(params: dict[str, Any]) -> None:
    expected = [(key, in_plain_notation(value)) for key, value in _api_encode(params)]
    assert _pairs(form(params)) == _pairs(urlencode(expected))


def test_text_equals_that_of_the_official_sdk() -> None:
    params = {
        "customer": "cus_123",
        "description": "Ünïcode & spaces + plus = [brackets] % ~ - . _ \n",
        "items": [{"price": "price_1", "quantity": 2, "metadata": {"a b": ""}}, {"deleted": True}],
        "expand": ["customer", "latest_invoice.payment_intent"],
        "amount": 15_000,
        "rate": Decimal("12.50"),
        "when": NOON,
        "nothing": None,
    }
    expected = urlencode(list(_api_encode(params))).replace("%5B", "[").replace("%5D", "]")
    assert form(params).replace("%5B", "[").replace("%5D", "]") == expected


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True, max_num_fields=None)


# --- values ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "x=true"),
        (False, "x=false"),
        ([True, False], "x[0]=true&x[1]=false"),
        ([None, "a", None, "b"], "x[0]=a&x[1]=b"),
        ([NOON], "x[0]=1782295230"),
        (NOON, "x=1782295230"),
        (datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=UTC), "x=-1"),
        (datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), "x=253402300799"),
        (None, ""),
        ("", "x="),
        ([], ""),
        ({}, ""),
        (10**30, f"x={10**30}"),
        (0.1, "x=0.1"),
        (Decimal("1E+2"), "x=100"),
        (Decimal("1E-10"), "x=0.0000000001"),
        (Decimal("-2.50E-8"), "x=-0.0000000250"),
        (1e-7, "x=0.0000001"),
        (1e16, "x=10000000000000000"),
        (Decimal("0.10"), "x=0.10"),
        (Color.RED, "x=red"),
        ([Level.HIGH, Color.RED], "x[0]=3&x[1]=red"),
        (Invoice(id="in_1"), "x=in_1"),
        ([Invoice(id="in_1")], "x[0]=in_1"),
        (Address(line1="a b", from_="c"), "x[line1]=a+b&x[from]=c"),
        (OrderedDict(a=1), "x[a]=1"),
        (deque(["a", "b"]), "x[0]=a&x[1]=b"),
        (range(2), "x[0]=0&x[1]=1"),
        (MappingProxyType({"a": (1, 2)}), "x[a][0]=1&x[a][1]=2"),
        ({"a&b=c": 1}, "x[a%26b%3Dc]=1"),
        ({Color.RED: 1}, "x[red]=1"),
        ([Rate.HIGH, Rate.LOW, Price.STEP], "x[0]=7.5&x[1]=0.0000001&x[2]=0.5"),
        ([[1, [2]]], "x[0][0]=1&x[0][1][0]=2"),
        ("𝒳", "x=%F0%9D%92%B3"),
        ("a\0b", "x=a%00b"),
        ("~\x7f", "x=~%7F"),
    ],
)
def test_values_are_form_encoded(value: object, text: str) -> None:
    assert form({"x": value}) == text


def test_v2_query_times_are_rfc_3339() -> None:
    assert form({"created": {"gt": NOON}}, rfc3339=True) == (
        "created[gt]=2026-06-24T10%3A00%3A30.999999Z"
    )


def test_multipart_pairs_are_not_percent_encoded() -> None:
    assert form_pairs({"file_link_data": {"metadata": {"a b": "c=d&e"}}, "n": None}) == [
        ("file_link_data[metadata][a b]", "c=d&e")
    ]


@pytest.mark.parametrize("encode", [form, json_body])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        (datetime(2026, 1, 1), "without a time zone"),
        (math.nan, "is nan"),
        (math.inf, "is inf"),
        (Decimal("NaN"), "is NaN"),
        (Decimal("1E-999999999"), "at most 400 digits"),
        (date(2026, 1, 1), "pass a datetime"),
        (b"bytes", "client.files.create"),
        (memoryview(b"bytes"), "pass a str"),
        (io.BytesIO(b"bytes"), "files go to client.files.create"),
        ({1, 2}, "pass a list"),
        ((n for n in (1, 2)), "pass a list"),
        (object(), "object"),
        (Invoice(), "without an id"),
        ({1: "a"}, "use strings as keys"),
    ],
)
def test_a_value_that_cannot_be_encoded_raises_an_error_with_its_path(
    encode: Any, value: object, message: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        encode({"items": [{"price": value}]})
    assert "items[0][price]" in str(caught.value)
    assert message in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("encode", [form, json_body])
def test_a_lone_surrogate_raises_an_error(encode: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="surrogate"):
        encode({"description": "\ud800"})


@pytest.mark.parametrize("encode", [form, json_body])
def test_a_value_that_contains_itself_raises_an_error(encode: Any) -> None:
    loop: dict[str, Any] = {}
    loop["a"] = [loop]
    with pytest.raises(InvalidArgumentError, match="contains itself"):
        encode({"metadata": loop})


# --- JSON -----------------------------------------------------------------------------------


def test_values_are_json_encoded() -> None:
    body = json_body(
        {
            "when": NOON,
            "share": Decimal("12.50"),
            "n": 3,
            "on": True,
            "ratio": 0.5,
            "color": Color.RED,
            "price": Price.STEP,
            "rate": Rate.HIGH,
            "address": Address(line1="a"),
            "account": Invoice(id="acct_1"),
            "list": [None, 1, (2, 3)],
            "empty": "",
            "nothing": None,
        }
    )
    assert msgspec.json.decode(body) == {
        "when": "2026-06-24T10:00:30.999999Z",
        "share": "12.50",
        "n": 3,
        "on": True,
        "ratio": 0.5,
        "color": "red",
        "price": "0.5",
        "rate": 7.5,
        "address": {"line1": "a"},
        "account": "acct_1",
        "list": [1, [2, 3]],
        "empty": "",
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E-10"), '"0.0000000001"'),
        (Decimal("1E+2"), '"100"'),
        (1e-7, "0.0000001"),
        (1e16, "10000000000000000"),
        (0.5, "0.5"),
    ],
)
def test_numbers_in_json_have_no_exponent(value: object, text: str) -> None:
    assert json_body({"x": [value]}) == f'{{"x":[{text}]}}'.encode()


@pytest.mark.parametrize("value", [1e-7, 1e16])
def test_guards_read_floats_as_numbers(value: float) -> None:
    assert PlainParams({"x": value})["x"] == value


def test_json_has_null_only_at_nullable_paths() -> None:
    params = {
        "metadata": {"a": None, "b": "c"},
        "name": None,
        "tags": [{"label": None, "other": None}],
    }
    body = json_body(params, ("metadata.*", "tags.*.label"))
    assert msgspec.json.decode(body) == {
        "metadata": {"a": None, "b": "c"},
        "tags": [{"label": None}],
    }


@pytest.mark.parametrize("encode", [form, json_body])
def test_an_integer_of_too_many_digits_raises_an_error(encode: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="4300 digits"):
        encode({"amount": 10**5000})


def test_an_empty_metadata_key_is_refused() -> None:
    for params in ({"metadata": {"": "x"}}, {"": "x"}, {"a": [{"": 1}]}):
        with pytest.raises(InvalidArgumentError, match="empty key"):
            form(params)


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
@pytest.mark.parametrize("hours", [-14, 14])
def test_a_datetime_beyond_the_calendar_is_encoded_or_refused(moment: Any, hours: int) -> None:
    extreme = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    for encode in (
        lambda: form({"at": extreme}),
        lambda: form({"at": extreme}, rfc3339=True),
        lambda: json_body({"at": extreme}),
        lambda: PlainParams({"at": extreme})["at"],
    ):
        try:
            encode()
        except InvalidArgumentError as refused:
            assert str(refused).startswith("at is ")  # noqa: PT017  # some are encoded
            assert "between" in str(refused)  # noqa: PT017


def test_null_is_allowed_at_the_exact_path_only() -> None:
    params = {"a": None, "b": {"a": None, "c": None}, "ab": None}
    assert json_body(params, ("a",)) == b'{"a":null,"b":{}}'
    assert json_body(params, ("b.c",)) == b'{"b":{"c":null}}'
    assert json_body(params, ("*.c",)) == b'{"b":{"c":null}}'
