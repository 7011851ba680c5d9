# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime

from .._core.params import ExpandParams, ListParams
from .shared import CreatedParam


class ReviewsApproveParams(ExpandParams, total=False):
    """Parameters of ``client.reviews.approve``."""


class ReviewsListParams(ListParams, total=False):
    """Parameters of ``client.reviews.list``."""

    created: CreatedParam | int | datetime | None


class ReviewsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.reviews.retrieve``."""
