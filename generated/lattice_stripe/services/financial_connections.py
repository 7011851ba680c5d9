# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .financial_connections_accounts import (
        AsyncFinancialConnectionsAccountsService,
        FinancialConnectionsAccountsService,
    )
    from .financial_connections_sessions import (
        AsyncFinancialConnectionsSessionsService,
        FinancialConnectionsSessionsService,
    )
    from .financial_connections_transactions import (
        AsyncFinancialConnectionsTransactionsService,
        FinancialConnectionsTransactionsService,
    )


class FinancialConnectionsService(Service):
    """Methods of ``client.financial_connections``."""

    accounts: FinancialConnectionsAccountsService = _lazy.service()
    sessions: FinancialConnectionsSessionsService = _lazy.service()
    transactions: FinancialConnectionsTransactionsService = _lazy.service()


class AsyncFinancialConnectionsService(AsyncService):
    """Methods of ``client.financial_connections``."""

    accounts: AsyncFinancialConnectionsAccountsService = _lazy.service()
    sessions: AsyncFinancialConnectionsSessionsService = _lazy.service()
    transactions: AsyncFinancialConnectionsTransactionsService = _lazy.service()
