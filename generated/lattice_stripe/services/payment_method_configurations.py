# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_method_configurations import *
    from ..types.payment_method_configuration import PaymentMethodConfiguration


class PaymentMethodConfigurationsService(Service):
    """Methods of ``client.payment_method_configurations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsCreateParams]
    ) -> PaymentMethodConfiguration:
        """``POST /v1/payment_method_configurations``

        Args:
            acss_debit: PaymentMethodConfigurationsAcssDebitParam
            affirm: PaymentMethodConfigurationsAcssDebitParam
            afterpay_clearpay: PaymentMethodConfigurationsAcssDebitParam
            alipay: PaymentMethodConfigurationsAcssDebitParam
            alma: PaymentMethodConfigurationsAcssDebitParam
            amazon_pay: PaymentMethodConfigurationsAcssDebitParam
            apple_pay: PaymentMethodConfigurationsAcssDebitParam
            apple_pay_later: PaymentMethodConfigurationsAcssDebitParam
            au_becs_debit: PaymentMethodConfigurationsAcssDebitParam
            bacs_debit: PaymentMethodConfigurationsAcssDebitParam
            bancontact: PaymentMethodConfigurationsAcssDebitParam
            billie: PaymentMethodConfigurationsAcssDebitParam
            bizum: PaymentMethodConfigurationsAcssDebitParam
            blik: PaymentMethodConfigurationsAcssDebitParam
            boleto: PaymentMethodConfigurationsAcssDebitParam
            card: PaymentMethodConfigurationsAcssDebitParam
            cartes_bancaires: PaymentMethodConfigurationsAcssDebitParam
            cashapp: PaymentMethodConfigurationsAcssDebitParam
            crypto: PaymentMethodConfigurationsAcssDebitParam
            customer_balance: PaymentMethodConfigurationsAcssDebitParam
            eps: PaymentMethodConfigurationsAcssDebitParam
            expand: list[str]
            fpx: PaymentMethodConfigurationsAcssDebitParam
            fr_meal_voucher_conecs: PaymentMethodConfigurationsAcssDebitParam
            giropay: PaymentMethodConfigurationsAcssDebitParam
            google_pay: PaymentMethodConfigurationsAcssDebitParam
            grabpay: PaymentMethodConfigurationsAcssDebitParam
            ideal: PaymentMethodConfigurationsAcssDebitParam
            jcb: PaymentMethodConfigurationsAcssDebitParam
            kakao_pay: PaymentMethodConfigurationsAcssDebitParam
            klarna: PaymentMethodConfigurationsAcssDebitParam
            konbini: PaymentMethodConfigurationsAcssDebitParam
            kr_card: PaymentMethodConfigurationsAcssDebitParam
            link: PaymentMethodConfigurationsAcssDebitParam
            mb_way: PaymentMethodConfigurationsAcssDebitParam
            mobilepay: PaymentMethodConfigurationsAcssDebitParam
            multibanco: PaymentMethodConfigurationsAcssDebitParam
            name: str
            naver_pay: PaymentMethodConfigurationsAcssDebitParam
            nz_bank_account: PaymentMethodConfigurationsAcssDebitParam
            oxxo: PaymentMethodConfigurationsAcssDebitParam
            p24: PaymentMethodConfigurationsAcssDebitParam
            parent: str
            pay_by_bank: PaymentMethodConfigurationsAcssDebitParam
            payco: PaymentMethodConfigurationsAcssDebitParam
            paynow: PaymentMethodConfigurationsAcssDebitParam
            paypal: PaymentMethodConfigurationsAcssDebitParam
            payto: PaymentMethodConfigurationsAcssDebitParam
            pix: PaymentMethodConfigurationsAcssDebitParam
            promptpay: PaymentMethodConfigurationsAcssDebitParam
            revolut_pay: PaymentMethodConfigurationsAcssDebitParam
            samsung_pay: PaymentMethodConfigurationsAcssDebitParam
            satispay: PaymentMethodConfigurationsAcssDebitParam
            scalapay: PaymentMethodConfigurationsAcssDebitParam
            sepa_debit: PaymentMethodConfigurationsAcssDebitParam
            sofort: PaymentMethodConfigurationsAcssDebitParam
            sunbit: PaymentMethodConfigurationsAcssDebitParam
            swish: PaymentMethodConfigurationsAcssDebitParam
            twint: PaymentMethodConfigurationsAcssDebitParam
            upi: PaymentMethodConfigurationsAcssDebitParam
            us_bank_account: PaymentMethodConfigurationsAcssDebitParam
            wechat_pay: PaymentMethodConfigurationsAcssDebitParam
            zip: PaymentMethodConfigurationsAcssDebitParam

        Returns PaymentMethodConfiguration. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsListParams]
    ) -> Page[PaymentMethodConfiguration]:
        """``GET /v1/payment_method_configurations``

        Args:
            active: bool
            application: str, or "" to clear
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of PaymentMethodConfiguration. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsListParams]
    ) -> Iterator[PaymentMethodConfiguration]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodConfigurationsRetrieveParams],
    ) -> PaymentMethodConfiguration:
        """``GET /v1/payment_method_configurations/{configuration}``

        Args:
            configuration: str (path)
            expand: list[str]

        Returns PaymentMethodConfiguration. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, configuration)

    def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodConfigurationsUpdateParams],
    ) -> PaymentMethodConfiguration:
        """``POST /v1/payment_method_configurations/{configuration}``

        Args:
            configuration: str (path)
            acss_debit: PaymentMethodConfigurationsAcssDebitParam
            active: bool
            affirm: PaymentMethodConfigurationsAcssDebitParam
            afterpay_clearpay: PaymentMethodConfigurationsAcssDebitParam
            alipay: PaymentMethodConfigurationsAcssDebitParam
            alma: PaymentMethodConfigurationsAcssDebitParam
            amazon_pay: PaymentMethodConfigurationsAcssDebitParam
            apple_pay: PaymentMethodConfigurationsAcssDebitParam
            apple_pay_later: PaymentMethodConfigurationsAcssDebitParam
            au_becs_debit: PaymentMethodConfigurationsAcssDebitParam
            bacs_debit: PaymentMethodConfigurationsAcssDebitParam
            bancontact: PaymentMethodConfigurationsAcssDebitParam
            billie: PaymentMethodConfigurationsAcssDebitParam
            bizum: PaymentMethodConfigurationsAcssDebitParam
            blik: PaymentMethodConfigurationsAcssDebitParam
            boleto: PaymentMethodConfigurationsAcssDebitParam
            card: PaymentMethodConfigurationsAcssDebitParam
            cartes_bancaires: PaymentMethodConfigurationsAcssDebitParam
            cashapp: PaymentMethodConfigurationsAcssDebitParam
            crypto: PaymentMethodConfigurationsAcssDebitParam
            customer_balance: PaymentMethodConfigurationsAcssDebitParam
            eps: PaymentMethodConfigurationsAcssDebitParam
            expand: list[str]
            fpx: PaymentMethodConfigurationsAcssDebitParam
            fr_meal_voucher_conecs: PaymentMethodConfigurationsAcssDebitParam
            giropay: PaymentMethodConfigurationsAcssDebitParam
            google_pay: PaymentMethodConfigurationsAcssDebitParam
            grabpay: PaymentMethodConfigurationsAcssDebitParam
            ideal: PaymentMethodConfigurationsAcssDebitParam
            jcb: PaymentMethodConfigurationsAcssDebitParam
            kakao_pay: PaymentMethodConfigurationsAcssDebitParam
            klarna: PaymentMethodConfigurationsAcssDebitParam
            konbini: PaymentMethodConfigurationsAcssDebitParam
            kr_card: PaymentMethodConfigurationsAcssDebitParam
            link: PaymentMethodConfigurationsAcssDebitParam
            mb_way: PaymentMethodConfigurationsAcssDebitParam
            mobilepay: PaymentMethodConfigurationsAcssDebitParam
            multibanco: PaymentMethodConfigurationsAcssDebitParam
            name: str
            naver_pay: PaymentMethodConfigurationsAcssDebitParam
            nz_bank_account: PaymentMethodConfigurationsAcssDebitParam
            oxxo: PaymentMethodConfigurationsAcssDebitParam
            p24: PaymentMethodConfigurationsAcssDebitParam
            pay_by_bank: PaymentMethodConfigurationsAcssDebitParam
            payco: PaymentMethodConfigurationsAcssDebitParam
            paynow: PaymentMethodConfigurationsAcssDebitParam
            paypal: PaymentMethodConfigurationsAcssDebitParam
            payto: PaymentMethodConfigurationsAcssDebitParam
            pix: PaymentMethodConfigurationsAcssDebitParam
            promptpay: PaymentMethodConfigurationsAcssDebitParam
            revolut_pay: PaymentMethodConfigurationsAcssDebitParam
            samsung_pay: PaymentMethodConfigurationsAcssDebitParam
            satispay: PaymentMethodConfigurationsAcssDebitParam
            scalapay: PaymentMethodConfigurationsAcssDebitParam
            sepa_debit: PaymentMethodConfigurationsAcssDebitParam
            sofort: PaymentMethodConfigurationsAcssDebitParam
            sunbit: PaymentMethodConfigurationsAcssDebitParam
            swish: PaymentMethodConfigurationsAcssDebitParam
            twint: PaymentMethodConfigurationsAcssDebitParam
            upi: PaymentMethodConfigurationsAcssDebitParam
            us_bank_account: PaymentMethodConfigurationsAcssDebitParam
            wechat_pay: PaymentMethodConfigurationsAcssDebitParam
            zip: PaymentMethodConfigurationsAcssDebitParam

        Returns PaymentMethodConfiguration. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, configuration)


class AsyncPaymentMethodConfigurationsService(AsyncService):
    """Methods of ``client.payment_method_configurations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsCreateParams]
    ) -> PaymentMethodConfiguration:
        """``POST /v1/payment_method_configurations``: see ``PaymentMethodConfigurationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsListParams]
    ) -> AsyncPage[PaymentMethodConfiguration]:
        """``GET /v1/payment_method_configurations``: see ``PaymentMethodConfigurationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodConfigurationsListParams]
    ) -> AsyncIterator[PaymentMethodConfiguration]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodConfigurationsRetrieveParams],
    ) -> PaymentMethodConfiguration:
        """``GET /v1/payment_method_configurations/{configuration}``: see
        ``PaymentMethodConfigurationsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, configuration)

    async def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodConfigurationsUpdateParams],
    ) -> PaymentMethodConfiguration:
        """``POST /v1/payment_method_configurations/{configuration}``: see
        ``PaymentMethodConfigurationsService.update``.
        """
        return await self._call(_UPDATE, params, opts, configuration)


_CREATE = Operation(
    "payment_method_configurations.create",
    "POST",
    "/v1/payment_method_configurations",
    "PaymentMethodConfiguration",
    """
acss_debit
affirm
afterpay_clearpay
alipay
alma
amazon_pay
apple_pay
apple_pay_later
au_becs_debit
bacs_debit
bancontact
billie
bizum
blik
boleto
card
cartes_bancaires
cashapp
crypto
customer_balance
eps
expand
fpx
fr_meal_voucher_conecs
giropay
google_pay
grabpay
ideal
jcb
kakao_pay
klarna
konbini
kr_card
link
mb_way
mobilepay
multibanco
name
naver_pay
nz_bank_account
oxxo
p24
parent
pay_by_bank
payco
paynow
paypal
payto
pix
promptpay
revolut_pay
samsung_pay
satispay
scalapay
sepa_debit
sofort
sunbit
swish
twint
upi
us_bank_account
wechat_pay
zip
""",
)
_LIST = Operation(
    "payment_method_configurations.list",
    "GET",
    "/v1/payment_method_configurations",
    "PaymentMethodConfiguration",
    "active application ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "payment_method_configurations.retrieve",
    "GET",
    "/v1/payment_method_configurations/{configuration}",
    "PaymentMethodConfiguration",
    "expand",
)
_UPDATE = Operation(
    "payment_method_configurations.update",
    "POST",
    "/v1/payment_method_configurations/{configuration}",
    "PaymentMethodConfiguration",
    """
acss_debit
active
affirm
afterpay_clearpay
alipay
alma
amazon_pay
apple_pay
apple_pay_later
au_becs_debit
bacs_debit
bancontact
billie
bizum
blik
boleto
card
cartes_bancaires
cashapp
crypto
customer_balance
eps
expand
fpx
fr_meal_voucher_conecs
giropay
google_pay
grabpay
ideal
jcb
kakao_pay
klarna
konbini
kr_card
link
mb_way
mobilepay
multibanco
name
naver_pay
nz_bank_account
oxxo
p24
pay_by_bank
payco
paynow
paypal
payto
pix
promptpay
revolut_pay
samsung_pay
satispay
scalapay
sepa_debit
sofort
sunbit
swish
twint
upi
us_bank_account
wechat_pay
zip
""",
)
