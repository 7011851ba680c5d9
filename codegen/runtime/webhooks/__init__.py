"""Webhooks: verify the events that Stripe posts, and decode them."""

from .._lazy import directory_of
from ._verification import TOLERANCE, construct_event, verify

__all__ = ["TOLERANCE", "construct_event", "verify"]
__dir__ = directory_of(__all__)
