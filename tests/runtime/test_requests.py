"""Requests as a server receives them, and arguments that are refused before one is sent."""

from __future__ import annotations

import io
import json
import re
import sys
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import httpx
import pytest
from lattice_stripe import API_VERSION, AsyncClient, Client, Operation, __version__
from lattice_stripe._core.arguments import wire_params
from lattice_stripe._core.paths import format_path
from lattice_stripe.errors import ClientClosedError, InvalidArgumentError

from .conftest import KEY, LoopbackStripe, Sdk

CUSTOMER = {"id": "cus_1", "object": "customer", "email": "ada@example.com"}


def test_a_create_call_sends_the_documented_request(sdk: Sdk, stripe: LoopbackStripe) -> None:
    headers = {"Request-Id": "req_1", "Stripe-Version": API_VERSION}
    sent = {"Idempotency-Key": "key_1", "Stripe-Account": "acct_1"}
    stripe.reply(CUSTOMER, headers={**headers, **sent})
    customer = sdk.run(
        lambda c: c.customers.create(
            email="ada@example.com", metadata={"a b": "c"}, expand=["tax"], name=None
        )
    )
    asked = stripe.last
    assert (asked.method, asked.target) == ("POST", "/v1/customers")
    assert asked.form == [
        ("email", "ada@example.com"),
        ("metadata[a b]", "c"),
        ("expand[0]", "tax"),
    ]
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["stripe-version"] == API_VERSION
    python = "{}.{}.{}".format(*sys.version_info)
    assert asked.headers["user-agent"] == f"LatticeStripe/{__version__} Python/{python}"
    assert json.loads(asked.headers["x-stripe-client-user-agent"]) == {
        "bindings_version": __version__,
        "lang": "python",
        "lang_version": python,
        "publisher": "lattice-stripe",
        "httplib": "httpx",
    }
    assert uuid.UUID(asked.headers["idempotency-key"]).version == 4
    assert "stripe-account" not in asked.headers
    assert customer.email == "ada@example.com"
    response = customer.last_response
    assert (response.status, response.request_id, response.stripe_version) == (
        200,
        "req_1",
        API_VERSION,
    )
    assert (response.idempotency_key, response.stripe_account) == ("key_1", "acct_1")
    assert json.loads(response.body) == CUSTOMER
    assert response.headers["REQUEST-id"] == "req_1"


def test_get_and_delete_send_their_parameters_in_the_query(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply({"object": "list", "data": [], "has_more": False})
    stripe.reply({"id": "sub_1", "object": "subscription"})
    sdk.run(lambda c: c.invoices.list(created={"gte": 5}, expand=["data.customer"]))
    sdk.run(lambda c: c.subscriptions.cancel("sub_1", prorate=True))
    listed, canceled = stripe.asked
    assert (listed.method, listed.path, listed.body) == ("GET", "/v1/invoices", b"")
    assert listed.query == [("created[gte]", "5"), ("expand[0]", "data.customer")]
    assert "idempotency-key" not in listed.headers
    assert (canceled.method, canceled.path, canceled.body) == (
        "DELETE",
        "/v1/subscriptions/sub_1",
        b"",
    )
    assert canceled.query == [("prorate", "true")]
    assert "idempotency-key" in canceled.headers


def test_opts_override_client_options(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    stripe.reply(CUSTOMER)
    settings: dict[str, Any] = {
        "stripe_account": "acct_1",
        "stripe_version": "2020-08-27",
        "app_info": {"name": "shop", "version": "1.2", "url": "https://shop.example"},
    }
    opts = {
        "api_key": "sk_test_other",
        "idempotency_key": "order-1",
        "stripe_account": "acct_2",
        "stripe_version": "2022-11-15",
        "timeout": 5,
        "headers": {"X-Shop": "berlin", "user-agent": "mine"},
    }
    sdk.run(lambda c: c.customers.create(), **settings)
    sdk.run(lambda c: c.customers.create(opts=opts), **settings)
    plain, special = (asked.headers for asked in stripe.asked)
    assert (plain["stripe-account"], plain["stripe-version"]) == ("acct_1", "2020-08-27")
    assert plain["user-agent"].endswith(" shop/1.2 (https://shop.example)")
    assert json.loads(plain["x-stripe-client-user-agent"])["application"]["name"] == "shop"
    assert special["authorization"] == "Bearer sk_test_other"
    assert special["idempotency-key"] == "order-1"
    assert (special["stripe-account"], special["stripe-version"]) == ("acct_2", "2022-11-15")
    assert (special["x-shop"], special["user-agent"]) == ("berlin", "mine")


def test_none_in_opts_means_the_option_of_the_client(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    opts = {"api_key": None, "stripe_version": None, "stripe_account": "acct_2", "headers": None}
    sdk.run(lambda c: c.customers.create(opts=opts), stripe_version="2020-08-27")
    assert stripe.last.headers["authorization"] == f"Bearer {KEY}"
    assert stripe.last.headers["stripe-version"] == "2020-08-27"
    assert stripe.last.headers["stripe-account"] == "acct_2"


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("cus_123", "/v1/customers/cus_123"),
        ("25%OFF", "/v1/customers/25%25OFF"),
        ("%2e%2e", "/v1/customers/%252e%252e"),
        ("%2F", "/v1/customers/%252F"),
        ("a b", "/v1/customers/a%20b"),
        ("a+b&c=d;e:f@g", "/v1/customers/a%2Bb%26c%3Dd%3Be%3Af%40g"),
        ("naïve", "/v1/customers/na%C3%AFve"),
        ("...", "/v1/customers/..."),
        ("a..b", "/v1/customers/a..b"),
    ],
)
def test_ids_are_escaped_in_the_path(
    sdk: Sdk, stripe: LoopbackStripe, given: str, sent: str
) -> None:
    stripe.reply(CUSTOMER)
    sdk.run(lambda c: c.customers.retrieve(given))
    assert stripe.last.target == sent


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "\t",
        ".",
        "..",
        "../x",
        "a/b?c",
        "a/b",
        "a?b",
        "a#b",
        "a\\b",
        "a\nb",
        "a\x00b",
        None,
        5,
    ],
)
def test_invalid_ids_are_refused(sdk: Sdk, stripe: LoopbackStripe, given: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="customer is ") as caught:
        sdk.run(lambda c: c.customers.retrieve(given))
    assert caught.value.param == "customer"
    assert stripe.asked == []


def test_an_operation_lists_its_parameters_and_the_format_of_its_body() -> None:
    update = Operation("x.update", "POST", "/v1/x/{id}/{other}", "X", "name\nin_")
    assert (update.path_params, update.params) == (("id", "other"), ("name", "in_"))
    assert update.body == "form"
    upload = Operation("x.create", "POST", "/v1/x", "X", "file", body_format="multipart")
    assert upload.body == "multipart"
    renamed = Operation("x.void", "POST", "/v1/x/{x-id}", "X", path_param_names="x_id")
    assert (renamed.path_params, renamed.params, renamed.body) == (("x_id",), (), None)
    assert Operation("x.list", "GET", "/v1/x", "X", "limit").body is None
    assert (update.page, update.deprecated, update.removed) == (False, False, None)


def test_a_wrong_number_of_ids_is_refused_with_the_ids_of_the_operation() -> None:
    operation = Operation(name="x.retrieve", method="GET", path="/v1/x/{id}/{other}")
    without = Operation(name="x.list", method="GET", path="/v1/x")
    with pytest.raises(InvalidArgumentError, match=r"x\.retrieve takes id, other\.$"):
        format_path(operation, ("x_1",))
    with pytest.raises(InvalidArgumentError, match=r"x\.list takes no ids\.$"):
        format_path(without, ("x_1",))


def test_an_object_passed_as_an_id_is_refused_with_advice(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    customer = sdk.run(lambda c: c.customers.retrieve("cus_1"))
    with pytest.raises(InvalidArgumentError, match=r"pass customer\.id"):
        sdk.run(lambda c: c.customers.retrieve(customer))


def test_base_url_can_have_a_path(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    sdk.run(
        lambda c: c.customers.retrieve("cus_1"),
        base_addresses=None,
        base_url=f"{stripe.url}/stripe/",
    )
    assert stripe.last.target == "/stripe/v1/customers/cus_1"


def test_base_url_applies_to_every_server_not_named(sdk: Sdk, stripe: LoopbackStripe) -> None:
    """Requests to a test server must not reach Stripe."""
    stripe.reply(b"%PDF", headers={"Content-Type": "application/pdf"})
    pdf = sdk.run(
        lambda c: c.quotes.pdf("qt_1"),
        base_url=stripe.url,
        base_addresses={"connect": "http://127.0.0.1:9"},
    )
    assert pdf == b"%PDF"
    assert stripe.last.target == "/v1/quotes/qt_1/pdf"


# --- v2 -------------------------------------------------------------------------------------


def test_v2_bodies_are_json(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "acct_1", "object": "v2.core.account"})
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    sdk.run(
        lambda c: c.v2.core.accounts.create(
            contact_email="a@example.com",
            include=["identity"],
            identity={
                "individual": {"relationship": {"percent_ownership": Decimal("12.5")}},
                "attestations": {"terms_of_service": {"account": {"date": moment}}},
            },
            display_name=None,
        )
    )
    assert stripe.last.headers["content-type"] == "application/json"
    assert uuid.UUID(stripe.last.headers["idempotency-key"])
    assert json.loads(stripe.last.body) == {
        "contact_email": "a@example.com",
        "include": ["identity"],
        "identity": {
            "individual": {"relationship": {"percent_ownership": "12.5"}},
            "attestations": {"terms_of_service": {"account": {"date": "2026-01-02T03:04:05Z"}}},
        },
    }


def test_v2_bodies_send_null_for_nullable_parameters(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "acct_1", "object": "v2.core.account"})
    sdk.run(
        lambda c: c.v2.core.accounts.update("acct_1", metadata={"old": None}, contact_email=None)
    )
    assert json.loads(stripe.last.body) == {"metadata": {"old": None}}


def test_v2_queries_use_rfc3339_times(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "acct_1", "object": "v2.core.account"})
    stripe.reply({"data": [], "next_page_url": None})
    since = datetime(2026, 1, 1, tzinfo=UTC)
    sdk.run(lambda c: c.v2.core.accounts.retrieve("acct_1", include=["identity", "defaults"]))
    sdk.run(lambda c: c.v2.core.events.list(created={"gte": since}, limit=5))
    assert stripe.asked[0].query == [("include[0]", "identity"), ("include[1]", "defaults")]
    assert stripe.asked[1].query == [("created[gte]", "2026-01-01T00:00:00Z"), ("limit", "5")]


# --- files ----------------------------------------------------------------------------------


def _parts(stripe: LoopbackStripe) -> dict[str, tuple[str | None, str, bytes]]:
    head = f"Content-Type: {stripe.last.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + stripe.last.body)
    return {
        str(part.get_param("name", header="content-disposition")): (
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in message.get_payload()
    }


@pytest.mark.parametrize("kind", ["bytes", "path", "str", "open", "named", "typed", "stream"])
def test_files_are_sent_as_multipart(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, kind: str
) -> None:
    content = b"\x89PNG\r\n--boundary\r\n\x00"
    path = tmp_path / "proof.png"
    path.write_bytes(content)
    opened = path.open("rb")
    file, name, media = {
        "bytes": (content, "file", "application/octet-stream"),
        "path": (path, "proof.png", "application/octet-stream"),
        "str": (str(path), "proof.png", "application/octet-stream"),
        "open": (opened, "proof.png", "application/octet-stream"),
        "named": (("a.png", content), "a.png", "application/octet-stream"),
        "typed": (("b.png", opened, "image/png"), "b.png", "image/png"),
        "stream": (io.BytesIO(content), "file", "application/octet-stream"),
    }[kind]
    stripe.reply({"id": "file_1", "object": "file"})
    with opened:
        sdk.run(
            lambda c: c.files.create(
                file=file, purpose="dispute_evidence", file_link_data={"create": True}
            )
        )
    assert stripe.last.path == "/v1/files"
    parts = _parts(stripe)
    assert parts["file"] == (name, media, content)
    assert parts["purpose"][2] == b"dispute_evidence"
    assert parts["file_link_data[create]"][2] == b"true"


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (io.StringIO("text"), "mode 'rb'"),
        (5, "pass bytes"),
        (("", b""), "no file name"),
        (("a", b"", "text/plain\r\nX: y"), "newline"),
        ("/nonexistent/file.png", "No such file"),
        ("/tmp/a\0.png", "null byte"),
    ],
)
def test_invalid_files_are_refused(
    sdk: Sdk, stripe: LoopbackStripe, file: Any, message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(message)):
        sdk.run(lambda c: c.files.create(file=file, purpose="dispute_evidence"))
    assert stripe.asked == []


def test_a_hostile_file_name_cannot_add_headers_or_parts(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "file_1", "object": "file"})
    hostile = 'a"\r\nContent-Type: text/html\r\n\r\n.png'
    sdk.run(lambda c: c.files.create(file=(hostile, b"x"), purpose="dispute_evidence"))
    parts = _parts(stripe)
    assert set(parts) == {"file", "purpose"}
    assert parts["file"][1:] == ("application/octet-stream", b"x")


# --- downloads ------------------------------------------------------------------------------

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 500


def test_a_download_returns_bytes(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(PDF, headers={"Content-Type": "application/pdf"})
    assert sdk.run(lambda c: c.quotes.pdf("qt_1")) == PDF
    assert stripe.last.target == "/v1/quotes/qt_1/pdf"


def test_a_download_writes_to_a_path_or_an_open_file(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    for _ in range(3):
        stripe.reply(PDF, headers={"Content-Type": "application/pdf"})
    held = io.BytesIO()
    path = tmp_path / "quote.pdf"
    path.write_bytes(b"older")
    assert sdk.run(lambda c: c.quotes.pdf("qt_1", to=path)) is None
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=str(tmp_path / "other.pdf")))
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=held))
    assert path.read_bytes() == (tmp_path / "other.pdf").read_bytes() == held.getvalue() == PDF
    assert sorted(p.name for p in tmp_path.iterdir()) == ["other.pdf", "quote.pdf"]


@pytest.mark.parametrize("broken", ["refused", "cut"])
def test_a_broken_download_leaves_the_file_as_it_was(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, broken: str
) -> None:
    if broken == "refused":
        stripe.refuse(404, type="invalid_request_error", message="No such quote")
    else:
        stripe.reply(PDF, promised=len(PDF) + 10)
    path = tmp_path / "quote.pdf"
    path.write_bytes(b"older")
    with pytest.raises(Exception, match="No such quote" if broken == "refused" else "cut short"):
        sdk.run(lambda c: c.quotes.pdf("qt_1", to=path))
    assert path.read_bytes() == b"older"
    assert [p.name for p in tmp_path.iterdir()] == ["quote.pdf"]


def test_an_unwritable_destination_is_refused_before_the_request(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    with pytest.raises(InvalidArgumentError, match="to cannot be written"):
        sdk.run(lambda c: c.quotes.pdf("qt_1", to=tmp_path / "absent" / "quote.pdf"))
    with pytest.raises(InvalidArgumentError, match="pass a path"):
        sdk.run(lambda c: c.quotes.pdf("qt_1", to=5))
    with pytest.raises(InvalidArgumentError, match="is not a file"):
        sdk.run(lambda c: c.quotes.pdf("qt_1", to=tmp_path))
    assert stripe.asked == []


# --- client.request -------------------------------------------------------------------------


def test_request_calls_undocumented_paths(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    stripe.reply({"object": "unheard_of", "a": 1})
    stripe.reply({"ok": True})
    customer = sdk.run(lambda c: c.request("post", "/v1/customers", {"email": "a@example.com"}))
    unknown = sdk.run(lambda c: c.request("GET", "/v1/unheard_of", {"a": [1]}))
    sdk.run(lambda c: c.request("POST", "/v2/unheard_of", {"a": [1]}))
    assert type(customer).__name__ == "Customer"
    assert customer.last_response.status == 200
    assert unknown == {"object": "unheard_of", "a": 1}
    assert stripe.asked[0].form == [("email", "a@example.com")]
    assert stripe.asked[1].target.startswith("/v1/unheard_of?a")
    assert stripe.asked[1].query == [("a[0]", "1")]
    assert json.loads(stripe.asked[2].body) == {"a": [1]}


def test_the_path_of_request_may_end_with_a_slash(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    sdk.run(lambda c: c.request("GET", "/v1/customers/"))
    assert stripe.last.target == "/v1/customers/"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "v1/customers",
        "https://evil.example/v1",
        "//evil.example/v1",
        "/v1/../x",
        "/v1/%2e%2E/x",
        "/v1?a=b",
        "/v1#a",
        "/v1/a b",
        "/v1/\r\nHost: evil.example",
        "@evil.example/",
        None,
    ],
)
def test_request_refuses_invalid_paths(sdk: Sdk, stripe: LoopbackStripe, path: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="is not a path"):
        sdk.run(lambda c: c.request("GET", path))
    assert stripe.asked == []


def test_request_refuses_unknown_methods_and_servers(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError, match="pass one of GET, POST, PUT, PATCH, DELETE"):
        sdk.run(lambda c: c.request("FETCH", "/v1/customers"))
    with pytest.raises(InvalidArgumentError, match="Use files"):
        sdk.run(lambda c: c.request("GET", "/v1/files", server="file"))


def test_request_refuses_parameters_as_keywords(sdk: Sdk, stripe: LoopbackStripe) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"no argument limit. Pass .* params=\{"
    ) as caught:
        sdk.run(lambda c: c.request("GET", "/v1/customers", limit=1))
    assert caught.value.param == "limit"
    assert stripe.asked == []


# --- arguments refused before a request is sent ---------------------------------------------


def test_an_unknown_parameter_is_refused_with_suggestions(sdk: Sdk, stripe: LoopbackStripe) -> None:
    with pytest.raises(InvalidArgumentError, match=r"'emial'.*Use email") as caught:
        sdk.run(lambda c: c.customers.create(emial="a@example.com"))
    assert caught.value.param == "emial"
    with pytest.raises(InvalidArgumentError, match=r"pass opts=\{'idempotency_key': \.\.\.\}"):
        sdk.run(lambda c: c.customers.create(idempotency_key="a"))
    with pytest.raises(InvalidArgumentError, match="has no parameter 'zzz'"):
        sdk.run(lambda c: c.customers.stream(zzz=1))
    assert stripe.asked == []


@pytest.mark.parametrize(
    ("params", "where"),
    [
        ({"discounts": []}, "discounts"),
        ({"default_tax_rates": (), "description": "x"}, "default_tax_rates"),
        ({"discounts": [None]}, "discounts"),
        ({"items": [{"id": "si_1", "discounts": []}]}, "items[0][discounts]"),
        ({"items": [{"price": "p"}, {"id": "si_1", "tax_rates": []}]}, "items[1][tax_rates]"),
        (
            {"payment_settings": {"payment_method_types": []}},
            "payment_settings[payment_method_types]",
        ),
    ],
)
def test_an_empty_list_in_an_update_is_refused(
    sdk: Sdk, stripe: LoopbackStripe, params: dict[str, Any], where: str
) -> None:
    """A form has no empty list. The discounts of a subscription would stay, and look cleared."""
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.run(lambda c: c.subscriptions.update("sub_1", **params))
    assert str(caught.value) == (
        f'{where} is an empty list, which sends nothing. Pass "" to clear it, or leave it out.'
    )
    assert caught.value.param == where
    assert stripe.asked == []


@pytest.mark.parametrize(
    ("call", "where"),
    [
        (
            lambda c: c.balance_settings.update(
                payments={"payouts": {"schedule": {"weekly_payout_days": []}}}
            ),
            "payments[payouts][schedule][weekly_payout_days]",
        ),
        (
            lambda c: c.invoices.update_lines("in_1", lines=[{"id": "il_1", "tax_amounts": []}]),
            "lines[0][tax_amounts]",
        ),
    ],
)
def test_an_empty_list_is_refused_in_every_update(sdk: Sdk, call: Any, where: str) -> None:
    """The path of some updates does not end with an id."""
    with pytest.raises(InvalidArgumentError, match="is an empty list") as caught:
        sdk.run(call)
    assert caught.value.param == where


@pytest.mark.parametrize(
    "call",
    [
        lambda c: c.subscriptions.update("sub_1", description="x", expand=[]),
        lambda c: c.subscriptions.update("sub_1", description="x", metadata={}, trial_settings={}),
        lambda c: c.subscriptions.update("sub_1", description="x", discounts=None),
        lambda c: c.subscriptions.update(
            "sub_1", description="x", add_invoice_items=[{"price": "", "discounts": []}]
        ),
        lambda c: c.subscriptions.create(description="x", discounts=[]),
        lambda c: c.subscriptions.resume("sub_1", expand=[]),
    ],
)
def test_an_empty_list_that_changes_nothing_is_left_out(
    sdk: Sdk, stripe: LoopbackStripe, call: Any
) -> None:
    stripe.reply({"id": "sub_1", "object": "subscription"})
    sdk.run(call)
    assert "discounts" not in stripe.last.body.decode()


def test_parameters_of_an_update_that_contain_themselves_are_refused(sdk: Sdk) -> None:
    settings: dict[str, Any] = {}
    settings["settings"] = settings
    with pytest.raises(InvalidArgumentError, match="contains itself"):
        sdk.run(lambda c: c.subscriptions.update("sub_1", trial_settings=settings))


def test_an_empty_list_of_v2_is_sent(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "ed_1", "object": "v2.core.event_destination"})
    sdk.run(lambda c: c.v2.core.event_destinations.update("ed_1", include=[]))
    assert stripe.last.body == b'{"include":[]}'


def test_an_unknown_name_without_a_similar_one_gets_the_first_12_names() -> None:
    names = [f"p{number}" for number in range(10, 24)]
    for count, more in ((0, "It takes none."), (12, "p21."), (13, "p21, ...."), (14, "p21, ....")):
        operation = Operation("x.list", "GET", "/v1/x", param_names=" ".join(names[:count]))
        with pytest.raises(InvalidArgumentError) as caught:
            wire_params(operation, {"zzz": 1})
        assert str(caught.value).endswith(f", {more}" if count else more)


@pytest.mark.parametrize(
    ("opts", "message"),
    [
        ({"idempotencykey": "a"}, "Use idempotency_key"),
        ({"idempotency_key": "a\nb"}, "newline"),
        ({"idempotency_key": ""}, "empty"),
        ({"idempotency_key": "a" * 256}, "255"),
        ({"idempotency_key": "ключ"}, "Latin-1"),
        ({"stripe_account": "acct_1\r\nX: y"}, "newline"),
        ({"stripe_version": " 2020"}, "whitespace"),
        ({"stripe_version": 2020}, "pass a str"),
        ({"api_key": "sk test"}, "whitespace"),
        ({"timeout": 0}, "above zero"),
        ({"timeout": float("nan")}, "above zero"),
        ({"timeout": True}, "above zero"),
        ({"timeout": "5"}, "pass seconds"),
        ({"timeout": (3, 10)}, "pass seconds, above zero, or an httpx.Timeout"),
        ({"headers": {"X-A": "b\r\nX-C: d"}}, "newline"),
        ({"headers": {"X A": "b"}}, "not a header name"),
        ({"headers": {"Authorization": "b"}}, r"opts\['api_key'\]"),
        ({"headers": {"stripe-context": "acct_1"}}, r"opts\['stripe_context'\]"),
        ({"headers": {"Host": "evil.example"}}, "leave it out"),
        ({"headers": ["a"]}, "pass a dict"),
        ("order-1", "pass a dict"),
    ],
)
def test_invalid_opts_are_refused(
    sdk: Sdk, stripe: LoopbackStripe, opts: Any, message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        sdk.run(lambda c: c.customers.create(opts=opts))
    assert stripe.asked == []


@pytest.mark.parametrize("cls", [Client, AsyncClient])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"api_key": ""}, "empty"),
        ({"api_key": " \n"}, "empty"),
        ({"api_key": "sk_test_1\n"}, "newline"),
        ({"api_key": "sk_test 1"}, "whitespace"),
        ({"api_key": "sk_test_é"}, "no API key has"),
        ({"api_key": None}, "missing"),
        ({"base_url": "api.stripe.com"}, "http or https"),
        ({"base_url": "ftp://api.stripe.com"}, "http or https"),
        ({"base_url": "https://a:b@api.stripe.com"}, "user name"),
        ({"base_url": "https://api.stripe.com?a"}, "query"),
        ({"base_url": "https://api.stripe.com:port"}, "not a URL"),
        ({"base_url": 5}, "is of type int"),
        ({"base_addresses": {"file": "https://a.example"}}, "Use files"),
        ({"base_addresses": {"files": "a b"}}, "whitespace"),
        ({"base_addresses": "http://localhost:12111"}, "is of type str: pass a dict"),
        ({"timeout": -1}, "above zero"),
        ({"timeout": None}, "pass seconds, above zero, or an httpx.Timeout"),
        ({"http_options": {"timeout": 5}}, "Pass timeout to the client"),
        ({"max_retry": 3}, "Use max_retries"),
        ({"pickle_key": "yes"}, "True or False"),
        ({"stripe_version": ""}, "empty"),
        ({"stripe_account": "a\nb"}, "newline"),
        ({"app_info": {"version": "1"}}, "no name"),
        ({"app_info": {"name": "a", "site": "b"}}, "no key 'site'"),
        ({"app_info": {"name": "a\nb"}}, "newline"),
        ({"app_info": {"name": "café"}}, "ASCII"),
    ],
)
def test_invalid_client_options_are_refused(
    cls: Any, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message) as caught:
        cls(**{"api_key": KEY, **arguments})
    assert "sk_test" not in str(caught.value)


# --- http_client, and closing ---------------------------------------------------------------


def test_an_http_client_of_the_wrong_type_or_closed_is_refused() -> None:
    with httpx.Client() as sync:
        with pytest.raises(
            InvalidArgumentError, match=r"httpx\.Client: AsyncClient takes an httpx\.AsyncClient"
        ):
            AsyncClient(KEY, http_client=sync)  # type: ignore[arg-type]
        with pytest.raises(
            InvalidArgumentError, match=r"httpx\.AsyncClient: Client takes an httpx\.Client"
        ):
            Client(KEY, http_client=httpx.AsyncClient())  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match="closed"):
        Client(KEY, http_client=sync)


def test_timeouts_have_the_documented_defaults() -> None:
    asked: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json=CUSTOMER)

    with httpx.Client(transport=httpx.MockTransport(respond)) as http_client:
        Client(KEY, http_client=http_client).customers.retrieve("cus_1")
    assert asked[0].extensions["timeout"] == {
        "connect": 10.0,
        "read": 80.0,
        "write": 80.0,
        "pool": 80.0,
    }


def test_http_client_is_not_closed_with_the_client(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    with httpx.Client(auth=("user", "password"), headers={"X-Mine": "yes"}) as http_client:
        with Client(KEY, base_url=stripe.url, http_client=http_client) as client:
            client.customers.retrieve("cus_1")
        assert not http_client.is_closed
        with pytest.raises(ClientClosedError, match="This client was closed"):
            client.customers.retrieve("cus_1")
        another = Client(KEY, base_url=stripe.url, http_client=http_client)
    assert stripe.last.headers["authorization"] == f"Bearer {KEY}"
    assert stripe.last.headers["x-mine"] == "yes"
    with pytest.raises(ClientClosedError, match="http_client"):
        another.customers.retrieve("cus_1")


def test_the_auth_of_an_http_client_does_not_replace_the_api_key(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(CUSTOMER)
    auth = ("user", "password")
    http_client = httpx.AsyncClient(auth=auth) if sdk.asynchronous else httpx.Client(auth=auth)
    sdk.run(lambda c: c.customers.retrieve("cus_1"), http_client=http_client)
    assert stripe.last.headers["authorization"] == f"Bearer {KEY}"


def test_a_closed_client_raises_client_closed_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    kept = []

    def use(client: Any) -> Any:
        kept.append(client)
        return client.customers.retrieve("cus_1")

    sdk.run(use)
    with pytest.raises(ClientClosedError, match="closed"):
        sdk.run(lambda _: kept[0].customers.retrieve("cus_1"))
    assert len(stripe.asked) == 1


def test_no_repr_shows_the_key(sdk: Sdk) -> None:
    client = sdk.client(stripe_account="acct_1")
    call = client._prepare_path("POST", "/v1/customers", {"email": "a@example.com"}, None, "api")
    for thing in (client, client.customers, client._config, call, call.request):
        assert KEY not in repr(thing)
        assert "a@example.com" not in repr(thing)
    assert "acct_1" in repr(client)


@pytest.mark.parametrize(
    "path",
    ["/v1/.%2e/x", "/v1/%2E./x", "/v1/..%2fx", "/v1/a%2F..%2Fb", "/v1/..%5cx", "/v1/%2e%2e%2fx"],
)
def test_encoded_dot_segments_are_refused(sdk: Sdk, stripe: LoopbackStripe, path: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.run(lambda c: c.request("GET", path))
    assert caught.value.param == "path"
    assert stripe.asked == []


@pytest.mark.parametrize("params", [5, "limit", [("limit", 1)], 0, ""])
def test_params_of_request_must_be_a_mapping(sdk: Sdk, stripe: LoopbackStripe, params: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="params is of type") as caught:
        sdk.run(lambda c: c.request("GET", "/v1/customers", params))
    assert caught.value.param == "params"
    assert stripe.asked == []


@pytest.mark.parametrize("server", [{}, [], None, 5, "nowhere"])
def test_an_unknown_server_is_refused(sdk: Sdk, stripe: LoopbackStripe, server: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="There is no server") as caught:
        sdk.run(lambda c: c.request("GET", "/v1/customers", server=server))
    assert caught.value.param == "server"


def test_an_idempotency_key_may_have_255_characters(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"})
    sdk.run(lambda c: c.customers.create(opts={"idempotency_key": "k" * 255}))
    assert stripe.last.headers["idempotency-key"] == "k" * 255
    with pytest.raises(InvalidArgumentError, match="256 characters"):
        sdk.run(lambda c: c.customers.create(opts={"idempotency_key": "k" * 256}))


def test_downloads_accept_any_media_type(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"%PDF", headers={"Content-Type": "application/pdf"})
    sdk.run(lambda c: c.quotes.pdf("qt_1"))
    assert stripe.last.headers["accept"] == "*/*"
    stripe.reply({"object": "quote", "id": "qt_1"})
    sdk.run(lambda c: c.quotes.retrieve("qt_1"))
    assert stripe.last.headers["accept"] == "application/json"


@pytest.mark.parametrize(
    ("key", "live"),
    [("sk_live_1", True), ("rk_live_1", True), ("sk_test_1", False), ("rk_test_1", False)],
)
def test_the_rate_limiter_learns_from_the_key_whether_a_request_is_live(
    key: str, live: bool, sdk: Sdk, stripe: LoopbackStripe
) -> None:
    found = []

    class Limiter:
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            found.append(live)
            return 0.0

        def slow_down(self, *, live: bool) -> None: ...

    stripe.reply({"object": "customer", "id": "cus_1"})
    opts = {"api_key": key}
    sdk.run(lambda c: c.customers.retrieve("cus_1", opts=opts), rate_limiter=Limiter())
    assert found == [live]


def test_a_parameter_passed_by_both_of_its_names_is_refused() -> None:
    operation = Operation(
        name="x.list", method="GET", path="/v1/x", param_names="in_", renamed=(("in_", "in"),)
    )
    with pytest.raises(InvalidArgumentError, match=r"'in' twice\. Pass it as in_ only") as caught:
        wire_params(operation, {"in_": 1, "in": 2})
    assert caught.value.param == "in_"
