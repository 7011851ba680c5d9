# Copied from codegen/runtime/.
"""The attempts of one call: how many, when, and how the call ends. It does no I/O and never waits.

The sync and the async client run the same loop, ``_run``, and differ in how they wait:

1. Wait as long as ``reserve()`` says.
2. Send the request of ``start()``, then call ``end()``.
3. Pass the outcome and its ``read_result()`` to ``record()``. If it returns seconds, wait that long
   and go to 1.
4. If it returns None, ``finish()`` returns the result or raises the error.

An exception ends the loop: ``not_sent()`` handles a ``NotSentError``, and ``abort()`` any other.
"""

from __future__ import annotations

import time
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from .._redact import scrub
from .._telemetry.events import RequestError, RequestRetry, RequestStart, RequestStop, StripeNotice
from .._telemetry.listeners import call_safely
from .._validation import check_seconds
from ..errors import (
    InvalidArgumentError,
    ResponseDecodeError,
    ResponseTooLargeError,
    StripeError,
    TimeoutError,
)
from .request import Request
from .response_errors import (
    NOTHING_SENT,
    TransportFailure,
    how_to_repeat,
    with_idempotency_key,
)
from .results import Decoded
from .retries import Attempt, decide_retry, worth_retrying

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .._response import Response
    from .._telemetry.events import RequestEvent
    from .._telemetry.listeners import Events
    from .checked_options import Config

_ids = count(1)


def _repeat_note(request: Request) -> str:
    return f"{request.name} may have been carried out. {how_to_repeat(request)}"


class Attempts:
    """The state of one call while it runs.

    ``deadline_at`` is when to give up, on the monotonic clock, or None. ``template`` is the path
    template of the operation. It is empty for ``client.request()`` and for later pages of a list in
    an object: the limit of an operation does not apply to them.
    """

    def __init__(
        self, request: Request, path: str, config: Config, events: Events, template: str
    ) -> None:
        self._request = request
        self._path = path
        self._template = template
        self._config = config
        self._events = events
        self._number = 0
        self._started_at = time.monotonic()
        self._attempt_started_at: float | None = None
        self._attempt_seconds: float | None = None
        """The duration of the last attempt; None once ``record()`` asked for another."""
        self.id = next(_ids)
        deadline = request.settings.deadline
        self.deadline_at = None if deadline is None else self._started_at + deadline
        self._outcome: Response | TransportFailure | None = None
        self._result: Decoded | StripeError | None = None
        """What ``read_result`` made of the outcome."""
        self._reservations: list[tuple[str, tuple[str, ...]]] = []
        """How to return each reservation that no attempt has used."""
        self._breaker_token: Any = None
        self._may_be_done = False
        """Whether an attempt may have been carried out, although it failed."""
        self._is_reported = False
        """Whether the end of the call was emitted."""
        if events.wants(RequestStart):
            self._emit(RequestStart, address=request.address, template=template)

    def reserve(self) -> Iterator[float]:
        """Reserve the next attempt at the rate limiter. Yields the seconds of each wait.

        The operation's wait comes first: during it, the call holds no reservation of the account.
        """
        limiter = self._config.rate_limiter
        if limiter is None:
            return
        if self._template and hasattr(limiter, "reserve_endpoint"):
            name = self._request.name
            yield from self._reserve("reserve_endpoint", "release_endpoint", name)
        yield from self._reserve("reserve", "release")

    def _reserve(self, method: str, release: str, *endpoint: str) -> Iterator[float]:
        """Call a method of the limiter; yields the wait, unless it is 0."""
        left = None if self.deadline_at is None else self.deadline_at - time.monotonic()
        try:
            reserve = getattr(self._config.rate_limiter, method)
            reserved = reserve(*endpoint, live=self._request.live, timeout=left)
            wait = check_seconds(f"The result of rate_limiter.{method}()", reserved)
        except StripeError as refused:
            raise self.not_sent(refused) from self.cause or refused.__cause__
        except Exception as bug:  # noqa: BLE001  # the limiter is the user's
            raise self._check_failed("rate_limiter", f"{method}()", bug) from self.cause or bug
        if wait and left is not None and wait >= left:
            raise self.not_sent(
                TimeoutError(
                    f"{self._request.name}: the rate limiter allows the request in {wait:.1f} s, "
                    "after the deadline. Nothing was sent. Raise the deadline, or the limiter's "
                    "rate.",
                    idempotency_key=self._request.idempotency_key,
                )
            ) from self.cause
        self._reservations.append((release, endpoint))
        if wait:
            yield wait

    def start(self) -> Request:
        """Start an attempt; returns the request to send. Raises if the circuit is open."""
        if self._config.circuit_breaker is not None:
            try:
                self._breaker_token = self._config.circuit_breaker.check(self._request.address)
            except StripeError as refused:
                raise self.not_sent(refused) from self.cause or refused.__cause__
            except Exception as bug:  # noqa: BLE001  # the breaker is the user's
                raise self._check_failed("circuit_breaker", "check()", bug) from self.cause or bug
        self._number += 1
        self._attempt_started_at = time.monotonic()
        return self._request

    def end(self) -> None:
        """End an attempt. Its duration does not include decoding."""
        self._attempt_seconds, self._attempt_started_at = self._elapsed(), None
        self._reservations.clear()

    def record(
        self,
        outcome: Response | TransportFailure,
        result: Decoded | StripeError,
        rewind: Callable[[], bool],
    ) -> float | None:
        """Record how an attempt ended. Returns the seconds to wait before the next, or None.

        ``rewind`` prepares another attempt. It returns False if the request cannot be sent again.
        """
        self._outcome, self._result = outcome, result
        response = outcome.partial if isinstance(outcome, TransportFailure) else outcome
        self._notify_throttling(outcome, response)
        self._emit_notice(response)
        if not isinstance(result, StripeError) or isinstance(result, ResponseTooLargeError):
            return None  # the repeated response would be too large, too
        attempt = self._describe(outcome, result)
        self._add_notes(attempt, result)
        if attempt.failure or (attempt.status or 0) >= 500:
            self._may_be_done |= not isinstance(result, NOTHING_SENT)
        max_retries = self._request.settings.max_retries
        try:
            wait = decide_retry(self._config.retry_policy, attempt, max_retries)
        except InvalidArgumentError as wrong:
            wrong.idempotency_key = self._request.idempotency_key
            wrong.add_note(f"The last attempt failed with {type(result).__name__}: {result}")
            raise self._fail(wrong) from wrong.__cause__ or result
        if wait is None:
            return None
        if self.deadline_at is not None and time.monotonic() + wait >= self.deadline_at:
            return None
        if not rewind():
            return None
        if self._events.wants(RequestRetry):
            self._emit(
                RequestRetry,
                attempt=self._number,
                status=attempt.status,
                error=type(result).__name__,
                wait=wait,
                attempt_seconds=self._attempt_seconds or 0.0,
                request_id=result.request_id,
            )
        self._attempt_seconds = None
        return wait

    def _add_notes(self, attempt: Attempt, error: StripeError) -> None:
        """Add to an error what an earlier attempt may have done, and how to repeat the call.

        ``response_errors`` adds the second note to errors without a complete response.
        """
        request = self._request
        if request.idempotency_key is None:
            return
        if isinstance(error, NOTHING_SENT) and self._may_be_done:
            error.add_note(f"An earlier attempt of {request.name} may have been carried out.")
        if attempt.failure is not None:
            return
        if attempt.status is not None and attempt.status >= 500:
            note = _repeat_note(request)
            if request.key_has_effect:
                note += " If the repeat fails too, look the object up before you use another key."
            error.add_note(note)
        elif worth_retrying(attempt):
            with_idempotency_key(error, request)
        elif self._may_be_done and not request.key_has_effect:
            # E.g. a 404, because the earlier attempt deleted the object.
            error.add_note(
                f"An earlier attempt of {request.name} may have been carried out. "
                "Retrieve the object to check."
            )

    def finish(self) -> Decoded:
        """The result of the last attempt; raises the error that it ended in."""
        result = self._result
        if not isinstance(result, Decoded):
            assert result is not None  # record() was called
            raise self._fail(result) from self.cause or result.__cause__
        self._is_reported = True
        if self._events.wants(RequestStop):
            self._emit(
                RequestStop,
                status=result.response.status,
                attempts=self._number,
                seconds=time.monotonic() - self._started_at,
                attempt_seconds=self._attempt_seconds or 0.0,
                request_id=result.response.request_id,
            )
        return result

    @property
    def cause(self) -> BaseException | None:
        """The transport's exception that made the last attempt fail."""
        return self._outcome.cause if isinstance(self._outcome, TransportFailure) else None

    def not_sent(self, refused: StripeError) -> StripeError:
        """The error of a call that ends before an attempt: the last attempt's, or ``refused``."""
        if self._attempt_started_at is not None:  # start() counted an attempt that sent nothing
            self._attempt_started_at = None
            self._number -= 1
        self._release()
        return self._fail(self._result if isinstance(self._result, StripeError) else refused)

    def _check_failed(self, option: str, method: str, bug: Exception) -> StripeError:
        """The error of a call whose limiter or breaker raised an unexpected exception."""
        problem = f"{option}.{method} raised {type(bug).__name__}"
        error = self.not_sent(
            InvalidArgumentError(
                f"{problem}, so nothing was sent. Correct the {option}; it may raise a StripeError "
                "to refuse a call.",
                param=option,
                idempotency_key=self._request.idempotency_key,
            )
        )
        if error is self._result:
            error.add_note(f"There was no further attempt, because {problem}: {bug}")
        return error

    def abort(self, error: BaseException) -> None:
        """Report the end of a call that raised an exception, e.g. a cancellation."""
        if self._attempt_started_at is None:  # otherwise the attempt may have sent something
            self._release()
        key = self._request.idempotency_key
        if isinstance(error, StripeError):
            error.idempotency_key = error.idempotency_key or key
        elif self._number and key is not None:
            error.add_note(_repeat_note(self._request))
        if not self._is_reported:
            self._emit_error(error)

    def _release(self) -> None:
        """Return the reservations at the rate limiter that no attempt used."""
        for method, arguments in self._reservations:
            self._notify_limiter(method, *arguments)
        self._reservations.clear()

    def _notify_limiter(self, method: str, *arguments: str) -> None:
        """Call a method of the rate limiter, if it has it."""
        function = getattr(self._config.rate_limiter, method, None)
        if function is not None:
            name = f"rate_limiter.{method}()"
            call_safely(name, function, *arguments, live=self._request.live)

    def _fail(self, error: StripeError) -> StripeError:
        self._emit_error(error)
        return error

    def _emit_error(self, error: BaseException) -> None:
        self._is_reported = True
        if isinstance(error, StripeError):
            error.attempts = self._number
        if self._events.wants(RequestError):
            self._emit(
                RequestError,
                status=getattr(error, "http_status", None),
                attempts=self._number,
                seconds=time.monotonic() - self._started_at,
                attempt_seconds=self._elapsed(),
                request_id=getattr(error, "request_id", None),
                error=type(error).__name__,
                code=error.code if isinstance(error, StripeError) else None,
                idempotency_key=self._request.idempotency_key,
            )

    def _emit(self, event_type: type[RequestEvent], **facts: Any) -> None:
        """Emit an event about this call."""
        request = self._request
        event = event_type(
            call_id=self.id, operation=request.name, method=request.method, path=self._path, **facts
        )
        self._events.emit(event)

    def _elapsed(self) -> float | None:
        """The duration of the current or last attempt; None before the first, and between two."""
        if self._attempt_started_at is None:
            return self._attempt_seconds
        return time.monotonic() - self._attempt_started_at

    def _describe(self, outcome: Response | TransportFailure, error: StripeError) -> Attempt:
        status: int | None = None
        failure: Literal["connection", "timeout", "incomplete", "unreadable"] | None = None
        if isinstance(outcome, TransportFailure):
            failure = outcome.kind
        else:
            status = outcome.status
            failure = "unreadable" if isinstance(error, ResponseDecodeError) else None
        return Attempt(
            number=self._number,
            method=self._request.method,
            path=self._path,
            idempotency_key=self._request.idempotency_key,
            status=status,
            failure=failure,
            headers=error.headers,
            type=error.type,
            code=error.code,
        )

    def _emit_notice(self, response: Response | None) -> None:
        if response is not None and (notice := response.headers.first(b"stripe-notice")):
            event = StripeNotice(self._request.name, scrub(notice))
            self._events.emit_once((StripeNotice, notice), event)

    def _notify_throttling(
        self, outcome: Response | TransportFailure, response: Response | None
    ) -> None:
        step = outcome.step if isinstance(outcome, TransportFailure) else ""
        # A response over the size limit counts as complete: the client stopped reading it.
        is_complete = step in ("", "size")
        status = None if response is None else response.status
        breaker, limiter = self._config.circuit_breaker, self._config.rate_limiter
        if breaker is not None and step != "pool":  # a full pool says nothing about the server
            facts: dict[str, Any] = {"ok": is_complete and status is not None and status < 500}
            if self._breaker_token is not None:
                facts["token"] = self._breaker_token
            call_safely("circuit_breaker.record()", breaker.record, self._request.address, **facts)
        if limiter is not None and response is not None and status == 429:
            reason = response.headers.get("stripe-rate-limited-reason", "")
            has_endpoint = getattr(limiter, "slow_down_endpoint", None) is not None
            if self._template and has_endpoint and reason.startswith("endpoint"):
                self._notify_limiter("slow_down_endpoint", self._request.name)
            else:
                self._notify_limiter("slow_down")
