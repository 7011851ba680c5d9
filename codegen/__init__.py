"""The generator: reads Stripe's OpenAPI document and writes the ``lattice_stripe`` package."""
