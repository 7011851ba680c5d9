# Copied from codegen/runtime/.
"""Onboarding of connected accounts: account links and login links."""

from __future__ import annotations

from .._requests.messages import invalid, require
from .._state.operations import Call, Served, serves
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .account_access import visible_account
from .account_requirements import capabilities, refresh_account
from .accounts_v2 import complete_v2
from .capabilities import REQUESTED_BY_DEFAULT, request_capabilities

_LINK_TIME = 300
_LINKS = "@account_link/"


@serves("account_links.create")
def _create_link(session: Session, call: Call) -> Served:
    args = call.args
    account = session.get(args["account"], ("account", "v2.core.account"), "account", status=400)
    require(args, "refresh_url", "return_url")
    collects = (account.data.get("controller") or {}).get("requirement_collection")
    if args["type"] == "account_update" and collects == "stripe":
        message = "Stripe collects the requirements of this account: use account_onboarding."
        raise invalid("type", message)
    url = f"https://connect.emulator.invalid/setup/{account.id}/{session.world.ids.letters()}"
    expires = session.now + _LINK_TIME
    link = {**args, "account": account.id, "used": False, "expires_at": expires}
    session.keep(_LINKS + url, "account_link", link)
    fields = {"url": url, "expires_at": expires}
    return Served(session.builder().object("account_link", fields))


@serves("accounts.login_links.create")
def _create_login_link(session: Session, call: Call) -> Served:
    account = visible_account(session, call)
    dashboard = ((account.data.get("controller") or {}).get("stripe_dashboard") or {}).get("type")
    if dashboard not in (None, "express"):
        raise invalid("account", f"The account {account.id} has no Express dashboard.")
    if dashboard and not account.data["details_submitted"]:
        raise invalid("account", f"The account {account.id} has not completed its onboarding.")
    url = f"https://connect.emulator.invalid/express/{account.id}/{session.world.ids.letters()}"
    return Served(session.builder().object("login_link", {"url": url}))


def open_link(session: Session, url: str) -> str | None:
    """The URL to which an onboarding link leads in the end; None for an unknown link."""
    link = session.kept(_LINKS + url)
    if link is None:
        return None
    if link["used"] or session.now >= link["expires_at"]:
        return str(link["refresh_url"])
    session.keep(_LINKS + url, "account_link", {**link, "used": True})
    return str(link["return_url"])


def complete_onboarding(session: Session, account: Resource) -> Resource:
    """Submit all details of an account, and enable what it requested."""
    if account.schema == "v2.core.account":
        return complete_v2(session, account)
    inside = session.within(account.id)
    if not any(record.data["requested"] for record in capabilities(inside)):
        request_capabilities(inside, REQUESTED_BY_DEFAULT)
    for record in capabilities(inside):
        if record.data["status"] in ("inactive", "pending"):
            require_transition(inside, record, "activate")
    active = [r.id for r in capabilities(inside) if r.data["status"] == "active"]
    held = {"object": "list", "data": [], "has_more": False, "url": "/v1/accounts"}
    fields = {
        "details_submitted": True,
        "charges_enabled": "card_payments" in active,
        "payouts_enabled": "transfers" in active or "card_payments" in active,
        "external_accounts": account.data.get("external_accounts") or held,
        "disabled_reason": None,
    }
    return refresh_account(inside, fields)
