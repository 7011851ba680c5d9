# Copied from codegen/runtime/_decode/__init__.py. Edit it there.
"""Decoding: from JSON text to typed objects."""
