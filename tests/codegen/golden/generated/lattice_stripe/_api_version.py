# Generated. Do not edit.
"""The version of Stripe's API that this package is generated from."""

API_VERSION = "2031-05-01.shelf"
