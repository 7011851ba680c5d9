"""Sending requests through httpx. No other part of the package does I/O."""
