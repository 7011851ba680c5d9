"""Top-ups of the balance."""

from __future__ import annotations

from typing import Any

from .._state.operations import creates
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .balance import add_entry, check_amount


@creates("topups.create")
def _create_topup(session: Session, args: dict[str, Any]) -> Resource:
    args.pop("source", None)
    check_amount(args["amount"])
    return session.create("topup", args)


def resolve_topup(session: Session, topup: Resource, *, failure_code: str | None) -> Resource:
    """Complete a top-up, or fail it. One that succeeded is reversed by a failure."""
    if failure_code is None:
        entry = add_entry(session, topup, "topup", topup.data["amount"])
        return require_transition(session, topup, "succeed", balance_transaction=entry.id)
    failed = {"failure_code": failure_code, "failure_message": "The bank refused the top-up."}
    if topup.data["status"] != "succeeded":
        return require_transition(session, topup, "fail", **failed)
    add_entry(session, topup, "topup_reversal", -topup.data["amount"])
    return require_transition(session, topup, "reverse", **failed)
