# Copied from codegen/runtime/.
"""Sends requests with httpcore, httpx or aiohttp. No other part of the client uses the network."""
