"""Telemetry: events, the log, latency metrics."""
