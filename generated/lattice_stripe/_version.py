# Copied from codegen/runtime/_version.py. Edit it there.
"""The version of the distribution."""

__version__ = "0.1.0"
