"""Results: of an attempt (the decoded response, or an error), and of stored JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

import msgspec

from .._decode.decoder import decode_reporting, decode_result, fast_decoder
from .._decode.plain_data import NotJSON
from .._decode.result_checks import UnexpectedJSON, check_no_error
from .._response import Response
from ..errors import InvalidArgumentError
from .response_errors import TransportFailure, classify, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..errors import StripeError
    from .operation import Operation
    from .request import Request

T = TypeVar("T")


class Decoded(msgspec.Struct, frozen=True):
    """A response's typed object, and the JSON paths that do not fit its type."""

    response: Response
    value: Any
    drift: tuple[str, ...]


def read_result(
    operation: Operation,
    request: Request,
    outcome: Response | TransportFailure,
    page_class: Callable[[], Any],
) -> Decoded | StripeError:
    """The decoded result of an attempt, or the error that it ended in.

    ``page_class`` returns the client's page class.
    """
    error = classify(request, outcome)
    if error is not None:
        if error.code == "parameter_unknown":
            from .parameter_suggestions import suggest_parameters

            suggest_parameters(error, operation)
        return error
    assert isinstance(outcome, Response)  # classify() returns an error for anything else
    try:
        return Decoded(outcome, *_decode(operation, outcome, page_class))
    except NotJSON as found:
        return unreadable(request, outcome, found.problem)
    except UnexpectedJSON as found:
        return unreadable(request, outcome, str(found))
    except Exception as bug:  # noqa: BLE001  # the call may have been carried out
        error = unreadable(request, outcome, f"could not be decoded ({type(bug).__name__})")
        error.__cause__ = bug
        return error


def _decode(
    operation: Operation, response: Response, page_class: Callable[[], Any]
) -> tuple[Any, tuple[str, ...]]:
    if operation.result == "bytes":
        return response.body, ()
    if operation.page or operation.result:
        if response.status == 204:
            raise UnexpectedJSON("is not a result of the operation")
        page = page_class() if operation.page else None
        return decode_result(operation.result, response.body, page, v2=operation.v2)
    body = b"{}" if response.status == 204 else response.body
    found, drift = decode_reporting(body)
    is_list = getattr(found, "__is_list__", False) or (  # v2 lists have no ``object`` key
        isinstance(found, dict) and {"data", "next_page_url"} <= found.keys()
    )
    if is_list:
        return decode_result("Any", body, page_class(), v2=True)
    if isinstance(found, dict):
        check_no_error(found)
    return found, drift


@overload
def decode(raw: bytes | bytearray | str | Mapping[str, Any], type: type[T]) -> T: ...


@overload
def decode(raw: bytes | bytearray | str | Mapping[str, Any], type: Any = None) -> Any: ...


def decode(raw: bytes | bytearray | str | Mapping[str, Any], type: Any = None) -> Any:
    """Decode JSON into the typed object that its ``object`` key names.

    Args:
        raw: JSON text or a dict, e.g. a stored response, an event, or ``result.to_dict()``.
        type: the struct to decode as, for JSON without an ``object`` key or to override it.

    Returns:
        An instance of the struct. A plain ``dict``, ``list`` or value if no struct fits.

    Raises:
        InvalidArgumentError: ``raw`` is not JSON, or is neither text nor a dict, or ``type`` is not
            a type.
    """
    if type is not None:
        try:
            fast_decoder(type)
        except TypeError:
            message = f"type is {type!r}. Pass a class of lattice_stripe.types."
            raise InvalidArgumentError(message, param="type") from None
    try:
        return decode_reporting(raw, type)[0]
    except NotJSON as error:
        raise InvalidArgumentError(str(error), param="raw") from None
