"""Mutation testing of the runtime and the generator: ``python -m tests.mutants``."""
