"""``python -m codegen``: import a document, generate the package, check what is committed."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from codegen.check import check
from codegen.document.spec_folder import import_document
from codegen.emit.writer import Progress
from codegen.errors import CodegenError
from codegen.generate import generate
from codegen.parse import names_lock

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "spec"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when it is not, 2 when the call makes no sense."""
    options = _parser().parse_args(arguments)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        return int(options.run(options, console))
    except CodegenError as error:
        console.print(f"error: {_shown(error.message)}", style="red", markup=False)
        if error.hint:
            console.print(f"hint: {_shown(error.hint)}", markup=False)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("import", help="read a document and write its facts")
    command.add_argument("spec", nargs="?", metavar="SPEC", help="path or URL; default: the lock's")
    command.add_argument("--to", type=Path, required=True, metavar="DIR")
    command.add_argument("--sha256", metavar="HEX", help="refuse a document of another hash")
    command.set_defaults(run=_import)

    command = commands.add_parser("generate", help="write the package")
    command.add_argument("--spec", type=Path, default=ROOT / "spec", metavar="DIR")
    command.add_argument("--overlays", type=Path, default=ROOT / "overlays", metavar="DIR")
    command.add_argument("--to", type=Path, default=ROOT / "generated", metavar="DIR")
    command.add_argument("--overlay-misses", choices=("error", "warn"), default="error")
    command.add_argument("--names-lock", type=Path, metavar="FILE", help="keep the names in FILE")
    command.set_defaults(run=_generate)

    command = commands.add_parser("check", help="compare what is committed with a fresh run")
    command.set_defaults(run=_check)
    return parser


def _import(options: argparse.Namespace, console: Console) -> int:
    lock = import_document(options.spec, options.to, options.sha256)
    console.print(
        f"{options.to}: {lock.version}, {lock.operations} operations, {lock.schemas} schemas"
    )
    return 0


def _generate(options: argparse.Namespace, console: Console) -> int:
    started = time.perf_counter()
    with _progress(console) as progress:
        made = generate(
            options.spec,
            options.overlays,
            options.to,
            misses=options.overlay_misses,
            progress=progress,
            lock=_lock_of(options),
            update_lock=True,
        )
    for miss in made.misses:
        console.print(
            f"warning: matches nothing: {_shown(str(miss))}", style="yellow", markup=False
        )
    console.print(
        f"{made.package}: {made.operations} operations, {made.structs} structs, "
        f"{made.shapes} shared parameter shapes in {made.files} files, "
        f"{time.perf_counter() - started:.1f} s"
    )
    return 0


def _lock_of(options: argparse.Namespace) -> Path | None:
    """The lock to use. The repository's is for its own ``spec/``, not for other documents."""
    own = (options.spec.resolve(), options.overlays.resolve()) == (ROOT / "spec", ROOT / "overlays")
    return options.names_lock or (ROOT / "overlays" / names_lock.FILE if own else None)


def _check(options: argparse.Namespace, console: Console) -> int:
    document = next(iter(sorted(SHARED.glob("2*.json"))), None)
    good = check(
        ROOT / "spec",
        ROOT / "overlays",
        ROOT / "generated",
        document,
        lambda line: console.print(line, markup=False),
    )
    if not good:
        console.print("hint: run `make generate` (or `make spec`) and commit what it writes")
    return 0 if good else 1


def _shown(text: str) -> str:
    """``text`` without what a terminal would act on: messages quote documents."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """A spinner where a terminal watches, a line for each stage where none does."""
    if not console.is_terminal:
        yield lambda stage: console.print(f"{stage} ...")
        return
    with console.status("starting") as status:
        yield lambda stage: status.update(stage)


if __name__ == "__main__":
    sys.exit(main())
