"""Reads and changes the objects of one account during a request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from .._arguments import options
from .._facts import Expandable, Facts, Nullable, Object
from .._requests.messages import invalid, missing
from . import thin_events
from .builder import Builder
from .ids import IdSource
from .lists import short_lists
from .store import Resource, Store, meets

EVENT_NAMES = {
    "subscription": "customer.subscription",
    "discount": "customer.discount",
    "tax_id": "customer.tax_id",
    "bank_account": "customer.source",
    "card": "customer.source",
    "dispute": "charge.dispute",
}
"""The first part of event types, where it is not the value of ``object``."""
_DEFAULTS: dict[str, dict[str, Any]] = {
    "coupon": {"valid": True},
    "customer": {"balance": 0, "delinquent": False, "tax_exempt": "none"},
    "entitlements.feature": {"active": True},
    "plan": {"active": True},
    "price": {"active": True},
    "product": {"active": True},
    "promotion_code": {"active": True},
    "tax_rate": {"active": True},
    "payment_intent": {
        "amount": 0,
        "amount_capturable": 0,
        "amount_received": 0,
        "capture_method": "automatic_async",
        "currency": "usd",
        "payment_method_types": ["card"],
    },
}
"""Values that new objects have, and that their schemas do not imply."""
_SILENT = frozenset({"event", thin_events.SCHEMA})
LINKED = frozenset(
    {
        "account",
        "application_fee",
        "charge",
        "fee_refund",
        "refund",
        "transfer",
        "transfer_reversal",
    }
)
"""Schemas of objects that link a platform and its accounts. ``expand`` follows their ids."""
_REFERENCED = (
    "charge",
    "coupon",
    "credit_note",
    "customer",
    "invoice",
    "payment_intent",
    "payment_method",
    "price",
    "product",
    "promotion_code",
    "quote",
    "setup_intent",
    "subscription",
    "subscription_item",
    "subscription_schedule",
    "tax_rate",
)
REFERENCES = {
    **{name: name for name in _REFERENCED},
    "test_clock": "test_helpers.test_clock",
}
"""Parameters that hold the id of an object, at any depth, and the schema of that object."""
_TEST_TOKENS = ("pm_card_", "pm_us", "tok_", "btok_", "src_card_")


class Settings(msgspec.Struct, forbid_unknown_fields=True):
    """What a test sets.

    ``variants`` are members of unions and enums, by field, operation or transition. ``fee_percent``
    and ``fee_fixed`` are the fee of Stripe for each charge. ``settlement_delay`` is the number of
    seconds from a charge to the ``available_on`` of its money.
    """

    variants: dict[str, str] = {}
    fee_percent: Decimal = Decimal(0)
    fee_fixed: int = 0
    settlement_delay: int = 0

    def copy(self) -> Settings:
        return msgspec.structs.replace(self, variants=dict(self.variants))


class World(msgspec.Struct):
    """The state that all requests share."""

    facts: Facts
    store: Store
    ids: IdSource
    now: int
    settings: Settings
    event_types: frozenset[str]
    undelivered: Callable[[], set[str]] = set
    """The ids of the events of which a delivery is due or failed."""

    def state(self) -> object:
        return self.store.state(), self.ids.state(), self.now, self.settings.copy()

    def restore(self, state: Any) -> None:
        store, ids, self.now, settings = state
        self.store.restore(store)
        self.ids.restore(ids)
        self.settings = settings.copy()


class EventRequest(msgspec.Struct, frozen=True):
    """The request that events name."""

    request_id: str | None
    idempotency_key: str | None = None


class Session:
    """Reads and changes the objects of ``account``. Each change appends an event."""

    def __init__(self, world: World, account: str, origin: EventRequest) -> None:
        self.world = world
        self.facts = world.facts
        self.account = account
        self.origin = origin
        self.events: list[Resource] = []
        self.clock: int | None = None
        """The time of a test clock, while its objects are changed."""

    @property
    def now(self) -> int:
        return self.world.now if self.clock is None else self.clock

    def within(self, account: str) -> Session:
        """A session of another account. It appends to the same events."""
        if account == self.account:
            return self
        other = Session(self.world, account, self.origin)
        other.events, other.clock = self.events, self.clock
        return other

    def builder(self) -> Builder:
        return Builder(
            self.facts,
            self.world.ids.new,
            self.now,
            variants=self.world.settings.variants,
            placeholder=self._add_placeholder,
        )

    def _add_placeholder(self, identity: str, schemas: tuple[str, ...]) -> None:
        self.world.store.placeholders[self.account, identity] = schemas

    # --- reading --------------------------------------------------------------------------------

    def find(self, identity: str, schemas: tuple[str, ...] = ()) -> Resource | None:
        """The object with an id, or None.

        A placeholder id from an earlier response becomes a stored object.
        """
        store = self.world.store
        record = store.get(self.account, identity)
        if record is None and identity == self.account:
            record = store.get("", identity)  # an account sees itself
        if record is not None:
            return record if not schemas or record.schema in schemas else None
        for schema in store.placeholders.get((self.account, identity), ()):
            if not self.facts.is_deleted(schema) and (not schemas or schema in schemas):
                given = {**initial_values(self.facts, schema), "id": identity}
                data = self.builder().object(schema, given)
                return store.add(self.account, identity, schema, data)
        return None

    def find_linked(self, identity: str, schemas: tuple[str, ...]) -> Resource | None:
        """The object of another account to which an object of this account links."""
        wanted = LINKED & set(schemas)
        store = self.world.store
        records = (store.get(account, identity) for account in store.accounts())
        return next((r for r in records if r is not None and r.schema in wanted), None)

    def get(
        self, identity: str, schemas: tuple[str, ...], param: str, *, status: int = 404
    ) -> Resource:
        """The object with an id. Raises StripeFailure if it does not exist or is deleted."""
        record = self.find(identity, schemas)
        if record is None or record.deleted:
            raise missing(schemas[0] if schemas else "object", identity, param, status=status)
        return record

    def having(
        self, schema: str, where: dict[str, str] | None = None, /, **fields: str
    ) -> Iterator[Resource]:
        """The objects of a schema that have these fields, newest first.

        ``where`` are fields whose names are paths, or ``PARENT``.
        """
        wanted = {**(where or {}), **fields}
        found = self.world.store.walk(self.account, (schema,), where=wanted)
        return (r for r in found if all(meets(r, path, text) for path, text in wanted.items()))

    # --- changing -------------------------------------------------------------------------------

    def create(
        self,
        schema: str,
        given: dict[str, Any],
        parents: dict[str, str] | None = None,
        *,
        silent: bool = False,
    ) -> Resource:
        """Store a new object. ``silent``: append no event."""
        given = {**initial_values(self.facts, schema), **given}
        data = self.builder().object(schema, given)
        identity = data.get("id")
        if not isinstance(identity, str) or not identity:
            if "id" in self.facts.schema(schema).fields:
                identity = self.world.ids.new(self.facts.object_name(schema))
                data["id"] = identity
            else:
                identity = f"@{schema}/{self.world.ids.letters()}"
        record = self.world.store.add(self.account, identity, schema, data, parents)
        if not silent:
            self.emit("created", record)
        return record

    def update(
        self, record: Resource, given: dict[str, Any], action: str | None = "updated"
    ) -> Resource:
        """Change an object by parameters."""
        return self.change(record, self.builder().update(record.schema, record.data, given), action)

    def change(self, record: Resource, data: dict[str, Any], action: str | None) -> Resource:
        """Store new data of an object, and append events if it differs.

        ``action`` is the last part of the event type, or a whole type.
        """
        if data == record.data:
            return record
        new = self.world.store.replace(record, data)
        if action is not None:
            self.emit(action, new, previous_attributes(record.data, data))
        return new

    def assign(self, record: Resource, action: str | None, /, **fields: Any) -> Resource:
        """Change some fields of an object. ``action`` is that of ``change``."""
        return self.change(record, {**record.data, **fields}, action)

    def delete(self, record: Resource) -> Resource:
        new = self.world.store.replace(record, record.data, deleted=True)
        self.emit("deleted", new)
        return new

    def tombstone(self, schema: str, record: Resource) -> dict[str, Any]:
        """What Stripe returns for a deleted object. ``schema`` is that of the deleted object."""
        given = {"id": record.id, "object": record.data.get("object"), "deleted": True}
        return self.builder().object(schema, given)

    def keep(self, key: str, schema: str, data: dict[str, Any]) -> None:
        """Store internal data under a key, in place of earlier data. No response shows it."""
        held = self.world.store.get(self.account, key)
        if held is None:
            self.world.store.add(self.account, key, f"@{schema}", data)
        else:
            self.world.store.replace(held, data)

    def kept(self, key: str) -> dict[str, Any] | None:
        """The data that ``keep`` stored under a key."""
        held = self.world.store.get(self.account, key)
        return None if held is None else held.data

    # --- events ---------------------------------------------------------------------------------

    def emit(self, action: str, record: Resource, previous: dict[str, Any] | None = None) -> None:
        """Append an event, if Stripe has one of this type."""
        if record.schema in _SILENT:
            return
        if record.schema.startswith("v2."):
            for kind in thin_events.types_of(record.schema, action, record.data, previous or {}):
                self.emit_thin(kind, record)
            return
        kind = action
        if "." not in action:
            name = str(record.data.get("object", record.schema))
            kind = f"{EVENT_NAMES.get(name, name)}.{action}"
        if kind not in self.world.event_types:
            return
        payload: dict[str, Any] = {"object": short_lists(record.data)}
        if previous:
            payload["previous_attributes"] = previous
        # The builder gets no data: it would build the empty fields of the object.
        event = self.builder().object("event", {"data": {"object": {}}})
        event |= {
            "type": kind,
            "api_version": self.facts.version,
            "livemode": False,
            "data": payload,
            "request": {
                "id": self.origin.request_id,
                "idempotency_key": self.origin.idempotency_key,
            },
        }
        if self.account:
            event["account"] = self.account
        self.events.append(self.world.store.add(self.account, event["id"], "event", event))

    def emit_thin(self, kind: str, record: Resource) -> Resource:
        """Append an event about a v2 object, which names the object and does not contain it."""
        given: dict[str, Any] = {
            "type": kind,
            "related_object": thin_events.related_object(record),
        }
        if self.origin.request_id is not None:
            key = self.origin.idempotency_key or ""
            request = {"id": self.origin.request_id, "idempotency_key": key}
            given["reason"] = {"type": "request", "request": request}
        if self.account:
            given["context"] = self.account
        data = self.builder().object(thin_events.SCHEMA, given)
        event = self.world.store.add(self.account, data["id"], thin_events.SCHEMA, data)
        self.events.append(event)
        return event

    # --- references -----------------------------------------------------------------------------

    def check_references(self, schemas: tuple[str, ...], args: dict[str, Any]) -> None:
        """Raise StripeFailure if a parameter names an object that does not exist."""
        checked: set[str] = set()
        for schema in schemas:
            fields = self.facts.schema(schema).fields
            for name, value in args.items():
                targets = self._targets(fields[name]) if name in fields else ()
                if targets and isinstance(value, str) and value:
                    checked.add(name)
                    self._check(value, targets, name)
        self._check_nested(args, "", checked)

    def _check_nested(self, value: Any, path: str, checked: set[str]) -> None:
        if isinstance(value, list):
            for index, item in enumerate(value):
                self._check_nested(item, f"{path}[{index}]", checked)
        elif isinstance(value, dict):
            for name, inner in value.items():
                where = f"{path}[{name}]" if path else name
                if isinstance(inner, str) and inner and name in REFERENCES:
                    if path or name not in checked:
                        self._check(inner, (REFERENCES[name],), where)
                elif name != "metadata":
                    self._check_nested(inner, where, checked)

    def _check(self, value: str, targets: tuple[str, ...], path: str) -> None:
        if value.startswith(_TEST_TOKENS) or "account" in targets:
            return
        record = self.find(value)
        if record is None or record.deleted or record.schema not in targets:
            raise missing(targets[0], value, path, status=400)

    def _targets(self, index: int) -> tuple[str, ...]:
        match self.facts.type(index):
            case Nullable(inner):
                return self._targets(inner)
            case Expandable(schemas):
                return tuple(s for s in schemas if not self.facts.is_deleted(s))
        return ()

    def latest(self, record: Resource) -> Resource:
        """An object as it is now, after other functions changed it."""
        return self.get(record.id, (), "id")

    def check_future(self, at: int | None, param: str) -> None:
        """Raise StripeFailure if a time is given, and it is not in the future."""
        if at is not None and at <= self.now:
            raise invalid(param, f"The parameter {param} is not in the future.")


def initial_values(facts: Facts, schema: str) -> dict[str, Any]:
    """Values that new objects of a schema have, and that the schema does not imply."""
    states = facts.states.get(schema)
    state = {} if states is None else {states.field: states.initial}
    return {**state, **_DEFAULTS.get(schema, {})}


def previous_attributes(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """The old values of the keys that differ, also within nested objects."""
    found: dict[str, Any] = {}
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        if isinstance(before, dict) and isinstance(after, dict):
            found[name] = previous_attributes(before, after)
        else:
            found[name] = before
    return found


def event_types(facts: Facts) -> frozenset[str]:
    """The types of events that a webhook endpoint can subscribe to."""
    params = facts.type(facts.by_name["webhook_endpoints.create"].params)
    assert isinstance(params, Object)
    return frozenset(options(facts, facts.type(params.fields["enabled_events"])))
