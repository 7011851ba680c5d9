# Copied from codegen/runtime/.
"""What an account still has to provide."""

from __future__ import annotations

from typing import Any

from .._state.session import Session
from .._state.store import Resource
from .account_access import account_of

_REQUIREMENTS = (
    "business_profile.mcc",
    "business_profile.url",
    "business_type",
    "external_account",
    "tos_acceptance.date",
    "tos_acceptance.ip",
)


def capabilities(session: Session) -> list[Resource]:
    """The capabilities of the session's account, oldest first."""
    return list(session.world.store.walk(session.account, ("capability",), after=0))


def refresh_account(
    session: Session, fields: dict[str, Any] | None = None, *, silent: bool = False
) -> Resource:
    """Store the capabilities, requirements and further fields of the session's account."""
    account = account_of(session)
    fields = dict(fields or {})
    reason = (account.data.get("requirements") or {}).get("disabled_reason")
    reason = fields.pop("disabled_reason", reason)
    data = {**account.data, **fields}
    requested = {
        record.id: record.data["status"]
        for record in capabilities(session)
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
    data |= {"capabilities": requested, "requirements": requirements}
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
