"""``python -m lattice_stripe.migrate``: what it rewrites, and what it lists for a person."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import httpx
import lattice_stripe
import pytest
import stripe
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.migrate.__main__ import main
from lattice_stripe.migrate.rewrite import rewrite
from lattice_stripe.migrate.table import class_methods
from stripe._api_requestor import _APIRequestor

from tests import official_sdk
from tests.runtime.conftest import LoopbackStripe
from tests.shared import is_document_of_official_sdk, is_documented

HERE = Path(__file__).parent / "apps" / "shop"
CLASS_METHODS = 557
"""Class methods of stripe==15.3.1, without those that build objects and URLs."""
NOT_METHODS = {"class_url", "construct_from", "instance_url", "ordered_keys", "serialize"}
UNDECIDED = {
    "stripe.Account.modify()": "accounts.update takes account",
    "stripe.ApplicationFee.refund('id_0')": "no counterpart",
    "stripe.BankAccount.delete('id_0')": "no counterpart",
    "stripe.Card.delete('id_0')": "no counterpart",
}
"""Calls that the tool lists, and part of the reason. Stripe has no such path for the last two."""


class OfficialCall(NamedTuple):
    source: str
    request: tuple[str, str] | None
    """HTTP method and path; None where the library refuses the call."""
    is_variant: bool


class _Sent(Exception):
    pass


class _Recorder:
    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def request(self, method: str, url: str, *args: object, **kwargs: object) -> None:
        self.sent.append((method.upper(), unquote(url)))
        raise _Sent

    request_stream = request


def _classes() -> Iterator[tuple[str, Any]]:
    found: dict[Any, None] = {}
    for module in pkgutil.walk_packages(stripe.__path__, "stripe."):
        for cls in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(cls) and isinstance(vars(cls).get("OBJECT_NAME"), str):
                found[cls] = None
    for cls in found:
        packages = [part for part in cls.__module__.split(".") if not part.startswith("_")]
        name = ".".join((*packages, cls.__name__))
        yield name, cls
        if "TestHelpers" in vars(cls):
            yield f"{name}.TestHelpers", cls.TestHelpers


@pytest.fixture(scope="module")
def official() -> list[OfficialCall]:
    """Every class method of the official SDK: a call of it, and the request that it sends."""
    recorder = _Recorder()
    patch = pytest.MonkeyPatch()
    for name in ("_global_instance", "_global_with_options"):
        patch.setattr(_APIRequestor, name, classmethod(lambda cls, **_: recorder))
    found = []
    for owner, cls in _classes():
        for name, value in vars(cls).items():
            kind = type(value).__name__
            if name.startswith("_") or name in NOT_METHODS or name.endswith(("_url", "_request")):
                continue
            if kind not in ("classmethod", "staticmethod", "class_method_variant"):
                continue
            if name.endswith("_async"):
                continue
            is_variant = kind == "class_method_variant"
            method = getattr(cls, value.class_method_name if is_variant else name)
            ids = [f"id_{i}" for i, _ in enumerate(_required(method))]
            source = f"{owner}.{name}({', '.join(map(repr, ids))})"
            request = None
            try:
                method(*ids)
            except _Sent:
                request = recorder.sent[-1]
            except (NotImplementedError, ValueError):
                pass
            found.append(OfficialCall(source, request, is_variant))
    patch.undo()
    return found


def _required(method: Any) -> list[str]:
    parameters = inspect.signature(method).parameters.values()
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [p.name for p in parameters if p.kind in positional and p.default is p.empty]


def exists(source: str, method: str, path: str) -> bool:
    """Whether the operation of a call exists. A newer document than the SDK's can lack it."""
    current = is_document_of_official_sdk()
    return current or source in UNDECIDED or is_documented(method, path)


@pytest.fixture
def sent() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def client(sent: list[tuple[str, str]]) -> lattice_stripe.Client:
    """A client that records HTTP method and path, and responds with status 400."""

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append((request.method, unquote(request.url.path)))
        return httpx.Response(400, json={"error": {"message": "Recorded."}})

    http_client = httpx.Client(transport=httpx.MockTransport(handle))
    opinions: Any = dict.fromkeys(DEFAULTS, False)  # the calls have no parameters to check
    return lattice_stripe.Client("sk_test_migrate", http_client=http_client, opinions=opinions)


def _statements(source: str) -> list[str]:
    """The call statements of a module."""
    return [ast.unparse(n) for n in ast.parse(source).body if isinstance(n, ast.Expr)]


def _request_of(statement: str, client: Any, sent: list[tuple[str, str]]) -> tuple[str, str]:
    with pytest.raises(lattice_stripe.InvalidRequestError):
        list(eval(statement, {"client": client}))
    return sent[-1]


def _program(calls: list[str]) -> str:
    return "import stripe\nstripe.api_key = 'sk_test_1'\n" + "\n".join(calls) + "\n"


def test_every_class_method_is_rewritten_to_the_method_with_the_same_request(
    official: list[OfficialCall], client: Any, sent: list[tuple[str, str]]
) -> None:
    assert len(official) == CLASS_METHODS
    known = [call for call in official if call.request is not None]
    assert len(known) > 540
    calls = [call for call in known if call.request and exists(call.source, *call.request)]
    found = rewrite(_program([call.source for call in calls]))
    undecided = {calls[line - 3].source: reason for line, reason in found.undecided}
    assert undecided.keys() == UNDECIDED.keys()
    for source, reason in UNDECIDED.items():
        assert reason in undecided[source]
    for call, statement in zip(calls, _statements(found.source), strict=True):
        if call.source not in UNDECIDED:
            assert _request_of(statement, client, sent) == call.request, statement


def test_every_async_class_method_is_rewritten_as_the_sync_one(
    official: list[OfficialCall],
) -> None:
    known = [c for c in official if c.request and exists(c.source, *c.request)]
    calls = [call.source for call in known if call.source not in UNDECIDED]
    calls = [call for call in calls if "search_auto_paging_iter" not in call]
    asynchronous = [f"await {re.sub(r'[(]', '_async(', call, count=1)}" for call in calls]
    found = rewrite(_program(asynchronous))
    assert found.undecided == ()
    sync = _statements(rewrite(_program(calls)).source)
    lines = found.source.splitlines()
    assert "client = lattice_stripe.AsyncClient('sk_test_1')" in lines
    assert lines[-len(calls) :] == [f"await {statement}" for statement in sync]


def test_every_method_of_an_object_is_rewritten_to_one_that_takes_its_id(
    official: list[OfficialCall], client: Any, sent: list[tuple[str, str]]
) -> None:
    known = [c for c in official if c.request and exists(c.source, *c.request)]
    retrieved = {c.source.partition(".retrieve(")[0] for c in known if ".retrieve(" in c.source}
    checked = 0
    for call in known:
        owner, _, method = call.source.partition("(")[0].rpartition(".")
        if not call.is_variant or owner not in retrieved or "Account.retrieve" in call.source:
            continue
        if call.source in UNDECIDED or "id_1" in call.source:
            continue
        program = _program([f"found = {owner}.retrieve('id_0')", f"found.{method}()"])
        found = rewrite(program)
        assert found.undecided == (), program
        statement = found.source.splitlines()[-1].removeprefix("found = ")
        namespace = re.sub(r"\bfound\.id\b", "'id_0'", statement)
        assert _request_of(namespace, client, sent) == call.request
        checked += 1
    assert checked > 100


@pytest.mark.parametrize("prefix", ["client.v1.", "client."])
@pytest.mark.parametrize("suffix", ["", "_async"])
def test_every_service_method_is_rewritten_to_a_method_that_exists(
    prefix: str, suffix: str
) -> None:
    known = official_sdk.calls()
    assert len(known) == 565
    names = [call.name for call in known if exists(call.name, call.method, call.path)]
    own = {n for o in lattice_stripe.operations() for n in (o.name, *o.aliases)}
    ids = {n: o.path_params for o in lattice_stripe.operations() for n in (o.name, *o.aliases)}
    calls, expected = [], []
    for method in names:
        path = f"client.{method}" if method.startswith("v2.") else prefix + method
        arguments = [repr(f"id_{i}") for i, _ in enumerate(ids[method])]
        options = ["params={'expand': ['a']}", "options={'stripe_account': 'acct_1'}"]
        wait = "await " if suffix else ""
        calls.append(f"{wait}{path}{suffix}({', '.join([*arguments, *options])})")
        rest = [*arguments, "expand=['a']", "opts={'stripe_account': 'acct_1'}"]
        expected.append(f"{wait}client.{method}({', '.join(rest)})")
        assert method in own
    program = "from stripe import StripeClient\nclient = StripeClient('sk_test_1')\n"
    found = rewrite(program + "\n".join(calls) + "\n")
    assert found.source.splitlines()[-len(calls) :] == expected
    assert all("has no parameter 'expand'" in reason for _, reason in found.undecided)


# --- what people write ----------------------------------------------------------------------

KEY = "import stripe\nstripe.api_key = key\n"
OWN = "import lattice_stripe\nclient = lattice_stripe.Client(key)\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("stripe.Invoice.pay(invoice='in_1')", "client.invoices.pay('in_1')"),
        ("stripe.Customer.retrieve(id='cus_1')", "client.customers.retrieve('cus_1')"),
        ("stripe.Customer.modify(sid, name='x')", "client.customers.update(sid, name='x')"),
        ("stripe.Account.retrieve()", "client.accounts.retrieve_current()"),
        (
            "stripe.Customer.retrieve_source('cus_1', 'card_1')",
            "client.customers.payment_sources.retrieve('cus_1', 'card_1')",
        ),
        (
            "stripe.Customer.search_auto_paging_iter(query=q)",
            "client.customers.search(query=q).auto_paging_iter()",
        ),
        (
            "stripe.Charge.create(amount=1, idempotency_key=k, api_key=o)",
            'client.charges.create(amount=1, opts={"idempotency_key": k, "api_key": o})',
        ),
        (
            "stripe.EphemeralKey.create(customer=c, stripe_version=v)",
            'client.ephemeral_keys.create(customer=c, opts={"stripe_version": v})',
        ),
        ("stripe.Customer.create(**{'email': e})", "client.customers.create(**{'email': e})"),
        (
            "stripe.Webhook.construct_event(body, head, secret, 600)",
            "lattice_stripe.webhooks.construct_event(body, head, secret, tolerance=600)",
        ),
        ("x: stripe.checkout.Session", "x: lattice_stripe.types.CheckoutSession"),
        (
            "x: stripe.SearchResultObject[stripe.Charge]",
            "x: lattice_stripe.Page[lattice_stripe.types.Charge]",
        ),
        (
            "stripe.Event.construct_from(values, stripe.api_key)",
            "lattice_stripe.decode(values, lattice_stripe.types.Event)",
        ),
        (
            "stripe.Event.construct_from(values)",
            "lattice_stripe.decode(values, lattice_stripe.types.Event)",
        ),
        ("stripe.Subscription.delete('sub_1')", "client.subscriptions.cancel('sub_1')"),
        ("print(found.last_response.code)", "print(found.last_response.status)"),
        ("x: stripe.stripe_object.StripeObject", "x: lattice_stripe.StripeObject"),
        ("raise stripe.error.CardError('x')", "raise lattice_stripe.CardError('x')"),
        (
            "e = stripe.oauth_error.InvalidRequestError",
            "e = lattice_stripe.InvalidOAuthRequestError",
        ),
        (
            "stripe.OAuth.authorize_url(client_id=c)",
            "client.oauth.authorize_url(client_id=c)",
        ),
        (
            "stripe.Customer.retrieve_source(id='cus_1', nested_id='card_1')",
            "client.customers.payment_sources.retrieve('cus_1', 'card_1')",
        ),
        (
            "stripe.Webhook.construct_event(payload=b, sig_header=s, secret=w, tolerance=5)",
            "lattice_stripe.webhooks.construct_event(payload=b, header=s, secret=w, tolerance=5)",
        ),
        (
            "stripe.Webhook.construct_event(b, s, w, **more)",
            "lattice_stripe.webhooks.construct_event(b, s, w, **more)",
        ),
        (
            "stripe.WebhookSignature.verify_header(b, s, w, 5)",
            "lattice_stripe.webhooks.verify(b, s, w, tolerance=5)",
        ),
        (
            "stripe.checkout.Session.construct_from(values, key)",
            "lattice_stripe.decode(values, lattice_stripe.types.CheckoutSession)",
        ),
        (
            "stripe.issuing.Card.TestHelpers.ship_card('ic_1')",
            "client.test_helpers.issuing.cards.ship_card('ic_1')",
        ),
    ],
)
def test_a_call_of_the_module_is_rewritten(before: str, after: str) -> None:
    found = rewrite(f"{KEY}{before}\n")
    assert found.undecided == ()
    assert found.source.splitlines()[-1] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("c.v1.customers.create({'email': e})", "c.customers.create(email=e)"),
        ("c.customers.create(params=p, options=o)", "c.customers.create(**p, opts=o)"),
        ("c.customers.create({**p, 'email': e})", "c.customers.create(**p, email=e)"),
        (
            "c.customers.create({}, {**o, 'stripe_account': a})",
            "c.customers.create(opts={**o, 'stripe_account': a})",
        ),
        ("c.customers.create(None, None)", "c.customers.create()"),
        ("c.customers.retrieve('x', None, o)", "c.customers.retrieve('x', opts=o)"),
        (
            "c.v1.balance_transactions.list(params={'a-b': 1})",
            "c.balance_transactions.list(**{'a-b': 1})",
        ),
        (
            "c.v1.customers.list(options={'max_network_retries': 1})",
            'c.customers.list(opts={"max_retries": 1})',
        ),
        ("c.construct_event(b, s, w)", "lattice_stripe.webhooks.construct_event(b, s, w)"),
        ("c.oauth.token({'grant_type': g})", "c.oauth.token(grant_type=g)"),
        (
            "c.oauth.authorize_url({'client_id': i}, {'express': True})",
            "c.oauth.authorize_url(client_id=i, express=True)",
        ),
        (
            "c.oauth.authorize_url({'client_id': i}, {'express': True, 'state': s})",
            "c.oauth.authorize_url(client_id=i, express=True, state=s)",
        ),
        ("c.oauth.authorize_url({'client_id': i}, None)", "c.oauth.authorize_url(client_id=i)"),
        ("c.oauth.deauthorize({'stripe_user_id': u})", "c.oauth.deauthorize(stripe_user_id=u)"),
    ],
)
def test_a_call_of_a_client_is_rewritten(before: str, after: str) -> None:
    start = "import stripe\nc = stripe.StripeClient(key, max_network_retries=2, proxy=p)\n"
    found = rewrite(f"{start}{before}\n")
    assert found.undecided == ()
    _, created, call = found.source.splitlines()
    options = 'max_retries=2, http_options={"proxy": p}'
    assert created.replace("'", '"') == f"c = lattice_stripe.Client(key, {options})"
    assert call == after


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("stripe.max_network_retries = 2", "pass max_retries=... to the client"),
        ("stripe.proxy = p", 'pass http_options={"proxy": ...} to the client'),
        ("stripe.Invoice.retrieve()", "invoices.retrieve takes invoice"),
        ("stripe.Invoice.retrieve('in_1', key)", "this call has more"),
        ("stripe.Invoice.retrieve(*ids)", "passes * arguments"),
        ("stripe.Customer.create(emial=e)", "customers.create has no parameter 'emial'"),
        ("stripe.Customer.construct_from(d, key=None)", "write: lattice_stripe.decode(values)"),
        ("stripe.Customer.construct_from()", "write: lattice_stripe.decode(values)"),
        ("stripe.Customer.construct_from(d, key, v)", "write: lattice_stripe.decode(values)"),
        ("stripe.Customer.ListParams", "no counterpart"),
        ("stripe.Invoice.upcoming(customer=c)", "use invoices.create_preview"),
        ("stripe.OAuth.authorize_url(scope=s)", "pass client_id=..."),
        ("stripe.OAuth.deauthorize(stripe_user_id=u)", "pass client_id=..."),
        ("stripe.Invoice.pay()", "invoices.pay takes invoice, which this call does not name"),
        ("stripe.Account.retrieve_person('acct_1')", "persons.retrieve takes account, person,"),
        ("stripe.Webhook.construct_event(b, s, w, api_key=k)", "construct_event takes no api_key"),
        ("stripe.Webhook.construct_event(b, s, w, tolerance=0)", "write tolerance=None"),
        ("stripe.WebhookSignature.verify_header(b, s, w, 0)", "write tolerance=None"),
        ("call = stripe.Customer.create", "use client.customers.create, and check"),
        ("partial(stripe.Customer.create, email=e)", "use client.customers.create, and check"),
        (
            "patch.object(stripe.Customer, 'create')",
            "stripe.Customer has no method 'create' in lattice_stripe",
        ),
        ("patch('stripe.Customer.create')", "the string 'stripe.Customer.create' names"),
        ("def f(c: 'stripe.Customer'): pass", "the string 'stripe.Customer' names"),
        ("stripe.CardError('m', None, 'c')", "CardError takes a message and keywords"),
        ("stripe.error.StripeError('m', should_retry=True)", "StripeError takes a message and"),
        ("print(stripe.Customer.search(query=q).next_page)", "next_page is a method: write"),
        ("found.void_invoice()", "found may be a resource"),
        ("stripe.log = 'debug'", "no counterpart"),
        ("errors = stripe.oauth_error", "no counterpart"),
        (
            "model = stripe.Customer",
            "stripe.Customer has no methods that send requests: use a service",
        ),
        ("models = {'a': stripe.checkout.Session}", "stripe.checkout.Session has no methods"),
        ("find_all(stripe.Customer, limit=3)", "stripe.Customer has no methods"),
        ("stripe.terminal.Refund.list_configurations()", "no counterpart"),
    ],
)
def test_what_cannot_be_decided_is_listed_with_its_line(line: str, reason: str) -> None:
    found = rewrite(f"{KEY}\n{line}\n")
    ((number, listed),) = found.undecided
    assert number == 4
    assert reason in listed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("for c in found: c.delete()", "for c in found: client.customers.delete(c.id)"),
        ("for c in found.data: c.delete()", "for c in found.data: client.customers.delete(c.id)"),
        (
            "for c in found.auto_paging_iter(): c.delete()",
            "for c in found.auto_paging_iter(): client.customers.delete(c.id)",
        ),
        ("x = [c.delete() for c in found]", "x = [client.customers.delete(c.id) for c in found]"),
        ("found['data'][0].delete()", "client.customers.delete(found['data'][0].id)"),
        (
            "stripe.Coupon.retrieve('x').delete()",
            "client.coupons.delete(client.coupons.retrieve('x').id)",
        ),
        (
            "(found\n .data[0]\n .delete())",
            "(client.customers.delete(found\n .data[0].id))",
        ),
        (
            "if c := stripe.Coupon.retrieve('x'): c.delete()",
            "if c := client.coupons.retrieve('x'): client.coupons.delete(c.id)",
        ),
        (
            "c = found.data[0] if found.data else None; c.delete()",
            "c = found.data[0] if found.data else None; client.customers.delete(c.id)",
        ),
        (
            "for c in sorted(found, key=k): c.delete()",
            "for c in sorted(found, key=k): client.customers.delete(c.id)",
        ),
    ],
)
def test_a_method_of_an_object_of_a_known_class_is_rewritten(before: str, after: str) -> None:
    found = rewrite(f"{KEY}found = stripe.Customer.list()\n{before}\n")
    assert found.undecided == ()
    assert found.source.endswith(f"\n{after}\n")


@pytest.mark.parametrize("line", ["def f(c): c.delete()", "f = lambda c: c.delete()"])
def test_a_parameter_hides_the_variable_of_the_same_name(line: str) -> None:
    found = rewrite(f"{KEY}c = stripe.Coupon.retrieve('x')\n{line}\nc.delete()\n")
    assert found.source.splitlines()[-2:] == [line, "client.coupons.delete(c.id)"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("c.items()", "to_dict() for a dict"),
        ("c.modify('cus_1', name='x')", "call a method of a service"),
        ("c.sources.create(source='tok')", "c.sources.create() has no counterpart"),
        ("c.sources.retrieve('card_1').delete()", "c.sources.retrieve() has no counterpart"),
        ("page.is_empty", "write: not page.data"),
        ("page.create(name='x')", "page.create() has no counterpart"),
        ("page.next_page()", "returns None after the last page"),
        ("if page: ...", "page is true even without items: write page.data"),
        (
            "async def f(): return await stripe.Invoice.list_async() or x",
            "is true even without items",
        ),
        ("if not page: ...", "page is true even without items"),
        ("while page and x: ...", "page is true even without items"),
        ("x = page[0] if page else None", "page is true even without items"),
        ("x = x or not stripe.Invoice.list()", "stripe.Invoice.list() is true even without items"),
        ("hasattr(c, 'deleted')", "c always has all fields: write 'deleted' in c"),
        (
            "getattr(c, 'name', '')",
            "getattr() returns None for a field that Stripe left out: write c.get('name', '')",
        ),
        ("stripe.Quote.pdf('qt_1').io", "the call returns bytes"),
        ("stripe.Quote.pdf('qt_1').read()", "leave out .read()"),
        ("stripe.Customer.delete('cus_1').items()", "to_dict() for a dict"),
        ("c.metadata.plan", 'c.metadata is a dict: write c.metadata["plan"]'),
        ("c['metadata'].plan", "is a dict: write"),
        ("str(c)", "write c.to_json()"),
        ("f'{c}'", "write c.to_json()"),
        ("del c['id']", "del c[...] is not possible"),
        ("c['id'] += 'x'", "c[...] = ... is not possible"),
        ("e['data']['object'].items()", "to_dict() for a dict"),
        ("e.data.object.pay()", "call a method of a service"),
        ("e.data.object.metadata.plan", "is a dict: write"),
        ("self.c = c; self.c.delete()", "self.c has the account and key of an earlier call"),
        ("self.c = c; self.c.metadata.plan", "self.c.metadata is a dict: write"),
        ("find('cus_1').capture()", "find('cus_1') may be a resource"),
        ("list(map(lambda each: each.delete(), page))", "each may be a resource"),
    ],
)
def test_a_use_of_a_result_that_differs_is_listed(line: str, reason: str) -> None:
    start = (
        f"{KEY}c = stripe.Customer.retrieve('cus_1')\npage = stripe.Customer.list()\n"
        "e = stripe.Webhook.construct_event(body, header, secret)\n"
    )
    ((number, listed),) = rewrite(f"{start}{line}\n").undecided
    assert number == 6
    assert reason in listed


@pytest.mark.parametrize(
    "line",
    [
        *("c.to_dict()", "c.get('a')", "c.email.lower()", "c.metadata.get(1)"),
        *("self.x.void_invoice()", "Base.metadata.bind", "str(c.id)", "f'{c.id}'", "c.metadata[1]"),
        *("if page.data: ...", "if not page['data']: ...", "x = len(page) > 0", "if found: ..."),
        *("if c: ...", "getattr(c, 'deleted', False)", "getattr(c, name, None)", "hasattr(x, 'y')"),
        "getattr(x, 'y', 1)",
        *("isinstance(c, stripe.Customer)", "cast(list[stripe.Customer], c)", "-x", "x or c"),
        "if stripe.Customer.search_auto_paging_iter(query='x'): ...",
        "a = b\nb = a\nif a: ...",
    ],
)
def test_a_use_of_a_result_that_is_the_same_is_not_listed(line: str) -> None:
    start = "page = stripe.Customer.list()\nfound = list(page)\nc = stripe.Customer.retrieve('c')\n"
    found = rewrite(f"{KEY}{start}{line}\n")
    assert found.undecided == ()


@pytest.mark.parametrize(
    "line",
    [
        "stripe.Refund.create(**kw)",
        "stripe.Refund.create(**{'idempotency_key': 'x'})",
        "stripe.Refund.create(**{**kw})",
        "kw = f()\nstripe.Refund.create(**kw)",
        "kw = {'idempotency_key': 'x'}\nstripe.Refund.create(**kw)",
        "kw = {}\nkw['idempotency_key'] = 'x'\nstripe.Refund.create(**kw)",
        "kw = {}\nkw.update(f())\nstripe.Refund.create(**kw)",
        "def f(kw={}): stripe.Refund.create(**kw)",
        "c.capture(**kw)",
    ],
)
def test_arguments_that_may_have_options_are_listed(line: str) -> None:
    ((_, reason), *_) = rewrite(f"{KEY}c = stripe.Charge.retrieve('ch_1')\n{line}\n").undecided
    assert "may have idempotency_key" in reason


@pytest.mark.parametrize(
    ("start", "value"),
    [
        ("def f(p=None): ", "(p or {})"),
        ("def f(p: dict | None): ", "(p or {})"),
        ("p = None\nif a: p = {}\n", "(p or {})"),
        ("p = d if a else None\n", "(p or {})"),
        ("def f(p): ", "p"),
        ("p = {'email': e}\n", "p"),
    ],
)
def test_params_that_may_be_none_are_passed_as_an_empty_dict(start: str, value: str) -> None:
    call = "c.customers.create(p)"
    found = rewrite(f"import stripe\nc = stripe.StripeClient(k)\n{start}{call}\n")
    assert found.undecided == ()
    assert found.source.endswith(f"c.customers.create(**{value})\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("c.pay()", "c = client.invoices.pay(c.id)"),
        ("await c.pay_async()", "c = await async_client.invoices.pay(c.id)"),
        ("print(c.pay())", "print(client.invoices.pay(c.id))"),
        ("c.delete()", "client.invoices.delete(c.id)"),
    ],
)
def test_a_method_that_updates_its_object_is_assigned(before: str, after: str) -> None:
    program = f"{KEY}async def f():\n    c = stripe.Invoice.retrieve('x')\n    {before}\n"
    found = rewrite(program)
    assert found.source.splitlines()[-1].strip() == after


def test_a_method_that_updates_an_object_of_an_outer_function_is_listed() -> None:
    program = f"{KEY}c = stripe.Invoice.retrieve('x')\ndef f():\n    c.pay()\n"
    found = rewrite(program)
    assert found.source.splitlines()[-1] == "    client.invoices.pay(c.id)"
    assert found.undecided == ((5, "c is not updated by this call: use the result"),)


def test_variables_may_depend_on_each_other_in_long_chains_and_circles() -> None:
    chain = "".join(f"c{i + 1} = c{i}.pay()\n" for i in range(150))
    circle = "a = b.pay()\nb = a.pay()\n"
    found = rewrite(f"{KEY}c0 = stripe.Invoice.retrieve('x')\n{chain}{circle}")
    assert "c150 = client.invoices.pay(c149.id)\n" in found.source
    assert found.source.endswith(circle)
    assert len(found.undecided) == 2


def test_a_client_in_another_function_does_not_make_a_variable_a_client() -> None:
    program = (
        "import stripe\nstripe.api_key = key\ndef f():\n"
        "    for c in stripe.Customer.list(): yield c.metadata['plan'], c.email\n"
        "def g(a):\n    c = stripe.StripeClient(k, stripe_account=a)\n"
        "    return c.customers.create({'email': e})\n"
    )
    found = rewrite(program)
    assert found.undecided == ()
    assert found.source.endswith("return c.customers.create(email=e)\n")


def test_user_message_is_listed_unless_the_error_is_about_a_card() -> None:
    program = (
        f"{KEY}try:\n    pass\nexcept stripe.CardError as e:\n    print(e.user_message)\n"
        "except (stripe.CardError, stripe.error.APIError) as e:\n    print(e.user_message)\n"
        "except OSError as e:\n    print(e.user_message)\n"
        "except stripe.error.CardError as e:\n    print(e.user_message)\n"
    )
    ((line, reason),) = rewrite(program).undecided
    assert (line, "show your own text" in reason) == (8, True)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("c.raw_request('get', '/v1/x')", "write client.request(method, path, params)"),
        ("c.parse_thin_event(b, s, w)", "write client.parse_event_notification("),
        ("found = c.v1.customers", "calls take parameters as keywords"),
        ("call(c.customers.create)", "calls take parameters as keywords"),
        ("c.v1.customers.create(email=e)", "arguments besides ids, params and options"),
        ("c.v1.customers.create(p, o, x)", "arguments besides ids, params and options"),
    ],
)
def test_a_use_of_a_client_that_differs_is_listed(line: str, reason: str) -> None:
    ((number, listed),) = rewrite(f"import stripe\nc = stripe.StripeClient(k)\n{line}\n").undecided
    assert number == 3
    assert reason in listed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f().v1.customers.create({'email': e})", "f().customers.create(email=e)"),
        ("f().customers.create({'email': e})", "f().customers.create(email=e)"),
        ("shop.f().customers.create({'email': e})", "shop.f().customers.create(email=e)"),
        (
            "stripe.StripeClient(k).v1.customers.list()",
            "lattice_stripe.Client(k).customers.list()",
        ),
        ("shop.client.v1.customers.list()", "shop.client.customers.list()"),
        ("shop().client.v1.customers.list()", "shop().client.customers.list()"),
        ("clients['a'].v1.customers.list()", "clients['a'].customers.list()"),
    ],
)
def test_a_call_of_an_expression_that_is_a_client_is_rewritten(before: str, after: str) -> None:
    found = rewrite(f"import stripe\ndef f() -> stripe.StripeClient: ...\n{before}\n")
    assert found.undecided == ()
    assert found.source.splitlines()[-1] == after


def test_a_client_that_is_passed_or_annotated_is_async_if_all_calls_are() -> None:
    program = (
        "import stripe\nclass Shop:\n"
        "    def __init__(self, client: stripe.StripeClient | None = None) -> None:\n"
        "        self.client = client\n"
        "    async def f(self):\n        await self.client.customers.list_async({'limit': 3})\n"
        "def get():\n    return stripe.StripeClient(k)\n"
    )
    found = rewrite(program)
    assert found.undecided == ()
    assert found.source == (
        "import lattice_stripe\nclass Shop:\n"
        "    def __init__(self, client: lattice_stripe.AsyncClient | None = None) -> None:\n"
        "        self.client = client\n"
        "    async def f(self):\n        await self.client.customers.list(limit=3)\n"
        "def get():\n    return lattice_stripe.AsyncClient(k)\n"
    )


def test_a_client_that_is_passed_and_used_sync_and_async_is_listed() -> None:
    program = (
        "import stripe\n"
        "async def f(c: stripe.StripeClient): await c.v1.customers.list_async()\n"
        "def g(c: stripe.StripeClient): c.v1.customers.list()\n"
    )
    found = rewrite(program)
    assert [line for line, _ in found.undecided] == [2, 2, 3]
    assert "'async_c' is not defined" in found.undecided[0].reason
    assert "choose Client or AsyncClient" in found.undecided[2].reason


@pytest.mark.parametrize("line", ["list()", "c = wrap(stripe.Coupon.list()[0]); c.delete()"])
def test_what_another_function_returns_has_no_class(line: str) -> None:
    found = rewrite(f"{KEY}{line}\n")
    assert found.undecided == ()
    after = line.replace("stripe.Coupon.list", "client.coupons.list")
    assert found.source.splitlines()[-1] == after


def test_except_clauses_without_a_name_are_rewritten() -> None:
    found = rewrite(f"{KEY}try: f()\nexcept stripe.CardError: g()\nexcept: h()\n")
    assert found.undecided == ()
    handlers = ["except lattice_stripe.CardError: g()", "except: h()"]
    assert found.source.splitlines()[-2:] == handlers


@pytest.mark.parametrize(
    "line", ["c = stripe.StripeClient(k); x = 1", "c = d = stripe.StripeClient(k)"]
)
def test_a_client_that_is_not_the_only_assignment_of_its_line_is_async(line: str) -> None:
    found = rewrite(
        f"import stripe\n{line}\nasync def f():\n    await c.v1.customers.list_async()\n"
    )
    assert found.undecided == ()
    assert found.source.splitlines()[1] == line.replace(
        "stripe.StripeClient", "lattice_stripe.AsyncClient"
    )


def test_a_function_that_returns_a_client_may_be_defined_after_its_use() -> None:
    program = "import stripe\nc = get()\nc.customers.create({'email': e})\n"
    found = rewrite(f"{program}def get() -> stripe.StripeClient: ...\n")
    assert "\nc.customers.create(email=e)\n" in found.source


def test_an_attribute_that_a_class_annotates_is_a_client() -> None:
    program = (
        "import stripe\nclass Shop:\n    client: stripe.StripeClient\n"
        "    def f(self):\n        self.client.customers.create({'email': e})\n"
    )
    assert "self.client.customers.create(email=e)\n" in rewrite(program).source


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import os, stripe\n", "import lattice_stripe\nimport os\n"),
        ("import stripe, os\n", "import lattice_stripe\nimport os\n"),
        ("import stripe; import os\n", "import lattice_stripe\nimport os\n"),
        ("# Billing.\nimport os, stripe\n", "# Billing.\nimport lattice_stripe\nimport os\n"),
        ("import stripe.error\nimport stripe\n", "import lattice_stripe\n"),
        ("import stripe\nfrom stripe import Customer as C\n", "import lattice_stripe\n"),
        ("import stripe\nfrom stripe.checkout import Session\n", "import lattice_stripe\n"),
        (
            "from .stripe import x\nimport stripe\n",
            "from .stripe import x\nimport lattice_stripe\n",
        ),
        ("import app.stripe\nimport stripe\n", "import app.stripe\nimport lattice_stripe\n"),
    ],
)
def test_imports_of_stripe_that_are_not_used_any_more_are_replaced(before: str, after: str) -> None:
    found = rewrite(f"{before}stripe.api_key = key\n")
    assert found.undecided == ()
    assert found.source == f"{after}client = lattice_stripe.Client(key)\n"


def test_an_attribute_with_the_name_of_an_import_does_not_keep_the_import() -> None:
    found = rewrite("import stripe\nstripe.api_key = settings.stripe\n")
    assert found.source == OWN.replace("key", "settings.stripe")


def test_imported_names_that_are_still_used_stay() -> None:
    program = "from stripe import ca_bundle_path, log, Customer\nprint(log, ca_bundle_path)\n"
    found = rewrite(f"{program}Customer.list()\n")
    assert found.source == (
        "from stripe import ca_bundle_path, log\nprint(log, ca_bundle_path)\n"
        "client.customers.list()\n"
    )
    source = "import stripe.error\nprint(stripe.log)\n"
    assert rewrite(source).source == source


@pytest.mark.parametrize("module", ["app", ".setup", "..app.setup"])
def test_a_module_that_another_file_imported_is_listed(module: str) -> None:
    source = f"from {module} import stripe\nstripe.Customer.create()\n"
    found = rewrite(source)
    assert found.source == source
    ((line, reason),) = found.undecided
    assert (line, "write import stripe" in reason) == (1, True)
    own = f"from {module} import stripe\nstripe.charge(order)\n"
    assert rewrite(own) == (own, ())


def test_a_parameter_with_the_name_of_a_keyword_stays_a_key() -> None:
    found = rewrite("client.v1.customers.create({'name': n, 'from': x})\n")
    assert found.source.splitlines()[-1] == "client.customers.create(**{'name': n, 'from': x})"


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("import stripe.checkout as co", "co.Session"),
        ("import stripe as s", "s.checkout.Session"),
        ("import stripe.checkout", "stripe.checkout.Session"),
        ("from stripe import checkout as co", "co.Session"),
        ("from stripe.checkout._session import Session", "Session"),
    ],
)
def test_a_class_has_the_name_under_which_it_is_imported(start: str, name: str) -> None:
    found = rewrite(f"{start}\n{name}.create(mode='payment')\n")
    assert found.source == "client.checkout.sessions.create(mode='payment')\n"


def test_a_module_that_is_assigned_again_is_still_the_module() -> None:
    lines = "stripe = pytest.importorskip('stripe')\nstripe.Customer.list()\n"
    assert rewrite(f"{KEY}{lines}").source.splitlines()[-1] == "client.customers.list()"


def test_each_function_that_imports_stripe_imports_this_package() -> None:
    function = "def f():\n    import stripe\n    raise stripe.CardError('x')\n"
    found = rewrite(2 * function)
    assert found.source == 2 * function.replace("stripe", "lattice_stripe")


def test_strings_that_name_stripe_are_listed_without_an_import() -> None:
    program = "@patch('shop.views.stripe.Customer.create')\ndef test(create): app.post('/')\n"
    found = rewrite(program)
    assert found.source == program
    ((number, reason),) = found.undecided
    assert number == 1
    assert "names an attribute of stripe" in reason


def test_the_alias_of_an_annotated_client_is_followed() -> None:
    found = rewrite(
        "import stripe\nBilling = Annotated[stripe.StripeClient, Depends(get)]\n"
        "@app.post('/hook')\n"
        "def hook(client: Billing): return client.v1.customers.list()\n"
    )
    assert found.undecided == ()
    assert "client.customers.list()" in found.source


def test_a_block_inside_a_function_that_imports_stripe_imports_nothing_again() -> None:
    program = "def f():\n    import stripe\n    if x:\n        import stripe\n        raise {}\n"
    found = rewrite(program.format("stripe.CardError('x')"))
    assert found.source.count("import") == 1


def test_a_key_that_a_class_sets_is_listed() -> None:
    program = (
        "import stripe\nclass A:\n    stripe.api_key = key\n    def f(s): stripe.Charge.list()\n"
    )
    ((line, reason),) = rewrite(program).undecided
    assert (line, "is a local variable: return it" in reason) == (3, True)


def test_a_key_that_a_function_sets_is_listed() -> None:
    found = rewrite("import stripe\ndef f():\n    stripe.api_key = key\n")
    assert found.source == (
        "import lattice_stripe\ndef f():\n    client = lattice_stripe.Client(key)\n"
    )
    ((line, reason),) = found.undecided
    assert (line, "'client' is a local variable: return it" in reason) == (3, True)


def test_the_http_client_of_a_client_is_listed() -> None:
    found = rewrite("import stripe\nc = stripe.StripeClient('k', http_client=h)\n")
    ((_, reason),) = found.undecided
    assert reason == "http_client of Client is an httpx.Client: replace the value"


def test_options_of_a_client_in_a_mapping_are_listed() -> None:
    found = rewrite("import stripe\nc = stripe.StripeClient('k', **options)\n")
    assert [line for line, _ in found.undecided] == [2]


def test_an_import_of_all_names_is_listed() -> None:
    ((line, reason),) = rewrite("from stripe import *\nCustomer.create()\n").undecided
    assert (line, reason) == (1, "import the names that are used instead of *")


def test_the_options_of_the_http_client_are_one_argument() -> None:
    program = "import stripe\nc = stripe.StripeClient(k, proxy=p, verify_ssl_certs=False)\n"
    found = rewrite(program)
    assert found.undecided == ()
    options = 'http_options={"proxy": p, "verify": False}'
    assert found.source.splitlines()[-1] == f"c = lattice_stripe.Client(k, {options})"


def test_an_object_without_a_counterpart_of_its_method_is_listed() -> None:
    program = f"{KEY}c = stripe.Customer.retrieve('cus_1')\nc.name = 'x'\nc.save()\n"
    found = rewrite(program)
    assert [(line, "c.save() has no counterpart" in why) for line, why in found.undecided] == [
        (5, True)
    ]


def test_a_file_without_a_client_is_listed_once() -> None:
    program = "import stripe\nstripe.Customer.list()\nstripe.Customer.list()\n"
    found = rewrite(program, client="billing")
    assert found.source == "billing.customers.list()\nbilling.customers.list()\n"
    assert [line for line, _ in found.undecided] == [2]


@pytest.mark.parametrize("targets", ["c = d", "c[0]", "c, d"])
def test_a_client_keeps_its_targets(targets: str) -> None:
    found = rewrite(f"import stripe\n{targets} = stripe.StripeClient(key)\n")
    assert found.source == f"import lattice_stripe\n{targets} = lattice_stripe.Client(key)\n"


def test_a_class_of_a_module_of_stripe_is_found() -> None:
    found = rewrite("from stripe.checkout import Session\nSession.create(mode='payment')\n")
    assert found.source.endswith("client.checkout.sessions.create(mode='payment')\n")


def test_pages_of_other_libraries_are_left_alone() -> None:
    program = (
        "import stripe\nc = stripe.StripeClient(key)\n"
        "async def f():\n    async for c in await found().auto_paging_iter():\n        pass\n"
    )
    assert "await found().auto_paging_iter()" in rewrite(program).source


@pytest.mark.parametrize(
    "line",
    ["shop.construct_event(b)", "shop.oauth.authorize_url(a)", "c()", "shop(c)", "f(stripe=c)"],
)
def test_calls_of_other_objects_stay(line: str) -> None:
    found = rewrite(f"import stripe\nc = stripe.StripeClient(key)\n{line}\n")
    assert found == (f"import lattice_stripe\nc = lattice_stripe.Client(key)\n{line}\n", ())


@pytest.mark.parametrize(
    "line",
    ["await task", "await task()", "await tasks.next()", "await found.auto_paging_iter()"],
)
def test_other_await_expressions_stay(line: str) -> None:
    found = rewrite(f"{KEY}async def f():\n    {line}\n")
    assert found == (f"{OWN}async def f():\n    {line}\n", ())


def test_only_auto_paging_iter_of_an_awaited_list_becomes_stream() -> None:
    found = rewrite(f"{KEY}async def f(): await stripe.Customer.list_async().first()\n")
    last = found.source.splitlines()[-1]
    assert last == "async def f(): await client.customers.list().first()"


def test_a_comment_stays_above_the_first_of_two_clients() -> None:
    program = (
        "import stripe\n\n# The clients.\nc = stripe.StripeClient(key)\nc.v1.customers.list()\n"
        "async def f():\n    await c.v1.customers.list_async()\n"
    )
    assert (
        "\n# The clients.\nc = lattice_stripe.Client(key)\n"
        "async_c = lattice_stripe.AsyncClient(key)\n"
    ) in rewrite(program).source


def test_sync_and_async_calls_get_a_client_each() -> None:
    program = (
        "import stripe\nstripe.api_key = key\nstripe.Customer.list()\n"
        "async def f():\n"
        "    async for c in await stripe.Customer.list_async().auto_paging_iter():\n"
        "        await c.delete_async()\n"
    )
    found = rewrite(program)
    assert found.undecided == ()
    assert found.source == (
        "import lattice_stripe\nclient = lattice_stripe.Client(key)\n"
        "async_client = lattice_stripe.AsyncClient(key)\nclient.customers.list()\n"
        "async def f():\n    async for c in async_client.customers.stream():\n"
        "        await async_client.customers.delete(c.id)\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "stripe.Customer.create(stripe_context=x)",
            'client.customers.create(opts={"stripe_context": x})',
        ),
        (
            "stripe.Customer.delete(i, stripe_context=x)",
            'client.customers.delete(i, opts={"stripe_context": x})',
        ),
        (
            "client.v1.customers.list(options={'stripe_context': x})",
            "client.customers.list(opts={'stripe_context': x})",
        ),
    ],
)
def test_the_context_of_a_call_is_kept(before: str, after: str) -> None:
    found = rewrite(f"{KEY}{before}\n")
    assert found.undecided == ()
    assert found.source.splitlines()[-1] == after


def test_calls_of_v1_are_rewritten_in_a_file_without_stripe() -> None:
    program = "from app import billing\nbilling.v1.customers.create({'email': e})\n"
    found = rewrite(program)
    assert found.undecided == ()
    assert found.source == "from app import billing\nbilling.customers.create(email=e)\n"


def test_item_assignment_to_a_result_is_listed() -> None:
    found = rewrite(
        f"{KEY}c = stripe.Customer.retrieve('cus_1')\nc['name'] = c['email']\nd['a'] = 1\n"
    )
    assert [line for line, _ in found.undecided] == [4]
    assert "c[...] = ... is not possible: set the attribute" in found.undecided[0].reason


@pytest.mark.parametrize(
    "source",
    [
        "import os\nclient.v1.pods.list()\npod.void_invoice()\n",
        "import os\nclient.customers.list()\n",
        "",
        "x = 1\n",
        "import stripes\n",
        "from .stripe import Customer\nCustomer.list()\n",
        "from . import stripe\nstripe.Customer.list()\n",
        "import app.stripe\napp.stripe.Customer.list()\n",
    ],
)
def test_a_file_without_stripe_stays_the_same(source: str) -> None:
    assert rewrite(source) == (source, ())


def test_the_patterns_of_the_official_readme_are_rewritten() -> None:
    """Each Python block of the installed package's description."""
    text = metadata("stripe").get_payload()
    blocks = re.findall(r"^( *)```py(?:thon)?\n(.*?)^ *```", str(text), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 10
    start = "import stripe\nfrom stripe import StripeClient\nclient: StripeClient\n"
    for indent, block in blocks:
        source = start + re.sub(f"^{indent}", "", block, flags=re.MULTILINE)
        source = source.replace(":\n  ...", ": ...")
        found = rewrite(source)
        listed = {line for line, _ in found.undecided}
        for number, line in enumerate(found.source.splitlines(), 1):
            code = line.partition("#")[0]
            is_import = "import" in code
            if "stripe." in code.replace("lattice_stripe.", "") and not is_import:
                assert listed, (number, line)
            assert ".v1." not in code
            assert "_async(" not in code


DOCS = Path(__file__).parents[1] / "docs" / "migrating.md"
ROWS = re.findall(
    r"^\| `([^`]+)` \| `(.*?lattice_stripe.*|client\..*)` \|$", DOCS.read_text(), re.M
)


def test_the_page_has_at_least_twenty_rows() -> None:
    assert len(ROWS) >= 20


@pytest.mark.parametrize(("before", "after"), ROWS)
def test_a_row_of_the_page_is_what_the_tool_writes(before: str, after: str) -> None:
    start = "" if "=" in before.partition("(")[0] else "stripe.api_key = key\n"
    client = "" if start == "" or "client." not in before else "client: stripe.StripeClient\n"
    found = rewrite(f"import stripe\n{start}{client}{before}\n")
    assert found.undecided == ()
    assert found.source.splitlines()[-1] == after


# --- a sample application -------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[LoopbackStripe]:
    found = LoopbackStripe()
    yield found
    found.stop()


def test_the_sample_application_sends_the_same_requests_after_the_rewrite(
    server: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (HERE / "with_stripe_python.py").read_text("utf-8")
    found = rewrite(before)
    assert found.undecided == ()
    assert "import stripe\n" not in found.source
    own = found.source.replace('Client("sk_test_shop")', "Client('sk_test_shop', base_url=URL)")
    monkeypatch.setattr(stripe, "api_base", server.url)
    monkeypatch.setattr(stripe, "connect_api_base", server.url)
    monkeypatch.setattr(stripe, "max_network_retries", 0)
    official_client = stripe.StripeClient("sk_test_shop", base_addresses={"api": server.url})
    own_client = lattice_stripe.Client("sk_test_shop", base_url=server.url)
    official_requests = _run_shop(before, server, official_client)
    assert _run_shop(own, server, own_client) == official_requests
    assert len(official_requests) == 14


def _run_shop(source: str, server: LoopbackStripe, client: Any) -> list[tuple[Any, ...]]:
    """The requests of the application."""
    server.asked.clear()
    shop: dict[str, Any] = {"URL": server.url, "__name__": "shop"}
    exec(compile(source, "shop.py", "exec", dont_inherit=True), shop)
    customer = {"id": "cus_1", "object": "customer"}
    invoice = {"id": "in_1", "object": "invoice"}
    page = {"object": "list", "url": "/v1/invoices", "has_more": False, "data": [invoice]}
    session = {"id": "cs_1", "object": "checkout.session", "url": "https://example.com"}
    for body in (customer, customer, invoice, {"id": "ii_1", "object": "invoiceitem"}):
        server.reply(body)
    for body in (invoice, invoice, invoice, {**page, "has_more": True}, page):
        server.reply(body)
    tax_id = {"id": "txi_1", "object": "tax_id"}
    for body in (tax_id, {**tax_id, "deleted": True}, session, session):
        server.reply(body)
    assert shop["sign_up"]("ada@example.com", "acct_1").id == "cus_1"
    assert shop["bill"]("cus_1", 500) == "in_1"
    assert shop["open_invoices"]("cus_1") == ["in_1", "in_1"]
    shop["tax_ids"]("cus_1")
    assert shop["check_out"](client) == "https://example.com"
    server.refuse(400, type="invalid_request_error", code="charge_already_refunded", message="No.")
    assert shop["refund"]("ch_1") is False
    return [
        (
            asked.method,
            asked.path,
            sorted(asked.query or asked.form),
            asked.headers.get("stripe-account"),
            asked.method == "POST" and "idempotency-key" in asked.headers,
        )
        for asked in server.asked
    ]


# --- the account and the key of objects -----------------------------------------------------

ACCOUNTS = """\
import stripe
stripe.api_key = "sk_platform"
eu = stripe.StripeClient("sk_eu", stripe_account="acct_eu", base_addresses={"api": URL})
us = stripe.StripeClient("sk_us", base_addresses={"api": URL})

class Shop:
    def __init__(self):
        self.client = stripe.StripeClient("sk_shop", base_addresses={"api": URL})

    def take(self):
        charge = self.client.v1.charges.retrieve("ch_1")
        charge.capture()

"""
SENT_BY_ITS_CLIENT = [
    "stripe.Charge.retrieve('ch_1').capture()",
    "c = stripe.Charge.retrieve('ch_1', idempotency_key='k')\nc = c.capture()\nc.capture()",
    "c = eu.v1.charges.retrieve('ch_1')\nc.capture(idempotency_key='k')",
    "c = eu.v1.charges.retrieve('ch_1', None, {'idempotency_key': 'k'})\nc.capture()",
    "c = us.v1.charges.retrieve('ch_1')\nc.capture(stripe_account='acct_2')",
    "def f():\n    c = eu.v1.charges.retrieve('ch_1')\n    return c.capture().capture()\nf()",
    "def f(eu):\n    c = eu.v1.charges.retrieve('ch_1')\n    c.capture()\nf(us)",
    "c = eu.v1.charges.retrieve('ch_1')\ndef f(): return c.capture()\nf()",
    "for _ in 'ab':\n    c = eu.v1.charges.retrieve('ch_1')\n    c = c.capture()",
    "values = {'amount': 5}\nstripe.Charge.create(**values).capture()",
    "c: stripe.Charge = eu.v1.charges.retrieve('ch_1')\nc.capture()",
    "Shop().take()",
]
LISTED = [
    "c = stripe.Charge.retrieve('ch_1', stripe_account='acct_1')\nc.capture()",
    "c = stripe.Charge.retrieve('ch_1', api_key='sk_2')\nc.capture()",
    "stripe.Charge.retrieve('ch_1', stripe_account='acct_1').capture()",
    "c = us.v1.charges.retrieve('ch_1', options={'stripe_account': 'acct_1'})\nc.capture()",
    "o = {'stripe_account': 'acct_1'}\nc = us.v1.charges.retrieve('ch_1', None, o)\nc.capture()",
    "o = {'stripe_account': 'acct_1'}\nus.v1.charges.retrieve('ch_1', options={**o}).capture()",
    "o = 'stripe_account'\nus.v1.charges.retrieve('ch_1', options={o: 'acct_1'}).capture()",
    "c = stripe.Charge.retrieve('ch_1')\nc = c.capture(stripe_account='acct_1')\nc.capture()",
    "def f(c: stripe.Charge): c.capture()\nf(eu.v1.charges.retrieve('ch_1'))",
    "def f(): return eu\nc = f().v1.charges.retrieve('ch_1')\nc.capture()",
    "us = eu\nc = us.v1.charges.retrieve('ch_1')\nc.capture()",
    "c = eu.v1.charges.retrieve('ch_1')\ndef f(eu): c.capture()\nf(us)",
    "c = eu.v1.charges.retrieve('ch_1')\nc = us.v1.charges.retrieve('ch_1')\nc.capture()",
    "c = (eu.v1.charges.retrieve('ch_1') if 1 else us.v1.charges.retrieve('ch_1'))\nc.capture()",
    "def f(c):\n    if not c: c = us.v1.charges.retrieve('ch_1')\n    c.capture()\n"
    "f(eu.v1.charges.retrieve('ch_1'))",
    "for e in (eu, us):\n    c = e.v1.charges.retrieve('ch_1')\n    if e is eu: d = c\nd.capture()",
    "c = stripe.Charge.retrieve('ch_1')\nfor _ in 'ab':\n    c.capture()\n"
    "    c = stripe.Charge.retrieve('ch_1', stripe_account='acct_1')",
    "c = stripe.Charge.retrieve('ch_1')\ndef f(): c.capture()\n"
    "c = stripe.Charge.retrieve('ch_1', stripe_account='acct_1')\nf()",
    "c = stripe.Charge.retrieve('ch_1')\nstripe.api_key = 'sk_2'\nc.capture()",
    "c = stripe.Charge.retrieve('ch_1')\ndef f():\n    global c\n"
    "    c = eu.v1.charges.retrieve('ch_1')\nf()\nc.capture()",
    "a = stripe.Charge.retrieve('ch_1')\nfor _ in 'ab':\n    b = a\n    b.capture()\n"
    "    a = b.capture(stripe_account='acct_1')\n    a = stripe.Charge.retrieve(\n"
    "        a.id, stripe_account='acct_1')",
    "o = {'amount': 5}\no['stripe_account'] = 'acct_1'\nstripe.Charge.create(**o).capture()",
    "o = {'amount': 5}\no.update(api_key='sk_2')\nstripe.Charge.create(**o).capture()",
    "def f(**o): stripe.Charge.create(**o).capture()\nf(stripe_account='acct_1')",
]
LISTS = [
    "for c in stripe.Charge.list(stripe_account='acct_1').auto_paging_iter(): c.capture()",
    "[c.capture() for c in us.v1.charges.list(options={'stripe_account': 'acct_1'})]",
    "found = stripe.Charge.list(api_key='sk_2')\nfound.data[0].capture()",
]


def _accounts(
    source: str, server: LoopbackStripe, *, is_list: bool
) -> tuple[list[tuple[str, ...]], bool]:
    """The account and key of each request, and whether the program ended."""
    server.asked.clear()
    server.replies.clear()
    charge = {"id": "ch_1", "object": "charge"}
    if is_list:
        server.reply({"object": "list", "url": "/v1/charges", "has_more": False, "data": [charge]})
    for _ in range(8):
        server.reply(charge)
    ended = True
    try:
        exec(compile(source, "app.py", "exec", dont_inherit=True), {"URL": server.url})
    except (AttributeError, lattice_stripe.InvalidArgumentError):
        ended = False
    sent = [
        (r.method, r.path, r.headers["authorization"], r.headers.get("stripe-account", ""))
        for r in server.asked
    ]
    return sent, ended


def _both(
    program: str, server: LoopbackStripe, *, is_list: bool = False
) -> tuple[Any, list[tuple[str, ...]], tuple[list[tuple[str, ...]], bool]]:
    """What the tool finds, the requests of the program, and those of the rewritten one."""
    source = ACCOUNTS + program + "\n"
    found = rewrite(source)
    own = re.sub(r"Client\(('sk_2'|\"sk_platform\")\)", r"Client(\1, base_url=URL)", found.source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stripe, "api_base", server.url)
        patch.setattr(stripe, "api_key", None)
        official, ended = _accounts(source, server, is_list=is_list)
    assert ended
    return found, official, _accounts(own, server, is_list=is_list)


@pytest.mark.parametrize("program", SENT_BY_ITS_CLIENT)
def test_a_method_of_an_object_has_the_account_and_key_of_the_client_that_returned_it(
    program: str, server: LoopbackStripe
) -> None:
    found, official, own = _both(program, server)
    assert found.undecided == ()
    assert own == (official, True)
    assert len(official) > 1


@pytest.mark.parametrize("program", [*LISTED, *LISTS])
def test_a_method_of_an_object_that_may_have_another_account_or_key_is_listed_and_not_sent(
    program: str, server: LoopbackStripe
) -> None:
    found, official, (own, ended) = _both(program, server, is_list=program in LISTS)
    assert not ended
    assert own == official[: len(own)]
    assert len(own) < len(official)
    lines = (ACCOUNTS + program).splitlines()
    assert any("capture" in lines[line - 1] for line, _ in found.undecided)


def test_the_line_of_an_object_with_another_account_has_the_call_to_write() -> None:
    program = f"{KEY}c = stripe.Coupon.retrieve('x', stripe_account=a)\nc.delete()\n"
    ((line, reason),) = rewrite(program).undecided
    assert line == 4
    assert 'client.coupons.delete(c.id, opts={"stripe_account": ...})' in reason


@pytest.mark.parametrize(
    "other", ["client = stripe.StripeClient('sk_eu')", "def f(client: stripe.StripeClient): ..."]
)
def test_calls_of_the_module_do_not_use_a_client_that_the_file_has_already(other: str) -> None:
    source = rewrite(f"{KEY}{other}\nstripe.Coupon.delete('x')\n").source
    assert source.splitlines()[1] == "stripe_client = lattice_stripe.Client(key)"
    assert source.splitlines()[-1] == "stripe_client.coupons.delete('x')"


# --- code that must not be broken -----------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        "def test(client): client.get('/')",
        "def client(): ...",
        "client = redis.Redis()",
        "client: Redis = redis.Redis()",
        "for client in clients: ...",
        "with http.Client() as client: ...",
        "print([client for client in clients])",
        "if client := find(): ...",
        "from app.redis import client",
    ],
)
def test_another_variable_with_the_name_of_the_client_keeps_it(other: str) -> None:
    found = rewrite(f"{KEY}{other}\nstripe.Customer.retrieve('x')\n")
    assert "stripe_client = lattice_stripe.Client(key)" in found.source
    assert found.source.splitlines()[-2:] == [other, "stripe_client.customers.retrieve('x')"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            """f"{stripe.Customer.create(idempotency_key='k').id}\"""",
            """f"{client.customers.create(opts={'idempotency_key': 'k'}).id}\"""",
        ),
        (
            """f'{stripe.Customer.create(idempotency_key="k").id}\'""",
            """f'{client.customers.create(opts={"idempotency_key": "k"}).id}\'""",
        ),
    ],
)
def test_options_in_an_f_string_have_other_quotes(before: str, after: str) -> None:
    assert rewrite(f"{KEY}{before}\n").source.splitlines()[-1] == after


@pytest.mark.parametrize(
    "assignment",
    ["c = Model.get()", "c, created = Model.get_or_create()", "if a: c = Model.get()"],
)
@pytest.mark.parametrize("is_last", [True, False])
def test_a_method_of_a_variable_that_may_hold_something_else_is_listed(
    assignment: str, is_last: bool
) -> None:
    lines = ["    c = stripe.Coupon.retrieve('x')", f"    {assignment}"]
    source = [KEY + "def f(a):", *(lines if is_last else lines[::-1]), "    c.delete()"]
    found = rewrite("\n".join(source) + "\n")
    assert found.source.splitlines()[-1] == "    c.delete()"
    assert [line for line, reason in found.undecided if "c may be a resource" in reason] == [6]


def test_a_variable_that_is_none_at_first_has_the_class_of_the_call() -> None:
    lines = "c = None\nif a:\n    c = stripe.Coupon.retrieve('x')\nc.delete()\n"
    assert rewrite(KEY + lines).source.endswith("\nclient.coupons.delete(c.id)\n")


@pytest.mark.parametrize("expression", ["[{}]", "{{{}}}", "({})", "{{1: {}}}"])
def test_the_variable_of_a_comprehension_is_another(expression: str) -> None:
    inner = expression.format("c.delete() {}").replace("{}", "for c in stripe.Coupon.list()")
    found = rewrite(f"{KEY}{inner}\nc.delete()\n")
    *_, comprehension, last = found.source.splitlines()
    assert "client.coupons.delete(c.id) for c in client.coupons.list()" in comprehension
    assert last == "c.delete()"


def test_a_parameter_hides_the_import() -> None:
    source = f"{KEY}def test(stripe): stripe.Customer.retrieve('x')\n"
    assert rewrite(source).source.splitlines()[-1] == source.splitlines()[-1]


def test_a_parameter_with_the_name_of_a_class_does_not_hide_the_class_of_the_module() -> None:
    source = f"{KEY}def test(Customer): stripe.Customer.retrieve(Customer)\n"
    last = rewrite(source).source.splitlines()[-1]
    assert last == "def test(Customer): client.customers.retrieve(Customer)"


def test_comments_beside_options_are_kept() -> None:
    call = "stripe.Coupon.create(\n    # who\n    idempotency_key=k,  # once\n    name='x',\n)\n"
    found = rewrite(KEY + call).source
    assert {"# who", "# once"} <= {line.strip() for line in found.splitlines()}
    ast.parse(found)


def test_an_api_key_of_construct_event_is_listed() -> None:
    line = "stripe.Webhook.construct_event(body, header, secret, 300, key)"
    found = rewrite(f"{KEY}{line}\n")
    assert found.source.splitlines()[-1] == line
    assert "construct_event takes no api_key" in found.undecided[0].reason


def test_a_call_of_the_module_itself_is_listed() -> None:
    found = rewrite(f"{KEY}stripe()\n")
    assert found.source.splitlines()[-1] == "stripe()"
    assert "stripe: no counterpart was found" in found.undecided[0].reason


def test_a_parameter_that_an_oauth_call_does_not_have_is_listed() -> None:
    found = rewrite(f"{KEY}stripe.OAuth.token(grant_type=g, client_secret=s)\n")
    assert [reason for _, reason in found.undecided] == [
        "oauth.token has no parameter 'client_secret'"
    ]


def test_the_lines_of_a_dict_stay() -> None:
    start = "import stripe\nc = stripe.StripeClient(k)\n"
    found = rewrite(start + 'c.customers.create({\n    "email": x,\n    "name": y,\n})\n')
    assert found.source.endswith("c.customers.create(\n    email=x,\n    name=y,\n)\n")
    found = rewrite(start + 'c.customers.create({\n    "email": x,\n    "name": y\n})\n')
    assert found.source.endswith("c.customers.create(\n    email=x,\n    name=y\n)\n")
    found = rewrite(start + 'c.customers.update("cus_1", {\n    "email": x,\n})\n')
    assert found.source.endswith('c.customers.update("cus_1", email=x,\n)\n')


# --- the command ----------------------------------------------------------------------------


def test_the_command_shows_a_diff_and_writes_only_with_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "app" / "billing.py"
    file.parent.mkdir()
    source = f"{KEY}stripe.Customer.list()\r\nstripe.log = 'info'\n"
    file.write_bytes(source.encode())
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "other.py").write_text(KEY, "utf-8")
    assert main([str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert {"-stripe.Customer.list()", "+client.customers.list()"} <= set(shown.splitlines())
    assert f"{file}:4: stripe.log: no counterpart was found" in shown
    assert "other.py" not in shown
    assert file.read_bytes() == source.encode()
    assert main([str(tmp_path), "--write", "--client", "billing"]) == 0
    assert b"billing.customers.list()\r\n" in file.read_bytes()


def test_check_exits_with_1_while_a_file_would_change_or_a_line_remains(tmp_path: Path) -> None:
    file = tmp_path / "billing.py"
    for source, code in [
        ("import os\n", 0),
        (f"{KEY}stripe.Customer.list()\n", 1),
        ("import stripe\nstripe.log = 'info'\n", 1),
    ]:
        file.write_text(source, "utf-8")
        assert main([str(tmp_path), "--check"]) == code
        assert main([str(tmp_path)]) == 0
        assert file.read_text("utf-8") == source


def test_check_with_write_exits_with_1_if_a_line_remains(tmp_path: Path) -> None:
    file = tmp_path / "billing.py"
    file.write_text(f"{KEY}stripe.Customer.list()\n", "utf-8")
    assert main([str(tmp_path), "--check", "--write"]) == 0
    assert "client.customers.list()" in file.read_text("utf-8")
    file.write_text(f"{KEY}stripe.Customer.list()\nstripe.log = 'info'\n", "utf-8")
    assert main([str(tmp_path), "--check", "--write"]) == 1


def test_a_closed_pipe_ends_no_rewriting(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.py").write_text(f"{KEY}stripe.Customer.list()\n", "utf-8")
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "lattice_stripe.migrate", "--write", str(tmp_path)]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
    for file in tmp_path.iterdir():
        assert "client.customers.list()" in file.read_text("utf-8")


def test_the_help_explains_each_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "``" not in shown
    assert "Rewrite code that uses stripe for lattice_stripe." in shown
    for option in (
        "PATH Python files, and folders of",
        "--write",
        "--check exit with 1 if",
        "--client",
    ):
        assert option in shown


@pytest.mark.parametrize("name", ["3x", "class", "a b", "", "self."])
def test_a_client_whose_name_is_no_name_is_refused(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["app.py", "--client", name])
    assert f"--client: {name!r} is not the name of a variable" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["billing", "self.client"])
def test_a_client_may_be_a_variable_or_an_attribute(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "app.py").write_text(f"{KEY}stripe.Balance.retrieve()\n")
    assert main([str(tmp_path), "--client", name]) == 0
    assert f"+{name}.balance.retrieve()" in capsys.readouterr().out


def test_a_file_that_is_not_python_is_named_and_the_others_are_rewritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_text("def (", "utf-8")
    (tmp_path / "b.py").write_text(f"{KEY}stripe.Customer.list()\n", "utf-8")
    assert main([str(tmp_path), str(tmp_path / "missing.py")]) == 1
    shown = capsys.readouterr()
    assert "a.py: ParserSyntaxError: not rewritten" in shown.err
    assert "missing.py: FileNotFoundError" in shown.err
    assert "+client.customers.list()\n" in shown.out


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_rewritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(path: Path, content: bytes) -> None:
        if path.name == "a.py":
            raise PermissionError
        path.write_text(content.decode(), "utf-8")

    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text(f"{KEY}stripe.Customer.list()\n", "utf-8")
    monkeypatch.setattr(Path, "write_bytes", write)
    assert main([str(tmp_path), "--write"]) == 1
    assert "a.py: PermissionError: not rewritten" in capsys.readouterr().err
    assert "client.customers.list()" in (tmp_path / "b.py").read_text("utf-8")


def test_the_command_without_libcst_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['libcst'] = None; sys.argv = ['migrate', '.']; "
        "from lattice_stripe.migrate.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert 'pip install "lattice-stripe[migrate]"' in done.stderr


def test_the_client_does_not_import_the_tool() -> None:
    code = (
        "import sys, lattice_stripe; lattice_stripe.Client('sk_test_1').customers; "
        "print([m for m in sys.modules if 'migrate' in m or 'libcst' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_table_of_class_methods_names_operations_only() -> None:
    own = {operation.name for operation in lattice_stripe.operations(removed=True)}
    assert {operation.name for operation in class_methods().values()} <= own
