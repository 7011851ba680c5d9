# Generated. Do not edit.
"""The operations with a documented rate limit of their own, in requests per second."""

LIMITS: dict[str, int] = {}
