"""Billing: prices, invoices, subscriptions, quotes, checkout and tax."""
