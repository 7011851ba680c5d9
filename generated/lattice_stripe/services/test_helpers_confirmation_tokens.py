# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_confirmation_tokens import *
    from ..types.confirmation_token import ConfirmationToken


class TestHelpersConfirmationTokensService(Service):
    """Methods of ``client.test_helpers.confirmation_tokens``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersConfirmationTokensCreateParams]
    ) -> ConfirmationToken:
        """``POST /v1/test_helpers/confirmation_tokens``

        Args:
            expand: list[str]
            payment_method: str
            payment_method_data: PaymentMethodDataParam
            payment_method_options: TestHelpersConfirmationTokensPaymentMethodOptionsParam
            return_url: str
            setup_future_usage: "off_session" | "on_session"
            shipping: ShippingDetailsParam

        Returns ConfirmationToken. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTestHelpersConfirmationTokensService(AsyncService):
    """Methods of ``client.test_helpers.confirmation_tokens``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersConfirmationTokensCreateParams]
    ) -> ConfirmationToken:
        """``POST /v1/test_helpers/confirmation_tokens``: see ``TestHelpersConfirmationTokensService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "test_helpers.confirmation_tokens.create",
    "POST",
    "/v1/test_helpers/confirmation_tokens",
    "ConfirmationToken",
    """
expand
payment_method
payment_method_data
payment_method_options
return_url
setup_future_usage
shipping
""",
)
