# Copied from codegen/runtime/.
"""Connected accounts: creation, changes, rejection and deletion."""

from __future__ import annotations

from typing import Any

from .._requests.messages import StripeFailure, invalid
from .._state.inner_operations import run
from .._state.operations import Call, Served, serve, serves
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .account_access import account_of, enter_account, visible_account
from .account_requirements import capabilities, refresh_account
from .capabilities import REQUESTED_BY_DEFAULT, request_capabilities
from .connect_params import APPLICATION, PLATFORM
from .external_accounts import EXTERNAL, add_external

OWNED = ("bank_account", "capability", "card", "person")
"""Schemas of objects that are stored under the account that they name."""
_PLATFORM_ACCOUNT = "acct_emulator"
_REFRESH_TOKEN = "rt_"
_REASONS = ("fraud", "terms_of_service", "other")
_CONTROLLERS: dict[str, dict[str, Any]] = {
    kind: {
        "fees": {"payer": payer},
        "losses": {"payments": losses},
        "requirement_collection": collects,
        "stripe_dashboard": {"type": dashboard},
    }
    for kind, payer, losses, collects, dashboard in (
        ("custom", "application_custom", "application", "application", "none"),
        ("express", "application_express", "application", "stripe", "express"),
        ("standard", "account", "stripe", "stripe", "full"),
    )
}


@serves("accounts.create")
def _create(session: Session, call: Call) -> Served:
    args = dict(call.args)
    controller = args.pop("controller", None)
    if controller is not None and "type" in args:
        raise invalid("type", "Use type or controller, not both.", "parameters_exclusive")
    kind = args.get("type", "standard" if controller is None else "none")
    requested = args.pop("capabilities", None)
    if requested is None and kind in ("express", "standard"):
        requested = REQUESTED_BY_DEFAULT
    base = _CONTROLLERS.get(kind, _CONTROLLERS["standard"])
    fields = {
        **{name: value for name, value in args.items() if name not in EXTERNAL},
        "type": kind,
        "charges_enabled": False,
        "payouts_enabled": False,
        "details_submitted": False,
        "capabilities": {},
        "requirements": {},
        "future_requirements": {},
        "external_accounts": [],
        "settings": args.get("settings", {}),
        "controller": {**base, "type": "application", "is_controller": True, **(controller or {})},
    }
    fields.setdefault("country", "US")
    fields.setdefault("default_currency", "usd")
    account = session.create("account", fields, silent=True)
    url = f"/v1/accounts/{account.id}/external_accounts"
    held = {**account.data["external_accounts"], "url": url}
    account = session.assign(account, None, external_accounts=held)
    inside = session.within(account.id)
    request_capabilities(inside, requested or {})
    add_external(inside, args)
    return Served(refresh_account(inside, silent=True).data)


@serves("accounts.update")
def _update(session: Session, call: Call) -> Served:
    inside, _ = enter_account(session, call)
    args = dict(call.args)
    inside.check_references(("account",), args)
    request_capabilities(inside, args.pop("capabilities", None) or {})
    add_external(inside, args)
    account = account_of(inside)
    fields = {name: value for name, value in args.items() if name not in EXTERNAL}
    data = inside.builder().update("account", account.data, fields)
    if "external_accounts" not in data:  # stored by a test, without the fields of new accounts
        return Served(inside.change(account, data, "updated").data)
    changed = {name: data[name] for name in data if data[name] != account.data.get(name)}
    return Served(refresh_account(inside, changed).data)


@serves("accounts.retrieve_current")
def _retrieve_current(session: Session, call: Call) -> Served:
    if session.account != PLATFORM:
        return Served(account_of(session).data)
    fields = {
        "id": _PLATFORM_ACCOUNT,
        "type": "standard",
        "charges_enabled": True,
        "payouts_enabled": True,
        "details_submitted": True,
        "country": "US",
        "default_currency": "usd",
    }
    return Served(session.builder().object("account", fields))


@serves("accounts.reject")
def _reject(session: Session, call: Call) -> Served:
    inside, account = enter_account(session, call)
    reason = call.args["reason"]
    if reason not in _REASONS:
        raise invalid("reason", f"The reason is not one of {', '.join(_REASONS)}.")
    for record in capabilities(inside):
        if record.data["status"] in ("active", "pending"):
            require_transition(inside, record, "disable")
    enabled = {"charges_enabled": False, "payouts_enabled": False}
    if "external_accounts" not in account.data:
        return Served(inside.assign(account, "updated", **enabled).data)
    more = {**enabled, "disabled_reason": f"rejected.{reason}"}
    return Served(refresh_account(inside, more).data)


@serves("accounts.delete")
def _delete(session: Session, call: Call) -> Served:
    account = visible_account(session, call)
    served = serve(session, call)
    _emit_deauthorized(session, account.id)
    return served


@serves("oauth.token")
def _connect_account(session: Session, call: Call) -> Served:
    """Connect a new account for each code, or find the account of a refresh token."""
    if call.args["grant_type"] == "refresh_token":
        identity = call.args.get("refresh_token", "").removeprefix(_REFRESH_TOKEN)
        account = session.find(identity, ("account",))
        if account is None or account.deleted:
            raise StripeFailure(400, "No account has this refresh token.", code="invalid_grant")
    else:
        account = run(session, "accounts.create", type="standard")
        enabled = {"charges_enabled": True, "payouts_enabled": True, "details_submitted": True}
        session.assign(account, None, **enabled)
    return Served(
        {
            "livemode": False,
            "refresh_token": _REFRESH_TOKEN + account.id,
            "scope": call.args.get("scope", "read_write"),
            "stripe_user_id": account.id,
            "token_type": "bearer",
        }
    )


@serves("oauth.deauthorize")
def _disconnect_account(session: Session, call: Call) -> Served:
    identity = call.args["stripe_user_id"]
    account = session.find(identity, ("account",))
    if account is None or account.deleted:
        raise StripeFailure(401, f"No account {identity!r} is connected.", code="invalid_client")
    deauthorize(session, account)
    return Served({"stripe_user_id": identity})


def deauthorize(session: Session, account: Resource) -> Resource:
    """Disconnect an account from the platform, as its owner can."""
    deleted = session.delete(account)
    _emit_deauthorized(session, account.id)
    return deleted


def _emit_deauthorized(session: Session, account: str) -> None:
    application = {"id": APPLICATION, "object": "application", "name": None}
    record = Resource(APPLICATION, "application", account, 0, application)
    session.within(account).emit("account.application.deauthorized", record)


@serves(
    "accounts.bank_accounts.retrieve",
    "accounts.external_accounts.list",
    "accounts.external_accounts.retrieve",
    "accounts.people.create",
    "accounts.people.delete",
    "accounts.people.list",
    "accounts.people.retrieve",
    "accounts.people.update",
    "accounts.persons.create",
    "accounts.persons.delete",
    "accounts.persons.list",
    "accounts.persons.retrieve",
    "accounts.persons.update",
)
def _owned(session: Session, call: Call) -> Served:
    """Serve an operation on an object of an account, in the account."""
    inside, _ = enter_account(session, call)
    return serve(inside, call)
