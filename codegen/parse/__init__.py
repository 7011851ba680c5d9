"""The parse stage: from the patched document to the model."""
