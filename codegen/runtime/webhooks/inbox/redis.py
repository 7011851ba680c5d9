"""An inbox in Redis."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import msgspec

from ..._telemetry.listeners import is_async
from ...errors import InvalidArgumentError
from .protocol import RETENTION, Claim, InboxError, Record, State

# Keys: {prefix}:event:ID is a hash, {prefix}:due and {prefix}:STATE are sorted sets of ids,
# {prefix}:lock:OBJECT and {prefix}:watermark:OBJECT are strings.
_STORE = """
local event = KEYS[1] .. ':event:' .. ARGV[1]
local state = redis.call('HGET', event, 'state')
if state then return state end
redis.call('HSET', event, unpack(ARGV, 3))
redis.call('ZADD', KEYS[1] .. ':due', ARGV[2], ARGV[1])
return 'waiting'
"""
_BY_ID = "local id = ARGV[1]"
_NEXT_DUE = """
local id, start = '', 0
while id == '' do
  local due = redis.call('ZRANGEBYSCORE', KEYS[1] .. ':due', '-inf', ARGV[1], 'LIMIT', start, 50)
  if #due == 0 then return {'unknown'} end
  for _, found in ipairs(due) do
    local object = redis.call('HGET', KEYS[1] .. ':event:' .. found, 'object_key')
    if object and redis.call('EXISTS', KEYS[1] .. ':lock:' .. object) == 0 then
      id = found
      break
    end
  end
  start = start + 50
end
"""
_CLAIM = """
local event = KEYS[1] .. ':event:' .. id
local state = redis.call('HGET', event, 'state')
if not state then return {'unknown'} end
if state ~= 'waiting' then return {state} end
local object = redis.call('HGET', event, 'object_key')
if not redis.call('SET', KEYS[1] .. ':lock:' .. object, ARGV[2], 'NX', 'PX', ARGV[3]) then
  return {'busy'}
end
redis.call('HINCRBY', event, 'attempts', 1)
redis.call('ZADD', KEYS[1] .. ':due', ARGV[4], id)
local watermark = redis.call('GET', KEYS[1] .. ':watermark:' .. object) or '0'
return {'waiting', watermark, redis.call('HGETALL', event)}
"""
_FINISH = """
local event = KEYS[1] .. ':event:' .. ARGV[1]
local lock = KEYS[1] .. ':lock:' .. ARGV[2]
if redis.call('GET', lock) ~= ARGV[3] then return 0 end
local state = ARGV[4]
if state == 'dead' then redis.call('HSET', event, 'state', state)
else redis.call('HSET', event, 'state', state, 'payload', '', 'error', '') end
redis.call('ZREM', KEYS[1] .. ':due', ARGV[1])
redis.call('ZADD', KEYS[1] .. ':' .. state, ARGV[5], ARGV[1])
if state ~= 'dead' then redis.call('EXPIRE', event, ARGV[6]) end
local watermark = KEYS[1] .. ':watermark:' .. ARGV[2]
if state == 'handled' and tonumber(redis.call('GET', watermark) or '0') <= tonumber(ARGV[7]) then
  redis.call('SET', watermark, ARGV[7], 'EX', ARGV[6])
end
return 1
"""
_RELEASE = """
local lock = KEYS[1] .. ':lock:' .. ARGV[1]
if redis.call('GET', lock) == ARGV[2] then redis.call('DEL', lock) end
"""
_FAIL = """
local event = KEYS[1] .. ':event:' .. ARGV[1]
local stored = redis.call('HMGET', event, 'state', 'attempts')
if stored[1] ~= 'waiting' or stored[2] ~= ARGV[3] then return end  -- a newer attempt has started
redis.call('HSET', event, 'state', ARGV[2], 'attempts', ARGV[3], 'due', ARGV[4], 'error', ARGV[5])
if ARGV[2] == 'dead' then
  redis.call('ZREM', KEYS[1] .. ':due', ARGV[1])
  redis.call('ZADD', KEYS[1] .. ':dead', ARGV[6], ARGV[1])
else redis.call('ZADD', KEYS[1] .. ':due', ARGV[4], ARGV[1]) end
"""
_REPLAY = """
local event = KEYS[1] .. ':event:' .. ARGV[1]
if redis.call('HGET', event, 'state') ~= 'dead' then return 0 end
redis.call('HSET', event, 'state', 'waiting', 'attempts', 0, 'due', 0)
redis.call('ZREM', KEYS[1] .. ':dead', ARGV[1])
redis.call('ZADD', KEYS[1] .. ':due', 0, ARGV[1])
return 1
"""


class RedisInbox:
    """Stores events in Redis.

    A claim is a lease: if a worker stops, another one handles the event when the lease ends. What
    handlers write does not commit together with the event. So a handler runs at least once, and
    must be idempotent.

    Args:
        client: a ``redis.Redis``.
        prefix: the start of all keys. The braces keep the keys on one node of a cluster.
        retention: seconds for which handled events are remembered.
    """

    blocking = True
    has_connection = False

    def __init__(
        self, client: Any, *, prefix: str = "{stripe}", retention: float = RETENTION
    ) -> None:
        if not hasattr(client, "eval"):
            problem = f"The client is of type {type(client).__name__}. Pass a redis.Redis."
            raise InvalidArgumentError(problem, param="client")
        if is_async(getattr(client, "execute_command", None)):
            raise InvalidArgumentError("The client is async. Pass a redis.Redis.", param="client")
        self._client = client
        self._prefix = prefix
        self._retention = max(1, int(retention))

    def _run(self, script: str, *arguments: Any) -> Any:
        return self._client.eval(script, 1, self._prefix, *arguments)

    def store(self, record: Record) -> State:
        fields = [str(part) for pair in msgspec.structs.asdict(record).items() for part in pair]
        return _text(self._run(_STORE, record.id, record.due, *fields))

    @contextmanager
    def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> Iterator[Claim]:
        if isinstance(event, Record):
            self.store(event)
            event = event.id
        token = uuid.uuid4().hex
        claim = self._claim(event, token, lease)
        record = claim.record
        if record is None:
            yield claim
            return
        try:
            yield claim
            if claim.finished is not None:
                arguments = (claim.finished, time.time(), self._retention, record.created)
                if not self._run(_FINISH, record.id, record.object_key, token, *arguments):
                    raise InboxError("The handler took longer than the lease. Raise lease.")
        finally:
            with suppress(Exception):  # the lock ends with the lease
                self._run(_RELEASE, record.object_key, token)

    def _claim(self, event_id: str | None, token: str, lease: float) -> Claim:
        now = time.time()
        find, first = (_NEXT_DUE, now) if event_id is None else (_BY_ID, event_id)
        milliseconds = max(1, int(lease * 1000))
        found = self._run(find + _CLAIM, first, token, milliseconds, now + lease)
        state: Any = _text(found[0])
        if state != "waiting":
            return Claim(state=state)
        return Claim(_record(found[2]), watermark=int(found[1]))

    def fail(self, record: Record) -> None:
        self.store(record)
        values = (record.state, record.attempts, record.due, record.error, time.time())
        self._run(_FAIL, record.id, *values)

    def get(self, event_id: str) -> Record | None:
        found = self._client.hgetall(f"{self._prefix}:event:{event_id}")
        return _record(found) if found else None

    def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]:
        names = ("due", "handled", "skipped", "dead") if state is None else (state,)
        found: list[tuple[float, str]] = []
        for name in names:
            key = f"{self._prefix}:{'due' if name == 'waiting' else name}"
            newest = self._client.zrevrange(key, 0, limit - 1, withscores=True)
            found += [(score, _text(event_id)) for event_id, score in newest]
        records = [self.get(event_id) for _, event_id in sorted(found, reverse=True)[:limit]]
        return [record for record in records if record is not None]  # the others expired

    def replay(self, event_id: str) -> bool:
        return bool(self._run(_REPLAY, event_id))

    def purge(self, older_than: float = RETENTION) -> int:
        before, deleted = time.time() - older_than, 0
        for state in ("handled", "skipped"):
            key = f"{self._prefix}:{state}"
            for event_id in self._client.zrangebyscore(key, "-inf", before):
                self._client.delete(f"{self._prefix}:event:{_text(event_id)}")
                deleted += self._client.zrem(key, event_id)
        return deleted


def _text(value: Any) -> Any:
    return value.decode() if isinstance(value, bytes) else value


def _record(found: Any) -> Record:
    pairs = found.items() if isinstance(found, dict) else zip(found[::2], found[1::2], strict=True)
    return msgspec.convert({_text(k): _text(v) for k, v in pairs}, Record, strict=False)
