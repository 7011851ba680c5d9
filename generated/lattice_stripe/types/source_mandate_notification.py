# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .source import Source


class SourceMandateNotification(Resource, kw_only=True):
    """Schema ``source_mandate_notification``."""

    id: str = MISSING
    object: Literal["source_mandate_notification"] = "source_mandate_notification"
    acss_debit: "SourceMandateNotificationAcssDebit | None" = None
    amount: int | None = None
    """In the smallest currency unit."""
    bacs_debit: "SourceMandateNotificationBacsDebit | None" = None
    created: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    reason: str = MISSING
    sepa_debit: "SourceMandateNotificationSepaDebit | None" = None
    source: Source = MISSING
    status: str = MISSING
    type: str = MISSING


class SourceMandateNotificationAcssDebit(StripeObject, kw_only=True):
    """Schema ``source_mandate_notification_acss_debit_data``."""

    statement_descriptor: str | None = None


class SourceMandateNotificationBacsDebit(StripeObject, kw_only=True):
    """Schema ``source_mandate_notification_bacs_debit_data``."""

    last4: str | None = None


class SourceMandateNotificationSepaDebit(StripeObject, kw_only=True):
    """Schema ``source_mandate_notification_sepa_debit_data``."""

    creditor_identifier: str | None = None
    last4: str | None = None
    mandate_reference: str | None = None
