# Copied from codegen/runtime/.
"""Runs operations from within other operations, with the handlers that requests use."""

from __future__ import annotations

from typing import Any

from .operations import Call
from .session import Session
from .state_changes import perform
from .store import Resource


def run(session: Session, operation: str, identity: str = "", /, **args: Any) -> Resource:
    """Run an operation, and return the object that it creates, changes or deletes.

    ``identity`` is its path parameter. Arguments that are None are left out.
    """
    route = session.facts.route(session.facts.by_name[operation])
    path = {name: identity for name, _ in route.parents}
    given = {name: value for name, value in args.items() if value is not None}
    served = perform(session, Call(route, route.operation.path, path, given))
    record = session.find(served.value["id"])
    assert record is not None, operation
    return record
