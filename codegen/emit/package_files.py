"""The files of the package: those rendered from a model, and copies of the hand-written ones.

``types.py`` here renders ``types/`` of the package, ``params.py`` renders ``params/``,
``services.py`` renders ``services/``, ``events.py`` renders modules of ``webhooks/``,
``exports.py`` renders ``__init__.py``, and ``top_level_modules.py`` the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from codegen.emit.events import render_events
from codegen.emit.model_index import ModelIndex
from codegen.emit.params import render_params
from codegen.emit.rendering import File
from codegen.emit.services import render_services
from codegen.emit.top_level_modules import render_top_level
from codegen.emit.types import render_types
from codegen.errors import CodegenError
from codegen.model import Model

RUNTIME = Path(__file__).parents[1] / "runtime"
Progress = Callable[[str], None]


def package_files(
    model: Model, *, opinions: Path | None = None, progress: Progress = lambda _: None
) -> dict[str, str]:
    """The text of every file of the package, by its path in the package.

    ``opinions`` is the folder of the Python modules that overlays name.
    """
    index = ModelIndex(model)
    files = {"py.typed": ""}
    for stage, rendered in (
        ("runtime", _copies(opinions, _bound_modules(model))),
        ("structs", render_types(index)),
        ("parameters", render_params(index)),
        ("services", render_services(index)),
        ("events", render_events(index.model)),
        ("package", render_top_level(index)),
    ):
        progress(stage)
        for name, text in rendered:
            if name in files:
                raise CodegenError(
                    f"two files have the name {name}",
                    hint="Rename a service with x-lattice-resource, or a module of overlays/.",
                )
            files[name] = text
    return files


def _bound_modules(model: Model) -> set[str]:
    """The modules of ``overlays/`` whose functions the package uses."""
    functions = {helper for struct in model.structs for helper in struct.helpers}
    for operation in model.operations:
        functions |= {bound.function for bound in (*operation.before, *operation.after)}
        functions |= {method.function for method in operation.methods}
        functions |= {method.async_function for method in operation.methods}
    return {function.partition(":")[0] for function in functions}


def _copies(opinions: Path | None, bound: set[str]) -> Iterable[File]:
    """The hand-written files, each below a line that names the folder of its source."""
    for path in sorted(RUNTIME.rglob("*.py")):
        name = path.relative_to(RUNTIME).as_posix()
        yield name, _copy(path, "codegen/runtime/")
    for path in sorted(opinions.glob("[!.]*.py")) if opinions else ():
        if path.stem not in bound:
            continue
        yield f"opinions/{path.name}", _copy(path, "overlays/")


def _copy(path: Path, folder: str) -> str:
    return f"# Copied from {folder}.\n{path.read_text('utf-8')}"
