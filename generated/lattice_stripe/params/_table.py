# Generated. Do not edit.
"""The file of each parameter type."""

from .._lazy import files_by_name

_NAMES = {
    "account_links": "+CreateParams",
    "account_sessions": """
+AccountManagementFeaturesParam
+AccountManagementParam
+BalancesFeaturesParam
+BalancesParam
+ComponentsParam
+CreateParams
+DisputesListFeaturesParam
+DisputesListParam
+EnabledFeaturesParam
+FinancialAccountFeaturesParam
+FinancialAccountParam
+FinancialAccountTransactionsFeaturesParam
+FinancialAccountTransactionsParam
+InstantPayoutsPromotionFeaturesParam
+InstantPayoutsPromotionParam
+IssuingCardFeaturesParam
+IssuingCardParam
+IssuingCardsListFeaturesParam
+IssuingCardsListParam
+PaymentDisputesFeaturesParam
+PaymentDisputesParam
""",
    "accounts": """
+AnnualRevenueParam
+BusinessProfileParam
+CapabilitiesParam
+CardPaymentsParam
+CompanyParam
+ControllerParam
+CreateInvoicesParam
+CreateParams
+CreateSettingsParam
+CreateTosAcceptanceParam
+DeleteParams
+DocumentsParam
+FeesParam
+FilesSignerParam
+GroupsParam
+ListParams
+LossesParam
+PaymentsParam
+PayoutsParam
+RejectParams
+RetrieveCurrentParams
+RetrieveParams
+ScheduleParam
+SignerParam
+StripeDashboardParam
+TosAcceptanceParam
+UpdateInvoicesParam
+UpdateParams
+UpdateSettingsParam
""",
    "accounts_bank_accounts": """
+CreateParams
+DeleteParams
+RetrieveParams
+UpdateParams
""",
    "accounts_capabilities": """
+ListParams
+RetrieveParams
+UpdateParams
""",
    "accounts_external_accounts": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "accounts_login_links": "+CreateParams",
    "accounts_people": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "accounts_persons": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "apple_pay_domains": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
""",
    "application_fees": """
+ListParams
+RefundParams
+RetrieveParams
""",
    "application_fees_refunds": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "apps_secrets": """
+CreateParams
+DeleteWhereParams
+FindParams
+ListParams
+ScopeParam
""",
    "balance": "+RetrieveParams",
    "balance_history": """
+ListParams
+RetrieveParams
""",
    "balance_settings": """
+AutomaticTransferRulesByCurrencyParam
+PaymentsParam
+PayoutsParam
+RetrieveParams
+ScheduleParam
+SettlementTimingParam
+StartOfDayParam
+UpdateParams
""",
    "balance_transactions": """
+ListParams
+RetrieveParams
""",
    "billing_alerts": """
+ActivateParams
+ArchiveParams
+CreateParams
+DeactivateParams
+FiltersParam
+ListParams
+RetrieveParams
+UsageThresholdParam
""",
    "billing_credit_balance_summary": """
+FilterParam
+RetrieveParams
""",
    "billing_credit_balance_transactions": """
+ListParams
+RetrieveParams
""",
    "billing_credit_grants": """
+AmountParam
+ApplicabilityConfigParam
+CreateParams
+ExpireParams
+ListParams
+RetrieveParams
+UpdateParams
+VoidGrantParams
""",
    "billing_meter_event_adjustments": """
+CancelParam
+CreateParams
""",
    "billing_meter_events": "+CreateParams",
    "billing_meters": """
+CreateParams
+CustomerMappingParam
+DeactivateParams
+DefaultAggregationParam
+ListParams
+ReactivateParams
+RetrieveParams
+UpdateParams
+ValueSettingsParam
""",
    "billing_meters_event_summaries": "+ListParams",
    "billing_portal_configurations": """
+ConditionsParam
+CreateBusinessProfileParam
+CreateCancellationReasonParam
+CreateCustomerUpdateParam
+CreateFeaturesParam
+CreateParams
+CreateScheduleAtPeriodEndParam
+CreateSubscriptionCancelParam
+CreateSubscriptionUpdateParam
+ListParams
+PaymentMethodUpdateParam
+ProductsParam
+RetrieveParams
+UpdateBusinessProfileParam
+UpdateCancellationReasonParam
+UpdateCustomerUpdateParam
+UpdateFeaturesParam
+UpdateParams
+UpdateScheduleAtPeriodEndParam
+UpdateSubscriptionCancelParam
+UpdateSubscriptionUpdateParam
""",
    "billing_portal_sessions": """
+AfterCompletionParam
+CouponOfferParam
+CreateParams
+FlowDataParam
+ItemsParam
+RetentionParam
+SubscriptionCancelParam
+SubscriptionUpdateConfirmParam
+SubscriptionUpdateParam
""",
    "charges": """
+CaptureParams
+CreateParams
+DestinationParam
+FraudDetailsParam
+ListParams
+RefundParams
+RetrieveParams
+SearchParams
+TransferDataParam
+UpdateParams
""",
    "charges_dispute": """
+CloseParams
+RetrieveParams
+UpdateParams
""",
    "charges_refunds": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "checkout_sessions": """
+AcssDebitParam
+AddressParam
+AffirmParam
+AfterExpirationParam
+AuBecsDebitParam
+BoletoParam
+BrandingSettingsParam
+CaptureMethodParam
+CaptureMethodSetupFutureUsageParam
+CardParam
+CashappParam
+CollectedInformationParam
+CreateLineItemsParam
+CreateParams
+CustomerDetailsParam
+CustomerUpdateParam
+ExpireParams
+FileTypeUrlParam
+FinancialConnectionsParam
+InvoiceCreationParam
+InvoiceDataParam
+KlarnaParam
+LinkParam
+ListParams
+MandateOptionsSetupFutureUsageTargetDateParam
+PaymentIntentDataParam
+PaymentMethodDataParam
+PaymentMethodOptionsParam
+PaytoParam
+PermissionsParam
+PixParam
+RecoveryParam
+RetrieveParams
+SavedPaymentMethodOptionsParam
+SetupIntentDataParam
+ShippingDetailsParam
+ShippingParam
+SubscriptionDataParam
+SwishParam
+UpdateLineItemsParam
+UpdateParams
+UsBankAccountParam
+WalletOptionsParam
+WechatPayParam
""",
    "checkout_sessions_line_items": "+ListParams",
    "climate_orders": """
+CancelParams
+CreateBeneficiaryParam
+CreateParams
+ListParams
+RetrieveParams
+UpdateBeneficiaryParam
+UpdateParams
""",
    "climate_products": """
+ListParams
+RetrieveParams
""",
    "climate_suppliers": """
+ListParams
+RetrieveParams
""",
    "confirmation_tokens": "+RetrieveParams",
    "country_specs": """
+ListParams
+RetrieveParams
""",
    "coupons": """
+AppliesToParam
+CreateParams
+CurrencyOptionsParam
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "credit_notes": """
+CreateParams
+ListParams
+PreviewParams
+RetrieveParams
+UpdateParams
+VoidCreditNoteParams
""",
    "credit_notes_line_items": "+ListParams",
    "credit_notes_preview_lines": "+ListParams",
    "customer_sessions": """
+ComponentsParam
+CreateParams
+CustomerSheetFeaturesParam
+CustomerSheetParam
+MobilePaymentElementFeaturesParam
+MobilePaymentElementParam
+PaymentElementFeaturesParam
+PaymentElementParam
""",
    "customers": """
+CashBalanceParam
+CreateParams
+CreateTaxParam
+DeleteDiscountParams
+DeleteParams
+InvoiceSettingsParam
+ListParams
+RetrieveParams
+SearchParams
+UpdateParams
+UpdateTaxParam
""",
    "customers_balance_transactions": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "customers_bank_accounts": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
+VerifyParams
""",
    "customers_cards": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "customers_cash_balance": """
+RetrieveParams
+UpdateParams
""",
    "customers_cash_balance_transactions": """
+ListParams
+RetrieveParams
""",
    "customers_discount": "+RetrieveParams",
    "customers_funding_instructions": """
+BankTransferParam
+CreateParams
""",
    "customers_payment_methods": """
+ListParams
+RetrieveParams
""",
    "customers_payment_sources": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
+VerifyParams
""",
    "customers_subscriptions": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "customers_subscriptions_discount": """
+DeleteParams
+RetrieveParams
""",
    "customers_tax_ids": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
""",
    "disputes": """
+CloseParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "entitlements_active_entitlements": """
+ListParams
+RetrieveParams
""",
    "entitlements_features": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "ephemeral_keys": """
+CreateParams
+DeleteParams
""",
    "events": """
+ListParams
+RetrieveParams
""",
    "exchange_rates": """
+ListParams
+RetrieveParams
""",
    "external_accounts": "+UpdateParams",
    "file_links": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "files": """
+CreateParams
+FileLinkDataParam
+ListParams
+RetrieveParams
""",
    "financial_connections_accounts": """
+DisconnectParams
+ListParams
+RefreshParams
+RetrieveParams
+SubscribeParams
+UnsubscribeParams
""",
    "financial_connections_accounts_owners": "+ListParams",
    "financial_connections_sessions": """
+CreateParams
+RetrieveParams
""",
    "financial_connections_transactions": """
+ListParams
+RetrieveParams
+TransactionRefreshParam
""",
    "forwarding_requests": """
+CreateParams
+ListParams
+RequestParam
+RetrieveParams
""",
    "identity_verification_reports": """
+ListParams
+RetrieveParams
""",
    "identity_verification_sessions": """
+CancelParams
+CreateParams
+DocumentParam
+ListParams
+OptionsParam
+ProvidedDetailsParam
+RedactParams
+RelatedPersonParam
+RetrieveParams
+UpdateParams
""",
    "invoice_items": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "invoice_payments": """
+ListParams
+PaymentParam
+RetrieveParams
""",
    "invoice_rendering_templates": """
+ArchiveParams
+ListParams
+RetrieveParams
+UnarchiveParams
""",
    "invoices": """
+AddLinesLinesParam
+AddLinesParams
+AttachPaymentParams
+CardParam
+CreateParams
+CreatePreviewParams
+CustomerDetailsParam
+DeleteParams
+FinalizeInvoiceParams
+FromInvoiceParam
+InvoiceItemsParam
+ListParams
+MarkUncollectibleParams
+PayParams
+PaymentMethodOptionsParam
+PaymentSettingsParam
+PdfParam
+PixParam
+RemoveLinesLinesParam
+RemoveLinesParams
+RenderingParam
+RetrieveParams
+ScheduleDetailsParam
+SearchParams
+SendInvoiceParams
+SubscriptionDetailsParam
+TaxParam
+UpcomingParams
+UpdateLinesLinesParam
+UpdateLinesParams
+UpdateParams
+VoidInvoiceParams
""",
    "invoices_line_items": """
+ListParams
+UpdateParams
""",
    "issuing_authorizations": """
+ApproveParams
+DeclineParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "issuing_cardholders": """
+BillingParam
+CardIssuingParam
+CompanyParam
+CreateParams
+IndividualParam
+ListParams
+RetrieveParams
+SpendingControlsParam
+UpdateParams
""",
    "issuing_cards": """
+AddressValidationParam
+CancelAfterParam
+CreateParams
+CustomsParam
+LifecycleControlsParam
+ListParams
+PinParam
+RetrieveParams
+ShippingParam
+SpendingControlsParam
+UpdateParams
""",
    "issuing_disputes": """
+AdditionalDocumentationExplanationParam
+CanceledParam
+CreateParams
+DuplicateParam
+EvidenceParam
+ListParams
+MerchandiseNotAsDescribedParam
+NotReceivedParam
+OtherParam
+RetrieveParams
+ServiceNotAsDescribedParam
+SubmitParams
+TreasuryParam
+UpdateParams
""",
    "issuing_personalization_designs": """
+CarrierTextParam
+CreateParams
+ListParams
+ListPreferencesParam
+PreferencesParam
+RetrieveParams
+UpdateParams
""",
    "issuing_physical_bundles": """
+ListParams
+RetrieveParams
""",
    "issuing_settlements": """
+RetrieveParams
+UpdateParams
""",
    "issuing_tokens": """
+ListParams
+RetrieveParams
+UpdateParams
""",
    "issuing_transactions": """
+ListParams
+RetrieveParams
+UpdateParams
""",
    "link_account_sessions": """
+CreateParams
+RetrieveParams
""",
    "linked_accounts": """
+DisconnectParams
+ListParams
+RefreshParams
+RetrieveParams
""",
    "linked_accounts_owners": "+ListParams",
    "mandates": "+RetrieveParams",
    "oauth": """
+DeauthorizeParams
+TokenParams
""",
    "payment_attempt_records": """
+ListParams
+RetrieveParams
""",
    "payment_intents": """
+AcssDebitMandateOptionsParam
+AcssDebitParam
+AffirmParam
+AfterpayClearpayParam
+AmountDetailsParam
+ApplyCustomerBalanceParams
+BancontactParam
+BlikParam
+BoletoParam
+CancelParams
+CaptureMethodParam
+CaptureMethodSetupFutureUsageParam
+CaptureParams
+CardMandateOptionsParam
+CardParam
+CardPresentParam
+CashappParam
+CommodityCodeParam
+ConfirmParams
+ConfirmPaymentMethodOptionsParam
+CreateParams
+CreateTransferDataParam
+HooksParam
+IncrementAuthorizationParams
+InputsParam
+InputsTaxParam
+KlarnaParam
+KonbiniParam
+LineItemsParam
+ListParams
+MandateOptionsSetupFutureUsageTargetDateParam
+MobilepayParam
+PaymentDataParam
+PaymentDetailsParam
+PaymentMethodOptionsKlarnaParam
+PaymentMethodOptionsParam
+PaypalParam
+PaytoMandateOptionsParam
+PaytoParam
+PixParam
+RetrieveParams
+RoutingParam
+SearchParams
+SetupFutureUsageParam
+SetupFutureUsageTargetDateParam
+ShippingParam
+SofortParam
+SubscriptionsParam
+SwishParam
+TaxParam
+ThreeDSecureParam
+UpdateParams
+UpdateTransferDataParam
+UsBankAccountParam
+VerifyMicrodepositsParams
+WechatPayParam
""",
    "payment_intents_amount_details_line_items": "+ListParams",
    "payment_links": """
+AfterCompletionParam
+CompletedSessionsParam
+CreateCardParam
+CreateLineItemsParam
+CreateParams
+CreatePaymentIntentDataParam
+CreatePaymentMethodOptionsParam
+CreateSubscriptionDataParam
+InvoiceCreationParam
+InvoiceDataParam
+ListParams
+RestrictionsParam
+RetrieveParams
+UpdateCardParam
+UpdateLineItemsParam
+UpdateParams
+UpdatePaymentIntentDataParam
+UpdatePaymentMethodOptionsParam
+UpdateRestrictionsParam
+UpdateSubscriptionDataParam
""",
    "payment_links_line_items": "+ListParams",
    "payment_method_configurations": """
+AcssDebitDisplayPreferenceParam
+AcssDebitParam
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "payment_method_domains": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
+ValidateParams
""",
    "payment_methods": """
+AttachParams
+CreateCardParam2
+CreateCardParam3
+CreateParams
+CustomParam
+DetachParams
+ListParams
+NetworksParam
+RetrieveParams
+UpdateCardParam
+UpdateParams
+UsBankAccountParam
""",
    "payment_records": """
+CustomParam
+CustomerDetailsParam
+FailedParam
+GuaranteedParam
+PaymentMethodDetailsParam
+RefundedParam
+ReportPaymentAttemptCanceledParams
+ReportPaymentAttemptFailedParams
+ReportPaymentAttemptGuaranteedParams
+ReportPaymentAttemptInformationalParams
+ReportPaymentAttemptParams
+ReportPaymentCustomParam
+ReportPaymentParams
+ReportPaymentProcessorDetailsParam
+ReportRefundCustomParam
+ReportRefundParams
+ReportRefundProcessorDetailsParam
+RetrieveParams
""",
    "payouts": """
+CancelParams
+CreateParams
+ListParams
+RetrieveParams
+ReverseParams
+UpdateParams
""",
    "plans": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "prices": """
+CreateParams
+CreateRecurringParam
+ListParams
+ListRecurringParam
+RetrieveParams
+SearchParams
+UpdateParams
""",
    "products": """
+CreateParams
+DefaultPriceDataParam
+DeleteParams
+ListParams
+MarketingFeaturesParam
+PackageDimensionsParam
+RetrieveParams
+SearchParams
+UpdateParams
""",
    "products_features": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
""",
    "promotion_codes": """
+CreateParams
+CreateRestrictionsParam
+CurrencyOptionsParam
+ListParams
+PromotionParam
+RetrieveParams
+UpdateParams
+UpdateRestrictionsParam
""",
    "quotes": """
+AcceptParams
+CancelParams
+CreateLineItemsParam
+CreateParams
+CreateSubscriptionDataParam
+FinalizeQuoteParams
+FromQuoteParam
+InvoiceSettingsParam
+ListParams
+PdfParams
+PriceDataParam
+RetrieveParams
+TransferDataParam
+UpdateLineItemsParam
+UpdateParams
+UpdateSubscriptionDataParam
""",
    "quotes_computed_upfront_line_items": "+ListParams",
    "quotes_line_items": "+ListParams",
    "radar_early_fraud_warnings": """
+ListParams
+RetrieveParams
""",
    "radar_payment_evaluations": """
+CardParam
+ClientDeviceMetadataDetailsParam
+CreateParams
+CustomerDetailsParam
+MoneyMovementDetailsParam
+PaymentDetailsParam
+PaymentMethodDetailsParam
""",
    "radar_value_list_items": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
""",
    "radar_value_lists": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "refunds": """
+CancelParams
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "reporting_report_runs": """
+CreateParams
+ListParams
+ParametersParam
+RetrieveParams
""",
    "reporting_report_types": """
+ListParams
+RetrieveParams
""",
    "reviews": """
+ApproveParams
+ListParams
+RetrieveParams
""",
    "setup_attempts": "+ListParams",
    "setup_intents": """
+AcssDebitParam
+CancelParams
+CardMandateOptionsParam
+CardParam
+ConfirmParams
+CreateParams
+KlarnaParam
+ListParams
+MandateOptionsParam
+PaymentMethodOptionsParam
+PaypalParam
+PaytoParam
+PixParam
+RetrieveParams
+ThreeDSecureParam
+UpdateParams
+UsBankAccountParam
+VerifyMicrodepositsParams
""",
    "shared": """
AccountParam
AccountTypeParam
AccountsBankAccountParam
AccountsIndividualRelationshipParam
AccountsPeopleDocumentsParam
AccountsPeopleRelationshipParam
AchParam
AchUsDomesticWireParam
AcssDebitMandateOptionsParam
AcssDebitParam
AdaptivePricingParam
AddInvoiceItemsParam
AddInvoiceItemsPeriodParam
AdditionalAddressesParam
AdditionalNamesParam
AdditionalTermsOfServiceAccountParam
AdditionalTosAcceptancesParam
AddressKanaParam
AddressNamePhoneParam
AddressParam
AdjustableQuantityParam
AmountCurrencyParam
AmountParam
AnnualRevenueParam
AppliesToParam
AuBecsDebitParam
AutomaticPaymentMethodsParam
AutomaticTaxParam
BackFrontParam
BacsDebitMandateOptionsParam
BacsDebitParam
BacsDebitPaymentsParam
BancontactParam
BankAccountParam
BankTransferParam
BillUntilParam
BillingAddressParam
BillingCycleAnchorConfigParam
BillingDetailsParam
BillingModeParam
BillingSchedulesParam
BillingThresholdsParam
BoletoParam
BrandingParam
BusinessDetailsDocumentsParam
BusinessDetailsIdNumbersParam
BusinessDetailsParam
BusinessDetailsScriptNamesParam
CancellationDetailsParam
CardIssuingParam
CardMandateOptionsParam
CardNetworksParam
CardParam
CardholderPromptDataParam
CartesBancairesParam
ChargesCaptureTransferDataParam
CheckoutSessionsDiscountsParam
CollectionOptionsParam
CompanyAuthorizationParam
CompanyVerificationParam
ConsentCollectionParam
CreatedParam
CurrencyOptionsParam
CurrencyValueParam
CustomFieldsParam
CustomTextParam
CustomUnitAmountParam
CustomerAcceptanceOnlineParam
CustomerAcceptanceParam
CustomerBalanceBankTransferParam
CustomerBalanceParam
CustomersShippingParam
CustomersSubscriptionsBillingThresholdsParam
CustomersSubscriptionsCreateInvoiceSettingsParam
CustomersSubscriptionsItemsParam
CustomersSubscriptionsUpdateInvoiceSettingsParam
DayMonthYearParam
DeclineOnParam
DefaultValueMaximumLengthMinimumLengthParam
DeliveryEstimateParam
DemoPayParam
DestinationPaymentMethodOptionsParam
DestinationPaymentMethodOptionsUsBankAccountParam
DirectorshipDeclarationParam
DiscountsParam
DisputedTransactionParam
DivideByRoundParam
DocumentsParam
DropdownParam
EnabledOptionalParam
EnabledParam
EndBehaviorParam
EndParam
EnhancedEvidenceParam
EpsParam
EthnicityDetailsParam
EuBankTransferParam
EvidenceParam
ExpiresAfterDaysSetupFutureUsageParam
FeeAcknowledgedParam
FilesParam
FilesSignerTypeParam
FilesTypeParam
FiltersParam
FinancialAddressesParam
FinancialConnectionsAccountsAccountHolderParam
FinancialConnectionsSessionsAccountHolderParam
FinancialConnectionsSessionsFiltersParam
FixedAmountParam
FleetParam
FlexibleParam
FlightParam
FpxParam
FrontBackParam
FrontBackTypeParam
FuelParam
GivenNameSurnameParam
GrossAmountDecimalParam
HostedConfirmationParam
IdNumbersParam
IdealParam
IdentityIndividualParam
IdentityIndividualRelationshipParam
InboundTransfersParam
IndividualParam
InitiatingPaymentMethodDetailsParam
InitiatingPaymentMethodDetailsUsBankAccountParam
InstallmentsParam
IntervalIntervalCountParam
InvoiceItemsPriceDataParam
InvoiceSettingsParam
InvoicesLineItemsPriceDataParam
InvoicesLineItemsTaxAmountsParam
InvoicesTransferDataParam
ItemsParam
KlarnaParam
LabelParam
LineItemsPriceDataParam
LinesParam
LinesTaxAmountsParam
LodgingParam
MandateDataCustomerAcceptanceParam
MandateDataParam
MandateOptionsParam
MerchantDataParam
MessageParam
MonthlyEstimatedRevenueParam
NameCollectionParam
NameValueParam
NaverPayParam
NetworkOptionsParam
NetworksParam
NextBillingParam
NumberParam
NzBankAccountParam
OnDemandParam
OnlineParam
OptionalItemsParam
OptionsParam
OwnerParam
P24Param
PauseCollectionParam
PaymentIntentDataShippingAddressParam
PaymentIntentsMandateDataParam
PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam
PaymentMethodDataParam
PaymentMethodOptionsAcssDebitMandateOptionsParam
PaymentMethodOptionsAcssDebitParam
PaymentMethodOptionsCardParam
PaymentMethodOptionsCustomerBalanceParam
PaymentMethodOptionsP24Param
PaymentMethodOptionsParam
PaymentMethodOptionsPaytoMandateOptionsParam
PaymentMethodOptionsPaytoParam
PaymentMethodOptionsPixMandateOptionsParam
PaymentMethodOptionsUpiParam
PaymentMethodOptionsUsBankAccountParam
PaymentMethodReuseAgreementParam
PaymentRecordRefundParam
PaymentSettingsParam
PaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam
PaypalParam
PaytoMandateOptionsParam
PaytoParam
PeriodEndParam
PeriodParam
PeriodStartParam
PersonsProvidedParam
PhasesAddInvoiceItemsParam
PhasesAddInvoiceItemsPeriodParam
PhasesParam
PixMandateOptionsParam
PixParam
PlanParam
PriceTypePricesParam
PricesCurrencyOptionsParam
PricesParam
PricingParam
PrimaryVerificationParam
PriorUndisputedTransactionsParam
ProductDataParam
ProductParam
PurchaseDetailsParam
RaceDetailsParam
RadarOptionsParam
ReceiptParam
RedirectParam
RefundsParam
RegisteredNameParam
RelationshipParam
RenderingOptionsParam
ReportedBreakdownParam
RequestedParam
RestrictionsParam
ReturnedDetailsParam
ScriptAddressesParam
ScriptNamesParam
SegmentsParam
SepaDebitParam
SettingsParam
SetupFutureUsageParam
ShippingAddressCollectionParam
ShippingAddressParam
ShippingDetailsParam
ShippingParam
ShippingRateDataParam
ShippingRateParam
ShippingRateShippingRateDataParam
SignerParam
SofortParam
SpendingLimitsParam
StartParam
SubscriptionDataInvoiceSettingsParam
SubscriptionItemsPriceDataParam
SubscriptionsParam
TaxIdCollectionParam
TaxParam
TaxRateDataParam
TiersParam
TrackingDetailsParam
TransferDataParam
TrialSettingsParam
TypeValueParam
UnitValueParam
UpiParam
UrlParam
UsBankAccountMandateOptionsParam
UsBankAccountParam
UsCfpbDataParam
UsDomesticWireParam
V2CoreAccountsPersonTokensAdditionalTermsOfServiceAccountParam
V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam
V2CoreAccountsPersonTokensDocumentsParam
V2CoreAccountsPersonTokensRelationshipParam
V2CoreAccountsPersonsAdditionalAddressesParam
V2CoreAccountsPersonsAdditionalTermsOfServiceAccountParam
V2CoreAccountsPersonsAddressParam
V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam
V2CoreAccountsPersonsDocumentsParam
V2CoreAccountsPersonsScriptAddressesParam
VerificationParam
VisaCompellingEvidence3Param
""",
    "shipping_rates": """
+CreateParams
+CurrencyOptionsParam
+FixedAmountParam
+ListParams
+RetrieveParams
+UpdateParams
""",
    "sigma_saved_queries": "+UpdateParams",
    "sigma_scheduled_query_runs": """
+ListParams
+RetrieveParams
""",
    "sources": """
+AcceptanceParam
+CreateParams
+ItemsParam
+MandateParam
+OfflineParam
+ReceiverParam
+RetrieveParams
+ShippingParam
+SourceOrderParam
+UpdateParams
+VerifyParams
""",
    "sources_mandate_notifications": "+RetrieveParams",
    "sources_transactions": """
+ListParams
+RetrieveParams
""",
    "subscription_items": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "subscription_schedules": """
+CancelParams
+CreateParams
+DefaultSettingsParam
+ListParams
+PhasesParam
+ReleaseParams
+RetrieveParams
+UpdateParams
""",
    "subscriptions": """
+BillingModeParam
+BillingSchedulesParam
+CancelParams
+CreateParams
+DeleteDiscountParams
+ListParams
+MigrateParams
+ResumeParams
+RetrieveParams
+SearchParams
+UpdateParams
""",
    "tax_associations": "+FindParams",
    "tax_calculations": """
+AddressParam
+CreateParams
+CustomerDetailsParam
+LineItemsParam
+RetrieveParams
+ShipFromDetailsParam
+ShippingCostParam
""",
    "tax_calculations_line_items": "+ListParams",
    "tax_codes": """
+ListParams
+RetrieveParams
""",
    "tax_ids": """
+CreateParams
+DeleteParams
+ListParams
+OwnerParam
+RetrieveParams
""",
    "tax_rates": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "tax_registrations": """
+AtParam
+CaParam
+CountryOptionsParam
+CreateParams
+CreateStandardParam
+ElectionsParam
+JurisdictionParam
+ListParams
+ProvinceStandardParam
+RetrieveParams
+StandardParam
+StandardTypeParam
+StateSalesTaxParam
+TypeParam
+UpdateParams
+UsParam
""",
    "tax_settings": """
+DefaultsParam
+HeadOfficeParam
+RetrieveParams
+UpdateParams
""",
    "tax_transactions": """
+CreateFromCalculationParams
+CreateReversalParams
+LineItemsParam
+RetrieveParams
+ShippingCostParam
""",
    "tax_transactions_line_items": "+ListParams",
    "terminal_configurations": """
+CreateParams
+DeleteParams
+EnterpriseEapPeapParam
+EnterpriseEapTlsParam
+FixedAmountsPercentagesSmartTipThresholdParam
+ListParams
+PersonalPskParam
+RebootWindowParam
+RetrieveParams
+SplashscreenParam
+TippingParam
+UpdateParams
+WifiParam
""",
    "terminal_connection_tokens": "+CreateParams",
    "terminal_locations": """
+AddressParam
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "terminal_onboarding_links": """
+AppleTermsAndConditionsParam
+CreateParams
+LinkOptionsParam
""",
    "terminal_readers": """
+CancelActionParams
+CartParam
+ChoicesParam
+CollectConfigParam
+CollectInputsParams
+CollectPaymentMethodParams
+ConfirmConfigParam
+ConfirmPaymentIntentParams
+CreateParams
+CustomTextParam
+DeleteParams
+EnableCustomerCancellationParam
+InputsParam
+LineItemsParam
+ListParams
+ProcessConfigParam
+ProcessPaymentIntentParams
+ProcessSetupIntentParams
+RefundPaymentParams
+RetrieveParams
+SelectionParam
+SetReaderDisplayParams
+TippingParam
+TogglesParam
+UpdateParams
""",
    "terminal_refunds": "+CreateParams",
    "test_helpers_confirmation_tokens": """
+CardParam
+CreateParams
+InstallmentsParam
+PaymentMethodOptionsParam
""",
    "test_helpers_customers": "+FundCashBalanceParams",
    "test_helpers_issuing_authorizations": """
+AmountDetailsParam
+AuthenticationExemptionParam
+CaptureParams
+CardTestingRiskParam
+CreateParams
+ExpireParams
+FinalizeAmountParams
+FraudRiskParam
+IncrementParams
+MerchantDisputeRiskParam
+NetworkDataParam
+RespondParams
+ReverseParams
+RiskAssessmentParam
+ThreeDSecureParam
+VerificationDataParam
""",
    "test_helpers_issuing_cards": """
+DeliverCardParams
+FailCardParams
+ReturnCardParams
+ShipCardParams
+SubmitCardParams
""",
    "test_helpers_issuing_personalization_designs": """
+ActivateParams
+DeactivateParams
+RejectParams
+RejectionReasonsParam
""",
    "test_helpers_issuing_settlements": """
+CompleteParams
+CreateParams
""",
    "test_helpers_issuing_transactions": """
+CreateForceCaptureParams
+CreateUnlinkedRefundParams
+RefundParams
""",
    "test_helpers_refunds": "+ExpireParams",
    "test_helpers_terminal_readers": """
+CardParam
+PresentPaymentMethodParams
+SucceedInputCollectionParams
+TimeoutInputCollectionParams
""",
    "test_helpers_test_clocks": """
+AdvanceParams
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
""",
    "test_helpers_treasury_inbound_transfers": """
+FailParams
+FailureDetailsParam
+ReturnInboundTransferParams
+SucceedParams
""",
    "test_helpers_treasury_outbound_payments": """
+FailParams
+PostParams
+ReturnOutboundPaymentParams
+UpdateParams
""",
    "test_helpers_treasury_outbound_transfers": """
+FailParams
+PostParams
+ReturnOutboundTransferParams
+UpdateParams
""",
    "test_helpers_treasury_received_credits": "+CreateParams",
    "test_helpers_treasury_received_debits": "+CreateParams",
    "tokens": """
+AccountParam
+BankAccountParam
+CardParam
+CompanyParam
+CreateParams
+CvcUpdateParam
+PersonParam
+PiiParam
+RetrieveParams
""",
    "topups": """
+AmountParam
+CancelParams
+CreateParams
+ListParams
+PaymentMethodOptionsParam
+RetrieveParams
+UpdateParams
+UsBankAccountParam
""",
    "transfers": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "transfers_reversals": """
+CreateParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "treasury_credit_reversals": """
+CreateParams
+ListParams
+RetrieveParams
""",
    "treasury_debit_reversals": """
+CreateParams
+ListParams
+RetrieveParams
""",
    "treasury_financial_accounts": """
+CloseParams
+CreateParams
+FeaturesParam
+ForwardingSettingsParam
+ListParams
+PlatformRestrictionsParam
+RetrieveParams
+UpdateParams
""",
    "treasury_financial_accounts_features": """
+RetrieveParams
+UpdateParams
""",
    "treasury_inbound_transfers": """
+CancelParams
+CreateParams
+ListParams
+RetrieveParams
""",
    "treasury_outbound_payments": """
+BillingDetailsParam
+CancelParams
+CreateParams
+DestinationPaymentMethodDataParam
+EndUserDetailsParam
+ListParams
+RetrieveParams
""",
    "treasury_outbound_transfers": """
+CancelParams
+CreateParams
+DestinationPaymentMethodDataParam
+ListParams
+RetrieveParams
""",
    "treasury_received_credits": """
+LinkedFlowsParam
+ListParams
+RetrieveParams
""",
    "treasury_received_debits": """
+ListParams
+RetrieveParams
""",
    "treasury_transaction_entries": """
+ListParams
+RetrieveParams
""",
    "treasury_transactions": """
+ListParams
+RetrieveParams
+StatusTransitionsParam
""",
    "v2_billing_meter_event_adjustments": """
+CancelParam
+CreateParams
""",
    "v2_billing_meter_event_session": "+CreateParams",
    "v2_billing_meter_event_stream": """
+CreateParams
+EventsParam
""",
    "v2_billing_meter_events": "+CreateParams",
    "v2_commerce_product_catalog_imports": """
+CreateParams
+ListParams
+RetrieveParams
""",
    "v2_core_account_links": """
+AccountOnboardingParam
+CreateParams
+UseCaseParam
""",
    "v2_core_account_tokens": """
+AttestationsParam
+AttestedParam
+CreateParams
+IdentityParam
+RetrieveParams
""",
    "v2_core_accounts": """
+BusinessDetailsParam
+CardPaymentsParam
+CloseParams
+CreateAttestationsParam
+CreateAutomaticIndirectTaxParam
+CreateBillingParam
+CreateConfigurationParam
+CreateCustomerCapabilitiesParam
+CreateCustomerParam
+CreateIdentityParam
+CreateMerchantCapabilitiesParam
+CreateMerchantParam
+CreateParams
+CreateRecipientCapabilitiesParam
+CreateRecipientParam
+CreateStripeBalanceParam
+CreateSupportParam
+DefaultsParam
+DescriptorPrefixParam
+DocumentsParam
+HoursParam
+IndividualParam
+InvoiceParam
+KonbiniPaymentsParam
+ListParams
+ProfileParam
+RenderingParam
+ResponsibilitiesParam
+RetrieveParams
+ScriptStatementDescriptorParam
+SupportParam
+TermsOfServiceParam
+UpdateAttestationsParam
+UpdateAutomaticIndirectTaxParam
+UpdateBillingParam
+UpdateConfigurationParam
+UpdateCustomerCapabilitiesParam
+UpdateCustomerParam
+UpdateIdentityParam
+UpdateMerchantCapabilitiesParam
+UpdateMerchantParam
+UpdateParams
+UpdateRecipientCapabilitiesParam
+UpdateRecipientParam
+UpdateStripeBalanceParam
+UpdateSupportParam
""",
    "v2_core_accounts_person_tokens": """
+CreateParams
+RetrieveParams
""",
    "v2_core_accounts_persons": """
+AdditionalTermsOfServiceParam
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
    "v2_core_event_destinations": """
+AmazonEventbridgeParam
+AzureEventGridParam
+CreateParams
+DeleteParams
+DisableParams
+EnableParams
+ListParams
+PingParams
+RetrieveParams
+UpdateParams
""",
    "v2_core_events": """
+CreatedParam
+ListParams
+RetrieveParams
""",
    "webhook_endpoints": """
+CreateParams
+DeleteParams
+ListParams
+RetrieveParams
+UpdateParams
""",
}

PARAMS = files_by_name(_NAMES)
