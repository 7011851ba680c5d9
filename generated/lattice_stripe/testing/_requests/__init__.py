# Copied from codegen/runtime/.
"""Requests to the emulator, their parameters, and its responses."""
