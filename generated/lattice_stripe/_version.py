# Copied from codegen/runtime/_version.py.
"""The version of the distribution."""

__version__ = "0.1.0"
