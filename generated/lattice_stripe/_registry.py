# Generated. Do not edit.
"""The file of each struct, and the structs of each value of the ``object`` key."""

from ._lazy import files_by_name

_NAMES = {
    "account": """
+
+AnnualRevenue
+BacsDebitPayments
+Branding
+BusinessProfile
+Capabilities
+CardIssuing
+CardIssuingTosAcceptance
+CardPayments
+Company
+Controller
+Dashboard
+DeclineOn
+DirectorshipDeclaration
+Document
+Fees
+FutureRequirements
+Groups
+Invoices
+Losses
+MonthlyEstimatedRevenue
+OwnershipDeclaration
+Payments
+Payouts
+RegistrationDate
+RepresentativeDeclaration
+Requirements
+Schedule
+SepaDebitPayments
+Settings
+StripeDashboard
+TosAcceptance
+Treasury
+TreasuryTosAcceptance
+Verification
""",
    "account_link": "+",
    "account_requirements_alternative": "+",
    "account_requirements_error": "+",
    "account_session": """
+
+AccountConfigClaim
+AccountManagementFeatures
+BalanceReportFeatures
+BalancesFeatures
+BaseConfigClaim
+Components
+Config
+DisputesList
+DisputesListFeatures
+FinancialAccount
+FinancialAccountFeatures
+FinancialAccountTransactions
+FinancialAccountTransactionsFeatures
+InstantPayoutsPromotion
+InstantPayoutsPromotionFeatures
+IssuingCard
+IssuingCardFeatures
+IssuingCardsList
+IssuingCardsListFeatures
+PaymentDetailsFeatures
+PaymentDisputes
+PaymentDisputesFeatures
+PaymentsConfigClaim
""",
    "additional_addresses": "+",
    "additional_names": "+",
    "additional_terms_of_service": "+",
    "additional_terms_of_service_account": "+",
    "address": "+",
    "api_errors": "+",
    "apple_pay_domain": "+",
    "application": "+",
    "application_fee": """
+
+FeeSource
""",
    "application_fee_refund": "+",
    "apps_secret": """
+
+Scope
""",
    "balance": """
+
+Amount
+InstantAvailable
+Issuing
+NetAvailable
+RefundAndDisputePrefunding
+SourceTypes
""",
    "balance_settings": """
+
+AutomaticTransferRulesByCurrency
+Payments
+Payouts
+Schedule
+SettlementTiming
+StartOfDay
""",
    "balance_transaction": """
+
+FeeDetail
""",
    "bank_account": """
+
+Requirements
""",
    "bank_connections_accountholder": "+",
    "bank_transfer_financial_address": """
+
+Aba
+Iban
+SortCode
+Spei
+Swift
+Zengin
""",
    "billing_alert": """
+
+Filter
+UsageThreshold
""",
    "billing_bill_invoicing_pricing": """
+
+PriceDetails
""",
    "billing_bill_invoicing_tax": """
+
+TaxRateDetails
""",
    "billing_credit_balance_summary": """
+
+Balance
""",
    "billing_credit_balance_transaction": """
+
+Credit
+CreditsApplicationInvoiceVoided
+CreditsApplied
+Debit
""",
    "billing_credit_grant": """
+
+ApplicabilityConfig
+Price
+Scope
""",
    "billing_credit_grants_amount": """
+
+Monetary
""",
    "billing_details": "+",
    "billing_meter": """
+
+CustomerMapping
+DefaultAggregation
+StatusTransitions
+ValueSettings
""",
    "billing_meter_event": "+",
    "billing_meter_event_adjustment": """
+
+Cancel
""",
    "billing_meter_event_summary": "+",
    "billing_portal_configuration": """
+
+AdjustableQuantity
+BusinessProfile
+CancellationReason
+Condition
+CustomerUpdate
+Features
+InvoiceHistory
+LoginPage
+PaymentMethodUpdate
+Product
+ScheduleAtPeriodEnd
+SubscriptionCancel
+SubscriptionUpdate
""",
    "billing_portal_session": """
+
+AfterCompletion
+CouponOffer
+Discount
+Flow
+HostedConfirmation
+Item
+Redirect
+Retention
+SubscriptionCancel
+SubscriptionUpdate
+SubscriptionUpdateConfirm
""",
    "capability": """
+
+FutureRequirements
+Requirements
""",
    "card": """
+
+Networks
""",
    "card_present_wallet": "+",
    "cash_balance": """
+
+Settings
""",
    "charge": """
+
+AcssDebit
+Address
+Affirm
+AfterpayClearpay
+Alma
+AlmaInstallments
+AmazonPay
+AmazonPayFunding
+AmexExpressCheckout
+Bancontact
+Billie
+Bizum
+Blik
+Boleto
+Card
+CardInstallments
+Cashapp
+Checks
+Eps
+ExtendedAuthorization
+FraudDetails
+FundingCard
+Giropay
+Ideal
+IncrementalAuthorization
+KakaoPay
+Klarna
+Konbini
+Link
+Masterpass
+MbWay
+Mobilepay
+MobilepayCard
+Multibanco
+Multicapture
+NaverPay
+NetworkToken
+Outcome
+Overcapture
+Oxxo
+P24
+PayByBank
+Payco
+PayerDetails
+PaymentMethodDetails
+Paynow
+Payto
+Pix
+Promptpay
+RevolutPay
+RevolutPayFunding
+SamsungPay
+Satispay
+Scalapay
+SepaDebit
+Sofort
+Store
+Sunbit
+Swish
+ThreeDSecure
+TransferData
+Twint
+Upi
+UsBankAccount
+VisaCheckout
+Wallet
+WalletLink
+WalletSamsungPay
+WechatPay
+Zip
""",
    "charge_rule": "+",
    "checkout_session": """
+
+AcssDebit
+AcssDebitMandateOptions
+AdaptivePricing
+AdjustableQuantity
+Affirm
+AfterExpiration
+AfterpayClearpay
+Alipay
+Alma
+AmazonPay
+AuBecsDebit
+AutomaticTax
+BacsDebit
+BacsDebitMandateOptions
+Bancontact
+BankTransfer
+Billie
+Boleto
+BrandingSettings
+Breakdown
+Business
+Card
+Cashapp
+CollectedInformation
+Consent
+ConsentCollection
+CurrencyConversion
+CustomField
+CustomText
+CustomerBalance
+CustomerDetails
+Discount
+Dropdown
+Eps
+Fpx
+Giropay
+Grabpay
+Icon
+Ideal
+Individual
+Installments
+InvoiceCreation
+InvoiceData
+KakaoPay
+Klarna
+Konbini
+KrCard
+Label
+Logo
+Mobilepay
+Multibanco
+NameCollection
+NaverPay
+Numeric
+Option
+OptionalItem
+Oxxo
+P24
+Payco
+PaymentMethodOptions
+PaymentMethodOptionsLink
+PaymentMethodReuseAgreement
+Paynow
+Paypal
+Payto
+PaytoMandateOptions
+Permissions
+PhoneNumberCollection
+Pix
+Position
+Recovery
+Restrictions
+RevolutPay
+SamsungPay
+Satispay
+SavedPaymentMethodOptions
+Scalapay
+SepaDebit
+SepaDebitMandateOptions
+ShippingAddressCollection
+ShippingCost
+ShippingDetails
+ShippingOption
+Sofort
+Sunbit
+Swish
+TaxId
+TaxIdCollection
+Text
+TotalDetails
+Twint
+Upi
+UpiMandateOptions
+UsBankAccount
+WalletOptions
+WalletOptionsLink
+WechatPay
""",
    "checkout_session_managed_payments": "+",
    "climate_order": """
+
+Beneficiary
+DeliveryDetail
""",
    "climate_product": """
+
+CurrentPricesPerMetricTon
""",
    "climate_removals_location": "+",
    "climate_supplier": "+",
    "company_authorization": "+",
    "confirmation_token": """
+
+Card
+CustomerAcceptance
+Installments
+MandateData
+Online
+PaymentMethodOptions
+PaymentMethodPreview
+Shipping
""",
    "connect_account_reference": "+",
    "connect_collection_transfer": "+",
    "country_spec": """
+
+Details
+VerificationFields
""",
    "coupon": """
+
+AppliesTo
+CurrencyOptions
""",
    "credit_note": """
+
+PaymentRecordRefund
+Refund
""",
    "credit_note_line_item": "+",
    "credit_notes_pretax_credit_amount": "+",
    "customer": """
+
+InvoiceSettings
+Location
+RenderingOptions
+Tax
""",
    "customer_balance_eu_bank_transfer": "+",
    "customer_balance_transaction": "+",
    "customer_cash_balance_transaction": """
+
+AdjustedForOverdraft
+AppliedToPayment
+BankTransfer
+EuBankTransfer
+Funded
+GbBankTransfer
+JpBankTransfer
+RefundedFromPayment
+TransferredToBalance
+UnappliedFromPayment
+UsBankTransfer
""",
    "customer_session": """
+
+BuyButton
+Components
+CustomerSheet
+CustomerSheetFeatures
+MobilePaymentElement
+MobilePaymentElementFeatures
+PaymentElement
+PaymentElementFeatures
+PricingTable
""",
    "date_of_birth": "+",
    "deleted_account": "+",
    "deleted_apple_pay_domain": "+",
    "deleted_application": "+",
    "deleted_bank_account": "+",
    "deleted_card": "+",
    "deleted_coupon": "+",
    "deleted_customer": "+",
    "deleted_discount": "+",
    "deleted_invoice": "+",
    "deleted_invoice_item": "+",
    "deleted_person": "+",
    "deleted_plan": "+",
    "deleted_price": "+",
    "deleted_product": "+",
    "deleted_product_feature": "+",
    "deleted_radar_value_list": "+",
    "deleted_radar_value_list_item": "+",
    "deleted_subscription_item": "+",
    "deleted_tax_id": "+",
    "deleted_terminal_configuration": "+",
    "deleted_terminal_location": "+",
    "deleted_terminal_reader": "+",
    "deleted_test_helpers_test_clock": "+",
    "deleted_webhook_endpoint": "+",
    "discount": "+",
    "discount_amount": "+",
    "discount_source": "+",
    "dispute": """
+
+AmazonPay
+Card
+DisputedTransaction
+EnhancedEligibility
+EnhancedEligibilityMastercardCompliance
+EnhancedEligibilityVisaCompellingEvidence3
+EnhancedEligibilityVisaCompliance
+EnhancedEvidence
+EnhancedEvidenceMastercardCompliance
+EnhancedEvidenceVisaCompellingEvidence3
+EnhancedEvidenceVisaCompliance
+Evidence
+EvidenceDetails
+Klarna
+PaymentMethodDetails
+Paypal
+PriorUndisputedTransaction
+ShippingAddress
""",
    "documents": "+",
    "entitlements_active_entitlement": "+",
    "entitlements_feature": "+",
    "ephemeral_key": "+",
    "event": """
+
+Data
+Request
""",
    "exchange_rate": "+",
    "file": "+",
    "file_link": "+",
    "financial_connections_account": """
+
+AccountNumber
+Active
+Balance
+BalanceRefresh
+Cash
+Credit
+OwnershipRefresh
+StatusDetails
+TransactionRefresh
""",
    "financial_connections_account_owner": "+",
    "financial_connections_account_ownership": "+",
    "financial_connections_session": """
+
+Filters
""",
    "financial_connections_transaction": """
+
+StatusTransitions
""",
    "forwarding_request": """
+
+Header
+RequestContext
+RequestDetails
+ResponseDetails
""",
    "funding_instructions": """
+
+BankTransfer
""",
    "id_numbers": "+",
    "identity_verification_report": """
+
+Document
+DocumentDob
+DocumentError
+Email
+EmailError
+ExpirationDate
+IdNumber
+IdNumberDob
+IdNumberError
+IssuedDate
+Options
+OptionsDocument
+OptionsIdNumber
+Phone
+PhoneError
+Selfie
+SelfieError
""",
    "identity_verification_session": """
+
+Dob
+Document
+Email
+IdNumber
+LastError
+Matching
+Options
+Phone
+ProvidedDetails
+Redaction
+RelatedPerson
+VerifiedOutputs
""",
    "invoice": """
+
+AutomaticTax
+Card
+ConfirmationSecret
+CustomerTaxId
+FromInvoice
+Installments
+ItemReason
+Parent
+PaymentMethodOptions
+PaymentSettings
+Pdf
+Pix
+QuoteDetails
+Rendering
+StatusTransitions
+SubscriptionDetails
+ThresholdReason
""",
    "invoice_item": """
+
+CreditedItems
+InvoiceLineItemDetails
+Parent
+ProrationDetails
+SubscriptionDetails
""",
    "invoice_line_item": """
+
+CreditedItems
+InvoiceItemDetails
+Parent
+ProrationDetails
+SubscriptionItemDetails
""",
    "invoice_line_item_period": "+",
    "invoice_payment": """
+
+Payment
+StatusTransitions
""",
    "invoice_payment_method_options_acss_debit": """
+
+MandateOptions
""",
    "invoice_payment_method_options_bancontact": "+",
    "invoice_payment_method_options_customer_balance": """
+
+BankTransfer
+EuBankTransfer
""",
    "invoice_payment_method_options_konbini": "+",
    "invoice_payment_method_options_payto": """
+
+MandateOptions
""",
    "invoice_payment_method_options_sepa_debit": "+",
    "invoice_payment_method_options_upi": """
+
+MandateOptions
""",
    "invoice_payment_method_options_us_bank_account": """
+
+Filters
+FinancialConnections
""",
    "invoice_rendering_template": "+",
    "invoice_setting_checkout_rendering_options": "+",
    "invoice_setting_custom_field": "+",
    "invoices_pretax_credit_amount": "+",
    "invoices_shipping_cost": "+",
    "issuing_authorization": """
+
+AmountDetails
+AuthenticationExemption
+CardholderPromptData
+Fleet
+FraudChallenge
+Fuel
+NetworkData
+NonFuel
+PendingRequest
+ReportedBreakdown
+ReportedBreakdownFuel
+RequestHistory
+Tax
+ThreeDSecure
+Treasury
+VerificationData
""",
    "issuing_authorization_merchant_data": "+",
    "issuing_card": """
+
+AddressValidation
+ApplePay
+CancelAfter
+Customs
+GooglePay
+LatestFraudWarning
+LifecycleControls
+Shipping
+SpendingControls
+SpendingLimit
+Wallets
""",
    "issuing_cardholder": """
+
+Billing
+CardIssuing
+Company
+Dob
+Document
+Individual
+Requirements
+SpendingControls
+SpendingLimit
+UserTermsAcceptance
+Verification
""",
    "issuing_dispute": """
+
+Canceled
+Duplicate
+Evidence
+Fraudulent
+MerchandiseNotAsDescribed
+NoValidAuthorization
+NotReceived
+Other
+ServiceNotAsDescribed
+Treasury
""",
    "issuing_personalization_design": """
+
+CarrierText
+Preferences
+RejectionReasons
""",
    "issuing_physical_bundle": """
+
+Features
""",
    "issuing_settlement": "+",
    "issuing_token": """
+
+CardholderAddress
+Device
+Mastercard
+NetworkData
+Visa
+WalletProvider
""",
    "issuing_transaction": """
+
+AmountDetails
+CardholderPromptData
+Fleet
+Flight
+Fuel
+Lodging
+NetworkData
+NonFuel
+PurchaseDetails
+Receipt
+ReportedBreakdown
+ReportedBreakdownFuel
+Segment
+Tax
+Treasury
""",
    "legal_entity_japan_address": "+",
    "line_item": """
+
+AdjustableQuantity
""",
    "line_items_discount_amount": "+",
    "line_items_tax_amount": "+",
    "linked_account_options_common": """
+
+Filters
""",
    "list_object": "+",
    "login_link": "+",
    "mandate": """
+
+AcssDebit
+AmazonPay
+AuBecsDebit
+BacsDebit
+Card
+Cashapp
+CustomerAcceptance
+KakaoPay
+Klarna
+KrCard
+Link
+MultiUse
+NaverPay
+NzBankAccount
+Offline
+Online
+PaymentMethodDetails
+Paypal
+Payto
+Pix
+RevolutPay
+SepaDebit
+SingleUse
+Twint
+Upi
+UsBankAccount
""",
    "oauth_deauthorization": "OAuthDeauthorization",
    "oauth_token": "OAuthToken",
    "payment_attempt_record": "+",
    "payment_intent": """
+
+AcssDebit
+AcssDebitInstallments
+Affirm
+AfterpayClearpay
+Alipay
+AlipayHandleRedirect
+Alma
+AmazonPay
+AuBecsDebit
+AutomaticPaymentMethods
+BacsDebit
+BacsDebitMandateOptions
+Bancontact
+BankTransfer
+Billie
+Bizum
+Blik
+Boleto
+BoletoDisplayDetails
+CardAwaitNotification
+CardInstallments
+CardMandateOptions
+CardPresent
+Cashapp
+Client
+Crypto
+CustomerBalance
+CustomerNotification
+Debit
+Details
+DisplayBankTransferInstructions
+Eps
+Error
+Familymart
+Fpx
+Giropay
+Grabpay
+Hooks
+Ideal
+Inputs
+InputsTax
+InteracPresent
+KakaoPay
+Klarna
+KlarnaDisplayQrCode
+Konbini
+KonbiniDisplayDetails
+KrCard
+Lawson
+Link
+MbWay
+Ministop
+Mobilepay
+Multibanco
+MultibancoDisplayDetails
+NaverPay
+NextAction
+NzBankAccount
+OptionsClient
+OptionsPayto
+Oxxo
+OxxoDisplayDetails
+P24
+PayByBank
+Payco
+PaymentData
+PaymentDetails
+PaymentMethodOptions
+PaymentMethodOptionsCard
+Paynow
+PaynowDisplayQrCode
+Paypal
+Payto
+Pix
+PixDisplayQrCode
+Processing
+ProcessingCard
+Promptpay
+PromptpayDisplayQrCode
+QrCode
+RedirectToUrl
+RevolutPay
+Routing
+SamsungPay
+Satispay
+Scalapay
+Seicomart
+SepaDebit
+SepaDebitMandateOptions
+Shipping
+Sofort
+Stores
+Sunbit
+Swish
+SwishHandleRedirectOrDisplayQrCode
+Tax
+Tip
+TransferData
+Twint
+Upi
+UsBankAccount
+VerifyWithMicrodeposits
+WechatPay
+WechatPayDisplayQrCode
+WechatPayRedirectToAndroidApp
+WechatPayRedirectToIosApp
+Zip
""",
    "payment_intent_amount_details_line_item": """
+
+Card
+CardPresent
+Klarna
+PaymentMethodOptions
+Paypal
+Tax
""",
    "payment_intent_next_action_blik_authorize": "+",
    "payment_intent_next_action_cashapp": """
+
+QrCode
""",
    "payment_intent_next_action_upi": """
+
+QrCode
""",
    "payment_link": """
+
+AdjustableQuantity
+AfterCompletion
+AutomaticTax
+Business
+Card
+CardRestrictions
+CompletedSessions
+ConsentCollection
+CustomField
+CustomText
+Dropdown
+EndBehavior
+HostedConfirmation
+Individual
+InvoiceCreation
+InvoiceData
+InvoiceSettings
+Label
+NameCollection
+Numeric
+Option
+OptionalItem
+PaymentIntentData
+PaymentMethodOptions
+PaymentMethodReuseAgreement
+PhoneNumberCollection
+Position
+Redirect
+Restrictions
+ShippingAddressCollection
+ShippingOption
+SubscriptionData
+TaxIdCollection
+Text
+TransferData
+TrialSettings
""",
    "payment_method": """
+
+Custom
+Logo
""",
    "payment_method_acss_debit": "+",
    "payment_method_affirm": "+",
    "payment_method_afterpay_clearpay": "+",
    "payment_method_alipay": "+",
    "payment_method_alma": "+",
    "payment_method_amazon_pay": "+",
    "payment_method_au_becs_debit": "+",
    "payment_method_bacs_debit": "+",
    "payment_method_bancontact": "+",
    "payment_method_billie": "+",
    "payment_method_bizum": "+",
    "payment_method_blik": "+",
    "payment_method_boleto": "+",
    "payment_method_card": """
+
+AmexExpressCheckout
+ApplePay
+Checks
+GeneratedFrom
+GooglePay
+Link
+Masterpass
+Networks
+PaymentMethodDetails
+SamsungPay
+ThreeDSecureUsage
+VisaCheckout
+Wallet
""",
    "payment_method_card_present": "+",
    "payment_method_card_present_networks": "+",
    "payment_method_cashapp": "+",
    "payment_method_configuration": """
+
+DisplayPreference
+Properties
""",
    "payment_method_configuration_details": "+",
    "payment_method_crypto": "+",
    "payment_method_customer_balance": "+",
    "payment_method_details_ach_credit_transfer": "+",
    "payment_method_details_ach_debit": "+",
    "payment_method_details_alipay": "+",
    "payment_method_details_au_becs_debit": "+",
    "payment_method_details_bacs_debit": "+",
    "payment_method_details_card_installments_plan": "+",
    "payment_method_details_card_present": """
+
+Receipt
""",
    "payment_method_details_card_present_offline": "+",
    "payment_method_details_card_wallet_apple_pay": "+",
    "payment_method_details_card_wallet_google_pay": "+",
    "payment_method_details_crypto": "+",
    "payment_method_details_customer_balance": "+",
    "payment_method_details_fpx": "+",
    "payment_method_details_grabpay": "+",
    "payment_method_details_interac_present": """
+
+Receipt
""",
    "payment_method_details_kr_card": "+",
    "payment_method_details_nz_bank_account": "+",
    "payment_method_details_paypal": """
+
+SellerProtection
""",
    "payment_method_details_stripe_account": "+",
    "payment_method_details_wechat": "+",
    "payment_method_domain": """
+
+Status
+StatusDetails
""",
    "payment_method_eps": "+",
    "payment_method_fpx": "+",
    "payment_method_giropay": "+",
    "payment_method_grabpay": "+",
    "payment_method_ideal": "+",
    "payment_method_interac_present": "+",
    "payment_method_kakao_pay": "+",
    "payment_method_klarna": """
+
+Dob
""",
    "payment_method_konbini": "+",
    "payment_method_kr_card": "+",
    "payment_method_link": "+",
    "payment_method_mb_way": "+",
    "payment_method_mobilepay": "+",
    "payment_method_multibanco": "+",
    "payment_method_naver_pay": "+",
    "payment_method_nz_bank_account": "+",
    "payment_method_options_mandate_options_pix": "+",
    "payment_method_oxxo": "+",
    "payment_method_p24": "+",
    "payment_method_pay_by_bank": "+",
    "payment_method_payco": "+",
    "payment_method_paynow": "+",
    "payment_method_paypal": "+",
    "payment_method_payto": "+",
    "payment_method_pix": "+",
    "payment_method_promptpay": "+",
    "payment_method_revolut_pay": "+",
    "payment_method_samsung_pay": "+",
    "payment_method_satispay": "+",
    "payment_method_scalapay": "+",
    "payment_method_sepa_debit": """
+
+GeneratedFrom
""",
    "payment_method_sofort": "+",
    "payment_method_sunbit": "+",
    "payment_method_swish": "+",
    "payment_method_twint": "+",
    "payment_method_upi": "+",
    "payment_method_us_bank_account": """
+
+Blocked
+Networks
+StatusDetails
""",
    "payment_method_wechat_pay": "+",
    "payment_method_zip": "+",
    "payment_presentment_details": "+",
    "payment_record": "+",
    "payment_record_address": "+",
    "payment_record_amount": "+",
    "payment_record_customer_details": "+",
    "payment_record_method_details": """
+
+AcssDebit
+Address
+Affirm
+AfterpayClearpay
+Alma
+AlmaInstallments
+AmazonPay
+AmazonPayFunding
+AmazonPayFundingCard
+ApplePay
+Bancontact
+Billie
+BillingDetails
+Bizum
+Blik
+Boleto
+Card
+CardInstallments
+Cashapp
+Checks
+Custom
+Eps
+Giropay
+GooglePay
+Ideal
+KakaoPay
+Klarna
+Konbini
+Link
+MbWay
+Mobilepay
+MobilepayCard
+Multibanco
+NaverPay
+NetworkToken
+Oxxo
+P24
+PayByBank
+Payco
+PayerDetails
+Paynow
+Payto
+Pix
+Plan
+Promptpay
+RevolutPay
+RevolutPayFunding
+RevolutPayFundingCard
+SamsungPay
+Satispay
+Scalapay
+SepaDebit
+Sofort
+Store
+Sunbit
+Swish
+ThreeDSecure
+Twint
+Upi
+UsBankAccount
+Wallet
+WechatPay
+Zip
""",
    "payment_record_processor_details": """
+
+Custom
""",
    "payment_record_shipping_details": "+",
    "payout": """
+
+TraceId
""",
    "person": """
+
+Account
+AdditionalTosAcceptances
+Dob
+Document
+EthnicityDetails
+FutureRequirements
+RaceDetails
+Relationship
+Requirements
+UsCfpbData
+Verification
""",
    "plan": """
+
+Tier
+TransformUsage
""",
    "price": """
+
+CurrencyOptions
+CustomUnitAmount
+Recurring
+Tier
+TransformQuantity
""",
    "primary_verification": """
+
+FrontBack
""",
    "product": """
+
+MarketingFeature
+PackageDimensions
""",
    "product_feature": "+",
    "promotion_code": """
+
+CurrencyOptions
+Promotion
+Restrictions
""",
    "quote": """
+
+AutomaticTax
+BillingMode
+Breakdown
+Computed
+FromQuote
+InvoiceSettings
+Recurring
+StatusTransitions
+SubscriptionData
+TotalDetails
+TransferData
+Upfront
""",
    "radar_early_fraud_warning": "+",
    "radar_options": "+",
    "radar_payment_evaluation": """
+
+Address
+BillingDetails
+ClientDeviceMetadataDetails
+Custom
+CustomerDetails
+DisputeOpened
+EarlyFraudWarningReceived
+Event
+FraudulentPayment
+MerchantBlocked
+MoneyMovementDetails
+MoneyMovementDetailsCard
+Outcome
+PaymentDetails
+PaymentMethodDetails
+Refunded
+Rejected
+RejectedCard
+ShippingDetails
+Signals
+Succeeded
+SucceededCard
+UserInterventionRaised
+UserInterventionResolved
""",
    "radar_value_list": "+",
    "radar_value_list_item": "+",
    "refund": """
+
+Blik
+BrBankTransfer
+Card
+Crypto
+DestinationDetails
+DisplayDetails
+EmailSent
+EuBankTransfer
+GbBankTransfer
+JpBankTransfer
+MbWay
+Multibanco
+MxBankTransfer
+NextAction
+P24
+Paypal
+Swish
+ThBankTransfer
+Unimplemented
+UsBankTransfer
""",
    "relationship": "+",
    "reporting_report_run": """
+
+Parameters
""",
    "reporting_report_type": "+",
    "reserve_transaction": "+",
    "reversal": "+",
    "review": """
+
+IpAddressLocation
+Session
""",
    "script_addresses": "+",
    "script_names": """
+
+Kana
""",
    "setup_attempt": """
+
+AcssDebit
+AmazonPay
+AuBecsDebit
+BacsDebit
+Bancontact
+Boleto
+Card
+CardPresent
+Cashapp
+Checks
+Ideal
+KakaoPay
+Klarna
+KrCard
+Link
+NaverPay
+NzBankAccount
+PaymentMethodDetails
+Paypal
+Payto
+Pix
+RevolutPay
+Satispay
+SepaDebit
+Sofort
+ThreeDSecure
+Twint
+Upi
+UsBankAccount
+Wallet
""",
    "setup_intent": """
+
+AcssDebit
+AmazonPay
+AutomaticPaymentMethods
+BacsDebit
+BacsDebitMandateOptions
+Bizum
+Card
+CardMandateOptions
+CardPresent
+Client
+Debit
+Klarna
+Link
+NextAction
+OptionsPayto
+PaymentMethodOptions
+Paypal
+Payto
+Pix
+PixDisplayQrCode
+RedirectToUrl
+SepaDebit
+SepaDebitMandateOptions
+Upi
+UpiMandateOptions
+UsBankAccount
+VerifyWithMicrodeposits
""",
    "shipping": "+",
    "shipping_rate": """
+
+Bound
+CurrencyOptions
+DeliveryEstimate
+FixedAmount
""",
    "sigma_scheduled_query_run": """
+
+Error
""",
    "sigma_sigma_api_query": "+",
    "smor_managed_payments": "+",
    "source": """
+
+AchCreditTransfer
+AchDebit
+AcssDebit
+Alipay
+AuBecsDebit
+Bancontact
+Card
+CardPresent
+CodeVerification
+Eps
+Giropay
+Ideal
+Item
+Klarna
+Multibanco
+Owner
+P24
+Receiver
+Redirect
+SepaDebit
+Sofort
+SourceOrder
+ThreeDSecure
+Wechat
""",
    "source_mandate_notification": """
+
+AcssDebit
+BacsDebit
+SepaDebit
""",
    "source_transaction": """
+
+AchCreditTransfer
+ChfCreditTransfer
+GbpCreditTransfer
+PaperCheck
+SepaCreditTransfer
""",
    "subscription": """
+
+AppliesTo
+AutomaticTax
+BillUntil
+BillingCycleAnchorConfig
+BillingSchedule
+CancellationDetails
+Card
+CardMandateOptions
+Duration
+EndBehavior
+InvoiceSettings
+PauseCollection
+PaymentMethodOptions
+PaymentSettings
+PendingInvoiceItemInterval
+PendingUpdate
+Pix
+PixMandateOptions
+PresentmentDetails
+TrialSettings
""",
    "subscription_billing_thresholds": "+",
    "subscription_item": "+",
    "subscription_item_billing_thresholds": "+",
    "subscription_schedule": """
+
+AddInvoiceItem
+AddInvoiceItemDiscount
+CurrentPhase
+DefaultSettings
+DefaultSettingsAutomaticTax
+DefaultSettingsInvoiceSettings
+Discount
+End
+Item
+ItemDiscount
+Period
+Phase
+PhaseAutomaticTax
+PhaseInvoiceSettings
+Start
""",
    "subscription_transfer_data": "+",
    "subscriptions_billing_mode": "+",
    "subscriptions_billing_mode_flexible": "+",
    "tax_association": """
+
+Committed
+Errored
+TaxTransactionAttempt
""",
    "tax_calculation": """
+
+ShippingCost
+TaxBreakdown
+TaxRateDetails
""",
    "tax_calculation_line_item": "+",
    "tax_code": "+",
    "tax_deducted_at_source": "+",
    "tax_id": """
+
+Owner
+Verification
""",
    "tax_product_customer_details": """
+
+TaxId
""",
    "tax_product_line_item_tax_breakdown": """
+
+Jurisdiction
+TaxRateDetails
""",
    "tax_product_postal_address": "+",
    "tax_product_ship_from_details": "+",
    "tax_rate": "+",
    "tax_rate_flat_amount": "+",
    "tax_registration": """
+
+AeStandard
+AtStandard
+Ca
+CountryOptions
+Default
+Election
+Europe
+Goods
+LocalAmusementTax
+LocalLeaseTax
+ProvinceStandard
+Simplified
+StateSalesTax
+Th
+Us
""",
    "tax_settings": """
+
+Active
+Defaults
+HeadOffice
+Pending
+StatusDetails
""",
    "tax_transaction": """
+
+Reversal
+ShippingCost
""",
    "tax_transaction_line_item": """
+
+Reversal
""",
    "terminal_configuration": """
+
+Cellular
+Config
+EnterpriseEapPeap
+EnterpriseEapTls
+Offline
+PersonalPsk
+RebootWindow
+SpecificConfig
+Tipping
+Wifi
""",
    "terminal_connection_token": "+",
    "terminal_location": "+",
    "terminal_onboarding_link": """
+
+AppleTermsAndConditions
+LinkOptions
""",
    "terminal_reader": """
+
+Action
+Cart
+Choice
+CollectConfig
+CollectInputs
+CollectPaymentMethod
+ConfirmConfig
+ConfirmPaymentIntent
+CustomText
+Email
+Image
+Input
+LineItem
+Numeric
+Phone
+PrintContent
+ProcessPaymentIntent
+ProcessPaymentIntentProcessConfig
+ProcessSetupIntent
+ProcessSetupIntentProcessConfig
+RefundPayment
+RefundPaymentConfig
+Selection
+SetReaderDisplay
+Signature
+Text
+Tipping
+Toggle
""",
    "terminal_refund": "+",
    "test_helpers_test_clock": """
+
+Advancing
+StatusDetails
""",
    "token": "+",
    "topup": "+",
    "transfer": "+",
    "treasury_credit_reversal": """
+
+StatusTransitions
""",
    "treasury_debit_reversal": """
+
+LinkedFlows
+StatusTransitions
""",
    "treasury_financial_account": """
+
+Aba
+Balance
+Closed
+FinancialAddress
+PlatformRestrictions
+StatusDetails
""",
    "treasury_financial_account_features": """
+
+Aba
+FinancialAddresses
+InboundTransfers
+InboundTransfersAch
+OutboundPayments
+OutboundPaymentsAch
+OutboundTransfers
+Settings
+StatusDetail
""",
    "treasury_inbound_transfer": """
+
+FailureDetails
+LinkedFlows
+OriginPaymentMethodDetails
+StatusTransitions
+UsBankAccount
""",
    "treasury_outbound_payment": """
+
+Ach
+DestinationPaymentMethodDetails
+EndUserDetails
+FinancialAccount
+ReturnedDetails
+StatusTransitions
+TrackingDetails
+UsBankAccount
+UsDomesticWire
""",
    "treasury_outbound_transfer": """
+
+Ach
+DestinationPaymentMethodDetails
+FinancialAccount
+ReturnedDetails
+StatusTransitions
+TrackingDetails
+UsBankAccount
+UsDomesticWire
""",
    "treasury_payment_method_details": """
+
+FinancialAccount
+UsBankAccount
""",
    "treasury_received_credit": """
+
+LinkedFlows
+ReversalDetails
+SourceFlowDetails
""",
    "treasury_received_debit": """
+
+LinkedFlows
+ReversalDetails
""",
    "treasury_shared_billing_details": "+",
    "treasury_transaction": """
+
+StatusTransitions
""",
    "treasury_transaction_entry": "+",
    "treasury_transactions_balance_impact": "+",
    "treasury_transactions_flow_details": "+",
    "us_bank_account_mandate_options": "+",
    "v2_billing_meter_event": "+",
    "v2_billing_meter_event_adjustment": """
+
+Cancel
""",
    "v2_billing_meter_event_session": "+",
    "v2_commerce_product_catalog_import": """
+
+AwaitingUpload
+ErrorFile
+Failed
+Processing
+Sample
+StatusDetails
+Succeeded
+SucceededWithErrors
+UploadUrl
""",
    "v2_core_account": """
+
+Address
+Amount
+AnnualRevenue
+Attestations
+AutomaticIndirectTax
+BacsDebitPayments
+Billing
+Branding
+BusinessDetails
+CapabilitiesAutomaticIndirectTax
+CardPayments
+Configuration
+CustomField
+Customer
+CustomerCapabilities
+DeclineOn
+Defaults
+Documents
+Entry
+EntryMinimumDeadline
+Error
+FutureRequirements
+Hours
+IdNumber
+Identity
+Impact
+Individual
+Invoice
+Kana
+KonbiniPayments
+KonbiniPaymentsSupport
+Location
+Merchant
+MerchantCapabilities
+MerchantCapabilitiesStripeBalance
+MonthlyEstimatedRevenue
+PersonsProvided
+Profile
+ProofOfRegistration
+Recipient
+RecipientCapabilities
+RecipientCapabilitiesStripeBalance
+Reference
+Rendering
+RequestedReason
+Requirements
+Responsibilities
+RestrictsCapability
+ScriptNames
+ScriptStatementDescriptor
+SepaDebitPayments
+Shipping
+Signer
+StatementDescriptor
+StatusDetail
+Summary
+SummaryMinimumDeadline
+Support
""",
    "v2_core_account_link": """
+
+AccountOnboarding
+CollectionOptions
+UseCase
""",
    "v2_core_account_person": "+",
    "v2_core_account_person_address": "+",
    "v2_core_account_person_token": "+",
    "v2_core_account_token": "+",
    "v2_core_event": """
+
+Reason
+RelatedObject
+Request
""",
    "v2_core_event_destination": """
+
+AmazonEventbridge
+AzureEventGrid
+Disabled
+StatusDetails
+WebhookEndpoint
""",
    "v2_deleted_object": "+",
    "webhook_endpoint": "+",
}

FILES = files_by_name(_NAMES)

OBJECTS = {
    "account": ("Account", "DeletedAccount"),
    "account_link": ("AccountLink",),
    "account_session": ("AccountSession",),
    "apple_pay_domain": ("ApplePayDomain", "DeletedApplePayDomain"),
    "application": ("Application", "DeletedApplication"),
    "application_fee": ("ApplicationFee",),
    "apps.secret": ("AppsSecret",),
    "balance": ("Balance",),
    "balance_settings": ("BalanceSettings",),
    "balance_transaction": ("BalanceTransaction",),
    "bank_account": ("BankAccount", "DeletedBankAccount"),
    "billing.alert": ("BillingAlert",),
    "billing.credit_balance_summary": ("BillingCreditBalanceSummary",),
    "billing.credit_balance_transaction": ("BillingCreditBalanceTransaction",),
    "billing.credit_grant": ("BillingCreditGrant",),
    "billing.meter": ("BillingMeter",),
    "billing.meter_event": ("BillingMeterEvent",),
    "billing.meter_event_adjustment": ("BillingMeterEventAdjustment",),
    "billing.meter_event_summary": ("BillingMeterEventSummary",),
    "billing_portal.configuration": ("BillingPortalConfiguration",),
    "billing_portal.session": ("BillingPortalSession",),
    "capability": ("Capability",),
    "card": ("Card", "DeletedCard"),
    "cash_balance": ("CashBalance",),
    "charge": ("Charge",),
    "checkout.session": ("CheckoutSession",),
    "climate.order": ("ClimateOrder",),
    "climate.product": ("ClimateProduct",),
    "climate.supplier": ("ClimateSupplier",),
    "confirmation_token": ("ConfirmationToken",),
    "connect_collection_transfer": ("ConnectCollectionTransfer",),
    "country_spec": ("CountrySpec",),
    "coupon": ("Coupon", "DeletedCoupon"),
    "credit_note": ("CreditNote",),
    "credit_note_line_item": ("CreditNoteLineItem",),
    "customer": ("Customer", "DeletedCustomer"),
    "customer_balance_transaction": ("CustomerBalanceTransaction",),
    "customer_cash_balance_transaction": ("CustomerCashBalanceTransaction",),
    "customer_session": ("CustomerSession",),
    "discount": ("DeletedDiscount", "Discount"),
    "dispute": ("Dispute",),
    "entitlements.active_entitlement": ("EntitlementsActiveEntitlement",),
    "entitlements.feature": ("EntitlementsFeature",),
    "ephemeral_key": ("EphemeralKey",),
    "event": ("Event",),
    "exchange_rate": ("ExchangeRate",),
    "fee_refund": ("ApplicationFeeRefund",),
    "file": ("File",),
    "file_link": ("FileLink",),
    "financial_connections.account": ("FinancialConnectionsAccount",),
    "financial_connections.account_owner": ("FinancialConnectionsAccountOwner",),
    "financial_connections.account_ownership": ("FinancialConnectionsAccountOwnership",),
    "financial_connections.session": ("FinancialConnectionsSession",),
    "financial_connections.transaction": ("FinancialConnectionsTransaction",),
    "forwarding.request": ("ForwardingRequest",),
    "funding_instructions": ("FundingInstructions",),
    "identity.verification_report": ("IdentityVerificationReport",),
    "identity.verification_session": ("IdentityVerificationSession",),
    "invoice": ("DeletedInvoice", "Invoice"),
    "invoice_payment": ("InvoicePayment",),
    "invoice_rendering_template": ("InvoiceRenderingTemplate",),
    "invoiceitem": ("DeletedInvoiceItem", "InvoiceItem"),
    "issuing.authorization": ("IssuingAuthorization",),
    "issuing.card": ("IssuingCard",),
    "issuing.cardholder": ("IssuingCardholder",),
    "issuing.dispute": ("IssuingDispute",),
    "issuing.personalization_design": ("IssuingPersonalizationDesign",),
    "issuing.physical_bundle": ("IssuingPhysicalBundle",),
    "issuing.settlement": ("IssuingSettlement",),
    "issuing.token": ("IssuingToken",),
    "issuing.transaction": ("IssuingTransaction",),
    "item": ("LineItem",),
    "line_item": ("InvoiceLineItem",),
    "login_link": ("LoginLink",),
    "mandate": ("Mandate",),
    "oauth_deauthorization": ("OAuthDeauthorization",),
    "oauth_token": ("OAuthToken",),
    "payment_attempt_record": ("PaymentAttemptRecord",),
    "payment_intent": ("PaymentIntent",),
    "payment_intent_amount_details_line_item": ("PaymentIntentAmountDetailsLineItem",),
    "payment_link": ("PaymentLink",),
    "payment_method": ("PaymentMethod",),
    "payment_method_configuration": ("PaymentMethodConfiguration",),
    "payment_method_domain": ("PaymentMethodDomain",),
    "payment_record": ("PaymentRecord",),
    "payout": ("Payout",),
    "person": ("DeletedPerson", "Person"),
    "plan": ("DeletedPlan", "Plan"),
    "price": ("DeletedPrice", "Price"),
    "product": ("DeletedProduct", "Product"),
    "product_feature": ("DeletedProductFeature", "ProductFeature"),
    "promotion_code": ("PromotionCode",),
    "quote": ("Quote",),
    "radar.early_fraud_warning": ("RadarEarlyFraudWarning",),
    "radar.payment_evaluation": ("RadarPaymentEvaluation",),
    "radar.value_list": ("DeletedRadarValueList", "RadarValueList"),
    "radar.value_list_item": ("DeletedRadarValueListItem", "RadarValueListItem"),
    "refund": ("Refund",),
    "reporting.report_run": ("ReportingReportRun",),
    "reporting.report_type": ("ReportingReportType",),
    "reserve_transaction": ("ReserveTransaction",),
    "review": ("Review",),
    "scheduled_query_run": ("SigmaScheduledQueryRun",),
    "setup_attempt": ("SetupAttempt",),
    "setup_intent": ("SetupIntent",),
    "shipping_rate": ("ShippingRate",),
    "sigma.sigma_api_query": ("SigmaSigmaApiQuery",),
    "source": ("Source",),
    "source_mandate_notification": ("SourceMandateNotification",),
    "source_transaction": ("SourceTransaction",),
    "subscription": ("Subscription",),
    "subscription_item": ("DeletedSubscriptionItem", "SubscriptionItem"),
    "subscription_schedule": ("SubscriptionSchedule",),
    "tax.association": ("TaxAssociation",),
    "tax.calculation": ("TaxCalculation",),
    "tax.calculation_line_item": ("TaxCalculationLineItem",),
    "tax.registration": ("TaxRegistration",),
    "tax.settings": ("TaxSettings",),
    "tax.transaction": ("TaxTransaction",),
    "tax.transaction_line_item": ("TaxTransactionLineItem",),
    "tax_code": ("TaxCode",),
    "tax_deducted_at_source": ("TaxDeductedAtSource",),
    "tax_id": ("DeletedTaxId", "TaxId"),
    "tax_rate": ("TaxRate",),
    "terminal.configuration": ("DeletedTerminalConfiguration", "TerminalConfiguration"),
    "terminal.connection_token": ("TerminalConnectionToken",),
    "terminal.location": ("DeletedTerminalLocation", "TerminalLocation"),
    "terminal.onboarding_link": ("TerminalOnboardingLink",),
    "terminal.reader": ("DeletedTerminalReader", "TerminalReader"),
    "terminal.refund": ("TerminalRefund",),
    "test_helpers.test_clock": ("DeletedTestHelpersTestClock", "TestHelpersTestClock"),
    "token": ("Token",),
    "topup": ("Topup",),
    "transfer": ("Transfer",),
    "transfer_reversal": ("Reversal",),
    "treasury.credit_reversal": ("TreasuryCreditReversal",),
    "treasury.debit_reversal": ("TreasuryDebitReversal",),
    "treasury.financial_account": ("TreasuryFinancialAccount",),
    "treasury.financial_account_features": ("TreasuryFinancialAccountFeatures",),
    "treasury.inbound_transfer": ("TreasuryInboundTransfer",),
    "treasury.outbound_payment": ("TreasuryOutboundPayment",),
    "treasury.outbound_transfer": ("TreasuryOutboundTransfer",),
    "treasury.received_credit": ("TreasuryReceivedCredit",),
    "treasury.received_debit": ("TreasuryReceivedDebit",),
    "treasury.transaction": ("TreasuryTransaction",),
    "treasury.transaction_entry": ("TreasuryTransactionEntry",),
    "v2.billing.meter_event": ("V2BillingMeterEvent",),
    "v2.billing.meter_event_adjustment": ("V2BillingMeterEventAdjustment",),
    "v2.billing.meter_event_session": ("V2BillingMeterEventSession",),
    "v2.commerce.product_catalog_import": ("V2CommerceProductCatalogImport",),
    "v2.core.account": ("V2CoreAccount",),
    "v2.core.account_link": ("V2CoreAccountLink",),
    "v2.core.account_person": ("V2CoreAccountPerson",),
    "v2.core.account_person_token": ("V2CoreAccountPersonToken",),
    "v2.core.account_token": ("V2CoreAccountToken",),
    "v2.core.event": ("V2CoreEvent",),
    "v2.core.event_destination": ("V2CoreEventDestination",),
    "v2.deleted_object": ("V2DeletedObject",),
    "webhook_endpoint": ("DeletedWebhookEndpoint", "WebhookEndpoint"),
}

DELETED: frozenset[str] = frozenset(
    (
        "DeletedAccount",
        "DeletedApplePayDomain",
        "DeletedApplication",
        "DeletedBankAccount",
        "DeletedCard",
        "DeletedCoupon",
        "DeletedCustomer",
        "DeletedDiscount",
        "DeletedInvoice",
        "DeletedInvoiceItem",
        "DeletedPerson",
        "DeletedPlan",
        "DeletedPrice",
        "DeletedProduct",
        "DeletedProductFeature",
        "DeletedRadarValueList",
        "DeletedRadarValueListItem",
        "DeletedSubscriptionItem",
        "DeletedTaxId",
        "DeletedTerminalConfiguration",
        "DeletedTerminalLocation",
        "DeletedTerminalReader",
        "DeletedTestHelpersTestClock",
        "DeletedWebhookEndpoint",
    )
)

TAGGED = frozenset(name for names in OBJECTS.values() for name in names)

SERVICES = (
    "account_links",
    "account_sessions",
    "accounts",
    "accounts_bank_accounts",
    "accounts_capabilities",
    "accounts_external_accounts",
    "accounts_login_links",
    "accounts_people",
    "accounts_persons",
    "apple_pay_domains",
    "application_fees",
    "application_fees_refunds",
    "apps_secrets",
    "balance",
    "balance_history",
    "balance_settings",
    "balance_transactions",
    "billing_alerts",
    "billing_credit_balance_summary",
    "billing_credit_balance_transactions",
    "billing_credit_grants",
    "billing_meter_event_adjustments",
    "billing_meter_events",
    "billing_meters",
    "billing_meters_event_summaries",
    "billing_portal_configurations",
    "billing_portal_sessions",
    "charges",
    "charges_dispute",
    "charges_refunds",
    "checkout_sessions",
    "checkout_sessions_line_items",
    "climate_orders",
    "climate_products",
    "climate_suppliers",
    "confirmation_tokens",
    "country_specs",
    "coupons",
    "credit_notes",
    "credit_notes_line_items",
    "credit_notes_preview_lines",
    "customer_sessions",
    "customers",
    "customers_balance_transactions",
    "customers_bank_accounts",
    "customers_cards",
    "customers_cash_balance",
    "customers_cash_balance_transactions",
    "customers_discount",
    "customers_funding_instructions",
    "customers_payment_methods",
    "customers_payment_sources",
    "customers_subscriptions",
    "customers_subscriptions_discount",
    "customers_tax_ids",
    "disputes",
    "entitlements_active_entitlements",
    "entitlements_features",
    "ephemeral_keys",
    "events",
    "exchange_rates",
    "external_accounts",
    "file_links",
    "files",
    "financial_connections_accounts",
    "financial_connections_accounts_owners",
    "financial_connections_sessions",
    "financial_connections_transactions",
    "forwarding_requests",
    "identity_verification_reports",
    "identity_verification_sessions",
    "invoice_items",
    "invoice_payments",
    "invoice_rendering_templates",
    "invoices",
    "invoices_line_items",
    "issuing_authorizations",
    "issuing_cardholders",
    "issuing_cards",
    "issuing_disputes",
    "issuing_personalization_designs",
    "issuing_physical_bundles",
    "issuing_settlements",
    "issuing_tokens",
    "issuing_transactions",
    "link_account_sessions",
    "linked_accounts",
    "linked_accounts_owners",
    "mandates",
    "oauth",
    "payment_attempt_records",
    "payment_intents",
    "payment_intents_amount_details_line_items",
    "payment_links",
    "payment_links_line_items",
    "payment_method_configurations",
    "payment_method_domains",
    "payment_methods",
    "payment_records",
    "payouts",
    "plans",
    "prices",
    "products",
    "products_features",
    "promotion_codes",
    "quotes",
    "quotes_computed_upfront_line_items",
    "quotes_line_items",
    "radar_early_fraud_warnings",
    "radar_payment_evaluations",
    "radar_value_list_items",
    "radar_value_lists",
    "refunds",
    "reporting_report_runs",
    "reporting_report_types",
    "reviews",
    "setup_attempts",
    "setup_intents",
    "shipping_rates",
    "sigma_saved_queries",
    "sigma_scheduled_query_runs",
    "sources",
    "sources_mandate_notifications",
    "sources_transactions",
    "subscription_items",
    "subscription_schedules",
    "subscriptions",
    "tax_associations",
    "tax_calculations",
    "tax_calculations_line_items",
    "tax_registrations",
    "tax_settings",
    "tax_transactions",
    "tax_transactions_line_items",
    "tax_codes",
    "tax_ids",
    "tax_rates",
    "terminal_configurations",
    "terminal_connection_tokens",
    "terminal_locations",
    "terminal_onboarding_links",
    "terminal_readers",
    "terminal_refunds",
    "test_helpers_confirmation_tokens",
    "test_helpers_customers",
    "test_helpers_issuing_authorizations",
    "test_helpers_issuing_cards",
    "test_helpers_issuing_personalization_designs",
    "test_helpers_issuing_settlements",
    "test_helpers_issuing_transactions",
    "test_helpers_refunds",
    "test_helpers_terminal_readers",
    "test_helpers_test_clocks",
    "test_helpers_treasury_inbound_transfers",
    "test_helpers_treasury_outbound_payments",
    "test_helpers_treasury_outbound_transfers",
    "test_helpers_treasury_received_credits",
    "test_helpers_treasury_received_debits",
    "tokens",
    "topups",
    "transfers",
    "transfers_reversals",
    "treasury_credit_reversals",
    "treasury_debit_reversals",
    "treasury_financial_accounts",
    "treasury_financial_accounts_features",
    "treasury_inbound_transfers",
    "treasury_outbound_payments",
    "treasury_outbound_transfers",
    "treasury_received_credits",
    "treasury_received_debits",
    "treasury_transaction_entries",
    "treasury_transactions",
    "v2_billing_meter_event_adjustments",
    "v2_billing_meter_event_session",
    "v2_billing_meter_event_stream",
    "v2_billing_meter_events",
    "v2_commerce_product_catalog_imports",
    "v2_core_account_links",
    "v2_core_account_tokens",
    "v2_core_accounts",
    "v2_core_accounts_person_tokens",
    "v2_core_accounts_persons",
    "v2_core_event_destinations",
    "v2_core_events",
    "webhook_endpoints",
)
