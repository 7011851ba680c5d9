# Copied from codegen/runtime/.
"""Bank accounts and cards that receive the payouts of an account."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, required
from .._state.operations import Call, Served, serves, target
from .._state.session import Session
from .._state.store import Resource
from .account_access import account_of, enter_account
from .account_requirements import refresh_account

EXTERNAL = ("external_account", "bank_account")


@serves("accounts.bank_accounts.create", "accounts.external_accounts.create")
def _create_external(session: Session, call: Call) -> Served:
    inside, _ = enter_account(session, call)
    if not any(call.args.get(name) for name in EXTERNAL):
        raise required("external_account")
    record = _new_external(inside, call.args)
    inside.emit("account.updated", account_of(inside))
    return Served(record.data)


@serves(
    "accounts.bank_accounts.delete",
    "accounts.bank_accounts.update",
    "accounts.external_accounts.delete",
    "accounts.external_accounts.update",
)
def _change_external(session: Session, call: Call) -> Served:
    """Update or delete an external account."""
    inside, _ = enter_account(session, call)
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
        given = {"id": record.id, "object": name, "deleted": True}
        value = inside.builder().object(f"deleted_{name}", given)
    else:
        value = inside.builder().update(record.schema, record.data, dict(call.args))
        inside.change(record, value, "account.external_account.updated")
    _sync_externals(inside)
    return Served(value)


def add_external(session: Session, args: dict[str, Any]) -> None:
    """Add the external accounts of the parameters of an account."""
    for name in EXTERNAL:
        if args.get(name):
            _new_external(session, {name: args[name]})


def _new_external(session: Session, args: dict[str, Any]) -> Resource:
    """A bank account or debit card of the session's account, from a token or from details."""
    value = args.get("external_account") or args.get("bank_account") or {}
    given = dict(value) if isinstance(value, dict) else {}
    is_card = isinstance(value, str) and value.startswith("tok_")
    schema = "card" if is_card or given.get("object") == "card" else "bank_account"
    wanted = session.world.settings.variants.get("accounts.external_accounts.create")
    schema = wanted if wanted in ("bank_account", "card") else schema
    number = str(given.get("account_number", given.get("number", "000123456789")))
    given = {k: v for k, v in given.items() if k not in ("account_number", "number", "object")}
    currency = given.get("currency", account_of(session).data.get("default_currency"))
    others = _externals(session, currency)
    default = bool(args.get("default_for_currency")) or not others
    for other in others if default else ():
        session.assign(other, None, default_for_currency=False)
    fields = {
        "country": "US",
        "exp_month": 12,
        "exp_year": 2034,
        **given,
        "account": session.account,
        "currency": currency or "usd",
        "last4": number[-4:],
        "status": "new",
        "default_for_currency": default,
        "metadata": args.get("metadata") or {},
    }
    record = session.create(schema, fields, {"account": session.account}, silent=True)
    session.emit("account.external_account.created", record)
    _sync_externals(session, silent=True)
    return record


def _externals(session: Session, currency: str | None = None) -> list[Resource]:
    found = session.world.store.walk(session.account, ("bank_account", "card"), after=0)
    return [
        record
        for record in found
        if record.data.get("account") and currency in (None, record.data.get("currency"))
    ]


def _sync_externals(session: Session, *, silent: bool = False) -> None:
    held = account_of(session).data.get("external_accounts")
    if held is not None:
        listed = {**held, "data": [external.data for external in _externals(session)]}
        refresh_account(session, {"external_accounts": listed}, silent=silent)
