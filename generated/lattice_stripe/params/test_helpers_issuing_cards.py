# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class TestHelpersIssuingCardsDeliverCardParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.cards.deliver_card``."""


class TestHelpersIssuingCardsFailCardParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.cards.fail_card``."""


class TestHelpersIssuingCardsReturnCardParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.cards.return_card``."""


class TestHelpersIssuingCardsShipCardParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.cards.ship_card``."""


class TestHelpersIssuingCardsSubmitCardParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.cards.submit_card``."""
