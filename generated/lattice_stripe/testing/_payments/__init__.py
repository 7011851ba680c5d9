# Copied from codegen/runtime/testing/_payments/__init__.py.
"""Payments: cards, intents, charges, disputes, balances and connected accounts."""
