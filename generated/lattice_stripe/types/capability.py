# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import CapabilityFutureRequirementsDisabledReasonValue
from .account_requirements_alternative import AccountRequirementsAlternative
from .account_requirements_error import AccountRequirementsError

if TYPE_CHECKING:
    from .account import Account


class Capability(Resource, kw_only=True):
    """Schema ``capability``."""

    id: str = MISSING
    object: Literal["capability"] = "capability"
    account: Expandable["Account"] = MISSING
    """Expandable."""
    future_requirements: "CapabilityFutureRequirements | None" = None
    requested: bool = MISSING
    requested_at: int | None = None
    """Unix seconds."""
    requirements: "CapabilityRequirements | None" = None
    status: Literal["active", "inactive", "pending", "unrequested"] = MISSING


class CapabilityFutureRequirements(StripeObject, kw_only=True):
    """Schema ``account_capability_future_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    current_deadline: int | None = None
    """Unix seconds."""
    currently_due: list[str] = MISSING
    disabled_reason: CapabilityFutureRequirementsDisabledReasonValue | None = None
    errors: list[AccountRequirementsError] = MISSING
    eventually_due: list[str] = MISSING
    past_due: list[str] = MISSING
    pending_verification: list[str] = MISSING


class CapabilityRequirements(StripeObject, kw_only=True):
    """Schema ``account_capability_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    current_deadline: int | None = None
    """Unix seconds."""
    currently_due: list[str] = MISSING
    disabled_reason: CapabilityFutureRequirementsDisabledReasonValue | None = None
    errors: list[AccountRequirementsError] = MISSING
    eventually_due: list[str] = MISSING
    past_due: list[str] = MISSING
    pending_verification: list[str] = MISSING
