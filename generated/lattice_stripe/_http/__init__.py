# Copied from codegen/runtime/_http/__init__.py.
"""Sends requests with httpcore, httpx or aiohttp. No other part of the client uses the network."""
