# Copied from codegen/runtime/_opinions/__init__.py. Edit it there.
"""Run the functions of ``lattice_stripe.opinions`` before and after a call."""
