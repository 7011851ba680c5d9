# Copied from codegen/runtime/.
"""Telemetry: events, the log, latency metrics."""
