# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class TaxAssociation(Resource, kw_only=True):
    """Schema ``tax.association``."""

    id: str = MISSING
    object: Literal["tax.association"] = "tax.association"
    calculation: str = MISSING
    payment_intent: str = MISSING
    tax_transaction_attempts: "list[TaxAssociationTaxTransactionAttempt] | None" = None


class TaxAssociationCommitted(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_association_transaction_attempts_resource_committed``."""

    transaction: str = MISSING


class TaxAssociationErrored(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_association_transaction_attempts_resource_errored``."""

    reason: Literal[
        "another_payment_associated_with_calculation",
        "calculation_expired",
        "currency_mismatch",
        "original_transaction_voided",
        "unique_reference_violation",
    ] = MISSING


class TaxAssociationTaxTransactionAttempt(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_association_transaction_attempts``."""

    committed: TaxAssociationCommitted | None = None
    errored: TaxAssociationErrored | None = None
    source: str = MISSING
    status: str = MISSING
