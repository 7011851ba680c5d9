"""Events, logs and latency metrics."""
