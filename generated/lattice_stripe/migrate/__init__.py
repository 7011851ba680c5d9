# Copied from codegen/runtime/.
"""Rewrites code that uses Stripe's own library: ``python -m lattice_stripe.migrate PATH...``.

Requires ``pip install "lattice-stripe[migrate]"``.
"""
