# Copied from codegen/runtime/_http/__init__.py.
"""Sending requests through httpx. No other part of the package does I/O."""
