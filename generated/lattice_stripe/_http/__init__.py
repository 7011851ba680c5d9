# Copied from codegen/runtime/_http/__init__.py. Edit it there.
"""Everything that touches the network, through httpx."""
