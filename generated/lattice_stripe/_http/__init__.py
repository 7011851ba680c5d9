# Copied from codegen/runtime/_http/__init__.py. Edit it there.
"""Sending requests through httpx. No other part of the package does I/O."""
