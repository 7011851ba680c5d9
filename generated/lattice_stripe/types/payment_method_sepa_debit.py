# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import Expandable, StripeObject

if TYPE_CHECKING:
    from .charge import Charge
    from .setup_attempt import SetupAttempt


class PaymentMethodSepaDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_sepa_debit``."""

    bank_code: str | None = None
    branch_code: str | None = None
    country: str | None = None
    fingerprint: str | None = None
    generated_from: "PaymentMethodSepaDebitGeneratedFrom | None" = None
    last4: str | None = None


class PaymentMethodSepaDebitGeneratedFrom(StripeObject, kw_only=True):
    """Schema ``sepa_debit_generated_from``."""

    charge: Expandable["Charge"] | None = None
    """Expandable."""
    setup_attempt: Expandable["SetupAttempt"] | None = None
    """Expandable."""
