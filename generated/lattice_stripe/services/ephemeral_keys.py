# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.ephemeral_keys import *
    from ..types.ephemeral_key import EphemeralKey


class EphemeralKeysService(Service):
    """Methods of ``client.ephemeral_keys``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EphemeralKeysCreateParams]
    ) -> EphemeralKey:
        """``POST /v1/ephemeral_keys``

        Args:
            customer: str
            expand: list[str]
            issuing_card: str
            nonce: str
            verification_session: str

        Returns EphemeralKey. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, key: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EphemeralKeysDeleteParams]
    ) -> EphemeralKey:
        """``DELETE /v1/ephemeral_keys/{key}``

        Args:
            key: str (path)
            expand: list[str]

        Returns EphemeralKey. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, key)


class AsyncEphemeralKeysService(AsyncService):
    """Methods of ``client.ephemeral_keys``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EphemeralKeysCreateParams]
    ) -> EphemeralKey:
        """``POST /v1/ephemeral_keys``: see ``EphemeralKeysService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, key: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EphemeralKeysDeleteParams]
    ) -> EphemeralKey:
        """``DELETE /v1/ephemeral_keys/{key}``: see ``EphemeralKeysService.delete``."""
        return await self._call(_DELETE, params, opts, key)


_CREATE = Operation(
    "ephemeral_keys.create",
    "POST",
    "/v1/ephemeral_keys",
    "EphemeralKey",
    "customer expand issuing_card nonce verification_session",
)
_DELETE = Operation("ephemeral_keys.delete", "DELETE", "/v1/ephemeral_keys/{key}", "EphemeralKey", "expand")
