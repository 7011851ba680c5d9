"""OpenAPI Overlay 1.1: apply ``overlays/`` to the document and check what the overlays bind."""
