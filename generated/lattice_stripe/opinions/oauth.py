# Copied from overlays/.
"""The URL that connects an account to a platform with OAuth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._core.parameter_encoding import form
from .._validation import unknown_name_error
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing import Required, Unpack

    from .._service import AsyncService, Service


class AuthorizeURLParams(TypedDict, total=False):
    """Keyword arguments of ``client.oauth.authorize_url``."""

    client_id: Required[str]
    """The platform's client id, ``ca_...``."""
    redirect_uri: str
    response_type: str
    scope: str
    """``read_only`` or ``read_write``."""
    state: str
    """A value that the redirect has too. Check it there, to prevent request forgery."""
    always_prompt: bool
    stripe_landing: str
    """``login`` or ``register``."""
    stripe_user: Mapping[str, str]
    """Values that the form shows to a new user, e.g. ``email``."""
    suggested_capabilities: Sequence[str]
    """For Express accounts."""


_PARAMS = frozenset(AuthorizeURLParams.__annotations__)


def authorize_url(
    oauth: Service | AsyncService,
    /,
    *,
    express: bool = False,
    **params: Unpack[AuthorizeURLParams],
) -> str:
    """Return the URL of the page on which a user connects an account. Sends nothing.

    Redirect the user to it. Stripe redirects back with a ``code``, for ``client.oauth.token``.

    Args:
        express: connect an Express account
        **params: see ``AuthorizeURLParams``; ``response_type`` is ``code``

    Returns:
        str

    Raises:
        InvalidArgumentError: ``client_id`` is missing, or a parameter is unknown or has a wrong
            value.
    """
    given: dict[str, Any] = {"response_type": "code", **params}
    for name in given:
        if name not in _PARAMS:
            raise unknown_name_error("oauth.authorize_url has no parameter", name, _PARAMS)
    if not given.get("client_id"):
        raise InvalidArgumentError(
            "client_id is missing. Pass your platform's id: "
            'client.oauth.authorize_url(client_id="ca_...").',
            param="client_id",
        )
    path = "/express/oauth/authorize" if express else "/oauth/authorize"
    return f"{oauth._client._config.addresses['connect']}{path}?{form(given)}"
