# Generated. Do not edit.
"""Structs of all results. A struct is imported when it is first used."""

# fmt: off
# isort: off
from .book import Book as Book
from .deleted_reader import DeletedReader as DeletedReader
from .event import (
Event as Event,
EventData as EventData,
)
from .film import Film as Film
from .loan import (
Loan as Loan,
LoanHistory as LoanHistory,
)
from .reader import (
Reader as Reader,
ReaderAddress as ReaderAddress,
)
from .reader_card import (
ReaderCard as ReaderCard,
ReaderCardPrinted as ReaderCardPrinted,
)
from .scan import Scan as Scan
from .series import Series as Series
from .v2_core_branch import V2CoreBranch as V2CoreBranch
from .v2_core_event import (
V2CoreEvent as V2CoreEvent,
V2CoreEventReason as V2CoreEventReason,
V2CoreEventRelatedObject as V2CoreEventRelatedObject,
)
from .list_object import ListObject as ListObject
# fmt: on
