# Copied from codegen/runtime/testing/_webhooks/__init__.py.
"""Events and their deliveries."""
