# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .issuing_authorization_merchant_data import IssuingAuthorizationMerchantData

if TYPE_CHECKING:
    from .balance_transaction import BalanceTransaction
    from .issuing_authorization import IssuingAuthorization
    from .issuing_card import IssuingCard
    from .issuing_cardholder import IssuingCardholder
    from .issuing_dispute import IssuingDispute
    from .issuing_token import IssuingToken


class IssuingTransaction(Resource, kw_only=True):
    """Schema ``issuing.transaction``."""

    id: str = MISSING
    object: Literal["issuing.transaction"] = "issuing.transaction"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_details: "IssuingTransactionAmountDetails | None" = None
    authorization: Expandable["IssuingAuthorization"] | None = None
    """Expandable."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    card: Expandable["IssuingCard"] = MISSING
    """Expandable."""
    cardholder: Expandable["IssuingCardholder"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    dispute: Expandable["IssuingDispute"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    merchant_amount: int = MISSING
    """In the smallest currency unit."""
    merchant_currency: str = MISSING
    merchant_data: IssuingAuthorizationMerchantData = MISSING
    metadata: dict[str, str] = MISSING
    network_data: "IssuingTransactionNetworkData | None" = None
    purchase_details: "IssuingTransactionPurchaseDetails | None" = None
    token: Expandable["IssuingToken"] | None = None
    """Expandable."""
    treasury: "IssuingTransactionTreasury | None" = None
    type: Literal["capture", "refund"] = MISSING
    wallet: Literal["apple_pay", "google_pay", "samsung_pay"] | None = None


class IssuingTransactionAmountDetails(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_amount_details``."""

    atm_fee: int | None = None
    """In the smallest currency unit."""
    cashback_amount: int | None = None
    """In the smallest currency unit."""


class IssuingTransactionCardholderPromptData(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_cardholder_prompt_data``."""

    driver_id: str | None = None
    odometer: int | None = None
    unspecified_id: str | None = None
    user_id: str | None = None
    vehicle_number: str | None = None


class IssuingTransactionFleet(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_data``."""

    cardholder_prompt_data: IssuingTransactionCardholderPromptData | None = None
    purchase_type: str | None = None
    reported_breakdown: "IssuingTransactionReportedBreakdown | None" = None
    service_type: str | None = None


class IssuingTransactionFlight(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_flight_data``."""

    departure_at: int | None = None
    passenger_name: str | None = None
    refundable: bool | None = None
    segments: "list[IssuingTransactionSegment] | None" = None
    travel_agency: str | None = None


class IssuingTransactionFuel(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fuel_data``."""

    industry_product_code: str | None = None
    quantity_decimal: Decimal | None = None
    type: str = MISSING
    unit: str = MISSING
    unit_cost_decimal: Decimal = MISSING


class IssuingTransactionLodging(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_lodging_data``."""

    check_in_at: int | None = None
    nights: int | None = None


class IssuingTransactionNetworkData(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_network_data``."""

    authorization_code: str | None = None
    processing_date: str | None = None
    transaction_id: str | None = None


class IssuingTransactionNonFuel(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_non_fuel_price_data``."""

    gross_amount_decimal: Decimal | None = None


class IssuingTransactionPurchaseDetails(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_purchase_details``."""

    fleet: IssuingTransactionFleet | None = None
    flight: IssuingTransactionFlight | None = None
    fuel: IssuingTransactionFuel | None = None
    lodging: IssuingTransactionLodging | None = None
    receipt: "list[IssuingTransactionReceipt] | None" = None
    reference: str | None = None


class IssuingTransactionReceipt(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_receipt_data``."""

    description: str | None = None
    quantity: float | None = None
    total: int | None = None
    """In the smallest currency unit."""
    unit_cost: int | None = None
    """In the smallest currency unit."""


class IssuingTransactionReportedBreakdown(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_reported_breakdown``."""

    fuel: "IssuingTransactionReportedBreakdownFuel | None" = None
    non_fuel: IssuingTransactionNonFuel | None = None
    tax: "IssuingTransactionTax | None" = None


class IssuingTransactionReportedBreakdownFuel(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_fuel_price_data``."""

    gross_amount_decimal: Decimal | None = None


class IssuingTransactionSegment(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_flight_data_leg``."""

    arrival_airport_code: str | None = None
    carrier: str | None = None
    departure_airport_code: str | None = None
    flight_number: str | None = None
    service_class: str | None = None
    stopover_allowed: bool | None = None


class IssuingTransactionTax(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_fleet_tax_data``."""

    local_amount_decimal: Decimal | None = None
    national_amount_decimal: Decimal | None = None


class IssuingTransactionTreasury(StripeObject, kw_only=True):
    """Schema ``issuing_transaction_treasury``."""

    received_credit: str | None = None
    received_debit: str | None = None
