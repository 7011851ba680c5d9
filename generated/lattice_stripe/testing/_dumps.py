# Copied from codegen/runtime/.
"""Dumps of an emulator: objects, idempotency keys and settings as readable JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from ..errors import InvalidArgumentError
from ._engine import IdempotentResponse
from ._facts import Object
from ._requests.messages import EmulatedResponse
from ._state.intervals import DAY
from ._state.session import Settings, World
from ._state.store import DueTimes, Resource

_FORMAT = 1


class _SavedResponse(msgspec.Struct, forbid_unknown_fields=True):
    """The response that an idempotency key replays."""

    account: str
    key: str
    fingerprint: str
    request_id: str
    status: int
    headers: dict[str, str]
    body: Any
    expires: int = 0
    """When the key expires; 0 in a dump of an older emulator."""


class Dump(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    version: str
    now: int
    seed: int
    records: list[Resource]
    replies: list[_SavedResponse] = []
    settings: Settings = msgspec.field(default_factory=Settings)


def write(world: World, saved: dict[tuple[str, str], IdempotentResponse], seed: int) -> str:
    """The state as JSON. Requests in progress are left out."""
    replies = [
        _SavedResponse(
            account,
            key,
            reply.fingerprint,
            reply.request_id,
            reply.response.status,
            reply.response.headers,
            msgspec.Raw(reply.response.body),
            reply.expires,
        )
        for (account, key), reply in saved.items()
        if reply.response is not None and not reply.busy
    ]
    version, records = world.facts.version, world.store.records()
    dump = Dump(_FORMAT, version, world.now, seed, records, replies, world.settings)
    return msgspec.json.format(msgspec.json.encode(dump), indent=2).decode()


def read(text: str | bytes, world: World) -> Dump:
    """Check a dump. Raises InvalidArgumentError if this emulator cannot load it."""
    facts = world.facts
    try:
        dump = msgspec.json.decode(text, type=Dump)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _refused(f"The text is not a dump of the emulator ({error}).") from None
    if dump.format != _FORMAT or dump.version != facts.version:
        raise _refused(
            f"The dump is of API version {dump.version}, format {dump.format}. This emulator "
            f"reads {facts.version}, format {_FORMAT}. Make a new dump with this version."
        )
    if len({(r.account, r.id) for r in dump.records}) < len(dump.records):
        raise _refused("The dump has two records with one id.")
    if len({r.sequence for r in dump.records}) < len(dump.records):
        raise _refused("The dump has two records with one sequence number.")
    if len({(r.account, r.key) for r in dump.replies}) < len(dump.replies):
        raise _refused("The dump has two saved responses with one idempotency key.")
    for record in dump.records:
        _check(record, world)
    return dump


def _check(record: Resource, world: World) -> None:
    """Raise InvalidArgumentError for a record that no emulator wrote."""
    facts = world.facts
    schema = record.schema.removeprefix("@")
    if schema not in facts.schemas:
        raise _refused(f"The dump has a record of the unknown schema {schema!r}.")
    if schema != record.schema:
        return
    kind = facts.type(facts.schemas[schema])
    name = facts.object_name(schema) if isinstance(kind, Object) else None
    if record.data.get("id", record.id) != record.id or record.data.get("object", name) != name:
        raise _refused(
            f"The record {record.id!r} of the dump has the schema {schema} and the data of another "
            "object. Pass the unchanged text of dump()."
        )
    try:
        msgspec.convert(world.store.due_times(record), DueTimes)
    except (KeyError, IndexError, TypeError, AttributeError, msgspec.ValidationError) as error:
        raise _refused(
            f"The data of the record {record.id!r} do not fit the schema {schema} ({error!r}). "
            "Pass the unchanged text of dump()."
        ) from None


def _refused(message: str) -> InvalidArgumentError:
    return InvalidArgumentError(message, param="text")


def saved_responses(dump: Dump) -> dict[tuple[str, str], IdempotentResponse]:
    """The saved responses of a dump by account and idempotency key."""
    return {
        (reply.account, reply.key): IdempotentResponse(
            reply.fingerprint,
            reply.request_id,
            reply.expires or dump.now + DAY,
            EmulatedResponse(reply.status, msgspec.json.encode(reply.body), reply.headers),
            busy=False,
        )
        for reply in dump.replies
    }
