"""Decoding: from JSON text to typed objects."""
