# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.customers_funding_instructions import *
    from ..types.funding_instructions import FundingInstructions


class CustomersFundingInstructionsService(Service):
    """Methods of ``client.customers.funding_instructions``."""

    def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersFundingInstructionsCreateParams],
    ) -> FundingInstructions:
        """``POST /v1/customers/{customer}/funding_instructions``

        Args:
            customer: str (path)
            bank_transfer: CustomersFundingInstructionsBankTransferParam, required
            currency: str (three-letter currency code), required
            funding_type: "bank_transfer", required
            expand: list[str]

        Returns FundingInstructions. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, customer)


class AsyncCustomersFundingInstructionsService(AsyncService):
    """Methods of ``client.customers.funding_instructions``."""

    async def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersFundingInstructionsCreateParams],
    ) -> FundingInstructions:
        """``POST /v1/customers/{customer}/funding_instructions``: see
        ``CustomersFundingInstructionsService.create``.
        """
        return await self._call(_CREATE, params, opts, customer)


_CREATE = Operation(
    "customers.funding_instructions.create",
    "POST",
    "/v1/customers/{customer}/funding_instructions",
    "FundingInstructions",
    "bank_transfer currency funding_type expand",
    overlays=("names.yaml",),
)
