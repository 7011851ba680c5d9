# Copied from codegen/runtime/testing/_payments/capabilities.py.
"""Capabilities of connected accounts."""

from __future__ import annotations

from typing import Any

from .._requests.messages import missing
from .._state.operations import Call, Served, list_of, serves
from .._state.session import Session
from .._state.states import require_transition
from .._state.store import Resource
from .account_requirements import account_of, refresh_account, visible_account

REQUESTED_BY_DEFAULT = ("card_payments", "transfers")


def capabilities(session: Session) -> list[Resource]:
    found = session.world.store.walk(session.account, ("capability",), after=0)
    return list(found)


def request_capabilities(session: Session, account: str, requested: dict[str, Any]) -> None:
    for name, wanted in requested.items():
        _set_requested(session, account, name, bool((wanted or {}).get("requested")))


def _set_requested(session: Session, account: str, name: str, requested: bool) -> Resource:
    record = session.find(name, ("capability",)) or session.create(
        "capability", {"id": name, "account": account, "requirements": {}}, silent=True
    )
    status = record.data["status"]
    data = {**record.data, "requested": requested}
    if requested and status == "unrequested":
        done = account_of(session, account).data.get("details_submitted")
        data |= {"requested_at": session.now, "status": "inactive"}
        record = session.change(record, data, None)
        return require_transition(session, record, "activate") if done else record
    if not requested and status != "unrequested":
        return require_transition(session, record, "withdraw", data)
    return session.change(record, data, None)


@serves("accounts.capabilities.update")
def _update_capability(session: Session, call: Call) -> Served:
    account = visible_account(session, call)
    inside = session.within(account.id)
    name = _known_capability(inside, call.path["capability"])
    record = inside.find(name, ("capability",))
    if "requested" in call.args:
        record = _set_requested(inside, account.id, name, call.args["requested"])
        if "external_accounts" in account.data:
            refresh_account(inside, account.id)
    return Served(record.data if record else _unrequested(inside, account.id, name))


def _known_capability(session: Session, name: str) -> str:
    known = session.facts.schema("account_capabilities").fields
    if name not in known and session.find(name, ("capability",)) is None:
        raise missing("capability", name, "capability")
    return name


def _unrequested(session: Session, account: str, name: str) -> dict[str, Any]:
    fields = {"id": name, "account": account, "requested": False, "status": "unrequested"}
    return session.builder().object("capability", fields)


@serves("accounts.capabilities.retrieve")
def _retrieve_capability(session: Session, call: Call) -> Served:
    account = visible_account(session, call)
    inside = session.within(account.id)
    name = _known_capability(inside, call.path["capability"])
    record = inside.find(name, ("capability",))
    return Served(record.data if record else _unrequested(inside, account.id, name))


@serves("accounts.capabilities.list")
def _list_capabilities(session: Session, call: Call) -> Served:
    account = visible_account(session, call)
    data = [record.data for record in capabilities(session.within(account.id))]
    return list_of(call, data)
