# Copied from codegen/runtime/.
"""Which accounts a request can see and enter."""

from __future__ import annotations

from .._requests.messages import missing
from .._state.operations import Call
from .._state.session import Session
from .._state.store import Resource
from .connect_params import PLATFORM


def visible_account(session: Session, call: Call) -> Resource:
    """The account of a path, if it is this one or this is the platform."""
    identity = call.path["account"]
    if session.account not in (PLATFORM, identity):
        raise missing("account", identity, "account")
    return session.get(identity, ("account",), "account")


def enter_account(session: Session, call: Call) -> tuple[Session, Resource]:
    """The account of a path, and a session of it."""
    account = visible_account(session, call)
    return session.within(account.id), account


def account_of(session: Session) -> Resource:
    """The account that a session is of."""
    return session.get(session.account, ("account",), "account")
