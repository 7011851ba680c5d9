"""``python -m docs.site``: build the site in ``.site/``."""

from docs.site.build import build

print(f"Built the documentation in {build()}")
