"""Benchmarks of lattice-stripe and comparable libraries: ``python -m benchmarks``."""
