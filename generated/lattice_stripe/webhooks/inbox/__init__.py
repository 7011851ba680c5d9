# Copied from codegen/runtime/webhooks/inbox/__init__.py. Edit it there.
"""Inboxes: they store events, so that each is handled once."""
