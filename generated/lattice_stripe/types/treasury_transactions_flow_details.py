# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import FlowTypeValue
from .issuing_authorization import IssuingAuthorization
from .treasury_credit_reversal import TreasuryCreditReversal
from .treasury_debit_reversal import TreasuryDebitReversal
from .treasury_inbound_transfer import TreasuryInboundTransfer
from .treasury_outbound_payment import TreasuryOutboundPayment
from .treasury_outbound_transfer import TreasuryOutboundTransfer
from .treasury_received_credit import TreasuryReceivedCredit
from .treasury_received_debit import TreasuryReceivedDebit


class TreasuryTransactionsFlowDetails(StripeObject, kw_only=True):
    """Schema ``treasury_transactions_resource_flow_details``."""

    credit_reversal: TreasuryCreditReversal | None = None
    debit_reversal: TreasuryDebitReversal | None = None
    inbound_transfer: TreasuryInboundTransfer | None = None
    issuing_authorization: IssuingAuthorization | None = None
    outbound_payment: TreasuryOutboundPayment | None = None
    outbound_transfer: TreasuryOutboundTransfer | None = None
    received_credit: TreasuryReceivedCredit | None = None
    received_debit: TreasuryReceivedDebit | None = None
    type: FlowTypeValue = MISSING
