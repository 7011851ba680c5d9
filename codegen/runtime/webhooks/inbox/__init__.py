"""Inboxes: they store events, so that each is handled once."""
