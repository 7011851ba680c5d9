# Copied from codegen/runtime/.
"""Events that arrive through Amazon EventBridge or Azure Event Grid.

They have no signature. The transport proves where they come from: an AWS event bus accepts events
of a partner source from that partner only, and so does a partner topic of Azure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._api_version import API_VERSION
from .._decode.plain_data import NotJSON, plain_data
from .._redact import redacts_errors
from ..errors import InvalidArgumentError
from ._bodies import as_bytes
from ._snapshots import OnVersionMismatch, check_mismatch_option, check_version, read_event

if TYPE_CHECKING:
    from ._event_classes import AnyEvent

Envelope = Mapping[str, Any] | bytes | bytearray | str
_SOURCE = "aws.partner/stripe.com"


@redacts_errors
def from_eventbridge(
    envelope: Envelope,
    *,
    stripe_version: str | None = None,
    on_version_mismatch: OnVersionMismatch = "warn",
) -> AnyEvent:
    """Return the event of an Amazon EventBridge envelope, such as a Lambda function receives.

    ``envelope`` is a dict or JSON text. The other arguments are those of ``construct_event``. The
    envelope has no signature. Accept it only from EventBridge itself, never from a request.

    Raises:
        EventVersionError: the event has another API version, with ``on_version_mismatch="error"``.
        InvalidArgumentError: ``envelope`` is not a single EventBridge envelope of a snapshot event.
    """
    check_mismatch_option(on_version_mismatch)
    data = _read(envelope)
    if "detail" not in data:
        raise _wrong(data, "Amazon EventBridge", "detail")
    source = data.get("source")
    if not isinstance(source, str) or not f"{source}/".startswith(f"{_SOURCE}/"):
        raise InvalidArgumentError(
            f"The source of the envelope is {source!r:.100}, and not {_SOURCE}. Restrict the rule "
            "of the event bus to events of Stripe.",
            param="envelope",
        )
    return _event(data["detail"], stripe_version, on_version_mismatch, source)


@redacts_errors
def from_event_grid(
    envelope: Envelope,
    *,
    stripe_version: str | None = None,
    on_version_mismatch: OnVersionMismatch = "warn",
) -> AnyEvent:
    """Return the event of an Azure Event Grid envelope, in the schema of CloudEvents.

    ``envelope`` is a dict or JSON text. The other arguments are those of ``construct_event``. The
    envelope has no signature. Accept it only from Event Grid itself, never from a request.

    Raises:
        EventVersionError: the event has another API version, with ``on_version_mismatch="error"``.
        InvalidArgumentError: ``envelope`` is not a single Event Grid envelope of a snapshot event.
    """
    check_mismatch_option(on_version_mismatch)
    data = _read(envelope)
    if "data" not in data or "specversion" not in data or data.get("object") == "event":
        raise _wrong(data, "Azure Event Grid", "data")
    return _event(data["data"], stripe_version, on_version_mismatch, str(data.get("source")))


def _read(envelope: Any) -> Mapping[str, Any]:
    if isinstance(envelope, Mapping):
        return envelope
    try:
        data = plain_data(as_bytes(envelope)) if not isinstance(envelope, list) else envelope
    except NotJSON:
        raise InvalidArgumentError("The envelope is not JSON.", param="envelope") from None
    if isinstance(data, dict):
        return data
    problem = "not a JSON object"
    if isinstance(data, list):
        problem = "an array. Pass each of its items in a call of its own"
    raise InvalidArgumentError(f"The envelope is {problem}.", param="envelope")


def _wrong(data: Mapping[str, Any], expected: str, key: str) -> InvalidArgumentError:
    if data.get("object") in ("event", "v2.core.event"):
        advice = "It is an event itself. Read it with construct_event or lattice_stripe.decode()."
    elif "detail-type" in data:
        advice = "It is an envelope of Amazon EventBridge. Pass it to from_eventbridge()."
    elif "specversion" in data:
        advice = "It is a CloudEvents envelope. Pass it to from_event_grid()."
    elif isinstance(data.get("Records"), list):
        advice = "It has Records. Pass the body of each record."
    else:
        advice = "Pass the envelope as it was received."
    return InvalidArgumentError(
        f"This is not an envelope of {expected} with the key {key!r}. {advice}", param="envelope"
    )


def _event(
    event: Any, stripe_version: str | None, on_version_mismatch: OnVersionMismatch, source: str
) -> Any:
    if not isinstance(event, Mapping):
        raise InvalidArgumentError("The envelope contains no event.", param="envelope")
    if event.get("object") == "v2.core.event":
        raise InvalidArgumentError(
            "The envelope contains a thin event. Read it with EventNotification.from_json("
            "event, client).",
            param="envelope",
        )
    found = read_event(event)
    check_version(found, stripe_version or API_VERSION, on_version_mismatch, source)
    return found
