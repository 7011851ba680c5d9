"""The generator: Stripe's document in, the ``lattice_stripe`` package out."""
