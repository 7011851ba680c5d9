"""Runs operations from within other operations, with the handlers that requests use."""

from __future__ import annotations

import re
from typing import Any

from .operations import HANDLERS, Call, serve
from .session import Session
from .states import check_state, serve_change
from .store import Resource

_PARAMETER = re.compile(r"\{([^{}]+)\}")


def run(session: Session, operation: str, identity: str = "", /, **args: Any) -> Resource:
    """Run an operation, and return the object that it creates or changes.

    ``identity`` is its path parameter. Arguments that are None are left out.
    """
    found = session.facts.operation(operation)
    assert found is not None, operation
    path = dict.fromkeys(_PARAMETER.findall(found.path), identity)
    given = {name: value for name, value in args.items() if value is not None}
    call = Call(session.facts.route(found), found.path, path, given)
    record = check_state(session, call)
    handler = HANDLERS.get(operation)
    if handler is not None:
        served = handler(session, call)
    elif record is not None:
        served = serve_change(session, call, record)
    else:
        served = serve(session, call)
    return session.get(served.value["id"], (), "id")
