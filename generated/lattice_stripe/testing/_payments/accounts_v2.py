# Copied from codegen/runtime/.
"""Accounts of the v2 API."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.operations import Call, Served, serve, serves, target
from .._state.session import Session
from .._state.store import Resource

_INCLUDED = ("configuration", "defaults", "future_requirements", "identity", "requirements")


@serves("v2.core.accounts.create")
def _create_v2(session: Session, call: Call) -> Served:
    found = _configurations(call.args)
    fields = {"closed": False, **call.args, "configuration": found}
    record = session.create("v2.core.account", {**fields, **_applied(found)})
    return Served(_included(record.data, call.args))


@serves("v2.core.accounts.retrieve")
def _retrieve_v2(session: Session, call: Call) -> Served:
    return Served(_included(target(session, call).data, call.args))


@serves("v2.core.accounts.update")
def _update_v2(session: Session, call: Call) -> Served:
    record = target(session, call)
    if record.data.get("closed"):
        raise invalid("id", f"The account {record.id} is closed.")
    given = {**call.args, "configuration": _configurations(call.args)}
    data = session.builder().update("v2.core.account", record.data, given)
    if "configuration" in call.args:
        data |= _applied(data["configuration"])
    return Served(_included(session.change(record, data, "updated").data, call.args))


@serves("v2.core.accounts.close")
def _close_v2(session: Session, call: Call) -> Served:
    record = target(session, call)
    held = record.data.get("configuration") or {}
    found = {name: {**value, "applied": False} for name, value in held.items()}
    fields = {"closed": True, "configuration": found, **_applied(found)}
    closed = session.assign(record, "updated", **fields)
    return Served(_included(closed.data, {}))


@serves("v2.core.accounts.list")
def _list_v2(session: Session, call: Call) -> Served:
    served = serve(session, call)
    served.value["data"] = [_included(data, {}) for data in served.value["data"]]
    return served


def complete_v2(session: Session, account: Resource) -> Resource:
    def activate(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if value.get("status") == "restricted":
            return {**value, "status": "active"}
        return {name: activate(inner) for name, inner in value.items()}

    configuration = activate(account.data.get("configuration") or {})
    data = {**account.data, "configuration": configuration}
    if data.get("requirements"):
        data["requirements"] = {**data["requirements"], "entries": []}
    return session.change(account, data, "updated")


def _configurations(args: dict[str, Any]) -> dict[str, Any]:
    """The configurations in parameters, as responses have them."""
    given = args.get("configuration") or {}
    return {name: {"applied": True, **_requested_v2(value)} for name, value in given.items()}


def _applied(configuration: dict[str, Any]) -> dict[str, Any]:
    names = [name for name, value in configuration.items() if value["applied"]]
    return {"applied_configurations": sorted(names)}


def _requested_v2(value: Any) -> Any:
    """Capabilities as responses have them: a requested one is not active yet."""
    if not isinstance(value, dict):
        return value
    if value.get("requested") is True:
        return {**value, "status": "restricted", "status_details": []}
    return {name: _requested_v2(inner) for name, inner in value.items()}


def _included(data: dict[str, Any], args: dict[str, Any]) -> dict[str, Any]:
    """An account without the parts that a request does not include."""
    wanted = set(args.get("include") or ())
    hidden = set(_INCLUDED) - wanted
    found = {name: value for name, value in data.items() if name not in hidden}
    parts = {name.partition(".")[2] for name in wanted if name.startswith("configuration.")}
    held = data.get("configuration") or {}
    if parts:
        found["configuration"] = {name: held[name] for name in sorted(parts) if name in held}
    return found
