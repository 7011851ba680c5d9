"""A second package beside the first, generated from another document."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.commands.generate import generate
from codegen.document.importing import import_document
from codegen.errors import CodegenError
from tests.codegen import history
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS, ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``lattice_stripe`` and ``lattice_preview``, both of the lending library."""
    root = tmp_path_factory.mktemp("two")
    import_document(str(LENDING), root / "spec")
    for name in ("lattice_stripe", "lattice_preview"):
        generate(root / "spec", LENDING_OVERLAYS, root / "out", name=name)
    return root / "out"


def test_two_packages_work_in_one_process(folder: Path) -> None:
    code = """
import json, httpx
import lattice_stripe, lattice_preview
assert "stripe" in lattice_stripe.__file__ and "preview" in lattice_preview.__file__
body = {"object": "loan", "id": "loan_1"}
found = []
for package in (lattice_stripe, lattice_preview):
    transport = httpx.MockTransport(lambda r: httpx.Response(200, json=body))
    client = package.Client("sk_test_1", http_client=httpx.Client(transport=transport))
    loan = client.loans.retrieve("loan_1")
    assert type(loan) is package.types.Loan
    found.append(type(loan).__module__)
    try:
        client.loans.retrieve("")
    except package.StripeError as error:
        found.append(type(error).__module__)
assert lattice_stripe.types.Loan is not lattice_preview.types.Loan
print(json.dumps(found))
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, text=True
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == [
        "lattice_stripe.types.loan",
        "lattice_stripe.errors",
        "lattice_preview.types.loan",
        "lattice_preview.errors",
    ]


@pytest.mark.parametrize("name", ["Lattice", "a-b", "../x", "class", ""])
def test_name_that_is_no_package_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(CodegenError, match="is not a name for a package"):
        generate(folder.parent / "spec", LENDING_OVERLAYS, folder, name=name)
    assert sorted(path.name for path in folder.iterdir()) == ["lattice_preview", "lattice_stripe"]


@pytest.fixture(scope="module")
def v2_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``lattice_preview``, of a document of Stripe with v2 alone."""
    document = history.path_of("v2-2025-12-17")
    if document is None:
        pytest.skip("older documents of Stripe are not available here")
    root = tmp_path_factory.mktemp("v2")
    import_document(str(document), root / "spec")
    overlays = ROOT / "overlays"
    generate(root / "spec", overlays, root / "out", allow_unmatched=True, name="lattice_preview")
    return root / "out"


@pytest.mark.parametrize("made", ["folder", "v2_only"])
def test_every_module_and_name_of_a_package_with_one_api_is_importable(
    made: str, request: pytest.FixtureRequest
) -> None:
    """The lending library has v1 alone."""
    code = """
import importlib, pkgutil, lattice_preview
from lattice_preview.webhooks import WebhookRouter
for module in pkgutil.walk_packages(lattice_preview.__path__, "lattice_preview."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for module in (lattice_preview, lattice_preview.types, lattice_preview.params):
    for name in dir(module):
        getattr(module, name)
"""
    folder = request.getfixturevalue(made)
    assert run(folder, "-W", "ignore", "-B", "-c", code) == ""


def test_package_with_v1_only_reads_both_kinds_of_events(folder: Path) -> None:
    code = """
import json, lattice_preview
from lattice_preview.webhooks import construct_event, generate_header, parse_event_notification
client = lattice_preview.Client("sk_test_1")
def signed(**fields):
    version = lattice_preview.API_VERSION
    fields |= {"id": "evt_1", "type": "x.y", "api_version": version}
    payload = json.dumps(fields).encode()
    return payload, generate_header(payload, "whsec_1"), "whsec_1"
event = construct_event(*signed(object="event", data={"object": {"id": "x_1"}}))
related = {"id": "x_1", "type": "x", "url": "/v1/x/x_1"}
thin = signed(object="v2.core.event", related_object=related, reason={"type": "request"})
notification = parse_event_notification(*thin, client)
print(event.data.object["id"], notification.related_object.url, notification.reason.type)
"""
    assert run(folder, "-B", "-c", code) == "x_1 /v1/x/x_1 request\n"


def test_package_with_v2_only_sends_calls_and_verifies_events(v2_only: Path) -> None:
    code = """
import hmac, httpx, json, time, lattice_preview
sent = []
def respond(request):
    sent.append((request.method, request.url.path, json.loads(request.content or b"{}")))
    account = {"object": "v2.core.account", "id": "acct_1"}
    return httpx.Response(200, json=account if request.method == "POST" else {"data": [account]})
transport = httpx.MockTransport(respond)
client = lattice_preview.Client("sk_test_1", http_client=httpx.Client(transport=transport))
account = client.v2.core.accounts.create(contact_email="ada@example.com")
assert type(account) is lattice_preview.types.V2CoreAccount, account
assert [a.id for a in client.v2.core.accounts.list()] == ["acct_1"]
assert sent == [("POST", "/v2/core/accounts", {"contact_email": "ada@example.com"}),
                ("GET", "/v2/core/accounts", {})], sent

payload = b'{"object": "event", "id": "evt_1", "type": "x.y", "data": {"object": {"id": "x_1"}}}'
stamp = str(int(time.time()))
signature = hmac.digest(b"whsec_1", stamp.encode() + b"." + payload, "sha256").hex()
header = f"t={stamp},v1={signature}"
event = lattice_preview.webhooks.construct_event(payload, header, "whsec_1")
assert type(event) is lattice_preview.Event
print(event.id, event.type, event.data.object["id"])
"""
    assert run(v2_only, "-B", "-c", code) == "evt_1 x.y x_1\n"


def test_package_with_v2_only_passes_type_checks(v2_only: Path) -> None:
    (v2_only / "app.py").write_text(
        "from typing import assert_type\n"
        "from lattice_preview import Client, Event, webhooks\n"
        "from lattice_preview.types import V2CoreAccount\n"
        "client = Client('sk_test_1')\n"
        "assert_type(client.v2.core.accounts.create(contact_email='a'), V2CoreAccount)\n"
        "assert_type(webhooks.construct_event(b'', '', 'whsec_1'), Event)\n"
    )
    check = ["-m", "mypy", "--no-error-summary", "--cache-dir", str(v2_only.parent / "cache")]
    # Some modules of these two folders use types that only v1 has.
    excluded = ("lattice_preview/testing/", "lattice_preview/webhooks/")
    for options in (["-p", "lattice_preview"], ["--strict", "--follow-imports=silent", "app.py"]):
        command = [sys.executable, *check, *options]
        done = subprocess.run(command, cwd=v2_only, capture_output=True, text=True, check=False)
        lines = [line for line in done.stdout.splitlines() if not line.startswith(excluded)]
        assert (lines, done.stderr) == ([], "")


def run(folder: Path, *arguments: str) -> str:
    """What Python prints when it runs with ``arguments`` in ``folder``."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout
