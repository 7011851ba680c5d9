# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_issuing_authorizations import *
    from ..types.issuing_authorization import IssuingAuthorization


class TestHelpersIssuingAuthorizationsService(Service):
    """Methods of ``client.test_helpers.issuing.authorizations``."""

    def capture(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsCaptureParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/capture``

        Args:
            authorization: str (path)
            capture_amount: int (smallest currency unit)
            close_authorization: bool
            expand: list of cardholder, token
            purchase_details: PurchaseDetailsParam

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_CAPTURE, params, opts, authorization)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersIssuingAuthorizationsCreateParams]
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations``

        Args:
            card: str, required
            amount: int (smallest currency unit)
            amount_details: TestHelpersIssuingAuthorizationsAmountDetailsParam
            authorization_method: "chip" | "contactless" | "keyed_in" | "online" | "swipe"
            currency: str (three-letter currency code)
            expand: list of cardholder, token
            fleet: FleetParam
            fraud_disputability_likelihood: "neutral" | "unknown" | "very_likely" | "very_unlikely"
            fuel: FuelParam
            is_amount_controllable: bool
            merchant_amount: int (smallest currency unit)
            merchant_currency: str (three-letter currency code)
            merchant_data: MerchantDataParam
            network_data: TestHelpersIssuingAuthorizationsNetworkDataParam
            risk_assessment: TestHelpersIssuingAuthorizationsRiskAssessmentParam
            verification_data: TestHelpersIssuingAuthorizationsVerificationDataParam
            wallet: "apple_pay" | "google_pay" | "samsung_pay"

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def expire(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsExpireParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/expire``

        Args:
            authorization: str (path)
            expand: list of cardholder, token

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_EXPIRE, params, opts, authorization)

    def finalize_amount(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsFinalizeAmountParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/finalize_amount``

        Args:
            authorization: str (path)
            final_amount: int (smallest currency unit), required
            expand: list of cardholder, token
            fleet: FleetParam
            fuel: FuelParam

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_FINALIZE_AMOUNT, params, opts, authorization)

    def increment(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsIncrementParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/increment``

        Args:
            authorization: str (path)
            increment_amount: int (smallest currency unit), required
            expand: list of cardholder, token
            is_amount_controllable: bool

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_INCREMENT, params, opts, authorization)

    def respond(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsRespondParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/fraud_challenges/respond``

        Args:
            authorization: str (path)
            confirmed: bool, required
            expand: list of cardholder, token

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_RESPOND, params, opts, authorization)

    def reverse(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsReverseParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/reverse``

        Args:
            authorization: str (path)
            expand: list of cardholder, token
            reverse_amount: int (smallest currency unit)

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_REVERSE, params, opts, authorization)


class AsyncTestHelpersIssuingAuthorizationsService(AsyncService):
    """Methods of ``client.test_helpers.issuing.authorizations``."""

    async def capture(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsCaptureParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/capture``: see
        ``TestHelpersIssuingAuthorizationsService.capture``.
        """
        return await self._call(_CAPTURE, params, opts, authorization)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersIssuingAuthorizationsCreateParams]
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations``: see ``TestHelpersIssuingAuthorizationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def expire(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsExpireParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/expire``: see
        ``TestHelpersIssuingAuthorizationsService.expire``.
        """
        return await self._call(_EXPIRE, params, opts, authorization)

    async def finalize_amount(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsFinalizeAmountParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/finalize_amount``: see
        ``TestHelpersIssuingAuthorizationsService.finalize_amount``.
        """
        return await self._call(_FINALIZE_AMOUNT, params, opts, authorization)

    async def increment(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsIncrementParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/increment``: see
        ``TestHelpersIssuingAuthorizationsService.increment``.
        """
        return await self._call(_INCREMENT, params, opts, authorization)

    async def respond(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsRespondParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/fraud_challenges/respond``: see
        ``TestHelpersIssuingAuthorizationsService.respond``.
        """
        return await self._call(_RESPOND, params, opts, authorization)

    async def reverse(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingAuthorizationsReverseParams],
    ) -> IssuingAuthorization:
        """``POST /v1/test_helpers/issuing/authorizations/{authorization}/reverse``: see
        ``TestHelpersIssuingAuthorizationsService.reverse``.
        """
        return await self._call(_REVERSE, params, opts, authorization)


_CAPTURE = Operation(
    "test_helpers.issuing.authorizations.capture",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/capture",
    "IssuingAuthorization",
    "capture_amount close_authorization expand purchase_details",
)
_CREATE = Operation(
    "test_helpers.issuing.authorizations.create",
    "POST",
    "/v1/test_helpers/issuing/authorizations",
    "IssuingAuthorization",
    """
card
amount
amount_details
authorization_method
currency
expand
fleet
fraud_disputability_likelihood
fuel
is_amount_controllable
merchant_amount
merchant_currency
merchant_data
network_data
risk_assessment
verification_data
wallet
""",
)
_EXPIRE = Operation(
    "test_helpers.issuing.authorizations.expire",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/expire",
    "IssuingAuthorization",
    "expand",
)
_FINALIZE_AMOUNT = Operation(
    "test_helpers.issuing.authorizations.finalize_amount",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/finalize_amount",
    "IssuingAuthorization",
    "final_amount expand fleet fuel",
)
_INCREMENT = Operation(
    "test_helpers.issuing.authorizations.increment",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/increment",
    "IssuingAuthorization",
    "increment_amount expand is_amount_controllable",
)
_RESPOND = Operation(
    "test_helpers.issuing.authorizations.respond",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/fraud_challenges/respond",
    "IssuingAuthorization",
    "confirmed expand",
    overlays=("names.yaml",),
)
_REVERSE = Operation(
    "test_helpers.issuing.authorizations.reverse",
    "POST",
    "/v1/test_helpers/issuing/authorizations/{authorization}/reverse",
    "IssuingAuthorization",
    "expand reverse_amount",
)
