"""Apply the OpenAPI Overlay 1.1 documents of ``overlays/`` and check what they bind."""
