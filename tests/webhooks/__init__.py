"""Tests of the webhook router, its inboxes and its adapters."""
