# Copied from codegen/runtime/testing/_billing/__init__.py.
"""Billing: prices, invoices, subscriptions, quotes, checkout and tax."""
