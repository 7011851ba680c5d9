# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, Mapping, Sequence


class BalanceSettingsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.balance_settings.retrieve``."""


class BalanceSettingsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.balance_settings.update``."""

    payments: BalanceSettingsPaymentsParam | None


class BalanceSettingsAutomaticTransferRulesByCurrencyParam(TypedDict, total=False):
    payout_method: Required[str]
    transfer_up_to_amount: int | None
    """In the smallest currency unit."""
    type: Required[Literal["transfer_all", "transfer_up_to_amount"]]


class BalanceSettingsPaymentsParam(TypedDict, total=False):
    debit_negative_balances: bool | None
    payouts: BalanceSettingsPayoutsParam | None
    settlement_timing: BalanceSettingsSettlementTimingParam | None


class BalanceSettingsPayoutsParam(TypedDict, total=False):
    automatic_transfer_rules_by_currency: (
        Mapping[str, Sequence[BalanceSettingsAutomaticTransferRulesByCurrencyParam] | Literal[""]] | Literal[""] | None
    )
    """Clear with ""."""
    minimum_balance_by_currency: Mapping[str, int | Literal[""]] | Literal[""] | None
    """Clear with ""."""
    schedule: BalanceSettingsScheduleParam | None
    statement_descriptor: str | None


class BalanceSettingsScheduleParam(TypedDict, total=False):
    interval: Literal["daily", "manual", "monthly", "weekly"] | None
    monthly_payout_days: Sequence[int] | None
    weekly_payout_days: Sequence[Literal["friday", "monday", "thursday", "tuesday", "wednesday"]] | None


class BalanceSettingsSettlementTimingParam(TypedDict, total=False):
    delay_days_override: int | Literal[""] | None
    """Clear with ""."""
    start_of_day: BalanceSettingsStartOfDayParam | Literal[""] | None
    """Clear with ""."""


class BalanceSettingsStartOfDayParam(TypedDict, total=False):
    hour: int | None
    minutes: int | None
    timezone: str | None
