# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service
from ..opinions import oauth as _oauth

if TYPE_CHECKING:
    from ..params.oauth import *
    from ..types.oauth_deauthorization import OAuthDeauthorization
    from ..types.oauth_token import OAuthToken


class OauthService(Service):
    """Methods of ``client.oauth``."""

    def deauthorize(
        self, *, opts: RequestOptions | None = None, **params: Unpack[OauthDeauthorizeParams]
    ) -> OAuthDeauthorization:
        """``POST /oauth/deauthorize``

        Disconnects an account from the platform ``client_id``. A refusal is an ``OAuthError``.

        Args:
            client_id: str, required
            stripe_user_id: str, required

        Returns OAuthDeauthorization. Raises StripeError.
        """
        return self._call(_DEAUTHORIZE, params, opts)

    def token(self, *, opts: RequestOptions | None = None, **params: Unpack[OauthTokenParams]) -> OAuthToken:
        """``POST /oauth/token``

        Exchanges the code of the redirect, or a refresh token, for the id and the keys of the
        connected account. A code works once, for five minutes. A refusal is an ``OAuthError``.

        Args:
            grant_type: "authorization_code" | "refresh_token", required
            assert_capabilities: list[str]
            code: str
            refresh_token: str
            scope: str

        Returns OAuthToken. Raises StripeError.
        """
        return self._call(_TOKEN, params, opts)

    authorize_url = _oauth.authorize_url


class AsyncOauthService(AsyncService):
    """Methods of ``client.oauth``."""

    async def deauthorize(
        self, *, opts: RequestOptions | None = None, **params: Unpack[OauthDeauthorizeParams]
    ) -> OAuthDeauthorization:
        """``POST /oauth/deauthorize``: see ``OauthService.deauthorize``.

        Disconnects an account from the platform ``client_id``. A refusal is an ``OAuthError``.
        """
        return await self._call(_DEAUTHORIZE, params, opts)

    async def token(self, *, opts: RequestOptions | None = None, **params: Unpack[OauthTokenParams]) -> OAuthToken:
        """``POST /oauth/token``: see ``OauthService.token``.

        Exchanges the code of the redirect, or a refresh token, for the id and the keys of the
        connected account. A code works once, for five minutes. A refusal is an ``OAuthError``.
        """
        return await self._call(_TOKEN, params, opts)

    authorize_url = _oauth.authorize_url


_DEAUTHORIZE = Operation(
    "oauth.deauthorize",
    "POST",
    "/oauth/deauthorize",
    "OAuthDeauthorization",
    "client_id stripe_user_id",
    server="connect",
    overlays=("oauth.yaml",),
)
_TOKEN = Operation(
    "oauth.token",
    "POST",
    "/oauth/token",
    "OAuthToken",
    "grant_type assert_capabilities code refresh_token scope",
    server="connect",
    methods=("authorize_url",),
    overlays=("oauth.yaml",),
)
