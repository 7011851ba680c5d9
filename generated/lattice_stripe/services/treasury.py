# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .treasury_credit_reversals import AsyncTreasuryCreditReversalsService, TreasuryCreditReversalsService
    from .treasury_debit_reversals import AsyncTreasuryDebitReversalsService, TreasuryDebitReversalsService
    from .treasury_financial_accounts import AsyncTreasuryFinancialAccountsService, TreasuryFinancialAccountsService
    from .treasury_inbound_transfers import AsyncTreasuryInboundTransfersService, TreasuryInboundTransfersService
    from .treasury_outbound_payments import AsyncTreasuryOutboundPaymentsService, TreasuryOutboundPaymentsService
    from .treasury_outbound_transfers import AsyncTreasuryOutboundTransfersService, TreasuryOutboundTransfersService
    from .treasury_received_credits import AsyncTreasuryReceivedCreditsService, TreasuryReceivedCreditsService
    from .treasury_received_debits import AsyncTreasuryReceivedDebitsService, TreasuryReceivedDebitsService
    from .treasury_transaction_entries import AsyncTreasuryTransactionEntriesService, TreasuryTransactionEntriesService
    from .treasury_transactions import AsyncTreasuryTransactionsService, TreasuryTransactionsService


class TreasuryService(Service):
    """Methods of ``client.treasury``."""

    credit_reversals: TreasuryCreditReversalsService = _lazy.service()
    debit_reversals: TreasuryDebitReversalsService = _lazy.service()
    financial_accounts: TreasuryFinancialAccountsService = _lazy.service()
    inbound_transfers: TreasuryInboundTransfersService = _lazy.service()
    outbound_payments: TreasuryOutboundPaymentsService = _lazy.service()
    outbound_transfers: TreasuryOutboundTransfersService = _lazy.service()
    received_credits: TreasuryReceivedCreditsService = _lazy.service()
    received_debits: TreasuryReceivedDebitsService = _lazy.service()
    transaction_entries: TreasuryTransactionEntriesService = _lazy.service()
    transactions: TreasuryTransactionsService = _lazy.service()


class AsyncTreasuryService(AsyncService):
    """Methods of ``client.treasury``."""

    credit_reversals: AsyncTreasuryCreditReversalsService = _lazy.service()
    debit_reversals: AsyncTreasuryDebitReversalsService = _lazy.service()
    financial_accounts: AsyncTreasuryFinancialAccountsService = _lazy.service()
    inbound_transfers: AsyncTreasuryInboundTransfersService = _lazy.service()
    outbound_payments: AsyncTreasuryOutboundPaymentsService = _lazy.service()
    outbound_transfers: AsyncTreasuryOutboundTransfersService = _lazy.service()
    received_credits: AsyncTreasuryReceivedCreditsService = _lazy.service()
    received_debits: AsyncTreasuryReceivedDebitsService = _lazy.service()
    transaction_entries: AsyncTreasuryTransactionEntriesService = _lazy.service()
    transactions: AsyncTreasuryTransactionsService = _lazy.service()
