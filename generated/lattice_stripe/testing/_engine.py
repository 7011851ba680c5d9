# Copied from codegen/runtime/.
"""From a request to a response: key, version, route, parameters, idempotency, operation, result."""

from __future__ import annotations

import base64
import re
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import unquote

import msgspec

from .._forks import Lock
from ._requests.faults import Fault, Faults
from ._requests.messages import (
    EmulatedRequest,
    EmulatedResponse,
    StripeFailure,
    invalid,
    not_modeled,
)
from ._requests.parameters import read_params
from ._requests.validation import read_arguments
from ._state.expand import Expander
from ._state.intervals import DAY
from ._state.lists import short_lists
from ._state.operations import HANDLERS, Call
from ._state.session import EventRequest, Session, World
from ._state.state_changes import perform
from ._state.store import Resource
from ._webhooks.webhooks import Webhooks

_API_KEY = re.compile(r"(?:sk|rk)_test_\w{1,250}", re.ASCII)
_VERSION = re.compile(r"(\d{4}-\d\d-\d\d)(\.[a-z]+)?", re.ASCII)
_FIRST_VERSION = "2011-01-01"
_MAX_IDEMPOTENCY_KEY = 255
_IDEMPOTENCY_LIFE = DAY
_V2_IDEMPOTENCY_LIFE = 30 * DAY
_KEPT_REQUESTS = 1_000
_OAUTH_CODES = {
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unsupported_grant_type",
    "unsupported_response_type",
}
_CONTEXT_HEADERS = ("stripe-account", "stripe-context")


class IdempotentResponse(msgspec.Struct):
    """The first request with an idempotency key, and its response.

    ``response`` is None until the operation has run, ``busy`` is True until the response is sent.
    """

    fingerprint: str
    request_id: str
    expires: int
    response: EmulatedResponse | None = None
    busy: bool = True


class PendingResponse(NamedTuple):
    response: EmulatedResponse
    saved: IdempotentResponse | None = None

    def finish(self) -> None:
        """Release the idempotency key, when the response is sent."""
        if self.saved is not None:
            self.saved.busy = False


class _Exchange(msgspec.Struct):
    """A request while it is served. ``headers`` are those of its response."""

    request: EmulatedRequest
    request_id: str = ""
    headers: dict[str, str] = {}
    account: str = ""
    fault: Fault | None = None
    """A fault that loses the response when the work is done."""
    events: list[Resource] = []
    saved: IdempotentResponse | None = None
    """The entry of its idempotency key, if it is the first request with that key."""


class Engine:
    """Serves requests one at a time."""

    def __init__(
        self,
        world: World,
        faults: Faults,
        isolated: Callable[[], AbstractContextManager[object]],
    ) -> None:
        self.world = world
        self.facts = world.facts
        self.faults = faults
        self.lock = Lock()
        self.webhooks = Webhooks(world.facts, world.store, self.lock, isolated)
        self.saved: dict[tuple[str, str], IdempotentResponse] = {}
        self.requests: deque[EmulatedRequest] = deque(maxlen=_KEPT_REQUESTS)
        self._requests = 0

    def respond(self, request: EmulatedRequest) -> PendingResponse:
        """The response to a request. Raises ConnectionFailure if a fault asks for it."""
        exchange = _Exchange(request)
        try:
            with self.lock:
                self.requests.append(request)
                self._requests += 1
                exchange.request_id = f"req_{self._requests:014d}"
                exchange.headers["request-id"] = exchange.request_id
                exchange.headers["content-type"] = "application/json"
                delay = self.faults.delay()
                try:
                    response = self._serve(exchange)
                except StripeFailure as failure:
                    response = _failed(failure, exchange)
                response = msgspec.structs.replace(response, delay=delay)
                pending = PendingResponse(response, exchange.saved)
        finally:  # a fault can break the connection when the work is done
            try:
                self.webhooks.receive(exchange.events)
            except BaseException:  # of a receiver: the work is done, and no response is sent
                if exchange.saved is not None:
                    exchange.saved.busy = False
                raise
        return pending

    def forget_keys(self) -> None:
        """Forget the idempotency keys that have expired. The lock is held."""
        now = self.world.now
        self.saved = {key: saved for key, saved in self.saved.items() if saved.expires > now}

    def state(self) -> object:
        return dict(self.saved), list(self.requests)

    def restore(self, state: Any) -> None:
        saved, requests = state
        self.saved = dict(saved)
        self.requests.clear()
        self.requests.extend(requests)

    # --- before the operation -------------------------------------------------------------------

    def _serve(self, exchange: _Exchange) -> EmulatedResponse:
        request = exchange.request
        api_key = _check_key(request.headers)
        exchange.headers["stripe-version"] = self._check_version(request.headers)
        self._set_account(exchange)
        found = self.facts.find(request.method, request.path)
        if found is None:
            message = f"No operation has the URL {request.method} {request.path}."
            raise StripeFailure(404, message, code="url_invalid")
        route, path = found
        operation = route.operation
        self.faults.check_rate(operation.name, api_key)
        exchange.fault = self.faults.take(operation.name)
        if exchange.fault is not None and not exchange.fault.after:
            exchange.fault.raise_error()
        args = read_arguments(self.facts, operation, read_params(request, operation.body))
        values = {name: unquote(value) for name, value in path.items()}
        expand = args.pop("expand", None) or []
        call = Call(route, request.path, values, args, expand)
        has_key = operation.method == "POST" or (operation.method == "DELETE" and operation.v2)
        key = request.headers.get("idempotency-key", "") if has_key else ""
        if key:
            return self._idempotent(exchange, call, key)
        return self._run(exchange, call)

    def _check_version(self, headers: dict[str, str]) -> str:
        version = headers.get("stripe-version", self.facts.version)
        match = _VERSION.fullmatch(version)
        if version != self.facts.version and (
            match is None
            or not _is_date(match[1])
            or not (_FIRST_VERSION <= match[1] <= self.facts.version[:10])
        ):
            served = self.facts.version
            message = f"The API version {version!r} is unknown. Pass {served} or an older version."
            raise invalid(None, message, "api_version_invalid")
        return self.facts.version

    def _set_account(self, exchange: _Exchange) -> None:
        headers = exchange.request.headers
        account = next((headers[name] for name in _CONTEXT_HEADERS if headers.get(name)), "")
        if not account:
            return
        record = self.world.store.get("", account)
        if record is None or record.deleted or record.schema not in ("account", "v2.core.account"):
            message = f"The account {account!r} does not exist, or this key has no access to it."
            raise StripeFailure(403, message, code="account_invalid")
        exchange.account = exchange.headers["stripe-account"] = account

    def _idempotent(self, exchange: _Exchange, call: Call, key: str) -> EmulatedResponse:
        if len(key) > _MAX_IDEMPOTENCY_KEY:
            message = f"The idempotency key has more than {_MAX_IDEMPOTENCY_KEY} characters."
            raise invalid(None, message)
        request = exchange.request
        sent = call.args | ({"expand": call.expand} if call.expand else {})
        canonical = msgspec.json.encode(sent, order="deterministic").decode()
        fingerprint = f"{request.method} {request.path} {canonical}"
        saved = self.saved.get((exchange.account, key))
        if saved is not None:
            return _replay(saved, fingerprint, key)
        life = _V2_IDEMPOTENCY_LIFE if call.operation.v2 else _IDEMPOTENCY_LIFE
        saved = IdempotentResponse(fingerprint, exchange.request_id, self.world.now + life)
        exchange.saved = saved
        exchange.headers["idempotency-key"] = key
        try:
            response = saved.response = self._run(exchange, call, key)
        except StripeFailure as failure:
            # The work is done and a fault lost its response, or Stripe refused the request.
            if saved.response is not None or failure.status in (400, 404, 409, 429):
                raise
            response = saved.response = _failed(failure, exchange)
        finally:
            if saved.response is not None:
                self.saved[exchange.account, key] = saved
        return response

    # --- the operation --------------------------------------------------------------------------

    def _run(self, exchange: _Exchange, call: Call, key: str | None = None) -> EmulatedResponse:
        operation = call.operation
        session = Session(self.world, exchange.account, EventRequest(exchange.request_id, key))
        expander = Expander(session)
        if operation.result >= 0:
            expander.check(operation.result, call.expand)
        if operation.name in HANDLERS and (call.args.get("automatic_tax") or {}).get("enabled"):
            raise not_modeled("automatic tax", "automatic_tax[enabled]")
        exchange.events = session.events
        self.world.store.begin()
        ids = self.world.ids.state()
        try:
            served = perform(session, call)
            value = short_lists(served.value)
            if call.expand:
                value = short_lists(expander.apply(operation.result, value, call.expand))
        except BaseException as error:
            if not (isinstance(error, StripeFailure) and error.keep):
                self.world.store.undo()
                self.world.ids.restore(ids)
                session.events.clear()
            raise
        known = operation.name in HANDLERS or operation.name in self.facts.changes
        stateful = known and served.modeled
        headers = {**exchange.headers, "emulator-state": "stateful" if stateful else "schema"}
        if served.ignored:
            headers["emulator-ignored"] = ", ".join(served.ignored)
        if isinstance(value, bytes):
            headers["content-type"] = "application/pdf"
        else:
            value = msgspec.json.encode(value)
        response = EmulatedResponse(200, value, headers)
        if exchange.fault is not None:  # it loses the response, and a retry with the key gets it
            if exchange.saved is not None:
                exchange.saved.response, exchange.saved.busy = response, False
            exchange.fault.raise_error()
        return response


def _failed(failure: StripeFailure, exchange: _Exchange) -> EmulatedResponse:
    error: dict[str, Any] = {"error": failure.error}
    if exchange.request.path.startswith("/oauth/"):
        code = failure.error.get("code")
        code = code if code in _OAUTH_CODES else "invalid_request"
        error = {"error": code, "error_description": str(failure)}
    body = msgspec.json.encode(error)
    return EmulatedResponse(failure.status, body, {**exchange.headers, **failure.headers})


def _replay(saved: IdempotentResponse, fingerprint: str, key: str) -> EmulatedResponse:
    if saved.fingerprint != fingerprint:
        raise StripeFailure(
            400,
            f"The idempotency key {key!r} belongs to a request with other parameters. To retry "
            "that request, send the same parameters. For another request, use another key.",
            type="idempotency_error",
        )
    if saved.busy or saved.response is None:
        message = f"A request with the idempotency key {key!r} is in progress."
        raise StripeFailure(409, message, type="idempotency_error", code="idempotency_key_in_use")
    headers = {
        **saved.response.headers,
        "idempotent-replayed": "true",
        "original-request": saved.request_id,
    }
    return msgspec.structs.replace(saved.response, headers=headers)


def _check_key(headers: dict[str, str]) -> str:
    scheme, _, value = headers.get("authorization", "").partition(" ")
    key = value.strip()
    if scheme.lower() == "basic":
        try:
            key = base64.b64decode(key, validate=True).decode().partition(":")[0]
        except ValueError:
            key = ""
    elif scheme.lower() != "bearer":
        key = ""
    if not key:
        message = "The request has no API key. Send a test key in the header Authorization."
        raise StripeFailure(401, message)
    if key.startswith("pk_"):
        message = "This operation needs a secret key, not a publishable one."
        raise StripeFailure(401, message, code="secret_key_required")
    if not _API_KEY.fullmatch(key):
        raise StripeFailure(
            401,
            "The API key is invalid. Use a secret or restricted key of test mode, such as "
            "lattice_stripe.testing.API_KEY.",
        )
    return key


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
