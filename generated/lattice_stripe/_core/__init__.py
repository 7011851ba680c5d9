# Copied from codegen/runtime/.
"""Everything about a call that needs no I/O: options, requests, outcomes, retries."""
