# Copied from codegen/runtime/_opinions/__init__.py. Edit it there.
"""Where the opinions of ``lattice_stripe.opinions`` meet calls."""
