"""One call's attempts: how many, how long, and what each came to. Pure but for the clock it reads.

The sync and the async client both ask this what to do next; they differ only in how they wait.
"""

from __future__ import annotations

import time
from itertools import count
from typing import TYPE_CHECKING, Any, cast

from .._decode.decoder import NotJSON
from .._telemetry.events import RequestError, RequestRetry, RequestStart, RequestStop, call_safely
from ..errors import (
    InvalidArgumentError,
    ResponseDecodeError,
    ResponseTooLargeError,
    StripeError,
    TimeoutError,
)
from .outcome import TransportFailure, classify, not_json
from .request import Request
from .response import Headers
from .retries import Attempt, decided, seconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._telemetry.events import Events
    from .config import Config
    from .response import Response

_ids = count(1)
_NONE = Headers(())


class Attempts:
    """The state of one call on its way.

    ``turn`` says how long to wait for the rate limiter, ``sending`` begins an attempt and says
    what to send, ``ends`` when to give up on it (on the monotonic clock, or None). After each
    attempt, ``wait_after`` says how long to wait before the next, or None where the call is over;
    then ``answer`` gives the response or raises what it came to.
    """

    def __init__(
        self,
        request: Request,
        path: str,
        config: Config,
        events: Events,
        decode: Callable[[Response], Any],
        template: str = "",
    ) -> None:
        self._request = request
        self._path = path
        self._config = config
        self._events = events
        self._decode = decode
        self._number = 0
        self._began = time.monotonic()
        self._sent: float | None = None
        self._took: float | None = None
        self.id = next(_ids)
        self.deadline_at = None if request.deadline is None else self._began + request.deadline
        self._outcome: Response | TransportFailure | None = None
        self._error: StripeError | None = None
        self._decoded: Any = None
        self._has_turn = False
        self._token: Any = None
        self._over = False
        if events.wants(RequestStart):
            events.emit(
                RequestStart(
                    call_id=self.id,
                    operation=request.name,
                    method=request.method,
                    path=path,
                    address=request.address,
                    template=template,
                )
            )

    def reserve(self) -> float:
        """Seconds until the next attempt's turn at the rate limiter, which is taken herewith."""
        limiter = self._config.rate_limiter
        if limiter is None:
            return 0.0
        timeout = None if self.deadline_at is None else self.deadline_at - time.monotonic()
        try:
            reserved = limiter.reserve(live=self._request.live, timeout=timeout)
            wait = seconds("The turn of rate_limiter.reserve()", reserved)
        except StripeError as refused:
            raise self.not_sent(refused) from self.cause or refused.__cause__
        if wait and timeout is not None and wait >= timeout:
            raise self.not_sent(
                TimeoutError(
                    f"{self._request.name}: its turn at the rate limiter comes in {wait:.1f} s, "
                    "after its deadline. Nothing was sent. Allow more time, or more requests.",
                    idempotency_key=self._request.idempotency_key,
                )
            ) from self.cause
        self._has_turn = True
        return wait

    def sending(self) -> Request:
        """What to send, now; raises where a breaker is open."""
        if self._config.circuit_breaker is not None:
            try:
                self._token = self._config.circuit_breaker.check(self._request.address)
            except StripeError as refused:
                raise self.not_sent(refused) from self.cause or refused.__cause__
        self._has_turn = False
        self._number += 1
        self._sent = time.monotonic()
        return self._request

    def wait_after(
        self, outcome: Response | TransportFailure, rewind: Callable[[], bool]
    ) -> float | None:
        """Seconds to wait before the next attempt; None where this was the last.

        ``rewind`` makes ready for another, or says False where this one cannot be undone.
        """
        self._took, self._sent = self._attempt_seconds(), None
        self._outcome = outcome
        self._error = error = self._classify(outcome)
        self._tell_guards(outcome)
        if error is None or isinstance(error, ResponseTooLargeError):  # it will not shrink
            return None
        attempt = self._attempt(outcome, error)
        try:
            wait = decided(self._config.retry_policy, attempt, self._request.max_retries)
        except InvalidArgumentError as nonsense:
            nonsense.idempotency_key = self._request.idempotency_key
            raise self._failed(nonsense) from nonsense.__cause__ or error
        if wait is None:
            return None
        if self.deadline_at is not None and time.monotonic() + wait >= self.deadline_at:
            return None
        if not rewind():
            return None
        if self._events.wants(RequestRetry):
            self._events.emit(
                RequestRetry(
                    call_id=self.id,
                    operation=self._request.name,
                    method=self._request.method,
                    path=self._path,
                    attempt=self._number,
                    status=attempt.status,
                    error=type(error).__name__,
                    wait=wait,
                    attempt_seconds=self._took or 0.0,
                    request_id=error.request_id,
                )
            )
        self._took = None
        return wait

    def _classify(self, outcome: Response | TransportFailure) -> StripeError | None:
        error = classify(self._request, outcome)
        if error is not None:
            return error
        response = cast("Response", outcome)  # judged to be one
        try:
            self._decoded = self._decode(response)
        except NotJSON:
            return not_json(self._request, response)
        return None

    def response(self) -> tuple[Response, Any]:
        """The answer and what it was decoded to, or the error that the last attempt came to."""
        if self._error is not None:
            raise self._failed(self._error) from self.cause
        response = cast("Response", self._outcome)
        self._over = True
        if self._events.wants(RequestStop):
            self._events.emit(
                RequestStop(
                    call_id=self.id,
                    operation=self._request.name,
                    method=self._request.method,
                    path=self._path,
                    status=response.status,
                    attempts=self._number,
                    seconds=time.monotonic() - self._began,
                    attempt_seconds=self._took or 0.0,
                    request_id=response.request_id,
                )
            )
        return response, self._decoded

    @property
    def cause(self) -> BaseException | None:
        """What made the last attempt fail, beneath the error that it came to."""
        return getattr(self._outcome, "cause", None)

    def not_sent(self, refused: StripeError) -> StripeError:
        """The error of a call whose next attempt may not go out: what its last one came to."""
        if self._sent is not None:
            self._sent = None
            self._number -= 1
        self._give_back()
        return self._failed(self._error or refused)

    def _give_back(self) -> None:
        release = getattr(self._config.rate_limiter, "release", None)
        if self._has_turn and release is not None:
            call_safely("rate_limiter.release()", release, live=self._request.live)
        self._has_turn = False

    def broke(self, error: BaseException) -> None:
        """Tell that the call is over, whatever ended it: it may have been cancelled."""
        self._give_back()
        if self._over:
            return
        if isinstance(error, StripeError):  # of a hook of the caller's, in the middle of an attempt
            error.attempts = self._number
            error.idempotency_key = error.idempotency_key or self._request.idempotency_key
        self._tell_error(error)

    def _failed(self, error: StripeError) -> StripeError:
        error.attempts = self._number
        self._tell_error(error)
        return error

    def _tell_error(self, error: BaseException) -> None:
        self._over = True
        if self._events.wants(RequestError):
            self._events.emit(
                RequestError(
                    call_id=self.id,
                    operation=self._request.name,
                    method=self._request.method,
                    path=self._path,
                    status=getattr(error, "http_status", None),
                    attempts=self._number,
                    seconds=time.monotonic() - self._began,
                    attempt_seconds=self._attempt_seconds(),
                    request_id=getattr(error, "request_id", None),
                    error=type(error).__name__,
                    code=error.code if isinstance(error, StripeError) else None,
                )
            )

    def _attempt_seconds(self) -> float | None:
        """How long the latest attempt took, or takes; None before one, and once it was told."""
        return self._took if self._sent is None else time.monotonic() - self._sent

    def _attempt(self, outcome: Response | TransportFailure, error: StripeError) -> Attempt:
        failed = isinstance(outcome, TransportFailure)
        unread = not failed and isinstance(error, ResponseDecodeError)
        return Attempt(
            number=self._number,
            method=self._request.method,
            path=self._path,
            idempotency_key=self._request.idempotency_key,
            status=None if isinstance(outcome, TransportFailure) else outcome.status,
            failure=outcome.kind
            if isinstance(outcome, TransportFailure)
            else "no_json"
            if unread
            else None,
            headers=error.headers or _NONE,
            type=error.type,
            code=error.code,
        )

    def _tell_guards(self, outcome: Response | TransportFailure) -> None:
        if isinstance(
            outcome, TransportFailure
        ):  # of an answer that is too long, it is we who broke off
            response, whole = outcome.partial, outcome.step == "size"
        else:
            response, whole = outcome, True
        status = None if response is None else response.status
        breaker, limiter = self._config.circuit_breaker, self._config.rate_limiter
        if breaker is not None:
            about: dict[str, Any] = {"ok": whole and status is not None and status < 500}
            if self._token is not None:
                about["token"] = self._token
            call_safely("circuit_breaker.record()", breaker.record, self._request.address, **about)
        if limiter is not None and status == 429:
            call_safely("rate_limiter.slow_down()", limiter.slow_down, live=self._request.live)
