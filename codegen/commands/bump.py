"""Move the repository to another document: import, overlay, generate, check, report.

Everything is made in a scratch folder first. The repository changes only when all stages passed.
``spec/`` changes last: its lock file shows the next run whether this one was finished.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.commands.check import check
from codegen.commands.generate import MARKER, PACKAGE, generate
from codegen.diff.docs_pages import with_pages
from codegen.diff.make_report import make_report
from codegen.diff.report import Report
from codegen.diff.sources import Source, check_pair
from codegen.diff.versions import is_older
from codegen.document.importing import import_document, notes_on
from codegen.document.replacing import replace_file, replace_tree
from codegen.document.spec_folder import LOCK_FILE, SpecLock, read_lock, read_spec
from codegen.emit.package_files import Progress
from codegen.errors import CodegenError, Problems
from codegen.overlay import actions
from codegen.overlay.patching import apply_overlays, check_patched
from codegen.parse import names_lock
from codegen.parse.parser import parse
from codegen.parse.states import lost_states

NEWEST_DOCUMENT = (
    "https://raw.githubusercontent.com/stripe/openapi/master/latest/openapi.spec3.json"
)
"""Where Stripe publishes its newest document."""
_VERSION = re.compile(r"(<!-- version -->\n).*?(\n<!-- end -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bump:
    """A finished bump. ``report`` is None if ``spec/`` was made from the document already."""

    spec_lock: SpecLock
    report: Report | None
    notes: tuple[str, ...]


def bump(
    spec: str | None,
    root: Path,
    *,
    sha256: str | None = None,
    allow_older: bool = False,
    current_version: str | None = None,
    progress: Progress = lambda _: None,
    write: Callable[[Report], None] = lambda _: None,
) -> Bump:
    """Replace ``spec/``, ``generated/``, the names lock and README.md's version in ``root``.

    ``spec`` is a path or a URL, by default that of Stripe's newest document. ``write`` gets the
    report before the repository changes. Raises CodegenError, with all problems of the stage that
    failed, and leaves the repository unchanged.
    """
    overlays = root / "overlays"
    before = read_lock(root / "spec")
    if before is None:
        raise CodegenError(
            f"{root / 'spec'} has no {LOCK_FILE}", hint="Import a document first: make spec."
        )
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        progress("import")
        source = spec or NEWEST_DOCUMENT
        needs_overlays: list[bool] = []

        def patch(document: dict[str, Any]) -> dict[str, Any]:
            needs_overlays.append(True)
            return apply_overlays(overlays, document)

        spec_lock = import_document(source, scratch / "spec", sha256, pinned=before, patch=patch)
        notes = notes_on(spec_lock, source)
        if spec_lock.sha256 == before.sha256:
            return Bump(spec_lock, None, ())
        old = Source(before.version, read_spec(root / "spec"))
        new = Source(spec_lock.version, read_spec(scratch / "spec"), bool(needs_overlays))
        check_pair(old, new)
        if is_older(new.version, old.version) and not allow_older:
            raise CodegenError(
                f"{source} is of {new.version}, older than {old.version} in spec/",
                hint="Pass a newer document, or --allow-older.",
            )
        progress("check overlays and names")
        check_overlays_and_names(new, overlays)
        hidden = shutil.ignore_patterns(".*")  # files of editors
        made_overlays = Path(shutil.copytree(overlays, scratch / "overlays", ignore=hidden))
        generate(
            scratch / "spec",
            made_overlays,
            scratch / "generated",
            progress=progress,
            names_file=made_overlays / names_lock.FILE,
            update_names=True,
        )
        progress("check")
        lines: list[str] = []
        if not check(scratch / "spec", made_overlays, scratch / "generated", None, lines.append):
            raise CodegenError(
                "a second run gives other files:\n" + "\n".join(lines),
                hint="Correct the generator: its output must depend on its input alone.",
            )
        progress("report")
        names = names_lock.read(made_overlays / names_lock.FILE)
        report = make_report(
            old,
            new,
            overlays=overlays,
            names=names,
            current_version=current_version,
        )
        readable = apply_overlays(overlays, old.document) if needs_overlays else old.document
        report = with_pages(report, readable, names.operations, root / "docs")
        write(report)
        package = Path("generated", PACKAGE)
        with (
            replace_tree(root / "spec", marker=LOCK_FILE) as new_spec,
            replace_tree(root / package, marker=MARKER) as new_package,
        ):
            shutil.copytree(scratch / package, new_package, dirs_exist_ok=True)
            shutil.copytree(scratch / "spec", new_spec, dirs_exist_ok=True)
            names_lock.write(overlays / names_lock.FILE, names)
            _write_version(root / "README.md", spec_lock)
    return Bump(spec_lock, report, notes)


def version_line(spec_lock: SpecLock) -> str:
    """The sentence of README.md that names the document."""
    return (
        f"This version is generated from Stripe's document of `{spec_lock.version}`: "
        f"{spec_lock.operations} operations."
    )


def _write_version(readme: Path, spec_lock: SpecLock) -> None:
    if readme.is_file():
        text = _VERSION.sub(
            lambda m: m[1] + version_line(spec_lock) + m[2], readme.read_text("utf-8")
        )
        replace_file(readme, text)


def check_overlays_and_names(source: Source, overlays: Path) -> None:
    """Raise CodegenError with each overlay action, state and name that the document lacks."""
    problems = Problems()
    loaded = actions.load_overlays(overlays)
    patched = actions.apply(source.document, loaded, allow_unmatched=True)
    with problems.collect():
        patched = check_patched(patched, overlays, allow_unmatched=True)
        names = names_lock.read(overlays / names_lock.FILE)
        model = parse(patched.document, opinions=patched.opinions, lock=names)
        for lost in lost_states(model, overlays):
            problems.add(
                f"{source.label} lacks what overlays/states/ declares: {lost}",
                "Correct the declaration, or delete it.",
            )
    for unmatched in patched.unmatched:
        problems.add(
            f"{source.label} lacks what an overlay changes: {unmatched}",
            f"Correct the target of {unmatched.action.label}, or delete the action.",
        )
    problems.raise_if_any()
