# Copied from codegen/runtime/.
"""Capabilities of connected accounts."""

from __future__ import annotations

from typing import Any

from .._requests.messages import missing
from .._state.operations import Call, Served, list_of, serves
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .account_access import account_of, enter_account
from .account_requirements import capabilities, refresh_account

REQUESTED_BY_DEFAULT = {"card_payments": {"requested": True}, "transfers": {"requested": True}}


@serves("accounts.capabilities.retrieve", "accounts.capabilities.update")
def _capability(session: Session, call: Call) -> Served:
    """Retrieve or change a capability. One that was never requested is not stored."""
    inside, account = enter_account(session, call)
    name = call.path["capability"]
    record = inside.find(name, ("capability",))
    if record is None and name not in inside.facts.schema("account_capabilities").fields:
        raise missing("capability", name, "capability")
    if "requested" in call.args:
        record = _set_requested(inside, name, call.args["requested"])
        if "external_accounts" in account.data:
            refresh_account(inside)
    if record is not None:
        return Served(record.data)
    fields = {"id": name, "account": account.id, "requested": False, "status": "unrequested"}
    return Served(inside.builder().object("capability", fields))


@serves("accounts.capabilities.list")
def _list(session: Session, call: Call) -> Served:
    inside, _ = enter_account(session, call)
    return list_of(call, [record.data for record in capabilities(inside)])


def request_capabilities(session: Session, requested: dict[str, Any]) -> None:
    """Request or withdraw capabilities of the session's account."""
    for name, wanted in requested.items():
        _set_requested(session, name, bool((wanted or {}).get("requested")))


def _set_requested(session: Session, name: str, requested: bool) -> Resource:
    record = session.find(name, ("capability",)) or session.create(
        "capability", {"id": name, "account": session.account, "requirements": {}}, silent=True
    )
    status = record.data["status"]
    data = {**record.data, "requested": requested}
    if requested and status == "unrequested":
        done = account_of(session).data.get("details_submitted")
        data |= {"requested_at": session.now, "status": "inactive"}
        record = session.change(record, data, None)
        return require_transition(session, record, "activate") if done else record
    if not requested and status != "unrequested":
        return require_transition(session, record, "withdraw", data)
    return session.change(record, data, None)
