# Copied from codegen/runtime/_telemetry/__init__.py. Edit it there.
"""Events, logs and latency metrics."""
