# Copied from codegen/runtime/_telemetry/__init__.py.
"""Telemetry: events, the log, latency metrics."""
