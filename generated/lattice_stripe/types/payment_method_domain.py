# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class PaymentMethodDomain(Resource, kw_only=True):
    """Schema ``payment_method_domain``."""

    id: str = MISSING
    object: Literal["payment_method_domain"] = "payment_method_domain"
    amazon_pay: "PaymentMethodDomainStatus" = MISSING
    apple_pay: "PaymentMethodDomainStatus" = MISSING
    created: int = MISSING
    """Unix seconds."""
    domain_name: str = MISSING
    enabled: bool = MISSING
    google_pay: "PaymentMethodDomainStatus" = MISSING
    klarna: "PaymentMethodDomainStatus" = MISSING
    link: "PaymentMethodDomainStatus" = MISSING
    livemode: bool = MISSING
    paypal: "PaymentMethodDomainStatus" = MISSING


class PaymentMethodDomainStatus(StripeObject, kw_only=True):
    """Schema ``payment_method_domain_resource_payment_method_status``."""

    status: Literal["active", "inactive"] = MISSING
    status_details: "PaymentMethodDomainStatusDetails | None" = None


class PaymentMethodDomainStatusDetails(StripeObject, kw_only=True):
    """Schema ``payment_method_domain_resource_payment_method_status_details``."""

    error_message: str = MISSING
