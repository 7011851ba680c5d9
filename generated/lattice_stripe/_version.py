# Copied from codegen/runtime/.
"""The version of the distribution."""

__version__ = "0.1.0"
