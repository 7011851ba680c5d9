# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_methods import *
    from ..types.payment_method import PaymentMethod


class PaymentMethodsService(Service):
    """Methods of ``client.payment_methods``."""

    def attach(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsAttachParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}/attach``

        Args:
            payment_method: str (path)
            customer: str
            customer_account: str
            expand: list of customer

        Returns PaymentMethod. Raises StripeError.

        See: https://docs.stripe.com/api/payment_methods/attach
        """
        return self._call(_ATTACH, params, opts, payment_method)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsCreateParams]
    ) -> PaymentMethod:
        """``POST /v1/payment_methods``

        Args:
            acss_debit: AcssDebitParam
            affirm: dict[str, Any]
            afterpay_clearpay: dict[str, Any]
            alipay: dict[str, Any]
            allow_redisplay: "always" | "limited" | "unspecified"
            alma: dict[str, Any]
            amazon_pay: dict[str, Any]
            au_becs_debit: AuBecsDebitParam
            bacs_debit: BacsDebitParam
            bancontact: dict[str, Any]
            billie: dict[str, Any]
            billing_details: BillingDetailsParam
            bizum: dict[str, Any]
            blik: dict[str, Any]
            boleto: BoletoParam
            card: PaymentMethodsCreateCardParam2 | PaymentMethodsCreateCardParam3
            cashapp: dict[str, Any]
            crypto: dict[str, Any]
            custom: PaymentMethodsCustomParam
            customer: str
            customer_balance: dict[str, Any]
            eps: EpsParam
            expand: list of customer
            fpx: FpxParam
            giropay: dict[str, Any]
            grabpay: dict[str, Any]
            ideal: IdealParam
            interac_present: dict[str, Any]
            kakao_pay: dict[str, Any]
            klarna: KlarnaParam
            konbini: dict[str, Any]
            kr_card: dict[str, Any]
            link: dict[str, Any]
            mb_way: dict[str, Any]
            metadata: dict[str, str]
            mobilepay: dict[str, Any]
            multibanco: dict[str, Any]
            naver_pay: NaverPayParam
            nz_bank_account: NzBankAccountParam
            oxxo: dict[str, Any]
            p24: P24Param
            pay_by_bank: dict[str, Any]
            payco: dict[str, Any]
            payment_method: str
            paynow: dict[str, Any]
            paypal: dict[str, Any]
            payto: PaytoParam
            pix: dict[str, Any]
            promptpay: dict[str, Any]
            radar_options: RadarOptionsParam
            revolut_pay: dict[str, Any]
            samsung_pay: dict[str, Any]
            satispay: dict[str, Any]
            scalapay: dict[str, Any]
            sepa_debit: SepaDebitParam
            sofort: SofortParam
            sunbit: dict[str, Any]
            swish: dict[str, Any]
            twint: dict[str, Any]
            type: "acss_debit" | "affirm" | "afterpay_clearpay" | "alipay" | "alma" | "amazon_pay" |
                ...
            upi: UpiParam
            us_bank_account: UsBankAccountParam
            wechat_pay: dict[str, Any]
            zip: dict[str, Any]

        Returns PaymentMethod. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def detach(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsDetachParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}/detach``

        Args:
            payment_method: str (path)
            expand: list of customer

        Returns PaymentMethod. Raises StripeError.
        """
        return self._call(_DETACH, params, opts, payment_method)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsListParams]
    ) -> Page[PaymentMethod]:
        """``GET /v1/payment_methods``

        Args:
            allow_redisplay: "always" | "limited" | "unspecified"
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.customer
            limit: int
            starting_after: str
            type: "acss_debit" | "affirm" | "afterpay_clearpay" | "alipay" | "alma" | "amazon_pay" |
                ...

        Returns a page of PaymentMethod. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsListParams]
    ) -> Iterator[PaymentMethod]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsRetrieveParams],
    ) -> PaymentMethod:
        """``GET /v1/payment_methods/{payment_method}``

        Args:
            payment_method: str (path)
            expand: list of customer

        Returns PaymentMethod. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, payment_method)

    def update(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsUpdateParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}``

        Args:
            payment_method: str (path)
            allow_redisplay: "always" | "limited" | "unspecified"
            billing_details: BillingDetailsParam
            card: PaymentMethodsUpdateCardParam
            expand: list of customer
            metadata: dict[str, str], or "" to clear
            payto: PaytoParam
            us_bank_account: PaymentMethodsUsBankAccountParam

        Returns PaymentMethod. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, payment_method)


class AsyncPaymentMethodsService(AsyncService):
    """Methods of ``client.payment_methods``."""

    async def attach(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsAttachParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}/attach``: see ``PaymentMethodsService.attach``."""
        return await self._call(_ATTACH, params, opts, payment_method)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsCreateParams]
    ) -> PaymentMethod:
        """``POST /v1/payment_methods``: see ``PaymentMethodsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def detach(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsDetachParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}/detach``: see ``PaymentMethodsService.detach``."""
        return await self._call(_DETACH, params, opts, payment_method)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsListParams]
    ) -> AsyncPage[PaymentMethod]:
        """``GET /v1/payment_methods``: see ``PaymentMethodsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodsListParams]
    ) -> AsyncIterator[PaymentMethod]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsRetrieveParams],
    ) -> PaymentMethod:
        """``GET /v1/payment_methods/{payment_method}``: see ``PaymentMethodsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, payment_method)

    async def update(
        self,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodsUpdateParams],
    ) -> PaymentMethod:
        """``POST /v1/payment_methods/{payment_method}``: see ``PaymentMethodsService.update``."""
        return await self._call(_UPDATE, params, opts, payment_method)


_ATTACH = Operation(
    "payment_methods.attach",
    "POST",
    "/v1/payment_methods/{payment_method}/attach",
    "PaymentMethod",
    "customer customer_account expand",
)
_CREATE = Operation(
    "payment_methods.create",
    "POST",
    "/v1/payment_methods",
    "PaymentMethod",
    """
acss_debit
affirm
afterpay_clearpay
alipay
allow_redisplay
alma
amazon_pay
au_becs_debit
bacs_debit
bancontact
billie
billing_details
bizum
blik
boleto
card
cashapp
crypto
custom
customer
customer_balance
eps
expand
fpx
giropay
grabpay
ideal
interac_present
kakao_pay
klarna
konbini
kr_card
link
mb_way
metadata
mobilepay
multibanco
naver_pay
nz_bank_account
oxxo
p24
pay_by_bank
payco
payment_method
paynow
paypal
payto
pix
promptpay
radar_options
revolut_pay
samsung_pay
satispay
scalapay
sepa_debit
sofort
sunbit
swish
twint
type
upi
us_bank_account
wechat_pay
zip
""",
)
_DETACH = Operation(
    "payment_methods.detach", "POST", "/v1/payment_methods/{payment_method}/detach", "PaymentMethod", "expand"
)
_LIST = Operation(
    "payment_methods.list",
    "GET",
    "/v1/payment_methods",
    "PaymentMethod",
    "allow_redisplay customer customer_account ending_before expand limit starting_after type",
    page=True,
)
_RETRIEVE = Operation(
    "payment_methods.retrieve", "GET", "/v1/payment_methods/{payment_method}", "PaymentMethod", "expand"
)
_UPDATE = Operation(
    "payment_methods.update",
    "POST",
    "/v1/payment_methods/{payment_method}",
    "PaymentMethod",
    "allow_redisplay billing_details card expand metadata payto us_bank_account",
)
