# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_issuing_personalization_designs import *
    from ..types.issuing_personalization_design import IssuingPersonalizationDesign


class TestHelpersIssuingPersonalizationDesignsService(Service):
    """Methods of ``client.test_helpers.issuing.personalization_designs``."""

    def activate(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsActivateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/activate``

        Args:
            personalization_design: str (path)
            expand: list of card_logo, physical_bundle

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_ACTIVATE, params, opts, personalization_design)

    def deactivate(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsDeactivateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/deactivate``

        Args:
            personalization_design: str (path)
            expand: list of card_logo, physical_bundle

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_DEACTIVATE, params, opts, personalization_design)

    def reject(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsRejectParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/reject``

        Args:
            personalization_design: str (path)
            rejection_reasons: TestHelpersIssuingPersonalizationDesignsRejectionReasonsParam, required
            expand: list of card_logo, physical_bundle

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_REJECT, params, opts, personalization_design)


class AsyncTestHelpersIssuingPersonalizationDesignsService(AsyncService):
    """Methods of ``client.test_helpers.issuing.personalization_designs``."""

    async def activate(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsActivateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/activate``: see
        ``TestHelpersIssuingPersonalizationDesignsService.activate``.
        """
        return await self._call(_ACTIVATE, params, opts, personalization_design)

    async def deactivate(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsDeactivateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/deactivate``: see
        ``TestHelpersIssuingPersonalizationDesignsService.deactivate``.
        """
        return await self._call(_DEACTIVATE, params, opts, personalization_design)

    async def reject(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingPersonalizationDesignsRejectParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/reject``: see
        ``TestHelpersIssuingPersonalizationDesignsService.reject``.
        """
        return await self._call(_REJECT, params, opts, personalization_design)


_ACTIVATE = Operation(
    "test_helpers.issuing.personalization_designs.activate",
    "POST",
    "/v1/test_helpers/issuing/personalization_designs/{personalization_design}/activate",
    "IssuingPersonalizationDesign",
    "expand",
)
_DEACTIVATE = Operation(
    "test_helpers.issuing.personalization_designs.deactivate",
    "POST",
    "/v1/test_helpers/issuing/personalization_designs/{personalization_design}/deactivate",
    "IssuingPersonalizationDesign",
    "expand",
)
_REJECT = Operation(
    "test_helpers.issuing.personalization_designs.reject",
    "POST",
    "/v1/test_helpers/issuing/personalization_designs/{personalization_design}/reject",
    "IssuingPersonalizationDesign",
    "rejection_reasons expand",
)
