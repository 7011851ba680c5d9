"""Tests of ``lattice_stripe.testing``."""
