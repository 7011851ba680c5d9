# Copied from codegen/runtime/.
"""Top-ups of the balance."""

from __future__ import annotations

from .._state.operations import Call, Served, serves
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .balance import add_entry, check_amount


@serves("topups.create")
def _create_topup(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k != "source"}
    check_amount(args["amount"])
    return Served(session.create("topup", args).data)


def succeed_topup(session: Session, topup: Resource) -> Resource:
    entry = add_entry(session, topup, "topup", topup.data["amount"])
    return require_transition(session, topup, "succeed", balance_transaction=entry.id)


def fail_topup(session: Session, topup: Resource, code: str) -> Resource:
    """Fail a top-up. One that succeeded is reversed."""
    failed = {"failure_code": code, "failure_message": "The bank refused the top-up."}
    if topup.data["status"] != "succeeded":
        return require_transition(session, topup, "fail", **failed)
    add_entry(session, topup, "topup_reversal", -topup.data["amount"])
    return require_transition(session, topup, "reverse", **failed)
