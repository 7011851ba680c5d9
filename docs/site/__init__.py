"""Builds the documentation site: ``python -m docs.site``. See docs/design/documentation-site.md."""
