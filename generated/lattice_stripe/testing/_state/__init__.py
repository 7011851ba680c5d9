# Copied from codegen/runtime/testing/_state/__init__.py.
"""The objects of the emulator, and the operations that need no rules of their own."""
