# Copied from codegen/runtime/testing/_payments/accounts.py.
"""Connected accounts: capabilities, requirements, onboarding and what belongs to an account."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, missing, required
from .._state.operations import Call, Served, list_of, serve, serves, target
from .._state.session import Session
from .._state.states import require_transition
from .._state.store import Resource
from .connect import APPLICATION, PLATFORM

OWNED = ("bank_account", "capability", "card", "person")
"""Schemas of objects that are stored under the account that they name."""
_PLATFORM_ACCOUNT = "acct_emulator"
_LINK_TIME = 300
_LINKS = "@account_link/"
_REQUIREMENTS = (
    "business_profile.mcc",
    "business_profile.url",
    "business_type",
    "external_account",
    "tos_acceptance.date",
    "tos_acceptance.ip",
)
_REASONS = ("fraud", "terms_of_service", "other")
_CONTROLLERS: dict[str, dict[str, Any]] = {
    "custom": {
        "fees": {"payer": "application_custom"},
        "losses": {"payments": "application"},
        "requirement_collection": "application",
        "stripe_dashboard": {"type": "none"},
    },
    "express": {
        "fees": {"payer": "application_express"},
        "losses": {"payments": "application"},
        "requirement_collection": "stripe",
        "stripe_dashboard": {"type": "express"},
    },
    "standard": {
        "fees": {"payer": "account"},
        "losses": {"payments": "stripe"},
        "requirement_collection": "stripe",
        "stripe_dashboard": {"type": "full"},
    },
}
_REQUESTED_BY_DEFAULT = ("card_payments", "transfers")


# --- accounts -----------------------------------------------------------------------------------


@serves("accounts.create")
def _create(session: Session, call: Call) -> Served:
    args = dict(call.args)
    controller = args.pop("controller", None)
    if controller is not None and "type" in args:
        raise invalid("type", "Use type or controller, not both.", "parameters_exclusive")
    kind = args.get("type", "standard" if controller is None else "none")
    requested = args.pop("capabilities", None)
    if requested is None and kind in ("express", "standard"):
        requested = {name: {"requested": True} for name in _REQUESTED_BY_DEFAULT}
    base = _CONTROLLERS.get(kind, _CONTROLLERS["standard"])
    fields = {
        **{name: value for name, value in args.items() if name not in _EXTERNAL},
        "type": kind,
        "charges_enabled": False,
        "payouts_enabled": False,
        "details_submitted": False,
        "capabilities": {},
        "requirements": {},
        "future_requirements": {},
        "external_accounts": [],
        "settings": args.get("settings", {}),
        "controller": {
            **base,
            "type": "application",
            "is_controller": True,
            **(controller or {}),
        },
    }
    fields.setdefault("country", "US")
    fields.setdefault("default_currency", "usd")
    account = session.create("account", fields, silent=True)
    url = f"/v1/accounts/{account.id}/external_accounts"
    held = {**account.data["external_accounts"], "url": url}
    account = session.assign(account, None, external_accounts=held)
    inside = session.within(account.id)
    _request(inside, account.id, requested or {})
    _add_external(inside, account.id, args)
    return Served(_refresh(inside, account.id, silent=True).data)


_EXTERNAL = ("external_account", "bank_account")


def _account(session: Session, identity: str) -> Resource:
    return session.get(identity, ("account",), "account")


def _refresh(
    session: Session, identity: str, fields: dict[str, Any] | None = None, *, silent: bool = False
) -> Resource:
    """Store the capabilities, requirements and further fields of an account."""
    account = _account(session, identity)
    fields = dict(fields or {})
    reason = (account.data.get("requirements") or {}).get("disabled_reason")
    reason = fields.pop("disabled_reason", reason)
    data = {**account.data, **fields}
    capabilities = {
        record.id: record.data["status"]
        for record in session.world.store.oldest_first(identity, ("capability",), after=0)
        if record.data["status"] != "unrequested"
    }
    rejected = str(reason or "").startswith("rejected.")
    due = [] if data["details_submitted"] or rejected else _due(data)
    if not rejected:
        reason = "requirements.past_due" if due else None
    requirements = {
        "alternatives": [],
        "current_deadline": None,
        "currently_due": due,
        "disabled_reason": reason,
        "errors": [],
        "eventually_due": due,
        "past_due": due,
        "pending_verification": [],
    }
    data |= {"capabilities": capabilities, "requirements": requirements}
    return session.change(account, data, None if silent else "updated")


def _due(data: dict[str, Any]) -> list[str]:
    """The requirements that the fields of an account leave open."""
    found = []
    for name in _REQUIREMENTS:
        value: Any = data
        for key in name.split("."):
            value = (value or {}).get(key)
        if name == "external_account":
            value = data["external_accounts"]["data"]
        if not value:
            found.append(name)
    return found


@serves("accounts.update")
def _update(session: Session, call: Call) -> Served:
    inside = session.within(call.path["account"])
    account = _visible(session, call)
    args = dict(call.args)
    inside.check_references(("account",), args)
    requested = args.pop("capabilities", None) or {}
    _request(inside, account.id, requested)
    _add_external(inside, account.id, args)
    account = _account(inside, account.id)
    fields = {name: value for name, value in args.items() if name not in _EXTERNAL}
    data = inside.builder().update("account", account.data, fields)
    if "external_accounts" not in data:  # stored by a test, without the fields of new accounts
        return Served(inside.change(account, data, "updated").data)
    changed = {name: data[name] for name in data if data[name] != account.data.get(name)}
    return Served(_refresh(inside, account.id, changed).data)


def _visible(session: Session, call: Call) -> Resource:
    """The account of a path, if it is this one or this is the platform."""
    identity = call.path["account"]
    if session.account not in (PLATFORM, identity):
        raise missing("account", identity, "account")
    return _account(session, identity)


@serves("accounts.retrieve_current")
def _retrieve_current(session: Session, call: Call) -> Served:
    if session.account != PLATFORM:
        return Served(_account(session, session.account).data)
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
    account = _visible(session, call)
    reason = call.args["reason"]
    if reason not in _REASONS:
        raise invalid("reason", f"The reason is not one of {', '.join(_REASONS)}.")
    inside = session.within(account.id)
    for record in _capabilities(inside):
        if record.data["status"] in ("active", "pending"):
            require_transition(inside, record, "disable")
    enabled = {"charges_enabled": False, "payouts_enabled": False}
    if "external_accounts" not in account.data:
        return Served(inside.assign(account, "updated", **enabled).data)
    more = {**enabled, "disabled_reason": f"rejected.{reason}"}
    return Served(_refresh(inside, account.id, more).data)


@serves("accounts.delete")
def _delete(session: Session, call: Call) -> Served:
    account = _visible(session, call)
    served = serve(session, call)
    _emit_deauthorized(session, account.id)
    return served


def deauthorize(session: Session, account: Resource) -> Resource:
    """Disconnect an account from the platform, as its owner can."""
    deleted = session.delete(account)
    _emit_deauthorized(session, account.id)
    return deleted


def _emit_deauthorized(session: Session, account: str) -> None:
    application = {"id": APPLICATION, "object": "application", "name": None}
    record = Resource(APPLICATION, "application", account, 0, application)
    session.within(account).emit("account.application.deauthorized", record)


# --- capabilities -------------------------------------------------------------------------------


def _capabilities(session: Session) -> list[Resource]:
    found = session.world.store.oldest_first(session.account, ("capability",), after=0)
    return list(found)


def _request(session: Session, account: str, requested: dict[str, Any]) -> None:
    for name, wanted in requested.items():
        _set_requested(session, account, name, bool((wanted or {}).get("requested")))


def _set_requested(session: Session, account: str, name: str, requested: bool) -> Resource:
    record = session.find(name, ("capability",)) or session.create(
        "capability", {"id": name, "account": account, "requirements": {}}, silent=True
    )
    status = record.data["status"]
    data = {**record.data, "requested": requested}
    if requested and status == "unrequested":
        done = _account(session, account).data.get("details_submitted")
        data |= {"requested_at": session.now, "status": "inactive"}
        record = session.change(record, data, None)
        return require_transition(session, record, "activate") if done else record
    if not requested and status != "unrequested":
        return require_transition(session, record, "withdraw", data)
    return session.change(record, data, None)


@serves("accounts.capabilities.update")
def _update_capability(session: Session, call: Call) -> Served:
    account = _visible(session, call)
    inside = session.within(account.id)
    name = _known_capability(inside, call.path["capability"])
    record = inside.find(name, ("capability",))
    if "requested" in call.args:
        record = _set_requested(inside, account.id, name, call.args["requested"])
        if "external_accounts" in account.data:
            _refresh(inside, account.id)
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
    account = _visible(session, call)
    inside = session.within(account.id)
    name = _known_capability(inside, call.path["capability"])
    record = inside.find(name, ("capability",))
    return Served(record.data if record else _unrequested(inside, account.id, name))


@serves("accounts.capabilities.list")
def _list_capabilities(session: Session, call: Call) -> Served:
    account = _visible(session, call)
    data = [record.data for record in _capabilities(session.within(account.id))]
    return list_of(call, data)


# --- onboarding ---------------------------------------------------------------------------------


@serves("account_links.create")
def _create_link(session: Session, call: Call) -> Served:
    args = dict(call.args)
    account = session.get(args["account"], ("account", "v2.core.account"), "account", status=400)
    for name in ("refresh_url", "return_url"):
        if not args.get(name):
            raise required(name)
    collects = (account.data.get("controller") or {}).get("requirement_collection")
    if args["type"] == "account_update" and collects == "stripe":
        raise invalid(
            "type", "Stripe collects the requirements of this account: use account_onboarding."
        )
    url = f"https://connect.emulator.invalid/setup/{account.id}/{session.world.ids.letters()}"
    expires = session.now + _LINK_TIME
    link = {**args, "account": account.id, "used": False, "expires_at": expires}
    session.world.store.add(session.account, _LINKS + url, "@account_link", link)
    fields = {"url": url, "expires_at": expires}
    return Served(session.builder().object("account_link", fields))


def open_link(session: Session, url: str) -> str | None:
    """The URL to which an onboarding link leads in the end; None for an unknown link."""
    record = session.world.store.get(session.account, _LINKS + url)
    if record is None:
        return None
    link = record.data
    if link["used"] or session.now >= link["expires_at"]:
        return str(link["refresh_url"])
    session.world.store.replace(record, {**link, "used": True})
    return str(link["return_url"])


def complete_onboarding(session: Session, account: Resource) -> Resource:
    """Submit all details of an account, and enable what it requested."""
    if account.schema == "v2.core.account":
        return _complete_v2(session, account)
    inside = session.within(account.id)
    if not any(record.data["requested"] for record in _capabilities(inside)):
        _request(inside, account.id, {n: {"requested": True} for n in _REQUESTED_BY_DEFAULT})
    for record in _capabilities(inside):
        if record.data["status"] in ("inactive", "pending"):
            require_transition(inside, record, "activate")
    active = [r.id for r in _capabilities(inside) if r.data["status"] == "active"]
    held = {"object": "list", "data": [], "has_more": False, "url": "/v1/accounts"}
    fields = {
        "details_submitted": True,
        "charges_enabled": "card_payments" in active,
        "payouts_enabled": "transfers" in active or "card_payments" in active,
        "external_accounts": account.data.get("external_accounts") or held,
        "disabled_reason": None,
    }
    return _refresh(inside, account.id, fields)


@serves("accounts.login_links.create")
def _create_login_link(session: Session, call: Call) -> Served:
    account = _visible(session, call)
    dashboard = ((account.data.get("controller") or {}).get("stripe_dashboard") or {}).get("type")
    if dashboard not in (None, "express"):
        raise invalid("account", f"The account {account.id} has no Express dashboard.")
    if dashboard and not account.data["details_submitted"]:
        raise invalid("account", f"The account {account.id} has not completed its onboarding.")
    url = f"https://connect.emulator.invalid/express/{account.id}/{session.world.ids.letters()}"
    return Served(session.builder().object("login_link", {"url": url}))


# --- objects of an account ----------------------------------------------------------------------


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
    account = _visible(session, call)
    return serve(session.within(account.id), call)


def _add_external(session: Session, account: str, args: dict[str, Any]) -> None:
    for name in _EXTERNAL:
        if args.get(name):
            _new_external(session, account, {name: args[name]})


def _new_external(session: Session, account: str, args: dict[str, Any]) -> Resource:
    """A bank account or debit card of an account, from a token or from details."""
    value = args.get("external_account") or args.get("bank_account") or {}
    given = dict(value) if isinstance(value, dict) else {}
    is_card = isinstance(value, str) and value.startswith("tok_")
    schema = "card" if is_card or given.get("object") == "card" else "bank_account"
    wanted = session.world.settings.variants.get("accounts.external_accounts.create")
    schema = wanted if wanted in ("bank_account", "card") else schema
    number = str(given.get("account_number", given.get("number", "000123456789")))
    given = {k: v for k, v in given.items() if k not in ("account_number", "number", "object")}
    currency = given.get("currency", _account(session, account).data.get("default_currency"))
    others = _externals(session, currency)
    default = bool(args.get("default_for_currency")) or not others
    for other in others if default else ():
        session.assign(other, None, default_for_currency=False)
    fields = {
        "country": "US",
        "exp_month": 12,
        "exp_year": 2034,
        **given,
        "account": account,
        "currency": currency or "usd",
        "last4": number[-4:],
        "status": "new",
        "default_for_currency": default,
        "metadata": args.get("metadata") or {},
    }
    record = session.create(schema, fields, {"account": account}, silent=True)
    session.emit("account.external_account.created", record)
    _sync_externals(session, account, silent=True)
    return record


def _externals(session: Session, currency: str | None = None) -> list[Resource]:
    found = session.world.store.oldest_first(session.account, ("bank_account", "card"), after=0)
    return [
        record
        for record in found
        if record.data.get("account") and currency in (None, record.data.get("currency"))
    ]


def _sync_externals(session: Session, account: str, *, silent: bool = False) -> None:
    record = _account(session, account)
    held = record.data.get("external_accounts")
    if held is None:
        return
    externals = [external.data for external in _externals(session)]
    fields = {"external_accounts": {**held, "data": externals}}
    _refresh(session, account, fields, silent=silent)


@serves("accounts.bank_accounts.create", "accounts.external_accounts.create")
def _create_external(session: Session, call: Call) -> Served:
    account = _visible(session, call)
    inside = session.within(account.id)
    args = dict(call.args)
    if not any(args.get(name) for name in _EXTERNAL):
        raise required("external_account")
    record = _new_external(inside, account.id, args)
    inside.emit("account.updated", _account(inside, account.id))
    return Served(record.data)


@serves(
    "accounts.bank_accounts.delete",
    "accounts.bank_accounts.update",
    "accounts.external_accounts.delete",
    "accounts.external_accounts.update",
)
def _change_external(session: Session, call: Call) -> Served:
    """Update or delete an external account."""
    account = _visible(session, call)
    inside = session.within(account.id)
    record = target(inside, call)
    deleting = call.operation.method == "DELETE"
    last = len(_externals(inside, record.data.get("currency"))) == 1
    if deleting and record.data.get("default_for_currency") and not last:
        raise invalid("id", f"The external account {record.id} is the default for its currency.")
    if call.args.get("default_for_currency"):
        for other in _externals(inside, record.data.get("currency")):
            if other.id != record.id:
                inside.assign(other, None, default_for_currency=False)
    if deleting:
        inside.world.store.replace(record, record.data, deleted=True)
        inside.emit("account.external_account.deleted", record)
        name = record.data["object"]
        schema = f"deleted_{name}"
        value = inside.builder().object(schema, {"id": record.id, "object": name, "deleted": True})
    else:
        args = dict(call.args)
        value = inside.builder().update(record.schema, record.data, args)
        inside.change(record, value, "account.external_account.updated")
    _sync_externals(inside, account.id)
    return Served(value)


# --- v2 -----------------------------------------------------------------------------------------

_INCLUDED = ("configuration", "defaults", "future_requirements", "identity", "requirements")


@serves("v2.core.accounts.create")
def _create_v2(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k != "include"}
    fields = {"closed": False, **args, "applied_configurations": _applied(args, [])}
    fields["configuration"] = _requested_v2(args.get("configuration") or {})
    record = session.create("v2.core.account", fields)
    return Served(_included(record.data, call.args))


def _applied(args: dict[str, Any], before: list[str]) -> list[str]:
    found = set(before)
    for name, value in (args.get("configuration") or {}).items():
        if isinstance(value, dict) and value.get("applied") is False:
            found.discard(name)
        else:
            found.add(name)
    return sorted(found)


def _requested_v2(value: Any) -> Any:
    """Capabilities as responses have them: a requested one is not active yet."""
    if not isinstance(value, dict):
        return value
    if value.get("requested") is True:
        return {**value, "status": "restricted", "status_details": []}
    return {name: _requested_v2(inner) for name, inner in value.items()}


def _complete_v2(session: Session, account: Resource) -> Resource:
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


def _included(data: dict[str, Any], args: dict[str, Any]) -> dict[str, Any]:
    """An account without the parts that a request does not include."""
    wanted = set(args.get("include") or ())
    found = {name: value for name, value in data.items() if name not in _INCLUDED}
    for name in _INCLUDED:
        if name in wanted and name in data:
            found[name] = data[name]
    parts = {name.partition(".")[2] for name in wanted if name.startswith("configuration.")}
    held = data.get("configuration") or {}
    if parts:
        found["configuration"] = {name: held[name] for name in sorted(parts) if name in held}
    return found


@serves("v2.core.accounts.retrieve")
def _retrieve_v2(session: Session, call: Call) -> Served:
    return Served(_included(target(session, call).data, call.args))


@serves("v2.core.accounts.update")
def _update_v2(session: Session, call: Call) -> Served:
    record = target(session, call)
    if record.data.get("closed"):
        raise invalid("id", f"The account {record.id} is closed.")
    args = {k: v for k, v in call.args.items() if k != "include"}
    applied = _applied(args, record.data["applied_configurations"])
    if "configuration" in args:
        args["configuration"] = _requested_v2(args["configuration"])
    data = session.builder().update("v2.core.account", record.data, args)
    data["applied_configurations"] = applied
    return Served(_included(session.change(record, data, "updated").data, call.args))


@serves("v2.core.accounts.close")
def _close_v2(session: Session, call: Call) -> Served:
    record = target(session, call)
    closed = session.assign(record, "updated", closed=True, applied_configurations=[])
    return Served(_included(closed.data, {}))


@serves("v2.core.accounts.list")
def _list_v2(session: Session, call: Call) -> Served:
    served = serve(session, call)
    served.value["data"] = [_included(data, {}) for data in served.value["data"]]
    return served
