# Copied from codegen/runtime/_decode/__init__.py.
"""Decoding: from JSON text to typed objects."""
