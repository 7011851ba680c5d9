"""Stripe's OpenAPI document, and the ``spec/`` folder that stores it without its prose."""
