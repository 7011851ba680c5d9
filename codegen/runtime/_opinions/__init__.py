"""Where the opinions of ``lattice_stripe.opinions`` meet calls."""
