# Copied from codegen/runtime/.
"""Events and their deliveries."""
