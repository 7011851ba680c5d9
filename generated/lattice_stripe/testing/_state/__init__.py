# Copied from codegen/runtime/.
"""The objects of the emulator, and the operations that need no rules of their own."""
