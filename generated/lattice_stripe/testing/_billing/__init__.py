# Copied from codegen/runtime/.
"""Billing: prices, invoices, subscriptions, quotes, checkout and tax."""
