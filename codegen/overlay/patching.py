"""Apply the overlays of a folder to a document, and check the result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.document import refs
from codegen.document.importing import check_patched_openapi
from codegen.overlay import extension_checks
from codegen.overlay.actions import PatchedDocument, apply, load_overlays


def patch(
    document: dict[str, Any], folder: Path, *, allow_unmatched: bool = False
) -> PatchedDocument:
    """Apply the overlays of ``folder``, and check the result with ``check_patched``."""
    applied = apply(document, load_overlays(folder), allow_unmatched=allow_unmatched)
    return check_patched(applied, folder, allow_unmatched=allow_unmatched)


def apply_overlays(folder: Path, document: dict[str, Any]) -> dict[str, Any]:
    """The document with the overlays of ``folder``, unchecked. Skips actions without a match."""
    return apply(document, load_overlays(folder), allow_unmatched=True).document


def check_patched(
    patched: PatchedDocument, folder: Path | None, *, allow_unmatched: bool = False
) -> PatchedDocument:
    """``patched`` with the opinions that are bound, after a check of all that ``parse`` relies on.

    ``folder`` holds the Python modules of the overlays. Raises CodegenError for a document that is
    not valid OpenAPI, for a reference that cannot be resolved, and for a wrong ``x-lattice-*`` key.
    """
    check_patched_openapi(patched.document)
    refs.check_references(patched.document)
    return extension_checks.check_extensions(patched, folder, allow_unmatched=allow_unmatched)
