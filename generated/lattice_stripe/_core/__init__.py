# Copied from codegen/runtime/_core/__init__.py.
"""Everything about a call that needs no I/O: options, requests, outcomes, retries."""
