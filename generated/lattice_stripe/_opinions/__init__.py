# Copied from codegen/runtime/_opinions/__init__.py.
"""Run the functions of ``lattice_stripe.opinions`` before and after a call."""
