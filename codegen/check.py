"""Is what is committed what the generator makes? Byte for byte, file by file."""

from __future__ import annotations

import filecmp
import tempfile
from collections.abc import Callable
from pathlib import Path

from codegen.document.spec_folder import import_document, read_lock
from codegen.errors import listed
from codegen.generate import PACKAGE, generate
from codegen.parse import names_lock

Say = Callable[[str], None]


def check(spec: Path, overlays: Path, generated: Path, document: Path | None, say: Say) -> bool:
    """True when ``generated`` and, where ``document`` is at hand, ``spec`` are up to date."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        lock = overlays / names_lock.FILE
        made = generate(spec, overlays, fresh, lock=lock)
        good = _same("generated", generated / PACKAGE, fresh / PACKAGE, say)
        if made.unlocked:
            say(f"{lock.name} lacks {len(made.unlocked)} names:\n{listed(list(made.unlocked))}")
        good = good and not made.unlocked
        if document is None:
            say("spec: not compared, because Stripe's document is not at hand")
            return good
        import_document(str(document), fresh / "spec", pinned=read_lock(spec))
        return _same("spec", spec, fresh / "spec", say) and good


def _same(name: str, committed: Path, fresh: Path, say: Say) -> bool:
    differing = sorted(_differences(committed, fresh))
    for path in differing:
        say(f"differs: {name}/{path}")
    count = len(_files(fresh))
    say(f"{name}: {f'{len(differing)} differ' if differing else 'up to date'} ({count} files)")
    return not differing


def _differences(one: Path, other: Path) -> set[str]:
    mine, theirs = _files(one), _files(other)
    shared = mine & theirs
    return (mine ^ theirs) | {
        path for path in shared if not filecmp.cmp(one / path, other / path, shallow=False)
    }


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
