"""The model that the package is generated from."""

from __future__ import annotations

from pathlib import Path

from codegen.document.spec_folder import read_spec
from codegen.model import Model
from codegen.overlay.patching import patch
from codegen.parse import names_lock
from codegen.parse.parser import parse


def load_model(root: Path) -> Model:
    """Read ``spec/`` and ``overlays/``, as ``python -m codegen generate`` does."""
    overlays = root / "overlays"
    patched = patch(read_spec(root / "spec"), overlays)
    lock = names_lock.read(overlays / names_lock.FILE)
    return parse(patched.document, opinions=patched.opinions, lock=lock)
