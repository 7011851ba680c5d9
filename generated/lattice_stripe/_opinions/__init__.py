# Copied from codegen/runtime/.
"""Run the functions of ``lattice_stripe.opinions`` before and after a call."""
