# Copied from codegen/runtime/.
"""Inboxes: they store events, so that each is handled once."""
