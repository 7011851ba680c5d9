"""Stripe's OpenAPI document and the ``spec/`` folder that holds its facts."""
