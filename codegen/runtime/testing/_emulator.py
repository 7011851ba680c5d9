"""The emulator: its state, its clients, and its methods for tests."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar
from weakref import WeakKeyDictionary

import msgspec

from ..errors import InvalidArgumentError
from . import _billing, _dumps, _payments, _webhooks
from ._arguments import (
    advice_for,
    check_choice,
    check_id,
    check_int,
    check_operations,
    check_percentage,
    check_schema,
    check_seconds,
    check_status,
    unix_seconds,
)
from ._billing import checkout_visits, payment_links, portal, tax
from ._engine import Engine
from ._facts import load_facts
from ._objects import read_fields
from ._payments import (
    accounts,
    balance,
    disputes,
    onboarding,
    payment_intents,
    payouts,
    refunds,
    setup_intents,
    topups,
)
from ._requests.faults import Fault, Faults
from ._requests.messages import (
    EmulatedRequest,
    EmulatedResponse,
    StripeFailure,
    argument_errors,
    noun,
)
from ._state import clocks
from ._state.ids import IdSource
from ._state.intervals import DAY
from ._state.session import EventRequest, Session, Settings, World, event_types
from ._state.store import Resource, Store
from ._webhooks.signed_events import check_event_type

if TYPE_CHECKING:
    import httpx

    from .._client import AsyncClient, Client

T = TypeVar("T")
Act = Callable[[Session, Resource], Resource]
"""Changes an object, and returns it or the object that it makes."""
API_KEY = "sk_test_emulator"
_COUNTRY = re.compile("[A-Z]{2}")
START = 1_767_225_600
"""2026-01-01 00:00 UTC: the emulator's clock when it starts."""


for _package in (_billing, _payments, _webhooks):  # each module registers what it serves
    for _module in iter_modules(_package.__path__, f"{_package.__name__}."):
        import_module(_module.name)


class _Part(Protocol):
    def state(self) -> object: ...

    def restore(self, state: Any) -> None: ...


class _Saved(msgspec.Struct, frozen=True):
    states: list[object]


class StripeEmulator:
    """An emulator of Stripe. Threads, tasks and forked processes can share it.

    Args:
        seed: The seed of ids and of random faults. Equal calls make equal ids.
        now: The clock: Unix seconds or an aware datetime. It stands still until ``advance``.
        timer: Measures seconds for rate limits.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        now: int | datetime = START,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        facts = load_facts()
        self._seed = check_int(seed, "seed")
        start = unix_seconds(now, "now")
        store, ids = Store(), IdSource(seed)
        self._world = World(facts, store, ids, start, Settings(), event_types(facts))
        self._world.store.due_times = partial(clocks.due_times, self._world)
        self._faults = Faults(seed, timer)
        self._engine = Engine(self._world, self._faults, self.isolated)
        self.webhooks = self._engine.webhooks
        """Deliveries of events, to functions of this process and over HTTP."""
        self._world.undelivered = self.webhooks.undelivered
        self._own_parts: list[_Part] = [self._world, self._engine, self._faults]
        self._parts = [*self._own_parts, self.webhooks]
        self._new = [part.state() for part in self._own_parts]

    # --- clients --------------------------------------------------------------------------------

    def client(self, **options: Any) -> Client:
        """A ``Client`` whose requests the emulator serves. ``options`` are those of ``Client``."""
        from .._client import Client
        from ._transport import EmulatorClient

        if "http_client" not in options:
            options["http_client"] = self._register(EmulatorClient(self._engine))
        return Client(options.pop("api_key", API_KEY), **options)

    def async_client(self, **options: Any) -> AsyncClient:
        """An ``AsyncClient`` whose requests the emulator serves."""
        from .._client import AsyncClient
        from ._transport import AsyncEmulatorClient

        if "http_client" not in options:
            options["http_client"] = self._register(AsyncEmulatorClient(self._engine))
        return AsyncClient(options.pop("api_key", API_KEY), **options)

    def http_client(self) -> httpx.Client:
        """An ``httpx.Client`` to pass as ``http_client``."""
        import httpx

        from ._transport import EmulatorTransport

        return self._register(httpx.Client(transport=EmulatorTransport(self._engine)))

    def async_http_client(self) -> httpx.AsyncClient:
        """An ``httpx.AsyncClient`` to pass as ``http_client``."""
        import httpx

        from ._transport import AsyncEmulatorTransport

        return self._register(httpx.AsyncClient(transport=AsyncEmulatorTransport(self._engine)))

    def _register(self, http_client: T) -> T:
        """Have ``emulator_of`` find this emulator by its httpx client."""
        _emulators[http_client] = self
        return http_client

    def handle(self, request: EmulatedRequest) -> EmulatedResponse:
        """Respond to a request at once. ``delay`` of the response is the latency to wait."""
        pending = self._engine.respond(request)
        pending.finish()
        self.webhooks.flush()
        return pending.response

    # --- objects --------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """The clock, in Unix seconds."""
        return self._world.now

    def advance(self, *, days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0) -> None:
        """Advance the clock: ``advance(days=31)``. See ``advance_to``."""
        parts = {"days": days, "hours": hours, "minutes": minutes, "seconds": seconds}
        for name, number in parts.items():
            check_int(number, name)
        self.advance_to(self.now + ((days * 24 + hours) * 60 + minutes) * 60 + seconds)

    def advance_to(self, moment: int | datetime) -> None:
        """Advance the clock to Unix seconds or an aware datetime, for objects without test clocks.

        Trials end, subscriptions renew, drafts finalize, and failed payments and failed deliveries
        of webhooks are retried.

        Raises:
            InvalidArgumentError: the clock would not move forward, or more than 10,000 changes are
                due. Nothing changes.
        """
        to = unix_seconds(moment, "moment")
        with self._engine.lock:
            try:
                events = clocks.advance_world(self._world, to)
            except StripeFailure as failure:
                raise InvalidArgumentError(failure.error["message"], param="moment") from None
            self._engine.forget_keys()
        self.webhooks.receive(events, retry=True)
        self.webhooks.flush()

    def put(self, schema: str, /, *, stripe_account: str = "", **fields: Any) -> dict[str, Any]:
        """Store an object that no call creates, e.g. ``put("dispute", amount=500)``.

        Fields that are not given get neutral values. No event is appended. A dispute withdraws
        its amount from the balance.

        Raises:
            InvalidArgumentError: the schema or a field is unknown, a value does not fit its field,
                or an object has the ``id``.
        """
        facts = self._world.facts
        check_schema(facts, schema)
        unknown = sorted(fields.keys() - facts.schema(schema).fields.keys())
        if unknown:
            advice = advice_for(unknown[0], facts.schema(schema).fields)
            message = f"The schema {schema} has no field {unknown[0]!r}.{advice}"
            raise InvalidArgumentError(message, param=unknown[0])
        fields = read_fields(facts, schema, fields)

        def act(session: Session) -> dict[str, Any]:
            held = session.find(fields["id"]) if "id" in fields else None
            if held is not None and not held.deleted:
                message = f"An object with the id {fields['id']!r} already exists."
                raise InvalidArgumentError(message, param="id")
            record = session.create(schema, fields, silent=True)
            return (disputes.put(session, record) if schema == "dispute" else record).data

        owner = fields.get("account") if schema in accounts.OWNED else None
        return self._act(act, owner or stripe_account)

    def choose(self, where: str, member: str) -> None:
        """Choose the member of a union or an enum in the objects that are made from now on.

        ``where`` is a field (``"setup_attempt.payment_method_details"``), an operation
        (``"customers.payment_sources.create"``) or a transition
        (``"subscription.retries_exhausted"``). ``member`` is a schema, a value or a state.

        Raises:
            InvalidArgumentError: ``where`` is unknown, or has no such member.
        """
        check_choice(self._world.facts, where, member)
        with self._engine.lock:
            self._world.settings.variants[where] = member

    def objects(self, schema: str, *, stripe_account: str = "") -> list[dict[str, Any]]:
        """The stored objects of a schema, newest first.

        Raises:
            InvalidArgumentError: the schema is unknown.
        """
        check_schema(self._world.facts, schema)
        with self._engine.lock:
            return [r.data for r in self._world.store.walk(stripe_account, (schema,))]

    def events(self, type: str | None = None, *, stripe_account: str = "") -> list[dict[str, Any]]:
        """The events, oldest first, of one ``type`` if it is given.

        Raises:
            InvalidArgumentError: Stripe has no such event.
        """
        if type is not None:
            check_event_type(self._world.facts, type)
        found = self.objects("event", stripe_account=stripe_account)[::-1]
        return [event for event in found if type in (None, event["type"])]

    @property
    def requests(self) -> list[EmulatedRequest]:
        """The last 1,000 requests, oldest first: what your code sent."""
        with self._engine.lock:
            return list(self._engine.requests)

    def authenticate(
        self, intent: str, *, succeed: bool = True, stripe_account: str = ""
    ) -> dict[str, Any]:
        """Complete the authentication of a payment or setup intent, as its customer would.

        Raises:
            InvalidArgumentError: the intent does not wait for authentication.
        """

        def act(session: Session, record: Resource) -> Resource:
            if record.data["status"] != "requires_action":
                message = (
                    f"The status of {intent!r} is {record.data['status']}, not requires_action."
                )
                raise InvalidArgumentError(message, param="intent")
            intents = setup_intents if record.schema == "setup_intent" else payment_intents
            return intents.authenticate(session, record, succeed=succeed)

        schemas = ("payment_intent", "setup_intent")
        return self._change("intent", intent, act, stripe_account, schemas)

    # --- what customers do ----------------------------------------------------------------------

    def complete_checkout(
        self,
        session: str,
        payment_method: str = "pm_card_visa",
        *,
        email: str | None = None,
        name: str | None = None,
        promotion_code: str | None = None,
        authenticate: bool = True,
        delayed: bool = False,
        stripe_account: str = "",
    ) -> dict[str, Any]:
        """Pay a checkout session, as its customer would on the page. Returns the session.

        A card that declines leaves it open.

        Args:
            promotion_code: The code that the customer enters, e.g. ``"SUMMER"``.
            authenticate: Whether the customer authenticates, if the card asks for it.
            delayed: The payment arrives later: call ``settle_checkout``.

        Raises:
            InvalidArgumentError: the session does not exist or is not open, or it does not accept
                an argument.
        """
        visit = checkout_visits.Visit(
            payment_method, email, name, promotion_code, authenticate, delayed
        )
        change = partial(
            self._change, "session", session, account=stripe_account, schemas=("checkout.session",)
        )
        try:
            return change(partial(checkout_visits.complete, visit=visit))
        except checkout_visits.Declined:
            return change(lambda _, record: record)

    def settle_checkout(
        self, session: str, *, succeed: bool = True, stripe_account: str = ""
    ) -> dict[str, Any]:
        """Complete the delayed payment of a checkout session, or fail it. Returns the session.

        Raises:
            InvalidArgumentError: the session does not exist, or it does not wait for a payment.
        """
        act = partial(checkout_visits.settle, succeed=succeed)
        return self._change("session", session, act, stripe_account, ("checkout.session",))

    def open_payment_link(self, link: str, *, stripe_account: str = "") -> dict[str, Any]:
        """Open a payment link, as a customer would. Returns the checkout session that it makes.

        Raises:
            InvalidArgumentError: the payment link does not exist, or it is not active.
        """
        return self._change(
            "link", link, payment_links.open_link, stripe_account, ("payment_link",)
        )

    def portal(self, session: str, *, stripe_account: str = "") -> portal.CustomerPortal:
        """Open the customer portal of a session. Its methods do what the customer does.

        Raises:
            InvalidArgumentError: the portal session does not exist.
        """
        act = partial(self._act, stripe_account=stripe_account)
        return portal.CustomerPortal(act, check_id(session, "session"))

    def set_tax_rate(
        self,
        country: str,
        percentage: float | str,
        *,
        state: str | None = None,
        tax_type: str = "vat",
        display_name: str = "Tax",
    ) -> None:
        """Set the rate that tax calculations use for a country, or for a state of it.

        Without a rate, a calculation has no tax and the reason ``not_collecting``.

        Raises:
            InvalidArgumentError: the percentage is not from 0 to 100, or the country is not a
                code of two letters.
        """
        rate = check_percentage(percentage, "percentage")
        if not _COUNTRY.fullmatch(country):
            message = f"country is {country!r}. Pass a code of two letters, such as 'DE'."
            raise InvalidArgumentError(message, param="country")
        made = tax.Rate(country, state, f"{rate:f}", tax_type, display_name)
        self._act(lambda session: tax.set_rate(session, made))

    # --- money and accounts ---------------------------------------------------------------------

    def create_dispute(
        self,
        charge: str,
        *,
        amount: int | None = None,
        reason: str = "fraudulent",
        inquiry: bool = False,
        stripe_account: str = "",
    ) -> dict[str, Any]:
        """Dispute a charge, as its cardholder would. An inquiry withdraws no money.

        Raises:
            InvalidArgumentError: the charge does not exist, or it cannot be disputed.
        """
        act = partial(disputes.create, reason=reason, amount=amount, inquiry=inquiry)
        return self._change("charge", charge, act, stripe_account)

    def resolve_dispute(
        self, dispute: str, *, won: bool, stripe_account: str = ""
    ) -> dict[str, Any]:
        """Decide a dispute, as the bank of the cardholder would.

        An inquiry that is won is closed. One that is lost becomes a dispute.

        Raises:
            InvalidArgumentError: the dispute does not exist, or it is decided.
        """
        act = partial(disputes.resolve, won=won)
        return self._change("dispute", dispute, act, stripe_account)

    def resolve_payout(
        self, payout: str, *, failure_code: str | None = None, stripe_account: str = ""
    ) -> dict[str, Any]:
        """Pay a payout, or fail it with a code such as ``"account_closed"``.

        Raises:
            InvalidArgumentError: the payout does not exist, or its state forbids it.
        """
        act = partial(payouts.resolve_payout, failure_code=failure_code)
        return self._change("payout", payout, act, stripe_account)

    def resolve_topup(
        self, topup: str, *, failure_code: str | None = None, stripe_account: str = ""
    ) -> dict[str, Any]:
        """Complete a top-up, or fail it. One that succeeded is reversed by a failure.

        Raises:
            InvalidArgumentError: the top-up does not exist, or its state forbids it.
        """
        act = partial(topups.resolve_topup, failure_code=failure_code)
        return self._change("topup", topup, act, stripe_account)

    def fail_refund(
        self, refund: str, *, reason: str = "lost_or_stolen_card", stripe_account: str = ""
    ) -> dict[str, Any]:
        """Fail a refund that succeeded, as the bank of the cardholder can.

        Raises:
            InvalidArgumentError: the refund does not exist, or its state forbids it.
        """
        act = partial(refunds.fail_refund, reason=reason)
        return self._change("refund", refund, act, stripe_account)

    def create_automatic_payout(
        self, *, currency: str = "usd", stripe_account: str = ""
    ) -> dict[str, Any]:
        """Pay out the available balance in a currency, as a payout schedule does.

        Raises:
            InvalidArgumentError: nothing is available.
        """
        return self._act(
            lambda session: payouts.create_automatic_payout(session, currency).data,
            stripe_account,
        )

    def set_stripe_fee(self, *, percent: float | str = 0, fixed: int = 0) -> None:
        """Set the fee of Stripe for later charges. Without a call, fees are 0.

        Raises:
            InvalidArgumentError: ``percent`` is not from 0 to 100, or ``fixed`` is negative.
        """
        rate, amount = check_percentage(percent, "percent"), check_int(fixed, "fixed", least=0)
        settings = self._world.settings
        with self._engine.lock:
            settings.fee_percent, settings.fee_fixed = rate, amount

    def set_settlement_delay(self, *, days: int) -> None:
        """Keep the money of later charges pending until ``release_funds``.

        ``days`` sets ``available_on`` of their balance transactions. The clock releases no money.

        Raises:
            InvalidArgumentError: ``days`` is negative.
        """
        check_int(days, "days", least=0)
        with self._engine.lock:
            self._world.settings.settlement_delay = days * DAY

    def release_funds(self, *, stripe_account: str = "") -> int:
        """Make pending money available. Returns the number of balance transactions."""
        return self._act(balance.release, stripe_account)

    def complete_onboarding(self, account: str) -> dict[str, Any]:
        """Onboard an account: it submits its details, and what it requested becomes active.

        Raises:
            InvalidArgumentError: the account does not exist.
        """
        act, schemas = onboarding.complete_onboarding, ("account", "v2.core.account")
        return self._change("account", account, act, schemas=schemas)

    def open_account_link(self, url: str) -> str:
        """Open an onboarding link, and return the URL to which it redirects.

        That is ``return_url``, or ``refresh_url`` if the link is expired or used. The account
        does not change: call ``complete_onboarding`` for that.

        Raises:
            InvalidArgumentError: no call created this link.
        """
        found = self._act(lambda session: onboarding.open_link(session, url))
        if found is None:
            raise InvalidArgumentError(f"No account link has the URL {url!r}.", param="url")
        return found

    def deauthorize(self, account: str) -> None:
        """Disconnect an account from the platform, as its owner can.

        Raises:
            InvalidArgumentError: the account does not exist.
        """
        self._change("account", account, accounts.deauthorize)

    def _change(
        self,
        param: str,
        identity: str,
        act: Act,
        account: str = "",
        schemas: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        """Change the object that the argument ``param`` names. Returns what ``act`` returns."""
        names = schemas or (param,)
        check_id(identity, param)

        def changed(session: Session) -> dict[str, Any]:
            record = session.find(identity, names)
            if record is None or record.deleted:
                kinds = " or ".join(dict.fromkeys(map(noun, names)))
                message = f"No {kinds} has the id {identity!r}."
                raise InvalidArgumentError(message, param=param)
            return act(session, record).data

        return self._act(changed, account)

    def _act(self, act: Callable[[Session], T], stripe_account: str = "") -> T:
        """Change objects outside of a request, and deliver the events."""
        with self._engine.lock, argument_errors():
            session = Session(self._world, stripe_account, EventRequest(None))
            self._world.store.begin()
            try:
                result = act(session)
            except BaseException:
                self._world.store.undo()
                raise
        self.webhooks.receive(session.events)
        self.webhooks.flush()
        return result

    # --- faults ---------------------------------------------------------------------------------

    def fail_next(
        self,
        operation: str = "*",
        *,
        status: int = 500,
        type: str | None = None,
        code: str | None = None,
        message: str | None = None,
        param: str | None = None,
        times: int = 1,
        connection: bool = False,
        after: bool = False,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Fail the next ``times`` calls of operations that match, e.g. ``"invoices.*"``.

        Args:
            connection: Break the connection instead of responding with ``status``.
            after: Run the operation, then fail. A retry with the same idempotency key gets the
                saved response. A v1 DELETE has none: Stripe ignores its key.

        Raises:
            InvalidArgumentError: no operation matches, ``status`` is not an error, or ``times`` is
                less than 1.
        """
        check_operations(self._world.facts, operation, "operation")
        check_status(status, "status")
        check_int(times, "times", least=1)
        fault = Fault(
            operation, status, type, code, message, param, times, connection, after, headers or {}
        )
        with self._engine.lock:
            self._faults.planned.append(fault)

    def set_faults(
        self,
        *,
        rate: float = 0.0,
        status: int = 500,
        latency: float | tuple[float, float] = 0.0,
        rate_limits: dict[str, int] | Literal["documented"] | None = None,
    ) -> None:
        """Replace the lasting faults.

        Args:
            rate: The share of calls that fail with ``status``. The seed chooses them.
            latency: Seconds before each response, or the bounds of a random latency.
            rate_limits: Requests per second by operation (``{"files.*": 20}``), or
                ``"documented"`` for the limits that Stripe documents.

        Raises:
            InvalidArgumentError: an argument is out of range, or no operation matches.
        """
        if not isinstance(rate, int | float) or not 0 <= rate <= 1:
            message = f"rate is {rate!r}. Pass a number from 0 to 1."
            raise InvalidArgumentError(message, param="rate")
        check_status(status, "status")
        check_seconds(latency, "latency")
        facts = self._world.facts
        if rate_limits == "documented":
            limits = {o.name: o.rate_limit or 100 for o in facts.operations}
        else:
            limits = dict(rate_limits or {})
            for operation, number in limits.items():
                check_operations(facts, operation, "rate_limits")
                check_int(number, "rate_limits", least=0)
        with self._engine.lock:
            self._faults.rate, self._faults.rate_status = rate, status
            self._faults.latency = latency
            self._faults.rate_limits = limits

    def clear_faults(self) -> None:
        """Remove every fault, also those that ``fail_next`` planned."""
        with self._engine.lock:
            self._faults.clear()

    # --- state ----------------------------------------------------------------------------------

    def snapshot(self) -> object:
        """The state of now, for ``rollback``. Records are shared, so it takes little memory."""
        with self._engine.lock:
            return _Saved([part.state() for part in self._parts])

    def rollback(self, snapshot: object) -> None:
        """Return to the state of a snapshot.

        That is the objects, ids, clock, idempotency keys, settings, faults, requests, and the
        subscriptions and deliveries of webhooks.
        """
        if not isinstance(snapshot, _Saved):
            raise InvalidArgumentError("Pass a value that snapshot() returned.", param="snapshot")
        with self._engine.lock:
            for part, state in zip(self._parts, snapshot.states, strict=True):
                part.restore(state)

    @contextmanager
    def isolated(self) -> Iterator[StripeEmulator]:
        """Undo at the end of the block what happens within it."""
        snapshot = self.snapshot()
        try:
            yield self
        finally:
            self.rollback(snapshot)

    def reset(self) -> None:
        """Return to the state of a new emulator. Webhook subscriptions, hosts and ``hold`` stay."""
        with self._engine.lock:
            for part, state in zip(self._own_parts, self._new, strict=True):
                part.restore(state)
            self.webhooks.clear()

    def dump(self) -> str:
        """The objects, clock, idempotency keys and settings as readable JSON, for ``load``."""
        with self._engine.lock:
            return _dumps.write(self._world, self._engine.saved, self._seed)

    def load(self, text: str | bytes) -> None:
        """Replace the objects, clock, idempotency keys and settings by those of a dump.

        Raises:
            InvalidArgumentError: the text is not a dump of this API version. The state stays.
        """
        dump = _dumps.read(text, self._world)
        with self._engine.lock:
            self._world.store.load(dump.records)
            self._world.ids.restore((hash((dump.seed, len(dump.records))), 0))
            self._world.now, self._world.settings = dump.now, dump.settings
            self._engine.saved = _dumps.saved_responses(dump)


# --- a client in one line -----------------------------------------------------------------------

_emulators: WeakKeyDictionary[Any, StripeEmulator] = WeakKeyDictionary()
"""The emulator of each httpx client."""


def client(**options: Any) -> Client:
    """A ``Client`` on a new emulator. ``options`` are those of ``Client``."""
    return StripeEmulator().client(**options)


def async_client(**options: Any) -> AsyncClient:
    """An ``AsyncClient`` on a new emulator. ``options`` are those of ``AsyncClient``."""
    return StripeEmulator().async_client(**options)


def emulator_of(client: Client | AsyncClient) -> StripeEmulator:
    """The emulator that serves a client.

    Raises:
        InvalidArgumentError: no emulator of this process serves the client.
    """
    http_client = client._transport.user_client
    found = None if http_client is None else _emulators.get(http_client)
    if found is None:
        raise InvalidArgumentError(
            "No emulator serves this client. Create it with testing.client() or with "
            "StripeEmulator().client().",
            param="client",
        )
    return found
