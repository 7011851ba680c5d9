# Copied from codegen/runtime/_core/__init__.py. Edit it there.
"""Everything about a call that needs no I/O: options, requests, outcomes, retries."""
