"""Import a Stripe document, generate the package, compare two documents, check the files."""

from __future__ import annotations

import argparse
import gc
import hashlib
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from rich.console import Console

from codegen.commands.bump import bump
from codegen.commands.check import check
from codegen.commands.generate import PACKAGE, generate
from codegen.commands.lost_names import lost_names
from codegen.diff.as_html import render_html
from codegen.diff.as_json import render_json
from codegen.diff.as_markdown import MAX_CHARACTERS, render_markdown
from codegen.diff.make_report import make_report
from codegen.diff.report import Report
from codegen.diff.sources import read_source
from codegen.diff.versions import is_older
from codegen.diff.wording import HEADINGS, one_line
from codegen.document.importing import import_document, notes_on
from codegen.document.replacing import replace_file
from codegen.document.spec_folder import read_lock
from codegen.emit.package_files import Progress
from codegen.errors import CodegenError, os_errors
from codegen.overlay.patching import apply_overlays
from codegen.parse import names_lock

ROOT = Path(__file__).parents[1]
DOCUMENTS = ROOT.parent / "shared" / "spec"
"""Where ``check`` looks for the document that ``spec/`` was made from."""
VERSION_FILE = ROOT / "codegen" / "runtime" / "_version.py"
BREAKING = 3
"""Exit code of ``bump`` and of ``diff --exit-code`` for a breaking change."""
INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells report it."""
CONSOLE = Console(stderr=True, highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Exit codes: 0 success, 1 error or difference, 2 wrong arguments, 3 breaking change, 130
    interrupted.
    """
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CodegenError as error:
        _print(f"error: {error.message}", style="red")
        if error.hint:
            _print(f"Hint: {error.hint}")
    except OSError as error:  # a folder that cannot be read or written
        _print(f"error: {error}", style="red")
    except RecursionError:
        problem = "a schema of the document contains itself or is nested too deeply"
        _print(f"error: {problem}", style="red")
    except KeyboardInterrupt:
        CONSOLE.print("interrupted")
        return INTERRUPTED
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("import", help="read a Stripe document and write a spec folder")
    command.add_argument(
        "spec", nargs="?", metavar="SPEC", help="path or URL; default: the one in DIR/lock.json"
    )
    command.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="spec folder to write"
    )
    command.add_argument("--sha256", metavar="HEX", help="refuse a document with another hash")
    command.set_defaults(run=_import)

    command = commands.add_parser("generate", help="generate the package from a spec folder")
    _add_folder(command, "--spec", "spec", "spec folder to read")
    _add_folder(command, "--overlays", "overlays", "overlays to apply")
    _add_folder(command, "--to", "generated", "where to write the package")
    command.add_argument(
        "--overlay-misses",
        choices=("error", "warn"),
        default="error",
        help="stop at overlay actions that match nothing, or skip them with a warning",
    )
    command.add_argument(
        "--names-lock",
        type=Path,
        metavar="FILE",
        help="keep the names in FILE, and add new ones; "
        "default: overlays/names.lock, for this repository's spec/ and overlays/ only",
    )
    command.add_argument(
        "--package",
        default=PACKAGE,
        metavar="NAME",
        help=f"name of the package, to import it beside another; default: {PACKAGE}",
    )
    command.add_argument(
        "--descriptions",
        metavar="DOCUMENT",
        help="put the descriptions of DOCUMENT, which DIR was made from, into docstrings; "
        "needs --to with a folder outside of this repository",
    )
    command.set_defaults(run=_generate)

    command = commands.add_parser("diff", help="report what changes between two documents")
    for side in ("old", "new"):
        command.add_argument(
            side, metavar=side.upper(), help="spec folder, document, URL, or git revision of spec/"
        )
    for name, meaning in (
        ("markdown", "write the report for a pull request, shortened if it is too long for one"),
        ("json", "write the report for programs"),
        ("html", "write the report as one page with a search"),
    ):
        command.add_argument(f"--{name}", type=Path, metavar="FILE", help=meaning)
    _add_folder(command, "--overlays", "overlays", "overlays of both packages")
    command.add_argument(
        "--names-lock",
        type=Path,
        metavar="FILE",
        help="names of both packages; default: names.lock of the overlays if OLD or NEW is spec/ "
        "or a revision, otherwise the names that the old document gets",
    )
    command.add_argument(
        "--exit-code", action="store_true", help="exit with 3 if a change is breaking"
    )
    command.set_defaults(run=_diff)

    command = commands.add_parser(
        "bump", help="import a document, generate, check, and write the report to DIR"
    )
    command.add_argument(
        "spec", nargs="?", metavar="SPEC", help="path or URL; default: Stripe's newest document"
    )
    command.add_argument("--sha256", metavar="HEX", help="refuse a document with another hash")
    command.add_argument(
        "--allow-older", action="store_true", help="accept a document of an earlier version"
    )
    reports = "where to write report.md, report.json and report.html"
    _add_folder(command, "--report", ".bump", reports)
    command.set_defaults(run=_bump)

    command = commands.add_parser(
        "names", help="list public names that vanished without an entry in CHANGELOG.md"
    )
    command.add_argument(
        "--since", default="HEAD", metavar="REVISION", help="git revision to compare with"
    )
    command.set_defaults(run=_names)

    command = commands.add_parser("check", help="compare the committed files with a fresh run")
    command.set_defaults(run=_check)
    return parser


def _add_folder(command: argparse.ArgumentParser, option: str, default: str, meaning: str) -> None:
    """Add an option that takes a folder. ``default`` is a folder of this repository."""
    text = f"{meaning}; default: {default}/"
    command.add_argument(option, type=Path, default=ROOT / default, metavar="DIR", help=text)


def _import(options: argparse.Namespace) -> int:
    own = options.to.resolve() == ROOT / "spec"
    patch = partial(apply_overlays, ROOT / "overlays") if own else None
    before = read_lock(options.to)
    spec_lock = import_document(options.spec, options.to, options.sha256, patch=patch)
    notes = list(notes_on(spec_lock, options.spec or str(spec_lock.source)))
    if before and is_older(spec_lock.version, before.version):
        notes.append(f"{spec_lock.version} replaces {before.version}, which is newer")
    for note in notes:
        _print(f"warning: {note}", style="yellow")
    CONSOLE.print(
        f"{options.to}: {spec_lock.version}, {spec_lock.operations} operations, "
        f"{spec_lock.schemas} schemas"
    )
    return 0


def _generate(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    folders = (options.to.resolve(), (options.to / options.package).resolve())
    if options.descriptions and any(folder.is_relative_to(ROOT) for folder in folders):
        raise CodegenError(
            f"{options.to} is in this repository, which has no sentence of Stripe's document",
            hint="Pass --to with a folder outside of the repository.",
        )
    with _progress() as progress:
        made = generate(
            options.spec,
            options.overlays,
            options.to,
            allow_unmatched=options.overlay_misses == "warn",
            progress=progress,
            names_file=_names_file(options),
            update_names=True,
            name=options.package,
            descriptions=options.descriptions,
        )
    for action in made.unmatched:
        _print(f"warning: matches nothing: {action}", style="yellow")
    CONSOLE.print(
        f"{made.package}: {made.operations} operations, {made.structs} structs, "
        f"{made.parameter_types} shared parameter types in {made.files} files, "
        f"{time.perf_counter() - started:.1f} s"
    )
    return 0


def _diff(options: argparse.Namespace) -> int:
    patch = partial(apply_overlays, options.overlays)
    old, new = read_source(options.old, ROOT, patch), read_source(options.new, ROOT, patch)
    names_file = options.names_lock
    if names_file is None and (_is_own(options.old) or _is_own(options.new)):
        names_file = options.overlays / names_lock.FILE
    report = make_report(
        old,
        new,
        overlays=options.overlays,
        names=names_lock.read(names_file) if names_file else None,
        current_version=_current_version(),
    )
    _write(report, options.markdown, options.json, options.html)
    if not (options.markdown or options.json or options.html):
        print(render_markdown(report), end="")
    return BREAKING if options.exit_code and report.impact == "breaking" else 0


def _bump(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    with os_errors(f"write to {options.report}", hint="Pass --report with a folder."):
        options.report.mkdir(parents=True, exist_ok=True)

    files = [options.report / f"report.{suffix}" for suffix in ("md", "json", "html")]
    with _progress() as progress:
        done = bump(
            options.spec,
            ROOT,
            sha256=options.sha256,
            allow_older=options.allow_older,
            current_version=_current_version(),
            progress=progress,
            write=lambda report: _write(report, *files),
        )
    for note in done.notes:
        _print(f"warning: {note}", style="yellow")
    seconds = f"{time.perf_counter() - started:.1f} s"
    if done.report is None:
        CONSOLE.print(
            f"spec/ is made from this document already: {done.spec_lock.version}, {seconds}"
        )
        return 0
    impact = HEADINGS[done.report.impact].lower()
    CONSOLE.print(f"{files[0]}: {impact}, {seconds}")
    return BREAKING if done.report.impact == "breaking" else 0


def _write(report: Report, markdown: Path | None, json: Path | None, html: Path | None) -> None:
    """Write the report in the formats that have a file."""
    if markdown:
        replace_file(markdown, render_markdown(report, max_characters=MAX_CHARACTERS))
    if json:
        replace_file(json, render_json(report))
    if html:
        replace_file(html, render_html(report))


def _is_own(source: str) -> bool:
    """Whether a document of a diff is ``spec/`` of this repository, now or at a revision."""
    path = Path(source)
    return path.resolve() == ROOT / "spec" or not (path.exists() or "://" in source)


def _current_version() -> str | None:
    found = re.search(r'^__version__ = "(.+)"$', VERSION_FILE.read_text("utf-8"), re.MULTILINE)
    return found and found[1]


def _names_file(options: argparse.Namespace) -> Path | None:
    """The names lock to use. The repository's is for its own ``spec/``, not for other documents."""
    own = (options.spec.resolve(), options.overlays.resolve()) == (ROOT / "spec", ROOT / "overlays")
    return options.names_lock or (ROOT / "overlays" / names_lock.FILE if own else None)


def _names(options: argparse.Namespace) -> int:
    gone = lost_names(ROOT, options.since)
    for name in gone:
        _print(f"vanished: {name}")
    if gone:
        CONSOLE.print(
            'Hint: Keep a name with an entry in "renamed" of overlays/names.lock, or list it in '
            "the first section of CHANGELOG.md, in backticks."
        )
    return 1 if gone else 0


def _check(options: argparse.Namespace) -> int:
    document = _locked_document()
    if document is None:
        _print("spec: not compared, because ../shared/spec lacks the document of spec/lock.json")
    up_to_date = check(ROOT / "spec", ROOT / "overlays", ROOT / "generated", document, _print)
    if not up_to_date:
        CONSOLE.print("Hint: Run make generate (or make spec) and commit the result.")
    return 0 if up_to_date else 1


def _locked_document() -> Path | None:
    """The document in DOCUMENTS that ``spec/`` was made from."""
    spec_lock = read_lock(ROOT / "spec")
    for path in sorted(DOCUMENTS.glob("2*.json")):
        if spec_lock and hashlib.sha256(path.read_bytes()).hexdigest() == spec_lock.sha256:
            return path
    return None


def _print(text: str, *, style: str | None = None) -> None:
    """Print to stderr, with escaped control characters: messages quote documents."""
    CONSOLE.print("\n".join(map(one_line, text.split("\n"))), style=style, markup=False)


@contextmanager
def _progress() -> Iterator[Progress]:
    """Show the current stage: a spinner in a terminal, a line for each stage elsewhere."""
    if not CONSOLE.is_terminal:
        yield lambda stage: CONSOLE.print(f"{stage} ...")
        return
    with CONSOLE.status("starting") as status:
        yield lambda stage: status.update(stage)


if __name__ == "__main__":
    gc.disable()  # it takes a quarter of the time, and a command ends soon
    sys.exit(main())
