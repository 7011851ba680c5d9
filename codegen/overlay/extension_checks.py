"""Check every ``x-lattice-*`` key: its position, its value, and the Python functions it names.

Errors name the overlay action that set the key.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from codegen.document.openapi import Document
from codegen.document.refs import Location
from codegen.errors import CodegenError
from codegen.model import Opinion
from codegen.overlay import extensions
from codegen.overlay.actions import PatchedDocument, UnmatchedAction
from codegen.overlay.functions import Function, read_functions
from codegen.overlay.parameter_paths import path_problem
from codegen.overlay.provenance import Provenance, read_provenance, source


def check_extensions(
    patched: PatchedDocument, folder: Path | None, *, allow_unmatched: bool = False
) -> PatchedDocument:
    """Check every key of the overlays, and return ``patched`` with the opinions that are bound.

    ``folder`` holds the Python modules. Raises CodegenError for the first problem. A parameter path
    that an operation does not have is a problem too, unless ``allow_unmatched``: then it is removed
    from its binding in the document and listed in the result, and a binding without paths left is
    removed as well.
    """
    opinions = _declared(patched)
    checks = _Checks(
        Document(patched.document),
        read_functions(folder),
        read_provenance(patched),
        opinions,
        allow_unmatched,
    )
    for location, value in extensions.find(patched.document):
        checks.check_key(location, value)
    incomplete = {u.action.file for u in (*patched.unmatched, *checks.unmatched)}
    for name, opinion in opinions.items():
        if name not in checks.bound and opinion.overlay not in incomplete:
            raise CodegenError(
                f"{opinion.overlay} declares the opinion {name!r}, but no operation uses it",
                hint="Bind it with x-lattice-before or x-lattice-after, or delete it.",
            )
    bound = tuple(opinion for name, opinion in opinions.items() if name in checks.bound)
    return replace(patched, unmatched=(*patched.unmatched, *checks.unmatched), opinions=bound)


def _declared(patched: PatchedDocument) -> dict[str, Opinion]:
    """The opinions that overlays declare, by name."""
    found: dict[str, Opinion] = {}
    for overlay in patched.overlays:
        for opinion in extensions.opinions(overlay.extensions, overlay.file):
            if opinion.name in found:
                raise CodegenError(
                    f"{found[opinion.name].overlay} and {overlay.file} both declare the opinion "
                    f"{opinion.name!r}",
                    hint="Declare it in one of them.",
                )
            found[opinion.name] = opinion
    return found


@dataclass(slots=True)
class _Checks:
    document: Document
    functions: Mapping[str, Function]
    provenance: Provenance
    opinions: Mapping[str, Opinion]
    allow_unmatched: bool
    bound: set[str] = field(default_factory=set)
    unmatched: list[UnmatchedAction] = field(default_factory=list)

    def check_key(self, location: Location, value: Any) -> None:
        """Check the key that ``location`` ends in."""
        extensions.check_key(location, value, self._source)
        match location[-1]:
            case "x-lattice-before":
                self._hooks(location, value, "call")
            case "x-lattice-after":
                self._hooks(location, value, "call", "result")
            case "x-lattice-excused":
                self._excused(location, value)
            case "x-lattice-helpers":
                self._helpers(location, value)
            case "x-lattice-methods":
                self._methods(location, value)

    def _hooks(self, location: Location, value: Any, *arguments: str) -> None:
        for entry, function in self._bindings(location, value):
            if function.is_async or not function.accepts(len(arguments)):
                given, name = f"({', '.join(arguments)})", function.name.partition(":")[2]
                raise self._error(
                    entry,
                    f"{function.name} is async, but it is called without await"
                    if function.is_async
                    else f"{function.name} cannot be called with {given}",
                    f"Write it as def {name}{given}: ...",
                )

    def _bindings(self, location: Location, value: Any) -> Iterator[tuple[Location, Function]]:
        key = str(location[-1])
        if not value:
            raise self._error(location, f"{key} is empty", "Delete it, or bind a function.")
        for binding in extensions.bindings({key: value}, key, self._source(location)):
            entry = (*location, binding.opinion)
            self._refuse_undeclared(entry)
            function = self._function(entry, binding.function)
            kept = [path for path in binding.parameter_paths if self._exists(entry, path)]
            if binding.parameter_paths and not kept:
                del value[binding.opinion]
                continue
            if len(kept) < len(binding.parameter_paths):
                value[binding.opinion]["parameter_paths"] = kept
            self.bound.add(binding.opinion)
            yield entry, function

    def _exists(self, entry: Location, path: str) -> bool:
        """Whether the operation has the parameter at ``path``."""
        problem = path_problem(self.document, entry[:3], path)
        applied = self.provenance.get(entry)
        if problem and self.allow_unmatched and applied is not None:
            target = f"{applied.action.target}: {path}"
            self.unmatched.append(UnmatchedAction(applied.action, target))
        elif problem:
            raise self._error(
                entry,
                f"{entry[-1]} uses the parameter {path}, but {problem}",
                "Correct parameter_paths: Stripe's document may have renamed the parameter.",
            )
        return problem is None

    def _excused(self, location: Location, value: Any) -> None:
        operation = self.document.root["paths"][location[1]][location[2]]
        for name in value:
            entry = (*location, name)
            self._refuse_undeclared(entry)
            if any(name in operation.get(f"x-lattice-{key}", {}) for key in ("before", "after")):
                raise self._error(
                    entry, f"the opinion {name!r} is both bound and excused", "Delete one of them."
                )

    def _refuse_undeclared(self, entry: Location) -> None:
        name = str(entry[-1])
        if name not in self.opinions:
            similar = difflib.get_close_matches(name, self.opinions, n=1)
            raise self._error(
                entry,
                f"{entry[-2]} names the opinion {name!r}, which no overlay declares",
                f"Use {similar[0]}." if similar else "Declare it in x-lattice-opinions.",
            )

    def _helpers(self, location: Location, value: list[str]) -> None:
        for name in value:
            entry = (*location, name)
            self._refuse_without_object(entry, self._function(entry, name))

    def _methods(self, location: Location, value: Any) -> None:
        for method in extensions.methods({"x-lattice-methods": value}, self._source(location)):
            entry = (*location, method.name)
            pair = [self._function(entry, n) for n in (method.function, method.async_function)]
            # One function that waits for nothing can serve both clients.
            shared = method.function == method.async_function
            for function, is_async in zip(pair, (False, not shared), strict=True):
                self._refuse_without_object(entry, function)
                if function.is_async != is_async:
                    raise self._error(
                        entry,
                        f"{function.name} is {'not async' if is_async else 'async'}",
                        "Name a def for sync and an async def for async.",
                    )
            if pair[0].arguments != pair[1].arguments:
                raise self._error(
                    entry,
                    f"{pair[0].name} and {pair[1].name} take different arguments",
                    "Give both the same arguments, in the same order, with the same defaults.",
                )

    def _function(self, entry: Location, name: str) -> Function:
        function = self.functions.get(name)
        if function is None:
            raise self._error(
                entry,
                f"{entry[-2]} names {name!r}, which is not a function of overlays/",
                'Define it: "module:function" is a function at the top level of module.py.',
            )
        if function.problem:
            raise self._error(
                entry,
                f"{name} is {function.problem}",
                "Use a plain def, or a contextmanager.",
            )
        return function

    def _refuse_without_object(self, entry: Location, function: Function) -> None:
        if not function.positional:
            raise self._error(
                entry,
                f"{function.name} takes no argument, so it cannot become a method",
                "Take the object or the service as its first argument.",
            )

    def _source(self, location: Location) -> str:
        return source(self.provenance, location)

    def _error(self, location: Location, problem: str, hint: str) -> CodegenError:
        return CodegenError(f"{self._source(location)}: {problem}", hint=hint)
