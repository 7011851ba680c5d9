# Copied from codegen/runtime/_decode/__init__.py. Edit it there.
"""From JSON to typed objects."""
