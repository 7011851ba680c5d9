# Copied from codegen/runtime/.
"""Decoding: from JSON text to typed objects."""
