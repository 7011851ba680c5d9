"""Everything that touches the network, through httpx."""
