"""``python -m lattice_stripe.migrate PATH...``: shows or writes the rewritten files."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Iterable, Iterator
from keyword import iskeyword
from pathlib import Path

_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})
PATHS_HELP = "Python files, and folders of Python files"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m lattice_stripe.migrate",
        description="Rewrite code that uses stripe for lattice_stripe. Lists lines that need a "
        "decision.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=PATHS_HELP)
    parser.add_argument(
        "--write", action="store_true", help="rewrite the files (default: only show a diff)"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="exit with 1 if a file would change, or if a line needs a decision",
    )
    parser.add_argument(
        "--client",
        default="client",
        type=_name,
        metavar="NAME",
        help="name of the client in rewritten calls (default: client)",
    )
    options = parser.parse_args(arguments)
    try:
        from .rewrite import rewrite
    except ImportError:
        print('libcst is missing. Run: pip install "lattice-stripe[migrate]"', file=sys.stderr)
        return 2
    failed = False
    for path in python_files(options.paths):
        try:
            source = path.read_bytes().decode()
            found = rewrite(source, options.client)
            if options.write and found.source != source:
                path.write_bytes(found.source.encode())
        except Exception as error:  # noqa: BLE001  # the other files are rewritten
            print(f"{path}: {type(error).__name__}: not rewritten", file=sys.stderr)
            failed = True
            continue
        before, after = (text.splitlines(keepends=True) for text in (source, found.source))
        show(difflib.unified_diff(before, after, str(path), str(path)))
        is_open = bool(found.undecided) or (found.source != source and not options.write)
        failed |= options.check and is_open
        show(f"{path}:{line}: {reason}\n" for line, reason in found.undecided)
    return int(failed)


def _name(text: str) -> str:
    if not all(part.isidentifier() and not iskeyword(part) for part in text.split(".")):
        raise argparse.ArgumentTypeError(f"{text!r} is not the name of a variable")
    return text


def show(lines: Iterable[str]) -> None:
    """Print lines. A closed pipe does not end the command."""
    try:
        print(*lines, sep="", end="", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def python_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The Python files below ``paths``, without hidden folders and installed packages."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*.py")):
            parts = file.relative_to(path).parts
            if not any(part in _SKIPPED or part.startswith(".") for part in parts):
                yield file


if __name__ == "__main__":
    sys.exit(main())
