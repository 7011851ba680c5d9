# Copied from codegen/runtime/.
"""Payments: cards, intents, charges, disputes, balances and connected accounts."""
