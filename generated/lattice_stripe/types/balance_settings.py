# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class BalanceSettings(Resource, kw_only=True):
    """Schema ``balance_settings``."""

    object: Literal["balance_settings"] = "balance_settings"
    payments: "BalanceSettingsPayments" = MISSING


class BalanceSettingsAutomaticTransferRulesByCurrency(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_automatic_transfer_rule``."""

    payout_method: str = MISSING
    transfer_up_to_amount: int | None = None
    """In the smallest currency unit."""
    type: Literal["transfer_all", "transfer_up_to_amount"] = MISSING


class BalanceSettingsPayments(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_payments``."""

    debit_negative_balances: bool | None = None
    payouts: "BalanceSettingsPayouts | None" = None
    settlement_timing: "BalanceSettingsSettlementTiming" = MISSING


class BalanceSettingsPayouts(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_payouts``."""

    automatic_transfer_rules_by_currency: dict[str, list[BalanceSettingsAutomaticTransferRulesByCurrency]] | None = None
    minimum_balance_by_currency: dict[str, int] | None = None
    schedule: "BalanceSettingsSchedule | None" = None
    statement_descriptor: str | None = None
    status: Literal["disabled", "enabled"] = MISSING


class BalanceSettingsSchedule(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_payout_schedule``."""

    interval: Literal["daily", "manual", "monthly", "weekly"] | None = None
    monthly_payout_days: list[int] | None = None
    weekly_payout_days: list[Literal["friday", "monday", "thursday", "tuesday", "wednesday"]] | None = None


class BalanceSettingsSettlementTiming(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_settlement_timing``."""

    delay_days: int = MISSING
    delay_days_override: int | None = None
    start_of_day: "BalanceSettingsStartOfDay | None" = None


class BalanceSettingsStartOfDay(StripeObject, kw_only=True):
    """Schema ``balance_settings_resource_start_of_day``."""

    hour: int = MISSING
    minutes: int = MISSING
    timezone: str = MISSING
