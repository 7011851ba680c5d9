"""From the patched document to the model."""
