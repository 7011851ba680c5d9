"""The model, printed: one module for each kind of file, and the runtime beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from codegen.emit.package import print_package
from codegen.emit.params import print_params
from codegen.emit.rendering import File, Index
from codegen.emit.services import print_services
from codegen.emit.types import print_types
from codegen.errors import CodegenError
from codegen.model import Model

RUNTIME = Path(__file__).parents[1] / "runtime"
Progress = Callable[[str], None]


def emit(
    model: Model, to: Path, *, opinions: Path | None = None, progress: Progress = lambda _: None
) -> None:
    """Write the package for ``model`` into the empty folder ``to``.

    ``opinions`` is the folder whose Python files the overlays name.
    """
    files = texts(model, opinions=opinions, progress=progress)
    try:
        for name, text in files.items():
            path = to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for path in RUNTIME.rglob("py.typed"):
            shutil.copyfile(path, to / path.name)
    except OSError as error:
        raise CodegenError(f"cannot write {error.filename}: {error.strerror}") from None


def texts(
    model: Model, *, opinions: Path | None = None, progress: Progress = lambda _: None
) -> dict[str, str]:
    """Every Python file of the package for ``model``, by its name in the package."""
    index = Index(model)
    files: dict[str, str] = {}
    for what, found in (
        ("runtime", _runtime(opinions)),
        ("structs", print_types(index)),
        ("parameters", print_params(index)),
        ("services", print_services(index)),
        ("package", print_package(index)),
    ):
        progress(what)
        for name, text in found:
            if name in files:
                raise CodegenError(f"two files want to be {name}")
            files[name] = text
    return files


def _runtime(opinions: Path | None) -> Iterable[File]:
    """The hand-written part, as it is, under a line that says where to edit it."""
    for path in sorted(RUNTIME.rglob("*.py")):
        name = path.relative_to(RUNTIME).as_posix()
        yield name, _copied(path, f"codegen/runtime/{name}")
    for path in sorted(opinions.glob("*.py")) if opinions else ():
        yield f"opinions/{path.name}", _copied(path, f"overlays/{path.name}")


def _copied(path: Path, source: str) -> str:
    return f"# Copied from {source}. Edit it there.\n{path.read_text('utf-8')}"
