"""Add the descriptions of a published document to the document in ``spec/``, which has none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.document import refs
from codegen.document.importing import read_document
from codegen.document.spec_folder import SpecLock
from codegen.errors import CodegenError

_KEY = "description"


def add_descriptions(document: Any, source: str, lock: SpecLock | None, spec: Path) -> Any:
    """A copy of ``document`` with the descriptions of ``source``, a path or a URL.

    Raises CodegenError unless ``source`` has the hash in ``lock``, the lock of the folder ``spec``.
    """
    published = read_document(source)
    if lock is None or published.sha256 != lock.sha256:
        raise CodegenError(
            f"{source} is not the document that {spec} was made from",
            hint="Import it into a folder of its own, and pass the folder with --spec.",
        )
    return with_descriptions(document, published.document)


def with_descriptions(document: Any, published: Any) -> Any:
    """A copy of ``document`` with the descriptions at the same locations of ``published``."""
    if isinstance(document, dict) and isinstance(published, dict):
        found = {
            key: value
            if key in refs.LITERAL or key.startswith("x-")
            else with_descriptions(value, published.get(key))
            for key, value in document.items()
        }
        text = published.get(_KEY)
        return found | {_KEY: text} if isinstance(text, str) else found
    if isinstance(document, list) and isinstance(published, list):
        return [with_descriptions(*pair) for pair in zip(document, published, strict=False)]
    return document
