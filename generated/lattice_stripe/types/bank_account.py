# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .account_requirements_error import AccountRequirementsError

if TYPE_CHECKING:
    from .account import Account
    from .customer import Customer
    from .deleted_customer import DeletedCustomer


class BankAccount(Resource, kw_only=True):
    """Schema ``bank_account``."""

    id: str = MISSING
    object: Literal["bank_account"] = "bank_account"
    account: Expandable["Account"] | None = None
    """Expandable."""
    account_holder_name: str | None = None
    account_holder_type: str | None = None
    account_type: str | None = None
    available_payout_methods: list[Literal["instant", "standard"]] | None = None
    bank_name: str | None = None
    country: str = MISSING
    currency: str = MISSING
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    default_for_currency: bool | None = None
    fingerprint: str | None = None
    future_requirements: "BankAccountRequirements | None" = None
    last4: str = MISSING
    metadata: dict[str, str] | None = None
    requirements: "BankAccountRequirements | None" = None
    routing_number: str | None = None
    status: str = MISSING
    deleted: ClassVar[Literal[False]] = False


class BankAccountRequirements(StripeObject, kw_only=True):
    """Schema ``external_account_requirements``."""

    currently_due: list[str] | None = None
    errors: list[AccountRequirementsError] | None = None
    past_due: list[str] | None = None
    pending_verification: list[str] | None = None
