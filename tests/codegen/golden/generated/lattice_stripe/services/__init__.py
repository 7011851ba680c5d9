# Generated. Do not edit.
"""The services of the client. ``client.a.b`` is in ``a_b.py``."""
