# Copied from codegen/runtime/_telemetry/__init__.py. Edit it there.
"""Telemetry: events, the log, latency metrics."""
