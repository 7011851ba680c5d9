# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.billing_portal_sessions import *
    from ..types.billing_portal_session import BillingPortalSession


class BillingPortalSessionsService(Service):
    """Methods of ``client.billing_portal.sessions``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalSessionsCreateParams]
    ) -> BillingPortalSession:
        """``POST /v1/billing_portal/sessions``

        Raises InvalidArgumentError, before anything is sent, if ``flow_data`` lacks a parameter that
        its ``type`` needs.
        Opinion ``portal_flow``. Checks flow_data.subscription_cancel.subscription,
            flow_data.subscription_update.subscription,
            flow_data.subscription_update_confirm.subscription,
            flow_data.subscription_update_confirm.items.

        Args:
            configuration: str
            customer: str
            customer_account: str
            expand: list of configuration
            flow_data: BillingPortalSessionsFlowDataParam
            locale: "auto" | "bg" | "cs" | "da" | "de" | "el" | ...
            on_behalf_of: str
            return_url: str

        Returns BillingPortalSession. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncBillingPortalSessionsService(AsyncService):
    """Methods of ``client.billing_portal.sessions``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalSessionsCreateParams]
    ) -> BillingPortalSession:
        """``POST /v1/billing_portal/sessions``: see ``BillingPortalSessionsService.create``.

        Raises InvalidArgumentError, before anything is sent, if ``flow_data`` lacks a parameter that
        its ``type`` needs.
        Opinion ``portal_flow``. Checks flow_data.subscription_cancel.subscription,
            flow_data.subscription_update.subscription,
            flow_data.subscription_update_confirm.subscription,
            flow_data.subscription_update_confirm.items.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "billing_portal.sessions.create",
    "POST",
    "/v1/billing_portal/sessions",
    "BillingPortalSession",
    "configuration customer customer_account expand flow_data locale on_behalf_of return_url",
    overlays=("portal.yaml",),
    before=(
        OpinionBinding(
            "portal_flow",
            "portal:require_flow_parameters",
            (
                "flow_data.subscription_cancel.subscription",
                "flow_data.subscription_update.subscription",
                "flow_data.subscription_update_confirm.subscription",
                "flow_data.subscription_update_confirm.items",
            ),
        ),
    ),
)
