"""From JSON to typed objects."""
