# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array


class OauthDeauthorizeParams(TypedDict, total=False):
    """Parameters of ``client.oauth.deauthorize``."""

    client_id: Required[str]
    stripe_user_id: Required[str]


class OauthTokenParams(TypedDict, total=False):
    """Parameters of ``client.oauth.token``."""

    assert_capabilities: Array[str] | None
    code: str | None
    grant_type: Required[Literal["authorization_code", "refresh_token"]]
    refresh_token: str | None
    scope: str | None
