# Copied from codegen/runtime/migrate/__init__.py.
"""Rewrites code that uses Stripe's own library: ``python -m lattice_stripe.migrate PATH...``.

Requires ``pip install "lattice-stripe[migrate]"``.
"""
