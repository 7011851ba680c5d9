# Copied from codegen/runtime/.
"""Adapters that pass the requests of web frameworks to a router."""
