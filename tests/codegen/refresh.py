"""Update the golden files: ``python -m tests.codegen.refresh``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from codegen.commands.generate import PACKAGE, generate
from codegen.document.importing import import_document
from codegen.document.replacing import replace_tree
from tests.codegen import history
from tests.codegen.pipeline import HERE, LENDING, LENDING_OVERLAYS, ROOT, generated

GOLDEN = HERE / "golden" / "generated" / PACKAGE


def lending_package(folder: Path) -> Path:
    """Generate the package of the lending library below ``folder``."""
    import_document(str(LENDING), folder / "spec")
    return generate(folder / "spec", LENDING_OVERLAYS, folder).package


def refresh() -> None:
    with tempfile.TemporaryDirectory() as scratch, replace_tree(GOLDEN) as golden:
        for name, text in generated(lending_package(Path(scratch))).items():
            path = golden / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def refresh_reports() -> bool:
    """Update the golden reports, if Stripe's older documents are here."""
    if not all(history.path_of(name) for pair in history.PAIRS for name in pair):
        return False
    history.REPORTS.mkdir(parents=True, exist_ok=True)
    for pair in history.PAIRS:
        path, text = history.golden(*pair)
        path.write_text(text, encoding="utf-8")
    return True


if __name__ == "__main__":
    refresh()
    print(f"Updated {GOLDEN.relative_to(ROOT)}. Review the diff and commit it.")
    if refresh_reports():
        print(f"Updated {history.REPORTS.relative_to(ROOT)}. Review the diff and commit it.")
    else:
        print("Stripe's older documents are not here: the reports are as before.")
