"""``python -m tests.codegen.refresh``: make the golden files what the generator prints today."""

from __future__ import annotations

import tempfile
from pathlib import Path

from codegen.document.atomic import replace_tree
from codegen.document.importing import import_document
from codegen.generate import PACKAGE, generate
from tests.codegen.pipeline import HERE, LENDING, LENDING_OVERLAYS, generated

GOLDEN = HERE / "golden" / "generated" / PACKAGE


def lending_package(folder: Path) -> Path:
    """The package of the lending library, generated under ``folder``."""
    import_document(str(LENDING), folder / "spec")
    return generate(folder / "spec", LENDING_OVERLAYS, folder).package


def refresh() -> None:
    with tempfile.TemporaryDirectory() as scratch, replace_tree(GOLDEN) as golden:
        for name, text in generated(lending_package(Path(scratch))).items():
            path = golden / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    refresh()
    print(f"{GOLDEN}: read its diff, then commit it")
