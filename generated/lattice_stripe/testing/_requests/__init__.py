# Copied from codegen/runtime/testing/_requests/__init__.py.
"""Requests to the emulator, their parameters, and its responses."""
