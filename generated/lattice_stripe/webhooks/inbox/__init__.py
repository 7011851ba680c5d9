# Copied from codegen/runtime/webhooks/inbox/__init__.py.
"""Inboxes: they store events, so that each is handled once."""
