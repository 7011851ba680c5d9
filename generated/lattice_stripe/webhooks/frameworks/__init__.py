# Copied from codegen/runtime/webhooks/frameworks/__init__.py.
"""Adapters that pass the requests of web frameworks to a router."""
