# Generated. Do not edit.
"""The types of webhook events: classes of the object or "-", common beginning, end of each type."""

EVENTS = """
Application account.application authorized deauthorized
BankAccount|Card account.external_account created deleted updated
Account account updated
ApplicationFee application_fee created refunded
ApplicationFeeRefund application_fee.refund updated
Balance balance available
BalanceSettings balance_settings updated
- billing.alert triggered
BillingCreditBalanceTransaction billing.credit_balance_transaction created
BillingCreditGrant billing.credit_grant created updated
BillingMeter billing.meter created deactivated reactivated updated
BillingPortalConfiguration billing_portal.configuration created updated
BillingPortalSession billing_portal.session created
Capability capability updated
CashBalance cash_balance funds_available
Charge charge captured expired failed pending refunded succeeded updated
Dispute charge.dispute closed created funds_reinstated funds_withdrawn updated
Refund charge.refund updated
CheckoutSession checkout.session async_payment_failed async_payment_succeeded completed expired
ClimateOrder climate.order canceled created delayed delivered product_substituted
ClimateProduct climate.product created pricing_updated
Coupon coupon created deleted updated
CreditNote credit_note created updated voided
Customer customer created deleted updated
Discount customer.discount created deleted updated
BankAccount|Card|Source customer.source created deleted expiring updated
Subscription customer.subscription created deleted paused pending_update_applied pending_update_expired resumed trial_will_end updated
TaxId customer.tax_id created deleted updated
CustomerCashBalanceTransaction customer_cash_balance_transaction created
- entitlements.active_entitlement_summary updated
File file created
FinancialConnectionsAccount financial_connections.account account_numbers_updated created deactivated disconnected reactivated refreshed_balance refreshed_ownership refreshed_transactions upcoming_account_number_expiry
IdentityVerificationSession identity.verification_session canceled created processing redacted requires_input verified
Invoice invoice created deleted finalization_failed finalized marked_uncollectible overdue overpaid paid payment_action_required payment_attempt_required payment_failed payment_succeeded sent upcoming updated voided will_be_due
InvoicePayment invoice_payment paid
InvoiceItem invoiceitem created deleted
IssuingAuthorization issuing_authorization created request updated
IssuingCard issuing_card created updated
IssuingCardholder issuing_cardholder created updated
IssuingDispute issuing_dispute closed created funds_reinstated funds_rescinded submitted updated
IssuingPersonalizationDesign issuing_personalization_design activated deactivated rejected updated
IssuingToken issuing_token created updated
IssuingTransaction issuing_transaction created purchase_details_receipt_updated updated
Mandate mandate updated
PaymentIntent payment_intent amount_capturable_updated canceled created partially_funded payment_failed processing requires_action succeeded
PaymentLink payment_link created updated
PaymentMethod payment_method attached automatically_updated detached updated
Payout payout canceled created failed paid reconciliation_completed updated
Person person created deleted updated
Plan plan created deleted updated
Price price created deleted updated
Product product created deleted updated
PromotionCode promotion_code created updated
Quote quote accepted canceled created finalized
RadarEarlyFraudWarning radar.early_fraud_warning created updated
Refund refund created failed updated
ReportingReportRun reporting.report_run failed succeeded
ReportingReportType reporting.report_type updated
- reserve.hold created updated
- reserve.plan created disabled expired updated
- reserve.release created
Review review closed opened
SetupIntent setup_intent canceled created requires_action setup_failed succeeded
SigmaScheduledQueryRun sigma.scheduled_query_run created
Source source canceled chargeable failed mandate_notification refund_attributes_required
SourceTransaction source.transaction created updated
SubscriptionSchedule subscription_schedule aborted canceled completed created expiring released updated
TaxSettings tax.settings updated
TaxRate tax_rate created updated
TerminalReader terminal.reader action_failed action_succeeded action_updated
TestHelpersTestClock test_helpers.test_clock advancing created deleted internal_failure ready
Topup topup canceled created failed reversed succeeded
Transfer transfer created reversed updated
TreasuryCreditReversal treasury.credit_reversal created posted
TreasuryDebitReversal treasury.debit_reversal completed created initial_credit_granted
TreasuryFinancialAccount treasury.financial_account closed created features_status_updated
TreasuryInboundTransfer treasury.inbound_transfer canceled created failed succeeded
TreasuryOutboundPayment treasury.outbound_payment canceled created expected_arrival_date_updated failed posted returned tracking_details_updated
TreasuryOutboundTransfer treasury.outbound_transfer canceled created expected_arrival_date_updated failed posted returned tracking_details_updated
TreasuryReceivedCredit treasury.received_credit created failed succeeded
TreasuryReceivedDebit treasury.received_debit created
"""

THIN_EVENTS = """
- v1.billing.meter error_report_triggered no_meter_found
- v2.commerce.product_catalog.imports failed processing succeeded succeeded_with_errors
- v2.core.account closed created updated
- v2.core.account[configuration.customer] capability_status_updated updated
- v2.core.account[configuration.merchant] capability_status_updated updated
- v2.core.account[configuration.recipient] capability_status_updated updated
- v2.core.account[defaults] updated
- v2.core.account[future_requirements] updated
- v2.core.account[identity] updated
- v2.core.account[requirements] updated
- v2.core.account_link returned
- v2.core.account_person created deleted updated
- v2.core.event_destination ping
"""
